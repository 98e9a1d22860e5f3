#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Computes a run of results from two runs of arguments; all three are contiguous.
typealias BinaryKernel = (UnsafeRawPointer, UnsafeRawPointer, UnsafeMutableRawPointer, Int) -> Void

/// The loops of the elementwise functions of two arguments.
enum BinaryKernels {
    /// The loop of an operation for arguments of its loop type; predicates write `bool`, the others the loop type.
    static func kernel(_ operation: BinaryOperation, _ type: DType) -> BinaryKernel? {
        switch type {
        case .bool: BooleanKernels.kernel(operation)
        case .int8: integer(operation, Int8.self)
        case .uint8: integer(operation, UInt8.self)
        case .int16: integer(operation, Int16.self)
        case .uint16: integer(operation, UInt16.self)
        case .int32: integer(operation, Int32.self)
        case .uint32: integer(operation, UInt32.self)
        case .int64: integer(operation, Int64.self)
        case .uint64: integer(operation, UInt64.self)
        case .float16: FloatKernels.kernel(operation, Float16.self)
        case .float32: FloatKernels.kernel(operation, Float.self)
        case .float64: FloatKernels.kernel(operation, Double.self)
        }
    }

    @inline(__always)
    private static func integer<T: FixedWidthInteger & NumericElement>(_ operation: BinaryOperation, _: T.Type) -> BinaryKernel? {
        switch operation {
        case .add: loop(T.self) { $0 &+ $1 }
        case .subtract: loop(T.self) { $0 &- $1 }
        case .multiply: loop(T.self) { $0 &* $1 }
        case .floorDivide: loop(T.self, floorDivide)
        case .remainder: loop(T.self, remainder)
        case .fmod: loop(T.self, truncatedRemainder)
        case .power: loop(T.self, power)
        case .maximum, .fmax: loop(T.self) { $0 > $1 ? $0 : $1 }
        case .minimum, .fmin: loop(T.self) { $0 < $1 ? $0 : $1 }
        case .equal: loop(T.self) { $0 == $1 ? 1 as UInt8 : 0 }
        case .notEqual: loop(T.self) { $0 != $1 ? 1 as UInt8 : 0 }
        case .less: loop(T.self) { $0 < $1 ? 1 as UInt8 : 0 }
        case .lessEqual: loop(T.self) { $0 <= $1 ? 1 as UInt8 : 0 }
        case .greater: loop(T.self) { $0 > $1 ? 1 as UInt8 : 0 }
        case .greaterEqual: loop(T.self) { $0 >= $1 ? 1 as UInt8 : 0 }
        case .logicalAnd: loop(T.self) { $0 != 0 && $1 != 0 ? 1 as UInt8 : 0 }
        case .logicalOr: loop(T.self) { $0 != 0 || $1 != 0 ? 1 as UInt8 : 0 }
        case .logicalXor: loop(T.self) { ($0 != 0) != ($1 != 0) ? 1 as UInt8 : 0 }
        case .bitwiseAnd: loop(T.self) { $0 & $1 }
        case .bitwiseOr: loop(T.self) { $0 | $1 }
        case .bitwiseXor: loop(T.self) { $0 ^ $1 }
        case .leftShift: loop(T.self, leftShift)
        case .rightShift: loop(T.self, rightShift)
        case .gcd: loop(T.self, greatestDivisor)
        case .lcm: loop(T.self, leastMultiple)
        case .divide, .arctan2, .hypot, .copysign, .logaddexp: nil
        }
    }

    @inline(__always)
    static func loop<T, R>(_: T.Type, _ function: @escaping (T, T) -> R) -> BinaryKernel {
        { left, right, result, count in
            let left = left.assumingMemoryBound(to: T.self)
            let right = right.assumingMemoryBound(to: T.self)
            let result = result.assumingMemoryBound(to: R.self)
            for index in 0..<count { result[index] = function(left[index], right[index]) }
        }
    }

    // MARK: Integer arithmetic as numpy defines it: no traps, flags instead

    @inline(__always)
    private static func floorDivide<T: FixedWidthInteger & NumericElement>(_ a: T, _ b: T) -> T {
        if b == 0 {
            ArithmeticWarnings.raiseDivideByZero()
            return 0
        }
        let (quotient, overflow) = a.dividedReportingOverflow(by: b)
        if overflow {
            ArithmeticWarnings.raiseOverflow()
            return T.min
        }
        return T.isSigned && (a < 0) != (b < 0) && quotient &* b != a ? quotient &- 1 : quotient
    }

    @inline(__always)
    private static func remainder<T: FixedWidthInteger & NumericElement>(_ a: T, _ b: T) -> T {
        let rest = truncatedRemainder(a, b)
        return T.isSigned && rest != 0 && (rest < 0) != (b < 0) ? rest &+ b : rest
    }

    @inline(__always)
    private static func truncatedRemainder<T: FixedWidthInteger & NumericElement>(_ a: T, _ b: T) -> T {
        if b == 0 {
            ArithmeticWarnings.raiseDivideByZero()
            return 0
        }
        return a.remainderReportingOverflow(dividingBy: b).partialValue
    }

    @inline(__always)
    private static func power<T: FixedWidthInteger & NumericElement>(_ base: T, _ exponent: T) -> T {
        var result: T = 1
        var factor = base
        var rest = exponent
        while rest > 0 {
            if rest & 1 == 1 { result = result &* factor }
            factor = factor &* factor
            rest >>= 1
        }
        return result
    }

    @inline(__always)
    private static func leftShift<T: FixedWidthInteger & NumericElement>(_ a: T, _ b: T) -> T {
        b >= 0 && b < T.bitWidth ? a &<< b : 0
    }

    @inline(__always)
    private static func rightShift<T: FixedWidthInteger & NumericElement>(_ a: T, _ b: T) -> T {
        b >= 0 && b < T.bitWidth ? a &>> b : a < 0 ? ~0 : 0
    }

    @inline(__always)
    private static func greatestDivisor<T: FixedWidthInteger & NumericElement>(_ a: T, _ b: T) -> T {
        var (x, y) = (a, b)
        while y != 0 { (x, y) = (y, x.remainderReportingOverflow(dividingBy: y).partialValue) }
        return x < 0 ? 0 &- x : x
    }

    @inline(__always)
    private static func leastMultiple<T: FixedWidthInteger & NumericElement>(_ a: T, _ b: T) -> T {
        let divisor = greatestDivisor(a, b)
        if divisor == 0 { return 0 }
        let result = a.dividedReportingOverflow(by: divisor).partialValue &* b
        return result < 0 ? 0 &- result : result
    }
}

/// The loops on truth values, stored as bytes that are 0 or 1.
enum BooleanKernels {
    static func kernel(_ operation: BinaryOperation) -> BinaryKernel? {
        switch operation {
        case .add, .maximum, .fmax, .logicalOr, .bitwiseOr: BinaryKernels.loop(UInt8.self) { $0 | $1 }
        case .multiply, .minimum, .fmin, .logicalAnd, .bitwiseAnd: BinaryKernels.loop(UInt8.self) { $0 & $1 }
        case .notEqual, .logicalXor, .bitwiseXor: BinaryKernels.loop(UInt8.self) { $0 ^ $1 }
        case .equal: BinaryKernels.loop(UInt8.self) { $0 ^ $1 ^ 1 }
        case .less: BinaryKernels.loop(UInt8.self) { $0 < $1 ? 1 as UInt8 : 0 }
        case .lessEqual: BinaryKernels.loop(UInt8.self) { $0 <= $1 ? 1 as UInt8 : 0 }
        case .greater: BinaryKernels.loop(UInt8.self) { $0 > $1 ? 1 as UInt8 : 0 }
        case .greaterEqual: BinaryKernels.loop(UInt8.self) { $0 >= $1 ? 1 as UInt8 : 0 }
        default: nil
        }
    }
}
