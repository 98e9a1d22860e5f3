/// Matrix products: the plain loops that every faster kernel must agree with.
enum Matrices {
    /// A kernel for `c = op(a) · op(b)`, row by row in memory.
    static func product(
        _ a: UnsafePointer<Float>, transposed transposesA: Bool, _ b: UnsafePointer<Float>,
        transposed transposesB: Bool, into c: UnsafeMutablePointer<Float>, rows: Int, columns: Int, depth: Int
    ) -> Kernel {
        let rowStep = transposesA ? 1 : depth
        let depthStep = transposesA ? rows : 1
        if transposesB {
            return {
                parallel(rows, cost: columns * depth * 2) { range in
                    for row in range {
                        for column in 0..<columns {
                            var total: Float = 0
                            let right = b + column * depth
                            for k in 0..<depth { total += a[row * rowStep + k * depthStep] * right[k] }
                            c[row * columns + column] = total
                        }
                    }
                }
            }
        }
        return {
            parallel(rows, cost: columns * depth * 2) { range in
                for row in range {
                    let out = c + row * columns
                    for column in 0..<columns { out[column] = 0 }
                    for k in 0..<depth {
                        let left = a[row * rowStep + k * depthStep]
                        let right = b + k * columns
                        for column in 0..<columns { out[column] += left * right[column] }
                    }
                }
            }
        }
    }
}
