import Arrays
import Testing

@Suite("Printing agrees with numpy to the character")
struct PrintingOracleTests {
    @Test("arrays")
    func arrays() throws {
        let rows = try OracleTable.rows("printing")
        var differences: [String] = []
        for row in rows {
            let array = try OracleTable.array(row["array"])
            let printer = ArrayPrinter(options: Self.options(row["options"] as? [String: Any] ?? [:]))
            let text = printer.text(array), representation = printer.representation(array)
            if text != row["str"] as? String { differences.append("str \(array.dtype)\n\(text)\ninstead of\n\(row["str"] ?? "")") }
            if representation != row["repr"] as? String {
                differences.append("repr \(array.dtype)\n\(representation)\ninstead of\n\(row["repr"] ?? "")")
            }
        }
        report(differences, of: rows.count, atLeast: 400)
    }

    @Test("scalars")
    func scalars() throws {
        let rows = try OracleTable.rows("scalars")
        var differences: [String] = []
        for row in rows {
            let array = try OracleTable.array(row["scalar"])
            let value = try array.item()
            let text = ScalarText.text(value, array.dtype)
            let representation = ScalarText.representation(value, array.dtype)
            if text != row["str"] as? String { differences.append("str \(text) instead of \(row["str"] ?? "")") }
            if representation != row["repr"] as? String { differences.append("repr \(representation) instead of \(row["repr"] ?? "")") }
            if ScalarText.representation(value, array.dtype, legacy: true) != text { differences.append("legacy \(text)") }
        }
        report(differences, of: rows.count, atLeast: 80)
    }

    private static func options(_ entries: [String: Any]) -> PrintOptions {
        var options = PrintOptions()
        if let value = entries["precision"] as? Int { options.precision = value }
        if let value = entries["threshold"] as? Int { options.threshold = value }
        if let value = entries["edgeitems"] as? Int { options.edgeItems = value }
        if let value = entries["linewidth"] as? Int { options.lineWidth = value }
        if let value = entries["suppress"] as? Bool { options.suppressesSmall = value }
        if let value = entries["nanstr"] as? String { options.nanText = value }
        if let value = entries["infstr"] as? String { options.infinityText = value }
        if let value = (entries["sign"] as? String).flatMap(PrintOptions.Sign.init) { options.sign = value }
        if let value = (entries["floatmode"] as? String).flatMap(PrintOptions.FloatMode.init) { options.floatMode = value }
        return options
    }
}
