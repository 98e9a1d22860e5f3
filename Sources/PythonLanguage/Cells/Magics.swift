/// IPython's notation for single statements, as calls of `get_ipython()`.
enum Magics {
    /// A line that begins with an escape: `%magic`, `!command`, `!!command`, `?object`, `,f a`, `;f a`, `/f a`.
    static func escaped(_ line: String) -> String? {
        let indent = line.prefix { $0 == " " || $0 == "\t" }
        let body = line.dropFirst(indent.count)
        guard let first = body.first else { return nil }
        let rest = trimmed(body.dropFirst())
        let call: String
        switch first {
        case "%":
            if rest.hasSuffix("?"), !rest.contains(where: \.isWhitespace) {
                let detailed = rest.hasSuffix("??")
                call = inspection("%" + rest.dropLast(detailed ? 2 : 1), detailed: detailed)
            } else {
                call = lineMagic(rest)
            }
        case "!":
            let command = rest.hasPrefix("!") ? trimmed(rest.dropFirst()) : rest
            let method = rest.hasPrefix("!") ? "getoutput" : "system"
            call = "get_ipython().\(method)(\(PythonQuoting.quoted(command)))"
        case "?":
            let target = rest.hasPrefix("?") ? trimmed(rest.dropFirst()) : rest
            call = target.isEmpty ? "get_ipython().show_usage()" : inspection(target, detailed: rest.hasPrefix("?"))
        case ",", ";", "/":
            guard let called = automaticCall(first, rest) else { return nil }
            call = called
        default:
            return nil
        }
        return indent + call
    }

    /// `magic arguments` as a call.
    private static func lineMagic(_ text: Substring) -> String {
        let name = text.prefix { !$0.isWhitespace }
        let arguments = trimmed(text.dropFirst(name.count))
        return "get_ipython().run_line_magic(\(PythonQuoting.quoted(name)), \(PythonQuoting.quoted(arguments)))"
    }

    private static func automaticCall(_ escape: Character, _ text: Substring) -> String? {
        let words = text.split(whereSeparator: \.isWhitespace)
        guard let function = words.first, function.first?.isLetter == true || function.first == "_" else { return nil }
        let arguments = words.dropFirst()
        switch escape {
        case ",": return "\(function)(\(arguments.map { "\"\($0)\"" }.joined(separator: ", ")))"
        case ";": return "\(function)(\"\(arguments.joined(separator: " "))\")"
        default: return "\(function)(\(arguments.joined(separator: ", ")))"
        }
    }

    /// `name = %magic` and `name = !command`.
    static func assigned(
        _ statement: String, _ pieces: ArraySlice<CodeScanner.Piece>, _ origin: Int, _ bytes: [UInt8]
    ) -> String? {
        var depth = 0
        for (index, piece) in zip(pieces.indices, pieces) where piece.kind == .symbol {
            let byte = bytes[piece.range.lowerBound]
            switch byte {
            case 0x28, 0x5B, 0x7B: depth += 1
            case 0x29, 0x5D, 0x7D: depth -= 1
            case 0x3D where depth == 0 && piece.range.count == 1 && index > pieces.startIndex:
                guard index + 1 < pieces.endIndex else { return nil }
                let next = pieces[index + 1]
                let escape = bytes[next.range.lowerBound]
                guard next.kind == .symbol, next.range.count == 1, escape == 0x25 || escape == 0x21 else { return nil }
                let utf8 = statement.utf8
                guard let cut = utf8.index(utf8.startIndex, offsetBy: next.range.lowerBound - origin, limitedBy: utf8.endIndex)
                else { return nil }
                let head = statement[..<cut]
                let command = trimmed(unfolded(statement[cut...].dropFirst())[...])
                if escape == 0x25 { return head + lineMagic(command) }
                return head + "get_ipython().getoutput(\(PythonQuoting.quoted(command)))"
            default: break
            }
        }
        return nil
    }

    /// Lines joined where a backslash folds them.
    private static func unfolded(_ text: Substring) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.hasSuffix("\\") ? $0.dropLast() : $0 }
            .joined(separator: " ")
    }

    /// `object?` and `object??` at the end of a line.
    static func help(_ line: String, _ pieces: ArraySlice<CodeScanner.Piece>, _ bytes: [UInt8]) -> String? {
        guard let last = pieces.last, bytes[last.range.lowerBound] == 0x3F else { return nil }
        var text = trimmed(line[...])
        guard text.hasSuffix("?") else { return nil }
        let detailed = text.hasSuffix("??")
        text = text.dropLast(detailed ? 2 : 1)
        var start = text.endIndex
        while start > text.startIndex {
            let previous = text.index(before: start)
            let character = text[previous]
            guard character.isLetter || character.isNumber || "_.*%[]-".contains(character) else { break }
            start = previous
        }
        let target = text[start...].drop { $0 == "." }
        guard let first = target.first, !first.isNumber else { return nil }
        return line.prefix { $0 == " " || $0 == "\t" } + inspection(target, detailed: detailed)
    }

    private static func inspection(_ target: some StringProtocol, detailed: Bool) -> String {
        let magic = target.contains("*") && !target.contains("%") ? "psearch" : detailed ? "pinfo2" : "pinfo"
        return "get_ipython().run_line_magic('\(magic)', \(PythonQuoting.quoted(target)))"
    }

    /// A line whose first word is one of `names` and that does not read as Python.
    static func automatic(_ line: String, _ names: Set<String>) -> String? {
        let text = trimmed(line[...])
        let name = text.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
        guard names.contains(String(name)) else { return nil }
        let rest = text.dropFirst(name.count)
        guard rest.isEmpty || rest.first?.isWhitespace == true else { return nil }
        if let next = trimmed(rest).first, "=,".contains(next) { return nil }
        return lineMagic(text)
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text.drop { $0.isWhitespace }
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}
