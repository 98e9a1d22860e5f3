/// Reads the body of one f-string by Python 3.11's rules: quotes of the string's own kind, backslashes and comments may
/// not stand inside a replacement field, and fields nest one level deep.
struct FormattedStringReader {
    private let parser: Parser
    private let bytes: [UInt8]
    private let token: Token
    private let part: StringParts
    /// The range of the whole concatenation, which CPython gives every piece outside format specifications.
    private let range: SourceRange

    init(_ parser: Parser, token: Token, part: StringParts, range: SourceRange) {
        self.parser = parser
        bytes = parser.source.bytes
        self.token = token
        self.part = part
        self.range = range
    }

    /// Reads `body`, at `depth` 0 the string itself and at 1 a format specification. Returns where it stopped: the end, or
    /// the `}` that ends a format specification.
    @discardableResult
    mutating func read(_ body: Range<Int>, depth: Int, into builder: inout FormattedStringBuilder) throws -> Int {
        var position = body.lowerBound
        while position < body.upperBound {
            position = try literal(position, body.upperBound, depth, &builder)
            guard position < body.upperBound else { break }
            if bytes[position] == 0x7D {
                if depth > 0 { return position }
                throw fail("f-string: single '}' is not allowed")
            }
            position = try field(position, body.upperBound, depth, &builder)
        }
        return position
    }

    private func fail(_ message: String) -> SyntaxFailure {
        parser.failureHere(message)
    }

    /// Reads literal text up to a brace that means something.
    private func literal(
        _ start: Int, _ end: Int, _ depth: Int, _ builder: inout FormattedStringBuilder
    ) throws -> Int {
        var position = start
        while position < end {
            let byte = bytes[position]
            if byte == 0x5C, !part.isRaw, position + 1 < end {
                position = afterEscape(position, end)
                continue
            }
            guard byte == 0x7B || byte == 0x7D else {
                position += 1
                continue
            }
            guard depth == 0, position + 1 < end, bytes[position + 1] == byte else { break }
            builder.append(try parser.codePoints(start..<position + 1, isRaw: part.isRaw))
            return try literal(position + 2, end, depth, &builder)
        }
        if position > start { builder.append(try parser.codePoints(start..<position, isRaw: part.isRaw)) }
        return position
    }

    /// Past a backslash and what it escapes; the braces of `\N{…}` are no field.
    private func afterEscape(_ position: Int, _ end: Int) -> Int {
        let letter = bytes[position + 1]
        if letter == 0x4E, position + 2 < end, bytes[position + 2] == 0x7B {
            var close = position + 3
            while close < end, bytes[close] != 0x7D { close += 1 }
            return min(close + 1, end)
        }
        return letter == 0x7B || letter == 0x7D ? position + 1 : position + 2
    }

    /// Reads a replacement field whose `{` is at `start`; returns the offset after its `}`.
    private mutating func field(
        _ start: Int, _ end: Int, _ depth: Int, _ builder: inout FormattedStringBuilder
    ) throws -> Int {
        guard depth < 2 else { throw fail("f-string: expressions nested too deeply") }
        let expressionEnd = try endOfExpression(start + 1, end)
        guard expressionEnd < end else { throw fail("f-string: expecting '}'") }
        let value = try expression(start + 1..<expressionEnd)
        var position = expressionEnd
        var source: [UInt32]?
        if bytes[position] == 0x3D {
            position += 1
            while position < end, isSpace(bytes[position]) { position += 1 }
            guard position < end else { throw fail("f-string: expecting '}'") }
            let text = String(decoding: bytes[start + 1..<position], as: UTF8.self)
            source = text.unicodeScalars.map(\.value)
        }
        var conversion: FormatConversion?
        if bytes[position] == 0x21 {
            guard position + 1 < end else { throw fail("f-string: expecting '}'") }
            conversion = try self.conversion(bytes[position + 1])
            position += 2
        }
        guard position < end else { throw fail("f-string: expecting '}'") }
        var specification: Expression?
        if bytes[position] == 0x3A {
            guard position + 1 < end else { throw fail("f-string: expecting '}'") }
            var inner = FormattedStringBuilder()
            position = try read(position + 1..<end, depth: depth + 1, into: &inner)
            specification = try parser.node(.joinedStr(values: inner.finished(parser, token.range)), token.range)
        }
        guard position < end, bytes[position] == 0x7D else { throw fail("f-string: expecting '}'") }
        if let source {
            builder.append(source)
            if specification == nil, conversion == nil { conversion = .repr }
        }
        let field = try parser.node(
            .formattedValue(value: value, conversion: conversion ?? .none, formatSpec: specification),
            depth == 0 ? range : token.range)
        try builder.append(field, parser, depth == 0 ? range : token.range)
        return position + 1
    }

    private func conversion(_ letter: UInt8) throws -> FormatConversion {
        switch letter {
        case 0x73: return .str
        case 0x72: return .repr
        case 0x61: return .ascii
        default: throw fail("f-string: invalid conversion character: expected 's', 'r', or 'a'")
        }
    }

    private func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }

    /// Where the field's expression ends: at a `!`, `:`, `=` or `}` outside brackets and strings.
    private func endOfExpression(_ start: Int, _ end: Int) throws -> Int {
        var position = start
        var quote: UInt8?
        var quoteLength = 1
        var brackets: [UInt8] = []
        scanning: while position < end {
            let byte = bytes[position]
            if byte == 0x5C { throw fail("f-string expression part cannot include a backslash") }
            let tripled = position + 2 < end && bytes[position + 1] == byte && bytes[position + 2] == byte
            if let open = quote {
                if byte == open, quoteLength == 1 || tripled {
                    quote = nil
                    position += quoteLength
                } else {
                    position += 1
                }
                continue
            }
            switch byte {
            case 0x22, 0x27:
                quote = byte
                quoteLength = tripled ? 3 : 1
                position += quoteLength
                continue
            case 0x28, 0x5B, 0x7B:
                guard brackets.count < Tokenizer.deepestBrackets else {
                    throw fail("f-string: too many nested parenthesis")
                }
                brackets.append(byte)
            case 0x23:
                throw fail("f-string expression part cannot include '#'")
            case 0x21, 0x3A, 0x7D, 0x3D, 0x3E, 0x3C:
                guard brackets.isEmpty else {
                    if byte == 0x7D { try close(byte, &brackets) }
                    break
                }
                if byte != 0x3A, byte != 0x7D, position + 1 < end, bytes[position + 1] == 0x3D {
                    position += 2
                    continue
                }
                if byte != 0x3E, byte != 0x3C { break scanning }
            case 0x29, 0x5D:
                try close(byte, &brackets)
            default:
                break
            }
            position += 1
        }
        if quote != nil { throw fail("f-string: unterminated string") }
        if let open = brackets.last { throw fail("f-string: unmatched '\(Character(Unicode.Scalar(open)))'") }
        return position
    }

    private func close(_ byte: UInt8, _ brackets: inout [UInt8]) throws {
        let closing = Character(Unicode.Scalar(byte))
        guard let open = brackets.popLast() else { throw fail("f-string: unmatched '\(closing)'") }
        let matches =
            switch open {
            case 0x28: byte == 0x29
            case 0x5B: byte == 0x5D
            default: byte == 0x7D
            }
        guard matches else {
            let opening = Character(Unicode.Scalar(open))
            throw fail("f-string: closing parenthesis '\(closing)' does not match opening parenthesis '\(opening)'")
        }
    }

    /// `fstring: star_expressions`, parsed in parentheses so that white space around it means nothing.
    private func expression(_ body: Range<Int>) throws -> Expression {
        if bytes[body].allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0C }) {
            let next = bytes[body.upperBound]
            if next == 0x21 || next == 0x3A || next == 0x3D {
                throw fail("f-string: expression required before '\(Character(Unicode.Scalar(next)))'")
            }
            throw fail("f-string: empty expression not allowed")
        }
        let inner = Parser(
            SourceText(bytes: [0x28] + bytes[body] + [0x29]), origin: origin(of: body.lowerBound - 1), isFormatted: true)
        inner.ruleDepth = parser.ruleDepth
        return try inner.parse(inner.starExpressions)
    }

    /// The line and column of an offset inside the token.
    private func origin(of offset: Int) -> (line: Int, column: Int) {
        var line = Int(token.range.line)
        var column = Int(token.range.column) + offset - Int(token.start)
        for position in Int(token.start)..<offset where bytes[position] == 0x0A {
            line += 1
            column = offset - position - 1
        }
        return (line, column)
    }
}
