import Arrays
import PythonLanguage

/// Subscripts as index expressions.
enum IndexReading {
    /// The entries of `a[key]`, and whether an element rather than an array is asked for.
    static func indices(_ key: Value) throws -> [Index] {
        if key.tag == .tuple { return try key.tupleItems.map { try index($0) } }
        return [try index(key)]
    }

    private static func index(_ value: Value) throws -> Index {
        switch value.tag {
        case .int: return .integer(value.rawInt)
        case .bool: return .array(try NDArray(scalar: .bool(value.rawInt != 0)))
        case .none: return .newAxis
        case .ellipsis: return .ellipsis
        case .slice:
            let slice = value.slice.pointee
            return .slice(start: try bound(slice.start), stop: try bound(slice.stop), step: try bound(slice.step))
        case .list, .tuple, .range:
            let array = try ArrayReading.array(value)
            if array.count == 0 { return .array(try array.cast(to: .int64)) }
            return .array(array)
        case .float, .str: throw ArrayError.invalidIndex
        default: break
        }
        if let array = value.objectIfPresent(NDArray.self) {
            if array.dimensions == 0 && array.dtype.isInteger { return .integer(Int(try array.item().asInt64)) }
            return .array(array)
        }
        if let scalar = value.objectIfPresent(NumPyScalar.self) {
            if scalar.dtype.isInteger { return .integer(Int(scalar.value.asInt64)) }
            if scalar.dtype == .bool { return .array(try scalar.array()) }
            throw ArrayError.invalidIndex
        }
        if let array = try ArrayReading.converted(value) { return .array(array) }
        if value.tag == .bigInt { throw PythonError.indexError("cannot fit 'int' into an index-sized integer") }
        do {
            return .integer(try value.asInt())
        } catch {
            throw ArrayError.invalidIndex
        }
    }

    private static func bound(_ value: Value) throws -> Int? {
        if value.isNone || value.isUnbound { return nil }
        if value.tag == .int { return value.rawInt }
        do {
            return try value.asClampedInt()
        } catch {
            throw PythonError.typeError("slice indices must be integers or None or have an __index__ method")
        }
    }

    /// `a[key]`: a scalar for an element, else an array.
    static func get(_ array: NDArray, _ key: Value) throws -> Value {
        if key.tag == .int, array.dimensions == 1 {
            let length = array.shape[0], position = key.rawInt
            let wrapped = position < 0 ? position &+ length : position
            guard wrapped >= 0 && wrapped < length else { throw ArrayError.index(position, axis: 0, size: length) }
            return ArrayWriting.scalar(array.load(at: array.offset + wrapped * array.strides[0]), array.dtype)
        }
        if key.isString {
            throw ArrayError.invalidIndex
        }
        if key.tag == .tuple, let element = try element(array, key.tupleItems) { return element }
        let entries = try indices(key)
        let result = try array.get(entries)
        let keepsArray = entries.contains { if case .ellipsis = $0 { true } else { false } }
        return keepsArray ? ArrayWriting.array(result) : try ArrayWriting.result(result)
    }

    /// `a[i, j]`: the element that one integer for each axis names; nil for other keys.
    private static func element(_ array: NDArray, _ places: UnsafeBufferPointer<Value>) throws -> Value? {
        guard places.count == array.dimensions, places.allSatisfy({ $0.tag == .int }) else { return nil }
        var position = array.offset
        for axis in places.indices {
            let place = places[axis].rawInt, length = array.shape[axis]
            let wrapped = place < 0 ? place &+ length : place
            guard wrapped >= 0 && wrapped < length else { throw ArrayError.index(place, axis: axis, size: length) }
            position += wrapped * array.strides[axis]
        }
        return ArrayWriting.scalar(array.load(at: position), array.dtype)
    }

    /// `a[key] = value`.
    static func set(_ array: NDArray, _ key: Value, _ value: Value) throws {
        if value.isUnbound { throw PythonError.valueError("cannot delete array elements") }
        let entries = try indices(key)
        if let number = try ArrayReading.pythonNumber(value) {
            if case .float(let double) = number, array.dtype.isInteger, !double.isFinite {
                throw PythonError.valueError(
                    double.isNaN ? "cannot convert float NaN to integer" : "cannot convert float infinity to integer")
            }
            return try array.set(entries, to: number)
        }
        try array.set(entries, to: try ArrayReading.array(value))
    }
}
