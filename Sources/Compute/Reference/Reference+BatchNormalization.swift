extension Reference {
    /// See ``BatchNormalization/statistics(_:rows:channels:mean:variance:workspace:pool:)``.
    package static func batchStatistics(
        _ input: UnsafePointer<Float>, rows: Int, channels: Int, mean: UnsafeMutablePointer<Float>,
        variance: UnsafeMutablePointer<Float>
    ) {
        let count = Double(max(1, rows))
        for channel in 0..<channels {
            var sum = 0.0
            for row in 0..<rows { sum += Double(input[row * channels + channel]) }
            var squares = 0.0
            for row in 0..<rows {
                let difference = Double(input[row * channels + channel]) - sum / count
                squares += difference * difference
            }
            mean[channel] = Float(sum / count)
            variance[channel] = Float(squares / count)
        }
    }

    /// See ``BatchNormalization``.
    package static func batchNormalize(
        _ input: UnsafePointer<Float>, rows: Int, channels: Int, mean: UnsafePointer<Float>,
        variance: UnsafePointer<Float>, gamma: UnsafePointer<Float>?, beta: UnsafePointer<Float>?, epsilon: Float,
        output: UnsafeMutablePointer<Float>, activation: FusedActivation
    ) {
        for row in 0..<rows {
            for channel in 0..<channels {
                let scale = (gamma?[channel] ?? 1) / (variance[channel] + epsilon).squareRoot()
                let index = row * channels + channel
                let value = (input[index] - mean[channel]) * scale + (beta?[channel] ?? 0)
                output[index] = activated(value, activation)
            }
        }
    }

    /// See ``BatchNormalization``.
    package static func batchNormalizationGradient(
        input: UnsafePointer<Float>, outputGradient: UnsafePointer<Float>, rows: Int, channels: Int,
        mean: UnsafePointer<Float>, variance: UnsafePointer<Float>, gamma: UnsafePointer<Float>?, epsilon: Float,
        inputGradient: UnsafeMutablePointer<Float>, gammaGradient: UnsafeMutablePointer<Float>,
        betaGradient: UnsafeMutablePointer<Float>
    ) {
        for channel in 0..<channels {
            let inverse = 1 / (Double(variance[channel]) + Double(epsilon)).squareRoot()
            var sum = 0.0
            var projected = 0.0
            for row in 0..<rows {
                let index = row * channels + channel
                let normalized = (Double(input[index]) - Double(mean[channel])) * inverse
                sum += Double(outputGradient[index])
                projected += Double(outputGradient[index]) * normalized
            }
            let scale = Double(gamma?[channel] ?? 1) * inverse
            let count = Double(max(1, rows))
            for row in 0..<rows {
                let index = row * channels + channel
                let normalized = (Double(input[index]) - Double(mean[channel])) * inverse
                let gradient = Double(outputGradient[index]) - sum / count - normalized * projected / count
                inputGradient[index] = Float(scale * gradient)
            }
            gammaGradient[channel] = Float(projected)
            betaGradient[channel] = Float(sum)
        }
    }
}
