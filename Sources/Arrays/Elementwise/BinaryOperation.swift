/// An elementwise function of two arguments; the raw value is numpy's name of it.
public enum BinaryOperation: String, CaseIterable, Sendable {
    case add, subtract, multiply, divide
    case floorDivide = "floor_divide"
    case remainder, fmod, power
    case maximum, minimum, fmax, fmin
    case arctan2, hypot, copysign, logaddexp
    case equal
    case notEqual = "not_equal"
    case less
    case lessEqual = "less_equal"
    case greater
    case greaterEqual = "greater_equal"
    case logicalAnd = "logical_and"
    case logicalOr = "logical_or"
    case logicalXor = "logical_xor"
    case bitwiseAnd = "bitwise_and"
    case bitwiseOr = "bitwise_or"
    case bitwiseXor = "bitwise_xor"
    case leftShift = "left_shift"
    case rightShift = "right_shift"
    case gcd, lcm

    /// Whether the result is a truth value about two numbers.
    public var isComparison: Bool {
        switch self {
        case .equal, .notEqual, .less, .lessEqual, .greater, .greaterEqual: true
        default: false
        }
    }

    /// Whether the result is always `bool`.
    public var isPredicate: Bool {
        switch self {
        case .logicalAnd, .logicalOr, .logicalXor: true
        default: isComparison
        }
    }

    /// The type in which the operation computes for arguments of a common type.
    ///
    /// - Throws: `ArrayError.noLoop`, `.booleanSubtract`.
    func loopType(for common: DType) throws(ArrayError) -> DType {
        switch self {
        case .divide: return common.isFloat ? common : .float64
        case .subtract:
            if common == .bool { throw .booleanSubtract }
            return common
        case .floorDivide, .remainder, .fmod, .power: return common == .bool ? .int8 : common
        case .arctan2, .hypot, .copysign, .logaddexp: return Promotion.floatType(for: common)
        case .bitwiseAnd, .bitwiseOr, .bitwiseXor:
            if common.isFloat { throw .noLoop(operation: rawValue) }
            return common
        case .gcd, .lcm:
            if common.isFloat || common == .bool { throw .noMatchingLoop(operation: rawValue, types: [common, common]) }
            return common
        case .leftShift, .rightShift:
            if common.isFloat { throw .noLoop(operation: rawValue) }
            return common == .bool ? .int8 : common
        default: return common
        }
    }
}
