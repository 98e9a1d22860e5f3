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
                    for row in rows { y[row] = Reductions.sum(x + row * group, count: group) * scale }
                }
            }
        }
        let leading = Array(0..<axes.count) == axes
        if leading {
            let columns = output.count
            return {
                parallel(columns, cost: group) { range in
                    sumRows(x, rows: group, step: columns, columns: range, scale: scale, into: y)
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
        return { sumInto(output, from: input, shape: shape, steps: steps, scale: scale) }
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
        return { sumInto(output, from: input, shape: input.shape, steps: strides, scale: 1) }
    }

    func gradient(_ step: GradientStep) throws -> [Tensor?] {
        [try step.graph.append(Stretch(shape: step.graph.shape(of: step.inputs[0])), step.outputGradient)]
    }
}

// A sum of many float32 in one float32 would lose digits; these run in float64.

/// Sums rows `step` apart, column by column.
private func sumRows(
    _ x: UnsafePointer<Float>, rows: Int, step: Int, columns: Range<Int>, scale: Float,
    into y: UnsafeMutablePointer<Float>
) {
    let together = 64
    withUnsafeTemporaryAllocation(of: Double.self, capacity: together) { totals in
        for first in stride(from: columns.lowerBound, to: columns.upperBound, by: together) {
            let count = min(together, columns.upperBound - first)
            for column in 0..<count { totals[column] = 0 }
            for row in 0..<rows {
                let start = x + row * step + first
                for column in 0..<count { totals[column] += Double(start[column]) }
            }
            for column in 0..<count { y[first + column] = Float(totals[column]) * scale }
        }
    }
}

/// Adds every element to the one of the result that the steps of its axes lead to.
private func sumInto(_ output: Buffer, from input: Buffer, shape: [Int], steps: [Int], scale: Float) {
    withUnsafeTemporaryAllocation(of: Double.self, capacity: output.count) { totals in
        for i in 0..<output.count { totals[i] = 0 }
        for i in 0..<input.count {
            var (rest, target) = (i, 0)
            for axis in stride(from: shape.count - 1, through: 0, by: -1) {
                target += rest % shape[axis] * steps[axis]
                rest /= shape[axis]
            }
            totals[target] += Double(input.pointer[i])
        }
        for i in 0..<output.count { output.pointer[i] = Float(totals[i]) * scale }
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
