/// Dropout without a stored mask: the same seed draws the same mask again, on any number of threads.
package enum Dropout {
    /// `output = input · 1/(1−rate)` where the element is kept, else 0. The gradient is the same function, with
    /// the same seed, on the output's gradient. `output` may be `input`.
    ///
    /// - Parameters:
    ///   - first: where in the mask the first element stands: what a whole batch drops is dropped part by part.
    ///   - rate: the share to drop, in `0 ..< 1`.
    ///   - seed: names the mask; take a new one for every step.
    package static func apply(
        _ input: UnsafePointer<Float>, output: UnsafeMutablePointer<Float>, count: Int, first: Int = 0, rate: Float,
        seed: UInt64, pool: ThreadPool = .shared
    ) {
        let ranges = pool.kernels.ranges
        let scale = 1 / (1 - rate)
        let threshold = Reference.dropoutThreshold(rate: rate)
        let block = Reference.dropoutBlock
        func drop(
            _ input: UnsafePointer<Float>, _ output: UnsafeMutablePointer<Float>, _ number: Int, _ count: Int,
            _ lanes: UnsafeMutablePointer<UInt32>
        ) {
            for lane in 0..<Reference.dropoutLanes {
                (lanes + lane).initialize(
                    to: Reference.dropoutState(seed: seed, block: UInt64(number), lane: UInt64(lane)))
            }
            ranges.dropout(input, output, threshold, scale, lanes, count)
        }
        // A block that begins before the elements at hand is drawn whole, beside them.
        let within = first % block
        let head = within == 0 ? 0 : min(count, block - within)
        if head > 0 {
            withUnsafeTemporaryAllocation(of: Float.self, capacity: block) { room in
                withUnsafeTemporaryAllocation(of: UInt32.self, capacity: Reference.dropoutLanes) { states in
                    guard let lanes = states.baseAddress, let whole = room.baseAddress else { return }
                    whole.initialize(repeating: 0, count: block)
                    (whole + within).update(from: input, count: head)
                    drop(whole, whole, first / block, block, lanes)
                    output.update(from: whole + within, count: head)
                }
            }
        }
        let number = (first + head) / block
        pool.runRanges(count - head, alignment: block) { range in
            withUnsafeTemporaryAllocation(of: UInt32.self, capacity: Reference.dropoutLanes) { states in
                guard let lanes = states.baseAddress else { return }
                for start in stride(from: range.lowerBound, to: range.upperBound, by: block) {
                    drop(
                        input + head + start, output + head + start, number + start / block,
                        min(block, range.upperBound - start), lanes)
                }
            }
        }
    }
}
