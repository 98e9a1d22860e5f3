import Arrays
import Testing

@Suite("Elementwise functions agree with numpy")
struct ElementwiseOracleTests {
    /// Functions of the C library whose last digits differ between libraries.
    private static let approximate: Set<String> = [
        "exp", "log", "log2", "log10", "log1p", "expm1", "sin", "cos", "tan", "tanh", "arctan", "cbrt", "arctan2", "hypot",
        "power", "logaddexp",
    ]

    @Test("every row of the table")
    func table() throws {
        let rows = try OracleTable.rows("elementwise")
        var differences: [String] = []
        for row in rows {
            let arguments = try #require(row["args"] as? [Any])
            let name = arguments.first as? String ?? ""
            let tolerance: Double = Self.approximate.contains(name) ? 4 : 0
            let result = checkOutcome(row, tolerance: tolerance) { [try Self.call(row, arguments)] }
            if let result { differences.append("\(row["call"] ?? "") \(arguments): \(result)") }
        }
        report(differences, of: rows.count, atLeast: 2000)
    }

    private static func call(_ row: [String: Any], _ arguments: [Any]) throws -> NDArray {
        switch row["call"] as? String {
        case "binary":
            let operation = try #require(BinaryOperation(rawValue: arguments[0] as? String ?? ""))
            return try Elementwise.apply(
                operation, OracleTable.operand(arguments[1]), OracleTable.operand(arguments[2]))
        case "unary":
            let operation = try #require(UnaryOperation(rawValue: arguments[0] as? String ?? ""))
            return try Elementwise.apply(operation, OracleTable.array(arguments[1]))
        case "astype":
            let type = try #require(DType(spelling: arguments[1] as? String ?? ""))
            return try OracleTable.array(arguments[0]).asType(type)
        case "round":
            return try Rounding.round(
                OracleTable.array(arguments[0]), decimals: try #require(OracleTable.integer(arguments[1])))
        default:
            return try Rounding.clip(
                OracleTable.array(arguments[0]), low: OracleTable.operand(arguments[1]),
                high: OracleTable.operand(arguments[2]))
        }
    }
}
