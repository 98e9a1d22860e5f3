import Compute

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
            Activations.softmax(x, output: y, rows: rows, columns: classes)
        }
    }

    public func gradient(_ step: GradientStep) throws -> [Tensor?] {
        [try step.graph.append(SoftmaxGradient(), step.outputGradient, step.output)]
    }

    public func sampleUse(inputs: [[Int]], output: [Int], batch: Int) -> SampleUse? {
        output.count > 1 ? .apart(0, of: inputs, output: output, batch: batch) : nil
    }
}

/// The gradient of ``Softmax``: inputs are the result's gradient and the result.
struct SoftmaxGradient: Operation {
    var name: String { "softmax_gradient" }

    func sampleUse(inputs: [[Int]], output: [Int], batch: Int) -> SampleUse? {
        output.count > 1 ? .apart(0, 1, of: inputs, output: output, batch: batch) : nil
    }

    func outputShape(of inputs: [[Int]]) throws -> [Int] { inputs[0] }

    func kernel(_ arguments: KernelArguments) -> Kernel {
        let (dy, y, dx) = (arguments.inputs[0].pointer, arguments.inputs[1].pointer, arguments.output.pointer)
        let classes = arguments.output.shape.last ?? 1
        let rows = classes == 0 ? 0 : arguments.output.count / classes
        return {
            Activations.softmaxGradient(
                output: y, outputGradient: dy, inputGradient: dx, rows: rows, columns: classes)
        }
    }
}
