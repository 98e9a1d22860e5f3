#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Computes a run of results from a run of arguments; both are contiguous.
typealias UnaryKernel = (UnsafeRawPointer, UnsafeMutableRawPointer, Int) -> Void

/// The loops of the elementwise functions of one argument.
enum UnaryKernels {
    /// The loop of an operation for arguments of its loop type; predicates write `bool`, the others the loop type.
    static func kernel(_ operation: UnaryOperation, _ type: DType) -> UnaryKernel? {
        switch type {
        case .bool: boolean(operation)
        case .int8: integer(operation, Int8.self)
        case .uint8: integer(operation, UInt8.self)
        case .int16: integer(operation, Int16.self)
        case .uint16: integer(operation, UInt16.self)
        case .int32: integer(operation, Int32.self)
        case .uint32: integer(operation, UInt32.self)
        case .int64: integer(operation, Int64.self)
        case .uint64: integer(operation, UInt64.self)
        case .float16: float(operation, Float16.self)
        case .float32: float(operation, Float.self)
        case .float64: float(operation, Double.self)
        }
    }

    private static func boolean(_ operation: UnaryOperation) -> UnaryKernel? {
        switch operation {
        case .absolute, .floor, .ceil, .trunc: loop(UInt8.self) { $0 }
        case .logicalNot, .invert: loop(UInt8.self) { $0 ^ 1 }
        case .isnan, .isinf: loop(UInt8.self) { _ in 0 as UInt8 }
        case .isfinite: loop(UInt8.self) { _ in 1 as UInt8 }
        default: nil
        }
    }

    @inline(__always)
    private static func integer<T: FixedWidthInteger & NumericElement>(_ operation: UnaryOperation, _: T.Type) -> UnaryKernel? {
        switch operation {
        case .negative: loop(T.self) { 0 &- $0 }
        case .positive, .floor, .ceil, .trunc: loop(T.self) { $0 }
        case .absolute: loop(T.self) { $0 < 0 ? 0 &- $0 : $0 }
        case .sign: loop(T.self) { $0 > 0 ? 1 as T : $0 < 0 ? ~0 : 0 }
        case .square: loop(T.self) { $0 &* $0 }
        case .reciprocal: loop(T.self, reciprocal)
        case .isnan, .isinf: loop(T.self) { _ in 0 as UInt8 }
        case .isfinite: loop(T.self) { _ in 1 as UInt8 }
        case .logicalNot: loop(T.self) { $0 == 0 ? 1 as UInt8 : 0 }
        case .invert: loop(T.self) { ~$0 }
        default: nil
        }
    }

    @inline(__always)
    private static func float<T: MathFloat>(_ operation: UnaryOperation, _: T.Type) -> UnaryKernel? {
        switch operation {
        case .negative: loop(T.self) { -$0 }
        case .positive: loop(T.self) { $0 }
        case .absolute, .fabs: loop(T.self) { $0.magnitude }
        case .sign: loop(T.self) { $0 > 0 ? 1 as T : $0 < 0 ? -1 : $0 == 0 ? 0 : $0 }
        case .square: loop(T.self) { $0 * $0 }
        case .reciprocal: loop(T.self) { 1 / $0 }
        case .sqrt: loop(T.self) { $0.squareRoot() }
        case .cbrt: loop(T.self) { T.call($0, cbrtf, cbrt) }
        case .exp: loop(T.self) { T.call($0, expf, exp) }
        case .exp2: loop(T.self) { T.call($0, exp2f, exp2) }
        case .expm1: loop(T.self) { T.call($0, expm1f, expm1) }
        case .log: loop(T.self) { T.call($0, logf, log) }
        case .log2: loop(T.self) { T.call($0, log2f, log2) }
        case .log10: loop(T.self) { T.call($0, log10f, log10) }
        case .log1p: loop(T.self) { T.call($0, log1pf, log1p) }
        case .sin: loop(T.self) { T.call($0, sinf, sin) }
        case .cos: loop(T.self) { T.call($0, cosf, cos) }
        case .tan: loop(T.self) { T.call($0, tanf, tan) }
        case .arcsin: loop(T.self) { T.call($0, asinf, asin) }
        case .arccos: loop(T.self) { T.call($0, acosf, acos) }
        case .arctan: loop(T.self) { T.call($0, atanf, atan) }
        case .sinh: loop(T.self) { T.call($0, sinhf, sinh) }
        case .cosh: loop(T.self) { T.call($0, coshf, cosh) }
        case .tanh: loop(T.self) { T.call($0, tanhf, tanh) }
        case .arcsinh: loop(T.self) { T.call($0, asinhf, asinh) }
        case .arccosh: loop(T.self) { T.call($0, acoshf, acosh) }
        case .arctanh: loop(T.self) { T.call($0, atanhf, atanh) }
        case .deg2rad: loop(T.self) { $0 * T(Double.pi / 180) }
        case .rad2deg: loop(T.self) { $0 * T(180 / Double.pi) }
        case .floor: loop(T.self) { $0.rounded(.down) }
        case .ceil: loop(T.self) { $0.rounded(.up) }
        case .trunc: loop(T.self) { $0.rounded(.towardZero) }
        case .rint: loop(T.self) { $0.rounded(.toNearestOrEven) }
        case .isnan: loop(T.self) { $0 != $0 ? 1 as UInt8 : 0 }
        case .isinf: loop(T.self) { $0.isInfinite ? 1 as UInt8 : 0 }
        case .isfinite: loop(T.self) { $0.isFinite ? 1 as UInt8 : 0 }
        case .signbit: loop(T.self) { $0.sign == .minus ? 1 as UInt8 : 0 }
        case .logicalNot: loop(T.self) { $0 == 0 ? 1 as UInt8 : 0 }
        case .invert: nil
        }
    }

    @inline(__always)
    private static func reciprocal<T: FixedWidthInteger & NumericElement>(_ value: T) -> T {
        if value == 0 {
            ArithmeticWarnings.raiseDivideByZero()
            // The small types are cut from the float quotient, which leaves no bit set.
            return T.isSigned && T.bitWidth >= 32 ? T.min : 0
        }
        return 1 / value
    }

    @inline(__always)
    private static func loop<T, R>(_: T.Type, _ function: @escaping (T) -> R) -> UnaryKernel {
        { source, result, count in
            let source = source.assumingMemoryBound(to: T.self)
            let result = result.assumingMemoryBound(to: R.self)
            for index in 0..<count { result[index] = function(source[index]) }
        }
    }
}
