extension NDArray {
    /// A window on the same memory.
    package func view(shape: [Int], strides: [Int], offset: Int? = nil, isWritable: Bool? = nil) -> NDArray {
        NDArray(
            storage: storage, dtype: dtype, shape: shape, strides: strides, offset: offset ?? self.offset,
            isWritable: isWritable ?? self.isWritable, base: base ?? self)
    }

    /// The elements under another shape: a view where the layout allows it, else a copy. One length may be -1.
    ///
    /// - Throws: `ArrayError.reshape`, `.severalUnknownDimensions`, `.outOfMemory`.
    public func reshaped(to wanted: [Int]) throws -> NDArray {
        let shape = try resolved(wanted)
        if let strides = stridesWithoutCopy(for: shape) { return view(shape: shape, strides: strides) }
        let copy = try contiguousCopy()
        return copy.view(shape: shape, strides: NDArray.rowMajorStrides(of: shape))
    }

    /// The axes in reverse order; a view.
    public func transposed() -> NDArray {
        view(shape: shape.reversed(), strides: strides.reversed())
    }

    /// The axes in the given order; a view.
    ///
    /// - Throws: `ArrayError.value`, `.axis`, `.duplicateAxis`.
    public func transposed(axes: [Int]) throws(ArrayError) -> NDArray {
        guard axes.count == shape.count else { throw .value("axes don't match array") }
        let order = try NDArray.normalize(axes: axes, dimensions: shape.count, duplicate: "repeated axis in transpose")
        return view(shape: order.map { shape[$0] }, strides: order.map { strides[$0] })
    }

    /// Two axes exchanged; a view.
    ///
    /// - Throws: `ArrayError.axis`.
    public func swappingAxes(_ first: Int, _ second: Int) throws(ArrayError) -> NDArray {
        let a = try NDArray.normalize(axis: first, dimensions: shape.count)
        let b = try NDArray.normalize(axis: second, dimensions: shape.count)
        var order = Array(shape.indices)
        order.swapAt(a, b)
        return try transposed(axes: order)
    }

    /// Axes moved to new places, the others kept in order; a view.
    ///
    /// - Throws: `ArrayError.axis`, `.value`.
    public func movingAxes(_ sources: [Int], to destinations: [Int]) throws(ArrayError) -> NDArray {
        guard sources.count == destinations.count else {
            throw .value("`source` and `destination` arguments must have the same number of elements")
        }
        let from = try NDArray.normalize(
            axes: sources, dimensions: shape.count, duplicate: "repeated axis in `source` argument")
        let to = try NDArray.normalize(
            axes: destinations, dimensions: shape.count, duplicate: "repeated axis in `destination` argument")
        var order = shape.indices.filter { !from.contains($0) }
        for (destination, source) in zip(to, from).sorted(by: { $0.0 < $1.0 }) {
            order.insert(source, at: destination)
        }
        return try transposed(axes: order)
    }

    /// Axes of length one removed: all of them, or those given; a view.
    ///
    /// - Throws: `ArrayError.axis`, `.value` when a given axis is longer.
    public func squeezed(axes: [Int]? = nil) throws(ArrayError) -> NDArray {
        let removed: [Int]
        if let axes {
            removed = try NDArray.normalize(axes: axes, dimensions: shape.count)
            for axis in removed where shape[axis] != 1 {
                throw .value("cannot select an axis to squeeze out which has size not equal to one")
            }
        } else {
            removed = shape.indices.filter { shape[$0] == 1 }
        }
        let kept = shape.indices.filter { !removed.contains($0) }
        return view(shape: kept.map { shape[$0] }, strides: kept.map { strides[$0] })
    }

    /// Axes of length one inserted at the given places of the result; a view.
    ///
    /// - Throws: `ArrayError.axis`, `.duplicateAxis`.
    public func expandingDimensions(at axes: [Int]) throws(ArrayError) -> NDArray {
        let total = shape.count + axes.count
        let places = try NDArray.normalize(axes: axes, dimensions: total, duplicate: "repeated axis")
        var newShape: [Int] = []
        var newStrides: [Int] = []
        var next = 0
        for axis in 0..<total {
            if places.contains(axis) {
                newShape.append(1)
                newStrides.append(0)
            } else {
                newShape.append(shape[next])
                newStrides.append(strides[next])
                next += 1
            }
        }
        return view(shape: newShape, strides: newStrides)
    }

    /// One axis with all elements in row-major order: a view where possible.
    ///
    /// - Throws: `ArrayError.outOfMemory`.
    public func raveled() throws -> NDArray { try reshaped(to: [count]) }

    /// One axis with a copy of all elements in row-major order.
    ///
    /// - Throws: `ArrayError.outOfMemory`.
    public func flattened() throws -> NDArray { try contiguousCopy().reshaped(to: [count]) }

    /// The array repeated along new or length-one axes without copying; the view is read-only.
    ///
    /// - Throws: `ArrayError.broadcast`.
    public func broadcast(to target: [Int]) throws(ArrayError) -> NDArray {
        guard let strides = broadcastStrides(to: target) else { throw .broadcast([shape, target]) }
        return view(shape: target, strides: strides, isWritable: false)
    }

    /// The strides under which the array looks like a larger shape, or nil when it cannot.
    package func broadcastStrides(to target: [Int]) -> [Int]? {
        let missing = target.count - shape.count
        guard missing >= 0 else { return nil }
        var result = [Int](repeating: 0, count: target.count)
        for axis in shape.indices {
            if shape[axis] == target[axis + missing] {
                result[axis + missing] = shape[axis] == 1 ? 0 : strides[axis]
            } else if shape[axis] != 1 {
                return nil
            }
        }
        return result
    }

    /// The shape several shapes broadcast to.
    ///
    /// - Throws: `ArrayError.broadcast`.
    package static func broadcastShape(_ shapes: [[Int]]) throws(ArrayError) -> [Int] {
        var result: [Int] = []
        for shape in shapes {
            if shape == result { continue }
            if shape.count > result.count {
                result.insert(contentsOf: [Int](repeating: 1, count: shape.count - result.count), at: 0)
            }
            let missing = result.count - shape.count
            for axis in shape.indices where shape[axis] != 1 {
                if result[axis + missing] == 1 {
                    result[axis + missing] = shape[axis]
                } else if result[axis + missing] != shape[axis] {
                    throw .broadcast(shapes)
                }
            }
        }
        return result
    }

    // MARK: Axes

    /// An axis counted from the start.
    ///
    /// - Throws: `ArrayError.axis`.
    package static func normalize(axis: Int, dimensions: Int) throws(ArrayError) -> Int {
        let wrapped = axis < 0 ? axis &+ dimensions : axis
        guard wrapped >= 0 && wrapped < dimensions else { throw .axis(axis, dimensions: dimensions) }
        return wrapped
    }

    /// Axes counted from the start, each named once.
    ///
    /// - Throws: `ArrayError.axis`, `.duplicateAxis` or `.value` with the given sentence.
    package static func normalize(axes: [Int], dimensions: Int, duplicate: String? = nil) throws(ArrayError) -> [Int] {
        var result: [Int] = []
        for axis in axes {
            let wrapped = try normalize(axis: axis, dimensions: dimensions)
            if result.contains(wrapped) {
                if let duplicate { throw .value(duplicate) }
                throw .duplicateAxis
            }
            result.append(wrapped)
        }
        return result
    }

    // MARK: Reshaping

    private func resolved(_ wanted: [Int]) throws(ArrayError) -> [Int] {
        var known = 1
        var unknown: Int?
        for (axis, length) in wanted.enumerated() {
            if length < 0 {
                if unknown != nil { throw .severalUnknownDimensions }
                unknown = axis
            } else {
                let product = known.multipliedReportingOverflow(by: length)
                if product.overflow { throw .reshape(size: count, shape: wanted) }
                known = product.partialValue
            }
        }
        var shape = wanted
        if let unknown {
            guard known != 0, count % known == 0 else { throw .reshape(size: count, shape: wanted) }
            shape[unknown] = count / known
        } else if known != count {
            throw .reshape(size: count, shape: wanted)
        }
        return shape
    }

    /// The strides that show the same elements in the same order under another shape, or nil when a copy is needed.
    private func stridesWithoutCopy(for newShape: [Int]) -> [Int]? {
        if isContiguous || count == 0 { return NDArray.rowMajorStrides(of: newShape) }
        let kept = shape.indices.filter { shape[$0] != 1 }
        let oldShape = kept.map { shape[$0] }
        let oldStrides = kept.map { strides[$0] }
        var result = [Int](repeating: 0, count: newShape.count)
        var oldStart = 0, newStart = 0
        while oldStart < oldShape.count && newStart < newShape.count {
            var oldEnd = oldStart + 1, newEnd = newStart + 1
            var oldLength = oldShape[oldStart], newLength = newShape[newStart]
            while oldLength != newLength {
                if newLength < oldLength {
                    newLength *= newShape[newEnd]
                    newEnd += 1
                } else {
                    oldLength *= oldShape[oldEnd]
                    oldEnd += 1
                }
            }
            for axis in oldStart..<(oldEnd - 1) where oldStrides[axis] != oldShape[axis + 1] * oldStrides[axis + 1] {
                return nil
            }
            result[newEnd - 1] = oldStrides[oldEnd - 1]
            for axis in stride(from: newEnd - 1, to: newStart, by: -1) {
                result[axis - 1] = result[axis] * newShape[axis]
            }
            oldStart = oldEnd
            newStart = newEnd
        }
        let last = newStart > 0 ? result[newStart - 1] : 1
        for axis in newStart..<newShape.count { result[axis] = last }
        return result
    }
}
