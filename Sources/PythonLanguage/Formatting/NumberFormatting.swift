/// `format(number, specification)` for int, float and complex.
package enum NumberFormatting {
    /// Formats an int, or passes to the float codes.
    /// - Throws: `value` or `overflow` in CPython's words.
    package static func format(
        _ value: Integer, _ format: FormatSpecification, typeName: String = "int"
    ) throws(PrimitiveError) -> String {
        switch format.type {
        case "e", "E", "f", "F", "g", "G", "%":
            return try self.format(try value.floatValue(), format, typeName: typeName)
        case nil, "b", "c", "d", "o", "x", "X", "n": break
        default: throw format.unknownCode(typeName)
        }
        if format.precision != nil { throw .value("Precision not allowed in integer format specifier") }
        if format.noNegativeZero {
            throw .value("Negative zero coercion (z) not allowed in integer format specifier")
        }
        if format.type == "c" { return try character(value, format) }
        let base: (Int, String) =
            switch format.type {
            case "b": (2, "0b")
            case "o": (8, "0o")
            case "x": (16, "0x")
            case "X": (16, "0X")
            default: (10, "")
            }
        var text = base.0 == 10 ? try value.decimalText() : value.digits(base: base.0)
        if format.type == "X" { text = text.uppercased() }
        return NumberLayout(
            number: Array(text.utf8), showPlus: format.sign, prefix: format.alternate ? Array(base.1.utf8) : []
        ).text(format)
    }

    private static func character(_ value: Integer, _ format: FormatSpecification) throws(PrimitiveError) -> String {
        if format.sign != nil { throw .value("Sign not allowed with integer format specifier 'c'") }
        if format.alternate { throw .value("Alternate form (#) not allowed with integer format specifier 'c'") }
        guard let code = value.smallValue else { throw .overflow("Python int too large to convert to C long") }
        guard code >= 0, code < 0x110000 else { throw .overflow("%c arg not in range(0x110000)") }
        let text = String(Character(Unicode.Scalar(UInt32(code)) ?? "\u{FFFD}"))
        var padded = format
        if format.alignment == .afterSign { padded.alignment = .right }
        return TextFormatting.pad(text, scalarCount: 1, padded)
    }

    /// Formats a float.
    /// - Throws: `value` in CPython's words.
    package static func format(
        _ value: Double, _ format: FormatSpecification, typeName: String = "float"
    ) throws(PrimitiveError) -> String {
        guard let number = digits(value, format) else { throw format.unknownCode(typeName) }
        var layout = NumberLayout(number: number, showPlus: format.sign)
        layout.splitRemainder()
        return layout.text(format)
    }

    /// The bare text of a float under a specification's type and precision; nil for a code that is none of a float's.
    private static func digits(_ value: Double, _ format: FormatSpecification) -> [UInt8]? {
        let upper = format.type == "E" || format.type == "F" || format.type == "G"
        var addPointZero = false
        var value = value
        let style: FloatText.Style
        switch format.type {
        case nil:
            addPointZero = true
            style = format.precision.map { .general(precision: $0) } ?? .shortest
        case "e", "E": style = .exponent(precision: format.precision ?? 6)
        case "f", "F": style = .fixed(precision: format.precision ?? 6)
        case "g", "G", "n": style = .general(precision: format.precision ?? 6)
        case "%":
            value *= 100
            style = .fixed(precision: format.precision ?? 6)
        default: return nil
        }
        var number = FloatText.bytes(
            value, style, addPointZero: addPointZero, alternate: format.alternate, upper: upper)
        if format.noNegativeZero { dropZeroSign(&number) }
        if format.type == "%" { number.append(UInt8(ascii: "%")) }
        return number
    }

    /// Takes the minus from what was rounded to zero.
    private static func dropZeroSign(_ number: inout [UInt8]) {
        let isZero = !number.contains { $0 >= 49 && $0 <= 57 || $0 | 0x20 == UInt8(ascii: "i") }
        if number.first == UInt8(ascii: "-"), isZero { number.removeFirst() }
    }

    /// Formats a complex number.
    /// - Throws: `value` in CPython's words.
    package static func format(
        real: Double, imaginary: Double, _ format: FormatSpecification
    ) throws(PrimitiveError) -> String {
        switch format.type {
        case nil, "e", "E", "f", "F", "g", "G", "n": break
        default: throw format.unknownCode("complex")
        }
        if format.fill == "0" {
            throw .value("Zero padding is not allowed in complex format specifier")
        }
        if format.alignment == .afterSign {
            throw .value("'=' alignment flag is not allowed in complex format specifier")
        }
        var part = format
        part.width = nil
        part.fill = " "
        part.alignment = .right
        // Without a type code it looks like repr: parentheses, and no real part of plus zero.
        let bare = format.type == nil
        let hidesReal = bare && real == 0 && real.sign == .plus
        func text(_ value: Double, sign: Unicode.Scalar?) -> String {
            let style: FloatText.Style =
                bare ? (format.precision.map { .general(precision: $0) } ?? .shortest) : .shortest
            var number =
                bare
                ? FloatText.bytes(value, style, alternate: format.alternate) : digits(value, part) ?? []
            if format.noNegativeZero { dropZeroSign(&number) }
            var layout = NumberLayout(number: number, showPlus: sign)
            layout.splitRemainder()
            return layout.text(part)
        }
        var body = hidesReal ? "" : text(real, sign: format.sign)
        body += text(imaginary, sign: hidesReal ? format.sign : "+") + "j"
        if bare, !hidesReal { body = "(" + body + ")" }
        var padded = format
        if !format.alignmentGiven { padded.alignment = .right }
        return TextFormatting.pad(body, scalarCount: body.unicodeScalars.count, padded)
    }
}
