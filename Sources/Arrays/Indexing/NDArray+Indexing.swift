extension NDArray {
    /// The elements an index expression picks: a view for integers and slices, a copy for arrays.
    ///
    /// A result without axes is a 0-dimensional view; `item()` reads it.
    ///
    /// - Throws: `ArrayError.index`, `.tooManyIndices`, `.severalEllipses`, `.booleanIndexShape`, `.indexBroadcast`,
    ///   `.zeroStep`, `.outOfMemory`, `.interrupted`.
    public func get(_ indices: [Index]) throws -> NDArray {
        // One integer is what loops do; it needs no plan.
        if indices.count == 1, case .integer(let position) = indices[0], !shape.isEmpty {
            let wrapped = position < 0 ? position &+ shape[0] : position
            guard wrapped >= 0 && wrapped < shape[0] else { throw ArrayError.index(position, axis: 0, size: shape[0]) }
            return view(
                shape: Array(shape.dropFirst()), strides: Array(strides.dropFirst()),
                offset: offset + wrapped * strides[0])
        }
        if let view = try basicView(indices) { return view }
        let plan = try IndexPlan(self, indices)
        guard plan.isAdvanced else { return plan.view }
        let result = try NDArray(uninitialized: plan.gatheredShape, dtype: dtype)
        try plan.transfer(with: result, storing: false)
        return try plan.arranged(result)
    }

    /// The view that integers, slices and new axes pick; nil for what needs a plan.
    private func basicView(_ indices: [Index]) throws -> NDArray? {
        var newAxes = 0
        for index in indices {
            switch index {
            case .integer, .slice: break
            case .newAxis: newAxes += 1
            case .array, .ellipsis: return nil
            }
        }
        guard indices.count - newAxes <= dimensions else { return nil }
        var lengths: [Int] = [], steps: [Int] = []
        lengths.reserveCapacity(dimensions + newAxes)
        steps.reserveCapacity(dimensions + newAxes)
        var start = offset, axis = 0
        for index in indices {
            switch index {
            case .integer(let position):
                let length = shape[axis]
                let wrapped = position < 0 ? position &+ length : position
                guard wrapped >= 0 && wrapped < length else {
                    throw ArrayError.index(position, axis: axis, size: length)
                }
                start += wrapped * strides[axis]
                axis += 1
            case .slice(let first, let stop, let step):
                let bounds = try SliceBounds(start: first, stop: stop, step: step, length: shape[axis])
                lengths.append(bounds.count)
                // The step of a lone element is never taken, and may be as large as a slice can say.
                steps.append(bounds.count > 1 ? strides[axis] * bounds.step : strides[axis])
                if bounds.count > 0 { start += bounds.start * strides[axis] }
                axis += 1
            default:
                lengths.append(1)
                steps.append(0)
            }
        }
        lengths += shape[axis...]
        steps += strides[axis...]
        return view(shape: lengths, strides: steps, offset: start)
    }

    /// Sets the elements an index expression picks to the elements of another array, broadcast and converted.
    ///
    /// - Throws: `ArrayError.assignmentShape` and as `get`.
    public func set(_ indices: [Index], to value: NDArray) throws {
        guard isWritable else { throw ArrayError.value("assignment destination is read-only") }
        let plan = try IndexPlan(self, indices)
        var source = value
        // Reading what is being written needs a copy first.
        if source.storage === storage { source = try source.copy() }
        let target = plan.resultShape
        while source.dimensions > target.count, source.shape[0] == 1 {
            source = source.view(shape: Array(source.shape.dropFirst()), strides: Array(source.strides.dropFirst()))
        }
        guard let stretched = source.broadcastStrides(to: target) else {
            if plan.isAdvanced {
                if case .array(let mask)? = indices.first, indices.count == 1, mask.dtype == .bool,
                    value.dimensions == 1,
                    mask.dimensions == dimensions
                {
                    throw ArrayError.value(
                        "NumPy boolean array indexing assignment cannot assign \(value.count) input values to the \(plan.positionShape[0]) output values where the mask is true"
                    )
                }
                throw ArrayError.value(
                    "shape mismatch: value array of shape \(ArrayErrorWording.compact(value.shape))  could not be broadcast to indexing result of shape \(ArrayErrorWording.compact(target))"
                )
            }
            throw ArrayError.assignmentShape(from: value.shape, to: target)
        }
        let full = source.view(shape: target, strides: stretched)
        if plan.isAdvanced {
            let prepared = try plan.unarranged(full).asType(dtype)
            try plan.transfer(with: prepared.isContiguous ? prepared : prepared.copy(), storing: true)
        } else {
            try plan.view.copyElements(from: full)
        }
    }

    /// Sets the elements an index expression picks to one value.
    ///
    /// - Throws: as the form with an array, and `ArrayError.integerOutOfBounds` for an integer that does not fit.
    public func set(_ indices: [Index], to value: Scalar) throws {
        try Promotion.check(value, fits: dtype)
        try set(indices, to: NDArray(scalar: value, dtype: dtype))
    }
}

extension IndexPlan {
    /// The shape in which elements are gathered: the positions first, then the axes that stay.
    var gatheredShape: [Int] { positionShape + gatherShape.kept.map { view.shape[$0] } }

    /// A gathered array with its axes as the result wants them.
    func arranged(_ gathered: NDArray) throws -> NDArray {
        guard insertion > 0, !positionShape.isEmpty else { return gathered }
        let order = arrangement
        return try gathered.transposed(axes: order)
    }

    /// The reverse of `arranged`.
    func unarranged(_ array: NDArray) throws -> NDArray {
        guard insertion > 0, !positionShape.isEmpty else { return array }
        var inverse = [Int](repeating: 0, count: array.dimensions)
        for (place, axis) in arrangement.enumerated() { inverse[axis] = place }
        return try array.transposed(axes: inverse)
    }

    private var arrangement: [Int] {
        let first = Array(positionShape.indices)
        var order = gatherShape.kept.indices.map { $0 + positionShape.count }
        order.insert(contentsOf: first, at: insertion)
        return order
    }

    /// Copies between the indexed elements and a contiguous array of the gathered shape.
    func transfer(with gathered: NDArray, storing: Bool) throws {
        let kept = gatherShape.kept
        let shape = kept.map { view.shape[$0] }
        let size = view.dtype.itemSize
        let block = shape.reduce(1, *)
        guard block > 0, gathered.count > 0 else { return }
        let walk = StridedWalk(
            shape: shape, strides: [kept.map { view.strides[$0] }, NDArray.rowMajorStrides(of: shape)], reorder: false)
        let columns = try positions.map { try $0.isContiguous ? $0 : $0.copy() }
        let places = columns.map { UnsafePointer($0.baseAddress.assumingMemoryBound(to: Int64.self)) }
        let steps = axes.map { view.strides[$0] }
        let base = view.baseAddress
        let target = gathered.baseAddress
        let inner = walk.innerLength, stride = walk.innerStride(0)
        let number = positionShape.reduce(1, *)
        if block == 1, places.count == 1, !storing {
            try gather(base, steps[0], places[0], target, number, size)
            return withExtendedLifetime((columns, view, gathered)) {}
        }
        let isSingle = walk.rowCount == 1
        for index in 0..<number {
            if index & 4095 == 4095 { try ArrayInterrupt.poll() }
            var position = 0
            for axis in places.indices { position += Int(places[axis][index]) * steps[axis] }
            let start = base + position * size
            let place = target + index * block * size
            if isSingle {
                Self.copyRun(start, stride, place, inner, size, storing)
            } else {
                walk.forEachRow(in: 0..<walk.rowCount) { offsets in
                    Self.copyRun(start + offsets[0] * size, stride, place + offsets[1] * size, inner, size, storing)
                }
            }
        }
        withExtendedLifetime((columns, view, gathered)) {}
    }

    /// Picks single elements along one axis, which is what masks and positions on a column do.
    private func gather(
        _ base: UnsafeMutableRawPointer, _ step: Int, _ places: UnsafePointer<Int64>, _ target: UnsafeMutableRawPointer,
        _ number: Int, _ size: Int
    ) throws {
        func pick<Word>(_: Word.Type) throws {
            let source = UnsafePointer(base.assumingMemoryBound(to: Word.self))
            let result = target.assumingMemoryBound(to: Word.self)
            var start = 0
            while start < number {
                if start > 0 { try ArrayInterrupt.poll() }
                let end = min(start + 1 << 20, number)
                for index in start..<end { result[index] = source[Int(places[index]) &* step] }
                start = end
            }
        }
        switch size {
        case 8: try pick(UInt64.self)
        case 4: try pick(UInt32.self)
        case 2: try pick(UInt16.self)
        default: try pick(UInt8.self)
        }
    }

    @inline(__always)
    private static func copyRun(
        _ indexed: UnsafeMutableRawPointer, _ stride: Int, _ packed: UnsafeMutableRawPointer, _ count: Int, _ size: Int,
        _ storing: Bool
    ) {
        if storing {
            ElementMover.move(
                UnsafeRawPointer(packed), stride: 1, to: indexed, stride: stride, count: count, size: size)
        } else {
            ElementMover.move(
                UnsafeRawPointer(indexed), stride: stride, to: packed, stride: 1, count: count, size: size)
        }
    }
}
