/// Batch normalization over the last axis: `rows` are all positions of the batch (batch · height · width), and
/// every channel has its own statistics. Buffers are `[rows][channels]` and `[channels]`.
package enum BatchNormalization {
    /// Mean and (biased) variance of each channel.
    package static func statistics(
        _ input: UnsafePointer<Float>, rows: Int, channels: Int, mean: UnsafeMutablePointer<Float>,
        variance: UnsafeMutablePointer<Float>, workspace: UnsafeMutablePointer<Float>, pool: ThreadPool = .shared
    ) {
        guard rows > 0, channels > 0 else {
            mean.update(repeating: 0, count: channels)
            return variance.update(repeating: 0, count: channels)
        }
        let kernels = pool.kernels.channels
        // Differences from the first row rather than from zero: squares of a large mean would drown the variance.
        let totals = columnTotals(rows: rows, channels: channels, workspace: workspace, pool: pool) { range, a, b in
            kernels.shiftedSums(input + range.lowerBound * channels, range.count, channels, input, a, b)
        }
        let count = Double(rows)
        for channel in 0..<channels {
            let (sum, squares) = totals(channel)
            mean[channel] = Float(Double(input[channel]) + sum / count)
            variance[channel] = Float(max(0, (squares - sum * sum / count) / count))
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
        let (scale, offset) = (workspace, workspace + channels)
        for channel in 0..<channels {
            scale[channel] = (gamma?[channel] ?? 1) / (variance[channel] + epsilon).squareRoot()
            offset[channel] = (beta?[channel] ?? 0) - mean[channel] * scale[channel]
        }
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
    package static func gradient(
        input: UnsafePointer<Float>, outputGradient: UnsafePointer<Float>, rows: Int, channels: Int,
        mean: UnsafePointer<Float>, variance: UnsafePointer<Float>, gamma: UnsafePointer<Float>?, epsilon: Float,
        inputGradient: UnsafeMutablePointer<Float>, gammaGradient: UnsafeMutablePointer<Float>,
        betaGradient: UnsafeMutablePointer<Float>, workspace: UnsafeMutablePointer<Float>, pool: ThreadPool = .shared
    ) {
        let kernels = pool.kernels.channels
        let totals = columnTotals(rows: rows, channels: channels, workspace: workspace, pool: pool) { range, a, b in
            let start = range.lowerBound * channels
            kernels.gradientSums(input + start, outputGradient + start, range.count, channels, mean, a, b)
        }
        let count = Double(max(1, rows))
        for channel in 0..<channels {
            let (sum, products) = totals(channel)
            gammaGradient[channel] = Float(products / (Double(variance[channel]) + Double(epsilon)).squareRoot())
            betaGradient[channel] = Float(sum)
        }
        // The totals have been read: their room now holds each channel's factors.
        let (a, b, c) = (workspace, workspace + channels, workspace + 2 * channels)
        for channel in 0..<channels {
            let inverse = 1 / (Double(variance[channel]) + Double(epsilon)).squareRoot()
            let scale = Double(gamma?[channel] ?? 1) * inverse
            a[channel] = Float(scale)
            b[channel] = Float(-scale * inverse * Double(gammaGradient[channel]) / count)
            c[channel] = Float(-scale * Double(betaGradient[channel]) / count)
        }
        pool.runRanges(rows, grain: max(1, 8192 / max(1, channels)), alignment: 1) { range in
            let start = range.lowerBound * channels
            kernels.gradientRows(
                input + start, outputGradient + start, range.count, channels, mean, a, b, c, inputGradient + start)
        }
    }

    /// Floats the workspace of each function here must have.
    package static func workspaceSize(channels: Int, pool: ThreadPool = .shared) -> Int {
        // Two partial sums a channel and thread, each thread's share on cache lines of its own.
        (2 * channels + 32) * (pool.threads + 2)
    }

    /// Lets every thread add up two sums a channel over rows of its own, and answers with a function that adds the
    /// threads' sums, always in the same order.
    @inline(__always)
    private static func columnTotals(
        rows: Int, channels: Int, workspace: UnsafeMutablePointer<Float>, pool: ThreadPool,
        _ sums: (_ rows: Range<Int>, _ first: UnsafeMutablePointer<Float>, _ second: UnsafeMutablePointer<Float>)
            -> Void
    ) -> (_ channel: Int) -> (Double, Double) {
        let parts = rows * channels < 32768 ? 1 : pool.threads
        let step = 2 * channels + 32
        pool.run(parts) { part in
            let first = workspace + part * step
            first.update(repeating: 0, count: 2 * channels)
            sums(part * rows / parts..<(part + 1) * rows / parts, first, first + channels)
        }
        return { channel in
            var result = (0.0, 0.0)
            for part in 0..<parts {
                result.0 += Double(workspace[part * step + channel])
                result.1 += Double(workspace[part * step + channels + channel])
            }
            return result
        }
    }
}
