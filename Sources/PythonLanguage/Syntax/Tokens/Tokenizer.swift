/// Turns source into tokens, with CPython 3.11's rules and messages.
///
/// A source that cannot be read ends in a token of kind `.error`; `failure` then says what CPython would raise. The
/// parser decides whether it gets that far.
struct Tokenizer {
    /// CPython's limits: brackets and blocks nested in one another.
    static let deepestBrackets = 200
    static let deepestIndentation = 100

    /// A bracket that is open.
    struct Bracket {
        let byte: UInt8
        let line: Int
        let column: Int
    }

    let source: SourceText
    let bytes: [UInt8]
    var tokens: [Token] = []
    /// Why the last token is `.error`; `nil` when the source ended inside brackets or after a backslash.
    var failure: SyntaxFailure?
    /// The brackets open where reading stopped.
    var openBrackets: [Bracket] = []

    var position = 0
    var line = 1
    var lineStart = 0
    var indents: [(column: Int, alternative: Int)] = [(0, 0)]

    /// Where the first line stands in an enclosing source; used for the expressions of f-strings.
    let origin: (line: Int, column: Int)

    init(_ source: SourceText, origin: (line: Int, column: Int) = (1, 0)) {
        self.source = source
        bytes = source.bytes
        self.origin = origin
        tokens.reserveCapacity(bytes.count / 3 + 8)
    }

    /// Reads everything.
    mutating func run() {
        var atLineStart = true
        reading: while true {
            var blank = false
            if atLineStart {
                atLineStart = false
                guard let isBlank = readIndentation() else { return }
                blank = isBlank
            }
            while true {
                skipSpaces()
                let start = position
                guard position < bytes.count else {
                    if !openBrackets.isEmpty { return appendError() }
                    append(.endMarker, start: start, end: start, column: -1, endColumn: -1)
                    return
                }
                let byte = bytes[position]
                if byte == 0x23 { while bytes[position] != 0x0A { position += 1 } }
                if bytes[position] == 0x0A {
                    let significant = !blank && openBrackets.isEmpty
                    if significant { append(.newline, start: start, end: position) }
                    position += 1
                    line += 1
                    lineStart = position
                    if openBrackets.isEmpty || !significant {
                        // Inside brackets the next line's indentation means nothing, but reading it does no harm.
                        atLineStart = true
                    }
                    continue reading
                }
                if byte == 0x5C {
                    guard continueLine() else { return }
                    continue
                }
                guard readToken(byte) else { return }
                blank = false
            }
        }
    }

    mutating func skipSpaces() {
        while position < bytes.count, bytes[position] == 0x20 || bytes[position] == 0x09 || bytes[position] == 0x0C {
            position += 1
        }
    }

    /// Steps over a backslash and the line end after it; false if something else follows.
    mutating func continueLine() -> Bool {
        position += 1
        guard position < bytes.count, bytes[position] == 0x0A else {
            let offset = source.characters(line: line, column: position - lineStart) + 1
            fail("unexpected character after line continuation character", line: line, offset: offset, endOffset: 0)
            return false
        }
        position += 1
        guard position < bytes.count else {
            appendError()
            return false
        }
        line += 1
        lineStart = position
        return true
    }

    mutating func readToken(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x61...0x7A, 0x41...0x5A, 0x5F, 0x80...: readName()
        case 0x30...0x39: readNumber()
        case 0x22, 0x27: readString(from: position)
        case 0x2E where position + 1 < bytes.count && isDigit(bytes[position + 1]): readNumber()
        default: readOperator(byte)
        }
    }

    // MARK: Making tokens

    mutating func append(_ kind: TokenKind, start: Int, end: Int) {
        append(kind, start: start, end: end, column: start - lineStart, endColumn: end - lineStart)
    }

    mutating func append(_ kind: TokenKind, start: Int, end: Int, column: Int, endColumn: Int) {
        let shift = line == 1 && column >= 0 ? origin.column : 0
        // The end of the source is on its last line, not after it.
        let number = Int32(min(line, source.lineStarts.count) + origin.line - 1)
        let range = SourceRange(
            line: number, column: Int32(column + shift), endLine: number, endColumn: Int32(endColumn + shift))
        tokens.append(
            Token(
                kind: kind, level: UInt8(openBrackets.count), start: Int32(start), end: Int32(end), range: range))
    }

    mutating func appendError() {
        append(.error, start: position, end: position, column: -1, endColumn: -1)
    }

    /// Ends the tokens with a failure whose place is the bytes read of this line, as most of CPython's are.
    @discardableResult
    mutating func fail(_ message: String) -> Bool {
        let offset = source.characters(line: line, column: position - lineStart)
        fail(message, line: line, offset: offset, endOffset: offset)
        return false
    }

    mutating func fail(
        _ message: String, kind: SyntaxFailure.Kind = .syntaxError, line: Int, offset: Int, endOffset: Int
    ) {
        appendError()
        var text = source.line(line)
        if endOffset == offset, text?.last == "\n" { text?.removeLast() }
        failure = SyntaxFailure(
            kind: kind, message: message, line: line + origin.line - 1, offset: offset,
            endLine: line + origin.line - 1, endOffset: endOffset, text: text)
    }

    func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    func isNameByte(_ byte: UInt8) -> Bool {
        byte &- 0x61 < 26 || byte &- 0x41 < 26 || byte &- 0x30 < 10 || byte == 0x5F || byte >= 0x80
    }
}
