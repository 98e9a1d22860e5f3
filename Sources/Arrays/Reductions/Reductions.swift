/// Folds over axes: sums, extremes, truth.
public enum Reductions {
    /// The elements numpy converts at a time when a fold also changes the type; it decides the order of additions.
    static let bufferLength = 8192

    /// Folds axes of an array.
    ///
    /// - Parameters:
    ///   - axes: the axes to fold; nil for all.
    ///   - keepDimensions: whether folded axes stay with length one.
    ///   - dtype: the type to compute in; nil for numpy's choice.
    ///   - initial: a value to start from.
    /// - Throws: `ArrayError.axis`, `.duplicateAxis`, `.emptyReduction`, `.outOfMemory`, `.interrupted`.
    public static func reduce(
        _ array: NDArray, _ reduction: Reduction, axes: [Int]? = nil, keepDimensions: Bool = false,
        dtype: DType? = nil, initial: Scalar? = nil
    ) throws -> NDArray {
        let folded =
            try axes.map { try NDArray.normalize(axes: $0, dimensions: array.dimensions) } ?? Array(array.shape.indices)
        var source = array
        if reduction == .min || reduction == .max, folded.count == array.dimensions, let bytes = array.mappedBytes {
            // Extremes do not ask how often an element is there.
            let extreme = try reduce(try bytes.distinctElements(), reduction, dtype: dtype, initial: initial)
            return keepDimensions ? try extreme.reshaped(to: array.shape.map { _ in 1 }) : extreme
        }
        if (reduction == .any || reduction == .all), source.dtype != .bool {
            source = try Elementwise.apply(.notEqual, .array(source), .scalar(.int(0)))
        }
        let type = dtype ?? reduction.accumulatorType(for: source.dtype)
        if source.count > 0, source.count <= smallCount, source.isContiguous, folded.count == source.dimensions {
            return try foldSmall(
                source, reduction, type, initial, shape: keepDimensions ? source.shape.map { _ in 1 } : [])
        }
        let keptShape = array.shape.indices.map { folded.contains($0) ? 1 : array.shape[$0] }
        let result = try NDArray(uninitialized: keptShape, dtype: type)
        if let start = initial ?? reduction.identity {
            try result.fill(with: start)
        } else {
            guard source.count > 0 || result.count == 0 else {
                throw ArrayError.emptyReduction(operation: reduction.rawValue)
            }
            if result.count > 0 { try copyFirstElements(of: source, along: folded, to: result) }
        }
        if source.count > 0 { try fold(source, into: result, axes: folded, reduction) }
        if keepDimensions { return result }
        return try result.reshaped(to: array.shape.indices.filter { !folded.contains($0) }.map { array.shape[$0] })
    }

    /// Up to so many elements in a row are folded in one call of the loop, without a walk and threads.
    private static let smallCount = 4096

    private static func foldSmall(
        _ source: NDArray, _ reduction: Reduction, _ type: DType, _ initial: Scalar?, shape: [Int]
    ) throws -> NDArray {
        let result = try NDArray(uninitialized: shape, dtype: type)
        result.store(initial ?? reduction.identity ?? source.load(at: source.offset), at: 0)
        rowFold(source.dtype, type, reduction)(
            result.baseAddress, UnsafeRawPointer(source.baseAddress), 1, source.count)
        withExtendedLifetime(source) {}
        return result
    }

    /// Starts extremes from the first element along the folded axes.
    private static func copyFirstElements(of source: NDArray, along axes: [Int], to result: NDArray) throws {
        let first = source.view(shape: result.shape, strides: source.strides)
        try result.copyElements(from: first)
    }

    private static func fold(_ source: NDArray, into result: NDArray, axes: [Int], _ reduction: Reduction) throws {
        let resultStrides = source.shape.indices.map {
            axes.contains($0) || source.shape[$0] == 1 ? 0 : result.strides[$0]
        }
        let walk = StridedWalk(shape: source.shape, strides: [source.strides, resultStrides])
        let isFolding = walk.innerStride(1) == 0
        let parts = FoldParts(
            walk: walk, source: UnsafeRawPointer(source.baseAddress), result: result.baseAddress,
            sourceSize: source.dtype.itemSize, resultSize: result.dtype.itemSize)
        if isFolding && walk.shape.count > 1 && result.count == 1 && reduction == .sum && result.dtype.isFloat {
            try foldGathered(walk, parts, source.dtype, result.dtype)
        } else if isFolding {
            try ParallelFold(walk: walk, parts: parts, source: source.dtype, target: result.dtype, reduction: reduction)
                .run(row: rowFold(source.dtype, result.dtype, reduction))
        } else {
            guard let join = BinaryKernels.kernel(reduction.joining, result.dtype) else {
                throw ArrayError.noLoop(operation: reduction.rawValue)
            }
            let lane = InputLane(array: source, stride: walk.innerStride(0), loopType: result.dtype)
            let stride = walk.innerStride(1), size = result.dtype.itemSize
            // Threads take columns: each result is then written by one of them, in the order of the rows.
            let width = max(64, (walk.innerLength + ArrayThreads.count - 1) / ArrayThreads.count)
            let bands = walk.count < ArrayThreads.pieceSize ? 1 : (walk.innerLength + width - 1) / width
            try ArrayThreads.run(pieces: bands) { band in
                let start = bands == 1 ? 0 : band * width
                let length = bands == 1 ? walk.innerLength : min(width, walk.innerLength - start)
                walk.forEachRow(in: 0..<walk.rowCount) { positions in
                    joinRow(
                        parts.source + (positions[0] + start * lane.stride) * lane.size,
                        parts.result + (positions[1] + start * stride) * size, lane: lane, resultStride: stride,
                        size: size,
                        length, join)
                }
            }
        }
        withExtendedLifetime((source, result)) {}
    }

    /// Sums all elements of a scattered array in the portions numpy gathers, which decide the last digits.
    private static func foldGathered(_ walk: StridedWalk, _ parts: FoldParts, _ source: DType, _ target: DType) throws {
        let kernel = ReductionKernels.kernel(.sum, target)
        let converter = ChunkConverter(from: source, to: target)
        let size = target.itemSize
        try withUnsafeTemporaryAllocation(byteCount: bufferLength * 8, alignment: 64) { buffer in
            guard let space = buffer.baseAddress else { return }
            var filled = 0
            try parts.forEachRowGroup { from, to in
                var done = 0
                while done < walk.innerLength {
                    let length = min(bufferLength - filled, walk.innerLength - done)
                    converter.convert(
                        from + done * walk.innerStride(0) * source.itemSize, stride: walk.innerStride(0),
                        to: space + filled * size, stride: 1, count: length)
                    filled += length
                    done += length
                    if filled == bufferLength {
                        kernel(to, UnsafeRawPointer(space), 1, filled)
                        filled = 0
                    }
                }
            }
            if filled > 0 { kernel(parts.result, UnsafeRawPointer(space), 1, filled) }
        }
    }

    /// Folds one row, converting in numpy's portions when the types differ.
    private static func rowFold(_ source: DType, _ target: DType, _ reduction: Reduction) -> ReductionKernel {
        let kernel = ReductionKernels.kernel(reduction, target)
        guard source != target else { return kernel }
        let converter = ChunkConverter(from: source, to: target)
        let size = source.itemSize
        return { accumulator, from, stride, count in
            withUnsafeTemporaryAllocation(byteCount: bufferLength * 8, alignment: 64) { buffer in
                guard let space = buffer.baseAddress else { return }
                var done = 0
                while done < count {
                    let length = min(bufferLength, count - done)
                    converter.convert(from + done * stride * size, stride: stride, to: space, stride: 1, count: length)
                    kernel(accumulator, UnsafeRawPointer(space), 1, length)
                    done += length
                }
            }
        }
    }

    /// Joins a row of elements with a row of results, element by element.
    private static func joinRow(
        _ from: UnsafeRawPointer, _ to: UnsafeMutableRawPointer, lane: InputLane, resultStride: Int, size: Int,
        _ count: Int, _ join: BinaryKernel
    ) {
        if lane.isDirect && resultStride == 1 { return join(UnsafeRawPointer(to), from, to, count) }
        let chunk = ChunkConverter.chunk
        withUnsafeTemporaryAllocation(byteCount: chunk * 16, alignment: 64) { buffer in
            guard let space = buffer.baseAddress else { return }
            let results = space + chunk * 8
            var done = 0
            while done < count {
                let length = min(chunk, count - done)
                let place = to + done * resultStride * size
                lane.converter.convert(
                    from + done * lane.stride * lane.size, stride: lane.stride, to: space, stride: 1, count: length)
                ElementMover.move(place, stride: resultStride, to: results, stride: 1, count: length, size: size)
                join(UnsafeRawPointer(results), UnsafeRawPointer(space), results, length)
                ElementMover.move(results, stride: 1, to: place, stride: resultStride, count: length, size: size)
                done += length
            }
        }
    }
}

/// The rows of a fold, visited in order with polls for interrupts between groups of them.
struct FoldParts {
    let walk: StridedWalk
    let source: UnsafeRawPointer
    let result: UnsafeMutableRawPointer
    let sourceSize: Int
    let resultSize: Int

    /// - Throws: `ArrayError.interrupted`.
    func forEachRowGroup(_ body: (UnsafeRawPointer, UnsafeMutableRawPointer) -> Void) throws(ArrayError) {
        let height = max(1, ArrayThreads.pieceSize / max(1, walk.innerLength))
        var row = 0
        while row < walk.rowCount {
            if row > 0 { try ArrayInterrupt.poll() }
            let end = min(walk.rowCount, row + height)
            walk.forEachRow(in: row..<end) { positions in
                body(source + positions[0] * sourceSize, result + positions[1] * resultSize)
            }
            row = end
        }
    }
}
