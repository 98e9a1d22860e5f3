import Compute
import Testing

/// Windows that tile their images, some cut off by the border.
private let tiling: [Pooling2DGeometry] = [
    Pooling2DGeometry(
        batch: 3, inputHeight: 28, inputWidth: 28, channels: 75, poolHeight: 2, poolWidth: 2, strideY: 2, strideX: 2),
    Pooling2DGeometry(
        batch: 2, inputHeight: 7, inputWidth: 9, channels: 25, poolHeight: 2, poolWidth: 2, strideY: 2, strideX: 2,
        padTop: 0, padBottom: 1, padLeft: 0, padRight: 1),
    Pooling2DGeometry(
        batch: 5, inputHeight: 8, inputWidth: 10, channels: 16, poolHeight: 3, poolWidth: 4, strideY: 3, strideX: 4,
        padTop: 1, padBottom: 0, padLeft: 1, padRight: 1),
    Pooling2DGeometry(
        batch: 40, inputHeight: 6, inputWidth: 6, channels: 33, poolHeight: 6, poolWidth: 6, strideY: 6, strideX: 6),
    Pooling2DGeometry(
        batch: 1, inputHeight: 1, inputWidth: 5, channels: 1, poolHeight: 1, poolWidth: 1, strideY: 1, strideX: 1),
]

struct NormalizedPoolingTests {
    @Test func servesOnlyWindowsThatTile() {
        for geometry in tiling { #expect(NormalizedPooling.serves(geometry), "\(geometry)") }
        var overlapping = tiling[0]
        overlapping.strideX = 1
        var withGaps = tiling[0]
        withGaps.strideY = 3
        var leavingARest = tiling[1]
        (leavingARest.padBottom, leavingARest.padRight) = (0, 0)
        var outside = tiling[0]
        outside.padRight = 4
        for geometry in [overlapping, withGaps, leavingARest, outside] {
            #expect(!NormalizedPooling.serves(geometry), "\(geometry)")
        }
    }

    @Test(arguments: tiling, [1, 3])
    func matchesNormalizationAndPoolingOneAfterTheOther(geometry: Pooling2DGeometry, threads: Int) {
        var numbers = Numbers(seed: 70)
        let channels = geometry.channels
        let rows = geometry.batch * geometry.inputHeight * geometry.inputWidth
        // What a ReLU leaves: many equal zeros.
        let input = GuardedBuffer((0..<rows * channels).map { _ in Float(max(0, numbers.next())) })
        let (gamma, beta) = (numbers.floats(channels), numbers.floats(channels))
        let gradient = numbers.floats(geometry.outputCount)
        func output(_ count: Int) -> GuardedBuffer<Float> { GuardedBuffer(count: count) }
        let (mean, variance) = (output(channels), output(channels))
        Reference.batchStatistics(
            input.pointer, rows: rows, channels: channels, mean: mean.pointer, variance: variance.pointer)

        let (normalized, expected) = (output(rows * channels), output(geometry.outputCount))
        var expectedPositions = [Int32](repeating: 0, count: geometry.outputCount)
        Reference.batchNormalize(
            input.pointer, rows: rows, channels: channels, mean: mean.pointer, variance: variance.pointer,
            gamma: gamma.pointer, beta: beta.pointer, epsilon: 0.001, output: normalized.pointer, activation: .none)
        Reference.maximumPooling(
            geometry, input: normalized.pointer, output: expected.pointer, positions: &expectedPositions)
        let (spread, expectedX) = (output(rows * channels), output(rows * channels))
        let (expectedGamma, expectedBeta) = (output(channels), output(channels))
        Reference.maximumPoolingGradient(
            geometry, outputGradient: gradient.pointer, positions: expectedPositions, inputGradient: spread.pointer)
        Reference.batchNormalizationGradient(
            input: input.pointer, outputGradient: spread.pointer, rows: rows, channels: channels, mean: mean.pointer,
            variance: variance.pointer, gamma: gamma.pointer, epsilon: 0.001, inputGradient: expectedX.pointer,
            gammaGradient: expectedGamma.pointer, betaGradient: expectedBeta.pointer)
        let expectedThroughRelu = output(rows * channels)
        for index in 0..<rows * channels {
            expectedThroughRelu.pointer[index] = input.pointer[index] > 0 ? expectedX.pointer[index] * 1.25 : 0
        }

        for pool in pools(threads: threads) {
            let workspace = output(BatchNormalization.workspaceSize(channels: channels, pool: pool))
            let result = output(geometry.outputCount)
            var positions = [Int32](repeating: 0, count: geometry.outputCount)
            NormalizedPooling.maximum(
                geometry, input: input.pointer, mean: mean.pointer, variance: variance.pointer,
                gamma: gamma.pointer, beta: beta.pointer, epsilon: 0.001, output: result.pointer,
                positions: &positions, workspace: workspace.pointer, pool: pool)
            expectClose(result, expected, tolerance: 2e-5, "\(pool.testDescription) maximum")
            #expect(positions == expectedPositions, "\(pool.testDescription)")
            for (slope, expectedGradient) in [(Float?.none, expectedX), (1.25, expectedThroughRelu)] {
                let (resultX, resultGamma, resultBeta) = (output(rows * channels), output(channels), output(channels))
                NormalizedPooling.gradient(
                    geometry, input: input.pointer, outputGradient: gradient.pointer, positions: positions,
                    mean: mean.pointer, variance: variance.pointer, gamma: gamma.pointer, epsilon: 0.001,
                    inputGradient: resultX.pointer, gammaGradient: resultGamma.pointer,
                    betaGradient: resultBeta.pointer, slope: slope, workspace: workspace.pointer, pool: pool)
                expectClose(resultX, expectedGradient, tolerance: 2e-5, "\(pool.testDescription) input gradient")
                expectClose(resultGamma, expectedGamma, tolerance: 2e-4, "\(pool.testDescription) gamma gradient")
                expectClose(resultBeta, expectedBeta, tolerance: 2e-4, "\(pool.testDescription) beta gradient")
            }
            #expect(workspace.wallsStand)
        }
    }

    @Test(arguments: [(28, 28, 75), (7, 9, 25), (5, 6, 16), (2, 2, 1)], [1, 3])
    func convolutionGradientsMatchTheKernelsOneAfterTheOther(size: (Int, Int, Int), threads: Int) {
        let (height, width, channels) = size
        var numbers = Numbers(seed: 71)
        for (batch, inputs, padding) in [(5, 1, 1), (2, 3, 0)] {
            let convolution = Convolution2DGeometry(
                batch: batch, inputHeight: height + 2 - 2 * padding, inputWidth: width + 2 - 2 * padding,
                inputChannels: inputs, kernelHeight: 3, kernelWidth: 3, outputChannels: channels, padTop: padding,
                padBottom: padding, padLeft: padding, padRight: padding)
            #expect(convolution.outputHeight == height && convolution.outputWidth == width)
            let pooling = Pooling2DGeometry(
                batch: batch, inputHeight: height, inputWidth: width, channels: channels, poolHeight: 2, poolWidth: 2,
                strideY: 2, strideX: 2, padBottom: height % 2, padRight: width % 2)
            let rows = batch * height * width
            func output(_ count: Int) -> GuardedBuffer<Float> { GuardedBuffer(count: count) }
            let images = numbers.floats(convolution.inputCount)
            let input = GuardedBuffer((0..<rows * channels).map { _ in Float(max(0, numbers.next())) })
            let (gamma, gradient) = (numbers.floats(channels), numbers.floats(pooling.outputCount))
            let (mean, variance) = (output(channels), output(channels))
            Reference.batchStatistics(
                input.pointer, rows: rows, channels: channels, mean: mean.pointer, variance: variance.pointer)
            var positions = [Int32](repeating: 0, count: pooling.outputCount)
            let pooled = output(pooling.outputCount)
            Reference.maximumPooling(pooling, input: input.pointer, output: pooled.pointer, positions: &positions)

            for pool in pools(threads: threads) {
                let simple = output(BatchNormalization.workspaceSize(channels: channels, pool: pool))
                let (between, weights, bias) = (
                    output(rows * channels), output(convolution.weightCount), output(channels)
                )
                let (gammas, betas) = (output(channels), output(channels))
                NormalizedPooling.gradient(
                    pooling, input: input.pointer, outputGradient: gradient.pointer, positions: positions,
                    mean: mean.pointer, variance: variance.pointer, gamma: gamma.pointer, epsilon: 0.001,
                    inputGradient: between.pointer, gammaGradient: gammas.pointer, betaGradient: betas.pointer,
                    slope: 1,
                    workspace: simple.pointer, pool: pool)
                Reference.convolutionWeightGradient(
                    convolution, input: images.pointer, outputGradient: between.pointer,
                    weightGradient: weights.pointer)
                Reference.biasGradient(
                    between.pointer, rows: rows, units: channels, biasGradient: bias.pointer)

                let workspace = output(
                    NormalizedPooling.convolutionGradientWorkspaceSize(convolution, pool: pool))
                let (resultWeights, resultBias) = (output(convolution.weightCount), output(channels))
                let (resultGammas, resultBetas) = (output(channels), output(channels))
                NormalizedPooling.convolutionGradient(
                    pooling, convolution, images: images.pointer, input: input.pointer,
                    outputGradient: gradient.pointer, positions: positions, mean: mean.pointer,
                    variance: variance.pointer, gamma: gamma.pointer, epsilon: 0.001, slope: 1,
                    weightGradient: resultWeights.pointer, biasGradient: resultBias.pointer,
                    gammaGradient: resultGammas.pointer, betaGradient: resultBetas.pointer,
                    workspace: workspace.pointer, pool: pool)
                expectClose(resultWeights, weights, tolerance: 2e-4, "\(pool.testDescription) weights")
                expectClose(resultBias, bias, tolerance: 2e-4, "\(pool.testDescription) bias")
                expectClose(resultGammas, gammas, tolerance: 1e-6, "\(pool.testDescription) gamma")
                expectClose(resultBetas, betas, tolerance: 1e-6, "\(pool.testDescription) beta")
                #expect(workspace.wallsStand)
            }
        }
    }
}
