/// The generator MT19937, which numpy's `RandomState` uses.
///
/// Source: M. Matsumoto and T. Nishimura, "Mersenne Twister", 1998.
public final class MersenneTwister: BitGenerator {
    /// 624 words; a plain buffer, because every draw reads it.
    private let key: UnsafeMutablePointer<UInt32>
    private var position: Int

    private static let length = 624
    private static let middle = 397

    /// Seeds with one number, as `numpy.random.seed(n)` does.
    public init(seed: UInt32) {
        key = .allocate(capacity: Self.length)
        var value = seed
        for index in 0..<Self.length {
            (key + index).initialize(to: value)
            value = 1_812_433_253 &* (value ^ (value >> 30)) &+ UInt32(index) &+ 1
        }
        position = Self.length
    }

    /// Seeds with several numbers, as `numpy.random.seed([a, b, …])` does.
    public init(seeds: [UInt32]) {
        let start = MersenneTwister(seed: 19_650_218)
        key = .allocate(capacity: Self.length)
        key.initialize(from: start.key, count: Self.length)
        position = Self.length
        let seeds = seeds.isEmpty ? [0] : seeds
        var i = 1, j = 0
        for _ in 0..<max(Self.length, seeds.count) {
            key[i] = (key[i] ^ ((key[i - 1] ^ (key[i - 1] >> 30)) &* 1_664_525)) &+ seeds[j] &+ UInt32(j)
            i += 1
            j += 1
            if i >= Self.length {
                key[0] = key[Self.length - 1]
                i = 1
            }
            if j >= seeds.count { j = 0 }
        }
        for _ in 1..<Self.length {
            key[i] = (key[i] ^ ((key[i - 1] ^ (key[i - 1] >> 30)) &* 1_566_083_941)) &- UInt32(i)
            i += 1
            if i >= Self.length {
                key[0] = key[Self.length - 1]
                i = 1
            }
        }
        key[0] = 0x8000_0000
    }

    deinit { key.deallocate() }

    public func nextUInt32() -> UInt32 {
        if position == Self.length { refill() }
        var value = key[position]
        position += 1
        value ^= value >> 11
        value ^= (value << 7) & 0x9d2c_5680
        value ^= (value << 15) & 0xefc6_0000
        value ^= value >> 18
        return value
    }

    public func nextUInt64() -> UInt64 {
        let high = UInt64(nextUInt32())
        return high << 32 | UInt64(nextUInt32())
    }

    public func nextDouble() -> Double {
        let a = nextUInt32() >> 5, b = nextUInt32() >> 6
        return (Double(a) * 67_108_864 + Double(b)) / 9_007_199_254_740_992
    }

    private func refill() {
        func twist(_ upper: UInt32, _ lower: UInt32) -> UInt32 {
            let mixed = (upper & 0x8000_0000) | (lower & 0x7fff_ffff)
            return (mixed >> 1) ^ ((lower & 1) == 0 ? 0 : 0x9908_b0df)
        }
        let n = Self.length, m = Self.middle
        for index in 0..<(n - m) { key[index] = key[index + m] ^ twist(key[index], key[index + 1]) }
        for index in (n - m)..<(n - 1) { key[index] = key[index + m - n] ^ twist(key[index], key[index + 1]) }
        key[n - 1] = key[m - 1] ^ twist(key[n - 1], key[0])
        position = 0
    }
}
