/// One parameter of a native function, read from its signature text.
public struct NativeParameter: @unchecked Sendable {
    /// How an argument reaches the parameter.
    public enum Kind: Sendable {
        case positionalOnly, positionalOrKeyword, variadic, keywordOnly, variadicKeywords
    }

    public let name: String
    public let kind: Kind
    /// The type hint as written, for help.
    public let hint: String?
    /// The default as written, for help; `nil` if the argument is required.
    public let defaultText: String?
    /// What the body gets when the argument is missing: the literal's value, or `unbound` when the text is not a literal.
    public let defaultValue: Value
    /// The name as an interned string, which the declaration owns.
    let interned: Value

    /// True if the argument may be left out.
    public var isOptional: Bool { defaultText != nil || kind == .variadic || kind == .variadicKeywords }
}

/// A signature: `sum(a, axis=None, *, keepdims=False)`, with `/`, `*`, `*args`, `**kwargs` and type hints as in Python.
struct NativeSignature {
    let name: String
    let parameters: [NativeParameter]
    /// The parameters as written, in parentheses.
    let text: String

    init(_ signature: String) {
        let open = signature.firstIndex(of: "(") ?? signature.endIndex
        name = String(signature[..<open])
        var parameters: [NativeParameter] = []
        var afterStar = false
        var body = signature[open...].dropFirst()
        if let close = body.lastIndex(of: ")") { body = body[..<close] }
        for piece in NativeSignature.split(body) {
            if piece == "/" {
                parameters = parameters.map {
                    NativeParameter(
                        name: $0.name, kind: .positionalOnly, hint: $0.hint, defaultText: $0.defaultText,
                        defaultValue: $0.defaultValue, interned: $0.interned)
                }
                continue
            }
            if piece == "*" {
                afterStar = true
                continue
            }
            var kind: NativeParameter.Kind = afterStar ? .keywordOnly : .positionalOrKeyword
            var rest = Substring(piece)
            if rest.hasPrefix("**") {
                kind = .variadicKeywords
                rest = rest.dropFirst(2)
            } else if rest.hasPrefix("*") {
                kind = .variadic
                afterStar = true
                rest = rest.dropFirst()
            }
            var text: String?
            if let equals = NativeSignature.topLevel("=", in: rest) {
                text = NativeSignature.trim(rest[rest.index(after: equals)...])
                rest = rest[..<equals]
            }
            var hint: String?
            if let colon = NativeSignature.topLevel(":", in: rest) {
                hint = NativeSignature.trim(rest[rest.index(after: colon)...])
                rest = rest[..<colon]
            }
            let name = NativeSignature.trim(rest)
            parameters.append(
                NativeParameter(
                    name: name, kind: kind, hint: hint, defaultText: text, defaultValue: NativeSignature.literal(text),
                    interned: internName(name)))
        }
        self.parameters = parameters
        text = "(" + body + ")"
    }

    private static func trim(_ text: Substring) -> String {
        var part = text
        while part.first == " " { part = part.dropFirst() }
        while part.last == " " { part = part.dropLast() }
        return String(part)
    }

    /// The pieces between top-level commas.
    private static func split(_ text: Substring) -> [String] {
        var pieces: [String] = []
        var rest = text
        while let comma = topLevel(",", in: rest) {
            pieces.append(trim(rest[..<comma]))
            rest = rest[rest.index(after: comma)...]
        }
        let last = trim(rest)
        if !last.isEmpty { pieces.append(last) }
        return pieces
    }

    /// The first `mark` outside brackets and quotes.
    private static func topLevel(_ mark: Character, in text: Substring) -> Substring.Index? {
        var depth = 0
        var quote: Character?
        for index in text.indices {
            let character = text[index]
            if let open = quote {
                if character == open { quote = nil }
            } else if character == "'" || character == "\"" {
                quote = character
            } else if "([{".contains(character) {
                depth += 1
            } else if ")]}".contains(character) {
                depth -= 1
            } else if character == mark, depth == 0 {
                return index
            }
        }
        return nil
    }

    /// The value of a literal: `None`, `True`, `False`, a number or a string; unbound otherwise.
    private static func literal(_ text: String?) -> Value {
        guard let text else { return .unbound }
        switch text {
        case "None": return .none
        case "True": return .true
        case "False": return .false
        default: break
        }
        if let number = Int(text) { return .int(number) }
        if let number = Double(text) { return .float(number) }
        if let first = text.first, first == "'" || first == "\"", text.last == first, text.count >= 2 {
            // Held for ever by its declaration.
            let body = String(text.dropFirst().dropLast())
            return internName(body.split(separator: "\\n", omittingEmptySubsequences: false).joined(separator: "\n"))
        }
        return .unbound
    }
}
