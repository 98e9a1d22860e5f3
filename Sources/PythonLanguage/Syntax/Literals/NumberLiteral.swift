import BigInt

/// The values of number literals.
enum NumberLiteral {
    /// CPython's default for `sys.set_int_max_str_digits`.
    static let mostDecimalDigits = 4300

    /// The value of a number the tokenizer accepted, or CPython's message for one that is too long.
    static func value(of text: ArraySlice<UInt8>) -> Result<Constant, LiteralFailure> {
        let digits = text.filter { $0 != 0x5F }
        if digits.count > 1, digits[0] == 0x30, let base = base(digits[1]) {
            return .success(integer(digits.dropFirst(2), base: base))
        }
        if digits.last.map({ $0 | 0x20 }) == 0x6A {
            return .success(.imaginary(double(digits.dropLast())))
        }
        if digits.contains(where: { $0 == 0x2E || $0 | 0x20 == 0x65 }) {
            return .success(.float(double(digits[...])))
        }
        if digits.count > mostDecimalDigits {
            return .failure(
                LiteralFailure(
                    message: "Exceeds the limit (\(mostDecimalDigits) digits) for integer string conversion: value has "
                        + "\(digits.count) digits; use sys.set_int_max_str_digits() to increase the limit "
                        + "- Consider hexadecimal for huge integer literals to avoid decimal conversion limits."))
        }
        return .success(integer(digits[...], base: 10))
    }

    private static func base(_ letter: UInt8) -> Int? {
        switch letter | 0x20 {
        case 0x78: 16
        case 0x6F: 8
        case 0x62: 2
        default: nil
        }
    }

    private static func integer(_ digits: ArraySlice<UInt8>, base: Int) -> Constant {
        let text = String(decoding: digits, as: UTF8.self)
        if let small = Int(text, radix: base) { return .int(small) }
        return .bigInt(BigInt(text, radix: base) ?? 0)
    }

    private static func double(_ digits: ArraySlice<UInt8>) -> Double {
        // Swift wants digits on both sides of the point.
        var text = String(decoding: digits, as: UTF8.self)
        if text.hasPrefix(".") { text = "0" + text }
        if let point = text.firstIndex(of: ".") {
            let after = text.index(after: point)
            if after == text.endIndex || !text[after].isNumber { text.insert("0", at: after) }
        }
        return Double(text) ?? 0
    }
}

/// A literal whose text has no value, in CPython's words.
struct LiteralFailure: Error {
    let message: String
}
