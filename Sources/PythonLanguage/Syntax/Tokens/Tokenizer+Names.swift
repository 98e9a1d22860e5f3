extension Tokenizer {
    /// Reads a name, a keyword, or a string with a prefix.
    mutating func readName() -> Bool {
        let start = position
        if let quote = endOfStringPrefix() {
            position = quote
            return readString(from: start)
        }
        var ascii = true
        while position < bytes.count, isNameByte(bytes[position]) {
            if bytes[position] >= 0x80 { ascii = false }
            position += 1
        }
        if !ascii, !checkIdentifier(from: start) { return false }
        append(ascii ? keyword(from: start) : .name, start: start, end: position)
        return true
    }

    private func keyword(from start: Int) -> TokenKind {
        // The longest keywords have 8 letters, the shortest 2.
        guard (2...8).contains(position - start) else { return .name }
        return TokenKind.keyword(String(decoding: bytes[start..<position], as: UTF8.self)) ?? .name
    }

    /// The offset of the quote, if what stands here is a string's prefix: `r`, `b`, `u`, `f`, `rb`, `fr` in any case and order.
    private func endOfStringPrefix() -> Int? {
        var bytesPrefix = false
        var unicode = false
        var raw = false
        var formatted = false
        var offset = position
        while offset < bytes.count {
            switch bytes[offset] | 0x20 {
            case 0x62 where !(bytesPrefix || unicode || formatted): bytesPrefix = true
            case 0x75 where !(bytesPrefix || unicode || raw || formatted): unicode = true
            case 0x72 where !(raw || unicode): raw = true
            case 0x66 where !(formatted || bytesPrefix || unicode): formatted = true
            default: return nil
            }
            offset += 1
            if offset < bytes.count, bytes[offset] == 0x22 || bytes[offset] == 0x27 { return offset }
        }
        return nil
    }

    private mutating func checkIdentifier(from start: Int) -> Bool {
        let name = String(decoding: bytes[start..<position], as: UTF8.self)
        var length = 0
        for (index, scalar) in name.unicodeScalars.enumerated() {
            length += UTF8.width(scalar)
            let properties = scalar.properties
            if scalar == "_" || properties.isXIDStart || (index > 0 && properties.isXIDContinue) { continue }
            position = start + length
            let code = scalar.codeDescription
            return fail(
                scalar.isPrintable
                    ? "invalid character '\(scalar)' (U+\(code))" : "invalid non-printable character U+\(code)")
        }
        return true
    }
}

extension Unicode.Scalar {
    /// At least four upper-case hexadecimal digits.
    var codeDescription: String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// Python's `str.isprintable` for one character.
    var isPrintable: Bool {
        switch properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
        case .spaceSeparator: self == " "
        default: true
        }
    }
}
