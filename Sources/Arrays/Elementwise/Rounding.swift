/// Rounding to decimals, limiting, and comparing with a tolerance.
public enum Rounding {
    /// Rounds to a number of decimals, ties to even; negative numbers round before the point.
    ///
    /// - Throws: `ArrayError.outOfMemory`, `.interrupted`.
    public static func round(_ array: NDArray, decimals: Int = 0) throws -> NDArray {
        if array.dtype == .bool { return decimals == 0 ? try array.cast(to: .float16) : array }
        if array.dtype.isInteger && decimals >= 0 { return try array.copy() }
        if decimals == 0 { return try Elementwise.apply(.rint, array) }
        let scale = Operand.scalar(.float(power(abs(decimals))))
        let up: BinaryOperation = decimals > 0 ? .multiply : .divide
        let down: BinaryOperation = decimals > 0 ? .divide : .multiply
        let scaled = try Elementwise.apply(up, .array(array), scale)
        let result = try Elementwise.apply(down, .array(Elementwise.apply(.rint, scaled)), scale)
        return try array.dtype.isInteger ? result.cast(to: array.dtype) : result
    }

    private static func power(_ exponent: Int) -> Double {
        (0..<min(exponent, 400)).reduce(1.0) { product, _ in product * 10 }
    }

    /// Limits elements to a range; nil leaves a side open.
    ///
    /// - Throws: `ArrayError.broadcast`, `.integerOutOfBounds`, `.outOfMemory`, `.interrupted`.
    public static func clip(_ array: NDArray, low: Operand?, high: Operand?, output: NDArray? = nil) throws -> NDArray {
        var warnings: ArithmeticWarnings = []
        // Python integers beyond the type limit nothing.
        let low = low.flatMap { isBeyond($0, array.dtype, above: false) ? nil : $0 }
        let high = high.flatMap { isBeyond($0, array.dtype, above: true) ? nil : $0 }
        let operands = [.array(array)] + [low, high].compactMap { $0 }
        let type = try Promotion.commonType(operands)
        var result = try array.cast(to: type)
        if let low { result = try Elementwise.apply(.maximum, .array(result), low) }
        if let high { result = try Elementwise.apply(.minimum, .array(result), high) }
        guard let output else { return result === array ? try array.copy() : result }
        return try Elementwise.apply(.maximum, .array(result), .array(result), output: output, warnings: &warnings)
    }

    private static func isBeyond(_ operand: Operand, _ type: DType, above: Bool) -> Bool {
        guard case .scalar(let value) = operand, let range = type.integerRange, type != .bool, !value.isFloat else {
            return false
        }
        if case .uint(let number) = value { return above && number > range.high }
        let number = value.asInt64
        return above ? number > 0 && UInt64(number) > range.high : number < range.low
    }

    /// Whether elements are equal within a tolerance: `|a − b| ≤ absolute + relative · |b|`.
    ///
    /// - Throws: `ArrayError.broadcast`, `.outOfMemory`.
    public static func isClose(
        _ a: NDArray, _ b: NDArray, relative: Double = 1e-5, absolute: Double = 1e-8, equalNaN: Bool = false
    ) throws -> NDArray {
        let x = a.dtype.isFloat ? a : try a.cast(to: .float64), y = b.dtype.isFloat ? b : try b.cast(to: .float64)
        let distance = try Elementwise.apply(.absolute, Elementwise.apply(.subtract, x, y))
        let scaled = try Elementwise.apply(
            .multiply, .scalar(.float(relative)), .array(Elementwise.apply(.absolute, y)))
        let allowed = try Elementwise.apply(.add, .scalar(.float(absolute)), .array(scaled))
        let near = try Elementwise.apply(
            .logicalAnd, Elementwise.apply(.lessEqual, distance, allowed), Elementwise.apply(.isfinite, y))
        let result = try Elementwise.apply(.logicalOr, near, Elementwise.apply(.equal, x, y))
        guard equalNaN else { return result }
        let bothNaN = try Elementwise.apply(.logicalAnd, Elementwise.apply(.isnan, x), Elementwise.apply(.isnan, y))
        return try Elementwise.apply(.logicalOr, result, bothNaN)
    }

    /// Whether all elements are equal within a tolerance.
    ///
    /// - Throws: as `isClose`.
    public static func allClose(
        _ a: NDArray, _ b: NDArray, relative: Double = 1e-5, absolute: Double = 1e-8, equalNaN: Bool = false
    ) throws -> Bool {
        let close = try isClose(a, b, relative: relative, absolute: absolute, equalNaN: equalNaN)
        return try Reductions.reduce(close, .all).item().isTrue
    }

    /// Whether two arrays have the same shape and elements.
    ///
    /// - Throws: `ArrayError.outOfMemory`.
    public static func isEqual(_ a: NDArray, _ b: NDArray, equalNaN: Bool = false) throws -> Bool {
        guard a.shape == b.shape else { return false }
        var same = try Elementwise.apply(.equal, a, b)
        if equalNaN && a.dtype.isFloat && b.dtype.isFloat {
            let both = try Elementwise.apply(.logicalAnd, Elementwise.apply(.isnan, a), Elementwise.apply(.isnan, b))
            same = try Elementwise.apply(.logicalOr, same, both)
        }
        return try Reductions.reduce(same, .all).item().isTrue
    }
}
