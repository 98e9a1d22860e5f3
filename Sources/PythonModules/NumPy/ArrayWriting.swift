import Arrays
import PythonLanguage

/// Arrays and scalars as Python values; all owned.
enum ArrayWriting {
    /// An array as `numpy.ndarray`.
    static func array(_ array: NDArray) -> Value { .wrap(array, NDArrayType.type) }

    /// What calculations give: 0-dimensional results become scalars.
    static func result(_ array: NDArray) throws -> Value {
        guard array.dimensions == 0 else { return .wrap(array, NDArrayType.type) }
        return scalar(try array.item(), array.dtype)
    }

    /// A numpy scalar.
    static func scalar(_ value: Scalar, _ dtype: DType) -> Value {
        .wrap(NumPyScalar(value, dtype), ScalarTypes.type(for: dtype))
    }

    /// A Python number, as `item()` gives it.
    static func python(_ value: Scalar) -> Value {
        switch value {
        case .bool(let truth): .bool(truth)
        case .int(let number): .int(Int(number))
        case .uint(let number): Int(exactly: number).map { .int($0) } ?? bigUnsigned(number)
        case .float(let number): .float(number)
        }
    }

    private static func bigUnsigned(_ number: UInt64) -> Value { .int(.init(number)) }

    /// Nested lists of Python numbers, as `tolist()` gives them.
    static func list(_ array: NDArray) throws -> Value {
        if array.dimensions == 0 { return python(try array.item()) }
        if array.dimensions == 1 {
            let step = array.strides[0]
            return .list((0..<array.count).map { python(array.load(at: array.offset + $0 * step)) })
        }
        var items: [Value] = []
        items.reserveCapacity(array.shape[0])
        for index in 0..<array.shape[0] { items.append(try list(array.get([.integer(index)]))) }
        return .list(items)
    }

    /// A list of arrays.
    static func list(of arrays: [NDArray]) -> Value { .list(arrays.map(array)) }

    /// A tuple of arrays.
    static func tuple(of arrays: [NDArray]) -> Value { .tuple(arrays.map(array)) }

    /// A dtype object.
    static func dtype(_ dtype: DType) -> Value { .wrap(NumPyDType(dtype), DTypeType.type) }
}
