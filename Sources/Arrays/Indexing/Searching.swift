/// Finding elements: where they are not zero, where they would be inserted, which of two to take.
public enum Searching {
    /// For each axis the positions of the elements that are not zero, in row-major order.
    ///
    /// - Throws: `ArrayError.value` for a 0-dimensional array, `.outOfMemory`.
    public static func nonzero(_ array: NDArray) throws -> [NDArray] {
        guard array.dimensions > 0 else {
            throw ArrayError.value(
                "Calling nonzero on 0d arrays is not allowed. Use np.atleast_1d(scalar).nonzero() instead.")
        }
        let flat = try flatNonzero(array)
        if array.dimensions == 1 { return [try NDArray(flat)] }
        var rest = flat
        var columns = [[Int64]](repeating: [], count: array.dimensions)
        for axis in array.shape.indices.reversed() {
            let length = Int64(array.shape[axis])
            columns[axis] = rest.map { $0 % length }
            for index in rest.indices { rest[index] /= length }
        }
        return try columns.map { try NDArray($0) }
    }

    /// The positions of the elements that are not zero in row-major order.
    ///
    /// - Throws: `ArrayError.outOfMemory`.
    public static func flatNonzero(_ array: NDArray) throws -> [Int64] {
        let truth = try array.dtype == .bool ? array : Elementwise.apply(.notEqual, .array(array), .scalar(.int(0)))
        let contiguous = try truth.isContiguous ? truth : truth.copy()
        let bytes = UnsafeRawBufferPointer(start: contiguous.baseAddress, count: contiguous.count)
        var number = 0
        for byte in bytes { number &+= Int(byte) }
        return withExtendedLifetime(contiguous) {
            [Int64](unsafeUninitializedCapacity: number + 1) { result, count in
                // Every position is written and kept only where the element is true, so that no branch is mispredicted.
                var place = 0
                for index in 0..<bytes.count {
                    result[place] = Int64(index)
                    place &+= Int(bytes[index])
                }
                count = place
            }
        }
    }

    /// The index of each element that is not zero, one row for each.
    ///
    /// - Throws: `ArrayError.outOfMemory`.
    public static func argwhere(_ array: NDArray) throws -> NDArray {
        if array.dimensions == 0 {
            return try NDArray(uninitialized: [array.item().isTrue ? 1 : 0, 0], dtype: .int64)
        }
        return try Joining.stack(nonzero(array), axis: 1)
    }

    /// Takes elements from one operand where a condition holds and from another elsewhere.
    ///
    /// - Throws: `ArrayError.broadcast`, `.integerOutOfBounds`, `.outOfMemory`, `.interrupted`.
    public static func select(_ condition: NDArray, _ yes: Operand, _ no: Operand) throws -> NDArray {
        let type = try Promotion.commonType([yes, no])
        let truth =
            try condition.dtype == .bool
            ? condition : Elementwise.apply(.notEqual, .array(condition), .scalar(.int(0)))
        let a = try Elementwise.array(yes, type).cast(to: type), b = try Elementwise.array(no, type).cast(to: type)
        let shape = try NDArray.broadcastShape([truth.shape, a.shape, b.shape])
        let result = try NDArray(uninitialized: shape, dtype: type)
        let strides = [truth, a, b].compactMap { $0.broadcastStrides(to: shape) }
        let walk = StridedWalk(shape: shape, strides: [result.strides] + strides, reorder: false)
        let size = type.itemSize
        let choose = chooser(size: size)
        let mask = UnsafeRawPointer(truth.baseAddress)
        let first = UnsafeRawPointer(a.baseAddress), second = UnsafeRawPointer(b.baseAddress)
        let target = result.baseAddress
        try ArrayThreads.forEachPart(rows: walk.rowCount, columns: walk.innerLength) { rows, columns in
            walk.forEachRow(in: rows) { positions in
                let start = columns.lowerBound
                choose(
                    mask + positions[1] + start * walk.innerStride(1), walk.innerStride(1),
                    first + (positions[2] + start * walk.innerStride(2)) * size, walk.innerStride(2),
                    second + (positions[3] + start * walk.innerStride(3)) * size, walk.innerStride(3),
                    target + (positions[0] + start * walk.innerStride(0)) * size, walk.innerStride(0), columns.count)
            }
        }
        withExtendedLifetime((truth, a, b)) {}
        return result
    }

    private typealias Chooser = (
        UnsafeRawPointer, Int, UnsafeRawPointer, Int, UnsafeRawPointer, Int, UnsafeMutableRawPointer, Int, Int
    ) -> Void

    private static func chooser(size: Int) -> Chooser {
        switch size {
        case 1: choose(UInt8.self)
        case 2: choose(UInt16.self)
        case 4: choose(UInt32.self)
        default: choose(UInt64.self)
        }
    }

    @inline(__always)
    private static func choose<Word: FixedWidthInteger & Sendable>(_: Word.Type) -> Chooser {
        { mask, maskStride, first, firstStride, second, secondStride, target, targetStride, count in
            let mask = mask.assumingMemoryBound(to: UInt8.self)
            let first = first.assumingMemoryBound(to: Word.self)
            let second = second.assumingMemoryBound(to: Word.self)
            let target = target.assumingMemoryBound(to: Word.self)
            for index in 0..<count {
                target[index &* targetStride] =
                    mask[index &* maskStride] != 0 ? first[index &* firstStride] : second[index &* secondStride]
            }
        }
    }

    /// Where values would be inserted into a sorted array to keep it sorted.
    ///
    /// - Parameter right: whether after equal elements instead of before them.
    /// - Throws: `ArrayError.value` unless the array has one axis, `.outOfMemory`.
    public static func searchSorted(_ sorted: NDArray, _ values: NDArray, right: Bool = false) throws -> NDArray {
        guard sorted.dimensions == 1 else { throw ArrayError.value("object of too small depth for desired array") }
        let type = Promotion.promote(sorted.dtype, values.dtype)
        let visitor = Bisection(
            sorted: try sorted.cast(to: type).packed(), values: try values.cast(to: type).packed(), right: right)
        return try type.acceptNumeric(visitor)
    }

    private struct Bisection: NumericVisitor {
        let sorted: NDArray
        let values: NDArray
        let right: Bool

        func visit<T: NumericElement>(_: T.Type) throws -> NDArray {
            let result = try NDArray(uninitialized: values.shape, dtype: .int64)
            let target = result.baseAddress.assumingMemoryBound(to: Int64.self)
            let keys = values.baseAddress.assumingMemoryBound(to: T.self)
            let places = sorted.baseAddress.assumingMemoryBound(to: T.self)
            for index in 0..<values.count {
                var low = 0, high = sorted.count
                while low < high {
                    let middle = (low + high) / 2
                    let goesRight =
                        right
                        ? !Sorting.isBefore(keys[index], places[middle]) : Sorting.isBefore(places[middle], keys[index])
                    if goesRight { low = middle + 1 } else { high = middle }
                }
                target[index] = Int64(low)
            }
            withExtendedLifetime((sorted, values)) {}
            return result
        }
    }

    /// Elements at positions along an axis; nil takes from all elements in order.
    ///
    /// - Throws: `ArrayError.index`, `.axis`, `.outOfMemory`.
    public static func take(_ array: NDArray, _ positions: NDArray, axis: Int? = nil) throws -> NDArray {
        guard let axis else { return try array.raveled().get([.array(positions)]) }
        let place = try NDArray.normalize(axis: axis, dimensions: array.dimensions)
        return try array.get([Index](repeating: .all, count: place) + [.array(positions)])
    }
}

extension NDArray {
    /// The array itself when contiguous, else a contiguous copy.
    package func packed() throws -> NDArray { try isContiguous ? self : copy() }
}
