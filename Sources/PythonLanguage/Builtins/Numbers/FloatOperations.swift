/// The operators of float.
enum FloatOperations {
    static func binary(_ operation: BinaryOperation, _ value: Value, _ other: Value, _ reflected: Bool) throws -> Value {
        guard let own = value.exactFloat, let second = try other.realNumber() else { return .notImplemented }
        let (left, right) = reflected ? (second, own) : (own, second)
        switch operation {
        case .add: return .float(left + right)
        case .subtract: return .float(left - right)
        case .multiply: return .float(left * right)
        case .trueDivide:
            if right == 0 { throw PrimitiveError.zeroDivision("float division by zero") }
            return .float(left / right)
        case .modulo: return .float(try FloatArithmetic.remainder(left, by: right))
        case .floorDivide: return .float(try FloatArithmetic.dividedWithFloor(left, by: right).quotient)
        case .divmod:
            let both = try FloatArithmetic.dividedWithFloor(left, by: right, error: "float divmod()")
            return makeTuple([.float(both.quotient), .float(both.remainder)])
        case .power: return try power(left, right)
        case .matrixMultiply, .leftShift, .rightShift, .or, .xor, .and: return .notImplemented
        }
    }

    static func power(_ base: Double, _ exponent: Double) throws -> Value {
        switch try FloatArithmetic.power(base, exponent) {
        case .real(let result): return .float(result)
        case .complex:
            let result = try ComplexArithmetic.power(ComplexNumber(base, 0), ComplexNumber(exponent, 0))
            return makeComplex(result.real, result.imaginary)
        }
    }

    static func unary(_ operation: UnaryOperation, _ value: Value) throws -> Value {
        guard let number = value.exactFloat else { return .notImplemented }
        switch operation {
        case .negative: return .float(-number)
        case .positive, .float: return .float(number)
        case .absolute: return .float(number.magnitude)
        case .int, .trunc: return makeInt(try Integer(truncating: number))
        case .floor: return makeInt(try Integer(truncating: number.rounded(.down)))
        case .ceil: return makeInt(try Integer(truncating: number.rounded(.up)))
        case .complex: return makeComplex(number, 0)
        case .invert, .index: return .notImplemented
        }
    }

    static func compare(_ value: Value, _ other: Value, _ comparison: Comparison) throws -> Value {
        guard let left = value.exactFloat else { return .notImplemented }
        if let right = other.exactFloat {
            switch comparison {
            case .less: return .bool(left < right)
            case .lessOrEqual: return .bool(left <= right)
            case .equal: return .bool(left == right)
            case .notEqual: return .bool(left != right)
            case .greater: return .bool(left > right)
            case .greaterOrEqual: return .bool(left >= right)
            }
        }
        guard let right = other.integer else { return .notImplemented }
        guard let order = right.compared(to: left) else { return .bool(comparison == .notEqual) }
        return .bool(IntOperations.holds(comparison, -order))
    }
}
