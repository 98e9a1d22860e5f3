/// Counting values.
public enum Histograms {
    /// How often each value from 0 on occurs, or the sum of the weights there.
    ///
    /// - Throws: `ArrayError.value`, `.type`, `.outOfMemory`.
    public static func bincount(_ array: NDArray, weights: NDArray? = nil, minimumLength: Int = 0) throws -> NDArray {
        guard array.dimensions == 1 else { throw ArrayError.value("object too deep for desired array") }
        guard !array.dtype.isFloat || array.count == 0 else {
            throw ArrayError.type(
                "Cannot cast array data from dtype('\(array.dtype.name)') to dtype('int64') according to the rule 'safe'"
            )
        }
        guard minimumLength >= 0 else { throw ArrayError.value("'minlength' must not be negative") }
        let values = try array.elements(as: Int.self)
        if values.contains(where: { $0 < 0 }) {
            throw ArrayError.value("'list' argument must have no negative elements")
        }
        let length = max(minimumLength, (values.max() ?? -1) &+ 1)
        if let weights {
            guard weights.count == values.count else {
                throw ArrayError.value("The weights and list don't have the same length.")
            }
            let result = try NDArray(zeros: [length], dtype: .float64)
            let sums = result.baseAddress.assumingMemoryBound(to: Double.self)
            let weightValues = try weights.elements(as: Double.self)
            for index in values.indices { sums[values[index]] += weightValues[index] }
            return result
        }
        let result = try NDArray(zeros: [length], dtype: .int64)
        let counts = result.baseAddress.assumingMemoryBound(to: Int64.self)
        for value in values { counts[value] += 1 }
        return result
    }

    /// The bins of a histogram.
    public enum Bins: Sendable {
        /// So many bins of equal width, over a range or over all values.
        case count(Int, range: (Double, Double)?)
        /// The edges of the bins in order.
        case edges(NDArray)
    }

    /// How many values fall into each bin; the last bin includes its right edge.
    ///
    /// - Parameters:
    ///   - weights: what each value counts; nil for one.
    ///   - isDensity: whether the result integrates to one.
    /// - Returns: the numbers and the edges.
    /// - Throws: `ArrayError.value`, `.outOfMemory`.
    public static func histogram(
        _ array: NDArray, bins: Bins = .count(10, range: nil), weights: NDArray? = nil, isDensity: Bool = false
    ) throws -> (counts: NDArray, edges: NDArray) {
        let values = try array.flattened().elements(as: Double.self)
        let weightValues = try weights.map { try $0.flattened().elements(as: Double.self) }
        if let weightValues, weightValues.count != values.count {
            throw ArrayError.value("weights should have the same shape as a.")
        }
        let edges = try edges(for: values, bins)
        let borders = try edges.elements(as: Double.self)
        let number = borders.count - 1
        var sums = [Double](repeating: 0, count: max(number, 0))
        let isUniform = if case .count = bins { true } else { false }
        for (index, value) in values.enumerated() {
            guard let bin = bin(of: value, borders, isUniform: isUniform) else { continue }
            sums[bin] += weightValues?[index] ?? 1
        }
        if isDensity {
            let total = sums.reduce(0, +)
            let density = sums.enumerated().map { $1 / (borders[$0 + 1] - borders[$0]) / total }
            return (try NDArray(density), edges)
        }
        let counts = try NDArray(sums)
        if let weights, weights.dtype.isFloat { return (counts, edges) }
        return (try counts.cast(to: .int64), edges)
    }

    private static func edges(for values: [Double], _ bins: Bins) throws -> NDArray {
        switch bins {
        case .edges(let edges):
            guard edges.dimensions == 1 else { throw ArrayError.value("`bins` must be 1d, when an array") }
            let borders = try edges.elements(as: Double.self)
            if zip(borders, borders.dropFirst()).contains(where: { $0 > $1 }) {
                throw ArrayError.value("`bins` must increase monotonically, when an array")
            }
            return edges
        case .count(let number, let range):
            guard number >= 1 else { throw ArrayError.value("`bins` must be positive, when an integer") }
            var low = range?.0 ?? values.min() ?? 0, high = range?.1 ?? values.max() ?? 1
            if low > high { throw ArrayError.value("max must be larger than min in range parameter.") }
            if !low.isFinite || !high.isFinite || (range == nil && values.contains(where: \.isNaN)) {
                let kind = range == nil ? "autodetected" : "supplied"
                throw ArrayError.value("\(kind) range of [\(text(low)), \(text(high))] is not finite")
            }
            if low == high {
                low -= 0.5
                high += 0.5
            }
            return try Creation.linspace(start: low, stop: high, count: number + 1).values
        }
    }

    private static func text(_ value: Double) -> String { ScalarText.text(.float(value), .float64) }

    private static func bin(of value: Double, _ edges: [Double], isUniform: Bool) -> Int? {
        let number = edges.count - 1
        guard number > 0, value >= edges[0], value <= edges[number] else { return nil }
        if isUniform {
            // The quotient may be off by one next to an edge; the edges themselves decide.
            var place = min(Int((value - edges[0]) / (edges[number] - edges[0]) * Double(number)), number - 1)
            if value < edges[place] {
                place -= 1
            } else if place < number - 1 && value >= edges[place + 1] {
                place += 1
            }
            return place
        }
        var low = 0, high = number
        while low < high {
            let middle = (low + high) / 2
            if edges[middle + 1] <= value && middle < number - 1 { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
