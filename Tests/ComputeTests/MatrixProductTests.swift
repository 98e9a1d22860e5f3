import Compute
import Testing

private struct ProductCase: CustomTestStringConvertible {
    var rows: Int
    var columns: Int
    var inner: Int
    var alpha = 1.0
    var beta = 0.0
    var testDescription: String { "\(rows)×\(inner)×\(columns), alpha \(alpha), beta \(beta)" }
}

private let cases = [
    ProductCase(rows: 1, columns: 1, inner: 1), ProductCase(rows: 3, columns: 5, inner: 7, alpha: 2, beta: 1),
    ProductCase(rows: 64, columns: 64, inner: 64), ProductCase(rows: 33, columns: 47, inner: 29, beta: 0.5),
    ProductCase(rows: 100, columns: 10, inner: 1030), ProductCase(rows: 5, columns: 200, inner: 50, beta: 1),
    ProductCase(rows: 4, columns: 3, inner: 0, beta: 0.5), ProductCase(rows: 2, columns: 3, inner: 0),
    ProductCase(rows: 70, columns: 130, inner: 260, alpha: -0.5),
]

struct MatrixProductTests {
    @Test(arguments: cases, [1, 3])
    private func floatMatchesReference(product: ProductCase, threads: Int) {
        check(product, threads: threads, tolerance: Float(3e-5)) { arguments, pool in
            MatrixProduct.multiply(
                rows: product.rows, columns: product.columns, inner: product.inner, alpha: Float(product.alpha),
                a: arguments.a, strideA: arguments.strideA, transposeA: arguments.transposeA, b: arguments.b,
                strideB: arguments.strideB, transposeB: arguments.transposeB, beta: Float(product.beta),
                c: arguments.c, strideC: arguments.strideC, workspace: arguments.workspace, pool: pool)
        }
    }

    @Test(arguments: cases, [1, 3])
    private func doubleMatchesReference(product: ProductCase, threads: Int) {
        check(product, threads: threads, tolerance: 1e-13) { arguments, pool in
            MatrixProduct.multiply(
                rows: product.rows, columns: product.columns, inner: product.inner, alpha: product.alpha,
                a: arguments.a, strideA: arguments.strideA, transposeA: arguments.transposeA, b: arguments.b,
                strideB: arguments.strideB, transposeB: arguments.transposeB, beta: product.beta, c: arguments.c,
                strideC: arguments.strideC, workspace: arguments.workspace, pool: pool)
        }
    }

    private struct Arguments<Element> {
        var a, b: UnsafePointer<Element>
        var c, workspace: UnsafeMutablePointer<Element>
        var strideA, strideB, strideC: Int
        var transposeA, transposeB: Bool
    }

    private func check<Element: BinaryFloatingPoint>(
        _ product: ProductCase, threads: Int, tolerance: Element, multiply: (Arguments<Element>, ThreadPool) -> Void
    ) {
        var numbers = Numbers(seed: 30)
        for transposeA in [false, true] {
            for transposeB in [false, true] {
                let (strideA, strideB) = (
                    (transposeA ? product.rows : product.inner) + 3, (transposeB ? product.inner : product.columns) + 1
                )
                let strideC = product.columns + 2
                func random(_ count: Int) -> GuardedBuffer<Element> {
                    GuardedBuffer((0..<count).map { _ in Element(numbers.next()) })
                }
                let a = random((transposeA ? product.inner : product.rows) * strideA)
                let b = random((transposeB ? product.columns : product.inner) * strideB)
                // Where the old result does not count it may be anything.
                let start =
                    product.beta == 0
                    ? GuardedBuffer<Element>(count: product.rows * strideC) : random(product.rows * strideC)
                let expected = GuardedBuffer(start)
                Reference.matrixProduct(
                    rows: product.rows, columns: product.columns, inner: product.inner,
                    alpha: Element(product.alpha), a: a.pointer, strideA: strideA, transposeA: transposeA,
                    b: b.pointer, strideB: strideB, transposeB: transposeB, beta: Element(product.beta),
                    c: expected.pointer, strideC: strideC)
                for pool in pools(threads: threads) {
                    let result = GuardedBuffer(start)
                    let workspace = GuardedBuffer<Element>(
                        count: MatrixProduct.workspaceSize(
                            rows: product.rows, columns: product.columns, inner: product.inner, pool: pool))
                    multiply(
                        Arguments(
                            a: a.pointer, b: b.pointer, c: result.pointer, workspace: workspace.pointer,
                            strideA: strideA, strideB: strideB, strideC: strideC, transposeA: transposeA,
                            transposeB: transposeB), pool)
                    expectClose(result, expected, tolerance: tolerance, pool.testDescription)
                    #expect(workspace.wallsStand)
                }
            }
        }
    }
}
