/// What stands before the cursor, for completion; found in code that need not be finished or right.
package struct CompletionContext: Equatable, Sendable {
    package enum Kind: Equatable, Sendable {
        /// A name on its own.
        case name
        /// A keyword argument or a name, directly inside the call of `function`.
        case argument(function: String)
        /// An attribute of the value of `object`.
        case attribute(object: String)
        /// A key of `object`, inside `object["…`; `quote` is the quote already typed, or `nil`.
        case key(object: String, quote: Character?)
        /// A module after `import` or `from`; the prefix may hold dots.
        case module
        /// A name that `module` exports, after `from module import`.
        case member(module: String)
        /// A magic after `%` or `%%`, which are part of the prefix.
        case magic
        /// Text in a string that may be a path.
        case path
        /// Nothing: inside a comment or a number.
        case nothing
    }

    package let kind: Kind
    /// What was typed so far of the thing to complete.
    package let prefix: String
    /// Where `prefix` begins, in characters (Unicode code points) from the start of the code.
    package let start: Int

    /// Looks at the `cursor` characters (Unicode code points) before the cursor.
    package init(code: String, cursor: Int) {
        let head = String(String.UnicodeScalarView(code.unicodeScalars.prefix(max(0, cursor))))
        var reader = CompletionReader(head)
        let (kind, from) = reader.read()
        self.kind = kind
        prefix = String(decoding: reader.bytes[from...], as: UTF8.self)
        start = String(decoding: reader.bytes[..<from], as: UTF8.self).unicodeScalars.count
    }
}

/// Reads what stands before a cursor.
private struct CompletionReader {
    let bytes: [UInt8]
    private var scanner: CodeScanner
    private var lineStart = 0
    /// The index of the first piece of the statement that the cursor is in.
    private var statement = 0

    init(_ head: String) {
        bytes = Array(head.utf8)
        scanner = CodeScanner(bytes)
    }

    mutating func read() -> (CompletionContext.Kind, Int) {
        if let magic = readLines() { return (.magic, magic) }
        if scanner.inComment { return (.nothing, bytes.count) }
        if let open = scanner.string { return insideString(open) }
        let pieces = scanner.pieces[...]
        guard let last = pieces.last, last.range.upperBound == bytes.count, last.kind != .symbol else {
            return afterSymbol(pieces, at: bytes.count)
        }
        switch last.kind {
        case .name: return afterSymbol(pieces.dropLast(), at: last.range.lowerBound)
        case .number, .string, .symbol: return (.nothing, bytes.count)
        }
    }

    /// Scans up to the cursor; gives the offset of the escape if the cursor's line is a magic's name.
    private mutating func readLines() -> Int? {
        var start = 0
        while start <= bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
            if scanner.atStatement { statement = scanner.pieces.count }
            lineStart = start
            let text = bytes[start..<end]
            let escape = text.firstIndex { $0 != 0x20 && $0 != 0x09 } ?? end
            if scanner.atStatement, escape < end, bytes[escape] == 0x25 || bytes[escape] == 0x21 {
                let rest = bytes[escape..<end]
                if end == bytes.count, bytes[escape] == 0x25, !rest.contains(0x20), !rest.contains(0x0A) { return escape }
                if bytes[escape] == 0x21 {
                    if end == bytes.count, bytes.last != 0x0A { break }
                    start = end
                    continue
                }
            }
            scanner.read(start..<end)
            if end == bytes.count { break }
            start = end
        }
        return nil
    }

    // MARK: Strings

    private func insideString(_ open: CodeScanner.OpenString) -> (CompletionContext.Kind, Int) {
        let before = scanner.pieces[...]
        if let bracket = scanner.brackets.last, bracket.byte == 0x5B, bracket.piece == before.endIndex - 1,
            let object = operand(before[..<bracket.piece])
        {
            return (.key(object: object, quote: Character(Unicode.Scalar(open.quote))), open.body)
        }
        return (.path, open.body)
    }

    // MARK: Names

    /// The context of a name that begins at `start`, with `pieces` before it.
    private func afterSymbol(_ pieces: ArraySlice<CodeScanner.Piece>, at start: Int) -> (CompletionContext.Kind, Int) {
        if let imported = imported(pieces[min(statement, pieces.endIndex)...], at: start) { return imported }
        if let last = pieces.last, symbol(last) == 0x2E {
            guard let object = operand(pieces.dropLast()) else { return (.nothing, start) }
            return (.attribute(object: object), start)
        }
        guard let bracket = scanner.brackets.last else { return (.name, start) }
        let opensHere = bracket.piece == pieces.endIndex - 1
        if bracket.byte == 0x5B, opensHere, start == bytes.count, let object = operand(pieces[..<bracket.piece]) {
            return (.key(object: object, quote: nil), start)
        }
        let separated = opensHere || pieces.last.map { symbol($0) == 0x2C } == true
        if bracket.byte == 0x28, separated, let function = operand(pieces[..<bracket.piece]) {
            return (.argument(function: function), start)
        }
        return (.name, start)
    }

    private func symbol(_ piece: CodeScanner.Piece) -> UInt8? {
        piece.kind == .symbol && piece.range.count == 1 ? bytes[piece.range.lowerBound] : nil
    }

    private func word(_ piece: CodeScanner.Piece) -> String {
        String(decoding: bytes[piece.range], as: UTF8.self)
    }

    /// `import a.b`, `from a.b import c, d`
    private func imported(_ pieces: ArraySlice<CodeScanner.Piece>, at start: Int) -> (CompletionContext.Kind, Int)? {
        // A statement after `;` begins anew.
        let first = pieces.lastIndex { symbol($0) == 0x3B }.map { $0 + 1 } ?? pieces.startIndex
        let pieces = pieces[first...]
        guard let head = pieces.first, head.kind == .name else { return nil }
        switch word(head) {
        case "import":
            if let last = pieces.last, last.kind == .name, word(last) != "import" { return (.nothing, start) }
            return (.module, dottedStart(pieces, start))
        case "from":
            guard let keyword = pieces.firstIndex(where: { $0.kind == .name && word($0) == "import" }) else {
                return (.module, dottedStart(pieces, start))
            }
            let module = pieces[(pieces.startIndex + 1)..<keyword].map(word).joined()
            return (.member(module: module), start)
        default:
            return nil
        }
    }

    /// Where a dotted name that ends at the cursor begins.
    private func dottedStart(_ pieces: ArraySlice<CodeScanner.Piece>, _ start: Int) -> Int {
        var start = start
        var index = pieces.endIndex - 1
        while index > pieces.startIndex, symbol(pieces[index]) == 0x2E {
            start = pieces[index].range.lowerBound
            index -= 1
            guard index > pieces.startIndex, pieces[index].kind == .name else { break }
            start = pieces[index].range.lowerBound
            index -= 1
        }
        return start
    }

    /// The text of the operand that ends with `pieces`: names, attributes, subscripts and calls, or a literal.
    private func operand(_ pieces: ArraySlice<CodeScanner.Piece>) -> String? {
        guard let last = pieces.last else { return nil }
        var index = pieces.endIndex - 1
        while true {
            switch pieces[index].kind {
            case .name, .string, .number:
                if pieces[index].kind == .name, TokenKind.keyword(word(pieces[index])) != nil {
                    let constant = ["None", "True", "False"].contains(word(pieces[index]))
                    guard constant else { return nil }
                }
            case .symbol:
                guard let open = opening(pieces, of: index) else { return nil }
                index = open
                if index > pieces.startIndex, isOperandEnd(pieces[index - 1]) {
                    index -= 1
                    continue
                }
            }
            guard index - 1 > pieces.startIndex, symbol(pieces[index - 1]) == 0x2E, isOperandEnd(pieces[index - 2]) else {
                break
            }
            index -= 2
        }
        return String(decoding: bytes[pieces[index].range.lowerBound..<last.range.upperBound], as: UTF8.self)
    }

    private func isOperandEnd(_ piece: CodeScanner.Piece) -> Bool {
        switch piece.kind {
        case .name: TokenKind.keyword(word(piece)) == nil
        case .string: true
        case .number: false
        case .symbol: symbol(piece) == 0x29 || symbol(piece) == 0x5D || symbol(piece) == 0x7D
        }
    }

    /// The index of the bracket that the one at `index` closes.
    private func opening(_ pieces: ArraySlice<CodeScanner.Piece>, of index: Int) -> Int? {
        var depth = 0
        for candidate in stride(from: index, through: pieces.startIndex, by: -1) {
            switch symbol(pieces[candidate]) {
            case 0x29, 0x5D, 0x7D: depth += 1
            case 0x28, 0x5B, 0x7B:
                depth -= 1
                if depth == 0 { return candidate }
            default:
                if depth == 0 { return nil }
            }
        }
        return nil
    }
}
