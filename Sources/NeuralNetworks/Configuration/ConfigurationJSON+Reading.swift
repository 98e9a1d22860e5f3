/// JSON texts of configurations. Keras' own files hold nothing else.
public enum ConfigurationJSON {
    /// The deepest nesting that is read; no model comes near it, and a hostile text may have any depth.
    static let deepest = 500

    /// Reads a text; whole numbers become integers, the others numbers, objects keep their order.
    ///
    /// - Throws: ``SavingError/json(_:)`` in the words of CPython's json, ``SavingError/nesting``.
    public static func parse(_ text: some Collection<UInt8>) throws -> Setting {
        var reader = Reader(bytes: Array(text))
        let value = try reader.value(depth: 0)
        reader.skipSpace()
        if reader.position < reader.bytes.count { throw reader.problem("Extra data") }
        return value
    }

    private struct Reader {
        let bytes: [UInt8]
        var position = 0

        func problem(_ message: String) -> SavingError { .json("\(message): char \(position)") }

        mutating func skipSpace() {
            while position < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[position]) { position += 1 }
        }

        private mutating func take(_ word: String) -> Bool {
            guard bytes[position...].starts(with: word.utf8) else { return false }
            position += word.utf8.count
            return true
        }

        mutating func value(depth: Int) throws -> Setting {
            guard depth < deepest else { throw SavingError.nesting }
            skipSpace()
            guard position < bytes.count else { throw problem("Expecting value") }
            switch bytes[position] {
            case UInt8(ascii: "\""): return .string(try string())
            case UInt8(ascii: "{"): return try object(depth: depth)
            case UInt8(ascii: "["): return try list(depth: depth)
            default: break
            }
            if take("null") { return .none }
            if take("true") { return .bool(true) }
            if take("false") { return .bool(false) }
            if take("NaN") { return .number(.nan) }
            if take("Infinity") { return .number(.infinity) }
            if take("-Infinity") { return .number(-.infinity) }
            return try number()
        }

        private mutating func number() throws -> Setting {
            let start = position
            while position < bytes.count, "+-.0123456789eE".utf8.contains(bytes[position]) { position += 1 }
            let text = String(decoding: bytes[start..<position], as: UTF8.self)
            if let whole = Int(text), !text.hasPrefix("+") { return .integer(whole) }
            guard let number = Double(text), text.first != "+", text.first != "." else {
                position = start
                throw problem("Expecting value")
            }
            return .number(number)
        }

        private mutating func list(depth: Int) throws -> Setting {
            position += 1
            var items: [Setting] = []
            skipSpace()
            if take("]") { return .list(items) }
            while true {
                items.append(try value(depth: depth + 1))
                skipSpace()
                if take("]") { return .list(items) }
                guard take(",") else { throw problem("Expecting ',' delimiter") }
            }
        }

        private mutating func object(depth: Int) throws -> Setting {
            position += 1
            var items: [(key: String, value: Setting)] = []
            skipSpace()
            if take("}") { return .dictionary(items) }
            while true {
                skipSpace()
                guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
                    throw problem("Expecting property name enclosed in double quotes")
                }
                let key = try string()
                skipSpace()
                guard take(":") else { throw problem("Expecting ':' delimiter") }
                items.append((key, try value(depth: depth + 1)))
                skipSpace()
                if take("}") { return .dictionary(items) }
                guard take(",") else { throw problem("Expecting ',' delimiter") }
            }
        }

        private mutating func string() throws -> String {
            position += 1
            var text: [UInt8] = []
            while position < bytes.count {
                let byte = bytes[position]
                position += 1
                switch byte {
                case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
                case UInt8(ascii: "\\"): try escape(into: &text)
                default: text.append(byte)
                }
            }
            throw problem("Unterminated string")
        }

        private mutating func escape(into text: inout [UInt8]) throws {
            guard position < bytes.count else { throw problem("Unterminated string") }
            let letter = bytes[position]
            position += 1
            switch letter {
            case UInt8(ascii: "n"): text.append(0x0A)
            case UInt8(ascii: "t"): text.append(0x09)
            case UInt8(ascii: "r"): text.append(0x0D)
            case UInt8(ascii: "b"): text.append(0x08)
            case UInt8(ascii: "f"): text.append(0x0C)
            case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(letter)
            case UInt8(ascii: "u"):
                var code = try codeUnit()
                // Two halves make one character beyond the first 65,536.
                if (0xD800..<0xDC00).contains(code), take("\\u") {
                    let low = try codeUnit()
                    code = 0x10000 + (code - 0xD800) << 10 + (low &- 0xDC00) & 0x3FF
                }
                text += String(Unicode.Scalar(code).map(Character.init) ?? "\u{FFFD}").utf8
            default: throw problem("Invalid \\escape")
            }
        }

        private mutating func codeUnit() throws -> UInt32 {
            guard position + 4 <= bytes.count,
                let code = UInt32(String(decoding: bytes[position..<(position + 4)], as: UTF8.self), radix: 16)
            else { throw problem("Invalid \\uXXXX escape") }
            position += 4
            return code
        }
    }
}
