import Arrays
import PythonLanguage

/// Reads what is no array of numbers: texts, objects, and mixtures.
enum FlexibleReading {
    /// The flexible type that a dtype argument names, or nil: `object`, `str`, `'<U5'`, `np.str_`.
    static func type(_ value: Value) -> (type: FlexibleType, isSized: Bool)? {
        if let wrapped = value.objectIfPresent(FlexibleDType.self) { return (wrapped.type, true) }
        if value.isString {
            let name = value.unwrapped.swiftString
            if name == "object" || name == "O" { return (.objects, true) }
            if ["str", "U", "<U", "unicode", "string"].contains(name) { return (.text(width: 0), false) }
            let digits = name.hasPrefix("<U") ? name.dropFirst(2) : name.hasPrefix("U") ? name.dropFirst() : ""
            return Int(digits).map { (.text(width: $0), true) }
        }
        guard value.tag == .type else { return nil }
        if value.typeRef == Types.object { return (.objects, true) }
        if value.typeRef == Types.str { return (.text(width: 0), false) }
        guard value.typeRef.isSubtype(of: Types.str) || value.typeRef.name == "object_" else { return nil }
        return value.typeRef.name == "object_" ? (.objects, true) : (.text(width: 0), false)
    }

    /// The value as an array of texts or objects, or nil when it is one of numbers.
    static func array(_ value: Value, wanted: (type: FlexibleType, isSized: Bool)? = nil) throws -> ObjectArray? {
        if let array = value.objectIfPresent(ObjectArray.self) {
            guard let wanted, wanted.type != array.type else { return array }
            return try convert(array.values, shape: array.places.shape, to: wanted)
        }
        if let numbers = value.objectIfPresent(NDArray.self) {
            guard let wanted else { return nil }
            return try objects(of: numbers, as: wanted)
        }
        if value.tag == .instance, !value.isString {
            // Tables and the like hand out their own arrays.
            let method = Owned(try value.getAttributeIfPresent("__array__"))
            if !method.value.isUnbound {
                let result = Owned(try method.value.call())
                return try array(result.value, wanted: wanted)
            }
        }
        guard value.tag == .list || value.tag == .tuple else {
            if value.isString { return try convert([value], shape: [], to: wanted ?? (.text(width: 0), false)) }
            guard let wanted else { return nil }
            return try convert([value], shape: [], to: wanted)
        }
        if wanted == nil, !hasFlexible(value, depth: 0) { return nil }
        var shape: [Int] = []
        findShape(value, &shape)
        var leaves: [Value] = []
        defer { for leaf in leaves { leaf.release() } }
        let isRagged = try !collect(value, shape[...], &leaves)
        if isRagged {
            guard wanted?.type == .objects else {
                throw PythonError.valueError(
                    "setting an array element with a sequence. The requested array has an inhomogeneous shape after 1 dimensions. The detected shape was (\(shape.first ?? 0),) + inhomogeneous part."
                )
            }
            return try ObjectArray(Array(value.tupleItems), type: .objects)
        }
        return try convert(
            leaves, shape: shape, to: wanted ?? (isAllText(leaves) ? (.text(width: 0), false) : (.objects, true)))
    }

    /// Elements as a type; the width of texts is the longest one's unless it is given.
    static func convert(_ leaves: [Value], shape: [Int], to wanted: (type: FlexibleType, isSized: Bool)) throws
        -> ObjectArray
    {
        guard case .text = wanted.type, !wanted.isSized else {
            return try ObjectArray(leaves, shape: shape, type: wanted.type)
        }
        var width = 1
        for leaf in leaves {
            switch leaf.unwrapped.tag {
            case .str: width = max(width, leaf.unwrapped.swiftString.unicodeScalars.count)
            case .int: width = max(width, 21)
            case .float: width = max(width, 32)
            case .bool: width = max(width, 5)
            default: width = max(width, try leaf.str().unicodeScalars.count)
            }
        }
        return try ObjectArray(leaves, shape: shape, type: .text(width: width))
    }

    /// Numbers as objects or texts, as `astype` makes them.
    static func objects(of numbers: NDArray, as wanted: (type: FlexibleType, isSized: Bool)) throws -> ObjectArray {
        let leaves = numbers.scalars.map { number -> Value in
            wanted.type == .objects ? ArrayWriting.python(number) : .string(ScalarText.text(number, numbers.dtype))
        }
        defer { for leaf in leaves { leaf.release() } }
        var type = wanted
        if case .text = wanted.type, !wanted.isSized {
            type = (.text(width: numbers.dtype == .bool ? 5 : numbers.dtype.isFloat ? 32 : 21), true)
        }
        return try ObjectArray(leaves, shape: numbers.shape, type: type.type)
    }

    /// The numbers that an array of texts or objects holds.
    ///
    /// - Throws: `PythonError` as `int(…)` and `float(…)` throw.
    static func numbers(of array: ObjectArray, as dtype: DType) throws -> NDArray {
        let result = try NDArray(uninitialized: array.places.shape, dtype: dtype)
        var converted: [Int: Scalar] = [:]
        for (index, place) in array.elementPlaces.enumerated() {
            let scalar: Scalar
            if let known = converted[place] {
                scalar = known
            } else {
                scalar = try number(array.pool.values[place], dtype, isText: array.isText)
                converted[place] = scalar
            }
            result.store(scalar, at: index)
        }
        return result
    }

    private static func number(_ value: Value, _ dtype: DType, isText: Bool) throws -> Scalar {
        if dtype == .bool { return .bool(try value.truth()) }
        if let scalar = value.objectIfPresent(NumPyScalar.self) { return scalar.value }
        if !value.isString, let number = try ArrayReading.pythonNumber(value) {
            if case .float(let double) = number, dtype.isInteger, !double.isFinite {
                throw PythonError.valueError(
                    double.isNaN ? "cannot convert float NaN to integer" : "cannot convert float infinity to integer")
            }
            return number
        }
        // An element of a text array is a numpy.str_, which the message shows.
        let source = Owned(isText ? try TextScalar.make(value) : value.retained())
        let number = Owned(try (dtype.isFloat ? Types.float.value : Types.int.value).call([source.value]))
        return try ArrayReading.pythonNumber(number.value) ?? .float(.nan)
    }

    /// The array as numbers of the type its elements share, or nil when some are none.
    static func numbersIfPossible(_ array: ObjectArray) throws -> NDArray? {
        guard !array.isText else { return nil }
        var dtype: DType?
        for value in array.values {
            let found: DType
            if let scalar = value.objectIfPresent(NumPyScalar.self) {
                found = scalar.dtype
            } else {
                switch value.tag {
                case .bool: found = .bool
                case .int: found = .int64
                case .float: found = .float64
                default: return nil
                }
            }
            dtype = dtype.map { Promotion.promote($0, found) } ?? found
        }
        return try dtype.map { try numbers(of: array, as: $0) }
    }

    // MARK: Nested lists

    private static func isNested(_ value: Value) -> Bool {
        value.tag == .list || value.tag == .tuple || value.objectIfPresent(ObjectArray.self) != nil
    }

    private static func hasFlexible(_ value: Value, depth: Int) -> Bool {
        guard depth < 32 else { return false }
        var index = 0
        // Looked up one by one: an attribute's `__getattr__` may change the list.
        while index < value.tupleItems.count {
            let held = Owned(retaining: value.tupleItems[index])
            let item = held.value
            index += 1
            switch item.tag {
            case .int, .float, .bool, .bigInt, .range: continue
            case .list, .tuple: if hasFlexible(item, depth: depth + 1) { return true }
            case .native:
                if item.objectIfPresent(NDArray.self) != nil || item.objectIfPresent(NumPyScalar.self) != nil {
                    continue
                }
                if let method = try? item.getAttributeIfPresent("__array__") {
                    let isArray = !method.isUnbound
                    method.release()
                    if isArray, item.objectIfPresent(ObjectArray.self) == nil { continue }
                }
                return true
            case .instance:
                switch item.unwrapped.tag {
                case .int, .float, .bool: continue
                default: break
                }
                if let method = try? item.getAttributeIfPresent("__array__"), !method.isUnbound {
                    method.release()
                    continue
                }
                return true
            default: return true
            }
        }
        return false
    }

    private static func findShape(_ value: Value, _ shape: inout [Int]) {
        if let array = value.objectIfPresent(ObjectArray.self) {
            shape += array.places.shape
        } else if value.tag == .list || value.tag == .tuple {
            shape.append(value.tupleItems.count)
            if let first = value.tupleItems.first { findShape(first, &shape) }
        }
    }

    /// Appends the elements, owned; false if the lists do not have one shape.
    private static func collect(_ value: Value, _ shape: ArraySlice<Int>, _ leaves: inout [Value]) throws -> Bool {
        guard let length = shape.first else {
            if isNested(value) { return false }
            leaves.append(value.retained())
            return true
        }
        if let array = value.objectIfPresent(ObjectArray.self) {
            guard array.places.shape == Array(shape) else { return false }
            leaves += array.values.map { $0.retained() }
            return true
        }
        guard isNested(value), value.tupleItems.count == length else { return false }
        var fits = true
        try value.forEach { item in
            if fits { fits = try collect(item, shape.dropFirst(), &leaves) }
        }
        return fits
    }

    /// Whether the elements are texts, perhaps with numbers among them, which numpy then writes out as texts.
    private static func isAllText(_ leaves: [Value]) -> Bool {
        leaves.contains(where: \.isString)
            && leaves.allSatisfy { leaf in
                switch leaf.unwrapped.tag {
                case .str, .int, .float, .bool: true
                default: leaf.objectIfPresent(NumPyScalar.self) != nil
                }
            }
    }
}

/// The Swift object of `np.dtype('O')` and `np.dtype('<U5')`.
final class FlexibleDType {
    let type: FlexibleType
    init(_ type: FlexibleType) { self.type = type }
}
