import PythonLanguage

/// Writes Python values as JSON.
struct JSONWriter {
    /// How the text looks.
    struct Style {
        var skipsKeys = false
        var isASCII = true
        var allowsNaN = true
        var sortsKeys = false
        /// The text of one level of indentation, or `nil` for one line.
        var indent: String?
        var itemSeparator = ", "
        var keySeparator = ": "
        /// Called for values of other types, or `none`.
        var fallback = Value.none
    }

    private static let deepest = 1000

    private let style: Style
    private(set) var text = ""
    private var open: [Value] = []

    init(_ style: Style) {
        self.style = style
    }

    /// Writes one value.
    ///
    /// - Throws: `PythonError` in CPython's words.
    mutating func write(_ value: Value) throws {
        let inner = value.unwrapped
        switch inner.tag {
        case .none: text += "null"
        case .bool: text += inner.rawInt == 0 ? "false" : "true"
        case .int: text += String(inner.rawInt)
        case .bigInt: text += try inner.repr()
        case .float: text += try number(inner)
        case .str: quote(inner)
        case .list, .tuple: try nested(value) { try $0.array(inner) }
        case .dict: try nested(value) { try $0.object(inner) }
        default:
            guard !style.fallback.isNone else {
                throw PythonError.typeError("Object of type \(value.type.name) is not JSON serializable")
            }
            let fallback = style.fallback
            try nested(value) { writer in
                let made = Owned(try fallback.call([value]))
                try writer.write(made.value)
            }
        }
    }

    private mutating func nested(_ value: Value, _ body: (inout JSONWriter) throws -> Void) throws {
        if open.contains(where: { $0.isIdentical(to: value) }) { throw PythonError.valueError("Circular reference detected") }
        guard open.count < JSONWriter.deepest else {
            throw PythonError.recursionError("maximum recursion depth exceeded while encoding a JSON object")
        }
        open.append(value)
        defer { open.removeLast() }
        try body(&self)
    }

    private func number(_ value: Value) throws -> String {
        let number = value.rawFloat
        if number.isFinite { return try value.repr() }
        guard style.allowsNaN else {
            throw PythonError.valueError("Out of range float values are not JSON compliant")
        }
        return number.isNaN ? "NaN" : number < 0 ? "-Infinity" : "Infinity"
    }

    private mutating func newLine(_ depth: Int) {
        guard let indent = style.indent else { return }
        text += "\n"
        for _ in 0..<depth { text += indent }
    }

    private mutating func array(_ value: Value) throws {
        var isFirst = true
        text += "["
        let items = value.tupleItems.map { $0.retained() }
        defer { for item in items { item.release() } }
        for item in items {
            if !isFirst { text += style.itemSeparator }
            newLine(levels)
            isFirst = false
            try write(item)
        }
        if !isFirst { newLine(levels - 1) }
        text += "]"
    }

    /// How many lists and dicts are open.
    private var levels: Int {
        open.reduce(0) { count, value in
            switch value.unwrapped.tag {
            case .list, .tuple, .dict: count + 1
            default: count
            }
        }
    }

    private mutating func object(_ value: Value) throws {
        var pairs: [(key: Value, value: Value)] = []
        value.forEachEntry { pairs.append(($0.retained(), $1.retained())) }
        defer {
            for pair in pairs {
                pair.key.release()
                pair.value.release()
            }
        }
        if style.sortsKeys {
            try pairs.sort { a, b in
                let order = Owned(try compareValues(a.key, b.key, .less))
                return try order.value.truth()
            }
        }
        var isFirst = true
        text += "{"
        for pair in pairs {
            guard let key = try key(pair.key) else { continue }
            if !isFirst { text += style.itemSeparator }
            newLine(levels)
            isFirst = false
            if let plain = key.plain { text += "\"\(plain)\"" } else { quote(pair.key.unwrapped) }
            text += style.keySeparator
            try write(pair.value)
        }
        if !isFirst { newLine(levels - 1) }
        text += "}"
    }

    /// A key as text: its own, or that of a number or constant; `nil` to leave the pair out.
    private func key(_ value: Value) throws -> (plain: String?, Void)? {
        let inner = value.unwrapped
        switch inner.tag {
        case .str: return (nil, ())
        case .none: return ("null", ())
        case .bool: return (inner.rawInt == 0 ? "false" : "true", ())
        case .int, .bigInt: return (try inner.repr(), ())
        case .float: return (try number(inner), ())
        default:
            if style.skipsKeys { return nil }
            throw PythonError.typeError("keys must be str, int, float, bool or None, not \(value.type.name)")
        }
    }

    private mutating func quote(_ value: Value) {
        guard let points = value.codePoints else { return }
        text += "\""
        for index in 0..<points.count {
            let point = points[index]
            switch point {
            case 0x22: text += "\\\""
            case 0x5C: text += "\\\\"
            case 0x0A: text += "\\n"
            case 0x0D: text += "\\r"
            case 0x09: text += "\\t"
            case 0x08: text += "\\b"
            case 0x0C: text += "\\f"
            case 0x20...0x7E: text.unicodeScalars.append(Unicode.Scalar(UInt8(point)))
            default:
                if !style.isASCII, point >= 0x20, let scalar = Unicode.Scalar(point) {
                    text.unicodeScalars.append(scalar)
                } else if point >= 0x10000 {
                    escape(0xD800 + ((point - 0x10000) >> 10))
                    escape(0xDC00 + (point & 0x3FF))
                } else {
                    escape(point)
                }
            }
        }
        text += "\""
    }

    private mutating func escape(_ unit: UInt32) {
        let digits = String(unit, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}
