import COpenBLAS
import Compute

/// Products of matrices and vectors.
public enum MatrixProduct {
    /// numpy's `matmul` (`@`): the last two axes are matrices, those before are broadcast.
    ///
    /// - Throws: `ArrayError.matmulShape`, `.matmulScalar`, `.broadcast`, `.outOfMemory`, `.interrupted`.
    public static func matmul(_ left: NDArray, _ right: NDArray) throws -> NDArray {
        if left.dimensions == 0 { throw ArrayError.matmulScalar(operand: 0) }
        if right.dimensions == 0 { throw ArrayError.matmulScalar(operand: 1) }
        let a = try left.dimensions == 1 ? left.expandingDimensions(at: [0]) : left
        let b = try right.dimensions == 1 ? right.expandingDimensions(at: [1]) : right
        let inner = a.shape[a.dimensions - 1], other = b.shape[b.dimensions - 2]
        guard inner == other else {
            throw ArrayError.matmulShape(left: left.shape, right: right.shape, leftCore: inner, rightCore: other)
        }
        if left.dimensions <= 2, right.dimensions <= 2, left.dtype == right.dtype, inner > 0 {
            return try product(a, b, shape: Array(left.shape.dropLast()) + (right.dimensions == 2 ? [b.shape[1]] : []))
        }
        let outer = try NDArray.broadcastShape([Array(a.shape.dropLast(2)), Array(b.shape.dropLast(2))])
        let rows = a.shape[a.dimensions - 2], columns = b.shape[b.dimensions - 1]
        let type = Promotion.promote(left.dtype, right.dtype)
        let result = try NDArray(zeros: outer + [rows, columns], dtype: type)
        if result.count > 0 && inner > 0 {
            let x = try a.cast(to: type).broadcast(to: outer + [rows, inner])
            let y = try b.cast(to: type).broadcast(to: outer + [inner, columns])
            try multiply(x, y, into: result, outer: outer)
        }
        var shape = result.shape
        if right.dimensions == 1 { shape.removeLast() }
        if left.dimensions == 1 { shape.remove(at: shape.count - (right.dimensions == 1 ? 1 : 2)) }
        return try result.reshaped(to: shape)
    }

    /// numpy's `dot`: inner product of vectors, product of matrices, sum over the last and the second-to-last axis.
    ///
    /// - Throws: `ArrayError.dotShape`, `.outOfMemory`, `.interrupted`.
    public static func dot(_ left: NDArray, _ right: NDArray) throws -> NDArray {
        if left.dimensions == 0 || right.dimensions == 0 { return try Elementwise.apply(.multiply, left, right) }
        let leftAxis = left.dimensions - 1, rightAxis = max(right.dimensions - 2, 0)
        guard left.shape[leftAxis] == right.shape[rightAxis] else {
            throw ArrayError.dotShape(left: left.shape, right: right.shape, leftAxis: leftAxis, rightAxis: rightAxis)
        }
        if right.dimensions <= 2 { return try matmulKeeping(left, right) }
        return try tensorDot(left, right, leftAxes: [leftAxis], rightAxes: [rightAxis])
    }

    private static func matmulKeeping(_ left: NDArray, _ right: NDArray) throws -> NDArray {
        if left.dimensions <= 2 { return try matmul(left, right) }
        let flat = try left.reshaped(to: [-1, left.shape[left.dimensions - 1]])
        let product = try matmul(flat, right)
        return try product.reshaped(to: left.shape.dropLast() + product.shape.dropFirst())
    }

    /// The sum over pairs of axes of two arrays.
    ///
    /// - Throws: `ArrayError.value`, `.axis`, `.outOfMemory`, `.interrupted`.
    public static func tensorDot(
        _ left: NDArray, _ right: NDArray, leftAxes: [Int], rightAxes: [Int]
    ) throws -> NDArray {
        let a = try NDArray.normalize(axes: leftAxes, dimensions: left.dimensions)
        let b = try NDArray.normalize(axes: rightAxes, dimensions: right.dimensions)
        guard a.count == b.count, zip(a, b).allSatisfy({ left.shape[$0] == right.shape[$1] }) else {
            throw ArrayError.value("shape-mismatch for sum")
        }
        let keptLeft = left.shape.indices.filter { !a.contains($0) },
            keptRight = right.shape.indices.filter { !b.contains($0) }
        let inner = a.map { left.shape[$0] }.reduce(1, *)
        let outerLeft = keptLeft.map { left.shape[$0] }, outerRight = keptRight.map { right.shape[$0] }
        let x = try left.transposed(axes: keptLeft + a).reshaped(to: [outerLeft.reduce(1, *), inner])
        let y = try right.transposed(axes: b + keptRight).reshaped(to: [inner, outerRight.reduce(1, *)])
        return try matmul(x, y).reshaped(to: outerLeft + outerRight)
    }

    /// The products of all pairs of elements.
    ///
    /// - Throws: `ArrayError.outOfMemory`, `.interrupted`.
    public static func outer(_ left: NDArray, _ right: NDArray) throws -> NDArray {
        try Elementwise.apply(
            .multiply, left.raveled().reshaped(to: [left.count, 1]), right.raveled().reshaped(to: [1, right.count]))
    }

    /// The sum over the last axes of both arrays.
    ///
    /// - Throws: `ArrayError.dotShape`, `.outOfMemory`, `.interrupted`.
    public static func inner(_ left: NDArray, _ right: NDArray) throws -> NDArray {
        if left.dimensions == 0 || right.dimensions == 0 { return try Elementwise.apply(.multiply, left, right) }
        let a = left.dimensions - 1, b = right.dimensions - 1
        guard left.shape[a] == right.shape[b] else {
            throw ArrayError.dotShape(left: left.shape, right: right.shape, leftAxis: a, rightAxis: b)
        }
        return try tensorDot(left, right, leftAxes: [a], rightAxes: [b])
    }

    // MARK: Kernels

    /// The product of two matrices of one type; its axes of length one that stood for a vector are left out of `shape`.
    private static func product(_ a: NDArray, _ b: NDArray, shape: [Int]) throws -> NDArray {
        let result = try NDArray(zeros: shape, dtype: a.dtype)
        guard result.count > 0 else { return result }
        try Matrices(
            type: a.dtype, m: a.shape[0], n: b.shape[1], k: a.shape[1],
            a: .init(rowStride: a.strides[0], columnStride: a.strides[1]),
            b: .init(rowStride: b.strides[0], columnStride: b.strides[1])
        ).multiply(UnsafeRawPointer(a.baseAddress), UnsafeRawPointer(b.baseAddress), into: result.baseAddress)
        withExtendedLifetime((a, b)) {}
        return result
    }

    private static func multiply(_ a: NDArray, _ b: NDArray, into result: NDArray, outer: [Int]) throws {
        let depth = outer.count
        let walk = StridedWalk(
            shape: outer,
            strides: [
                Array(result.strides.prefix(depth)), Array(a.strides.prefix(depth)), Array(b.strides.prefix(depth)),
            ],
            reorder: false)
        let shape = (m: a.shape[depth], n: b.shape[depth + 1], k: a.shape[depth + 1])
        let work = Matrices(
            type: result.dtype, m: shape.m, n: shape.n, k: shape.k,
            a: .init(rowStride: a.strides[depth], columnStride: a.strides[depth + 1]),
            b: .init(rowStride: b.strides[depth], columnStride: b.strides[depth + 1]))
        let size = result.dtype.itemSize
        for row in 0..<walk.rowCount {
            var failure: (any Error)?
            walk.forEachRow(in: row..<(row + 1)) { positions in
                for index in 0..<walk.innerLength where failure == nil {
                    do {
                        try work.multiply(
                            UnsafeRawPointer(a.baseAddress) + (positions[1] + index * walk.innerStride(1)) * size,
                            UnsafeRawPointer(b.baseAddress) + (positions[2] + index * walk.innerStride(2)) * size,
                            into: result.baseAddress + (positions[0] + index * walk.innerStride(0)) * size)
                    } catch { failure = error }
                }
            }
            if let failure { throw failure }
        }
        withExtendedLifetime((a, b)) {}
    }
}

/// One product of two strided matrices into a row-major one.
struct Matrices {
    struct Layout {
        let rowStride: Int
        let columnStride: Int
    }

    let type: DType
    let m: Int
    let n: Int
    let k: Int
    let a: Layout
    let b: Layout

    /// How many multiplications a thread should at least have.
    private static let grain = 1 << 20

    /// How many multiplications may pass until an interrupt is looked for: about ten milliseconds' worth.
    private static let longest = 1 << 27
    private static let tileHeight = 512
    private static let tileWidth = 512

    func multiply(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer, into result: UnsafeMutableRawPointer) throws {
        if type == .float32 || type == .float64, let library = BLASLibrary.shared,
            let (leadA, flipA) = lead(a, m, k), let (leadB, flipB) = lead(b, k, n), max(m, n, k) < Int(Int32.max)
        {
            return try product(library, left, leadA, flipA, right, leadB, flipB, result)
        }
        try type.acceptNumeric(Plain(matrices: self, left: left, right: right, result: result))
    }

    /// The leading dimension BLAS wants, or nil when neither stride is one.
    private func lead(_ layout: Layout, _ rows: Int, _ columns: Int) -> (Int32, CBLAS_TRANSPOSE)? {
        if layout.columnStride == 1 || columns == 1, rows == 1 || layout.rowStride >= max(columns, 1) {
            return (Int32(clamping: rows == 1 ? max(columns, 1) : layout.rowStride), CblasNoTrans)
        }
        if layout.rowStride == 1 || rows == 1, columns == 1 || layout.columnStride >= max(rows, 1) {
            return (Int32(clamping: columns == 1 ? max(rows, 1) : layout.columnStride), CblasTrans)
        }
        return nil
    }

    private func product(
        _ library: BLASLibrary, _ left: UnsafeRawPointer, _ leadA: Int32, _ flipA: CBLAS_TRANSPOSE,
        _ right: UnsafeRawPointer, _ leadB: Int32, _ flipB: CBLAS_TRANSPOSE, _ result: UnsafeMutableRawPointer
    ) throws {
        if m == 1 && n == 1 {
            let x = Int32(clamping: a.columnStride), y = Int32(clamping: b.rowStride)
            if type == .float32 {
                result.assumingMemoryBound(to: Float.self)[0] = library.sdot(
                    Int32(k), left.assumingMemoryBound(to: Float.self), x, right.assumingMemoryBound(to: Float.self), y)
            } else {
                result.assumingMemoryBound(to: Double.self)[0] = library.ddot(
                    Int32(k), left.assumingMemoryBound(to: Double.self), x, right.assumingMemoryBound(to: Double.self),
                    y)
            }
            return
        }
        try inTiles(of: result) { rows, columns, depth in
            let size = type.itemSize
            let x = left + (rows.lowerBound * a.rowStride + depth.lowerBound * a.columnStride) * size
            let y = right + (depth.lowerBound * b.rowStride + columns.lowerBound * b.columnStride) * size
            let to = result + (rows.lowerBound * n + columns.lowerBound) * size
            let (height, width, length) = (Int32(rows.count), Int32(columns.count), Int32(depth.count))
            if type == .float32 {
                library.sgemm(
                    CblasRowMajor, flipA, flipB, height, width, length, 1, x.assumingMemoryBound(to: Float.self), leadA,
                    y.assumingMemoryBound(to: Float.self), leadB, depth.lowerBound == 0 ? 0 : 1,
                    to.assumingMemoryBound(to: Float.self), Int32(n))
            } else {
                library.dgemm(
                    CblasRowMajor, flipA, flipB, height, width, length, 1, x.assumingMemoryBound(to: Double.self),
                    leadA,
                    y.assumingMemoryBound(to: Double.self), leadB, depth.lowerBound == 0 ? 0 : 1,
                    to.assumingMemoryBound(to: Double.self), Int32(n))
            }
        }
    }

    /// Cuts the product into parts of at most some ten milliseconds, on all threads, each tile's own parts in order.
    ///
    /// - Throws: `ArrayError.interrupted`.
    private func inTiles(
        of result: UnsafeMutableRawPointer,
        _ body: (_ rows: Range<Int>, _ columns: Range<Int>, _ depth: Range<Int>) -> Void
    ) throws {
        // Only read by the threads.
        nonisolated(unsafe) let result = result
        let isLong = m * n * k > Self.longest
        let bands = max(1, min(ThreadPool.shared.threads, m / 16, m * n * k / Self.grain))
        let height = isLong ? min((m + bands - 1) / bands, Self.tileHeight) : (m + bands - 1) / bands
        let width = isLong ? min(n, Self.tileWidth) : n
        let length = isLong ? min(k, max(256, Self.longest / (height * width) / 256 * 256)) : k
        let across = (n + width - 1) / width
        try ArrayThreads.run(pieces: (m + height - 1) / height * across) { tile in
            let (row, column) = (tile / across * height, tile % across * width)
            if isLong, !touch(result, rows: row..<min(row + height, m), column: column) { return }
            for start in stride(from: 0, to: k, by: length) {
                if start > 0 && ArrayInterrupt.isRequested { return }
                body(row..<min(row + height, m), column..<min(column + width, n), start..<min(start + length, k))
            }
        }
        // The last tile may have been left early.
        if isLong { try ArrayInterrupt.poll() }
    }

    /// Has the system give the memory of a tile's rows, which it may do slowly, with looks for an interrupt meanwhile.
    ///
    /// - Returns: whether none has come.
    private func touch(_ result: UnsafeMutableRawPointer, rows: Range<Int>, column: Int) -> Bool {
        for row in rows {
            if ArrayInterrupt.isRequested { return false }
            (result + (row * n + column) * type.itemSize).storeBytes(of: 0, as: UInt8.self)
        }
        return true
    }

    /// The product by plain loops, for integers and where there is no BLAS.
    private struct Plain: NumericVisitor {
        let matrices: Matrices
        let left: UnsafeRawPointer
        let right: UnsafeRawPointer
        let result: UnsafeMutableRawPointer

        func visit<T: NumericElement>(_: T.Type) throws {
            guard let multiply = BinaryKernels.kernel(.multiply, matrices.type),
                let add = BinaryKernels.kernel(.add, matrices.type)
            else { return }
            let (m, n, k) = (matrices.m, matrices.n, matrices.k)
            let x = left.assumingMemoryBound(to: T.self), y = right.assumingMemoryBound(to: T.self)
            let target = result.assumingMemoryBound(to: T.self)
            // Row by row: result[i] += a[i, p] * b[p], with b's row gathered and the factor spread out.
            let row = UnsafeMutablePointer<T>.allocate(capacity: 2 * n)
            defer { row.deallocate() }
            let factors = row + n
            for i in 0..<m {
                if i & 15 == 15 { try ArrayInterrupt.poll() }
                for p in 0..<k {
                    let factor = x[i * matrices.a.rowStride + p * matrices.a.columnStride]
                    if factor == 0 && T.dtype.isInteger { continue }
                    factors.update(repeating: factor, count: n)
                    ElementMover.move(
                        UnsafeRawPointer(y + p * matrices.b.rowStride), stride: matrices.b.columnStride,
                        to: UnsafeMutableRawPointer(row), stride: 1, count: n, size: MemoryLayout<T>.size)
                    multiply(UnsafeRawPointer(row), UnsafeRawPointer(factors), UnsafeMutableRawPointer(row), n)
                    add(
                        UnsafeRawPointer(target + i * n), UnsafeRawPointer(row),
                        UnsafeMutableRawPointer(target + i * n), n)
                }
            }
        }
    }
}
