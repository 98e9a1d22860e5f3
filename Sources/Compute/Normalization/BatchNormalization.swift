/// Batch normalization over the last axis: `rows` are all positions of the batch (batch · height · width), and
/// every channel has its own statistics. Buffers are `[rows][channels]` and `[channels]`.
package enum BatchNormalization {
    /// Mean and (biased) variance of each channel.
    ///
    /// Source for the merging: Chan, Golub and LeVeque, "Updating formulae and a pairwise algorithm for computing sample
    /// variances", 1979.
    ///
    /// - Parameter before: rows whose statistics `mean` and `variance` already hold; they become those of all.
    package static func statistics(
        _ input: UnsafePointer<Float>, rows: Int, channels: Int, before: Int = 0, mean: UnsafeMutablePointer<Float>,
        variance: UnsafeMutablePointer<Float>, workspace: UnsafeMutablePointer<Float>, pool: ThreadPool = .shared
    ) {
        if before > 0, rows == 0 { return }
        guard rows > 0, channels > 0 else {
            mean.update(repeating: 0, count: channels)
            return variance.update(repeating: 0, count: channels)
        }
        let kernels = pool.kernels.channels
        // Differences from the first row rather than from zero: squares of a large mean would drown the variance.
        let totals = ChannelTotals(count: rows, each: 1, channels: channels, workspace: workspace, pool: pool) {
            range, a, b in
            kernels.shiftedSums(input + range.lowerBound * channels, range.count, channels, input, a, b)
        }
        let count = Double(rows)
        for channel in 0..<channels {
            let (sum, squares) = totals[channel]
            let (average, spread) = (Double(input[channel]) + sum / count, max(0, squares - sum * sum / count))
            let (earlier, all) = (Double(before), Double(before) + count)
            let difference = before > 0 ? average - Double(mean[channel]) : 0
            let spreadBefore = before > 0 ? Double(variance[channel]) * earlier : 0
            mean[channel] = Float(average - difference * earlier / all)
            variance[channel] = Float((spread + spreadBefore + difference * difference * earlier * count / all) / all)
        }
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
        let kernels = pool.kernels.channels
        let (scale, offset) = factors(
            channels: channels, mean: mean, variance: variance, gamma: gamma, beta: beta, epsilon: epsilon,
            workspace: workspace)
        pool.runRanges(rows, grain: max(1, 8192 / max(1, channels)), alignment: 1) { range in
            let start = range.lowerBound * channels
            kernels.scaleRows(
                input + start, range.count, channels, scale, offset, activation == .relu ? 1 : 0, output + start)
        }
    }

    /// Gradients of a normalization by the batch's own statistics (training).
    ///
    /// - Parameters:
    ///   - input: what was normalized.
    ///   - mean: as `statistics` gave it for this batch; `variance` likewise.
    ///   - inputGradient: `[rows][channels]`, overwritten; may be `outputGradient`.
    ///   - gammaGradient: `[channels]`, overwritten; `betaGradient` likewise.
    ///   - slope: nil, or the slope of a ReLU before the normalization, whose result `input` is: the gradient goes
    ///     through it as well.
    package static func gradient(
        input: UnsafePointer<Float>, outputGradient: UnsafePointer<Float>, rows: Int, channels: Int,
        mean: UnsafePointer<Float>, variance: UnsafePointer<Float>, gamma: UnsafePointer<Float>?, epsilon: Float,
        inputGradient: UnsafeMutablePointer<Float>, gammaGradient: UnsafeMutablePointer<Float>,
        betaGradient: UnsafeMutablePointer<Float>, slope: Float? = nil, workspace: UnsafeMutablePointer<Float>,
        pool: ThreadPool = .shared
    ) {
        let kernels = pool.kernels.channels
        let totals = ChannelTotals(count: rows, each: 1, channels: channels, workspace: workspace, pool: pool) {
            range, a, b in
            let start = range.lowerBound * channels
            kernels.gradientSums(input + start, outputGradient + start, range.count, channels, mean, a, b)
        }
        let (a, b, c) = gradientFactors(
            totals, rows: rows, variance: variance, gamma: gamma, epsilon: epsilon, gammaGradient: gammaGradient,
            betaGradient: betaGradient, workspace: workspace)
        pool.runRanges(rows, grain: max(1, 8192 / max(1, channels)), alignment: 1) { range in
            let start = range.lowerBound * channels
            kernels.gradientRows(
                input + start, outputGradient + start, range.count, channels, mean, a, b, c, slope ?? 0,
                inputGradient + start)
        }
    }

    /// Floats the workspace of each function here must have.
    package static func workspaceSize(channels: Int, pool: ThreadPool = .shared) -> Int {
        // Two partial sums a channel and thread, each thread's share on cache lines of its own.
        (2 * channels + 32) * (pool.threads + 2)
    }

    /// What a normalization multiplies each channel by and adds to it; both lie in the workspace.
    static func factors(
        channels: Int, mean: UnsafePointer<Float>, variance: UnsafePointer<Float>, gamma: UnsafePointer<Float>?,
        beta: UnsafePointer<Float>?, epsilon: Float, workspace: UnsafeMutablePointer<Float>
    ) -> (scale: UnsafeMutablePointer<Float>, offset: UnsafeMutablePointer<Float>) {
        let (scale, offset) = (workspace, workspace + channels)
        for channel in 0..<channels {
            scale[channel] = (gamma?[channel] ?? 1) / (variance[channel] + epsilon).squareRoot()
            offset[channel] = (beta?[channel] ?? 0) - mean[channel] * scale[channel]
        }
        return (scale, offset)
    }

    /// From the sums `Σ g` and `Σ g (x − mean)` to the gradients of gamma and beta and to the factors of
    /// `dx = a g + b (x − mean) + c`. The factors take the place of the sums in the workspace.
    static func gradientFactors(
        _ totals: ChannelTotals, rows: Int, variance: UnsafePointer<Float>, gamma: UnsafePointer<Float>?,
        epsilon: Float, gammaGradient: UnsafeMutablePointer<Float>, betaGradient: UnsafeMutablePointer<Float>,
        workspace: UnsafeMutablePointer<Float>
    ) -> (a: UnsafeMutablePointer<Float>, b: UnsafeMutablePointer<Float>, c: UnsafeMutablePointer<Float>) {
        let channels = totals.channels
        let count = Double(max(1, rows))
        for channel in 0..<channels {
            let (sum, products) = totals[channel]
            gammaGradient[channel] = Float(products / (Double(variance[channel]) + Double(epsilon)).squareRoot())
            betaGradient[channel] = Float(sum)
        }
        let (a, b, c) = (workspace, workspace + channels, workspace + 2 * channels)
        for channel in 0..<channels {
            let inverse = 1 / (Double(variance[channel]) + Double(epsilon)).squareRoot()
            let scale = Double(gamma?[channel] ?? 1) * inverse
            a[channel] = Float(scale)
            b[channel] = Float(-scale * inverse * Double(gammaGradient[channel]) / count)
            c[channel] = Float(-scale * Double(betaGradient[channel]) / count)
        }
        return (a, b, c)
    }
}
