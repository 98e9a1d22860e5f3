/// The generator behind Python's `random`: MT19937, seeded as CPython seeds it.
///
/// Source: M. Matsumoto and T. Nishimura, Mersenne Twister, 1998; the seeding by array is of their 2002 code.
final class MersenneTwister {
    private(set) var state = [UInt32](repeating: 0, count: 624)
    private(set) var index = 624

    init() {
        seed(words: [5489])
    }

    private func seed(word: UInt32) {
        state[0] = word
        for i in 1..<624 {
            state[i] = 1_812_433_253 &* (state[i - 1] ^ (state[i - 1] >> 30)) &+ UInt32(i)
        }
        index = 624
    }

    /// Seeds from a number's 32-bit words, the lowest first.
    func seed(words: [UInt32]) {
        seed(word: 19_650_218)
        let key = words.isEmpty ? [0] : words
        var i = 1
        var j = 0
        for _ in 0..<max(624, key.count) {
            state[i] = (state[i] ^ ((state[i - 1] ^ (state[i - 1] >> 30)) &* 1_664_525)) &+ key[j] &+ UInt32(j)
            i += 1
            j += 1
            if i >= 624 {
                state[0] = state[623]
                i = 1
            }
            if j >= key.count { j = 0 }
        }
        for _ in 0..<623 {
            state[i] = (state[i] ^ ((state[i - 1] ^ (state[i - 1] >> 30)) &* 1_566_083_941)) &- UInt32(i)
            i += 1
            if i >= 624 {
                state[0] = state[623]
                i = 1
            }
        }
        state[0] = 0x8000_0000
    }

    /// Puts back what `state` and `index` were.
    func restore(_ words: [UInt32], index: Int) {
        state = words
        self.index = index
    }

    func next() -> UInt32 {
        if index >= 624 { refill() }
        var y = state[index]
        index += 1
        y ^= y >> 11
        y ^= (y << 7) & 0x9D2C_5680
        y ^= (y << 15) & 0xEFC6_0000
        return y ^ (y >> 18)
    }

    private func refill() {
        for i in 0..<624 {
            let y = (state[i] & 0x8000_0000) | (state[(i + 1) % 624] & 0x7FFF_FFFF)
            state[i] = state[(i + 397) % 624] ^ (y >> 1) ^ (y & 1 == 0 ? 0 : 0x9908_B0DF)
        }
        index = 0
    }

    /// A float in 0..<1 with 53 random bits.
    func nextDouble() -> Double {
        let high = Double(next() >> 5)
        let low = Double(next() >> 6)
        return (high * 67_108_864 + low) * (1.0 / 9_007_199_254_740_992)
    }

    /// A number of `count` random bits (at most 64).
    func nextBits(_ count: Int) -> UInt64 {
        if count <= 32 { return UInt64(next() >> UInt32(32 - count)) }
        let low = UInt64(next())
        return low | UInt64(next() >> UInt32(64 - count)) << 32
    }

    /// A number below `limit`, each equally likely; `limit` is positive.
    func next(below limit: Int) -> Int {
        let bits = Int.bitWidth - limit.leadingZeroBitCount
        var number = nextBits(bits)
        while number >= UInt64(limit) { number = nextBits(bits) }
        return Int(number)
    }
}
