import Compute
import Testing

struct BatchNormalizationTests {
    @Test(arguments: [(1, 1), (7, 3), (64, 16), (6272, 75), (1000, 33), (3, 200)], [1, 2, 5])
    func matchesReference(size: (rows: Int, channels: Int), threads: Int) {
        let (rows, channels) = size
        var numbers = Numbers(seed: 60)
        // A mean far from zero, where careless sums of squares fail.
        let input = numbers.floats(rows * channels, 99...101)
        let gradient = numbers.floats(rows * channels)
        let (gamma, beta) = (numbers.floats(channels), numbers.floats(channels))
        func output(_ count: Int) -> GuardedBuffer<Float> { GuardedBuffer(count: count) }
        let (mean, variance) = (output(channels), output(channels))
        Reference.batchStatistics(
            input.pointer, rows: rows, channels: channels, mean: mean.pointer, variance: variance.pointer)
        for pool in pools(threads: threads) {
            let workspace = output(BatchNormalization.workspaceSize(channels: channels, pool: pool))
            let (resultMean, resultVariance) = (output(channels), output(channels))
            BatchNormalization.statistics(
                input.pointer, rows: rows, channels: channels, mean: resultMean.pointer,
                variance: resultVariance.pointer, workspace: workspace.pointer, pool: pool)
            expectClose(resultMean, mean, tolerance: 1e-6, "\(pool.testDescription) mean")
            expectClose(resultVariance, variance, tolerance: 1e-5, "\(pool.testDescription) variance")
            // Part by part, as blocks of a batch come.
            for part in [0..<rows / 3, rows / 3..<rows / 2, rows / 2..<rows] where !part.isEmpty {
                BatchNormalization.statistics(
                    input.pointer + part.lowerBound * channels, rows: part.count, channels: channels,
                    before: part.lowerBound, mean: resultMean.pointer, variance: resultVariance.pointer,
                    workspace: workspace.pointer, pool: pool)
            }
            expectClose(resultMean, mean, tolerance: 1e-6, "\(pool.testDescription) mean of parts")
            expectClose(resultVariance, variance, tolerance: 1e-5, "\(pool.testDescription) variance of parts")

            for (useScale, activation) in [(true, FusedActivation.none), (false, .relu)] {
                let (expected, result) = (output(rows * channels), output(rows * channels))
                Reference.batchNormalize(
                    input.pointer, rows: rows, channels: channels, mean: mean.pointer, variance: variance.pointer,
                    gamma: useScale ? gamma.pointer : nil, beta: useScale ? beta.pointer : nil, epsilon: 0.001,
                    output: expected.pointer, activation: activation)
                BatchNormalization.normalize(
                    input.pointer, rows: rows, channels: channels, mean: mean.pointer, variance: variance.pointer,
                    gamma: useScale ? gamma.pointer : nil, beta: useScale ? beta.pointer : nil, epsilon: 0.001,
                    output: result.pointer, activation: activation, workspace: workspace.pointer, pool: pool)
                // The mean is 170 deviations from zero, of which float32 keeps 2⁻²⁴.
                expectClose(result, expected, tolerance: 2e-4, "\(pool.testDescription) normalize")

                let (expectedX, resultX) = (output(rows * channels), output(rows * channels))
                let (expectedGamma, resultGamma) = (output(channels), output(channels))
                let (expectedBeta, resultBeta) = (output(channels), output(channels))
                Reference.batchNormalizationGradient(
                    input: input.pointer, outputGradient: gradient.pointer, rows: rows, channels: channels,
                    mean: mean.pointer, variance: variance.pointer, gamma: useScale ? gamma.pointer : nil,
                    epsilon: 0.001, inputGradient: expectedX.pointer, gammaGradient: expectedGamma.pointer,
                    betaGradient: expectedBeta.pointer)
                BatchNormalization.gradient(
                    input: input.pointer, outputGradient: gradient.pointer, rows: rows, channels: channels,
                    mean: mean.pointer, variance: variance.pointer, gamma: useScale ? gamma.pointer : nil,
                    epsilon: 0.001, inputGradient: resultX.pointer, gammaGradient: resultGamma.pointer,
                    betaGradient: resultBeta.pointer, workspace: workspace.pointer, pool: pool)
                expectClose(resultX, expectedX, tolerance: 2e-5, "\(pool.testDescription) input gradient")
                // Sums of thousands of terms that nearly cancel.
                expectClose(resultGamma, expectedGamma, tolerance: 2e-4, "\(pool.testDescription) gamma gradient")
                expectClose(resultBeta, expectedBeta, tolerance: 2e-4, "\(pool.testDescription) beta gradient")
            }
            #expect(workspace.wallsStand)
        }
    }
}
