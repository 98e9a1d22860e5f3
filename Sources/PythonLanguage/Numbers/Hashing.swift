import BigInt

/// Hashes as CPython's, so that sets of numbers and tuples print in the same order.
///
/// Source: CPython 3.11, "Hashing of numeric types" in the standard types documentation, and the xxHash-based tuple hash.
package enum PythonHash {
    static let modulus: UInt = (1 << 61) - 1
    static let infinity = 314_159
    static let imaginaryFactor = 1_000_003

    @inline(__always)
    package static func integer(_ value: Int) -> Int {
        let magnitude = value.magnitude
        if magnitude < modulus { return value == -1 ? -2 : value }
        let reduced = Int(magnitude % modulus)
        let signed = value < 0 ? -reduced : reduced
        return signed == -1 ? -2 : signed
    }

    package static func integer(_ value: BigInt) -> Int {
        var reduced: UInt = 0
        for word in value.magnitude.words.reversed() {
            // reduced * 2^64 + word, modulo 2^61 - 1, where 2^64 is 8.
            let (high, low) = reduced.multipliedFullWidth(by: 8)
            let shifted = (high << 3 | low >> 61) + (low & modulus)
            reduced = (shifted % modulus + word % modulus) % modulus
        }
        let signed = value.sign == .minus ? -Int(reduced) : Int(reduced)
        return signed == -1 ? -2 : signed
    }

    package static func integer(_ value: Integer) -> Int {
        switch value {
        case .small(let small): integer(small)
        case .big(let big): integer(big)
        }
    }

    package static func float(_ value: Double) -> Int {
        if value.isNaN { return 0 }
        if value.isInfinite { return value > 0 ? infinity : -infinity }
        if value.magnitude < 0x1p53, value == value.rounded(.towardZero) { return integer(Int(value)) }
        // value = m · 2^e with an odd m: reduce m, then rotate by e modulo 61.
        let significand = value.significand.magnitude
        var mantissa = UInt(significand * 0x1p52)
        var exponent = Int(value.exponent) - 52
        if mantissa != 0 {
            exponent += mantissa.trailingZeroBitCount
            mantissa >>= UInt(mantissa.trailingZeroBitCount)
        }
        let turn = UInt(((exponent % 61) + 61) % 61)
        let reduced = mantissa % modulus
        let rotated = ((reduced << turn) & modulus) | (reduced >> (61 - turn))
        let signed = value < 0 ? -Int(rotated) : Int(rotated)
        return signed == -1 ? -2 : signed
    }

    package static func complex(real: Double, imaginary: Double) -> Int {
        let combined = float(real) &+ imaginaryFactor &* float(imaginary)
        return combined == -1 ? -2 : combined
    }
}

/// Accumulates a tuple's hash from its elements' hashes.
package struct TupleHash {
    private var accumulator: UInt = 2_870_177_450_012_600_261
    private var count = 0

    package init() {}

    @inline(__always)
    package mutating func combine(_ elementHash: Int) {
        accumulator &+= UInt(bitPattern: elementHash) &* 14_029_467_366_897_019_727
        accumulator = accumulator << 31 | accumulator >> 33
        accumulator &*= 11_400_714_785_074_694_791
        count += 1
    }

    @inline(__always)
    package func finish() -> Int {
        let value = accumulator &+ (UInt(count) ^ (2_870_177_450_012_600_261 ^ 3_527_539))
        return value == UInt.max ? 1_546_275_796 : Int(bitPattern: value)
    }
}

/// Accumulates a frozenset's hash, which does not depend on the order.
package struct FrozenSetHash {
    private var accumulator: UInt = 0
    private var count = 0

    package init() {}

    package mutating func combine(_ elementHash: Int) {
        let hash = UInt(bitPattern: elementHash)
        accumulator ^= ((hash ^ 89_869_747) ^ (hash << 16)) &* 3_644_798_167
        count += 1
    }

    package func finish() -> Int {
        var hash = accumulator ^ ((UInt(count) + 1) &* 1_927_868_237)
        hash ^= (hash >> 11) ^ (hash >> 25)
        hash = hash &* 69069 &+ 907_133_923
        return hash == UInt.max ? 590_923_713 : Int(bitPattern: hash)
    }
}
