extension NDArray {
    /// A contiguous copy in row-major order.
    ///
    /// - Throws: `ArrayError.outOfMemory`, `.interrupted`.
    package func contiguousCopy() throws -> NDArray {
        let result = try NDArray(uninitialized: shape, dtype: dtype)
        try result.copyElements(from: self)
        return result
    }

    /// A copy with its own memory.
    ///
    /// - Throws: `ArrayError.outOfMemory`, `.interrupted`.
    public func copy() throws -> NDArray { try contiguousCopy() }

    /// The same elements as another type; the array itself when it has that type already.
    ///
    /// - Throws: `ArrayError.outOfMemory`, `.interrupted`.
    public func cast(to type: DType) throws -> NDArray {
        if type == dtype { return self }
        return try asType(type)
    }

    /// A copy of the elements converted to a type, numpy's `astype`.
    ///
    /// - Throws: `ArrayError.outOfMemory`, `.interrupted`.
    public func asType(_ type: DType) throws -> NDArray {
        if type.isFloat, type != dtype, let mapped = try mapped(by: { try $0.asType(type) }) { return mapped }
        // numpy's astype keeps the memory order of its source.
        let result =
            isColumnMajor && !isContiguous
            ? try NDArray(uninitialized: shape.reversed(), dtype: type).transposed()
            : try NDArray(uninitialized: shape, dtype: type)
        try result.copyElements(from: self)
        return result
    }

    /// Up to so many elements in row-major order are copied in one call of the loop, without a walk and threads.
    private static let smallCopy = 1024

    /// Copies elements of an array of the same shape, converting them; strides may differ.
    package func copyElements(from source: NDArray) throws {
        precondition(source.shape == shape)
        guard count > 0 else { return }
        if count <= Self.smallCopy, isContiguous, source.isContiguous,
            dtype != source.dtype || storage !== source.storage
        {
            let convert = CastKernels.kernel(from: source.dtype, to: dtype)
            return convert(UnsafeRawPointer(source.baseAddress), baseAddress, count)
        }
        let walk = StridedWalk(shape: shape, strides: [strides, source.strides])
        let target = baseAddress
        let origin = UnsafeRawPointer(source.baseAddress)
        let size = dtype.itemSize
        let sourceSize = source.dtype.itemSize
        let inner = walk.innerLength
        let targetStride = walk.innerStride(0), sourceStride = walk.innerStride(1)
        let converter = ChunkConverter(from: source.dtype, to: dtype)
        try ArrayThreads.forEachPart(rows: walk.rowCount, columns: inner) { rows, columns in
            walk.forEachRow(in: rows) { positions in
                converter.convert(
                    origin + (positions[1] + columns.lowerBound * sourceStride) * sourceSize, stride: sourceStride,
                    to: target + (positions[0] + columns.lowerBound * targetStride) * size, stride: targetStride,
                    count: columns.count)
            }
        }
        withExtendedLifetime((self, source)) {}
    }
}
