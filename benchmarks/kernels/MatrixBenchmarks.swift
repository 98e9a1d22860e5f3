import Compute

extension Bench {
    /// General matrix products.
    func matrices() {
        for size in [64, 256, 512, 1024] {
            let (a, b, c) = (buffer(size * size), buffer(size * size), buffer(size * size))
            let workspace = buffer(MatrixProduct.workspaceSize(rows: size, columns: size, inner: size, pool: pool))
            for transposeB in [false, true] {
                measure("product \(size)×\(size)\(transposeB ? ", b transposed" : "")", flops: 2 * size * size * size) {
                    MatrixProduct.multiply(
                        rows: size, columns: size, inner: size, a: a, strideA: size, b: b, strideB: size,
                        transposeB: transposeB, c: c, strideC: size, workspace: workspace, pool: pool)
                }
            }
        }
    }
}
