import Compute

extension Bench {
    /// Pooling and batch normalization as in the sign-language tutorial, batch 32.
    func channels() {
        let pooling = Pooling2DGeometry(
            batch: 32, inputHeight: 28, inputWidth: 28, channels: 75, poolHeight: 2, poolWidth: 2, strideY: 2,
            strideX: 2)
        let (input, output) = (buffer(pooling.inputCount), buffer(pooling.outputCount))
        let inputGradient = buffer(pooling.inputCount)
        let positions = UnsafeMutablePointer<Int32>.allocate(capacity: pooling.outputCount)
        measure("maximum pooling 28×28×75", bytes: 4 * (pooling.inputCount + 2 * pooling.outputCount)) {
            Pooling2D.maximum(pooling, input: input, output: output, positions: positions, pool: pool)
        }
        measure("maximum pooling gradient", bytes: 4 * (pooling.inputCount + 2 * pooling.outputCount)) {
            Pooling2D.maximumGradient(
                pooling, outputGradient: output, positions: positions, inputGradient: inputGradient, pool: pool)
        }
        let (rows, channels) = (pooling.inputCount / 75, 75)
        let (mean, variance) = (buffer(channels), buffer(channels, fill: 1))
        let (gamma, beta) = (buffer(channels), buffer(channels))
        let workspace = buffer(BatchNormalization.workspaceSize(channels: channels, pool: pool))
        measure("batch statistics 28×28×75", bytes: 4 * pooling.inputCount) {
            BatchNormalization.statistics(
                input, rows: rows, channels: channels, mean: mean, variance: variance, workspace: workspace,
                pool: pool)
        }
        measure("batch normalize", bytes: 8 * pooling.inputCount) {
            BatchNormalization.normalize(
                input, rows: rows, channels: channels, mean: mean, variance: variance, gamma: nil, beta: nil,
                epsilon: 0.001, output: inputGradient, workspace: workspace, pool: pool)
        }
        measure("batch normalization gradient", bytes: 20 * pooling.inputCount) {
            BatchNormalization.gradient(
                input: input, outputGradient: inputGradient, rows: rows, channels: channels, mean: mean,
                variance: variance, gamma: nil, epsilon: 0.001, inputGradient: inputGradient, gammaGradient: gamma,
                betaGradient: beta, workspace: workspace, pool: pool)
        }
        firstConvolutionGradients(pooling, input: input, pooledGradient: output, positions: positions)
    }

    /// The way back through the first convolution, its normalization and its pooling.
    private func firstConvolutionGradients(
        _ pooling: Pooling2DGeometry, input: UnsafePointer<Float>, pooledGradient: UnsafePointer<Float>,
        positions: UnsafePointer<Int32>
    ) {
        let channels = pooling.channels
        let convolution = Convolution2DGeometry(
            batch: 32, inputHeight: 28, inputWidth: 28, inputChannels: 1, kernelHeight: 3, kernelWidth: 3,
            outputChannels: channels, padTop: 1, padBottom: 1, padLeft: 1, padRight: 1)
        let (images, weights, bias) = (
            buffer(convolution.inputCount), buffer(convolution.weightCount), buffer(channels)
        )
        let (mean, variance) = (buffer(channels), buffer(channels, fill: 1))
        let (gamma, beta, between) = (buffer(channels), buffer(channels), buffer(convolution.outputCount))
        let workspace = buffer(
            max(
                NormalizedPooling.convolutionGradientWorkspaceSize(convolution, pool: pool),
                Convolution2D.weightGradientWorkspaceSize(convolution, pool: pool)))
        measure("first convolution's gradients, kernel by kernel") {
            NormalizedPooling.gradient(
                pooling, input: input, outputGradient: pooledGradient, positions: positions, mean: mean,
                variance: variance, gamma: nil, epsilon: 0.001, inputGradient: between, gammaGradient: gamma,
                betaGradient: beta, slope: 1, workspace: workspace, pool: pool)
            DenseKernels.biasGradient(
                between, rows: convolution.outputPixels, units: channels, biasGradient: bias, pool: pool)
            Convolution2D.weightGradient(
                convolution, input: images, outputGradient: between, weightGradient: weights, workspace: workspace,
                pool: pool)
        }
        measure("first convolution's gradients, in one") {
            NormalizedPooling.convolutionGradient(
                pooling, convolution, images: images, input: input, outputGradient: pooledGradient,
                positions: positions, mean: mean, variance: variance, gamma: nil, epsilon: 0.001, slope: 1,
                weightGradient: weights, biasGradient: bias, gammaGradient: gamma, betaGradient: beta,
                workspace: workspace, pool: pool)
        }
    }
}
