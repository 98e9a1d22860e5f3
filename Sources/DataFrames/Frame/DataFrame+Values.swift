import Arrays

extension DataFrame {
    /// All numbers as one array. Shape: (rows, columns).
    ///
    /// A view without a copy where the columns lie side by side in one block, as they do after reading a file;
    /// else a new array of the type that holds all columns.
    ///
    /// - Throws: `DataFrameError.notNumeric` when a column is text, `ArrayError.outOfMemory`.
    public func values() throws -> NDArray {
        let arrays = try columns.map { column throws -> NDArray in
            guard case .numbers(let array) = column else { throw DataFrameError.notNumeric(operation: "values") }
            return array
        }
        guard let first = arrays.first else { return try NDArray(zeros: [labels.count, 0]) }
        if let view = DataFrame.sharedBlock(arrays) { return view }
        let dtype = arrays.dropFirst().reduce(first.dtype) { DataFrame.common($0, $1.dtype) }
        let whole = try NDArray(uninitialized: [labels.count, arrays.count], dtype: dtype)
        for (place, array) in arrays.enumerated() {
            try ArrayInterrupt.poll()
            let stride = array.strides.first ?? 1
            for row in 0..<labels.count {
                whole.store(array.load(at: array.offset + row * stride), at: row * arrays.count + place)
            }
        }
        return whole
    }

    /// The columns as one window on their common block, if they are neighbours in it.
    ///
    /// Shape of the result: (rows, columns).
    public static func sharedBlock(_ arrays: [NDArray]) -> NDArray? {
        guard let first = arrays.first, first.dimensions == 1 else { return nil }
        for (place, array) in arrays.enumerated() {
            guard array.storage === first.storage, array.dtype == first.dtype, array.strides == first.strides,
                array.shape == first.shape,
                array.offset == first.offset + place
            else { return nil }
        }
        guard let stride = first.strides.first, stride >= arrays.count else { return nil }
        return first.view(shape: [first.count, arrays.count], strides: [stride, 1], offset: first.offset)
    }

    private static func common(_ first: DType, _ second: DType) -> DType {
        if first == second { return first }
        if first.isFloat || second.isFloat { return .float64 }
        return .int64
    }
}
