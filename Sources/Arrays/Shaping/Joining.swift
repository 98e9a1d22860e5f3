/// Putting arrays together.
public enum Joining {
    /// Arrays one after the other along an existing axis; nil joins their elements in order.
    ///
    /// - Throws: `ArrayError.needArrays`, `.concatenateDimensions`, `.concatenateShapes`, `.axis`, `.outOfMemory`.
    public static func concatenate(_ arrays: [NDArray], axis: Int? = 0, dtype: DType? = nil) throws -> NDArray {
        guard let axis else { return try concatenate(arrays.map { try $0.raveled() }, axis: 0, dtype: dtype) }
        guard let first = arrays.first else { throw ArrayError.needArrays(operation: "concatenate") }
        guard first.dimensions > 0 else { throw ArrayError.value("zero-dimensional arrays cannot be concatenated") }
        let place = try NDArray.normalize(axis: axis, dimensions: first.dimensions)
        var shape = first.shape
        for (index, array) in arrays.enumerated().dropFirst() {
            guard array.dimensions == first.dimensions else {
                throw ArrayError.concatenateDimensions(index: index, expected: first.dimensions, got: array.dimensions)
            }
            for other in shape.indices where other != place && array.shape[other] != first.shape[other] {
                throw ArrayError.concatenateShapes(
                    axis: other, index: index, expected: first.shape[other], got: array.shape[other])
            }
            shape[place] += array.shape[place]
        }
        let type = dtype ?? arrays.dropFirst().reduce(first.dtype) { Promotion.promote($0, $1.dtype) }
        let result = try NDArray(uninitialized: shape, dtype: type)
        var start = 0
        for array in arrays {
            let part = result.view(
                shape: array.shape, strides: result.strides, offset: result.offset + start * result.strides[place])
            try part.copyElements(from: array)
            start += array.shape[place]
        }
        return result
    }

    /// Arrays of one shape one after the other along a new axis.
    ///
    /// - Throws: `ArrayError.needArrays`, `.value`, `.axis`, `.outOfMemory`.
    public static func stack(_ arrays: [NDArray], axis: Int = 0) throws -> NDArray {
        guard let first = arrays.first else { throw ArrayError.needArrays(operation: "stack") }
        guard arrays.allSatisfy({ $0.shape == first.shape }) else {
            throw ArrayError.value("all input arrays must have the same shape")
        }
        let place = try NDArray.normalize(axis: axis, dimensions: first.dimensions + 1)
        return try concatenate(arrays.map { try $0.expandingDimensions(at: [place]) }, axis: place)
    }

    /// Arrays below each other.
    ///
    /// - Throws: as `concatenate`.
    public static func vstack(_ arrays: [NDArray]) throws -> NDArray {
        try concatenate(arrays.map { try $0.atLeast(2) }, axis: 0)
    }

    /// Arrays beside each other.
    ///
    /// - Throws: as `concatenate`.
    public static func hstack(_ arrays: [NDArray]) throws -> NDArray {
        let rows = try arrays.map { try $0.atLeast(1) }
        return try concatenate(rows, axis: rows.first?.dimensions == 1 ? 0 : 1)
    }

    /// Arrays behind each other along the third axis.
    ///
    /// - Throws: as `concatenate`.
    public static func dstack(_ arrays: [NDArray]) throws -> NDArray {
        try concatenate(arrays.map { try $0.atLeast(3) }, axis: 2)
    }

    /// Arrays of one axis as the columns of a matrix.
    ///
    /// - Throws: as `concatenate`.
    public static func columnStack(_ arrays: [NDArray]) throws -> NDArray {
        let columns = try arrays.map { array in
            array.dimensions < 2 ? try array.reshaped(to: [array.count, 1]) : array
        }
        return try concatenate(columns, axis: 1)
    }

    /// Views of the parts between the given positions along an axis.
    ///
    /// - Throws: `ArrayError.axis`.
    public static func split(_ array: NDArray, at positions: [Int], axis: Int = 0) throws -> [NDArray] {
        let place = try NDArray.normalize(axis: axis, dimensions: array.dimensions)
        let before = [Index](repeating: .all, count: place)
        var start = 0
        var parts: [NDArray] = []
        for position in positions {
            parts.append(try array.get(before + [.slice(start: start, stop: position, step: nil)]))
            start = position
        }
        parts.append(try array.get(before + [.slice(start: start, stop: nil, step: nil)]))
        return parts
    }

    /// Views of parts of equal length along an axis.
    ///
    /// - Parameter allowUnequal: whether the first parts may be longer by one, as `array_split` does.
    /// - Throws: `ArrayError.unequalSplit`, `.value`, `.axis`.
    public static func split(
        _ array: NDArray, sections: Int, axis: Int = 0, allowUnequal: Bool = false
    ) throws -> [NDArray] {
        let place = try NDArray.normalize(axis: axis, dimensions: array.dimensions)
        guard sections > 0 else { throw ArrayError.value("number sections must be larger than 0.") }
        let length = array.shape[place]
        if !allowUnequal && length % sections != 0 { throw ArrayError.unequalSplit }
        let size = length / sections, longer = length % sections
        var positions: [Int] = []
        var position = 0
        for part in 0..<(sections - 1) {
            position += size + (part < longer ? 1 : 0)
            positions.append(position)
        }
        return try split(array, at: positions, axis: place)
    }
}

extension NDArray {
    /// The array with at least the given number of axes, 1 to 3, as numpy's `atleast_1d` to `atleast_3d` add them.
    ///
    /// - Throws: `ArrayError.outOfMemory`.
    public func atLeast(_ dimensions: Int) throws -> NDArray {
        switch (dimensions, shape.count) {
        case (1, 0): try reshaped(to: [1])
        case (2, 0): try reshaped(to: [1, 1])
        case (2, 1): try expandingDimensions(at: [0])
        case (3, 0): try reshaped(to: [1, 1, 1])
        case (3, 1): try expandingDimensions(at: [0, 2])
        case (3, 2): try expandingDimensions(at: [2])
        default: self
        }
    }
}
