import Arrays
import Testing

@Suite("Reductions agree with numpy to the last digit")
struct ReductionOracleTests {
    @Test("every row of the table")
    func table() throws {
        let rows = try OracleTable.rows("reductions")
        var differences: [String] = []
        for row in rows {
            let name = try #require(row["call"] as? String)
            let layout = try #require(row["layout"] as? [Any])
            let array = try Self.layout(layout)
            let axes = row["axis"] as? [Int]
            let result = checkOutcome(row) { [try Self.call(name, array, axes, row["q"] as? Double)] }
            if let result { differences.append("\(name) \(layout) axis \(axes.map(String.init(describing:)) ?? "None"): \(result)") }
        }
        report(differences, of: rows.count, atLeast: 1500)
    }

    /// The arrays of `layout` in the generating script.
    private static func layout(_ recipe: [Any]) throws -> NDArray {
        let shape = try #require(recipe[0] as? [Int])
        let dtype = try #require(DType(spelling: recipe[1] as? String ?? ""))
        var state: Int64 = 12345
        let values = (0..<shape.reduce(1, *)).map { _ in
            state = (state * 1_103_515_245 + 12345) % 2_147_483_648
            return state >> 8
        }
        let array: NDArray
        if dtype == .bool {
            array = try NDArray(values.map { $0 % 2 == 1 }, shape: shape)
        } else if dtype.isFloat {
            array = try NDArray(values.map { Double($0 % 2001 - 1000) / 37 }, shape: shape).cast(to: dtype)
        } else {
            array = try NDArray(values.map { $0 % 100 }, shape: shape).cast(to: dtype)
        }
        switch recipe[2] as? String {
        case "transposed": return array.transposed()
        case "reversed": return try array.get([.slice(start: nil, stop: nil, step: -1)])
        case "strided": return try array.get([.ellipsis, .slice(start: nil, stop: nil, step: 2)])
        default: return array
        }
    }

    private static func call(_ name: String, _ array: NDArray, _ axes: [Int]?, _ q: Double?) throws -> NDArray {
        switch name {
        case "sum": try Reductions.reduce(array, .sum, axes: axes)
        case "prod": try Reductions.reduce(array, .product, axes: axes)
        case "min": try Reductions.reduce(array, .min, axes: axes)
        case "max": try Reductions.reduce(array, .max, axes: axes)
        case "any": try Reductions.reduce(array, .any, axes: axes)
        case "all": try Reductions.reduce(array, .all, axes: axes)
        case "mean": try Statistics.mean(array, axes: axes)
        case "std": try Statistics.standardDeviation(array, axes: axes)
        case "var": try Statistics.variance(array, axes: axes)
        case "median": try Statistics.median(array, axes: axes)
        case "ptp": try Statistics.peakToPeak(array, axes: axes)
        case "count_nonzero": try Statistics.countNonzero(array, axes: axes)
        case "argmax": try Extremes.argmax(array, axis: axes?.first)
        case "argmin": try Extremes.argmin(array, axis: axes?.first)
        case "cumsum": try Accumulations.accumulate(array, .sum, axis: axes?.first)
        case "cumprod": try Accumulations.accumulate(array, .product, axis: axes?.first)
        default:
            try Statistics.quantile(array, fractions: NDArray(scalar: .float((try #require(q)) / 100)), axes: axes)
        }
    }
}
