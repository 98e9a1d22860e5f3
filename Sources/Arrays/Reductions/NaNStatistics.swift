/// Folds that pass over nan.
public enum NaNStatistics {
    /// The sum of the elements that are not nan.
    ///
    /// - Throws: as `Reductions.reduce`.
    public static func sum(_ array: NDArray, axes: [Int]? = nil, keepDimensions: Bool = false) throws -> NDArray {
        try Reductions.reduce(replacingNaN(array, with: 0), .sum, axes: axes, keepDimensions: keepDimensions)
    }

    /// The product of the elements that are not nan.
    ///
    /// - Throws: as `Reductions.reduce`.
    public static func product(_ array: NDArray, axes: [Int]? = nil, keepDimensions: Bool = false) throws -> NDArray {
        try Reductions.reduce(replacingNaN(array, with: 1), .product, axes: axes, keepDimensions: keepDimensions)
    }

    /// The mean of the elements that are not nan.
    ///
    /// - Throws: as `Statistics.mean`.
    public static func mean(_ array: NDArray, axes: [Int]? = nil, keepDimensions: Bool = false) throws -> NDArray {
        guard array.dtype.isFloat else { return try Statistics.mean(array, axes: axes, keepDimensions: keepDimensions) }
        let total = try sum(array, axes: axes, keepDimensions: keepDimensions)
        let number = try count(array, axes, keepDimensions)
        return try Elementwise.apply(.divide, total, number).cast(to: array.dtype)
    }

    /// The variance of the elements that are not nan.
    ///
    /// - Throws: as `Statistics.variance`.
    public static func variance(
        _ array: NDArray, axes: [Int]? = nil, keepDimensions: Bool = false, correction: Double = 0
    ) throws -> NDArray {
        guard array.dtype.isFloat else {
            return try Statistics.variance(array, axes: axes, keepDimensions: keepDimensions, correction: correction)
        }
        let center = try mean(array, axes: axes, keepDimensions: true)
        let deviation = try replacingNaN(Elementwise.apply(.subtract, array, center), with: 0)
        let squares = try Elementwise.apply(.multiply, deviation, deviation)
        let total = try Reductions.reduce(squares, .sum, axes: axes, keepDimensions: keepDimensions)
        let number = try Elementwise.apply(
            .subtract, .array(count(array, axes, keepDimensions)), .scalar(.float(correction)))
        return try Elementwise.apply(.divide, total, number).cast(to: array.dtype)
    }

    private static func count(_ array: NDArray, _ axes: [Int]?, _ keepDimensions: Bool) throws -> NDArray {
        let present = try Elementwise.apply(.logicalNot, Elementwise.apply(.isnan, array))
        return try Reductions.reduce(present, .sum, axes: axes, keepDimensions: keepDimensions)
    }

    private static func replacingNaN(_ array: NDArray, with value: Double) throws -> NDArray {
        guard array.dtype.isFloat else { return array }
        return try Searching.select(Elementwise.apply(.isnan, array), .scalar(.float(value)), .array(array))
    }
}
