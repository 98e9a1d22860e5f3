/// Rows of a table, by whole numbers: inputs are the table (rows, …) and the indices of any shape.
///
/// An index outside the table gives a row of zeros and ends the run with an error.
struct GatherRows: Operation {
    var name: String { "gather" }

    func sampleUse(inputs: [[Int]], output: [Int], batch: Int) -> SampleUse? {
        .apart(1, of: inputs, output: output, batch: batch)
    }

    func outputShape(of inputs: [[Int]]) throws -> [Int] { inputs[1] + inputs[0].dropFirst() }

    func kernel(_ arguments: KernelArguments) -> Kernel {
        let (table, indices, output) = (arguments.inputs[0], arguments.inputs[1], arguments.output)
        let rows = table.shape.first ?? 0
        let width = table.shape.dropFirst().reduce(1, *)
        let (faults, firstRow) = (arguments.faults, arguments.firstRow)
        return {
            parallel(indices.count, cost: width) { range in
                for i in range {
                    let target = output.pointer + i * width
                    if let row = row(indices.pointer[i], of: rows) {
                        target.update(from: table.pointer + row * width, count: width)
                    } else {
                        target.update(repeating: 0, count: width)
                        var position = place(i, in: indices.shape)
                        if !position.isEmpty { position[0] += firstRow }
                        faults.note(
                            .indexOutOfRange(position: position, index: indices.pointer[i], count: rows))
                    }
                }
            }
        }
    }

    func gradient(_ step: GradientStep) throws -> [Tensor?] {
        guard step.needed[0] else { return [nil, nil] }
        let back = ScatterRows(shape: step.graph.shape(of: step.inputs[0]))
        return [try step.graph.append(back, step.outputGradient, step.inputs[1]), nil]
    }
}

/// The gradient of ``GatherRows`` with respect to the table: inputs are the result's gradient and the indices.
struct ScatterRows: Operation {
    /// The table's shape.
    let shape: [Int]

    var name: String { "gather_gradient" }

    func outputShape(of inputs: [[Int]]) throws -> [Int] { shape }

    func kernel(_ arguments: KernelArguments) -> Kernel {
        let (gradient, indices, output) = (arguments.inputs[0], arguments.inputs[1], arguments.output)
        let rows = shape.first ?? 0
        let width = shape.dropFirst().reduce(1, *)
        return {
            output.pointer.update(repeating: 0, count: output.count)
            // One after the other: several indices may name the same row.
            for i in 0..<indices.count {
                guard let row = row(indices.pointer[i], of: rows) else { continue }
                let (from, to) = (gradient.pointer + i * width, output.pointer + row * width)
                for column in 0..<width { to[column] += from[column] }
            }
        }
    }
}

/// The place of the `i`-th element along each axis.
private func place(_ i: Int, in shape: [Int]) -> [Int] {
    zip(rowMajorSteps(shape), shape).map { i / $0 % $1 }
}

/// The row that a number names, or nil when there is none.
@inline(__always)
private func row(_ index: Float, of rows: Int) -> Int? {
    index >= 0 && index < Float(rows) ? Int(index) : nil
}
