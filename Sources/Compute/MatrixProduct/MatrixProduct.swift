/// General matrix products on row-major matrices.
package enum MatrixProduct {
    /// `c = alpha · op(a) · op(b) + beta · c` in float32.
    ///
    /// - Parameters:
    ///   - rows: rows of `op(a)` and `c`.
    ///   - columns: columns of `op(b)` and `c`.
    ///   - inner: columns of `op(a)`, rows of `op(b)`.
    ///   - a: `[rows][inner]`, or `[inner][rows]` when `transposeA`; `strideA` floats from row to row.
    ///   - b: `[inner][columns]`, or `[columns][inner]` when `transposeB`; `strideB` floats from row to row.
    ///   - c: `[rows][columns]`, `strideC` floats from row to row. Not read when `beta` is 0.
    ///   - workspace: at least ``workspaceSize(rows:columns:inner:pool:)`` floats; unspecified content.
    package static func multiply(
        rows: Int, columns: Int, inner: Int, alpha: Float = 1, a: UnsafePointer<Float>, strideA: Int,
        transposeA: Bool = false, b: UnsafePointer<Float>, strideB: Int, transposeB: Bool = false, beta: Float = 0,
        c: UnsafeMutablePointer<Float>, strideC: Int, workspace: UnsafeMutablePointer<Float>,
        pool: ThreadPool = .shared
    ) {
        PackedProduct(
            rows: rows, columns: columns, inner: inner, alpha: alpha, a: a, strideA: strideA, transposeA: transposeA,
            b: b, strideB: strideB, transposeB: transposeB, beta: beta, c: c, strideC: strideC, packed: workspace
        ).run(pool: pool)
    }

    /// `c = alpha · op(a) · op(b) + beta · c` in float64; the parameters are those of the float32 product.
    package static func multiply(
        rows: Int, columns: Int, inner: Int, alpha: Double = 1, a: UnsafePointer<Double>, strideA: Int,
        transposeA: Bool = false, b: UnsafePointer<Double>, strideB: Int, transposeB: Bool = false, beta: Double = 0,
        c: UnsafeMutablePointer<Double>, strideC: Int, workspace: UnsafeMutablePointer<Double>,
        pool: ThreadPool = .shared
    ) {
        PackedProduct(
            rows: rows, columns: columns, inner: inner, alpha: alpha, a: a, strideA: strideA, transposeA: transposeA,
            b: b, strideB: strideB, transposeB: transposeB, beta: beta, c: c, strideC: strideC, packed: workspace
        ).run(pool: pool)
    }

    /// Elements (of the product's own type) the workspace of `multiply` must have; at least 1.
    package static func workspaceSize(rows: Int, columns: Int, inner: Int, pool: ThreadPool = .shared) -> Int {
        (columns + 31) / 32 * 32 * max(1, inner) + 64
    }
}
