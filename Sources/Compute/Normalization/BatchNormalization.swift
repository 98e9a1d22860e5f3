/// Batch normalization over the last axis: `rows` are all positions of the batch (batch · height · width), and
/// every channel has its own statistics. Buffers are `[rows][channels]` and `[channels]`.
package enum BatchNormalization {
    /// Mean and (biased) variance of each channel.
    package static func statistics(
        _ input: UnsafePointer<Float>, rows: Int, channels: Int, mean: UnsafeMutablePointer<Float>,
        variance: UnsafeMutablePointer<Float>, workspace: UnsafeMutablePointer<Float>, pool: ThreadPool = .shared
    ) {
        Reference.batchStatistics(input, rows: rows, channels: channels, mean: mean, variance: variance)
    }

    /// `output = (input − mean) / √(variance + epsilon) · gamma + beta`, then the activation.
    ///
    /// `gamma` nil means 1, `beta` nil means 0. `output` may be `input`.
    package static func normalize(
        _ input: UnsafePointer<Float>, rows: Int, channels: Int, mean: UnsafePointer<Float>,
        variance: UnsafePointer<Float>, gamma: UnsafePointer<Float>?, beta: UnsafePointer<Float>?, epsilon: Float,
        output: UnsafeMutablePointer<Float>, activation: FusedActivation = .none,
        workspace: UnsafeMutablePointer<Float>, pool: ThreadPool = .shared
    ) {
        Reference.batchNormalize(
            input, rows: rows, channels: channels, mean: mean, variance: variance, gamma: gamma, beta: beta,
            epsilon: epsilon, output: output, activation: activation)
    }

    /// Gradients of a normalization by the batch's own statistics (training).
    ///
    /// - Parameters:
    ///   - input: what was normalized.
    ///   - mean: as `statistics` gave it for this batch; `variance` likewise.
    ///   - inputGradient: `[rows][channels]`, overwritten; may be `outputGradient`.
    ///   - gammaGradient: `[channels]`, overwritten; `betaGradient` likewise.
    package static func gradient(
        input: UnsafePointer<Float>, outputGradient: UnsafePointer<Float>, rows: Int, channels: Int,
        mean: UnsafePointer<Float>, variance: UnsafePointer<Float>, gamma: UnsafePointer<Float>?, epsilon: Float,
        inputGradient: UnsafeMutablePointer<Float>, gammaGradient: UnsafeMutablePointer<Float>,
        betaGradient: UnsafeMutablePointer<Float>, workspace: UnsafeMutablePointer<Float>, pool: ThreadPool = .shared
    ) {
        Reference.batchNormalizationGradient(
            input: input, outputGradient: outputGradient, rows: rows, channels: channels, mean: mean,
            variance: variance, gamma: gamma, epsilon: epsilon, inputGradient: inputGradient,
            gammaGradient: gammaGradient, betaGradient: betaGradient)
    }

    /// Floats the workspace of each function here must have.
    package static func workspaceSize(channels: Int, pool: ThreadPool = .shared) -> Int {
        // Two partial sums a channel and thread, each thread's share on cache lines of its own.
        (2 * channels + 32) * (pool.threads + 2)
    }
}
