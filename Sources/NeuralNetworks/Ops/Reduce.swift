import Compute

/// Sums or averages over axes.
public struct Reduce: Operation {
    /// How elements are brought together.
    public enum Kind: String, Sendable {
        case sum, mean
    }

    let kind: Kind
    let axes: [Int]
    let keepsAxes: Bool

    /// - Parameter axes: non-negative axes, ascending.
    public init(_ kind: Kind, axes: [Int], keepsAxes: Bool = false) {
        self.kind = kind
        self.axes = axes
        self.keepsAxes = keepsAxes
    }

    public var name: String { kind.rawValue }

    public func sampleUse(inputs: [[Int]], output: [Int], batch: Int) -> SampleUse? {
        axes.contains(0) ? nil : .apart(0, of: inputs, output: output, batch: batch)
    }

    public func outputShape(of inputs: [[Int]]) throws -> [Int] {
        inputs[0].enumerated().compactMap { axis, length in
            axes.contains(axis) ? (keepsAxes ? 1 : nil) : length
        }
    }

    public func kernel(_ arguments: KernelArguments) -> Kernel {
        let input = arguments.inputs[0]
        let output = arguments.output
        let (x, y) = (input.pointer, output.pointer)
        let rank = input.shape.count
        let group = axes.reduce(1) { $0 * input.shape[$1] }
        let scale: Float = kind == .mean && group > 0 ? 1 / Float(group) : 1
        let trailing = Array((rank - axes.count)..<rank) == axes
        if trailing {
            return {
                parallel(output.count, cost: group) { rows in
                    for row in rows {
                        var total: Float = 0
                        let start = x + row * group
                        for i in 0..<group { total += start[i] }
                        y[row] = total * scale
                    }
                }
            }
        }
        let leading = Array(0..<axes.count) == axes
        if leading {
            let columns = output.count
            return {
                parallel(columns, cost: group) { range in
                    for c in range { y[c] = 0 }
                    for row in 0..<group {
                        let start = x + row * columns
                        for c in range { y[c] += start[c] }
                    }
                    if scale != 1 { for c in range { y[c] *= scale } }
                }
            }
        }
        var steps = [Int](repeating: 0, count: rank)
        var step = 1
        for axis in stride(from: rank - 1, through: 0, by: -1) where !axes.contains(axis) {
            steps[axis] = step
            step *= input.shape[axis]
        }
        let shape = input.shape
        return {
            for i in 0..<output.count { y[i] = 0 }
            for i in 0..<input.count {
                var (rest, target) = (i, 0)
                for axis in stride(from: rank - 1, through: 0, by: -1) {
                    target += rest % shape[axis] * steps[axis]
                    rest /= shape[axis]
                }
                y[target] += x[i]
            }
            if scale != 1 { for i in 0..<output.count { y[i] *= scale } }
        }
    }

    public func gradient(_ step: GradientStep) throws -> [Tensor?] {
        let shape = step.graph.shape(of: step.inputs[0])
        let kept = shape.enumerated().map { axes.contains($0) ? 1 : $1 }
        let group = axes.reduce(1) { $0 * shape[$1] }
        var gradient = try step.graph.append(Reshape(shape: kept), step.outputGradient)
        if kind == .mean, group > 0 {
            gradient = try step.graph.append(Unary(Elements.Affine(scale: 1 / Float(group), offset: 0)), gradient)
        }
        return [try step.graph.append(Stretch(shape: shape), gradient)]
    }
}

/// Sums a stretched gradient back to the shape before stretching.
struct SumTo: Operation {
    let shape: [Int]

    var name: String { "sum_to" }

    func sampleUse(inputs: [[Int]], output: [Int], batch: Int) -> SampleUse? {
        let first = output.count == inputs[0].count ? output.first : 1
        if first == inputs[0].first { return .apart(0, of: inputs, output: output, batch: batch) }
        return first == 1 ? .summed(0, of: inputs, batch: batch) : nil
    }

    func outputShape(of inputs: [[Int]]) throws -> [Int] { shape }

    func kernel(_ arguments: KernelArguments) -> Kernel {
        let (input, output) = (arguments.inputs[0], arguments.output)
        let (x, y) = (input.pointer, output.pointer)
        let columns = output.count
        // A bias: all axes but the last ones are summed.
        if columns > 0, Array(input.shape.suffix(shape.count)) == shape {
            let rows = input.count / columns
            return { DenseKernels.biasGradient(x, rows: rows, units: columns, biasGradient: y) }
        }
        let strides = broadcastStrides(shape, to: input.shape)
        return {
            for i in 0..<output.count { y[i] = 0 }
            for i in 0..<input.count {
                var (rest, target) = (i, 0)
                for axis in stride(from: input.shape.count - 1, through: 0, by: -1) {
                    target += rest % input.shape[axis] * strides[axis]
                    rest /= input.shape[axis]
                }
                y[target] += x[i]
            }
        }
    }

    func gradient(_ step: GradientStep) throws -> [Tensor?] {
        [try step.graph.append(Stretch(shape: step.graph.shape(of: step.inputs[0])), step.outputGradient)]
    }
}

/// Repeats a tensor along its axes of length one.
struct Stretch: Operation {
    let shape: [Int]

    var name: String { "stretch" }

    func sampleUse(inputs: [[Int]], output: [Int], batch: Int) -> SampleUse? {
        inputs[0].count == output.count && inputs[0].first == output.first
            ? .apart(0, of: inputs, output: output, batch: batch) : nil
    }

    func outputShape(of inputs: [[Int]]) throws -> [Int] { try broadcastShape(inputs[0], shape) }

    func kernel(_ arguments: KernelArguments) -> Kernel {
        let (input, output) = (arguments.inputs[0], arguments.output)
        let (x, y) = (input.pointer, output.pointer)
        if input.count == 1 {
            return { y.update(repeating: x[0], count: output.count) }
        }
        let strides = broadcastStrides(input.shape, to: output.shape)
        return {
            parallel(output.count, cost: 4) { range in
                for i in range {
                    var (rest, source) = (i, 0)
                    for axis in stride(from: output.shape.count - 1, through: 0, by: -1) {
                        source += rest % output.shape[axis] * strides[axis]
                        rest /= output.shape[axis]
                    }
                    y[i] = x[source]
                }
            }
        }
    }

    func gradient(_ step: GradientStep) throws -> [Tensor?] {
        [try step.graph.append(SumTo(shape: step.graph.shape(of: step.inputs[0])), step.outputGradient)]
    }
}

/// The same numbers under another shape.
public struct Reshape: Operation {
    let shape: [Int]

    /// - Parameter shape: the new lengths, whose product stays the same.
    public init(shape: [Int]) {
        self.shape = shape
    }

    public var name: String { "reshape" }
    public var viewOffset: Int? { 0 }

    public func sampleUse(inputs: [[Int]], output: [Int], batch: Int) -> SampleUse? {
        .apart(0, of: inputs, output: output, batch: batch)
    }

    public func outputShape(of inputs: [[Int]]) throws -> [Int] {
        guard inputs[0].reduce(1, *) == shape.reduce(1, *) else {
            throw NetworkError.cannotReshape(from: inputs[0], to: shape)
        }
        return shape
    }

    public func kernel(_ arguments: KernelArguments) -> Kernel { {} }

    public func gradient(_ step: GradientStep) throws -> [Tensor?] {
        let shape = step.graph.shape(of: step.inputs[0])
        return [try step.graph.append(Reshape(shape: shape), step.outputGradient)]
    }
}

/// A part of a tensor that lies in one piece, under its own shape.
struct Part: Operation {
    let offset: Int
    let shape: [Int]

    var name: String { "part" }
    var viewOffset: Int? { offset }

    func outputShape(of inputs: [[Int]]) throws -> [Int] { shape }

    func kernel(_ arguments: KernelArguments) -> Kernel { {} }
}
