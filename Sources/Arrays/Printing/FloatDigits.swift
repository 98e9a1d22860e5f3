#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The decimal digits of a finite float: `0.d1d2d3… × 10^point`.
struct FloatDigits {
    /// The digits without leading or trailing zeros; empty for zero.
    var digits: [UInt8]
    /// How many digits stand before the decimal point; may be negative.
    var point: Int
    var isNegative: Bool

    /// The shortest digits that give the value back when read as its type.
    init(shortest value: Double, _ type: DType) {
        let magnitude = abs(value)
        let text =
            switch type {
            case .float16: FloatDigits.shortestHalf(Float16(magnitude))
            case .float32: Float(magnitude).description
            default: magnitude.description
            }
        self.init(text: text, isNegative: value.sign == .minus)
    }

    /// The exact value rounded to a number of digits after the point, ties to even.
    init(rounding value: Double, fraction: Int) {
        self.init(text: FloatDigits.print("%.\(fraction)f", abs(value)), isNegative: value.sign == .minus)
    }

    /// The exact value rounded to a number of digits after the first one, ties to even.
    init(rounding value: Double, scientific: Int) {
        self.init(text: FloatDigits.print("%.\(scientific)e", abs(value)), isNegative: value.sign == .minus)
    }

    private init(text: String, isNegative: Bool) {
        var digits: [UInt8] = []
        var point: Int?
        var exponent = 0
        var rest = Array(text.utf8)[...]
        while let byte = rest.first {
            rest.removeFirst()
            if byte == UInt8(ascii: ".") {
                point = digits.count
            } else if byte == UInt8(ascii: "e") {
                exponent = Int(String(decoding: rest, as: UTF8.self)) ?? 0
                break
            } else {
                digits.append(byte - UInt8(ascii: "0"))
            }
        }
        var place = (point ?? digits.count) + exponent
        let zeros = digits.prefix { $0 == 0 }.count
        digits.removeFirst(zeros)
        place -= zeros
        while digits.last == 0 { digits.removeLast() }
        self.digits = digits
        self.point = digits.isEmpty ? 1 : place
        self.isNegative = isNegative
    }

    /// The number of digits after the decimal point.
    var fractionCount: Int { max(0, digits.count - point) }

    /// The digits before the point, `0` if there are none.
    var whole: String {
        if point <= 0 || digits.isEmpty { return "0" }
        let shown = digits.prefix(point)
        return text(shown) + String(repeating: "0", count: point - shown.count)
    }

    /// The digits after the point without trailing zeros.
    var fraction: String {
        if digits.isEmpty || digits.count <= point { return "" }
        if point >= 0 { return text(digits.dropFirst(point)) }
        return String(repeating: "0", count: -point) + text(digits[...])
    }

    private func text(_ digits: ArraySlice<UInt8>) -> String {
        String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
    }

    /// Swift writes whole half floats out in full, numpy only as far as they are told from their neighbours.
    private static func shortestHalf(_ value: Float16) -> String {
        for digits in 0..<4 {
            let text = print("%.\(digits)e", Double(value))
            if Double(text).map({ Float16($0) }) == value { return text }
        }
        return print("%.4e", Double(value))
    }

    private static func print(_ format: String, _ value: Double) -> String {
        withVaList([value]) { arguments in
            var buffer = [CChar](repeating: 0, count: 512)
            let length = Int(vsnprintf(&buffer, buffer.count, format, arguments))
            return String(decoding: buffer.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        }
    }
}
