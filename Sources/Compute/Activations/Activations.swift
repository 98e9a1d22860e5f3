/// Element-by-element activations and their gradients. Every output may be its input.
package enum Activations {
    /// `output = max(input, 0)`.
    package static func relu(
        _ input: UnsafePointer<Float>, output: UnsafeMutablePointer<Float>, count: Int, pool: ThreadPool = .shared
    ) {
        let ranges = pool.kernels.ranges
        pool.runRanges(count) { range in
            ranges.relu(input + range.lowerBound, output + range.lowerBound, range.count)
        }
    }

    /// The gradient through a ReLU: `outputGradient · slope` where the ReLU's `output` is positive, else 0.
    package static func reluGradient(
        output: UnsafePointer<Float>, outputGradient: UnsafePointer<Float>,
        inputGradient: UnsafeMutablePointer<Float>, count: Int, slope: Float = 1, pool: ThreadPool = .shared
    ) {
        let ranges = pool.kernels.ranges
        pool.runRanges(count) { range in
            let start = range.lowerBound
            ranges.reluGradient(output + start, outputGradient + start, slope, inputGradient + start, range.count)
        }
    }

    /// `output = 1 / (1 + exp(−input))`.
    package static func sigmoid(
        _ input: UnsafePointer<Float>, output: UnsafeMutablePointer<Float>, count: Int, pool: ThreadPool = .shared
    ) {
        let ranges = pool.kernels.ranges
        pool.runRanges(count) { range in
            ranges.sigmoid(input + range.lowerBound, output + range.lowerBound, range.count)
        }
    }

    /// The gradient through a sigmoid from its `output`.
    package static func sigmoidGradient(
        output: UnsafePointer<Float>, outputGradient: UnsafePointer<Float>,
        inputGradient: UnsafeMutablePointer<Float>, count: Int, pool: ThreadPool = .shared
    ) {
        let ranges = pool.kernels.ranges
        pool.runRanges(count) { range in
            let start = range.lowerBound
            ranges.sigmoidGradient(output + start, outputGradient + start, inputGradient + start, range.count)
        }
    }

    /// `output = tanh(input)`.
    package static func tanh(
        _ input: UnsafePointer<Float>, output: UnsafeMutablePointer<Float>, count: Int, pool: ThreadPool = .shared
    ) {
        VectorMath.tanh(input, output: output, count: count, pool: pool)
    }

    /// The gradient through a tanh from its `output`.
    package static func tanhGradient(
        output: UnsafePointer<Float>, outputGradient: UnsafePointer<Float>,
        inputGradient: UnsafeMutablePointer<Float>, count: Int, pool: ThreadPool = .shared
    ) {
        let ranges = pool.kernels.ranges
        pool.runRanges(count) { range in
            let start = range.lowerBound
            ranges.tanhGradient(output + start, outputGradient + start, inputGradient + start, range.count)
        }
    }

    /// Softmax of every row: `[rows][columns]`.
    package static func softmax(
        _ input: UnsafePointer<Float>, output: UnsafeMutablePointer<Float>, rows: Int, columns: Int,
        pool: ThreadPool = .shared
    ) {
        let ranges = pool.kernels.ranges
        pool.runRanges(rows, grain: max(1, 4096 / max(1, columns)), alignment: 1) { range in
            for row in range {
                let source = input + row * columns
                let largest = ranges.largest(source, columns)
                let sum = ranges.exponentialSum(source, largest, columns)
                ranges.exponentialScaled(source, largest, 1 / sum, output + row * columns, columns)
            }
        }
    }

    /// The gradient through a softmax from its `output`: `p · (g − Σ g·p)` in each row.
    package static func softmaxGradient(
        output: UnsafePointer<Float>, outputGradient: UnsafePointer<Float>,
        inputGradient: UnsafeMutablePointer<Float>, rows: Int, columns: Int, pool: ThreadPool = .shared
    ) {
        let ranges = pool.kernels.ranges
        pool.runRanges(rows, grain: max(1, 16384 / max(1, columns)), alignment: 1) { range in
            for row in range {
                let offset = row * columns
                let sum = ranges.dotProduct(output + offset, outputGradient + offset, columns)
                for index in offset..<offset + columns {
                    inputGradient[index] = output[index] * (outputGradient[index] - sum)
                }
            }
        }
    }
}
