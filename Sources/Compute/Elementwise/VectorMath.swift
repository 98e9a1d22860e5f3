/// Vectorised exp, log and tanh in float32, within about 2 units in the last place. Outputs may be inputs.
package enum VectorMath {
    /// `output = exp(input)`: infinity above 88.72, 0 below −103.97, NaN for NaN.
    package static func exp(
        _ input: UnsafePointer<Float>, output: UnsafeMutablePointer<Float>, count: Int, pool: ThreadPool = .shared
    ) {
        let ranges = pool.kernels.ranges
        pool.runRanges(count) { range in
            ranges.exp(input + range.lowerBound, output + range.lowerBound, range.count)
        }
    }

    /// `output = log(input)`: −infinity for 0, NaN below 0.
    package static func log(
        _ input: UnsafePointer<Float>, output: UnsafeMutablePointer<Float>, count: Int, pool: ThreadPool = .shared
    ) {
        let ranges = pool.kernels.ranges
        pool.runRanges(count) { range in
            ranges.log(input + range.lowerBound, output + range.lowerBound, range.count)
        }
    }

    /// `output = tanh(input)`.
    package static func tanh(
        _ input: UnsafePointer<Float>, output: UnsafeMutablePointer<Float>, count: Int, pool: ThreadPool = .shared
    ) {
        let ranges = pool.kernels.ranges
        pool.runRanges(count) { range in
            ranges.tanh(input + range.lowerBound, output + range.lowerBound, range.count)
        }
    }
}
