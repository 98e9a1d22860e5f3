/// Running totals.
public enum Accumulations {
    /// The running sum or product along an axis; nil runs over all elements in order.
    ///
    /// - Throws: `ArrayError.axis`, `.outOfMemory`.
    public static func accumulate(
        _ array: NDArray, _ reduction: Reduction, axis: Int? = nil, dtype: DType? = nil
    ) throws -> NDArray {
        let type = dtype ?? reduction.accumulatorType(for: array.dtype)
        let source = try (axis == nil ? array.raveled() : array).cast(to: type)
        let place = try NDArray.normalize(axis: axis ?? 0, dimensions: max(source.dimensions, 1))
        let flat = source.dimensions == 0 ? try source.reshaped(to: [1]) : source
        let result = try flat.copy()
        guard result.count > 0, let join = BinaryKernels.kernel(reduction.joining, type) else { return result }
        // Along the axis each slice is joined with the one before it.
        let inner = result.strides[place]
        let length = result.shape[place]
        let outer = result.count / (length * inner)
        let size = type.itemSize
        if inner == 1 {
            try type.acceptNumeric(
                RunningFold(base: result.baseAddress, rows: outer, length: length, reduction: reduction, type: type))
        } else {
            for block in 0..<outer {
                try ArrayInterrupt.poll()
                for index in 1..<max(1, length) {
                    let current = result.baseAddress + (block * length + index) * inner * size
                    join(UnsafeRawPointer(current - inner * size), UnsafeRawPointer(current), current, inner)
                }
            }
        }
        return result
    }

    private struct RunningFold: NumericVisitor {
        let base: UnsafeMutableRawPointer
        let rows: Int
        let length: Int
        let reduction: Reduction
        let type: DType

        func visit<T: NumericElement>(_: T.Type) throws {
            guard let join = BinaryKernels.kernel(reduction.joining, type) else { return }
            let values = base.assumingMemoryBound(to: T.self)
            for row in 0..<rows {
                let start = values + row * length
                for index in 1..<max(1, length) {
                    join(UnsafeRawPointer(start + index - 1), UnsafeRawPointer(start + index), start + index, 1)
                }
            }
        }
    }

    /// The differences between neighbours along an axis, taken repeatedly.
    ///
    /// - Throws: `ArrayError.axis`, `.value`.
    public static func differences(_ array: NDArray, times: Int = 1, axis: Int = -1) throws -> NDArray {
        guard array.dimensions > 0 else {
            throw ArrayError.value("diff requires input that is at least one dimensional")
        }
        guard times >= 0 else { throw ArrayError.value("order must be non-negative but got \(times)") }
        let place = try NDArray.normalize(axis: axis, dimensions: array.dimensions)
        var result = array
        for _ in 0..<times {
            let length = result.shape[place]
            if length == 0 { break }
            var shape = result.shape
            shape[place] = length - 1
            let early = result.view(shape: shape, strides: result.strides)
            let late = result.view(
                shape: shape, strides: result.strides, offset: result.offset + (length > 1 ? result.strides[place] : 0))
            result = try Elementwise.apply(result.dtype == .bool ? .notEqual : .subtract, late, early)
        }
        return result
    }
}
