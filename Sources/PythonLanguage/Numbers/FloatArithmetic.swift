import BigInt
import Glibc

/// Python's arithmetic of floats where it differs from the machine's.
package enum FloatArithmetic {
    /// `left // right` and `left % right`: the quotient rounded down, the remainder with the divisor's sign.
    /// - Throws: `zeroDivision` for a divisor of zero.
    package static func dividedWithFloor(
        _ left: Double, by right: Double, error: String = "float floor division by zero"
    ) throws(PrimitiveError) -> (quotient: Double, remainder: Double) {
        if right == 0 { throw .zeroDivision(error) }
        var remainder = fmod(left, right)
        var quotient = (left - remainder) / right
        if remainder != 0 {
            if (right < 0) != (remainder < 0) {
                remainder += right
                quotient -= 1
            }
        } else {
            remainder = copysign(0, right)
        }
        guard quotient != 0 else { return (copysign(0, left / right), remainder) }
        var floored = quotient.rounded(.down)
        if quotient - floored > 0.5 { floored += 1 }
        return (floored, remainder)
    }

    /// `left % right`.
    /// - Throws: `zeroDivision` for a divisor of zero.
    package static func remainder(_ left: Double, by right: Double) throws(PrimitiveError) -> Double {
        if right == 0 { throw .zeroDivision("float modulo") }
        let remainder = fmod(left, right)
        if remainder == 0 { return copysign(0, right) }
        return (right < 0) != (remainder < 0) ? remainder + right : remainder
    }

    /// Marks the overflow that CPython reports with the C library's error number.
    package static let outOfRange = "(34, 'Numerical result out of range')"

    /// The outcome of `base ** exponent` for floats: real, or complex for a fractional power of a negative base.
    package enum Power {
        case real(Double)
        case complex
    }

    /// `base ** exponent`.
    /// - Throws: `zeroDivision` for a negative power of zero, `overflow` beyond the largest float.
    package static func power(_ base: Double, _ exponent: Double) throws(PrimitiveError) -> Power {
        if exponent == 0 || base == 1 { return .real(1) }
        if base.isNaN || exponent.isNaN { return .real(.nan) }
        if base == 0, exponent < 0, exponent.isFinite {
            throw .zeroDivision("0.0 cannot be raised to a negative power")
        }
        if base == 0, exponent < 0 { return .real(.infinity) }
        if base < 0, base.isFinite, exponent.isFinite, exponent != exponent.rounded(.down) { return .complex }
        let result = pow(base, exponent)
        if result.isInfinite, base.isFinite, exponent.isFinite {
            throw .overflow(outOfRange)
        }
        return .real(result)
    }

    /// `round(value, digits)`: exact, halves to even on the float's exact decimal value.
    /// - Throws: `overflow` when the rounded value is too large.
    package static func rounded(_ value: Double, digits: Int) throws(PrimitiveError) -> Double {
        if !value.isFinite || value == 0 || digits > 323 { return value }
        if digits < -308 { return copysign(0, value) }
        var text: [UInt8]
        if digits >= 0 {
            text = FloatDigits.printed("%.*f", precision: digits, value)
        } else {
            text = try roundedToTens(value, places: -digits)
        }
        text.append(0)
        let result = text.withUnsafeBytes { raw in
            raw.baseAddress.map { strtod($0.assumingMemoryBound(to: CChar.self), nil) } ?? value
        }
        if result.isInfinite { throw .overflow("rounded value too large to represent") }
        return result
    }

    private static func roundedToTens(_ value: Double, places: Int) throws(PrimitiveError) -> [UInt8] {
        // The fraction only matters for a tie, so it becomes a sticky digit below the integer part.
        let whole = try Integer(truncating: value)
        let unit = try Integer.small(10).power(.small(places))
        let (quotient, remainder) = try whole.magnitude.dividedWithFloor(by: unit)
        let twice = remainder + remainder
        let sticky = value != value.rounded(.towardZero)
        let up = twice > unit || (twice == unit && (sticky || quotient.isOdd))
        let result = (up ? quotient + .small(1) : quotient) * unit
        return Array(((value < 0 ? "-" : "") + result.digits(base: 10)).utf8)
    }

    /// The numerator and the positive denominator in lowest terms.
    /// - Throws: `overflow` for infinity, `value` for NaN.
    package static func ratio(_ value: Double) throws(PrimitiveError) -> (numerator: Integer, denominator: Integer) {
        if value.isNaN { throw .value("cannot convert NaN to integer ratio") }
        if value.isInfinite { throw .overflow("cannot convert Infinity to integer ratio") }
        if value == 0 { return (.small(0), .small(1)) }
        let mantissa = UInt(value.significand.magnitude * 0x1p52)
        var exponent = Int(value.exponent) - 52
        let odd = mantissa >> UInt(mantissa.trailingZeroBitCount)
        exponent += mantissa.trailingZeroBitCount
        let numerator = value < 0 ? -Int(odd) : Int(odd)
        return exponent >= 0
            ? (try Integer.small(numerator).shiftedLeft(by: .small(exponent)), .small(1))
            : (.small(numerator), try Integer.small(1).shiftedLeft(by: .small(-exponent)))
    }
}
