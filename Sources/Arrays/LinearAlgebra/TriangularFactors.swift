#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Elimination with partial pivoting on one row-major matrix; by LAPACK where the machine has it.
enum TriangularFactors {
    /// Solves `a x = b` in place of b; a is destroyed.
    ///
    /// - Throws: `ArrayError.linearAlgebra` for a singular matrix.
    static func solve(
        _ a: UnsafeMutablePointer<Double>, size: Int, _ b: UnsafeMutablePointer<Double>, columns: Int
    ) throws {
        guard size > 0, columns > 0 else { return }
        if let dgesv = BLASLibrary.shared?.dgesv, size < 1 << 15, columns < 1 << 30 {
            var matrix = transposed(a, rows: size, columns: size)
            var right = transposed(b, rows: size, columns: columns)
            var n = Int32(size), number = Int32(columns), state: Int32 = 0
            var pivots = [Int32](repeating: 0, count: size)
            var leadA = n, leadB = n
            dgesv(&n, &number, &matrix, &leadA, &pivots, &right, &leadB, &state)
            guard state == 0 else { throw ArrayError.linearAlgebra("Singular matrix") }
            for row in 0..<size {
                for column in 0..<columns { b[row * columns + column] = right[column * size + row] }
            }
            return
        }
        guard let (order, _) = factor(a, size: size) else { throw ArrayError.linearAlgebra("Singular matrix") }
        for column in 0..<columns {
            var x = order.map { b[$0 * columns + column] }
            for row in 0..<size {
                for left in 0..<row { x[row] -= a[row * size + left] * x[left] }
            }
            for row in (0..<size).reversed() {
                for right in (row + 1)..<max(size, row + 1) { x[row] -= a[row * size + right] * x[right] }
                x[row] /= a[row * size + row]
            }
            for row in 0..<size { b[row * columns + column] = x[row] }
        }
    }

    /// The determinant; a is destroyed.
    static func determinant(_ a: UnsafeMutablePointer<Double>, size: Int) -> Double {
        if size == 0 { return 1 }
        if let dgetrf = BLASLibrary.shared?.dgetrf, size < 1 << 15 {
            var matrix = transposed(a, rows: size, columns: size)
            var n = Int32(size), m = n, lead = n, state: Int32 = 0
            var pivots = [Int32](repeating: 0, count: size)
            dgetrf(&m, &n, &matrix, &lead, &pivots, &state)
            if state > 0 { return 0 }
            let swaps = pivots.enumerated().filter { $0 + 1 != Int($1) }.count
            return signedProduct((0..<size).map { matrix[$0 * size + $0] }, swaps: swaps)
        }
        guard let (_, swaps) = factor(a, size: size) else { return 0 }
        return signedProduct((0..<size).map { a[$0 * size + $0] }, swaps: swaps)
    }

    /// The product as numpy forms it, by the sum of logarithms: its last digits show in what is printed.
    private static func signedProduct(_ diagonal: [Double], swaps: Int) -> Double {
        if diagonal.contains(0) { return 0 }
        let isNegative = diagonal.filter { $0 < 0 }.count % 2 != swaps % 2
        let magnitude = exp(diagonal.reduce(0) { $0 + log(abs($1)) })
        return isNegative ? -magnitude : magnitude
    }

    /// Replaces a by its factors; gives the order of the rows and the number of swaps, or nil when singular.
    private static func factor(_ a: UnsafeMutablePointer<Double>, size: Int) -> (order: [Int], swaps: Int)? {
        var order = Array(0..<size)
        var swaps = 0
        for column in 0..<size {
            var pivot = column
            for row in column..<size where abs(a[row * size + column]) > abs(a[pivot * size + column]) { pivot = row }
            if a[pivot * size + column] == 0 { return nil }
            if pivot != column {
                for index in 0..<size {
                    (a[pivot * size + index], a[column * size + index]) = (a[column * size + index], a[pivot * size + index])
                }
                order.swapAt(pivot, column)
                swaps += 1
            }
            for row in (column + 1)..<max(size, column + 1) {
                let factor = a[row * size + column] / a[column * size + column]
                a[row * size + column] = factor
                for index in (column + 1)..<max(size, column + 1) {
                    a[row * size + index] -= factor * a[column * size + index]
                }
            }
        }
        return (order, swaps)
    }

    private static func transposed(_ a: UnsafeMutablePointer<Double>, rows: Int, columns: Int) -> [Double] {
        var result = [Double](repeating: 0, count: rows * columns)
        for row in 0..<rows {
            for column in 0..<columns { result[column * rows + row] = a[row * columns + column] }
        }
        return result
    }
}
