extension Reference {
    /// See ``MatrixProduct``.
    package static func matrixProduct<Element: BinaryFloatingPoint>(
        rows: Int, columns: Int, inner: Int, alpha: Element, a: UnsafePointer<Element>, strideA: Int,
        transposeA: Bool, b: UnsafePointer<Element>, strideB: Int, transposeB: Bool, beta: Element,
        c: UnsafeMutablePointer<Element>, strideC: Int
    ) {
        for row in 0..<rows {
            for column in 0..<columns {
                var sum: Element = 0
                for index in 0..<inner {
                    let left = transposeA ? a[index * strideA + row] : a[row * strideA + index]
                    let right = transposeB ? b[column * strideB + index] : b[index * strideB + column]
                    sum += left * right
                }
                let position = row * strideC + column
                c[position] = beta == 0 ? alpha * sum : alpha * sum + beta * c[position]
            }
        }
    }
}
