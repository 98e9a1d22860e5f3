import Compute

extension Bench {
    /// Every convolution of the tutorials: the sign-language network's, padded; the MNIST network's, not.
    func convolutions() {
        for (size, inputs, outputs, pad) in [
            (28, 1, 75, 1), (14, 75, 50, 1), (7, 50, 25, 1), (28, 1, 32, 0), (13, 32, 64, 0), (5, 64, 64, 0),
        ] {
            convolution(
                Convolution2DGeometry(
                    batch: 32, inputHeight: size, inputWidth: size, inputChannels: inputs, kernelHeight: 3,
                    kernelWidth: 3, outputChannels: outputs, padTop: pad, padBottom: pad, padLeft: pad, padRight: pad))
        }
    }

    private func convolution(_ geometry: Convolution2DGeometry) {
        let (inputs, outputs) = (geometry.inputChannels, geometry.outputChannels)
        let name = "convolution \(geometry.inputHeight)×\(geometry.inputWidth)×\(inputs)→\(outputs)"
        let flops = Convolution2D.definedOperations(geometry)
        let (input, output) = (buffer(geometry.inputCount), buffer(geometry.outputCount))
        let (weights, bias) = (buffer(geometry.weightCount), buffer(outputs))
        let forwardSpace = buffer(Convolution2D.forwardWorkspaceSize(geometry, pool: pool))
        measure("\(name) forward", flops: flops, done: Convolution2D.forwardOperations(geometry)) {
            Convolution2D.forward(
                geometry, input: input, weights: weights, bias: bias, output: output, activation: .relu,
                workspace: forwardSpace, pool: pool)
        }
        if inputs > 1 {  // The first layer's is never asked for.
            let space = buffer(Convolution2D.inputGradientWorkspaceSize(geometry, pool: pool))
            measure("\(name) input gradient", flops: flops, done: Convolution2D.inputGradientOperations(geometry)) {
                Convolution2D.inputGradient(
                    geometry, outputGradient: output, weights: weights, inputGradient: input, workspace: space,
                    pool: pool)
            }
        }
        let weightSpace = buffer(Convolution2D.weightGradientWorkspaceSize(geometry, pool: pool))
        measure("\(name) weight gradient", flops: flops, done: Convolution2D.weightGradientOperations(geometry)) {
            Convolution2D.weightGradient(
                geometry, input: input, outputGradient: output, weightGradient: weights, workspace: weightSpace,
                pool: pool)
        }
        measure("\(name) bias gradient", bytes: geometry.outputCount * 4) {
            DenseKernels.biasGradient(
                output, rows: geometry.outputPixels, units: outputs, biasGradient: bias, pool: pool)
        }
    }
}
