#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Turns the last axis into probabilities.
public struct Softmax: Operation {
    /// The operation.
    public init() {}

    public var name: String { "softmax" }
    public var inPlaceInput: Int? { 0 }

    public func outputShape(of inputs: [[Int]]) throws -> [Int] {
        guard !inputs[0].isEmpty else { throw NetworkError.softmaxOfScalar }
        return inputs[0]
    }

    public func kernel(_ arguments: KernelArguments) -> Kernel {
        let (x, y) = (arguments.inputs[0].pointer, arguments.output.pointer)
        let classes = arguments.output.shape.last ?? 1
        let rows = classes == 0 ? 0 : arguments.output.count / classes
        return {
            parallel(rows, cost: classes * 16) { range in
                for row in range { softmaxRow(x + row * classes, y + row * classes, classes) }
            }
        }
    }

    public func gradient(_ step: GradientStep) throws -> [Tensor?] {
        [try step.graph.append(SoftmaxGradient(), step.outputGradient, step.output)]
    }
}

/// Writes the softmax of one row; reading and writing the same row is fine.
@inline(__always)
func softmaxRow(_ x: UnsafePointer<Float>, _ y: UnsafeMutablePointer<Float>, _ count: Int) {
    var peak = -Float.infinity
    for i in 0..<count where x[i] > peak { peak = x[i] }
    // All elements minus infinity or NaN: the result is NaN, as in TensorFlow.
    var total: Float = 0
    for i in 0..<count {
        let e = expf(x[i] - peak)
        y[i] = e
        total += e
    }
    let scale = 1 / total
    for i in 0..<count { y[i] *= scale }
}

/// The gradient of ``Softmax``: inputs are the result's gradient and the result.
struct SoftmaxGradient: Operation {
    var name: String { "softmax_gradient" }

    func outputShape(of inputs: [[Int]]) throws -> [Int] { inputs[0] }

    func kernel(_ arguments: KernelArguments) -> Kernel {
        let (dy, y, dx) = (arguments.inputs[0].pointer, arguments.inputs[1].pointer, arguments.output.pointer)
        let classes = arguments.output.shape.last ?? 1
        let rows = classes == 0 ? 0 : arguments.output.count / classes
        return {
            parallel(rows, cost: classes * 4) { range in
                for row in range {
                    let start = row * classes
                    var dot: Float = 0
                    for i in start..<start + classes { dot += dy[i] * y[i] }
                    for i in start..<start + classes { dx[i] = (dy[i] - dot) * y[i] }
                }
            }
        }
    }
}
