/// The generator PCG64 (XSL-RR 128/64), which numpy's `default_rng` uses.
///
/// Source: M. E. O'Neill, "PCG: A Family of Simple Fast Space-Efficient Statistically Good Algorithms", 2014.
public final class PermutedCongruential: BitGenerator {
    private var state: UInt128
    private let increment: UInt128
    private var spare: UInt32?

    private static let multiplier = UInt128(2_549_297_995_355_413_924) << 64 | UInt128(4_865_540_595_714_422_341)

    /// Seeds the generator.
    public init(_ seeds: SeedSequence) {
        let words = seeds.state(words: 4)
        let start = UInt128(words[0]) << 64 | UInt128(words[1])
        increment = (UInt128(words[2]) << 64 | UInt128(words[3])) << 1 | 1
        state = increment &+ start
        step()
    }

    @inline(__always)
    private func step() { state = state &* Self.multiplier &+ increment }

    public func nextUInt64() -> UInt64 {
        step()
        let folded = UInt64(truncatingIfNeeded: state >> 64) ^ UInt64(truncatingIfNeeded: state)
        let turn = UInt64(truncatingIfNeeded: state >> 122)
        return folded >> turn | folded << ((64 &- turn) & 63)
    }

    public func nextUInt32() -> UInt32 {
        if let value = spare {
            spare = nil
            return value
        }
        let bits = nextUInt64()
        spare = UInt32(truncatingIfNeeded: bits >> 32)
        return UInt32(truncatingIfNeeded: bits)
    }

    public func nextDouble() -> Double { Double(nextUInt64() >> 11) * (1.0 / 9_007_199_254_740_992) }

    /// The next single float from 0 up to, not including, 1.
    public func nextFloat() -> Float { Float(nextUInt32() >> 8) * (1.0 / 16_777_216) }
}
