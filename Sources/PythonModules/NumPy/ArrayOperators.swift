import Arrays
import PythonLanguage

/// The operators of arrays and scalars.
enum ArrayOperators {
    /// The elementwise function of an operator; nil for `@` and `divmod`.
    static func function(_ operation: PythonLanguage.BinaryOperation) -> Arrays.BinaryOperation? {
        switch operation {
        case .add: .add
        case .subtract: .subtract
        case .multiply: .multiply
        case .trueDivide: .divide
        case .floorDivide: .floorDivide
        case .modulo: .remainder
        case .power: .power
        case .leftShift: .leftShift
        case .rightShift: .rightShift
        case .or: .bitwiseOr
        case .xor: .bitwiseXor
        case .and: .bitwiseAnd
        case .matrixMultiply, .divmod: nil
        }
    }

    /// `self op other`, or `other op self` if reflected.
    static func binary(
        _ operation: PythonLanguage.BinaryOperation, _ value: Value, _ other: Value, _ reflected: Bool
    ) throws -> Value {
        guard let mine = try ArrayReading.operandIfPossible(value),
            let theirs = try ArrayReading.operandIfPossible(other)
        else { return .notImplemented }
        let (left, right) = reflected ? (theirs, mine) : (mine, theirs)
        let isScalar =
            value.objectIfPresent(NumPyScalar.self) != nil && left.isZeroDimensional && right.isZeroDimensional
        switch operation {
        case .matrixMultiply:
            return try ArrayWriting.result(MatrixProduct.matmul(asArray(left), asArray(right)))
        case .divmod:
            return .tuple([
                try apply(.floorDivide, left, right, isScalar), try apply(.remainder, left, right, isScalar),
            ])
        default:
            guard let function = function(operation) else { return .notImplemented }
            return try apply(function, left, right, isScalar)
        }
    }

    private static func apply(
        _ function: Arrays.BinaryOperation, _ left: Operand, _ right: Operand, _ isScalar: Bool
    ) throws -> Value {
        var warnings: ArithmeticWarnings = []
        let result = try Elementwise.apply(function, left, right, warnings: &warnings)
        if !warnings.isEmpty { NumPyErrors.warn(warnings, (isScalar ? "scalar " : "") + function.rawValue) }
        return try ArrayWriting.result(result)
    }

    private static func asArray(_ operand: Operand) throws -> NDArray {
        switch operand {
        case .array(let array): array
        case .scalar(let value): try NDArray(scalar: value)
        }
    }

    /// `self op= other` in the array's own memory.
    static func inPlace(_ operation: PythonLanguage.BinaryOperation, _ value: Value, _ other: Value) throws -> Value {
        guard let function = function(operation), let theirs = try ArrayReading.operandIfPossible(other) else {
            return .notImplemented
        }
        let array = try value.object(as: NDArray.self)
        var warnings: ArithmeticWarnings = []
        _ = try Elementwise.apply(function, .array(array), theirs, output: array, warnings: &warnings)
        NumPyErrors.warn(warnings, function.rawValue)
        return value.retained()
    }

    /// The rich comparisons; things that cannot be compared are unequal.
    static func compare(_ value: Value, _ other: Value, _ comparison: Comparison) throws -> Value {
        guard let mine = try ArrayReading.operandIfPossible(value) else { return .notImplemented }
        if other.isNone, comparison == .equal || comparison == .notEqual {
            let shape = asShape(mine)
            let result = try Creation.full(shape, .bool(comparison == .notEqual), dtype: .bool)
            return try ArrayWriting.result(result)
        }
        guard let theirs = try ArrayReading.operandIfPossible(other) else { return .notImplemented }
        return try ArrayWriting.result(Elementwise.apply(function(comparison), mine, theirs))
    }

    private static func asShape(_ operand: Operand) -> [Int] {
        if case .array(let array) = operand { array.shape } else { [] }
    }

    private static func function(_ comparison: Comparison) -> Arrays.BinaryOperation {
        switch comparison {
        case .less: .less
        case .lessOrEqual: .lessEqual
        case .equal: .equal
        case .notEqual: .notEqual
        case .greater: .greater
        case .greaterOrEqual: .greaterEqual
        }
    }

    /// The unary operators; nil for conversions, which differ between arrays and scalars.
    static func unary(_ operation: PythonLanguage.UnaryOperation) -> Arrays.UnaryOperation? {
        switch operation {
        case .negative: .negative
        case .positive: .positive
        case .invert: .invert
        case .absolute: .absolute
        default: nil
        }
    }

    /// `int(a)`, `float(a)` and the like, for what holds one element.
    static func convert(_ operation: PythonLanguage.UnaryOperation, _ value: Scalar, _ dtype: DType) throws -> Value {
        switch operation {
        case .float: return .float(value.asDouble)
        case .index:
            guard dtype.isInteger || dtype == .bool else { return .notImplemented }
            return ArrayWriting.python(dtype == .bool ? .int(value.asInt64) : value)
        case .int, .trunc, .floor, .ceil:
            guard case .float(let double) = value else {
                return ArrayWriting.python(dtype == .bool ? .int(value.asInt64) : value)
            }
            let number = Value.float(double)
            switch operation {
            case .floor: return try number.callMethod("__floor__")
            case .ceil: return try number.callMethod("__ceil__")
            default: return try Types.int.value.call([number])
            }
        default: return .notImplemented
        }
    }
}

extension Operand {
    /// Whether the operand has no axes.
    var isZeroDimensional: Bool {
        if case .array(let array) = self { array.dimensions == 0 } else { true }
    }
}
