/// The places of the largest and smallest elements.
public enum Extremes {
    /// The index of the largest element along an axis, the first of equals; nil looks at all elements in order.
    ///
    /// - Throws: `ArrayError.axis`, `.emptyArgument`.
    public static func argmax(_ array: NDArray, axis: Int? = nil, keepDimensions: Bool = false) throws -> NDArray {
        try find(array, axis: axis, keepDimensions, name: "argmax", wantsLargest: true)
    }

    /// The index of the smallest element along an axis, the first of equals; nil looks at all elements in order.
    ///
    /// - Throws: `ArrayError.axis`, `.emptyArgument`.
    public static func argmin(_ array: NDArray, axis: Int? = nil, keepDimensions: Bool = false) throws -> NDArray {
        try find(array, axis: axis, keepDimensions, name: "argmin", wantsLargest: false)
    }

    private static func find(
        _ array: NDArray, axis: Int?, _ keepDimensions: Bool, name: String, wantsLargest: Bool
    ) throws -> NDArray {
        let source: NDArray
        var shape: [Int]
        if let axis {
            let place = try NDArray.normalize(axis: axis, dimensions: array.dimensions)
            source = try array.movingAxes([place], to: [-1])
            shape = array.shape
            if keepDimensions { shape[place] = 1 } else { shape.remove(at: place) }
        } else {
            source = try array.raveled()
            shape = keepDimensions ? array.shape.map { _ in 1 } : []
        }
        let length = source.shape[source.dimensions - 1]
        let rows = length == 0 ? shape.reduce(1, *) : source.count / length
        guard length > 0 || rows == 0 else { throw ArrayError.emptyArgument(operation: name) }
        let contiguous = source.isContiguous ? source : try source.copy()
        let result = try NDArray(uninitialized: shape, dtype: .int64)
        let target = result.baseAddress.assumingMemoryBound(to: Int64.self)
        try contiguous.dtype.acceptNumeric(
            Search(base: contiguous.baseAddress, rows: rows, length: length, target: target, wantsLargest: wantsLargest))
        withExtendedLifetime(contiguous) {}
        return result
    }

    private struct Search: NumericVisitor {
        let base: UnsafeMutableRawPointer
        let rows: Int
        let length: Int
        let target: UnsafeMutablePointer<Int64>
        let wantsLargest: Bool

        func visit<T: NumericElement>(_ type: T.Type) throws {
            let values = base.assumingMemoryBound(to: T.self)
            for row in 0..<rows {
                let start = values + row * length
                var best = start[0]
                var place = 0
                // A nan is larger and smaller than everything, and the first one wins.
                if best == best {
                    for index in 1..<max(1, length) {
                        let value = start[index]
                        if wantsLargest ? !(value <= best) : !(value >= best) {
                            best = value
                            place = index
                            if value != value { break }
                        }
                    }
                }
                target[row] = Int64(place)
            }
        }
    }
}
