import Compute

extension Bench {
    /// The convolutions of the sign-language tutorial, batch 32.
    func convolutions() {
        for (size, inputs, outputs) in [(28, 1, 75), (14, 75, 50), (7, 50, 25), (26, 32, 64)] {
            let geometry = Convolution2DGeometry(
                batch: 32, inputHeight: size, inputWidth: size, inputChannels: inputs, kernelHeight: 3,
                kernelWidth: 3, outputChannels: outputs, padTop: 1, padBottom: 1, padLeft: 1, padRight: 1)
            let name = "convolution \(size)×\(size)×\(inputs)→\(outputs)"
            let flops = 2 * geometry.outputPixels * 9 * inputs * outputs
            let (input, output) = (buffer(geometry.inputCount), buffer(geometry.outputCount))
            let (weights, bias) = (buffer(geometry.weightCount), buffer(outputs))
            let forwardSpace = buffer(Convolution2D.forwardWorkspaceSize(geometry, pool: pool))
            measure("\(name) forward", flops: flops) {
                Convolution2D.forward(
                    geometry, input: input, weights: weights, bias: bias, output: output, activation: .relu,
                    workspace: forwardSpace, pool: pool)
            }
            let gradientSpace = buffer(Convolution2D.inputGradientWorkspaceSize(geometry, pool: pool))
            measure("\(name) input gradient", flops: flops) {
                Convolution2D.inputGradient(
                    geometry, outputGradient: output, weights: weights, inputGradient: input,
                    workspace: gradientSpace, pool: pool)
            }
            let weightSpace = buffer(Convolution2D.weightGradientWorkspaceSize(geometry, pool: pool))
            measure("\(name) weight gradient", flops: flops) {
                Convolution2D.weightGradient(
                    geometry, input: input, outputGradient: output, weightGradient: weights,
                    workspace: weightSpace, pool: pool)
            }
            measure("\(name) bias gradient", bytes: geometry.outputCount * 4) {
                DenseKernels.biasGradient(
                    output, rows: geometry.outputPixels, units: outputs, biasGradient: bias, pool: pool)
            }
        }
    }
}
