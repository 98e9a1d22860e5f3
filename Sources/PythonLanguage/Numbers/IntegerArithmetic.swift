import BigInt

/// The operators of Python's int: floor division, shifts of any size, powers with a modulus.
extension Integer {
    package static func + (left: Integer, right: Integer) -> Integer {
        if case .small(let a) = left, case .small(let b) = right {
            let (sum, overflow) = a.addingReportingOverflow(b)
            if !overflow { return .small(sum) }
        }
        return Integer(left.bigValue + right.bigValue)
    }

    package static func - (left: Integer, right: Integer) -> Integer {
        if case .small(let a) = left, case .small(let b) = right {
            let (difference, overflow) = a.subtractingReportingOverflow(b)
            if !overflow { return .small(difference) }
        }
        return Integer(left.bigValue - right.bigValue)
    }

    package static func * (left: Integer, right: Integer) -> Integer {
        if case .small(let a) = left, case .small(let b) = right {
            let (product, overflow) = a.multipliedReportingOverflow(by: b)
            if !overflow { return .small(product) }
        }
        return Integer(left.bigValue * right.bigValue)
    }

    /// Quotient rounded towards minus infinity, and the remainder with the divisor's sign.
    /// - Throws: `zeroDivision` for a divisor of zero.
    package func dividedWithFloor(
        by divisor: Integer, error: String = "integer division or modulo by zero"
    ) throws(PrimitiveError) -> (quotient: Integer, remainder: Integer) {
        if divisor.isZero { throw .zeroDivision(error) }
        if case .small(let a) = self, case .small(let b) = divisor, !(a == Int.min && b == -1) {
            var (quotient, remainder) = a.quotientAndRemainder(dividingBy: b)
            if remainder != 0, (remainder < 0) != (b < 0) {
                quotient -= 1
                remainder += b
            }
            return (.small(quotient), .small(remainder))
        }
        let big = divisor.bigValue
        var (quotient, remainder) = bigValue.quotientAndRemainder(dividingBy: big)
        if !remainder.isZero, (remainder.sign == .minus) != (big.sign == .minus) {
            quotient -= 1
            remainder += big
        }
        return (Integer(quotient), Integer(remainder))
    }

    /// `self << count`.
    /// - Throws: `value` for a negative count, `memory` for a result beyond what an int can hold.
    package func shiftedLeft(by count: Integer) throws(PrimitiveError) -> Integer {
        if count.isNegative { throw .value("negative shift count") }
        if isZero { return self }
        guard let bits = count.smallValue else { throw .overflow("too many digits in integer") }
        guard bits < 1 << 33 else { throw .memory("") }
        if case .small(let value) = self, bits < 63 {
            let shifted = value << bits
            if shifted >> bits == value { return .small(shifted) }
        }
        return Integer(bigValue << bits)
    }

    /// `self >> count`, rounding towards minus infinity.
    /// - Throws: `value` for a negative count.
    package func shiftedRight(by count: Integer) throws(PrimitiveError) -> Integer {
        if count.isNegative { throw .value("negative shift count") }
        guard let bits = count.smallValue else { return isNegative ? .small(-1) : .small(0) }
        switch self {
        case .small(let value): return .small(value >> min(bits, 63))
        case .big(let value):
            if bits > value.magnitude.bitWidth { return isNegative ? .small(-1) : .small(0) }
            if value.sign == .plus { return Integer(BigInt(value.magnitude >> bits)) }
            // Floor of a negative: -((m - 1) >> n) - 1.
            return Integer(-BigInt((value.magnitude - 1) >> bits) - 1)
        }
    }

    package static func & (left: Integer, right: Integer) -> Integer {
        if case .small(let a) = left, case .small(let b) = right { return .small(a & b) }
        return Integer(left.bigValue & right.bigValue)
    }

    package static func | (left: Integer, right: Integer) -> Integer {
        if case .small(let a) = left, case .small(let b) = right { return .small(a | b) }
        return Integer(left.bigValue | right.bigValue)
    }

    package static func ^ (left: Integer, right: Integer) -> Integer {
        if case .small(let a) = left, case .small(let b) = right { return .small(a ^ b) }
        return Integer(left.bigValue ^ right.bigValue)
    }

    /// `self ** exponent` for an exponent that is not negative.
    /// - Throws: `memory` when the result could not be held.
    package func power(_ exponent: Integer) throws(PrimitiveError) -> Integer {
        switch self {
        case .small(0): return exponent.isZero ? .small(1) : .small(0)
        case .small(1): return self
        case .small(-1): return exponent.isOdd ? self : .small(1)
        default: break
        }
        // Beyond ten million digits a product takes minutes, in which nothing could stop it.
        guard var remaining = exponent.smallValue, remaining < 1 << 25,
            bitLength.multipliedReportingOverflow(by: remaining).partialValue < 1 << 25
        else { throw .memory("") }
        // Small results dominate in practice: square and multiply in 64 bits until it overflows.
        var result = Integer.small(1)
        var base = self
        while true {
            if remaining & 1 == 1 { result = result * base }
            remaining >>= 1
            if remaining == 0 { return result }
            base = base * base
        }
    }

    /// `pow(self, exponent, modulus)`, with inverses for negative exponents.
    /// - Throws: `value` for a modulus of zero or a base that has no inverse.
    package func power(_ exponent: Integer, modulus: Integer) throws(PrimitiveError) -> Integer {
        if modulus.isZero { throw .value("pow() 3rd argument cannot be 0") }
        let positive = modulus.magnitude
        if positive == .small(1) { return .small(0) }
        var base = try dividedWithFloor(by: positive).remainder
        var exponent = exponent
        if exponent.isNegative {
            guard let inverse = base.bigValue.magnitude.inverse(positive.bigValue.magnitude) else {
                throw .value("base is not invertible for the given modulus")
            }
            base = Integer(BigInt(inverse))
            exponent = -exponent
        }
        let power = base.bigValue.magnitude.power(
            exponent.bigValue.magnitude, modulus: positive.bigValue.magnitude)
        let result = Integer(BigInt(power))
        return modulus.isNegative && !result.isZero ? result + modulus : result
    }

    /// The greatest common divisor, never negative.
    package static func greatestCommonDivisor(_ left: Integer, _ right: Integer) -> Integer {
        if case .small(let a) = left, case .small(let b) = right {
            var (x, y) = (a.magnitude, b.magnitude)
            while y != 0 { (x, y) = (y, x % y) }
            return x <= UInt(Int.max) ? .small(Int(x)) : Integer(BigInt(x))
        }
        return Integer(BigInt(left.bigValue.magnitude.greatestCommonDivisor(with: right.bigValue.magnitude)))
    }

    /// The largest integer whose square is not above this one, which must not be negative.
    package var squareRoot: Integer { Integer(BigInt(bigValue.magnitude.squareRoot())) }

    /// `round(self, digits)` for negative digits: to a power of ten, halves to even.
    package func rounded(toPowerOfTen places: Integer) throws(PrimitiveError) -> Integer {
        // More places than digits: the result is zero, and 10**places need not exist.
        guard let count = places.smallValue, count <= bitLength / 3 + 1 else { return .small(0) }
        let unit = try Integer.small(10).power(.small(count))
        let (quotient, remainder) = try dividedWithFloor(by: unit)
        let twice = remainder + remainder
        let roundUp = twice > unit || (twice == unit && quotient.isOdd)
        return (roundUp ? quotient + .small(1) : quotient) * unit
    }
}
