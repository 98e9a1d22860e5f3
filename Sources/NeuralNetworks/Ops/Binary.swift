#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Combines two tensors element by element, stretching axes of length one as numpy does.
public struct Binary: Operation {
    /// How two elements combine.
    public enum Kind: String, Sendable {
        case add, subtract, multiply, divide, maximum, minimum, power
    }

    let kind: Kind

    /// The operation of a kind.
    public init(_ kind: Kind) {
        self.kind = kind
    }

    public var name: String { kind.rawValue }

    public func sampleUse(inputs: [[Int]], output: [Int], batch: Int) -> SampleUse? {
        .broadcast(inputs, output: output, batch: batch)
    }

    public func outputShape(of inputs: [[Int]]) throws -> [Int] {
        try broadcastShape(inputs[0], inputs[1])
    }

    public func kernel(_ arguments: KernelArguments) -> Kernel {
        switch kind {
        case .add: return loop(arguments) { $0 + $1 }
        case .subtract: return loop(arguments) { $0 - $1 }
        case .multiply: return loop(arguments) { $0 * $1 }
        case .divide: return loop(arguments) { $0 / $1 }
        case .maximum: return loop(arguments) { max($0, $1) }
        case .minimum: return loop(arguments) { min($0, $1) }
        case .power: return loop(arguments) { powf($0, $1) }
        }
    }

    @inline(__always)
    private func loop(_ arguments: KernelArguments, _ body: @escaping (Float, Float) -> Float) -> Kernel {
        let (a, b) = (arguments.inputs[0], arguments.inputs[1])
        let out = arguments.output
        let (pa, pb, po) = (a.pointer, b.pointer, out.pointer)
        if a.shape == b.shape {
            return {
                parallel(out.count, cost: 1) { range in
                    for i in range { po[i] = body(pa[i], pb[i]) }
                }
            }
        }
        if b.count == 1, a.count == out.count {
            return {
                parallel(out.count, cost: 1) { range in
                    let right = pb[0]
                    for i in range { po[i] = body(pa[i], right) }
                }
            }
        }
        // The inner run is the last axis; the outer axes are walked by their strides.
        let strideA = broadcastStrides(a.shape, to: out.shape)
        let strideB = broadcastStrides(b.shape, to: out.shape)
        let inner = out.shape.last ?? 1
        let outer = inner == 0 ? 0 : out.count / inner
        let stepA = strideA.last ?? 0
        let stepB = strideB.last ?? 0
        let outerShape = Array(out.shape.dropLast())
        return {
            parallel(outer, cost: inner) { rows in
                for row in rows {
                    var (ia, ib) = (0, 0)
                    var rest = row
                    for axis in stride(from: outerShape.count - 1, through: 0, by: -1) {
                        let at = rest % outerShape[axis]
                        rest /= outerShape[axis]
                        ia += at * strideA[axis]
                        ib += at * strideB[axis]
                    }
                    let target = po + row * inner
                    for i in 0..<inner { target[i] = body(pa[ia + i * stepA], pb[ib + i * stepB]) }
                }
            }
        }
    }

    public func gradient(_ step: GradientStep) throws -> [Tensor?] {
        let graph = step.graph
        let (a, b) = (step.inputs[0], step.inputs[1])
        let dy = step.outputGradient
        var (da, db): (Tensor?, Tensor?) = (nil, nil)
        switch kind {
        case .add:
            (da, db) = (dy, dy)
        case .subtract:
            da = dy
            if step.needed[1] { db = try graph.append(Unary(Elements.Negate()), dy) }
        case .multiply:
            if step.needed[0] { da = try graph.append(Binary(.multiply), dy, b) }
            if step.needed[1] { db = try graph.append(Binary(.multiply), dy, a) }
        case .divide:
            let quotient = try graph.append(Binary(.divide), dy, b)
            da = quotient
            if step.needed[1] {
                let slope = try graph.append(Binary(.multiply), quotient, step.output)
                db = try graph.append(Unary(Elements.Negate()), slope)
            }
        case .maximum, .minimum:
            if step.needed[0] { da = try graph.append(Choice(output: .first, of: kind), dy, a, b) }
            if step.needed[1] { db = try graph.append(Choice(output: .second, of: kind), dy, a, b) }
        case .power:
            if step.needed[1] { throw NetworkError.notDifferentiable(operation: "power with a variable exponent") }
            let one = graph.constant(1)
            let lower = try graph.append(Binary(.power), a, try graph.append(Binary(.subtract), b, one))
            let slope = try graph.append(Binary(.multiply), lower, b)
            da = try graph.append(Binary(.multiply), dy, slope)
        }
        func reduced(_ gradient: Tensor?, to input: Tensor) throws -> Tensor? {
            guard let gradient else { return nil }
            let shape = graph.shape(of: input)
            return graph.shape(of: gradient) == shape ? gradient : try graph.append(SumTo(shape: shape), gradient)
        }
        return [
            step.needed[0] ? try reduced(da, to: a) : nil,
            step.needed[1] ? try reduced(db, to: b) : nil,
        ]
    }
}

/// The share of a gradient that goes to the operand which a maximum or minimum chose; ties share as TensorFlow's.
struct Choice: Operation {
    enum Operand { case first, second }
    let output: Operand
    let of: Binary.Kind

    var name: String { "choice" }

    func sampleUse(inputs: [[Int]], output: [Int], batch: Int) -> SampleUse? {
        .broadcast(inputs, output: output, batch: batch)
    }

    func outputShape(of inputs: [[Int]]) throws -> [Int] { inputs[0] }

    func kernel(_ arguments: KernelArguments) -> Kernel {
        let out = arguments.output
        let (dy, a, b) = (arguments.inputs[0].pointer, arguments.inputs[1], arguments.inputs[2])
        let strideA = broadcastStrides(a.shape, to: out.shape)
        let strideB = broadcastStrides(b.shape, to: out.shape)
        let isFirst = output == .first
        let isMaximum = of == .maximum
        return {
            parallel(out.count, cost: 4) { range in
                for i in range {
                    var (ia, ib) = (0, 0)
                    var rest = i
                    for axis in stride(from: out.shape.count - 1, through: 0, by: -1) {
                        let at = rest % out.shape[axis]
                        rest /= out.shape[axis]
                        ia += at * strideA[axis]
                        ib += at * strideB[axis]
                    }
                    let (x, y) = (a.pointer[ia], b.pointer[ib])
                    let firstChosen = isMaximum ? x >= y : x <= y
                    out.pointer[i] = firstChosen == isFirst ? dy[i] : 0
                }
            }
        }
    }
}

/// The shape that two tensors stretch to.
///
/// - Throws: ``NetworkError/incompatibleShapes(_:_:)`` when an axis differs and neither length is one.
func broadcastShape(_ a: [Int], _ b: [Int]) throws -> [Int] {
    let rank = max(a.count, b.count)
    var shape = [Int](repeating: 1, count: rank)
    for back in 1...max(rank, 1) where back <= rank {
        let x = back <= a.count ? a[a.count - back] : 1
        let y = back <= b.count ? b[b.count - back] : 1
        guard x == y || x == 1 || y == 1 else { throw NetworkError.incompatibleShapes(a, b) }
        shape[rank - back] = x == 1 ? y : x
    }
    return shape
}

/// The step of each axis of `target` inside a tensor stretched to it: zero along stretched axes.
func broadcastStrides(_ shape: [Int], to target: [Int]) -> [Int] {
    var strides = [Int](repeating: 0, count: target.count)
    var step = 1
    for back in 1...max(target.count, 1) where back <= shape.count && back <= target.count {
        let length = shape[shape.count - back]
        strides[target.count - back] = length == 1 ? 0 : step
        step *= length
    }
    return strides
}
