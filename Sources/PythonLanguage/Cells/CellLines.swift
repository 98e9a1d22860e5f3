/// The lines of a cell while IPython's notation is rewritten.
struct CellLines {
    private var lines: [String]

    init(_ text: String) {
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.hasSuffix("\r") ? String(line.dropLast()) : String(line)
        }
    }

    var text: String { lines.joined(separator: "\n") }

    private var firstIndex: Int? {
        lines.firstIndex { line in line.contains { !$0.isWhitespace } }
    }

    /// Takes off `>>> ` and `... `, or `In [1]: ` and `   ...: `, from code that was copied with them.
    mutating func removePrompts() {
        guard let first = firstIndex else { return }
        if lines[first].hasPrefix(">>> ") || lines[first] == ">>>" {
            lines = lines.map { line in
                for prompt in [">>> ", "... "] where line.hasPrefix(prompt) { return String(line.dropFirst(4)) }
                return line == ">>>" || line == "..." ? "" : line
            }
        } else if CellLines.promptLength(lines[first]) != nil {
            lines = lines.map { line in
                CellLines.promptLength(line).map { String(line.dropFirst($0)) } ?? line
            }
        }
    }

    /// The length of an `In [1]: ` or `   ...: ` at the start of a line.
    private static func promptLength(_ line: String) -> Int? {
        if line.hasPrefix("In ["), let close = CellLines.range(of: "]: ", in: line) {
            let number = line[line.index(line.startIndex, offsetBy: 4)..<close.lowerBound]
            return number.allSatisfy(\.isNumber) ? line.distance(from: line.startIndex, to: close.upperBound) : nil
        }
        let body = line.drop { $0 == " " }
        let indent = line.count - body.count
        guard indent >= 2, body.hasPrefix("...") else { return nil }
        let rest = body.drop { $0 == "." }
        guard rest.hasPrefix(":") else { return nil }
        return line.count - rest.count + (rest.hasPrefix(": ") ? 2 : 1)
    }

    /// Takes the first line's indentation off every line that has it; returns its width in bytes.
    mutating func removeIndentation() -> Int {
        guard let first = firstIndex else { return 0 }
        let indent = String(lines[first].prefix { $0 == " " || $0 == "\t" })
        guard !indent.isEmpty else { return 0 }
        lines = lines.map { $0.hasPrefix(indent) ? String($0.dropFirst(indent.count)) : $0 }
        return indent.utf8.count
    }

    // MARK: Rewriting

    mutating func rewrite(automagics: Set<String>) {
        guard let first = firstIndex else { return }
        if lines[first].hasPrefix("%%") { return rewriteCellMagic(first) }
        if !automagics.isEmpty, lines.indices.allSatisfy({ $0 == first || lines[$0].allSatisfy(\.isWhitespace) }),
            let magic = Magics.automatic(lines[first], automagics)
        {
            lines[first] = magic
            return
        }
        rewriteStatements(from: first)
    }

    /// `%%magic arguments` takes the whole rest of the cell.
    private mutating func rewriteCellMagic(_ first: Int) {
        let head = lines[first].dropFirst(2)
        let name = head.prefix { !$0.isWhitespace }
        let arguments = head.dropFirst(name.count).drop { $0.isWhitespace }
        let body = lines[(first + 1)...].joined(separator: "\n")
        let ended = body.isEmpty || body.hasSuffix("\n") ? body : body + "\n"
        lines[first] =
            "get_ipython().run_cell_magic(\(PythonQuoting.quoted(name)), \(PythonQuoting.quoted(arguments)), "
            + "\(PythonQuoting.quoted(ended)))"
        for index in lines.indices where index > first { lines[index] = "" }
    }

    private mutating func rewriteStatements(from first: Int) {
        var bytes: [UInt8] = []
        var ranges: [Range<Int>] = []
        for line in lines {
            let start = bytes.count
            bytes += Array(line.utf8)
            bytes.append(0x0A)
            ranges.append(start..<bytes.count)
        }
        var scanner = CodeScanner(bytes)
        var index = first
        while index < lines.count {
            guard scanner.atStatement else {
                scanner.read(ranges[index])
                index += 1
                continue
            }
            let last = lastContinued(from: index)
            let joined = joinedLines(index...last)
            if let rewritten = Magics.escaped(joined) {
                replace(index...last, with: rewritten)
                index = last + 1
                continue
            }
            let firstPiece = scanner.pieces.count
            var end = index
            scanner.read(ranges[end])
            while !scanner.atStatement, end + 1 < lines.count {
                end += 1
                scanner.read(ranges[end])
            }
            let pieces = scanner.pieces[firstPiece...]
            let origin = ranges[index].lowerBound
            let statement = lines[index...end].joined(separator: "\n")
            if end == index || end == last, let rewritten = Magics.assigned(statement, pieces, origin, bytes) {
                replace(index...end, with: rewritten)
            } else if end == index, let rewritten = Magics.help(lines[index], pieces, bytes) {
                lines[index] = rewritten
            }
            index = end + 1
        }
    }

    /// The last of the lines that a backslash joins to this one.
    private func lastContinued(from index: Int) -> Int {
        var last = index
        while last + 1 < lines.count, lines[last].hasSuffix("\\") { last += 1 }
        return last
    }

    private func joinedLines(_ range: ClosedRange<Int>) -> String {
        guard range.count > 1 else { return lines[range.lowerBound] }
        var result = ""
        for index in range {
            var line = lines[index]
            if index < range.upperBound, line.hasSuffix("\\") { line.removeLast() }
            result += index == range.lowerBound ? line : " " + line
        }
        return result
    }

    /// Puts text in the place of lines, and empty lines after it to keep their number.
    private mutating func replace(_ range: ClosedRange<Int>, with text: String) {
        let new = text.split(separator: "\n", omittingEmptySubsequences: false)
        for (offset, index) in range.enumerated() {
            lines[index] = offset < new.count ? String(new[offset]) : ""
        }
    }
}

extension CellLines {
    private static func range(of mark: String, in line: String) -> Range<String.Index>? {
        var start = line.startIndex
        while start < line.endIndex {
            if line[start...].hasPrefix(mark) { return start..<line.index(start, offsetBy: mark.count) }
            start = line.index(after: start)
        }
        return nil
    }
}
