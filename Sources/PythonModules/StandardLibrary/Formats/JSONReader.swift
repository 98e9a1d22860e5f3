import BigInt
import PythonLanguage

/// JSON that cannot be read, in the words of CPython's `json`.
struct JSONFailure: Error {
    let message: String
    let position: Int
}

/// Reads JSON into Python values.
struct JSONReader {
    /// Functions of the caller's that make values, or `none`.
    struct Hooks {
        var object = Value.none
        var pairs = Value.none
        var float = Value.none
        var int = Value.none
        var constant = Value.none
    }

    private static let deepest = 1000

    private let text: CodePoints
    private let hooks: Hooks
    private let isStrict: Bool
    private(set) var position = 0
    private var depth = 0

    init(_ text: CodePoints, _ hooks: Hooks, isStrict: Bool, from position: Int = 0) {
        self.text = text
        self.hooks = hooks
        self.isStrict = isStrict
        self.position = position
    }

    private var next: UInt32? { position < text.count ? text[position] : nil }

    mutating func skipSpace() {
        while let point = next, point == 0x20 || point == 0x0A || point == 0x0D || point == 0x09 { position += 1 }
    }

    private func fail(_ message: String, _ place: Int) -> JSONFailure { JSONFailure(message: message, position: place) }

    /// Reads one value; owned.
    ///
    /// - Throws: `JSONFailure`, and what a hook raises.
    mutating func value() throws -> Value {
        let start = position
        guard let point = next else { throw fail("Expecting value", start) }
        switch point {
        case 0x22: return try string()
        case 0x7B: return try nested { try $0.object() }
        case 0x5B: return try nested { try $0.array() }
        case 0x6E where accept("null"): return .none
        case 0x74 where accept("true"): return .true
        case 0x66 where accept("false"): return .false
        case 0x4E where accept("NaN"): return try constant("NaN", .nan)
        case 0x49 where accept("Infinity"): return try constant("Infinity", .infinity)
        case 0x2D where accept("-Infinity"): return try constant("-Infinity", -.infinity)
        case 0x2D, 0x30...0x39: return try number()
        default: throw fail("Expecting value", start)
        }
    }

    private mutating func nested(_ body: (inout JSONReader) throws -> Value) throws -> Value {
        depth += 1
        defer { depth -= 1 }
        guard depth < JSONReader.deepest else {
            throw PythonError.recursionError("maximum recursion depth exceeded while decoding a JSON object from a unicode string")
        }
        return try body(&self)
    }

    private mutating func accept(_ word: String) -> Bool {
        var offset = position
        for byte in word.utf8 {
            guard offset < text.count, text[offset] == UInt32(byte) else { return false }
            offset += 1
        }
        position = offset
        return true
    }

    private func constant(_ name: String, _ number: Double) throws -> Value {
        if hooks.constant.isNone { return .float(number) }
        let text = Owned(.string(name))
        return try hooks.constant.call([text.value])
    }

    private mutating func number() throws -> Value {
        let start = position
        if next == 0x2D { position += 1 }
        guard let first = next, (0x30...0x39).contains(first) else { throw fail("Expecting value", start) }
        if first == 0x30 { position += 1 } else { skipDigits() }
        var isFloat = false
        if next == 0x2E, position + 1 < text.count, (0x30...0x39).contains(text[position + 1]) {
            isFloat = true
            position += 1
            skipDigits()
        }
        if let letter = next, letter | 0x20 == 0x65 {
            var after = position + 1
            if after < text.count, text[after] == 0x2B || text[after] == 0x2D { after += 1 }
            if after < text.count, (0x30...0x39).contains(text[after]) {
                isFloat = true
                position = after
                skipDigits()
            }
        }
        let digits = String(String.UnicodeScalarView((start..<position).compactMap { Unicode.Scalar(text[$0]) }))
        let hook = isFloat ? hooks.float : hooks.int
        if !hook.isNone {
            let value = Owned(.string(digits))
            return try hook.call([value.value])
        }
        if isFloat { return .float(Double(digits) ?? 0) }
        if let small = Int(digits) { return .int(small) }
        return .int(BigInt(digits) ?? 0)
    }

    private mutating func skipDigits() {
        while let point = next, (0x30...0x39).contains(point) { position += 1 }
    }

    private mutating func array() throws -> Value {
        position += 1
        skipSpace()
        if next == 0x5D {
            position += 1
            return .list([])
        }
        var items: [Value] = []
        do {
            while true {
                items.append(try value())
                skipSpace()
                if next == 0x5D { break }
                guard next == 0x2C else { throw fail("Expecting ',' delimiter", position) }
                position += 1
                skipSpace()
            }
        } catch {
            for item in items { item.release() }
            throw error
        }
        position += 1
        return .list(items)
    }

    private mutating func object() throws -> Value {
        position += 1
        skipSpace()
        var pairs: [(Value, Value)] = []
        do {
            if next == 0x7D {
                position += 1
            } else {
                while true {
                    guard next == 0x22 else {
                        throw fail("Expecting property name enclosed in double quotes", position)
                    }
                    let key = Owned(try string())
                    skipSpace()
                    guard next == 0x3A else { throw fail("Expecting ':' delimiter", position) }
                    position += 1
                    skipSpace()
                    let item = try value()
                    pairs.append((key.take(), item))
                    skipSpace()
                    if next == 0x7D { break }
                    guard next == 0x2C else { throw fail("Expecting ',' delimiter", position) }
                    position += 1
                    skipSpace()
                }
                position += 1
            }
        } catch {
            for (key, value) in pairs {
                key.release()
                value.release()
            }
            throw error
        }
        if !hooks.pairs.isNone {
            let list = Owned(.list(pairs.map { .tuple([$0, $1]) }))
            return try hooks.pairs.call([list.value])
        }
        let dict = try makeDict(pairs)
        if hooks.object.isNone { return dict }
        let owned = Owned(dict)
        return try hooks.object.call([owned.value])
    }

    private mutating func string() throws -> Value {
        let start = position
        position += 1
        var result = CodePointBuilder()
        while let point = next {
            position += 1
            if point == 0x22 { return makeString(result) }
            if point < 0x20, isStrict { throw fail("Invalid control character at", position - 1) }
            guard point == 0x5C else {
                result.append(point)
                continue
            }
            guard let letter = next else { throw fail("Unterminated string starting at", start) }
            position += 1
            switch letter {
            case 0x22, 0x5C, 0x2F: result.append(letter)
            case 0x62: result.append(UInt32(0x08))
            case 0x66: result.append(UInt32(0x0C))
            case 0x6E: result.append(UInt32(0x0A))
            case 0x72: result.append(UInt32(0x0D))
            case 0x74: result.append(UInt32(0x09))
            case 0x75: result.append(try escapedPoint())
            default: throw fail("Invalid \\escape", position - 2)
            }
        }
        throw fail("Unterminated string starting at", start)
    }

    private mutating func escapedPoint() throws -> UInt32 {
        let high = try fourDigits()
        guard (0xD800..<0xDC00).contains(high), position + 1 < text.count, text[position] == 0x5C, text[position + 1] == 0x75 else {
            return high
        }
        let before = position
        position += 2
        let low = try fourDigits()
        guard (0xDC00..<0xE000).contains(low) else {
            position = before
            return high
        }
        return 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00)
    }

    private mutating func fourDigits() throws -> UInt32 {
        var value: UInt32 = 0
        for offset in 0..<4 {
            guard position + offset < text.count, let scalar = Unicode.Scalar(text[position + offset]),
                let digit = Character(scalar).hexDigitValue, scalar.isASCII
            else { throw fail("Invalid \\uXXXX escape", position) }
            value = value << 4 | UInt32(digit)
        }
        position += 4
        return value
    }
}
