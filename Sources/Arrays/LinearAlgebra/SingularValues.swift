extension LinearAlgebra {
    /// The singular value decomposition `a = u · diag(s) · vh` of a matrix.
    ///
    /// - Parameters:
    ///   - a: shape (m, n).
    ///   - isFull: true gives square `u` and `vh`, false as many vectors as there are values.
    /// - Returns: the vectors and the values, largest first, in the element type that numpy gives them.
    /// - Throws: `ArrayError.value` when it does not converge or where the machine has no LAPACK, `.outOfMemory`.
    public static func singularValues(_ a: NDArray, isFull: Bool = true) throws -> (u: NDArray, s: NDArray, vh: NDArray)
    {
        guard a.dimensions == 2 else {
            throw ArrayError.value("svd needs a matrix, not an array of \(a.dimensions) dimensions")
        }
        guard let dgesdd = BLASLibrary.shared?.dgesdd else {
            throw ArrayError.value("svd needs OpenBLAS, which is not installed")
        }
        let type: DType = a.dtype == .float32 ? .float32 : .float64
        let (rows, columns) = (a.shape[0], a.shape[1])
        let count = min(rows, columns)
        let (uColumns, vRows) = isFull ? (rows, columns) : (count, count)
        // LAPACK keeps matrices by columns, which are the rows of the transposed ones.
        let work = try a.cast(to: .float64).transposed().copy()
        let u = try NDArray(zeros: [uColumns, rows])
        let v = try NDArray(zeros: [columns, vRows])
        let s = try NDArray(zeros: [count])
        guard count > 0 else { return (try u.transposed().copy(), s, try v.transposed().copy()) }
        let values = try work.elements(as: Double.self)
        guard values.allSatisfy(\.isFinite) else { throw ArrayError.value("SVD did not converge") }
        var (m, n, k) = (Int32(rows), Int32(columns), Int32(max(vRows, 1)))
        var job: CChar = isFull ? 65 : 83
        var info: Int32 = 0
        var indices = [Int32](repeating: 0, count: 8 * count)
        var space = [0.0]
        var length: Int32 = -1
        try work.withUnsafeMutableElements(of: Double.self) { matrix in
            try u.withUnsafeMutableElements(of: Double.self) { left in
                try v.withUnsafeMutableElements(of: Double.self) { right in
                    try s.withUnsafeMutableElements(of: Double.self) { found in
                        guard let matrix = matrix.baseAddress, let left = left.baseAddress,
                            let right = right.baseAddress, let found = found.baseAddress
                        else { return }
                        // The first call asks how much room the second one wants.
                        for _ in 0..<2 {
                            dgesdd(
                                &job, &m, &n, matrix, &m, found, left, &m, right, &k, &space, &length, &indices, &info)
                            guard info == 0 else { throw ArrayError.value("SVD did not converge") }
                            if length < 0 {
                                length = Int32(space[0])
                                space = [Double](repeating: 0, count: max(1, Int(length)))
                            }
                        }
                    }
                }
            }
        }
        return (
            try u.transposed().copy().cast(to: type), try s.cast(to: type), try v.transposed().copy().cast(to: type)
        )
    }
}
