/// A source of random bits.
public protocol BitGenerator: AnyObject {
    /// The next 32 random bits.
    func nextUInt32() -> UInt32
    /// The next 64 random bits.
    func nextUInt64() -> UInt64
    /// The next number from 0 up to, not including, 1.
    func nextDouble() -> Double
}

extension BitGenerator {
    /// A number from 0 to the limit, by masking bits and rejecting what is too large, as numpy's older methods do.
    @inline(__always)
    func masked(upTo limit: UInt64) -> UInt64 {
        if limit == 0 { return 0 }
        let mask = UInt64.max >> UInt64(limit.leadingZeroBitCount)
        if limit <= 0xffff_ffff {
            while true {
                let value = UInt64(nextUInt32()) & mask
                if value <= limit { return value }
            }
        }
        while true {
            let value = nextUInt64() & mask
            if value <= limit { return value }
        }
    }

    /// A number from 0 to the limit, by Lemire's multiplication.
    ///
    /// Source: D. Lemire, "Fast Random Integer Generation in an Interval", 2019.
    @inline(__always)
    func multiplied(upTo limit: UInt64) -> UInt64 {
        if limit == 0 { return 0 }
        if limit == 0xffff_ffff { return UInt64(nextUInt32()) }
        if limit < 0xffff_ffff {
            let range = UInt32(limit) + 1
            var product = UInt64(nextUInt32()) * UInt64(range)
            if UInt32(truncatingIfNeeded: product) < range {
                let threshold = (UInt32.max - UInt32(limit)) % range
                while UInt32(truncatingIfNeeded: product) < threshold {
                    product = UInt64(nextUInt32()) * UInt64(range)
                }
            }
            return product >> 32
        }
        if limit == .max { return nextUInt64() }
        let range = limit + 1
        var product = nextUInt64().multipliedFullWidth(by: range)
        if product.low < range {
            let threshold = (UInt64.max - limit) % range
            while product.low < threshold { product = nextUInt64().multipliedFullWidth(by: range) }
        }
        return product.high
    }
}

/// Small random integers cut from 32-bit words, lowest bits first.
struct BitBuffer {
    private var bits: UInt32 = 0
    private var left = 0

    /// The next 8 or 16 bits.
    mutating func next(_ width: Int, from source: some BitGenerator) -> UInt32 {
        if left == 0 {
            bits = source.nextUInt32()
            left = 32 / width - 1
        } else {
            bits >>= UInt32(width)
            left -= 1
        }
        return bits & (width == 8 ? 0xff : 0xffff)
    }
}
