import Compute

/// The gradient of a dropout behind a ReLU, from the dropout's result `y`: `dy · scale` where `y` is positive, else 0.
///
/// What was dropped is 0 as well as what the ReLU held back, so that no mask is drawn again and the ReLU's own result
/// need not be kept. Inputs are `dy` and `y`.
struct DroppedReluGradient: Operation {
    /// What the dropout multiplied by.
    let scale: Float

    var name: String { "dropout_gradient+relu" }
    var inPlaceInput: Int? { 0 }

    func sampleUse(inputs: [[Int]], output: [Int], batch: Int) -> SampleUse? {
        .apart(0, 1, of: inputs, output: output, batch: batch)
    }

    func outputShape(of inputs: [[Int]]) throws -> [Int] { inputs[0] }

    func kernel(_ arguments: KernelArguments) -> Kernel {
        let (dy, y, dx) = (arguments.inputs[0].pointer, arguments.inputs[1].pointer, arguments.output.pointer)
        let (count, scale) = (arguments.output.count, scale)
        return {
            Activations.reluGradient(output: y, outputGradient: dy, inputGradient: dx, count: count, slope: scale)
        }
    }
}

/// A gradient of a normalisation, which can pass through the ReLU before it as it writes.
protocol TakesReluGradient: Operation {
    /// The ReLU's slope where its result is positive; nil for no ReLU.
    var slope: Float? { get set }
    /// Which input holds what was normalised.
    var normalizedInput: Int { get }
}
