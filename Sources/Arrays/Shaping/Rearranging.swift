/// Repeating, turning, shifting and padding.
public enum Rearranging {
    /// Each element repeated along an axis; nil repeats all elements in order.
    ///
    /// - Parameter times: one number for all positions or one for each.
    /// - Throws: `ArrayError.axis`, `.value`, `.broadcast`, `.outOfMemory`.
    public static func repeatElements(_ array: NDArray, times: [Int], axis: Int? = nil) throws -> NDArray {
        let source = try axis == nil ? array.raveled() : array
        let place = try NDArray.normalize(axis: axis ?? 0, dimensions: source.dimensions)
        let length = source.shape[place]
        guard times.count == 1 || times.count == length else {
            throw ArrayError.value(
                "operands could not be broadcast together with shape (\(length),) (\(times.count),)")
        }
        if times.contains(where: { $0 < 0 }) { throw ArrayError.value("repeats may not contain negative values.") }
        var positions: [Int64] = []
        for index in 0..<length {
            let number = times.count == 1 ? times[0] : times[index]
            positions.append(contentsOf: repeatElement(Int64(index), count: number))
        }
        return try Searching.take(source, NDArray(positions), axis: place)
    }

    /// The whole array repeated along each axis.
    ///
    /// - Throws: `ArrayError.negativeDimensions`, `.tooLarge`, `.outOfMemory`.
    public static func tile(_ array: NDArray, times: [Int]) throws -> NDArray {
        let dimensions = max(times.count, array.dimensions)
        let repeats = [Int](repeating: 1, count: dimensions - times.count) + times
        let shape = [Int](repeating: 1, count: dimensions - array.dimensions) + array.shape
        let source = try array.reshaped(to: shape)
        let result = try NDArray(uninitialized: zip(shape, repeats).map { $0 &* $1 }, dtype: array.dtype)
        guard result.count > 0 else { return result }
        // Both seen with a doubled number of axes: (repeats, length) for each.
        var wide: [Int] = [], sourceStrides: [Int] = [], targetStrides: [Int] = []
        for axis in 0..<dimensions {
            wide += [repeats[axis], shape[axis]]
            sourceStrides += [0, source.strides[axis]]
            targetStrides += [result.strides[axis] * shape[axis], result.strides[axis]]
        }
        try result.view(shape: wide, strides: targetStrides)
            .copyElements(from: source.view(shape: wide, strides: sourceStrides))
        return result
    }

    /// The elements in reverse order along axes (nil: all); a view.
    ///
    /// - Throws: `ArrayError.axis`, `.duplicateAxis`.
    public static func flip(_ array: NDArray, axes: [Int]? = nil) throws -> NDArray {
        let turned = try axes.map { try NDArray.normalize(axes: $0, dimensions: array.dimensions) } ?? Array(array.shape.indices)
        var strides = array.strides
        var offset = array.offset
        for axis in turned {
            if array.count > 0 { offset += (array.shape[axis] - 1) * strides[axis] }
            strides[axis] = -strides[axis]
        }
        return array.view(shape: array.shape, strides: strides, offset: offset)
    }

    /// The plane of two axes turned by quarters; a view.
    ///
    /// - Throws: `ArrayError.axis`, `.value`.
    public static func rotate90(_ array: NDArray, quarters: Int = 1, axes: (Int, Int) = (0, 1)) throws -> NDArray {
        let a = try NDArray.normalize(axis: axes.0, dimensions: array.dimensions)
        let b = try NDArray.normalize(axis: axes.1, dimensions: array.dimensions)
        if a == b { throw ArrayError.value("Axes must be different.") }
        switch ((quarters % 4) + 4) % 4 {
        case 1: return try flip(array, axes: [b]).swappingAxes(a, b)
        case 2: return try flip(array, axes: [a, b])
        case 3: return try flip(array.swappingAxes(a, b), axes: [b])
        default: return array
        }
    }

    /// The elements moved along axes, those that fall off at the end coming in at the start; nil rolls all in order.
    ///
    /// - Throws: `ArrayError.axis`, `.value`, `.outOfMemory`.
    public static func roll(_ array: NDArray, by shifts: [Int], axes: [Int]? = nil) throws -> NDArray {
        guard let axes else {
            let flat = try array.raveled()
            return try roll(flat, by: [shifts.reduce(0, &+)], axes: [0]).reshaped(to: array.shape)
        }
        guard shifts.count == axes.count || shifts.count == 1 || axes.count == 1 else {
            throw ArrayError.value("'shift' and 'axis' should be scalars or 1D sequences")
        }
        var result = array
        for index in 0..<max(shifts.count, axes.count) {
            let place = try NDArray.normalize(
                axis: axes.count == 1 ? axes[0] : axes[index], dimensions: array.dimensions)
            let length = array.shape[place]
            if length == 0 { continue }
            let shift = ((shifts.count == 1 ? shifts[0] : shifts[index]) % length + length) % length
            let parts = try Joining.split(result, at: [length - shift], axis: place)
            result = try Joining.concatenate([parts[1], parts[0]], axis: place)
        }
        return result === array ? try array.copy() : result
    }

    /// How the border of a padded array is filled.
    public enum PadMode: Sendable {
        case constant([(before: Scalar, after: Scalar)])
        case edge, reflect, symmetric, wrap
    }

    /// The array with a border.
    ///
    /// - Parameter widths: for each axis the border before and after.
    /// - Throws: `ArrayError.value`, `.outOfMemory`.
    public static func pad(_ array: NDArray, widths: [(before: Int, after: Int)], mode: PadMode) throws -> NDArray {
        if widths.contains(where: { $0.before < 0 || $0.after < 0 }) {
            throw ArrayError.value("index can't contain negative values")
        }
        if case .constant(let values) = mode { return try padConstant(array, widths, values) }
        var result = array
        for (axis, width) in widths.enumerated() where width.before > 0 || width.after > 0 {
            let length = array.shape[axis]
            guard length > 0 else {
                throw ArrayError.value("can't extend empty axis \(axis) using modes other than 'constant' or 'empty'")
            }
            let positions = (-width.before..<(length + width.after)).map { Int64(source(of: $0, length: length, mode)) }
            result = try Searching.take(result, NDArray(positions), axis: axis)
        }
        return result === array ? try array.copy() : result
    }

    private static func source(of position: Int, length: Int, _ mode: PadMode) -> Int {
        func wrap(_ value: Int, _ period: Int) -> Int { ((value % period) + period) % period }
        switch mode {
        case .edge, .constant: return min(max(position, 0), length - 1)
        case .wrap: return wrap(position, length)
        case .symmetric:
            let place = wrap(position, 2 * length)
            return place < length ? place : 2 * length - 1 - place
        case .reflect:
            if length == 1 { return 0 }
            let place = wrap(position, 2 * length - 2)
            return place < length ? place : 2 * length - 2 - place
        }
    }

    private static func padConstant(
        _ array: NDArray, _ widths: [(before: Int, after: Int)], _ values: [(before: Scalar, after: Scalar)]
    ) throws -> NDArray {
        let shape = zip(array.shape, widths).map { $0 &+ $1.before &+ $1.after }
        let result = try NDArray(zeros: shape, dtype: array.dtype)
        for axis in shape.indices {
            let lead = [Index](repeating: .all, count: axis)
            let value = values.count == 1 ? values[0] : values[axis]
            let end = widths[axis].before + array.shape[axis]
            try result.set(lead + [.range(0..<widths[axis].before)], to: value.before)
            try result.set(lead + [.range(end..<shape[axis])], to: value.after)
        }
        let inside = zip(array.shape, widths).map { Index.range($1.before..<($1.before + $0)) }
        try result.set(inside, to: array)
        return result
    }
}
