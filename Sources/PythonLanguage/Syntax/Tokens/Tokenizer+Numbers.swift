extension Tokenizer {
    private var next: UInt8 { position < bytes.count ? bytes[position] : 0x0A }

    /// Reads a number; `position` is at its first digit or its leading point.
    mutating func readNumber() -> Bool {
        let start = position
        guard scanNumber(from: start) else { return false }
        append(.number, start: start, end: position)
        return true
    }

    private mutating func scanNumber(from start: Int) -> Bool {
        if next == 0x2E { return scanFraction() }
        guard next == 0x30 else { return scanDigits() && scanAfterDigits() }
        position += 1
        switch next | 0x20 {
        case 0x78: return scanBased("hexadecimal", base: 16)
        case 0x6F: return scanBased("octal", base: 8)
        case 0x62: return scanBased("binary", base: 2)
        default: break
        }
        // Zeros alone are a number; digits after them are one only if a float or an imaginary follows.
        while true {
            if next == 0x5F {
                position += 1
                guard isDigit(next) else { return fail("invalid decimal literal") }
            }
            if next != 0x30 { break }
            position += 1
        }
        let zerosEnd = position + 1
        var nonzero = false
        if isDigit(next) {
            nonzero = true
            guard scanDigits() else { return false }
        }
        if next == 0x2E || next | 0x20 == 0x65 || next | 0x20 == 0x6A { return scanAfterDigits() }
        if nonzero {
            let text = "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers"
            let offset = source.characters(line: line, column: start - lineStart) + 1
            fail(text, line: line, offset: offset, endOffset: offset + zerosEnd - 1 - start)
            if var line = failure?.text, line.last == "\n" {
                line.removeLast()
                failure?.text = line
            }
            return false
        }
        return endNumber("decimal")
    }

    /// Digits with single underscores between them.
    private mutating func scanDigits() -> Bool {
        while true {
            while isDigit(next) { position += 1 }
            guard next == 0x5F else { return true }
            position += 1
            guard isDigit(next) else { return fail("invalid decimal literal") }
        }
    }

    private mutating func scanAfterDigits() -> Bool {
        next == 0x2E ? scanFraction() : scanExponent()
    }

    private mutating func scanFraction() -> Bool {
        position += 1
        if isDigit(next), !scanDigits() { return false }
        return scanExponent()
    }

    private mutating func scanExponent() -> Bool {
        if next | 0x20 == 0x65 {
            let mark = position
            position += 1
            if next == 0x2B || next == 0x2D {
                position += 1
                guard isDigit(next) else { return fail("invalid decimal literal") }
            }
            guard isDigit(next) else {
                // `1else` is a number and a keyword.
                position = mark
                return endNumber("decimal")
            }
            guard scanDigits() else { return false }
        }
        if next | 0x20 == 0x6A {
            position += 1
            return endNumber("imaginary")
        }
        return endNumber("decimal")
    }

    private mutating func scanBased(_ name: String, base: UInt8) -> Bool {
        position += 1
        repeat {
            if next == 0x5F { position += 1 }
            guard isDigit(next, base: base) else {
                if isDigit(next) { return failDigit(name) }
                return fail("invalid \(name) literal")
            }
            while isDigit(next, base: base) { position += 1 }
        } while next == 0x5F
        if isDigit(next) { return failDigit(name) }
        return endNumber(name)
    }

    private mutating func failDigit(_ name: String) -> Bool {
        let digit = Character(Unicode.Scalar(next))
        position += 1
        return fail("invalid digit '\(digit)' in \(name) literal")
    }

    private func isDigit(_ byte: UInt8, base: UInt8) -> Bool {
        if base == 16 { return isDigit(byte) || (byte | 0x20) &- 0x61 < 6 }
        return byte &- 0x30 < base
    }

    /// A name may not follow a number, except the keywords that valid code can have there.
    private mutating func endNumber(_ name: String) -> Bool {
        guard isNameByte(next) else { return true }
        let rest = bytes[position...].prefix(4)
        for keyword in ["and", "else", "for", "if", "in", "is", "or", "not"] where rest.starts(with: keyword.utf8) {
            return true
        }
        return fail("invalid \(name) literal")
    }
}
