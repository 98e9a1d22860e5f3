#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A float type with the functions of the C library.
protocol MathFloat: BinaryFloatingPoint & NumericElement {
    static func call(_ value: Self, _ single: (Float) -> Float, _ double: (Double) -> Double) -> Self
    static func call(_ a: Self, _ b: Self, _ single: (Float, Float) -> Float, _ double: (Double, Double) -> Double) -> Self
}

extension Float16: MathFloat {
    @inline(__always)
    static func call(_ value: Self, _ single: (Float) -> Float, _ double: (Double) -> Double) -> Self {
        Float16(single(Float(value)))
    }
    @inline(__always)
    static func call(_ a: Self, _ b: Self, _ single: (Float, Float) -> Float, _ double: (Double, Double) -> Double) -> Self {
        Float16(single(Float(a), Float(b)))
    }
}

extension Float: MathFloat {
    @inline(__always)
    static func call(_ value: Self, _ single: (Float) -> Float, _ double: (Double) -> Double) -> Self { single(value) }
    @inline(__always)
    static func call(_ a: Self, _ b: Self, _ single: (Float, Float) -> Float, _ double: (Double, Double) -> Double) -> Self {
        single(a, b)
    }
}

extension Double: MathFloat {
    @inline(__always)
    static func call(_ value: Self, _ single: (Float) -> Float, _ double: (Double) -> Double) -> Self { double(value) }
    @inline(__always)
    static func call(_ a: Self, _ b: Self, _ single: (Float, Float) -> Float, _ double: (Double, Double) -> Double) -> Self {
        double(a, b)
    }
}

/// The loops on floats of two arguments.
enum FloatKernels {
    @inline(__always)
    static func kernel<T: MathFloat>(_ operation: BinaryOperation, _: T.Type) -> BinaryKernel? {
        switch operation {
        case .add: BinaryKernels.loop(T.self) { $0 + $1 }
        case .subtract: BinaryKernels.loop(T.self) { $0 - $1 }
        case .multiply: BinaryKernels.loop(T.self) { $0 * $1 }
        case .divide: BinaryKernels.loop(T.self) { $0 / $1 }
        case .floorDivide: BinaryKernels.loop(T.self, floorDivide)
        case .remainder: BinaryKernels.loop(T.self, remainder)
        case .fmod: BinaryKernels.loop(T.self) { T.call($0, $1, fmodf, fmod) }
        case .power: BinaryKernels.loop(T.self) { T.call($0, $1, powf, pow) }
        case .maximum: BinaryKernels.loop(T.self) { $0 >= $1 || $0 != $0 ? $0 : $1 }
        case .minimum: BinaryKernels.loop(T.self) { $0 <= $1 || $0 != $0 ? $0 : $1 }
        case .fmax: BinaryKernels.loop(T.self) { $0 >= $1 || $1 != $1 ? $0 : $1 }
        case .fmin: BinaryKernels.loop(T.self) { $0 <= $1 || $1 != $1 ? $0 : $1 }
        case .arctan2: BinaryKernels.loop(T.self) { T.call($0, $1, atan2f, atan2) }
        case .hypot: BinaryKernels.loop(T.self) { T.call($0, $1, hypotf, hypot) }
        case .copysign: BinaryKernels.loop(T.self) { T(signOf: $1, magnitudeOf: $0) }
        case .logaddexp: BinaryKernels.loop(T.self, logAddExp)
        case .equal: BinaryKernels.loop(T.self) { $0 == $1 ? 1 as UInt8 : 0 }
        case .notEqual: BinaryKernels.loop(T.self) { $0 != $1 ? 1 as UInt8 : 0 }
        case .less: BinaryKernels.loop(T.self) { $0 < $1 ? 1 as UInt8 : 0 }
        case .lessEqual: BinaryKernels.loop(T.self) { $0 <= $1 ? 1 as UInt8 : 0 }
        case .greater: BinaryKernels.loop(T.self) { $0 > $1 ? 1 as UInt8 : 0 }
        case .greaterEqual: BinaryKernels.loop(T.self) { $0 >= $1 ? 1 as UInt8 : 0 }
        case .logicalAnd: BinaryKernels.loop(T.self) { $0 != 0 && $1 != 0 ? 1 as UInt8 : 0 }
        case .logicalOr: BinaryKernels.loop(T.self) { $0 != 0 || $1 != 0 ? 1 as UInt8 : 0 }
        case .logicalXor: BinaryKernels.loop(T.self) { ($0 != 0) != ($1 != 0) ? 1 as UInt8 : 0 }
        case .bitwiseAnd, .bitwiseOr, .bitwiseXor, .leftShift, .rightShift, .gcd, .lcm: nil
        }
    }

    // Source: numpy's npy_divmod, which follows Python's float division.

    @inline(__always)
    private static func remainder<T: MathFloat>(_ a: T, _ b: T) -> T {
        let rest = T.call(a, b, fmodf, fmod)
        if b == 0 { return rest }
        if rest != 0 { return (b < 0) != (rest < 0) ? rest + b : rest }
        return T(signOf: b, magnitudeOf: 0)
    }

    @inline(__always)
    private static func floorDivide<T: MathFloat>(_ a: T, _ b: T) -> T {
        if b == 0 { return a / b }
        var rest = T.call(a, b, fmodf, fmod)
        var quotient = (a - rest) / b
        if rest != 0 && (b < 0) != (rest < 0) {
            rest += b
            quotient -= 1
        }
        if quotient == 0 { return T(signOf: a / b, magnitudeOf: 0) }
        let whole = quotient.rounded(.down)
        return quotient - whole > 0.5 ? whole + 1 : whole
    }

    @inline(__always)
    private static func logAddExp<T: MathFloat>(_ a: T, _ b: T) -> T {
        if a == b { return a + T(0.693147180559945309417232121458176568) }
        let difference = a - b
        if difference > 0 { return a + T.call(T.call(-difference, expf, exp), log1pf, log1p) }
        if difference <= 0 { return b + T.call(T.call(difference, expf, exp), log1pf, log1p) }
        return difference
    }
}
