extension Parser {
    /// `strings: STRING+`
    func strings() throws -> Expression? {
        try remembered(.strings) {
            let start = self.position
            while try self.accept(.string) {}
            guard self.position > start else { return nil }
            return try self.concatenation(start..<self.position)
        }
    }

    private func concatenation(_ indices: Range<Int>) throws -> Expression {
        let parts = tokens[indices].map { StringParts(source.bytes, $0) }
        let range = range(from: indices.lowerBound)
        if parts.allSatisfy(\.isBytes) {
            var bytes: [UInt8] = []
            for part in parts { bytes += try self.bytes(of: part) }
            return try node(.constant(.bytes(bytes)), range)
        }
        if parts.contains(where: \.isBytes) { throw failureHere("cannot mix bytes and nonbytes literals") }
        var builder = FormattedStringBuilder()
        for (index, part) in zip(indices, parts) {
            if part.isFormatted {
                var reader = FormattedStringReader(self, token: tokens[index], part: part, range: range)
                try reader.read(part.body, depth: 0, into: &builder)
            } else {
                builder.append(try codePoints(part.body, isRaw: part.isRaw))
            }
        }
        if parts.contains(where: \.isFormatted) {
            return try node(.joinedStr(values: builder.finished(self, range)), range)
        }
        return try node(.constant(.string(codePoints: builder.pending)), range)
    }

    private func bytes(of part: StringParts) throws -> [UInt8] {
        let body = source.bytes[part.body]
        if body.contains(where: { $0 >= 0x80 }) {
            throw failureHere("bytes can only contain ASCII literal characters")
        }
        if part.isRaw { return Array(body) }
        do {
            return try StringEscapes.decodeBytes(body)
        } catch let literal as LiteralFailure {
            throw failureHere(literal.message)
        }
    }

    /// The code points of a stretch of a string's body.
    func codePoints(_ body: Range<Int>, isRaw: Bool) throws -> [UInt32] {
        let bytes = source.bytes[body]
        if isRaw || !bytes.contains(0x5C) {
            return String(decoding: bytes, as: UTF8.self).unicodeScalars.map(\.value)
        }
        do {
            return try StringEscapes.decode(bytes)
        } catch let literal as LiteralFailure {
            throw failureHere(literal.message)
        }
    }
}

/// Collects the pieces of an f-string, joining literal text that touches.
struct FormattedStringBuilder {
    private var values: [Expression] = []
    private(set) var pending: [UInt32] = []

    mutating func append(_ text: [UInt32]) {
        pending += text
    }

    mutating func append(_ field: Expression, _ parser: Parser, _ range: SourceRange) throws {
        try flush(parser, range)
        values.append(field)
    }

    mutating func finished(_ parser: Parser, _ range: SourceRange) throws -> [Expression] {
        try flush(parser, range)
        return values
    }

    private mutating func flush(_ parser: Parser, _ range: SourceRange) throws {
        guard !pending.isEmpty else { return }
        values.append(try parser.node(.constant(.string(codePoints: pending)), range))
        pending = []
    }
}
