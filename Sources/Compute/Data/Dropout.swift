/// Dropout without a stored mask: the same seed draws the same mask again, on any number of threads.
package enum Dropout {
    /// `output = input · 1/(1−rate)` where the element is kept, else 0. The gradient is the same function, with
    /// the same seed, on the output's gradient. `output` may be `input`.
    ///
    /// - Parameters:
    ///   - rate: the share to drop, in `0 ..< 1`.
    ///   - seed: names the mask; take a new one for every step.
    package static func apply(
        _ input: UnsafePointer<Float>, output: UnsafeMutablePointer<Float>, count: Int, rate: Float, seed: UInt64,
        pool: ThreadPool = .shared
    ) {
        let ranges = pool.kernels.ranges
        let scale = 1 / (1 - rate)
        let threshold = Reference.dropoutThreshold(rate: rate)
        let block = Reference.dropoutBlock
        pool.runRanges(count, alignment: block) { range in
            withUnsafeTemporaryAllocation(of: UInt32.self, capacity: Reference.dropoutLanes) { states in
                guard let lanes = states.baseAddress else { return }
                for start in stride(from: range.lowerBound, to: range.upperBound, by: block) {
                    for lane in 0..<Reference.dropoutLanes {
                        (lanes + lane).initialize(
                            to: Reference.dropoutState(
                                seed: seed, block: UInt64(start / block), lane: UInt64(lane)))
                    }
                    ranges.dropout(
                        input + start, output + start, threshold, scale, lanes,
                        min(block, range.upperBound - start))
                }
            }
        }
    }
}
