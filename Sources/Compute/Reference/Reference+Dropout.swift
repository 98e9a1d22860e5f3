extension Reference {
    /// Elements that share one start of the generator.
    static let dropoutBlock = 1024
    /// Parallel generators within a block: element `i` of a block is drawn by generator `i % 16`.
    static let dropoutLanes = 16

    /// See ``Dropout/apply(_:output:count:rate:seed:pool:)``. Each block of 1,024 elements seeds 16 xorshift32
    /// generators from the seed and the block's number; an element is kept when its draw, as an unsigned fraction,
    /// is at least `rate`.
    ///
    /// Source: Marsaglia, "Xorshift RNGs", Journal of Statistical Software 8(14), 2003; Steele et al., "Fast
    /// splittable pseudorandom number generators", OOPSLA 2014, for the seeding.
    package static func dropout(
        _ input: UnsafePointer<Float>, output: UnsafeMutablePointer<Float>, count: Int, rate: Float, seed: UInt64
    ) {
        let scale = 1 / (1 - rate)
        let threshold = dropoutThreshold(rate: rate)
        var start = 0
        while start < count {
            let block = UInt64(start / dropoutBlock)
            for lane in 0..<dropoutLanes {
                var state = dropoutState(seed: seed, block: block, lane: UInt64(lane))
                var index = start + lane
                while index < min(count, start + dropoutBlock) {
                    state ^= state << 13
                    state ^= state >> 17
                    state ^= state << 5
                    output[index] = state >= threshold ? input[index] * scale : 0
                    index += dropoutLanes
                }
            }
            start += dropoutBlock
        }
    }

    /// The least draw that keeps an element.
    static func dropoutThreshold(rate: Float) -> UInt32 {
        UInt32(min(4_294_967_295, max(0, Double(rate) * 4_294_967_296)))
    }

    static func dropoutState(seed: UInt64, block: UInt64, lane: UInt64) -> UInt32 {
        let golden: UInt64 = 0x9E37_79B9_7F4A_7C15
        var mixed = seed &+ golden &* (block &* UInt64(dropoutLanes) &+ lane &+ 1)
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        mixed ^= mixed >> 31
        // Zero is the one state xorshift never leaves.
        return UInt32(truncatingIfNeeded: mixed) | 1
    }
}
