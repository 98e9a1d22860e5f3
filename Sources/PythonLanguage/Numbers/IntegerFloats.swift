import BigInt
import Glibc

/// Exact passages between int and float.
extension Integer {
    /// The nearest float, halves to even.
    /// - Throws: `overflow` beyond the largest float.
    package func floatValue() throws(PrimitiveError) -> Double {
        switch self {
        case .small(let value): return Double(value)
        case .big(let value):
            let (top, sticky, exponent) = Integer.leadingBits(value.magnitude)
            guard let result = composeFloat(significand: top, sticky: sticky, exponent: exponent) else {
                throw .overflow("int too large to convert to float")
            }
            return value.sign == .minus ? -result : result
        }
    }

    /// The highest 64 bits, whether anything below them is set, and the power of two of the lowest.
    private static func leadingBits(_ magnitude: BigUInt) -> (top: UInt64, sticky: Bool, exponent: Int) {
        let bits = magnitude.bitWidth
        if bits <= 64 { return (UInt64(truncatingIfNeeded: magnitude), false, 0) }
        let shift = bits - 64
        let top = UInt64(truncatingIfNeeded: magnitude >> shift)
        return (top, magnitude.trailingZeroBitCount < shift, shift)
    }

    /// `self / divisor`, rounded once.
    /// - Throws: `zeroDivision`, or `overflow` beyond the largest float.
    package func dividedAsFloat(by divisor: Integer) throws(PrimitiveError) -> Double {
        if divisor.isZero { throw .zeroDivision("division by zero") }
        if case .small(let a) = self, case .small(let b) = divisor,
            a.magnitude <= 1 << 53, b.magnitude <= 1 << 53
        {
            return Double(a) / Double(b)
        }
        if isZero { return divisor.isNegative ? -0.0 : 0 }
        let (a, b) = (bigValue.magnitude, divisor.bigValue.magnitude)
        let negative = isNegative != divisor.isNegative
        // A quotient of 62 to 63 bits leaves room for rounding; the remainder makes it sticky.
        let shift = b.bitWidth - a.bitWidth + 62
        let (quotient, remainder) =
            shift >= 0
            ? (a << shift).quotientAndRemainder(dividingBy: b)
            : a.quotientAndRemainder(dividingBy: b << -shift)
        guard
            let result = composeFloat(
                significand: UInt64(truncatingIfNeeded: quotient), sticky: !remainder.isZero, exponent: -shift)
        else { throw .overflow("integer division result too large for a float") }
        return negative ? -result : result
    }

    /// The integer part of a float.
    /// - Throws: `overflow` for infinity, `value` for NaN.
    package init(truncating value: Double) throws(PrimitiveError) {
        if value.isNaN { throw .value("cannot convert float NaN to integer") }
        if value.isInfinite { throw .overflow("cannot convert float infinity to integer") }
        if value.magnitude < 0x1p63 {
            self = .small(Int(value))
        } else {
            let magnitude = BigUInt(value.significandBitPattern | 1 << 52) << (Int(value.exponent) - 52)
            self = Integer(BigInt(sign: value < 0 ? .minus : .plus, magnitude: magnitude))
        }
    }

    /// How this number compares with a float, exactly: negative, zero or positive; nil for NaN.
    package func compared(to value: Double) -> Int? {
        if value.isNaN { return nil }
        if value.isInfinite { return value > 0 ? -1 : 1 }
        if case .small(let small) = self, small.magnitude <= 1 << 53 {
            let own = Double(small)
            return own < value ? -1 : own > value ? 1 : 0
        }
        let floor = value.rounded(.down)
        guard let whole = try? Integer(truncating: floor) else { return nil }
        if self < whole { return -1 }
        if self > whole { return 1 }
        return value > floor ? -1 : 0
    }
}

/// The float nearest to `significand × 2^exponent`, halves to even; nil beyond the largest float.
///
/// `sticky` says that the true value lies a little above; it needs a significand of at least 55 bits.
func composeFloat(significand: UInt64, sticky: Bool, exponent: Int) -> Double? {
    if significand == 0 { return 0 }
    let bits = 64 - significand.leadingZeroBitCount
    let top = exponent + bits - 1
    if top > 1023 { return nil }
    let lowest = max(top - 52, -1074)
    let drop = lowest - exponent
    if drop <= 0 { return scalbn(Double(significand), Int32(exponent)) }
    if drop > 64 { return 0 }
    let half: UInt64 = 1 << UInt64(drop - 1)
    let rest = drop == 64 ? significand : significand & ((1 << UInt64(drop)) - 1)
    var kept = drop == 64 ? 0 : significand >> UInt64(drop)
    if rest > half || (rest == half && (sticky || kept & 1 == 1)) { kept += 1 }
    let result = scalbn(Double(kept), Int32(lowest))
    return result.isInfinite ? nil : result
}
