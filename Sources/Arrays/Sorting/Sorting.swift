/// Sorting along an axis; nan goes last.
public enum Sorting {
    /// A sorted copy along an axis; nil sorts all elements.
    ///
    /// - Throws: `ArrayError.axis`, `.outOfMemory`.
    public static func sort(_ array: NDArray, axis: Int? = -1) throws -> NDArray {
        try alongLastAxis(array, axis: axis) { rows in
            try rows.dtype.acceptNumeric(RowSort(base: rows.baseAddress, rows: rows.shape[0], length: rows.shape[1]))
            return rows
        }
    }

    /// The indices that sort along an axis; equal elements keep their order.
    ///
    /// - Throws: `ArrayError.axis`, `.outOfMemory`.
    public static func argsort(_ array: NDArray, axis: Int? = -1) throws -> NDArray {
        try alongLastAxis(array, axis: axis) { rows in
            let result = try NDArray(uninitialized: rows.shape, dtype: .int64)
            try rows.dtype.acceptNumeric(
                RowArgsort(
                    base: rows.baseAddress, rows: rows.shape[0], length: rows.shape[1],
                    target: result.baseAddress.assumingMemoryBound(to: Int64.self)))
            return result
        }
    }

    /// Brings an axis to the end, gives contiguous rows to the body and brings the axis back.
    private static func alongLastAxis(
        _ array: NDArray, axis: Int?, _ body: (NDArray) throws -> NDArray
    ) throws -> NDArray {
        guard let axis else {
            let flat = try array.flattened()
            return try body(flat.reshaped(to: [1, flat.count])).reshaped(to: [flat.count])
        }
        let place = try NDArray.normalize(axis: axis, dimensions: array.dimensions)
        let moved = try array.movingAxes([place], to: [-1])
        let copy = try moved.copy()
        let length = array.shape[place]
        guard copy.count > 0 else { return try body(copy.reshaped(to: [0, max(length, 1)])).reshaped(to: array.shape) }
        let rows = try body(copy.reshaped(to: [copy.count / length, length])).reshaped(to: moved.shape)
        return place == array.dimensions - 1 ? rows : try rows.movingAxes([-1], to: [place]).copy()
    }

    /// Whether a comes before b when nan is the largest value.
    @inline(__always)
    static func isBefore<T: NumericElement>(_ a: T, _ b: T) -> Bool { a < b || (b != b && a == a) }

    private struct RowSort: NumericVisitor {
        let base: UnsafeMutableRawPointer
        let rows: Int
        let length: Int

        func visit<T: NumericElement>(_: T.Type) throws {
            if length >= RadixSort.leastCount, let keyed = T.self as? any RadixKeyed.Type { return try byDigits(keyed) }
            let values = base.assumingMemoryBound(to: T.self)
            for row in 0..<rows {
                if row & 1023 == 1023 { try ArrayInterrupt.poll() }
                var buffer = UnsafeMutableBufferPointer(start: values + row * length, count: length)
                buffer.sort { isBefore($0, $1) }
            }
        }

        private func byDigits<T: RadixKeyed>(_: T.Type) throws {
            let values = base.assumingMemoryBound(to: T.self)
            for row in 0..<rows {
                try ArrayInterrupt.poll()
                try RadixSort.sort(values + row * length, count: length)
            }
        }
    }

    private struct RowArgsort: NumericVisitor {
        let base: UnsafeMutableRawPointer
        let rows: Int
        let length: Int
        let target: UnsafeMutablePointer<Int64>

        func visit<T: NumericElement>(_: T.Type) throws {
            if length >= RadixSort.leastCount, let keyed = T.self as? any RadixKeyed.Type { return try byDigits(keyed) }
            let values = base.assumingMemoryBound(to: T.self)
            for row in 0..<rows {
                if row & 1023 == 1023 { try ArrayInterrupt.poll() }
                let start = values + row * length
                var places = UnsafeMutableBufferPointer(start: target + row * length, count: length)
                for index in 0..<length { places[index] = Int64(index) }
                places.sort { a, b in
                    let x = start[Int(a)], y = start[Int(b)]
                    if isBefore(x, y) { return true }
                    return isBefore(y, x) ? false : a < b
                }
            }
        }

        private func byDigits<T: RadixKeyed>(_: T.Type) throws {
            let values = base.assumingMemoryBound(to: T.self)
            for row in 0..<rows {
                try ArrayInterrupt.poll()
                try RadixSort.argsort(values + row * length, count: length, into: target + row * length)
            }
        }
    }
}
