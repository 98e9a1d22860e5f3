/// Arrays as sets of values.
public enum SetOperations {
    /// The distinct elements in order, and where they are.
    public struct Unique {
        public let values: NDArray
        /// The first position of each value.
        public let firstPositions: NDArray
        /// For each element of the array the place of its value among the distinct ones.
        public let inverse: NDArray
        /// How often each value occurs.
        public let counts: NDArray
    }

    /// Finds the distinct elements.
    ///
    /// - Throws: `ArrayError.outOfMemory`, `.interrupted`.
    public static func unique(_ array: NDArray) throws -> Unique {
        let flat = try array.flattened()
        let order = try Sorting.argsort(flat)
        return try flat.dtype.acceptNumeric(Collect(flat: flat, order: order, shape: array.shape))
    }

    /// The distinct elements alone.
    ///
    /// - Throws: `ArrayError.outOfMemory`, `.interrupted`.
    public static func uniqueValues(_ array: NDArray) throws -> NDArray {
        let sorted = try Sorting.sort(array, axis: nil)
        guard sorted.count > 1 else { return sorted }
        return try sorted.dtype.acceptNumeric(Deduplicate(sorted: sorted))
    }

    /// Whether each element occurs in another array.
    ///
    /// - Throws: `ArrayError.outOfMemory`, `.interrupted`.
    public static func isIn(_ array: NDArray, _ values: NDArray) throws -> NDArray {
        let set = try uniqueValues(values)
        guard set.count > 0 else { return try NDArray(zeros: array.shape, dtype: .bool) }
        let places = try Searching.searchSorted(set, array)
        let inside = try Elementwise.apply(.minimum, .array(places), .scalar(.int(Int64(set.count - 1))))
        return try Elementwise.apply(.equal, set.get([.array(inside)]), array)
    }

    private struct Deduplicate: NumericVisitor {
        let sorted: NDArray

        func visit<T: NumericElement>(_: T.Type) throws -> NDArray {
            let values = sorted.baseAddress.assumingMemoryBound(to: T.self)
            var number = 1
            for index in 1..<sorted.count where !isSame(values[index], values[number - 1]) {
                values[number] = values[index]
                number += 1
            }
            return try sorted.view(shape: [number], strides: [1]).copy()
        }
    }

    private struct Collect: NumericVisitor {
        let flat: NDArray
        let order: NDArray
        let shape: [Int]

        func visit<T: NumericElement>(_: T.Type) throws -> Unique {
            let values = flat.baseAddress.assumingMemoryBound(to: T.self)
            let places = order.baseAddress.assumingMemoryBound(to: Int64.self)
            let inverse = try NDArray(uninitialized: shape, dtype: .int64)
            let group = inverse.baseAddress.assumingMemoryBound(to: Int64.self)
            var firsts: [Int64] = []
            var counts: [Int64] = []
            for index in 0..<flat.count {
                let place = places[index]
                if let last = firsts.last, isSame(values[Int(place)], values[Int(last)]) {
                    counts[counts.count - 1] += 1
                } else {
                    firsts.append(place)
                    counts.append(1)
                }
                group[Int(place)] = Int64(firsts.count - 1)
            }
            let positions = try NDArray(firsts)
            return Unique(
                values: try flat.get([.array(positions)]), firstPositions: positions, inverse: inverse,
                counts: try NDArray(counts))
        }
    }

    /// Equality in which all nan are one value.
    @inline(__always)
    private static func isSame<T: NumericElement>(_ a: T, _ b: T) -> Bool { a == b || (a != a && b != b) }
}
