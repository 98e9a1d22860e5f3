import Arrays
import PythonLanguage

/// Python values as what array functions work on.
enum ArrayReading {
    /// A value as an array: arrays themselves, numbers, nested lists and tuples, what has `__array__`.
    static func array(_ value: Value, dtype: DType? = nil) throws -> NDArray {
        let array = try untyped(value, wanted: dtype)
        guard let dtype else { return array }
        return try array.cast(to: dtype)
    }

    private static func untyped(_ value: Value, wanted: DType?) throws -> NDArray {
        if let array = value.objectIfPresent(NDArray.self) { return array }
        if let objects = value.objectIfPresent(ObjectArray.self) { return try numbers(of: objects, wanted: wanted) }
        if let scalar = value.objectIfPresent(NumPyScalar.self) { return try scalar.array() }
        if let number = try pythonNumber(value) {
            if let wanted { try Promotion.check(number, fits: wanted) }
            return try NDArray(scalar: number)
        }
        if value.tag == .list || value.tag == .tuple || value.tag == .range {
            return try NestedLists.array(value, wanted: wanted)
        }
        if let array = try converted(value) { return array }
        throw PythonError.typeError("arrays of '\(value.type.name)' objects are not supported")
    }

    /// The numbers among objects; texts are read as numbers only where a type is wanted.
    private static func numbers(of objects: ObjectArray, wanted: DType?) throws -> NDArray {
        if let wanted { return try FlexibleReading.numbers(of: objects, as: wanted) }
        if let numbers = try FlexibleReading.numbersIfPossible(objects) { return numbers }
        throw PythonError.typeError("the operation is not supported for arrays of dtype \(objects.type.name)")
    }

    /// What `__array__` gives, for tables and tensors.
    static func converted(_ value: Value) throws -> NDArray? {
        let method = Owned(try value.getAttributeIfPresent("__array__"))
        if method.value.isUnbound { return nil }
        let result = Owned(try method.value.call())
        if let objects = result.value.objectIfPresent(ObjectArray.self) { return try numbers(of: objects, wanted: nil) }
        return result.value.objectIfPresent(NDArray.self)
    }

    /// A Python bool, int or float.
    ///
    /// - Throws: `OverflowError` for an int beyond 64 bits.
    static func pythonNumber(_ value: Value) throws -> Scalar? {
        let inner = value.unwrapped
        switch inner.tag {
        case .bool: return .bool(inner.rawInt != 0)
        case .int: return .int(Int64(inner.rawInt))
        case .float: return .float(inner.rawFloat)
        case .bigInt:
            guard let number = UInt64(try inner.str()) else {
                throw PythonError.overflowError("Python int too large to convert to C long")
            }
            return .uint(number)
        default: return nil
        }
    }

    /// A value as an operand: Python numbers stay weak.
    static func operand(_ value: Value) throws -> Operand {
        if let array = value.objectIfPresent(NDArray.self) { return .array(array) }
        if let number = try pythonNumber(value) { return .scalar(number) }
        return .array(try array(value))
    }

    /// A value as an operand, or nil when it cannot be one: an operator then lets the other side try.
    static func operandIfPossible(_ value: Value) throws -> Operand? {
        switch value.unwrapped.tag {
        case .bool, .int, .float, .bigInt, .list, .tuple: return try operand(value)
        case .native:
            if let array = value.objectIfPresent(NDArray.self) { return .array(array) }
            if let scalar = value.objectIfPresent(NumPyScalar.self) { return .array(try scalar.array()) }
            return nil
        default: return nil
        }
    }

    /// A number as a scalar: Python's or numpy's.
    static func scalar(_ value: Value) throws -> Scalar {
        if let number = try pythonNumber(value) { return number }
        if let scalar = value.objectIfPresent(NumPyScalar.self) { return scalar.value }
        return try array(value).item()
    }

    /// A list of arrays: any iterable of what can be an array.
    static func arrays(_ value: Value) throws -> [NDArray] {
        if let array = value.objectIfPresent(NDArray.self) {
            return try (0..<(array.shape.first ?? 0)).map { try array.get([.integer($0)]) }
        }
        return try value.map { try array($0) }
    }

    /// A shape: an int or a sequence of ints.
    static func shape(_ value: Value) throws -> [Int] {
        if value.tag == .int || value.objectIfPresent(NumPyScalar.self) != nil { return [try value.asInt()] }
        if value.isNone { return [] }
        if value.tag == .float {
            throw PythonError.typeError(
                "expected a sequence of integers or a single integer, got '\(try value.repr())'")
        }
        return try value.map { item in
            if item.tag == .float {
                throw PythonError.typeError("'float' object cannot be interpreted as an integer")
            }
            return try item.asInt()
        }
    }

    /// The shape in `*shape`: several ints or one sequence.
    static func shape(rest: UnsafeBufferPointer<Value>) throws -> [Int] {
        if rest.count == 1 { return try shape(rest[0]) }
        return try rest.map { try $0.asInt() }
    }

    /// An axis argument: None, an int or a tuple of ints.
    static func axes(_ value: Value) throws -> [Int]? {
        if value.isNone || value.isUnbound { return nil }
        if value.tag == .tuple || value.tag == .list { return try value.map { try $0.asInt() } }
        return [try value.asInt()]
    }

    /// A dtype argument: None, a dtype, a scalar type, a Python type or a name.
    static func dtype(_ value: Value) throws -> DType? {
        if value.isNone || value.isUnbound { return nil }
        if let known = dtypeIfPossible(value) { return known }
        if let flexible = FlexibleReading.type(value) {
            throw PythonError.typeError("dtype \(flexible.type.name) is not supported here")
        }
        if value.isString {
            throw PythonError.typeError("data type '\(try value.asString())' not understood")
        }
        throw PythonError.typeError("Cannot interpret '\(try value.repr())' as a data type")
    }

    /// The type a value names, or nil.
    static func dtypeIfPossible(_ value: Value) -> DType? {
        if let wrapped = value.objectIfPresent(NumPyDType.self) { return wrapped.dtype }
        if value.isString { return (try? value.asString()).flatMap { DType(spelling: $0) } }
        guard value.tag == .type else { return nil }
        let type = value.typeRef
        if type == Types.float { return .float64 }
        if type == Types.int { return .int64 }
        if type == Types.bool { return .bool }
        return ScalarTypes.dtype(of: type)
    }

    /// An output argument: None, an array, or a tuple with one.
    static func output(_ value: Value) throws -> NDArray? {
        if value.isNone || value.isUnbound { return nil }
        if value.tag == .tuple, value.tupleItems.count == 1 { return try output(value.tupleItems[0]) }
        guard let array = value.objectIfPresent(NDArray.self) else {
            throw PythonError.typeError("return arrays must be of ArrayType")
        }
        return array
    }
}

extension NativeCall {
    /// The argument as an array.
    func array(_ index: Int) throws -> NDArray { try ArrayReading.array(self[index]) }
    /// The argument as a dtype, or nil for None.
    func dtype(_ index: Int) throws -> DType? { try ArrayReading.dtype(self[index]) }
    /// The argument as axes, or nil for None.
    func axes(_ index: Int) throws -> [Int]? { try ArrayReading.axes(self[index]) }
    /// The argument as one axis, or nil for None.
    func axis(_ index: Int) throws -> Int? { try optionalInt(index) }
    /// The argument as a shape.
    func shape(_ index: Int) throws -> [Int] { try ArrayReading.shape(self[index]) }
    /// The array a method was called on.
    func this() throws -> NDArray { try receiver.object(as: NDArray.self) }
}
