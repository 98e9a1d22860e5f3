/// One piece of a `%` format: literal text, or a conversion with its flags.
///
/// Source: "printf-style String Formatting" in Python's standard types documentation.
package enum PercentPiece: Equatable, Sendable {
    case literal(String)
    case conversion(PercentConversion)
}

/// `%[(key)][flags][width][.precision]code`.
package struct PercentConversion: Equatable, Sendable {
    /// A number written in the format, or `*`: taken from the arguments.
    package enum Amount: Equatable, Sendable {
        case number(Int)
        case argument
    }

    package var key: String?
    package var leftAligned = false
    package var showPlus = false
    package var showBlank = false
    package var alternate = false
    package var zeroPadded = false
    package var width: Amount?
    package var precision: Amount?
    package var code: Unicode.Scalar
    /// Where the code stands in the format, in code points, for the error text.
    package var position: Int
}

package enum PercentFormat {
    /// Splits a `%` format into its pieces; `%%` becomes literal text.
    /// - Throws: `value` in CPython's words.
    package static func parse(_ format: String) throws(PrimitiveError) -> [PercentPiece] {
        let scalars = Array(format.unicodeScalars)
        var pieces: [PercentPiece] = []
        var literal = String.UnicodeScalarView()
        var cursor = 0
        while cursor < scalars.count {
            if scalars[cursor] != "%" {
                literal.append(scalars[cursor])
                cursor += 1
                continue
            }
            cursor += 1
            let conversion = try conversion(scalars, &cursor)
            if conversion.code == "%" {
                literal.append("%")
                continue
            }
            if !literal.isEmpty {
                pieces.append(.literal(String(literal)))
                literal = String.UnicodeScalarView()
            }
            pieces.append(.conversion(conversion))
        }
        if !literal.isEmpty { pieces.append(.literal(String(literal))) }
        return pieces
    }

    private static func conversion(
        _ scalars: [Unicode.Scalar], _ cursor: inout Int
    ) throws(PrimitiveError) -> PercentConversion {
        var result = PercentConversion(code: "%", position: 0)
        let incomplete = PrimitiveError.value("incomplete format")
        if cursor < scalars.count, scalars[cursor] == "(" {
            let start = cursor + 1
            var depth = 1
            cursor = start
            while cursor < scalars.count {
                if scalars[cursor] == "(" { depth += 1 }
                if scalars[cursor] == ")" { depth -= 1 }
                if depth == 0 { break }
                cursor += 1
            }
            if depth > 0 { throw .value("incomplete format key") }
            var key = String.UnicodeScalarView()
            key.append(contentsOf: scalars[start..<cursor])
            result.key = String(key)
            cursor += 1
        }
        flags: while cursor < scalars.count {
            switch scalars[cursor] {
            case "-": result.leftAligned = true
            case "+": result.showPlus = true
            case " ": result.showBlank = true
            case "#": result.alternate = true
            case "0": result.zeroPadded = true
            default: break flags
            }
            cursor += 1
        }
        result.width = try amount(scalars, &cursor, tooBig: "width too big")
        if cursor < scalars.count, scalars[cursor] == "." {
            cursor += 1
            result.precision = try amount(scalars, &cursor, tooBig: "precision too big") ?? .number(0)
        }
        while cursor < scalars.count, scalars[cursor] == "h" || scalars[cursor] == "l" || scalars[cursor] == "L" {
            cursor += 1
        }
        guard cursor < scalars.count else { throw incomplete }
        result.code = scalars[cursor]
        result.position = cursor
        cursor += 1
        return result
    }

    private static func amount(
        _ scalars: [Unicode.Scalar], _ cursor: inout Int, tooBig: String
    ) throws(PrimitiveError) -> PercentConversion.Amount? {
        guard cursor < scalars.count else { return nil }
        if scalars[cursor] == "*" {
            cursor += 1
            return .argument
        }
        var value: Int? = nil
        while cursor < scalars.count, scalars[cursor].value >= 48, scalars[cursor].value <= 57 {
            value = (value ?? 0) * 10 + Int(scalars[cursor].value) - 48
            if let value, value > Int(Int32.max) { throw .value(tooBig) }
            cursor += 1
        }
        return value.map { .number($0) }
    }

    /// The error for a code that is no conversion.
    package static func unsupported(_ conversion: PercentConversion) -> PrimitiveError {
        let code = conversion.code
        let shown = code.value > 31 && code.value < 128 ? String(Character(code)) : "?"
        return .value(
            "unsupported format character '\(shown)' (0x\(String(code.value, radix: 16))) at index \(conversion.position)")
    }
}

/// A conversion whose `*` amounts are known, applied to a value.
extension PercentConversion {
    /// `%d`, `%i`, `%u`, `%o`, `%x` and `%X`.
    package func text(_ value: Integer, width: Int?, precision: Int?) throws(PrimitiveError) -> String {
        let base =
            switch code {
            case "o": 8
            case "x", "X": 16
            default: 10
            }
        var digits = base == 10 ? try value.magnitude.decimalText() : value.magnitude.digits(base: base)
        if let precision, digits.utf8.count < precision {
            digits = String(repeating: "0", count: precision - digits.utf8.count) + digits
        }
        var prefix = ""
        if alternate {
            prefix = code == "o" ? "0o" : code == "x" ? "0x" : code == "X" ? "0X" : ""
        }
        if code == "X" { digits = digits.uppercased() }
        return number(sign: value.isNegative ? "-" : plus, prefix: prefix, body: digits, width: width)
    }

    /// `%e`, `%f`, `%g` and their capitals.
    package func text(_ value: Double, width: Int?, precision: Int?) -> String {
        let digits = precision ?? 6
        let style: FloatText.Style =
            switch code {
            case "e", "E": .exponent(precision: digits)
            case "f", "F": .fixed(precision: digits)
            default: .general(precision: digits)
            }
        var body = FloatText.bytes(
            value, style, alternate: alternate, upper: code == "E" || code == "F" || code == "G")[...]
        var sign = plus
        if body.first == UInt8(ascii: "-") {
            sign = "-"
            body = body.dropFirst()
        }
        return number(sign: sign, prefix: "", body: String(decoding: body, as: UTF8.self), width: width)
    }

    /// `%s`, `%r`, `%a` and `%c`.
    package func text(_ value: String, width: Int?, precision: Int?) -> String {
        var value = value
        if let precision, code != "c" {
            value = String(String.UnicodeScalarView(value.unicodeScalars.prefix(precision)))
        }
        guard let width else { return value }
        let padding = String(repeating: " ", count: max(0, width - value.unicodeScalars.count))
        return leftAligned ? value + padding : padding + value
    }

    private var plus: String { showPlus ? "+" : showBlank ? " " : "" }

    private func number(sign: String, prefix: String, body: String, width: Int?) -> String {
        let missing = max(0, (width ?? 0) - sign.utf8.count - prefix.utf8.count - body.utf8.count)
        if leftAligned { return sign + prefix + body + String(repeating: " ", count: missing) }
        if zeroPadded { return sign + prefix + String(repeating: "0", count: missing) + body }
        return String(repeating: " ", count: missing) + sign + prefix + body
    }
}
