/// Writes single floats the way numpy's positional and scientific formatters do.
///
/// Source: numpy's `FormatPositional` and `FormatScientific` in `dragon4.c`, of which it keeps the rules of trimming.
enum FloatText {
    /// What happens to zeros at the end.
    enum Trim {
        /// Keep or add zeros up to the wanted number of digits (`k`).
        case keep
        /// Remove zeros, keep the point (`.`).
        case zeros
        /// Remove zeros but one (`0`).
        case allButOne
        /// Remove zeros and the point (`-`).
        case point
    }

    /// Writes a finite value without exponent.
    static func positional(
        _ value: Double, _ type: DType, precision: Int?, isUnique: Bool = true, trim: Trim, minimumDigits: Int = 0,
        showsPlus: Bool = false, padLeft: Int = 0, padRight: Int = 0
    ) -> String {
        var digits = FloatDigits(shortest: value, type)
        if let precision, !isUnique || digits.fractionCount > precision {
            digits = FloatDigits(rounding: value, fraction: precision)
        } else if digits.fractionCount < minimumDigits {
            digits = FloatDigits(rounding: value, fraction: minimumDigits)
        }
        var fraction = digits.fraction
        let wanted = isUnique ? minimumDigits : precision ?? 0
        if trim == .keep && fraction.utf8.count < wanted {
            fraction += String(repeating: "0", count: wanted - fraction.utf8.count)
        }
        if trim == .allButOne && fraction.isEmpty { fraction = "0" }
        var text = sign(digits, showsPlus) + digits.whole
        let left = text.utf8.count
        text += trim == .point && fraction.isEmpty ? "" : "." + fraction
        if padRight > 0 {
            if trim == .point && fraction.isEmpty { text += " " }
            text += String(repeating: " ", count: max(0, padRight - fraction.utf8.count))
        }
        return String(repeating: " ", count: max(0, padLeft - left)) + text
    }

    /// Writes a finite value with an exponent.
    static func scientific(
        _ value: Double, _ type: DType, precision: Int?, isUnique: Bool = true, trim: Trim, minimumDigits: Int = 0,
        showsPlus: Bool = false, padLeft: Int = 0, exponentDigits: Int = 2
    ) -> String {
        var digits = FloatDigits(shortest: value, type)
        if let precision, !isUnique || digits.digits.count > precision + 1 {
            digits = FloatDigits(rounding: value, scientific: precision)
        } else if digits.digits.count <= minimumDigits {
            digits = FloatDigits(rounding: value, scientific: minimumDigits)
        }
        let exponent = digits.digits.isEmpty ? 0 : digits.point - 1
        digits.point = 1
        var fraction = digits.fraction
        let wanted = isUnique ? minimumDigits : precision ?? 0
        if trim == .keep && fraction.utf8.count < wanted {
            fraction += String(repeating: "0", count: wanted - fraction.utf8.count)
        }
        if trim == .allButOne && fraction.isEmpty { fraction = "0" }
        let head = sign(digits, showsPlus) + digits.whole
        let number = String(abs(exponent))
        let padded = String(repeating: "0", count: max(0, max(exponentDigits, 2) - number.utf8.count)) + number
        return String(repeating: " ", count: max(0, padLeft - head.utf8.count)) + head
            + (trim == .point && fraction.isEmpty ? "" : "." + fraction) + "e" + (exponent < 0 ? "-" : "+") + padded
    }

    private static func sign(_ digits: FloatDigits, _ showsPlus: Bool) -> String {
        digits.isNegative ? "-" : showsPlus ? "+" : ""
    }
}
