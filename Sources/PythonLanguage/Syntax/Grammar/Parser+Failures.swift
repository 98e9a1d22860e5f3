extension Parser {
    /// A failure over a range of source.
    func failure(
        from start: SourceRange, through end: SourceRange, _ message: String, _ kind: SyntaxFailure.Kind = .syntaxError
    ) -> SyntaxFailure {
        failure(
            message, kind, line: Int(start.line), column: Int(start.column), endLine: Int(end.endLine),
            endColumn: Int(end.endColumn))
    }

    func failure(from start: Expression, through end: Expression, _ message: String) -> SyntaxFailure {
        failure(from: start.range, through: end.range, message)
    }

    func failure(at node: Expression, _ message: String) -> SyntaxFailure {
        failure(from: node.range, through: node.range, message)
    }

    /// A failure at the last token looked at, as CPython reports where a rule has no better place.
    func failureHere(_ message: String, _ kind: SyntaxFailure.Kind = .syntaxError) -> SyntaxFailure {
        failure(at: tokens[max(furthest, 0)], message, kind)
    }

    /// A failure at a token. One without a column stands where the tokenizer stood.
    func failure(at token: Token, _ message: String, _ kind: SyntaxFailure.Kind = .syntaxError) -> SyntaxFailure {
        if token.range.column >= 0 { return failure(from: token.range, through: token.range, message, kind) }
        let line = Int(token.range.line) - origin.line + 1
        let column = token.kind == .indent ? Int(token.start) - lineStart(line) : source.lineBytes(line).count
        var result = failure(
            message, kind, line: Int(token.range.line), column: column - 1, endLine: Int(token.range.line), endColumn: 0)
        result.endOffset = -1
        return result
    }

    /// A bracket left open at the end of the source.
    func neverClosed(_ bracket: Tokenizer.Bracket) -> SyntaxFailure {
        let shift = bracket.line == 1 ? origin.column : 0
        let opening = Character(Unicode.Scalar(bracket.byte))
        var result = failure(
            "'\(opening)' was never closed", .syntaxError, line: bracket.line + origin.line - 1,
            column: bracket.column + shift, endLine: bracket.line + origin.line - 1, endColumn: 0)
        result.endOffset = 0
        return result
    }

    /// A construct of the language that is left out, by name.
    func refusal(_ construct: String, at token: Token) -> SyntaxFailure {
        var result = failure(from: token.range, through: token.range, "\(construct) is not supported")
        result.isRefusal = true
        return result
    }

    func failure(
        _ message: String, _ kind: SyntaxFailure.Kind, line: Int, column: Int, endLine: Int, endColumn: Int
    ) -> SyntaxFailure {
        // Lines and columns of a part of an f-string count from that part, as CPython's messages do.
        let localLine = line - origin.line + 1
        let localEndLine = endLine - origin.line + 1
        let start = column - (localLine == 1 ? origin.column : 0)
        let end = endColumn - (localEndLine == 1 ? origin.column : 0)
        return SyntaxFailure(
            kind: kind, message: isFormatted && kind == .syntaxError ? "f-string: \(message)" : message, line: line,
            offset: column < 0 ? 0 : source.characters(line: localLine, column: start) + 1, endLine: endLine,
            endOffset: source.characters(line: localEndLine, column: end) + 1, text: source.line(localLine))
    }

    private func lineStart(_ line: Int) -> Int {
        source.lineStarts[min(max(line, 1), source.lineStarts.count) - 1]
    }
}
