/// Puts a tensor into a larger one of zeros.
struct Pad: Operation {
    /// Zeros before each axis.
    let before: [Int]
    /// The lengths of the result.
    let shape: [Int]

    var name: String { "pad" }

    func sampleUse(inputs: [[Int]], output: [Int], batch: Int) -> SampleUse? {
        inputs[0].first == output.first ? .apart(0, of: inputs, output: output, batch: batch) : nil
    }

    func outputShape(of inputs: [[Int]]) throws -> [Int] { shape }

    func kernel(_ arguments: KernelArguments) -> Kernel {
        let (input, output) = (arguments.inputs[0], arguments.output)
        let before = before
        return {
            output.pointer.update(repeating: 0, count: output.count)
            forEachRun(small: input.shape, large: output.shape, start: before) { inner, outer, count in
                (output.pointer + outer).update(from: input.pointer + inner, count: count)
            }
        }
    }

    func gradient(_ step: GradientStep) throws -> [Tensor?] {
        [
            try step.graph.append(
                Crop(start: before, shape: step.graph.shape(of: step.inputs[0])), step.outputGradient)
        ]
    }
}

/// Takes a block out of a tensor.
struct Crop: Operation {
    /// Where the block starts along each axis.
    let start: [Int]
    /// The lengths of the block.
    let shape: [Int]

    var name: String { "crop" }

    func sampleUse(inputs: [[Int]], output: [Int], batch: Int) -> SampleUse? {
        inputs[0].first == output.first ? .apart(0, of: inputs, output: output, batch: batch) : nil
    }

    func outputShape(of inputs: [[Int]]) throws -> [Int] { shape }

    func kernel(_ arguments: KernelArguments) -> Kernel {
        let (input, output) = (arguments.inputs[0], arguments.output)
        let start = start
        return {
            forEachRun(small: output.shape, large: input.shape, start: start) { inner, outer, count in
                (output.pointer + inner).update(from: input.pointer + outer, count: count)
            }
        }
    }

    func gradient(_ step: GradientStep) throws -> [Tensor?] {
        [
            try step.graph.append(
                Pad(before: start, shape: step.graph.shape(of: step.inputs[0])), step.outputGradient)
        ]
    }
}

/// Puts tensors one after the other along an axis.
struct Join: Operation {
    let axis: Int

    var name: String { "concatenate" }

    func sampleUse(inputs: [[Int]], output: [Int], batch: Int) -> SampleUse? {
        axis == 0 ? nil : .apart(inputs.indices, of: inputs, output: output, batch: batch)
    }

    func outputShape(of inputs: [[Int]]) throws -> [Int] {
        var shape = inputs[0]
        shape[axis] = inputs.reduce(0) { $0 + $1[axis] }
        return shape
    }

    func kernel(_ arguments: KernelArguments) -> Kernel {
        let output = arguments.output
        var start = [Int](repeating: 0, count: output.shape.count)
        var parts: [(Buffer, [Int])] = []
        for input in arguments.inputs {
            parts.append((input, start))
            start[axis] += input.shape[axis]
        }
        return {
            for (input, start) in parts {
                forEachRun(small: input.shape, large: output.shape, start: start) { inner, outer, count in
                    (output.pointer + outer).update(from: input.pointer + inner, count: count)
                }
            }
        }
    }

    func gradient(_ step: GradientStep) throws -> [Tensor?] {
        var start = [Int](repeating: 0, count: step.graph.shape(of: step.output).count)
        return try zip(step.inputs, step.needed).map { input, isNeeded in
            let shape = step.graph.shape(of: input)
            defer { start[axis] += shape[axis] }
            return isNeeded ? try step.graph.append(Crop(start: start, shape: shape), step.outputGradient) : nil
        }
    }
}

/// Calls the body with each run of neighbours that a block and the tensor around it share: offsets, and the length.
@inline(__always)
func forEachRun(
    small: [Int], large: [Int], start: [Int], _ body: (_ inner: Int, _ outer: Int, _ count: Int) -> Void
) {
    let rank = small.count
    let run = small.last ?? 1
    let rows = run == 0 ? 0 : small.reduce(1, *) / run
    for row in 0..<rows {
        var rest = row
        var outer = start.last ?? 0
        var step = large.last ?? 1
        for axis in stride(from: rank - 2, through: 0, by: -1) {
            outer += (rest % small[axis] + start[axis]) * step
            rest /= small[axis]
            step *= large[axis]
        }
        body(row * run, outer, run)
    }
}
