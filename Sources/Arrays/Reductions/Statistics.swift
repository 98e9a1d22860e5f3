/// Means, variances and what else is computed from sums.
public enum Statistics {
    /// The arithmetic mean; integers are averaged as `float64`.
    ///
    /// - Throws: `ArrayError.axis`, `.duplicateAxis`, `.outOfMemory`, `.interrupted`.
    public static func mean(
        _ array: NDArray, axes: [Int]? = nil, keepDimensions: Bool = false, dtype: DType? = nil
    ) throws -> NDArray {
        let type = dtype ?? (array.dtype.isFloat ? array.dtype : .float64)
        // numpy sums half floats as single floats and rounds the mean.
        let sumType: DType = type == .float16 && dtype == nil ? .float32 : type
        let total = try Reductions.reduce(array, .sum, axes: axes, keepDimensions: keepDimensions, dtype: sumType)
        let number = try foldedCount(array, axes)
        return try Elementwise.apply(.divide, .array(total), .scalar(.int(Int64(number)))).cast(to: type)
    }

    /// The variance.
    ///
    /// - Parameter correction: what is subtracted from the number of elements (`ddof`).
    /// - Throws: `ArrayError.axis`, `.duplicateAxis`, `.outOfMemory`, `.interrupted`.
    public static func variance(
        _ array: NDArray, axes: [Int]? = nil, keepDimensions: Bool = false, dtype: DType? = nil, correction: Double = 0
    ) throws -> NDArray {
        let type = dtype ?? (array.dtype.isFloat ? array.dtype : .float64)
        let sumType: DType = type == .float16 && dtype == nil ? .float32 : type
        let number = try foldedCount(array, axes)
        let total = try Reductions.reduce(array, .sum, axes: axes, keepDimensions: true, dtype: sumType)
        let mean = try Elementwise.apply(.divide, .array(total), .scalar(.int(Int64(number))))
        let deviation = try Elementwise.apply(.subtract, array, mean)
        var warnings: ArithmeticWarnings = []
        let squares = try Elementwise.apply(
            .multiply, .array(deviation), .array(deviation), output: deviation, warnings: &warnings)
        let sum = try Reductions.reduce(squares, .sum, axes: axes, keepDimensions: keepDimensions, dtype: sumType)
        let divisor = max(Double(number) - correction, 0)
        return try Elementwise.apply(.divide, .array(sum), .scalar(.float(divisor))).cast(to: type)
    }

    /// The standard deviation.
    ///
    /// - Parameter correction: what is subtracted from the number of elements (`ddof`).
    /// - Throws: as `variance`.
    public static func standardDeviation(
        _ array: NDArray, axes: [Int]? = nil, keepDimensions: Bool = false, dtype: DType? = nil, correction: Double = 0
    ) throws -> NDArray {
        let spread = try variance(
            array, axes: axes, keepDimensions: keepDimensions, dtype: dtype, correction: correction)
        return try Elementwise.apply(.sqrt, spread)
    }

    /// The number of elements that are not zero.
    ///
    /// - Throws: `ArrayError.axis`, `.duplicateAxis`, `.outOfMemory`, `.interrupted`.
    public static func countNonzero(
        _ array: NDArray, axes: [Int]? = nil, keepDimensions: Bool = false
    ) throws -> NDArray {
        let truth = try array.dtype == .bool ? array : Elementwise.apply(.notEqual, .array(array), .scalar(.int(0)))
        return try Reductions.reduce(truth, .sum, axes: axes, keepDimensions: keepDimensions)
    }

    /// The distance between the largest and the smallest element.
    ///
    /// - Throws: `ArrayError.emptyReduction` and as `mean`.
    public static func peakToPeak(_ array: NDArray, axes: [Int]? = nil, keepDimensions: Bool = false) throws -> NDArray {
        let high = try Reductions.reduce(array, .max, axes: axes, keepDimensions: keepDimensions)
        let low = try Reductions.reduce(array, .min, axes: axes, keepDimensions: keepDimensions)
        return try Elementwise.apply(.subtract, high, low)
    }

    /// Quantiles by linear interpolation between neighbours, numpy's default method.
    ///
    /// - Parameter fractions: values from 0 to 1; their axes come first in the result.
    /// - Throws: `ArrayError.value` for a fraction out of range, and as `mean`.
    public static func quantile(
        _ array: NDArray, fractions: NDArray, axes: [Int]? = nil, keepDimensions: Bool = false
    ) throws -> NDArray {
        let positions = try fractions.elements(as: Double.self)
        if positions.contains(where: { !($0 >= 0 && $0 <= 1) }) {
            throw ArrayError.value("Quantiles must be in the range [0, 1]")
        }
        let resultType: DType = array.dtype == .float32 || array.dtype == .float16 ? array.dtype : .float64
        let (rows, outerShape) = try foldedRows(array, axes, keepDimensions)
        let length = rows.shape[1]
        guard length > 0 else { throw ArrayError.indexing("index -1 is out of bounds for axis 0 with size 0") }
        let sorted = try Sorting.sort(rows.cast(to: .float64), axis: 1)
        var results: [Double] = []
        try sorted.withUnsafeElements(of: Double.self) { values in
            for position in positions {
                for row in 0..<rows.shape[0] {
                    results.append(interpolate(values, start: row * length, count: length, position))
                }
            }
        }
        return try NDArray(results, shape: fractions.shape + outerShape).cast(to: resultType)
    }

    /// The middle element, or the mean of the two in the middle.
    ///
    /// - Throws: as `mean`.
    public static func median(_ array: NDArray, axes: [Int]? = nil, keepDimensions: Bool = false) throws -> NDArray {
        let resultType: DType = array.dtype == .float32 || array.dtype == .float16 ? array.dtype : .float64
        let (rows, outerShape) = try foldedRows(array, axes, keepDimensions)
        let length = rows.shape[1]
        let sorted = try Sorting.sort(rows.cast(to: .float64), axis: 1)
        var results: [Double] = []
        try sorted.withUnsafeElements(of: Double.self) { values in
            for row in 0..<rows.shape[0] {
                let start = row * length
                if length == 0 || values[start + length - 1].isNaN {
                    results.append(.nan)
                } else if length % 2 == 1 {
                    results.append(values[start + length / 2])
                } else {
                    results.append((values[start + length / 2 - 1] + values[start + length / 2]) / 2)
                }
            }
        }
        return try NDArray(results, shape: outerShape).cast(to: resultType)
    }

    private static func interpolate(
        _ values: UnsafeBufferPointer<Double>, start: Int, count: Int, _ fraction: Double
    ) -> Double {
        if values[start + count - 1].isNaN { return .nan }
        let position = Double(count - 1) * fraction
        let below = min(Int(position.rounded(.down)), count - 1)
        let above = min(below + 1, count - 1)
        let weight = position - Double(below)
        let low = values[start + below], high = values[start + above]
        let difference = high - low
        return weight >= 0.5 ? high - difference * (1 - weight) : low + difference * weight
    }

    /// The folded axes moved together at the end: one row for each element of the result.
    private static func foldedRows(
        _ array: NDArray, _ axes: [Int]?, _ keepDimensions: Bool
    ) throws -> (rows: NDArray, outerShape: [Int]) {
        let folded = try axes.map { try NDArray.normalize(axes: $0, dimensions: array.dimensions) } ?? Array(array.shape.indices)
        let kept = array.shape.indices.filter { !folded.contains($0) }
        let outer = kept.map { array.shape[$0] }
        let length = folded.map { array.shape[$0] }.reduce(1, *)
        let rows = try array.transposed(axes: kept + folded).reshaped(to: [outer.reduce(1, *), length])
        let shape = keepDimensions ? array.shape.indices.map { folded.contains($0) ? 1 : array.shape[$0] } : outer
        return (rows, shape)
    }

    /// The number of elements folded into each result.
    static func foldedCount(_ array: NDArray, _ axes: [Int]?) throws -> Int {
        guard let axes else { return array.count }
        return try NDArray.normalize(axes: axes, dimensions: array.dimensions).map { array.shape[$0] }.reduce(1, *)
    }
}
