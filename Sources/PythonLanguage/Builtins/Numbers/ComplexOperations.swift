import Glibc

/// A complex number on its way through arithmetic.
package struct ComplexNumber: Equatable, Sendable {
    package var real: Double
    package var imaginary: Double

    package init(_ real: Double, _ imaginary: Double) {
        self.real = real
        self.imaginary = imaginary
    }
}

/// CPython's formulas for complex numbers.
package enum ComplexArithmetic {
    package static func multiply(_ a: ComplexNumber, _ b: ComplexNumber) -> ComplexNumber {
        ComplexNumber(a.real * b.real - a.imaginary * b.imaginary, a.real * b.imaginary + a.imaginary * b.real)
    }

    /// Smith's method: scales by the larger part of the divisor.
    /// - Throws: `zeroDivision` for a divisor of zero.
    package static func divide(_ a: ComplexNumber, _ b: ComplexNumber) throws(PrimitiveError) -> ComplexNumber {
        let (absReal, absImaginary) = (b.real.magnitude, b.imaginary.magnitude)
        if absReal >= absImaginary {
            if absReal == 0 { throw .zeroDivision("complex division by zero") }
            let ratio = b.imaginary / b.real
            let denominator = b.real + b.imaginary * ratio
            return ComplexNumber(
                (a.real + a.imaginary * ratio) / denominator, (a.imaginary - a.real * ratio) / denominator)
        }
        if absImaginary >= absReal {
            let ratio = b.real / b.imaginary
            let denominator = b.real * ratio + b.imaginary
            return ComplexNumber(
                (a.real * ratio + a.imaginary) / denominator, (a.imaginary * ratio - a.real) / denominator)
        }
        return ComplexNumber(.nan, .nan)
    }

    /// `base ** exponent`.
    /// - Throws: `zeroDivision` for a negative or complex power of zero, `overflow` beyond the largest float.
    package static func power(_ base: ComplexNumber, _ exponent: ComplexNumber) throws(PrimitiveError) -> ComplexNumber {
        let result: ComplexNumber
        if exponent.imaginary == 0, exponent.real == exponent.real.rounded(.down), exponent.real.magnitude <= 100 {
            result = try wholePower(base, Int(exponent.real))
        } else if base.real == 0, base.imaginary == 0 {
            if exponent.imaginary != 0 || exponent.real < 0 {
                throw .zeroDivision("0.0 to a negative or complex power")
            }
            return ComplexNumber(0, 0)
        } else {
            let absolute = hypot(base.real, base.imaginary)
            let angle = atan2(base.imaginary, base.real)
            var length = pow(absolute, exponent.real)
            var phase = angle * exponent.real
            if exponent.imaginary != 0 {
                length /= exp(angle * exponent.imaginary)
                phase += exponent.imaginary * log(absolute)
            }
            result = ComplexNumber(length * cos(phase), length * sin(phase))
        }
        if result.real.isInfinite || result.imaginary.isInfinite { throw .overflow("complex exponentiation") }
        return result
    }

    private static func wholePower(_ base: ComplexNumber, _ exponent: Int) throws(PrimitiveError) -> ComplexNumber {
        var result = ComplexNumber(1, 0)
        var factor = base
        var remaining = abs(exponent)
        while remaining > 0 {
            if remaining & 1 == 1 { result = multiply(result, factor) }
            remaining >>= 1
            if remaining > 0 { factor = multiply(factor, factor) }
        }
        if exponent >= 0 { return result }
        if base == ComplexNumber(0, 0) { throw .zeroDivision("0.0 to a negative or complex power") }
        return try divide(ComplexNumber(1, 0), result)
    }
}

/// The operators of complex.
enum ComplexOperations {
    /// The complex number of any number; nil for anything else.
    static func number(_ value: Value) throws -> ComplexNumber? {
        if let parts = value.exactComplex { return ComplexNumber(parts.real, parts.imaginary) }
        return try value.realNumber().map { ComplexNumber($0, 0) }
    }

    static func binary(_ operation: BinaryOperation, _ value: Value, _ other: Value, _ reflected: Bool) throws -> Value {
        guard let own = try number(value), let second = try number(other) else { return .notImplemented }
        let (left, right) = reflected ? (second, own) : (own, second)
        let result: ComplexNumber
        switch operation {
        case .add: result = ComplexNumber(left.real + right.real, left.imaginary + right.imaginary)
        case .subtract: result = ComplexNumber(left.real - right.real, left.imaginary - right.imaginary)
        case .multiply: result = ComplexArithmetic.multiply(left, right)
        case .trueDivide: result = try ComplexArithmetic.divide(left, right)
        case .power: result = try ComplexArithmetic.power(left, right)
        default: return .notImplemented
        }
        return makeComplex(result.real, result.imaginary)
    }

    static func unary(_ operation: UnaryOperation, _ value: Value) throws -> Value {
        guard let parts = value.exactComplex else { return .notImplemented }
        switch operation {
        case .negative: return makeComplex(-parts.real, -parts.imaginary)
        case .positive, .complex: return makeComplex(parts.real, parts.imaginary)
        case .absolute:
            let length = hypot(parts.real, parts.imaginary)
            if length.isInfinite, parts.real.isFinite, parts.imaginary.isFinite {
                throw PrimitiveError.overflow("absolute value too large")
            }
            return .float(length)
        default: return .notImplemented
        }
    }

    static func compare(_ value: Value, _ other: Value, _ comparison: Comparison) throws -> Value {
        guard comparison == .equal || comparison == .notEqual, let own = value.exactComplex else { return .notImplemented }
        let equal: Bool
        if let second = other.exactComplex {
            equal = own.real == second.real && own.imaginary == second.imaginary
        } else if let float = other.exactFloat {
            equal = own.imaginary == 0 && own.real == float
        } else if let integer = other.integer {
            equal = own.imaginary == 0 && integer.compared(to: own.real) == 0
        } else {
            return .notImplemented
        }
        return .bool(equal == (comparison == .equal))
    }
}
