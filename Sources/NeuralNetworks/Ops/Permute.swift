/// Puts the axes of a tensor into another order.
struct Permute: Operation {
    /// The axis of the input that each axis of the result shows.
    let axes: [Int]

    var name: String { "transpose" }

    func sampleUse(inputs: [[Int]], output: [Int], batch: Int) -> SampleUse? {
        axes.first == 0 ? .apart(0, of: inputs, output: output, batch: batch) : nil
    }

    func outputShape(of inputs: [[Int]]) throws -> [Int] {
        guard axes.sorted() == Array(inputs[0].indices) else {
            throw NetworkError.rejected(
                "axes \(pythonTuple(axes)) do not order the axes of shape \(pythonTuple(inputs[0]))")
        }
        return axes.map { inputs[0][$0] }
    }

    func kernel(_ arguments: KernelArguments) -> Kernel {
        let (input, output) = (arguments.inputs[0], arguments.output)
        let steps = rowMajorSteps(input.shape)
        return strided(output, from: input.pointer, start: 0, steps: axes.map { steps[$0] })
    }

    func gradient(_ step: GradientStep) throws -> [Tensor?] {
        var inverse = [Int](repeating: 0, count: axes.count)
        for (place, axis) in axes.enumerated() { inverse[axis] = place }
        return [try step.graph.append(Permute(axes: inverse), step.outputGradient)]
    }
}

/// Every `step`-th element of a tensor along each axis, from a start; steps may be negative.
struct StridedPart: Operation {
    let start: [Int]
    let step: [Int]
    /// The lengths of the result.
    let shape: [Int]

    var name: String { "get_item" }

    func sampleUse(inputs: [[Int]], output: [Int], batch: Int) -> SampleUse? {
        inputs[0].first == output.first && start.first == 0 && step.first == 1
            ? .apart(0, of: inputs, output: output, batch: batch) : nil
    }

    func outputShape(of inputs: [[Int]]) throws -> [Int] { shape }

    func kernel(_ arguments: KernelArguments) -> Kernel {
        let (input, output) = (arguments.inputs[0], arguments.output)
        let steps = rowMajorSteps(input.shape)
        let first = zip(start, steps).reduce(0) { $0 + $1.0 * $1.1 }
        return strided(output, from: input.pointer, start: first, steps: zip(step, steps).map { $0 * $1 })
    }

    func gradient(_ step: GradientStep) throws -> [Tensor?] {
        let back = StridedPlacement(part: self, shape: step.graph.shape(of: step.inputs[0]))
        return [try step.graph.append(back, step.outputGradient)]
    }
}

/// Puts a gradient back where ``StridedPart`` took its elements from; zeros elsewhere.
struct StridedPlacement: Operation {
    let part: StridedPart
    let shape: [Int]

    var name: String { "get_item_gradient" }

    func sampleUse(inputs: [[Int]], output: [Int], batch: Int) -> SampleUse? {
        inputs[0].first == output.first && part.start.first == 0 && part.step.first == 1
            ? .apart(0, of: inputs, output: output, batch: batch) : nil
    }

    func outputShape(of inputs: [[Int]]) throws -> [Int] { shape }

    func kernel(_ arguments: KernelArguments) -> Kernel {
        let (input, output) = (arguments.inputs[0], arguments.output)
        let steps = rowMajorSteps(shape)
        let first = zip(part.start, steps).reduce(0) { $0 + $1.0 * $1.1 }
        let walk = zip(part.step, steps).map { $0 * $1 }
        let lengths = input.shape
        return {
            output.pointer.update(repeating: 0, count: output.count)
            for i in 0..<input.count {
                output.pointer[first + stridedOffset(i, lengths, walk)] = input.pointer[i]
            }
        }
    }

    func gradient(_ step: GradientStep) throws -> [Tensor?] { [try step.graph.append(part, step.outputGradient)] }
}

/// The distance between neighbours along each axis of a tensor that lies row by row.
func rowMajorSteps(_ shape: [Int]) -> [Int] {
    var steps = [Int](repeating: 1, count: shape.count)
    for axis in stride(from: shape.count - 2, through: 0, by: -1) { steps[axis] = steps[axis + 1] * shape[axis + 1] }
    return steps
}

/// Where the `i`-th element of a tensor of these lengths lies under other steps.
@inline(__always)
func stridedOffset(_ i: Int, _ lengths: [Int], _ steps: [Int]) -> Int {
    var (rest, offset) = (i, 0)
    for axis in stride(from: lengths.count - 1, through: 0, by: -1) {
        offset += rest % lengths[axis] * steps[axis]
        rest /= lengths[axis]
    }
    return offset
}

/// A kernel that fills `output` with elements found by steps.
private func strided(_ output: Buffer, from source: UnsafeMutablePointer<Float>, start: Int, steps: [Int]) -> Kernel {
    let inner = output.shape.last ?? 1
    let outer = inner == 0 ? 0 : output.count / inner
    let (lengths, innerStep) = (Array(output.shape.dropLast()), steps.last ?? 0)
    let outerSteps = Array(steps.dropLast())
    let target = output.pointer
    return {
        parallel(outer, cost: inner * 2) { rows in
            for row in rows {
                let from = source + start + stridedOffset(row, lengths, outerSteps)
                let to = target + row * inner
                for i in 0..<inner { to[i] = from[i * innerStep] }
            }
        }
    }
}
