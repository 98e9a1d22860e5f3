/// The operators of int and bool.
enum IntOperations {
    static func binary(_ operation: BinaryOperation, _ value: Value, _ other: Value, _ reflected: Bool) throws -> Value {
        guard let own = value.integer, let second = other.integer else { return .notImplemented }
        let (left, right) = reflected ? (second, own) : (own, second)
        switch operation {
        case .add: return makeInt(left + right)
        case .subtract: return makeInt(left - right)
        case .multiply: return makeInt(left * right)
        case .matrixMultiply: return .notImplemented
        case .trueDivide: return .float(try left.dividedAsFloat(by: right))
        case .modulo: return makeInt(try left.dividedWithFloor(by: right, error: "integer modulo by zero").remainder)
        case .floorDivide: return makeInt(try left.dividedWithFloor(by: right).quotient)
        case .divmod:
            let both = try left.dividedWithFloor(by: right)
            return makeTuple([makeInt(both.quotient), makeInt(both.remainder)])
        case .power: return try power(left, right)
        case .leftShift: return makeInt(try left.shiftedLeft(by: right))
        case .rightShift: return makeInt(try left.shiftedRight(by: right))
        case .or: return makeInt(left | right)
        case .xor: return makeInt(left ^ right)
        case .and: return makeInt(left & right)
        }
    }

    /// bool keeps its type under `&`, `|` and `^`.
    static func boolBinary(_ operation: BinaryOperation, _ value: Value, _ other: Value, _ reflected: Bool) throws -> Value {
        if value.tag == .bool, other.tag == .bool {
            switch operation {
            case .or: return .bool(value.bits | other.bits != 0)
            case .xor: return .bool(value.bits ^ other.bits != 0)
            case .and: return .bool(value.bits & other.bits != 0)
            default: break
            }
        }
        return try binary(operation, value, other, reflected)
    }

    static func power(_ base: Integer, _ exponent: Integer) throws -> Value {
        if !exponent.isNegative { return makeInt(try base.power(exponent)) }
        if base.isZero { throw PrimitiveError.zeroDivision("0.0 cannot be raised to a negative power") }
        return try FloatOperations.power(base.floatValue(), exponent.floatValue())
    }

    static func unary(_ operation: UnaryOperation, _ value: Value) throws -> Value {
        guard let number = value.integer else { return .notImplemented }
        switch operation {
        case .negative: return makeInt(-number)
        case .positive, .int, .index, .trunc, .floor, .ceil: return makeInt(number)
        case .invert: return makeInt(~number)
        case .absolute: return makeInt(number.magnitude)
        case .float: return .float(try number.floatValue())
        case .complex: return makeComplex(try number.floatValue(), 0)
        }
    }

    static func compare(_ value: Value, _ other: Value, _ comparison: Comparison) throws -> Value {
        guard let left = value.integer, let right = other.integer else { return .notImplemented }
        return .bool(holds(comparison, left < right ? -1 : left == right ? 0 : 1))
    }

    /// Whether a comparison holds between things whose order is known.
    @inline(__always)
    static func holds(_ comparison: Comparison, _ order: Int) -> Bool {
        switch comparison {
        case .less: order < 0
        case .lessOrEqual: order <= 0
        case .equal: order == 0
        case .notEqual: order != 0
        case .greater: order > 0
        case .greaterOrEqual: order >= 0
        }
    }
}
