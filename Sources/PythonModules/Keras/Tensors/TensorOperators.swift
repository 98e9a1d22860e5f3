import Arrays
import NeuralNetworks
import PythonLanguage

/// The operators of tensors, variables, weights and symbolic tensors.
enum TensorOperators {
    /// Keras' class and numpy's name of an operator.
    private static func names(_ operation: PythonLanguage.BinaryOperation) -> (
        shown: String, name: String, raw: String
    )? {
        switch operation {
        case .add: ("Add", "add", "AddV2")
        case .subtract: ("Subtract", "subtract", "Sub")
        case .multiply: ("Multiply", "multiply", "Mul")
        case .trueDivide: ("TrueDivide", "true_divide", "RealDiv")
        case .floorDivide: ("FloorDivide", "floor_divide", "FloorDiv")
        case .modulo: ("Mod", "mod", "FloorMod")
        case .power: ("Power", "power", "Pow")
        case .and: ("LogicalAnd", "logical_and", "LogicalAnd")
        case .or: ("LogicalOr", "logical_or", "LogicalOr")
        case .matrixMultiply: ("Matmul", "matmul", "MatMul")
        default: nil
        }
    }

    static func binary(
        _ operation: PythonLanguage.BinaryOperation, _ value: Value, _ other: Value, _ reflected: Bool
    ) throws -> Value {
        guard let names = names(operation), canBeOperand(other) else { return .notImplemented }
        let (left, right) = reflected ? (other, value) : (value, other)
        if TensorReading.isSymbolic(left) || TensorReading.isSymbolic(right) {
            let computation = operation == .matrixMultiply ? .matrixProduct() : TensorComputation.binary[names.name]
            guard let computation else { return .notImplemented }
            return try TensorCall.symbolic(names.shown, [left, right], computation)
        }
        return TensorWriting.tensor(try eager(names.name, left, right, raw: names.raw))
    }

    static func compare(_ value: Value, _ other: Value, _ comparison: Comparison) throws -> Value {
        guard !other.isNone, !other.isString, canBeOperand(other) else { return .notImplemented }
        let (shown, name) =
            switch comparison {
            case .less: ("Less", "less")
            case .lessOrEqual: ("LessEqual", "less_equal")
            case .equal: ("Equal", "equal")
            case .notEqual: ("NotEqual", "not_equal")
            case .greater: ("Greater", "greater")
            case .greaterOrEqual: ("GreaterEqual", "greater_equal")
            }
        if TensorReading.isSymbolic(value) || TensorReading.isSymbolic(other) {
            guard let computation = TensorComputation.binary[name] else { return .notImplemented }
            return try TensorCall.symbolic(shown, [value, other], computation)
        }
        return TensorWriting.tensor(try eager(name, value, other, raw: shown))
    }

    static func unary(_ operation: PythonLanguage.UnaryOperation, _ value: Value) throws -> Value {
        let names: (shown: String, name: String)? =
            switch operation {
            case .negative: ("Negative", "negative")
            case .absolute: ("Absolute", "absolute")
            case .invert: ("LogicalNot", "logical_not")
            default: nil
            }
        if operation == .positive { return value.retained() }
        if TensorReading.isSymbolic(value) {
            guard let names, let computation = TensorComputation.elementwise[names.name] else { return .notImplemented }
            return try TensorCall.symbolic(names.shown, [value], computation)
        }
        let array = try TensorTypes.array(value)
        if let names { return TensorWriting.tensor(try TensorCall.numpy(names.name, [array])) }
        guard array.dimensions == 0 || array.count == 1 else {
            throw PythonError.typeError("only scalar tensors can be converted to Python scalars")
        }
        return try ArrayOperators.convert(operation, array.item(), array.dtype)
    }

    /// `x[key]`.
    static func getItem(_ value: Value, _ key: Value) throws -> Value {
        if TensorReading.isSymbolic(value) {
            return try TensorCall.symbolic("GetItem", [value], .part(try subscripts(key)))
        }
        let found = Owned(try IndexReading.get(TensorTypes.array(value), key))
        return TensorWriting.tensor(try ArrayReading.array(found.value))
    }

    private static func subscripts(_ key: Value) throws -> [TensorComputation.Subscript] {
        func bound(_ value: Value) throws -> Int? { value.isNone || value.isUnbound ? nil : try value.asInt() }
        func one(_ item: Value) throws -> TensorComputation.Subscript {
            switch item.tag {
            case .none: return .newAxis
            case .ellipsis: return .rest
            case .slice:
                let slice = item.slice.pointee
                let step = try bound(slice.step) ?? 1
                guard step != 0 else { throw PythonError.valueError("slice step cannot be zero") }
                return .range(start: try bound(slice.start), stop: try bound(slice.stop), step: step)
            default:
                guard let place = try? item.asInt() else {
                    throw PythonError.typeError(
                        "A symbolic tensor takes integers, slices, `...` and None as subscripts. Received: \(try item.repr())"
                    )
                }
                return .place(place)
            }
        }
        return key.tag == .tuple ? try key.tupleItems.map(one) : [try one(key)]
    }

    private static func canBeOperand(_ value: Value) -> Bool {
        switch value.unwrapped.tag {
        case .bool, .int, .float, .list, .tuple: return true
        case .native:
            return value.objectIfPresent(EagerTensor.self) != nil || value.objectIfPresent(Variable.self) != nil
                || value.objectIfPresent(SymbolicTensor.self) != nil || value.objectIfPresent(NDArray.self) != nil
                || value.objectIfPresent(NumPyScalar.self) != nil
        default: return false
        }
    }

    /// Two operands by numpy, under TensorFlow's rule: tensors keep their type, and the other side takes it.
    static func eager(_ name: String, _ left: Value, _ right: Value, raw: String) throws -> NDArray {
        let known = [try TensorReading.known(left), try TensorReading.known(right)]
        let wanted = known[0]?.dtype ?? known[1]?.dtype
        var arrays: [NDArray] = []
        for (value, tensor) in zip([left, right], known) {
            if let tensor {
                arrays.append(tensor)
            } else if let array = value.objectIfPresent(NDArray.self), let wanted, wanted.isFloat == array.dtype.isFloat
            {
                arrays.append(try array.asType(wanted))
            } else {
                arrays.append(try TensorReading.array(value, like: wanted))
            }
        }
        if let wanted, let place = arrays.firstIndex(where: { $0.dtype != wanted }), known[0] != nil || known[1] != nil
        {
            func shown(_ type: DType) -> String { type == .float32 ? "float" : type == .float64 ? "double" : type.name }
            throw PythonError(
                TensorErrors.invalidArgument,
                "cannot compute \(raw) as input #\(place)(zero-based) was expected to be a \(shown(wanted)) tensor but is a "
                    + "\(shown(arrays[place].dtype)) tensor [Op:\(raw)] name: ")
        }
        return try TensorCall.numpy(name, arrays)
    }
}

/// TensorFlow's exceptions.
enum TensorErrors {
    static let operationError = NativeType.exception(
        "OpError", module: "tensorflow.python.framework.errors_impl", base: Types.exception)
    static let invalidArgumentType = NativeType.exception(
        "InvalidArgumentError", module: "tensorflow.python.framework.errors_impl", base: operationError.type)
    /// The class of what TensorFlow's kernels refuse.
    static var invalidArgument: TypeRef { invalidArgumentType.type }
}
