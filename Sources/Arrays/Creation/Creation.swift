/// Makers of regular arrays.
public enum Creation {
    /// An array of one value.
    ///
    /// - Throws: `ArrayError.negativeDimensions`, `.tooLarge`, `.integerOutOfBounds`, `.outOfMemory`.
    public static func full(_ shape: [Int], _ value: Scalar, dtype: DType? = nil) throws -> NDArray {
        if let dtype { try Promotion.check(value, fits: dtype) }
        let result = try NDArray(uninitialized: shape, dtype: dtype ?? value.naturalType)
        try result.fill(with: value)
        return result
    }

    /// An array of ones.
    ///
    /// - Throws: as `full`.
    public static func ones(_ shape: [Int], dtype: DType = .float64) throws -> NDArray {
        try full(shape, .int(1), dtype: dtype)
    }

    /// Evenly spaced values from start up to, not including, stop.
    ///
    /// - Throws: `ArrayError.value` for a step of zero or too many values, `.outOfMemory`.
    public static func arange(start: Scalar, stop: Scalar, step: Scalar, dtype: DType? = nil) throws -> NDArray {
        let isFloat = start.isFloat || stop.isFloat || step.isFloat
        let type = dtype ?? (isFloat ? .float64 : .int64)
        if step.asDouble == 0 { throw ArrayError.value("Maximum allowed size exceeded") }
        let number: Double
        if isFloat {
            number = ((stop.asDouble - start.asDouble) / step.asDouble).rounded(.up)
        } else {
            let distance = stop.asInt64.subtractingReportingOverflow(start.asInt64)
            if distance.overflow { throw ArrayError.value("Maximum allowed size exceeded") }
            let quotient = distance.partialValue.dividedReportingOverflow(by: step.asInt64)
            let exact = quotient.partialValue &* step.asInt64 == distance.partialValue
            let isPositive = (distance.partialValue > 0) == (step.asInt64 > 0) && distance.partialValue != 0
            number = isPositive ? Double(quotient.partialValue) + (exact ? 0 : 1) : 0
        }
        guard number == number, number < 9e18 else { throw ArrayError.value("Maximum allowed size exceeded") }
        let count = number <= 0 ? 0 : Int(number)
        if type.isFloat {
            let first = start.asDouble
            // The step is taken from the rounded second element, as numpy's fill functions do.
            if type == .float32 {
                let origin = Float(first), delta = Float(first + step.asDouble) - origin
                return try generate(count, Float.self) { origin + Float($0) * delta }
            }
            let delta = (first + step.asDouble) - first
            return try generate(count, Double.self) { first + Double($0) * delta }.cast(to: type)
        }
        let first = start.asInt64
        let delta = isFloat ? (start.asDouble + step.asDouble).truncatedToInt64 &- first : step.asInt64
        return try generate(count, Int64.self) { first &+ Int64($0) &* delta }.cast(to: type)
    }

    /// Values evenly spaced between two ends, and the distance between them.
    ///
    /// - Throws: `ArrayError.value` for a negative number of values, `.outOfMemory`.
    public static func linspace(
        start: Double, stop: Double, count: Int = 50, includesEnd: Bool = true, dtype: DType? = nil
    ) throws -> (values: NDArray, step: Double) {
        guard count >= 0 else {
            throw ArrayError.value("Number of samples, \(count), must be non-negative.")
        }
        let divisor = Double(includesEnd ? count - 1 : count)
        let distance = stop - start
        let step = divisor > 0 ? distance / divisor : .nan
        let values: NDArray
        if divisor > 0 && step != 0 {
            values = try generate(count, Double.self) { Double($0) * step + start }
        } else if divisor > 0 {
            values = try generate(count, Double.self) { Double($0) / divisor * distance + start }
        } else {
            values = try generate(count, Double.self) { Double($0) * distance + start }
        }
        if includesEnd && count > 1 { try values.setItem([-1], to: .float(stop)) }
        guard let dtype, dtype != .float64 else { return (values, step) }
        let rounded = dtype.isInteger ? try Elementwise.apply(.floor, values) : values
        return (try rounded.cast(to: dtype), step)
    }

    /// Values evenly spaced on a logarithmic scale from `base^start` to `base^stop`.
    ///
    /// - Throws: as `linspace`.
    public static func logspace(
        start: Double, stop: Double, count: Int = 50, includesEnd: Bool = true, base: Double = 10, dtype: DType? = nil
    ) throws -> NDArray {
        let exponents = try linspace(start: start, stop: stop, count: count, includesEnd: includesEnd).values
        let result = try Elementwise.apply(.power, .scalar(.float(base)), .array(exponents))
        return try dtype.map { try result.cast(to: $0) } ?? result
    }

    /// Values spaced by a constant factor between two ends of the same sign.
    ///
    /// - Throws: `ArrayError.value` and as `linspace`.
    public static func geomspace(
        start: Double, stop: Double, count: Int = 50, includesEnd: Bool = true, dtype: DType? = nil
    ) throws -> NDArray {
        if start == 0 || stop == 0 { throw ArrayError.value("Geometric sequence cannot include zero") }
        if start.sign != stop.sign { throw ArrayError.value("Geometric sequence needs ends of the same sign") }
        let sign: Double = start < 0 ? -1 : 1
        let low = try Elementwise.apply(.log10, NDArray([abs(start), abs(stop)])).elements(as: Double.self)
        let result = try logspace(start: low[0], stop: low[1], count: count, includesEnd: includesEnd)
        if count > 0 { try result.setItem([0], to: .float(abs(start))) }
        if count > 1 && includesEnd { try result.setItem([-1], to: .float(abs(stop))) }
        let signed = sign < 0 ? try Elementwise.apply(.negative, result) : result
        return try dtype.map { try signed.cast(to: $0) } ?? signed
    }

    /// A matrix with ones on a diagonal.
    ///
    /// - Parameter diagonal: 0 for the main one, positive above it.
    /// - Throws: `ArrayError.negativeDimensions`, `.outOfMemory`.
    public static func eye(rows: Int, columns: Int? = nil, diagonal: Int = 0, dtype: DType = .float64) throws -> NDArray {
        let result = try NDArray(zeros: [rows, columns ?? rows], dtype: dtype)
        try Diagonals.view(result, diagonal).fill(with: .int(1))
        return result
    }

    /// Coordinate matrices from coordinate vectors.
    ///
    /// - Parameters:
    ///   - isMatrixOrder: whether the first vector runs along the first axis (`indexing='ij'`).
    ///   - isSparse: whether axes of length one stay.
    /// - Throws: `ArrayError.outOfMemory`.
    public static func meshgrid(_ vectors: [NDArray], isMatrixOrder: Bool = false, isSparse: Bool = false) throws -> [NDArray] {
        let number = vectors.count
        var shapes = vectors.indices.map { index in
            (0..<number).map { $0 == index ? vectors[index].count : 1 }
        }
        if !isMatrixOrder && number > 1 {
            for index in shapes.indices { shapes[index] = (0..<number).map { $0 == index ? vectors[index].count : 1 } }
            shapes[0].swapAt(0, 1)
            shapes[1].swapAt(0, 1)
        }
        let grids = try zip(vectors, shapes).map { try $0.reshaped(to: $1) }
        if isSparse { return try grids.map { try $0.copy() } }
        let common = try NDArray.broadcastShape(shapes)
        return try grids.map { try $0.broadcast(to: common).copy() }
    }

    /// The coordinates of every element of a grid: one array for each axis, stacked.
    ///
    /// - Throws: `ArrayError.outOfMemory`.
    public static func indices(_ shape: [Int]) throws -> NDArray {
        let vectors = try shape.map { try generate($0, Int64.self) { Int64($0) } }
        return try Joining.stack(meshgrid(vectors, isMatrixOrder: true))
    }

    private static func generate<Element: ArrayElement>(
        _ count: Int, _: Element.Type, _ value: (Int) -> Element
    ) throws -> NDArray {
        let result = try NDArray(uninitialized: [count], dtype: Element.dtype)
        let target = result.baseAddress.assumingMemoryBound(to: Element.self)
        for index in 0..<count { target[index] = value(index) }
        return result
    }
}
