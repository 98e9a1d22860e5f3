extension Elementwise {
    /// `array[indices] = array[indices] op operand`, where a place named several times takes every turn, as `ufunc.at`.
    ///
    /// The turns of one place are taken in the order of the indices, so sums round as numpy's do; results are cast to
    /// the array's type whatever they lose, as numpy does here.
    ///
    /// - Throws: `ArrayError.value` when the array is read-only or the operand does not fit, `.noLoop`, and what
    ///   indexing throws.
    public static func apply(
        _ operation: BinaryOperation, at indices: [Index], of array: NDArray, with operand: Operand,
        warnings: inout ArithmeticWarnings
    ) throws {
        let type = try operation.loopType(for: Promotion.commonType([.array(array), operand]))
        guard let join = BinaryKernels.kernel(operation, type) else {
            throw ArrayError.noLoop(operation: operation.rawValue)
        }
        let places = try IndexedPlaces(array, indices)
        let values = try Self.array(operand, type).cast(to: type)
        guard let strides = values.broadcastStrides(to: places.shape) else {
            throw ArrayError.value("array is not broadcastable to correct shape")
        }
        if operation == .power, type.isInteger, type.kind == .signed, try hasNegative(values) {
            throw ArrayError.negativeIntegerPower
        }
        var spread = try values.view(shape: places.shape, strides: strides).packed()
        // What is read must not change meanwhile.
        if spread.storage === array.storage { spread = try spread.copy() }
        let resultType = operation.isPredicate ? DType.bool : type
        ArithmeticWarnings.clear()
        try places.update(type: type, resultType: resultType) { source, result, turn, count in
            join(source, UnsafeRawPointer(spread.baseAddress + turn * count * type.itemSize), result, count)
        }
        warnings.formUnion(ArithmeticWarnings.raised)
        withExtendedLifetime(spread) {}
    }

    /// `array[indices] = op array[indices]`, once for each time a place is named, as `ufunc.at`.
    ///
    /// - Throws: as the form with an operand.
    public static func apply(
        _ operation: UnaryOperation, at indices: [Index], of array: NDArray, warnings: inout ArithmeticWarnings
    ) throws {
        let type = try operation.loopType(for: array.dtype)
        guard let change = UnaryKernels.kernel(operation, type) else {
            throw ArrayError.noLoop(operation: operation.rawValue)
        }
        let places = try IndexedPlaces(array, indices)
        ArithmeticWarnings.clear()
        try places.update(type: type, resultType: operation.isPredicate ? .bool : type) {
            source, result, _, count in change(source, result, count)
        }
        warnings.formUnion(ArithmeticWarnings.raised)
    }
}

/// The places that an index expression names, one after the other, repeated ones included.
private struct IndexedPlaces {
    private let array: NDArray
    /// The positions of blocks of `length` elements, in row-major order of the array.
    private let positions: NDArray
    private let length: Int
    /// The shape of `array[indices]`.
    let shape: [Int]

    init(_ array: NDArray, _ indices: [Index]) throws {
        guard array.isWritable else { throw ArrayError.value("assignment destination is read-only") }
        self.array = array
        if let (picked, axes) = try Self.positions(indices, in: array.shape) {
            // Positions on the first axes: a number for each place that is named, however large the array is.
            let kept = Array(array.shape.dropFirst(axes))
            length = kept.reduce(1, *)
            shape = picked.shape + kept
            positions = picked
            return
        }
        // An index of the first axis alone names whole rows, which saves a position for each element.
        let byRows = indices.count == 1 && array.dimensions > 0 && Self.namesRows(indices[0])
        let kept = byRows ? Array(array.shape.dropFirst()) : []
        length = kept.reduce(1, *)
        let named = byRows ? [array.shape[0]] : array.shape
        let count = Scalar.int(Int64(named.reduce(1, *)))
        let all = try Creation.arange(start: .int(0), stop: count, step: .int(1), dtype: .int64)
        let picked = try all.reshaped(to: named).get(indices)
        shape = picked.shape + kept
        positions = try picked.packed()
    }

    private static func namesRows(_ index: Index) -> Bool {
        switch index {
        case .integer, .slice: true
        case .array(let array): array.dtype != .bool || array.dimensions == 1
        case .ellipsis, .newAxis: false
        }
    }

    /// The positions that arrays of whole numbers, one for each of the first axes, name together, and how many axes they
    /// are for; nil where the indices are others, or do not go together.
    private static func positions(_ indices: [Index], in shape: [Int]) throws -> (positions: NDArray, axes: Int)? {
        var arrays: [NDArray] = []
        for case .array(let array) in indices where array.dtype.isInteger { arrays.append(array) }
        guard !arrays.isEmpty, arrays.count == indices.count, arrays.count <= shape.count,
            (try? NDArray.broadcastShape(arrays.map(\.shape))) != nil
        else { return nil }
        var all = try positions(arrays[0], axis: 0, in: shape)
        for axis in 1..<arrays.count {
            let rows = try Elementwise.apply(.multiply, .array(all), .scalar(.int(Int64(shape[axis]))))
            all = try Elementwise.apply(.add, rows, positions(arrays[axis], axis: axis, in: shape))
        }
        return (try all.packed(), arrays.count)
    }

    /// Indices of an axis, counted from its beginning.
    private static func positions(_ indices: NDArray, axis: Int, in shape: [Int]) throws -> NDArray {
        let result = try indices.asType(.int64).packed()
        let places = result.baseAddress.assumingMemoryBound(to: Int64.self)
        for turn in 0..<result.count {
            let place = Int(places[turn])
            let wrapped = place < 0 ? place &+ shape[axis] : place
            guard wrapped >= 0 && wrapped < shape[axis] else {
                throw ArrayError.index(place, axis: axis, size: shape[axis])
            }
            places[turn] = Int64(wrapped)
        }
        return result
    }

    /// Changes block after block in the loop's type; the closure gets a block, where its result goes, the turn and the
    /// block's length.
    func update(
        type: DType, resultType: DType, _ change: (UnsafeRawPointer, UnsafeMutableRawPointer, Int, Int) -> Void
    ) throws {
        let packed = try array.packed()
        let size = packed.dtype.itemSize
        let turns = positions.baseAddress.assumingMemoryBound(to: Int64.self)
        let isDirect = type == packed.dtype && resultType == type
        let read = CastKernels.kernel(from: packed.dtype, to: type)
        let write = CastKernels.kernel(from: resultType, to: packed.dtype)
        let block = try NDArray(uninitialized: [isDirect ? 0 : length], dtype: type)
        let changed = try NDArray(uninitialized: [isDirect ? 0 : length], dtype: resultType)
        for turn in 0..<positions.count {
            if turn & 0xFFFF == 0 { try ArrayInterrupt.poll() }
            let target = packed.baseAddress + Int(turns[turn]) * length * size
            if isDirect {
                change(UnsafeRawPointer(target), target, turn, length)
            } else {
                read(UnsafeRawPointer(target), block.baseAddress, length)
                change(UnsafeRawPointer(block.baseAddress), changed.baseAddress, turn, length)
                write(UnsafeRawPointer(changed.baseAddress), target, length)
            }
        }
        if packed.storage !== array.storage { try array.copyElements(from: packed) }
        withExtendedLifetime((positions, block, changed)) {}
    }
}
