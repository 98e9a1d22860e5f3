/// `format(text, specification)`.
package enum TextFormatting {
    /// Checks that a specification suits a text.
    /// - Throws: `value` in CPython's words.
    package static func check(_ format: FormatSpecification, typeName: String = "str") throws(PrimitiveError) {
        guard format.type == nil || format.type == "s" else { throw format.unknownCode(typeName) }
        if format.sign == " " { throw .value("Space not allowed in string format specifier") }
        if format.sign != nil { throw .value("Sign not allowed in string format specifier") }
        if format.noNegativeZero {
            throw .value("Negative zero coercion (z) not allowed in string format specifier")
        }
        if format.alternate { throw .value("Alternate form (#) not allowed in string format specifier") }
        if format.alignment == .afterSign {
            throw .value("'=' alignment not allowed in string format specifier")
        }
    }

    /// Formats a text: cut to the precision, padded to the width.
    /// - Throws: `value` in CPython's words.
    package static func format(_ text: String, _ format: FormatSpecification) throws(PrimitiveError) -> String {
        try check(format)
        var text = text
        var count = text.unicodeScalars.count
        if let precision = format.precision, precision < count {
            text = String(String.UnicodeScalarView(text.unicodeScalars.prefix(precision)))
            count = precision
        }
        return pad(text, scalarCount: count, format)
    }

    /// Pads a text of so many scalars to the width.
    package static func pad(_ text: String, scalarCount: Int, _ format: FormatSpecification) -> String {
        guard let width = format.width, width > scalarCount else { return text }
        let fill = String(Character(format.fill))
        let padding = width - scalarCount
        switch format.alignment {
        case .left: return text + String(repeating: fill, count: padding)
        case .right, .afterSign: return String(repeating: fill, count: padding) + text
        case .center:
            return String(repeating: fill, count: padding / 2) + text
                + String(repeating: fill, count: padding - padding / 2)
        }
    }
}
