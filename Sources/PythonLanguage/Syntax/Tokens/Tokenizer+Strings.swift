extension Tokenizer {
    /// Reads a string whose quote is at `position` and whose prefix begins at `start`.
    mutating func readString(from start: Int) -> Bool {
        let quote = bytes[position]
        let triple = position + 2 < bytes.count && bytes[position + 1] == quote && bytes[position + 2] == quote
        let firstLine = line
        let firstLineStart = lineStart
        position += triple ? 3 : 1
        while position < bytes.count {
            let byte = bytes[position]
            if byte == quote {
                if !triple {
                    position += 1
                    return finishString(from: start, line: firstLine, lineStart: firstLineStart)
                }
                if position + 2 < bytes.count, bytes[position + 1] == quote, bytes[position + 2] == quote {
                    position += 3
                    return finishString(from: start, line: firstLine, lineStart: firstLineStart)
                }
            } else if byte == 0x5C, position + 1 < bytes.count {
                position += 1
                if bytes[position] == 0x0A { beginLine(at: position + 1) }
            } else if byte == 0x0A {
                if !triple { break }
                beginLine(at: position + 1)
            }
            position += 1
        }
        let detected = position >= bytes.count && lineStart >= bytes.count ? line - 1 : line
        line = firstLine
        lineStart = firstLineStart
        position = start + 1
        let kind = triple ? "triple-quoted string" : "string"
        return fail("unterminated \(kind) literal (detected at line \(detected + origin.line - 1))")
    }

    private mutating func beginLine(at offset: Int) {
        line += 1
        lineStart = offset
    }

    private mutating func finishString(from start: Int, line firstLine: Int, lineStart firstLineStart: Int) -> Bool {
        append(.string, start: start, end: position)
        let last = tokens.count - 1
        let shift = firstLine == 1 ? origin.column : 0
        tokens[last].range.line = Int32(firstLine + origin.line - 1)
        tokens[last].range.column = Int32(start - firstLineStart + shift)
        return true
    }
}
