extension Reductions {
    /// Folds the slices of an axis that begin at given places and end where the next begins, as `ufunc.reduceat`.
    ///
    /// A place that is not before the next one gives its own element alone.
    ///
    /// - Throws: `ArrayError.axis`, `.sliceStart` and as the fold of whole axes.
    public static func reduce(
        _ array: NDArray, _ reduction: Reduction, startingAt places: [Int], axis: Int, dtype: DType? = nil
    ) throws -> NDArray {
        let axis = try NDArray.normalize(axis: axis, dimensions: array.dimensions)
        let length = array.shape[axis]
        if let wrong = places.first(where: { $0 < 0 || $0 >= length }) {
            throw ArrayError.sliceStart(wrong, operation: reduction.joining.rawValue, size: length)
        }
        let before = [Index](repeating: .slice(start: nil, stop: nil, step: nil), count: axis)
        let slices = try places.enumerated().map { number, start in
            let next = number + 1 < places.count ? places[number + 1] : length
            let slice = try array.get(before + [.slice(start: start, stop: max(next, start + 1), step: nil)])
            return try reduce(slice, reduction, axes: [axis], keepDimensions: true, dtype: dtype)
        }
        guard slices.isEmpty else { return try Joining.concatenate(slices, axis: axis) }
        var shape = array.shape
        shape[axis] = 0
        return try NDArray(zeros: shape, dtype: dtype ?? reduction.accumulatorType(for: array.dtype))
    }
}
