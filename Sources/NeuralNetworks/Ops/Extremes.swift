/// The largest or smallest element along axes.
struct ReduceExtreme: Operation {
    let isMaximum: Bool
    /// Non-negative axes, ascending.
    let axes: [Int]
    let keepsAxes: Bool

    var name: String { isMaximum ? "max" : "min" }

    func sampleUse(inputs: [[Int]], output: [Int], batch: Int) -> SampleUse? {
        axes.contains(0) ? nil : .apart(0, of: inputs, output: output, batch: batch)
    }

    func outputShape(of inputs: [[Int]]) throws -> [Int] {
        inputs[0].enumerated().compactMap { axes.contains($0) ? (keepsAxes ? 1 : nil) : $1 }
    }

    func kernel(_ arguments: KernelArguments) -> Kernel {
        let (input, output, isMaximum) = (arguments.inputs[0], arguments.output, isMaximum)
        let steps = stepsOfResult(input.shape, reducing: axes)
        return {
            output.pointer.update(repeating: isMaximum ? -.infinity : .infinity, count: output.count)
            for i in 0..<input.count {
                let (value, place) = (input.pointer[i], stridedOffset(i, input.shape, steps))
                let best = output.pointer[place]
                // NaN wins, as in TensorFlow.
                if value.isNaN || (isMaximum ? value > best : value < best) { output.pointer[place] = value }
            }
        }
    }

    /// The gradient goes to the elements that were chosen, in equal shares.
    func gradient(_ step: GradientStep) throws -> [Tensor?] {
        let graph = step.graph
        let shape = graph.shape(of: step.inputs[0])
        let kept = shape.enumerated().map { axes.contains($0) ? 1 : $1 }
        let extreme = try graph.append(Stretch(shape: shape), graph.append(Reshape(shape: kept), step.output))
        let chosen = try graph.append(Equality(), step.inputs[0], extreme)
        let count = try graph.append(Reduce(.sum, axes: axes, keepsAxes: true), chosen)
        let share = try graph.append(Binary(.divide), graph.append(Reshape(shape: kept), step.outputGradient), count)
        return [try graph.append(Binary(.multiply), chosen, share)]
    }
}

/// The place of the first largest or smallest element along an axis, as a whole number.
struct ExtremePlace: Operation {
    let isMaximum: Bool
    let axis: Int

    var name: String { isMaximum ? "argmax" : "argmin" }

    func sampleUse(inputs: [[Int]], output: [Int], batch: Int) -> SampleUse? {
        axis == 0 ? nil : .apart(0, of: inputs, output: output, batch: batch)
    }

    func outputShape(of inputs: [[Int]]) throws -> [Int] {
        var shape = inputs[0]
        shape.remove(at: axis)
        return shape
    }

    func kernel(_ arguments: KernelArguments) -> Kernel {
        let (input, output, isMaximum) = (arguments.inputs[0], arguments.output, isMaximum)
        let length = input.shape[axis]
        let block = input.shape.dropFirst(axis + 1).reduce(1, *)
        return {
            for i in 0..<output.count {
                let start = input.pointer + i / block * block * length + i % block
                var best = 0
                for place in 1..<max(length, 1) {
                    let (value, record) = (start[place * block], start[best * block])
                    if isMaximum ? value > record : value < record { best = place }
                }
                output.pointer[i] = Float(best)
            }
        }
    }

    func gradient(_ step: GradientStep) throws -> [Tensor?] { [nil] }
}

/// The product along axes.
struct ReduceProduct: Operation {
    /// Non-negative axes, ascending.
    let axes: [Int]
    let keepsAxes: Bool

    var name: String { "prod" }

    func sampleUse(inputs: [[Int]], output: [Int], batch: Int) -> SampleUse? {
        axes.contains(0) ? nil : .apart(0, of: inputs, output: output, batch: batch)
    }

    func outputShape(of inputs: [[Int]]) throws -> [Int] {
        inputs[0].enumerated().compactMap { axes.contains($0) ? (keepsAxes ? 1 : nil) : $1 }
    }

    func kernel(_ arguments: KernelArguments) -> Kernel {
        let (input, output) = (arguments.inputs[0], arguments.output)
        let steps = stepsOfResult(input.shape, reducing: axes)
        return {
            output.pointer.update(repeating: 1, count: output.count)
            for i in 0..<input.count { output.pointer[stridedOffset(i, input.shape, steps)] *= input.pointer[i] }
        }
    }
}

/// Where an element of a tensor goes when axes are reduced: no step along those.
private func stepsOfResult(_ shape: [Int], reducing axes: [Int]) -> [Int] {
    var steps = [Int](repeating: 0, count: shape.count)
    var step = 1
    for axis in stride(from: shape.count - 1, through: 0, by: -1) where !axes.contains(axis) {
        steps[axis] = step
        step *= shape[axis]
    }
    return steps
}
