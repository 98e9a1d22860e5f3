/// One piece of a `str.format` template: literal text, or a replacement field.
package enum TemplatePiece: Equatable, Sendable {
    case literal(String)
    case field(TemplateField)
}

/// `{name.attribute[key]!conversion:specification}`.
package struct TemplateField: Equatable, Sendable {
    /// What the field's name starts with.
    package enum Root: Equatable, Sendable {
        case automatic
        case index(Int)
        case keyword(String)
    }

    /// One step behind the root.
    package enum Step: Equatable, Sendable {
        case attribute(String)
        case index(Int)
        case key(String)
    }

    package var root: Root
    package var steps: [Step]
    /// `r`, `s` or `a`.
    package var conversion: Unicode.Scalar?
    /// The specification, which may hold fields itself.
    package var specification: String
}

/// Splits the templates of `str.format`.
///
/// Source: "Format String Syntax" in Python's string documentation.
package enum FormatTemplate {
    /// - Throws: `value` in CPython's words.
    package static func parse(_ template: String) throws(PrimitiveError) -> [TemplatePiece] {
        let scalars = Array(template.unicodeScalars)
        var pieces: [TemplatePiece] = []
        var literal = String.UnicodeScalarView()
        var cursor = 0
        while cursor < scalars.count {
            let scalar = scalars[cursor]
            cursor += 1
            guard scalar == "{" || scalar == "}" else {
                literal.append(scalar)
                continue
            }
            if cursor < scalars.count, scalars[cursor] == scalar {
                literal.append(scalar)
                cursor += 1
                continue
            }
            if scalar == "}" { throw .value("Single '}' encountered in format string") }
            if cursor == scalars.count { throw .value("Single '{' encountered in format string") }
            if !literal.isEmpty { pieces.append(.literal(String(literal))) }
            literal = String.UnicodeScalarView()
            pieces.append(.field(try field(scalars, &cursor)))
        }
        if !literal.isEmpty { pieces.append(.literal(String(literal))) }
        return pieces
    }

    private static func field(
        _ scalars: [Unicode.Scalar], _ cursor: inout Int
    ) throws(PrimitiveError) -> TemplateField {
        let start = cursor
        var bracket = false
        while cursor < scalars.count {
            let scalar = scalars[cursor]
            if scalar == "{" { throw .value("unexpected '{' in field name") }
            if scalar == "[" {
                bracket = true
            } else if scalar == "]" {
                bracket = false
            } else if !bracket, scalar == "}" || scalar == ":" || scalar == "!" {
                break
            }
            cursor += 1
        }
        guard cursor < scalars.count else { throw .value("expected '}' before end of string") }
        var result = try name(scalars[start..<cursor])
        if scalars[cursor] == "!" {
            cursor += 1
            guard cursor < scalars.count else {
                throw .value("end of string while looking for conversion specifier")
            }
            result.conversion = scalars[cursor]
            cursor += 1
            guard cursor < scalars.count else { throw .value("unmatched '{' in format spec") }
            guard scalars[cursor] == ":" || scalars[cursor] == "}" else {
                throw .value("expected ':' after conversion specifier")
            }
        }
        if scalars[cursor] == ":" {
            cursor += 1
            let specificationStart = cursor
            var depth = 1
            while cursor < scalars.count {
                if scalars[cursor] == "{" { depth += 1 }
                if scalars[cursor] == "}" { depth -= 1 }
                if depth == 0 { break }
                cursor += 1
            }
            guard cursor < scalars.count else { throw .value("unmatched '{' in format spec") }
            result.specification = text(scalars[specificationStart..<cursor])
        }
        cursor += 1
        return result
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    private static func name(_ scalars: ArraySlice<Unicode.Scalar>) throws(PrimitiveError) -> TemplateField {
        let end = scalars.firstIndex { $0 == "." || $0 == "[" } ?? scalars.endIndex
        let first = text(scalars[..<end])
        var result = TemplateField(root: .keyword(first), steps: [], specification: "")
        if first.isEmpty {
            result.root = .automatic
        } else if let index = try number(first) {
            result.root = .index(index)
        }
        var rest = scalars[end...]
        while let mark = rest.first {
            rest = rest.dropFirst()
            if mark == "." {
                let stop = rest.firstIndex { $0 == "." || $0 == "[" } ?? rest.endIndex
                let attribute = text(rest[..<stop])
                if attribute.isEmpty { throw .value("Empty attribute in format string") }
                result.steps.append(.attribute(attribute))
                rest = rest[stop...]
            } else if mark == "[" {
                guard let stop = rest.firstIndex(of: "]") else { throw .value("Missing ']' in format string") }
                let key = text(rest[..<stop])
                if key.isEmpty { throw .value("Empty attribute in format string") }
                result.steps.append(try number(key).map { .index($0) } ?? .key(key))
                rest = rest[(stop + 1)...]
            } else {
                throw .value("Only '.' or '[' may follow ']' in format field specifier")
            }
        }
        return result
    }

    private static func number(_ text: String) throws(PrimitiveError) -> Int? {
        guard text.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) else { return nil }
        guard let value = Int(text) else { throw .value("Too many decimal digits in format string") }
        return value
    }
}
