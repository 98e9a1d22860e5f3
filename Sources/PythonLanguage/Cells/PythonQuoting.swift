/// Python's way of writing a string in source.
enum PythonQuoting {
    /// What `repr` gives for `text`.
    static func quoted(_ text: some StringProtocol) -> String {
        let quote: Unicode.Scalar = text.contains("'") && !text.contains("\"") ? "\"" : "'"
        var result = String(quote)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case "\\": result += "\\\\"
            case quote:
                result += "\\"
                result.unicodeScalars.append(scalar)
            default:
                if scalar.isPrintable {
                    result.unicodeScalars.append(scalar)
                } else {
                    result += escape(scalar.value)
                }
            }
        }
        result.unicodeScalars.append(quote)
        return result
    }

    private static func escape(_ value: UInt32) -> String {
        let digits = String(value, radix: 16)
        let width = value < 0x100 ? 2 : value < 0x10000 ? 4 : 8
        let letter = width == 2 ? "x" : width == 4 ? "u" : "U"
        return "\\" + letter + String(repeating: "0", count: width - digits.count) + digits
    }
}
