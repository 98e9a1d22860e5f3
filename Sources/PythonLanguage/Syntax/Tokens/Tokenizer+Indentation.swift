extension Tokenizer {
    /// Reads a line's leading white space and emits its indents and dedents.
    ///
    /// Returns whether the line is blank or only a comment, or `nil` after a failure.
    mutating func readIndentation() -> Bool? {
        var column = 0
        var alternative = 0
        var continuedColumn: Int?
        scanning: while position < bytes.count {
            switch bytes[position] {
            case 0x20:
                column += 1
                alternative += 1
            case 0x09:
                // Tabs reach to the next multiple of 8, and count 1 in the measure that exposes inconsistent mixes.
                column = (column / 8 + 1) * 8
                alternative += 1
            case 0x0C:
                column = 0
                alternative = 0
            case 0x5C:
                // Indentation is what stands before the first backslash.
                continuedColumn = continuedColumn ?? (column == 0 ? nil : column)
                guard continueLine() else { return nil }
                continue scanning
            default:
                break scanning
            }
            position += 1
        }
        if position < bytes.count, bytes[position] == 0x23 || bytes[position] == 0x0A { return true }
        guard openBrackets.isEmpty else { return false }
        if let continuedColumn {
            column = continuedColumn
            alternative = continuedColumn
        }
        return place(column: column, alternative: alternative) ? false : nil
    }

    private mutating func place(column: Int, alternative: Int) -> Bool {
        let current = indents[indents.count - 1]
        if column == current.column {
            return alternative == current.alternative || failInconsistent()
        }
        if column > current.column {
            guard indents.count < Tokenizer.deepestIndentation else {
                fail("too many levels of indentation", kind: .indentationError, line: line, offset: 1, endOffset: 0)
                return false
            }
            guard alternative > current.alternative else { return failInconsistent() }
            indents.append((column, alternative))
            append(.indent, start: position, end: position, column: -1, endColumn: -1)
            return true
        }
        while indents.count > 1, column < indents[indents.count - 1].column {
            indents.removeLast()
            append(.dedent, start: position, end: position, column: -1, endColumn: -1)
        }
        guard column == indents[indents.count - 1].column else {
            // CPython emits the error in place of the pending dedents.
            while tokens.last?.kind == .dedent { tokens.removeLast() }
            let length = source.characters(line: line, column: source.lineBytes(line).count)
            fail(
                "unindent does not match any outer indentation level", kind: .indentationError, line: line,
                offset: length, endOffset: -1)
            return false
        }
        return alternative == indents[indents.count - 1].alternative || failInconsistent()
    }

    private mutating func failInconsistent() -> Bool {
        while tokens.last?.kind == .dedent { tokens.removeLast() }
        fail(
            "inconsistent use of tabs and spaces in indentation", kind: .tabError, line: line, offset: 1, endOffset: 0)
        return false
    }
}
