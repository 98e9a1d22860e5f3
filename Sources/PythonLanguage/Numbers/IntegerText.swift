import BigInt

/// Ints read from and written as digits.
extension Integer {
    /// How many decimal digits a conversion may have, so that it cannot take minutes.
    package static let decimalDigitLimit = 4300

    /// The digits in a base of 2 to 36, lower case, with a minus sign when negative and no prefix.
    package func digits(base: Int) -> String {
        switch self {
        case .small(let value): String(value, radix: base)
        case .big(let value): String(value, radix: base)
        }
    }

    /// What `str(self)` gives.
    /// - Throws: `value` beyond the digit limit.
    package func decimalText() throws(PrimitiveError) -> String {
        if bitLength > Integer.decimalDigitLimit * 333 / 100 {
            let text = digits(base: 10)
            if text.utf8.count - (isNegative ? 1 : 0) > Integer.decimalDigitLimit {
                throw .value(
                    "Exceeds the limit (\(Integer.decimalDigitLimit) digits) for integer string conversion; "
                        + "use sys.set_int_max_str_digits() to increase the limit")
            }
            return text
        }
        return digits(base: 10)
    }

    /// Reads an int as `int(text, base)` does: blanks around, a sign, a prefix, single underscores between digits.
    ///
    /// - Returns: nil when the text is no int in that base; the caller words the error, which quotes the original.
    /// - Throws: `value` beyond the digit limit.
    package static func parse(_ text: some Collection<UInt8>, base: Int) throws(PrimitiveError) -> Integer? {
        var bytes = text[...]
        while let first = bytes.first, isBlank(first) { bytes = bytes.dropFirst() }
        var count = bytes.count
        // Dropping from the end needs no bidirectional collection this way.
        var end = 0
        for (offset, byte) in bytes.enumerated() where !isBlank(byte) { end = offset + 1 }
        count = end
        var digits = Array(bytes.prefix(count))[...]
        var negative = false
        if let sign = digits.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
            negative = sign == UInt8(ascii: "-")
            digits = digits.dropFirst()
        }
        var base = base
        var hadPrefix = false
        if digits.count >= 2, digits[digits.startIndex] == UInt8(ascii: "0") {
            let marked: Int? =
                switch digits[digits.startIndex + 1] | 0x20 {
                case UInt8(ascii: "x"): 16
                case UInt8(ascii: "o"): 8
                case UInt8(ascii: "b"): 2
                default: nil
                }
            if let marked, base == 0 || base == marked {
                base = marked
                hadPrefix = true
                digits = digits.dropFirst(2)
                if digits.first == UInt8(ascii: "_") { digits = digits.dropFirst() }
            }
        }
        let bareBase = base == 0 && !hadPrefix
        if base == 0 { base = 10 }
        guard let first = digits.first, first != UInt8(ascii: "_"), digits.last != UInt8(ascii: "_") else { return nil }
        // Without a prefix base 0 takes no leading zeros, except zero itself.
        if bareBase, first == UInt8(ascii: "0"), digits.contains(where: { $0 != 0x30 && $0 != 0x5F }) { return nil }
        return try accumulate(digits, base: base, negative: negative)
    }

    private static func accumulate(
        _ digits: ArraySlice<UInt8>, base: Int, negative: Bool
    ) throws(PrimitiveError) -> Integer? {
        var big: BigUInt? = nil
        var chunk: UInt = 0
        var scale: UInt = 1
        var previousUnderscore = false
        var digitCount = 0
        let scaleLimit = UInt.max / UInt(base) / UInt(base)
        for byte in digits {
            if byte == UInt8(ascii: "_") {
                if previousUnderscore { return nil }
                previousUnderscore = true
                continue
            }
            previousUnderscore = false
            guard let digit = digitValue(byte), digit < base else { return nil }
            digitCount += 1
            chunk = chunk * UInt(base) + UInt(digit)
            scale *= UInt(base)
            if scale > scaleLimit {
                big = (big ?? 0) * BigUInt(scale) + BigUInt(chunk)
                (chunk, scale) = (0, 1)
            }
        }
        if digitCount > decimalDigitLimit, base & (base - 1) != 0 {
            throw .value(
                "Exceeds the limit (\(decimalDigitLimit) digits) for integer string conversion: value has "
                    + "\(digitCount) digits; use sys.set_int_max_str_digits() to increase the limit")
        }
        guard let big else { return .small(negative ? -Int(chunk) : Int(chunk)) }
        return Integer(BigInt(sign: negative ? .minus : .plus, magnitude: big * BigUInt(scale) + BigUInt(chunk)))
    }

    static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) || (byte >= 0x1C && byte <= 0x1F)
    }

    static func digitValue(_ byte: UInt8) -> Int? {
        switch byte {
        case 0x30...0x39: Int(byte) - 0x30
        case 0x61...0x7A: Int(byte) - 0x61 + 10
        case 0x41...0x5A: Int(byte) - 0x41 + 10
        default: nil
        }
    }
}
