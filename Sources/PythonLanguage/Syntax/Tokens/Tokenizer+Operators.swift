extension Tokenizer {
    mutating func readOperator(_ byte: UInt8) -> Bool {
        let second = position + 1 < bytes.count ? bytes[position + 1] : 0
        let third = position + 2 < bytes.count ? bytes[position + 2] : 0
        let (kind, length) = Tokenizer.operator(byte, second, third)
        switch kind {
        case .leftParen, .leftBracket, .leftBrace:
            guard openBrackets.count < Tokenizer.deepestBrackets else {
                position += 1
                return fail("too many nested parentheses")
            }
            openBrackets.append(Bracket(byte: byte, line: line, column: position - lineStart))
        case .rightParen, .rightBracket, .rightBrace:
            guard close(byte) else { return false }
        case .stray where byte < 0x20 || byte == 0x7F:
            position += 1
            return fail("invalid non-printable character U+\(Unicode.Scalar(byte).codeDescription)")
        default:
            break
        }
        append(kind, start: position, end: position + length)
        position += length
        return true
    }

    private mutating func close(_ byte: UInt8) -> Bool {
        let closing = Character(Unicode.Scalar(byte))
        guard let bracket = openBrackets.popLast() else {
            position += 1
            return fail("unmatched '\(closing)'")
        }
        let matches =
            switch bracket.byte {
            case 0x28: byte == 0x29
            case 0x5B: byte == 0x5D
            default: byte == 0x7D
            }
        if matches { return true }
        position += 1
        let opening = Character(Unicode.Scalar(bracket.byte))
        let place = bracket.line == line ? "" : " on line \(bracket.line + origin.line - 1)"
        return fail("closing parenthesis '\(closing)' does not match opening parenthesis '\(opening)'\(place)")
    }

    private static func `operator`(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> (TokenKind, Int) {
        let equals = second == 0x3D
        switch first {
        case 0x28: return (.leftParen, 1)
        case 0x29: return (.rightParen, 1)
        case 0x5B: return (.leftBracket, 1)
        case 0x5D: return (.rightBracket, 1)
        case 0x7B: return (.leftBrace, 1)
        case 0x7D: return (.rightBrace, 1)
        case 0x2C: return (.comma, 1)
        case 0x3B: return (.semicolon, 1)
        case 0x7E: return (.tilde, 1)
        case 0x3A: return equals ? (.colonEqual, 2) : (.colon, 1)
        case 0x2E: return second == 0x2E && third == 0x2E ? (.ellipsis, 3) : (.dot, 1)
        case 0x3D: return equals ? (.doubleEqual, 2) : (.equal, 1)
        case 0x2B: return equals ? (.plusEqual, 2) : (.plus, 1)
        case 0x2D: return equals ? (.minusEqual, 2) : second == 0x3E ? (.arrow, 2) : (.minus, 1)
        case 0x25: return equals ? (.percentEqual, 2) : (.percent, 1)
        case 0x40: return equals ? (.atEqual, 2) : (.at, 1)
        case 0x26: return equals ? (.ampersandEqual, 2) : (.ampersand, 1)
        case 0x7C: return equals ? (.barEqual, 2) : (.bar, 1)
        case 0x5E: return equals ? (.caretEqual, 2) : (.caret, 1)
        case 0x21: return equals ? (.notEqual, 2) : (.stray, 1)
        case 0x2A:
            if second == 0x2A { return third == 0x3D ? (.doubleStarEqual, 3) : (.doubleStar, 2) }
            return equals ? (.starEqual, 2) : (.star, 1)
        case 0x2F:
            if second == 0x2F { return third == 0x3D ? (.doubleSlashEqual, 3) : (.doubleSlash, 2) }
            return equals ? (.slashEqual, 2) : (.slash, 1)
        case 0x3C:
            if second == 0x3C { return third == 0x3D ? (.leftShiftEqual, 3) : (.leftShift, 2) }
            if second == 0x3E { return (.stray, 2) }
            return equals ? (.lessEqual, 2) : (.less, 1)
        case 0x3E:
            if second == 0x3E { return third == 0x3D ? (.rightShiftEqual, 3) : (.rightShift, 2) }
            return equals ? (.greaterEqual, 2) : (.greater, 1)
        default: return (.stray, 1)
        }
    }
}
