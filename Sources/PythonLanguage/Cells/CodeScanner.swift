/// Follows strings, brackets and continued lines through code that need not be valid Python.
///
/// It is fed line by line, so that lines which are not Python at all (`!ls "it's"`) can be left out.
struct CodeScanner {
    /// A string that is open at the end of what was read.
    struct OpenString {
        /// Where its prefix or quote begins, and where its text does.
        let start: Int
        let body: Int
        let quote: UInt8
        let isTriple: Bool
    }

    /// A piece of code outside strings and comments.
    struct Piece {
        enum Kind { case name, number, string, symbol }
        let kind: Kind
        let range: Range<Int>
    }

    let bytes: [UInt8]
    private(set) var brackets: [(byte: UInt8, piece: Int)] = []
    private(set) var string: OpenString?
    private(set) var continuesLine = false
    private(set) var inComment = false
    private(set) var pieces: [Piece] = []

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Whether the next line begins a statement.
    var atStatement: Bool { brackets.isEmpty && string == nil && !continuesLine }

    /// Reads the bytes of one line, its line end included if it has one.
    mutating func read(_ line: Range<Int>) {
        continuesLine = false
        inComment = false
        var position = line.lowerBound
        while position < line.upperBound {
            if let open = string {
                position = readString(open, position, line.upperBound)
                continue
            }
            let byte = bytes[position]
            switch byte {
            case 0x20, 0x09, 0x0C, 0x0A, 0x0D: position += 1
            case 0x23:
                inComment = line.upperBound == bytes.count && bytes.last != 0x0A
                return
            case 0x5C:
                continuesLine = position + 1 < bytes.count && bytes[position + 1] == 0x0A
                position += 1
            case 0x22, 0x27: position = openString(at: position, from: position)
            default:
                position = isNameByte(byte) ? readWord(position, line.upperBound) : readSymbol(position, line.upperBound)
            }
        }
    }

    private mutating func readWord(_ start: Int, _ end: Int) -> Int {
        var position = start
        while position < end, isNameByte(bytes[position]) { position += 1 }
        if position < end, bytes[position] == 0x22 || bytes[position] == 0x27, position - start <= 2,
            bytes[start..<position].allSatisfy({ [0x62, 0x66, 0x72, 0x75].contains($0 | 0x20) })
        {
            return openString(at: position, from: start)
        }
        let kind: Piece.Kind = bytes[start] &- 0x30 < 10 ? .number : .name
        pieces.append(Piece(kind: kind, range: start..<position))
        return position
    }

    private mutating func readSymbol(_ position: Int, _ end: Int) -> Int {
        let byte = bytes[position]
        // `==`, `<=`, `!=` and their like must not look like an assignment.
        let doubles = position + 1 < end && bytes[position + 1] == 0x3D && [0x3D, 0x21, 0x3C, 0x3E].contains(byte)
        let length = doubles ? 2 : 1
        pieces.append(Piece(kind: .symbol, range: position..<position + length))
        switch byte {
        case 0x28, 0x5B, 0x7B: brackets.append((byte, pieces.count - 1))
        case 0x29, 0x5D, 0x7D: _ = brackets.popLast()
        default: break
        }
        return position + length
    }

    private mutating func openString(at quote: Int, from start: Int) -> Int {
        let byte = bytes[quote]
        let triple = quote + 2 < bytes.count && bytes[quote + 1] == byte && bytes[quote + 2] == byte
        let body = quote + (triple ? 3 : 1)
        string = OpenString(start: start, body: body, quote: byte, isTriple: triple)
        return body
    }

    private mutating func readString(_ open: OpenString, _ start: Int, _ end: Int) -> Int {
        var position = start
        while position < end {
            let byte = bytes[position]
            if byte == 0x5C {
                position += 2
            } else if byte == open.quote {
                if !open.isTriple { return closeString(open, position + 1) }
                if position + 2 < bytes.count, bytes[position + 1] == byte, bytes[position + 2] == byte {
                    return closeString(open, position + 3)
                }
                position += 1
            } else if byte == 0x0A, !open.isTriple {
                // An unterminated string ends with its line; the parser will say so.
                return closeString(open, position)
            } else {
                position += 1
            }
        }
        return position
    }

    private mutating func closeString(_ open: OpenString, _ end: Int) -> Int {
        string = nil
        pieces.append(Piece(kind: .string, range: open.start..<end))
        return end
    }

    private func isNameByte(_ byte: UInt8) -> Bool {
        byte &- 0x61 < 26 || byte &- 0x41 < 26 || byte &- 0x30 < 10 || byte == 0x5F || byte >= 0x80
    }
}
