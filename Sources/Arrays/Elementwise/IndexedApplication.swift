extension Elementwise {
    /// `array[indices] = array[indices] op operand`, where a place named several times takes every turn, as `ufunc.at`.
    ///
    /// The turns of one place are taken in the order of the indices, so sums round as numpy's do; results are cast to
    /// the array's type whatever they lose, as numpy does here.
    ///
    /// - Throws: `ArrayError.value` when the array is read-only or the operand does not fit, `.noLoop`, and what
    ///   indexing throws.
    public static func apply(
        _ operation: BinaryOperation, at indices: [Index], of array: NDArray, with operand: Operand
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
        let spread = try values.view(shape: places.shape, strides: strides).packed()
        let resultType = operation.isPredicate ? DType.bool : type
        try places.update(type: type, resultType: resultType) { source, result, turn, count in
            join(source, UnsafeRawPointer(spread.baseAddress + turn * count * type.itemSize), result, count)
        }
        withExtendedLifetime(spread) {}
    }

    /// `array[indices] = op array[indices]`, once for each time a place is named, as `ufunc.at`.
    ///
    /// - Throws: as the form with an operand.
    public static func apply(_ operation: UnaryOperation, at indices: [Index], of array: NDArray) throws {
        let type = try operation.loopType(for: array.dtype)
        guard let change = UnaryKernels.kernel(operation, type) else {
            throw ArrayError.noLoop(operation: operation.rawValue)
        }
        let places = try IndexedPlaces(array, indices)
        try places.update(type: type, resultType: operation.isPredicate ? .bool : type) {
            source, result, _, count in change(source, result, count)
        }
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
        // An index of the first axis alone names whole rows, which saves a position for each element.
        let byRows = indices.count == 1 && array.dimensions > 1 && Self.namesRows(indices[0])
        let kept = byRows ? Array(array.shape.dropFirst()) : []
        let named = byRows ? [array.shape[0]] : array.shape
        length = kept.reduce(1, *)
        let count = named.reduce(1, *)
        let all = try Creation.arange(start: .int(0), stop: .int(Int64(count)), step: .int(1), dtype: .int64)
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
