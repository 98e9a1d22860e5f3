/// An elementwise function of one argument; the raw value is numpy's name of it.
public enum UnaryOperation: String, CaseIterable, Sendable {
    case negative, positive, absolute, fabs, sign, square, reciprocal
    case sqrt, cbrt, exp, exp2, expm1, log, log2, log10, log1p
    case sin, cos, tan, arcsin, arccos, arctan, sinh, cosh, tanh, arcsinh, arccosh, arctanh
    case deg2rad, rad2deg
    case floor, ceil, trunc, rint
    case isnan, isinf, isfinite, signbit
    case logicalNot = "logical_not"
    case invert

    /// Whether the result is always `bool`.
    public var isPredicate: Bool {
        switch self {
        case .isnan, .isinf, .isfinite, .signbit, .logicalNot: true
        default: false
        }
    }

    /// The type in which the operation computes.
    ///
    /// - Throws: `ArrayError.noLoop`, `.booleanNegative`.
    func loopType(for type: DType) throws(ArrayError) -> DType {
        switch self {
        case .negative:
            if type == .bool { throw .booleanNegative }
            return type
        case .positive, .sign:
            if type == .bool { throw .noMatchingLoop(operation: rawValue, types: [type]) }
            return type
        case .absolute, .isnan, .isinf, .isfinite, .logicalNot, .floor, .ceil, .trunc: return type
        case .square, .reciprocal: return type == .bool ? .int8 : type
        case .invert:
            if type.isFloat { throw .noLoop(operation: rawValue) }
            return type
        default: return Promotion.floatType(for: type)
        }
    }
}
