/// Whether a cell can be run as it stands, as IPython's `check_complete` judges.
package enum Completeness: Equatable, Sendable {
    case complete
    /// More is to come; the next line begins with this many spaces.
    case incomplete(indent: Int)
    /// No continuation could make it right.
    case invalid
}

extension Cell {
    /// Judges `text` as a console does at the end of a line.
    package static func completeness(of text: String) -> Completeness {
        let trailing = text.reversed().prefix { $0.isWhitespace }
        let endsWithNewline = trailing.contains { $0.isNewline }
        let source = endsWithNewline ? text : text + "\n"
        let lines = source.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        let lastIndent = indent(of: lines.last ?? "")
        guard let last = lines.last(where: { !isBlank($0) }) else { return .complete }
        if last.hasSuffix("\\") { return .incomplete(indent: lastIndent) }
        if let first = lines.first(where: { !isBlank($0) }), first.drop(while: { $0 == " " }).hasPrefix("%%") {
            return isBlank(lines.last ?? "") ? .complete : .incomplete(indent: lastIndent)
        }
        return judge(Cell(source).code, endsWithNewline: endsWithNewline, lastIndent: lastIndent)
    }

    private static func judge(_ code: String, endsWithNewline: Bool, lastIndent: Int) -> Completeness {
        let source = SourceText(code)
        var tokenizer = Tokenizer(source)
        tokenizer.run()
        if tokenizer.tokens.last?.kind == .error {
            guard let failure = tokenizer.failure else { return .incomplete(indent: lastIndent) }
            let open = failure.message.hasPrefix("unterminated triple-quoted")
            return open ? .incomplete(indent: lastIndent) : .invalid
        }
        let layout: Set<TokenKind> = [.newline, .endMarker, .indent, .dedent]
        guard let last = tokenizer.tokens.lastIndex(where: { !layout.contains($0.kind) }) else { return .complete }
        if tokenizer.tokens[last].kind == .colon {
            return .incomplete(indent: statementColumn(tokenizer.tokens[...last]) + 4)
        }
        if Parsing.needsMore(source) { return .incomplete(indent: lastIndent) }
        guard (try? Parsing.check(code)) != nil else { return .invalid }
        let endsInBlock = tokenizer.tokens[last...].contains { $0.kind == .dedent }
        return endsInBlock && !endsWithNewline ? .incomplete(indent: lastIndent) : .complete
    }

    /// The column of the logical line that the last of `tokens` stands on.
    private static func statementColumn(_ tokens: ArraySlice<Token>) -> Int {
        let before = tokens.lastIndex { $0.kind == .newline || $0.kind == .indent || $0.kind == .dedent }
        let first = before.map { $0 + 1 } ?? tokens.startIndex
        return Int(tokens[first].range.column)
    }

    private static func isBlank(_ line: Substring) -> Bool {
        line.allSatisfy(\.isWhitespace)
    }

    private static func indent(of line: Substring) -> Int {
        line.prefix { $0 == " " || $0 == "\t" }.reduce(0) { $0 + ($1 == "\t" ? 4 : 1) }
    }
}

extension Parsing {
    /// Whether the parser ran out of source, so that more lines could make it right.
    static func needsMore(_ source: SourceText) -> Bool {
        let parser = Parser(source)
        guard let result = try? parser.file() else {
            let reached = parser.tokens[min(max(parser.furthest, 0), parser.tokens.count - 1)...]
            return reached.allSatisfy { $0.kind == .dedent || $0.kind == .endMarker }
        }
        _ = result
        return false
    }
}
