/// What Python's `str.is…` methods ask about one code point.
///
/// Source: the Unicode properties that Python's documentation of `str` names.
package enum CharacterClass {
    @inline(__always)
    private static func properties(_ codePoint: UInt32) -> Unicode.Scalar.Properties? {
        Unicode.Scalar(codePoint)?.properties
    }

    package static func isSpace(_ c: UInt32) -> Bool {
        switch c {
        case 0x09...0x0D, 0x1C...0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    package static func isLineBreak(_ c: UInt32) -> Bool {
        switch c {
        case 0x0A...0x0D, 0x1C...0x1E, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }

    package static func isAlpha(_ c: UInt32) -> Bool {
        if c < 128 { return (c | 0x20) >= 0x61 && (c | 0x20) <= 0x7A }
        return switch properties(c)?.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
        default: false
        }
    }

    package static func isDecimal(_ c: UInt32) -> Bool {
        c < 128 ? c >= 0x30 && c <= 0x39 : properties(c)?.generalCategory == .decimalNumber
    }

    package static func isDigit(_ c: UInt32) -> Bool {
        if c < 128 { return c >= 0x30 && c <= 0x39 }
        let type = properties(c)?.numericType
        return type == .decimal || type == .digit
    }

    package static func isNumeric(_ c: UInt32) -> Bool {
        c < 128 ? c >= 0x30 && c <= 0x39 : properties(c)?.numericType != nil
    }

    package static func isAlphanumeric(_ c: UInt32) -> Bool {
        isAlpha(c) || isNumeric(c)
    }

    package static func isLower(_ c: UInt32) -> Bool {
        c < 128 ? c >= 0x61 && c <= 0x7A : properties(c)?.isLowercase ?? false
    }

    package static func isUpper(_ c: UInt32) -> Bool {
        c < 128 ? c >= 0x41 && c <= 0x5A : properties(c)?.isUppercase ?? false
    }

    package static func isTitle(_ c: UInt32) -> Bool {
        c >= 128 && properties(c)?.generalCategory == .titlecaseLetter
    }

    package static func isCased(_ c: UInt32) -> Bool {
        if c < 128 { return isAlpha(c) }
        return properties(c)?.isCased ?? false
    }

    package static func isPrintable(_ c: UInt32) -> Bool {
        if c < 128 { return c >= 0x20 && c < 0x7F }
        return switch properties(c)?.generalCategory {
        case nil, .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator,
            .spaceSeparator:
            false
        default: true
        }
    }

    package static func isIdentifierStart(_ c: UInt32) -> Bool {
        if c < 128 { return isAlpha(c) || c == 0x5F }
        return properties(c)?.isXIDStart ?? false
    }

    package static func isIdentifierPart(_ c: UInt32) -> Bool {
        if c < 128 { return isAlpha(c) || c == 0x5F || c >= 0x30 && c <= 0x39 }
        return properties(c)?.isXIDContinue ?? false
    }

    /// The value of a decimal digit of any script, 0 to 9.
    package static func decimalValue(_ c: UInt32) -> Int? {
        guard isDecimal(c) else { return nil }
        return c < 128 ? Int(c) - 0x30 : properties(c)?.numericValue.map { Int($0) }
    }
}

/// Whole texts asked by Python's `str.is…` methods.
extension CodePoints {
    package var isLower: Bool {
        var cased = false
        for index in 0..<count {
            if CharacterClass.isUpper(self[index]) || CharacterClass.isTitle(self[index]) { return false }
            cased = cased || CharacterClass.isLower(self[index])
        }
        return cased
    }

    package var isUpper: Bool {
        var cased = false
        for index in 0..<count {
            if CharacterClass.isLower(self[index]) || CharacterClass.isTitle(self[index]) { return false }
            cased = cased || CharacterClass.isUpper(self[index])
        }
        return cased
    }

    package var isTitle: Bool {
        var cased = false
        var previousCased = false
        for index in 0..<count {
            let c = self[index]
            if CharacterClass.isUpper(c) || CharacterClass.isTitle(c) {
                if previousCased { return false }
                (cased, previousCased) = (true, true)
            } else if CharacterClass.isLower(c) {
                if !previousCased { return false }
                (cased, previousCased) = (true, true)
            } else {
                previousCased = false
            }
        }
        return cased
    }

    package var isIdentifier: Bool {
        guard count > 0, CharacterClass.isIdentifierStart(self[0]) else { return false }
        for index in 1..<count where !CharacterClass.isIdentifierPart(self[index]) { return false }
        return true
    }
}
