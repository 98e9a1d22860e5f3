import Glibc

/// Text of numbers by C's rules, which are also Python's `%` rules.
enum NumberText {
    /// `%.nf`.
    static func fixed(_ value: Double, decimals: Int) -> String {
        format("%.*f", Int32(max(0, min(decimals, 100))), value)
    }

    /// `%.ng`.
    static func general(_ value: Double, digits: Int) -> String {
        format("%.*g", Int32(max(1, min(digits, 100))), value)
    }

    private static func format(_ template: String, _ precision: Int32, _ value: Double) -> String {
        withVaList([precision, value]) { arguments in
            // The widest double takes 309 digits, a point and the decimals.
            var buffer = [CChar](repeating: 0, count: 512)
            let count = Int(vsnprintf(&buffer, buffer.count, template, arguments))
            return String(decoding: buffer.prefix(max(0, min(count, 511))).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        }
    }

    /// Replaces hyphens by the minus sign.
    static func withMinus(_ text: String) -> String {
        text.contains("-") ? String(text.map { $0 == "-" ? "−" : $0 }) : text
    }

    /// Python's `divmod`: exact where a rounded quotient would step over a whole number.
    static func floorDivide(_ a: Double, by b: Double) -> (quotient: Double, remainder: Double) {
        var remainder = fmod(a, b)
        var quotient = (a - remainder) / b
        if remainder != 0, (remainder < 0) != (b < 0) {
            remainder += b
            quotient -= 1
        }
        let whole = quotient.rounded(.down)
        return (quotient - whole > 0.5 ? whole + 1 : whole, remainder)
    }

    /// Rounds to decimals, halves to even, as numpy's `round` does.
    static func rounded(_ value: Double, decimals: Int) -> Double {
        let factor = pow(10, Double(decimals))
        let scaled = value * factor
        return scaled.isFinite ? scaled.rounded(.toNearestOrEven) / factor : value
    }
}
