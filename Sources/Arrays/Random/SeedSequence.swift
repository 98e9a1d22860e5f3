/// Spreads a seed of any length over the state of a generator, as numpy's `SeedSequence` does.
///
/// Source: M. E. O'Neill, "Developing a seed_seq Alternative", 2015.
public struct SeedSequence: Sendable {
    private var pool: [UInt32]

    /// - Parameter entropy: the seed as 32-bit words, lowest first.
    public init(entropy: [UInt32]) {
        var constant: UInt32 = 0x43b0_d7e5
        func hash(_ word: UInt32) -> UInt32 {
            var value = word ^ constant
            constant = constant &* 0x931e_8875
            value = value &* constant
            return value ^ (value >> 16)
        }
        func mix(_ a: UInt32, _ b: UInt32) -> UInt32 {
            let result = a &* 0xca01_f9dd &- b &* 0x4973_f715
            return result ^ (result >> 16)
        }
        var pool = (0..<4).map { hash($0 < entropy.count ? entropy[$0] : 0) }
        for source in 0..<4 {
            for target in 0..<4 where source != target { pool[target] = mix(pool[target], hash(pool[source])) }
        }
        for word in entropy.dropFirst(4) {
            for target in 0..<4 { pool[target] = mix(pool[target], hash(word)) }
        }
        self.pool = pool
    }

    /// Makes a sequence from a seed that is not negative.
    public init(seed: UInt64) {
        self.init(entropy: seed >> 32 == 0 ? [UInt32(seed)] : [UInt32(truncatingIfNeeded: seed), UInt32(seed >> 32)])
    }

    /// Words for the state of a generator.
    public func state(words: Int) -> [UInt64] {
        var constant: UInt32 = 0x8b51_f9dd
        let halves = (0..<(2 * words)).map { index in
            var value = pool[index % 4] ^ constant
            constant = constant &* 0x58f3_8ded
            value = value &* constant
            return value ^ (value >> 16)
        }
        return (0..<words).map { UInt64(halves[2 * $0]) | UInt64(halves[2 * $0 + 1]) << 32 }
    }
}
