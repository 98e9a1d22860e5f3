/// Systems of equations, inverses, determinants and norms.
public enum LinearAlgebra {
    /// The solution of `a x = b`.
    ///
    /// - Throws: `ArrayError.linearAlgebra` for a singular or not square matrix, `.outOfMemory`.
    public static func solve(_ a: NDArray, _ b: NDArray) throws -> NDArray {
        try checkSquare(a)
        let isVector = b.dimensions == 1
        let right = try isVector ? b.reshaped(to: [b.count, 1]) : b
        let size = a.shape[a.dimensions - 1]
        guard right.dimensions >= 2, right.shape[right.dimensions - 2] == size else {
            throw ArrayError.value(
                "solve: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (m,m),(m,n)->(m,n) (size \(right.shape.dropLast().last ?? 0) is different from \(size))")
        }
        let type = floatType(Promotion.promote(a.dtype, b.dtype))
        let outer = try NDArray.broadcastShape([Array(a.shape.dropLast(2)), Array(right.shape.dropLast(2))])
        let columns = right.shape[right.dimensions - 1]
        let matrices = try a.cast(to: .float64).broadcast(to: outer + [size, size]).copy()
        let result = try right.cast(to: .float64).broadcast(to: outer + [size, columns]).copy()
        let values = matrices.baseAddress.assumingMemoryBound(to: Double.self)
        let targets = result.baseAddress.assumingMemoryBound(to: Double.self)
        for index in 0..<outer.reduce(1, *) {
            try TriangularFactors.solve(
                values + index * size * size, size: size, targets + index * size * columns, columns: columns)
        }
        withExtendedLifetime(matrices) {}
        let solution = isVector ? try result.reshaped(to: outer + [size]) : result
        return try solution.cast(to: type)
    }

    /// The inverse of a matrix.
    ///
    /// - Throws: `ArrayError.linearAlgebra` for a singular or not square matrix, `.outOfMemory`.
    public static func inverse(_ a: NDArray) throws -> NDArray {
        try checkSquare(a)
        let size = a.shape[a.dimensions - 1]
        return try solve(a, Creation.eye(rows: size, dtype: floatType(a.dtype)))
    }

    /// The determinant of a matrix.
    ///
    /// - Throws: `ArrayError.linearAlgebra` for a matrix that is not square, `.outOfMemory`.
    public static func determinant(_ a: NDArray) throws -> NDArray {
        try checkSquare(a)
        let size = a.shape[a.dimensions - 1]
        let matrices = try a.cast(to: .float64).copy()
        let values = matrices.baseAddress.assumingMemoryBound(to: Double.self)
        let outer = Array(a.shape.dropLast(2))
        let results = (0..<outer.reduce(1, *)).map { index in
            TriangularFactors.determinant(values + index * size * size, size: size)
        }
        withExtendedLifetime(matrices) {}
        return try NDArray(results, shape: outer).cast(to: floatType(a.dtype))
    }

    /// The order of a norm.
    public enum NormOrder: Sendable, Equatable {
        /// The root of the sum of squares (`None`, `2` for vectors, `'fro'`).
        case euclidean
        /// The sum of the `p`-th powers; infinities mean the extremes, 0 counts what is not zero.
        case power(Double)
    }

    /// The norm of vectors along an axis, of matrices over two axes, or of all elements together.
    ///
    /// - Throws: `ArrayError.axis`, `.value`, `.outOfMemory`.
    public static func norm(
        _ array: NDArray, order: NormOrder = .euclidean, axes: [Int]? = nil, keepDimensions: Bool = false
    ) throws -> NDArray {
        let x = array.dtype.isFloat ? array : try array.cast(to: .float64)
        if order == .euclidean && axes == nil {
            let flat = try x.raveled()
            let result = try Elementwise.apply(.sqrt, MatrixProduct.dot(flat, flat))
            return keepDimensions ? try result.reshaped(to: array.shape.map { _ in 1 }) : result
        }
        guard let power = powerOf(order) else {
            let squares = try Elementwise.apply(.multiply, x, x)
            let sum = try Reductions.reduce(squares, .sum, axes: axes, keepDimensions: keepDimensions)
            return try Elementwise.apply(.sqrt, sum)
        }
        let magnitude = try Elementwise.apply(.absolute, x)
        if (axes?.count ?? array.dimensions) == 2 {
            return try matrixNorm(magnitude, power, axes ?? [0, 1], keepDimensions)
        }
        if power == .infinity { return try Reductions.reduce(magnitude, .max, axes: axes, keepDimensions: keepDimensions) }
        if power == -.infinity { return try Reductions.reduce(magnitude, .min, axes: axes, keepDimensions: keepDimensions) }
        if power == 0 { return try Statistics.countNonzero(x, axes: axes, keepDimensions: keepDimensions).cast(to: x.dtype) }
        if power == 1 { return try Reductions.reduce(magnitude, .sum, axes: axes, keepDimensions: keepDimensions) }
        if power == 2 {
            let squares = try Elementwise.apply(.multiply, x, x)
            return try Elementwise.apply(
                .sqrt, Reductions.reduce(squares, .sum, axes: axes, keepDimensions: keepDimensions))
        }
        let powers = try Elementwise.apply(.power, .array(magnitude), .scalar(.float(power)))
        let sum = try Reductions.reduce(powers, .sum, axes: axes, keepDimensions: keepDimensions)
        return try Elementwise.apply(.power, .array(sum), .scalar(.float(1 / power)))
    }

    private static func matrixNorm(
        _ magnitude: NDArray, _ power: Double, _ axes: [Int], _ keepDimensions: Bool
    ) throws -> NDArray {
        let places = try NDArray.normalize(axes: axes, dimensions: magnitude.dimensions)
        guard abs(power) == 1 || power.isInfinite else {
            throw ArrayError.value("norms of matrices of order \(power) need singular values, which are not available")
        }
        let summed = abs(power) == 1 ? places[0] : places[1]
        let rest = abs(power) == 1 ? places[1] : places[0]
        let sums = try Reductions.reduce(magnitude, .sum, axes: [summed], keepDimensions: true)
        let result = try Reductions.reduce(sums, power > 0 ? .max : .min, axes: [rest], keepDimensions: true)
        return keepDimensions ? result : try result.squeezed(axes: places)
    }

    private static func powerOf(_ order: NormOrder) -> Double? {
        if case .power(let power) = order { power } else { nil }
    }

    private static func floatType(_ type: DType) -> DType { type == .float32 ? .float32 : .float64 }

    private static func checkSquare(_ a: NDArray) throws(ArrayError) {
        guard a.dimensions >= 2 else {
            throw .linearAlgebra("\(a.dimensions)-dimensional array given. Array must be at least two-dimensional")
        }
        guard a.shape[a.dimensions - 1] == a.shape[a.dimensions - 2] else {
            throw .linearAlgebra("Last 2 dimensions of the array must be square")
        }
    }
}
