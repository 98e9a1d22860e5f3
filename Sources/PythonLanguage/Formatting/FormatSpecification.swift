/// One parsed format specification: `[[fill]align][sign][z][#][0][width][grouping][.precision][type]`.
///
/// Source: "Format Specification Mini-Language" in Python's string documentation.
package struct FormatSpecification: Equatable, Sendable {
    package enum Alignment: UInt8, Sendable {
        case left = 0x3C  // <
        case right = 0x3E  // >
        case center = 0x5E  // ^
        case afterSign = 0x3D  // =
    }

    package var fill: Unicode.Scalar = " "
    package var alignment: Alignment
    package var alignmentGiven = false
    package var fillGiven = false
    /// `+`, `-`, a blank, or none.
    package var sign: Unicode.Scalar?
    package var noNegativeZero = false
    package var alternate = false
    package var width: Int?
    /// `,` or `_`, or none.
    package var grouping: Unicode.Scalar?
    package var precision: Int?
    package var type: Unicode.Scalar?

    /// Parses a specification.
    ///
    /// - Parameters:
    ///   - typeName: the formatted object's type, for the error text.
    ///   - numeric: numbers stand to the right by default, texts to the left.
    /// - Throws: `value` in CPython's words.
    package init(_ text: String, typeName: String, numeric: Bool) throws(PrimitiveError) {
        alignment = numeric ? .right : .left
        let scalars = Array(text.unicodeScalars)
        var cursor = 0
        func peek(_ ahead: Int = 0) -> Unicode.Scalar? {
            cursor + ahead < scalars.count ? scalars[cursor + ahead] : nil
        }
        if let second = peek(1), let marked = Alignment(second) {
            fill = scalars[0]
            fillGiven = true
            alignment = marked
            alignmentGiven = true
            cursor = 2
        } else if let first = peek(), let marked = Alignment(first) {
            alignment = marked
            alignmentGiven = true
            cursor = 1
        }
        if let mark = peek(), mark == "+" || mark == "-" || mark == " " {
            sign = mark
            cursor += 1
        }
        if peek() == "z" {
            noNegativeZero = true
            cursor += 1
        }
        if peek() == "#" {
            alternate = true
            cursor += 1
        }
        if !fillGiven, peek() == "0" {
            fill = "0"
            fillGiven = true
            if !alignmentGiven, numeric { alignment = .afterSign }
            cursor += 1
        }
        width = try FormatSpecification.number(scalars, &cursor)
        if peek() == "," {
            grouping = ","
            cursor += 1
        }
        if peek() == "_" {
            if grouping != nil { throw .value("Cannot specify both ',' and '_'.") }
            grouping = "_"
            cursor += 1
        }
        if peek() == ",", grouping == "_" { throw .value("Cannot specify both ',' and '_'.") }
        if peek() == "." {
            cursor += 1
            guard let digits = try FormatSpecification.number(scalars, &cursor) else {
                throw .value("Format specifier missing precision")
            }
            precision = digits
        }
        if scalars.count - cursor > 1 {
            throw .value("Invalid format specifier '\(text)' for object of type '\(typeName)'")
        }
        type = peek()
        try checkGrouping(default: numeric ? nil : "s")
    }

    private func checkGrouping(default implied: Unicode.Scalar?) throws(PrimitiveError) {
        guard let grouping else { return }
        let type = self.type ?? implied
        switch type {
        case nil, "d", "e", "f", "g", "E", "G", "%", "F": return
        case "b", "o", "x", "X": if grouping == "_" { return }
        default: break
        }
        throw .value("Cannot specify '\(grouping)' with '\(FormatSpecification.shown(type ?? "d"))'.")
    }

    /// A type code as error messages show it.
    static func shown(_ code: Unicode.Scalar) -> String {
        code.value > 32 && code.value < 128 ? String(Character(code)) : "\\x" + String(code.value, radix: 16)
    }

    func unknownCode(_ typeName: String) -> PrimitiveError {
        .value("Unknown format code '\(FormatSpecification.shown(type ?? "s"))' for object of type '\(typeName)'")
    }

    private static func number(_ scalars: [Unicode.Scalar], _ cursor: inout Int) throws(PrimitiveError) -> Int? {
        var value: Int? = nil
        while cursor < scalars.count, let digit = scalars[cursor].properties.numericType == .decimal
            ? scalars[cursor].properties.numericValue : nil
        {
            let (product, overflow) = (value ?? 0).multipliedReportingOverflow(by: 10)
            let (sum, carry) = product.addingReportingOverflow(Int(digit))
            if overflow || carry { throw .value("Too many decimal digits in format string") }
            value = sum
            cursor += 1
        }
        // A width no memory could hold must not reach an allocation.
        if let value, value > 1 << 31 { throw .memory("") }
        return value
    }
}

extension FormatSpecification.Alignment {
    init?(_ scalar: Unicode.Scalar) {
        guard let byte = UInt8(exactly: scalar.value) else { return nil }
        self.init(rawValue: byte)
    }
}
