import PythonLanguage

/// What `object?` and Shift-Tab show.
struct ObjectInspection {
    private var fields: [(title: String, text: String)] = []

    /// - Parameter detailed: the source too (`object??`).
    init(_ value: Value, detailed: Bool) throws {
        let documentation = try Self.documentation(value)
        let shownDocumentation = documentation ?? "<no docstring>"
        switch value.tag {
        case .type:
            let isUser = value.typeRef.pointee.flags.contains(.user)
            if let signature = try Introspection.signature(of: value) ?? (isUser ? "()" : nil) {
                add("Init signature", CodeColors.colored(value.typeRef.name + signature))
            }
            let source = detailed ? try Self.source(value) : nil
            if let source {
                add("Source", source, ownLine: true)
            } else {
                add("Docstring", shownDocumentation)
                if let text = try Self.initDocumentation(value) { add("Init docstring", text) }
            }
            if let file = try Self.file(value) { add("File", file) }
            add("Type", value.type.name)
            add("Subclasses", value.typeRef.pointee.subclasses.map(\.name).prefix(10).joined(separator: ", "))
        case .function, .nativeFunction, .boundMethod:
            if let signature = try Introspection.signature(of: value) {
                add("Signature", CodeColors.colored(try Self.name(value) + signature))
            }
            let source = detailed ? try Self.source(value) : nil
            if source == nil || documentation == nil { add("Docstring", shownDocumentation) }
            if let source { add("Source", source, ownLine: true) }
            if let file = try Self.file(value) { add("File", file) }
            add("Type", value.type.name)
        default:
            if value.isCallable, let signature = try Introspection.signature(of: value) {
                add("Call signature", "x" + signature)
            }
            add("Type", value.type.name)
            add("String form", try Self.stringForm(value))
            if let length = try? value.length() { add("Length", String(length)) }
            if value.tag == .module, let file = try Self.file(value) { add("File", file) }
            add("Docstring", shownDocumentation)
            if value.tag == .instance, let text = try Self.initDocumentation(value.type.value) {
                add("Init docstring", text)
            }
        }
    }

    private mutating func add(_ title: String, _ text: String, ownLine: Bool = false) {
        fields.append((title, ownLine ? "\n" + text : text))
    }

    /// The fields with red titles, their texts in one column.
    var text: String {
        let width = (fields.map(\.title.count).max() ?? 0) + 1
        return fields.map { field in
            let head = "\u{1B}[31m\(field.title):\u{1B}[39m"
            let margin = String(repeating: " ", count: width - field.title.count - 1)
            if field.text.hasPrefix("\n") { return head + margin + field.text }
            if field.text.contains("\n" as Character) { return head + margin + "\n" + field.text }
            return head + margin + " " + field.text
        }.joined(separator: "\n")
    }

    /// Both forms, for front ends to choose from.
    var content: DisplayContent { DisplayContent(data: ["text/plain": .string(text), "text/html": .string(html)]) }

    /// The fields with a heading each, without colours.
    private var html: String {
        fields.map { field in
            let text = field.text.hasPrefix("\n") ? String(field.text.dropFirst()) : field.text
            return "<h1>\(field.title)</h1>\n<pre>\(Self.escaped(text))</pre>"
        }.joined(separator: "\n")
    }

    /// A text as HTML shows it; escape sequences for colours are left out.
    private static func escaped(_ text: String) -> String {
        var result = ""
        var isColor = false
        for scalar in text.unicodeScalars {
            if isColor {
                isColor = scalar != "m"
                continue
            }
            switch scalar {
            case "\u{1B}": isColor = true
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static func name(_ value: Value) throws -> String {
        let found = Owned(try value.getAttributeIfPresent("__name__"))
        return found.value.isString ? found.value.swiftString : value.type.name
    }

    private static func stringForm(_ value: Value) throws -> String {
        let text = try value.str()
        let limit = 200
        guard text.unicodeScalars.count > limit else { return text }
        let scalars = Array(text)
        return String(scalars.prefix(limit / 2)) + " <...> " + String(scalars.suffix(limit / 2))
    }

    /// The docstring, its common indentation taken off; nil if there is none.
    static func documentation(_ value: Value) throws -> String? {
        let found = Owned(try value.getAttributeIfPresent("__doc__"))
        guard found.value.isString else { return nil }
        let text = cleaned(found.value.swiftString)
        return text.isEmpty ? nil : text
    }

    private static func initDocumentation(_ type: Value) throws -> String? {
        let method = Owned(try type.getAttributeIfPresent("__init__"))
        guard method.value.tag == .function else { return nil }
        return try documentation(method.value)
    }

    /// `inspect.cleandoc`.
    static func cleaned(_ text: String) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let margins = lines.dropFirst().filter { !$0.allSatisfy(\.isWhitespace) }.map { $0.prefix { $0 == " " }.count }
        let margin = margins.min() ?? 0
        for index in lines.indices {
            lines[index] = index == 0 ? String(lines[0].drop { $0 == " " }) : String(lines[index].dropFirst(margin))
        }
        while lines.last?.allSatisfy(\.isWhitespace) == true { lines.removeLast() }
        while lines.first?.allSatisfy(\.isWhitespace) == true { lines.removeFirst() }
        return lines.joined(separator: "\n")
    }

    /// The code object of something defined in Python.
    private static func code(_ value: Value) throws -> CodeObject? {
        switch value.tag {
        case .function: return value.function.pointee.code.code.pointee
        case .boundMethod: return try code(value.boundMethod.pointee.function)
        case .type:
            for name in ["__init__", "__call__", "__new__"] {
                let method = Owned(try value.getAttributeIfPresent(name))
                if method.value.tag == .function { return try code(method.value) }
            }
            return nil
        default: return nil
        }
    }

    private static func file(_ value: Value) throws -> String? {
        if let code = try code(value) { return code.details.source.name }
        let found = Owned(try value.getAttributeIfPresent("__file__"))
        return found.value.isString ? found.value.swiftString : nil
    }

    private static func source(_ value: Value) throws -> String? {
        guard value.tag != .type, let code = try code(value) else { return nil }
        let lines = code.details.source.lines
        let first = code.details.firstLine
        guard first >= 1, first <= lines.count else { return nil }
        let last = FrameLines.blockEnd(lines, first)
        return lines[(first - 1)..<last].map { CodeColors.colored(String($0)) }.joined(separator: "\n")
    }
}
