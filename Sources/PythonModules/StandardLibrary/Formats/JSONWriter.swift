import Glibc
import PythonLanguage

/// Writes Python values as JSON, into bytes of UTF-8.
struct JSONWriter: ~Copyable {
    /// How the text looks.
    struct Style {
        var skipsKeys = false
        var isASCII = true
        var allowsNaN = true
        var findsCycles = true
        var sortsKeys = false
        /// The text of one level of indentation, or `nil` for one line.
        var indent: [UInt8]?
        var itemSeparator = Array(", ".utf8)
        var keySeparator = Array(": ".utf8)
        /// Called for values of other types, or `none`.
        var fallback = Value.none
    }

    private static let deepest = 1000

    private let style: Style
    private var bytes: UnsafeMutablePointer<UInt8>
    private var count = 0
    private var capacity = 256
    /// What is being written: lists, dicts and what the fallback was asked for.
    private var open: [Value] = []
    /// How many of these are lists and dicts.
    private var levels = 0

    init(_ style: Style) {
        self.style = style
        bytes = .allocate(capacity: 256)
    }

    deinit { bytes.deallocate() }

    /// What was written, as a `str`; owned.
    var result: Value { makeString(utf8: UnsafeBufferPointer(start: bytes, count: count)) }

    /// Writes one value.
    ///
    /// - Throws: `PythonError` in CPython's words.
    mutating func write(_ value: Value) throws {
        try checkRoom(for: value.tag == .str ? value.string.pointee.length : 64)
        switch value.tag {
        case .str: quote(value)
        case .int: put(number: value.rawInt)
        case .none: put("null")
        case .bool: put(value.rawInt == 0 ? "false" : "true")
        case .float: try put(float: value.rawFloat)
        case .list, .tuple: try array(value, value)
        case .dict: try object(value, value)
        default: try writeOther(value)
        }
    }

    /// Raises `MemoryError` where a long text has no room to double, and to be copied in the end.
    @inline(__always)
    private func checkRoom(for more: Int) throws {
        if count &+ more > capacity, count &+ more > 1 << 20 { try checkAllocation(count: count + more, size: 4) }
    }

    /// Big numbers, values of derived types, and what only the fallback knows.
    private mutating func writeOther(_ value: Value) throws {
        let inner = value.unwrapped
        switch inner.tag {
        case .str, .int, .float: try write(inner)
        case .bigInt: put(text: try inner.repr())
        case .list, .tuple: try array(value, inner)
        case .dict: try object(value, inner)
        default:
            guard !style.fallback.isNone else {
                throw PythonError.typeError("Object of type \(value.type.name) is not JSON serializable")
            }
            try enter(value)
            let made = Owned(try style.fallback.call([value]))
            try write(made.value)
            open.removeLast()
        }
    }

    private mutating func enter(_ value: Value) throws {
        if style.findsCycles, open.contains(where: { $0.isIdentical(to: value) }) {
            throw PythonError.valueError("Circular reference detected")
        }
        guard open.count < JSONWriter.deepest else {
            throw PythonError.recursionError("maximum recursion depth exceeded while encoding a JSON object")
        }
        open.append(value)
    }

    // MARK: Containers

    private mutating func array(_ value: Value, _ inner: Value) throws {
        if inner.tupleItems.isEmpty { return put("[]") }
        try enter(value)
        levels &+= 1
        put(byte: 0x5B)
        // The fallback may change a list while it is written: its items are asked for one at a time.
        var index = 0
        while index < inner.tupleItems.count {
            let item = Owned(retaining: inner.tupleItems[index])
            if index > 0 { put(style.itemSeparator) }
            if style.indent != nil { newLine() }
            try write(item.value)
            index &+= 1
        }
        levels &-= 1
        if style.indent != nil { newLine() }
        put(byte: 0x5D)
        open.removeLast()
    }

    private mutating func object(_ value: Value, _ inner: Value) throws {
        if inner.dict.pointee.count == 0 { return put("{}") }
        try enter(value)
        levels &+= 1
        put(byte: 0x7B)
        if style.indent != nil { newLine() }
        var isFirst = true
        if style.sortsKeys {
            try sortedPairs(inner, &isFirst)
        } else {
            let dict = inner.dict
            var index = 0
            while index < dict.pointee.used {
                let entry = dict.pointee.entries[index]
                index &+= 1
                if !entry.key.isUnbound { try pair(entry.key, entry.value, &isFirst) }
            }
        }
        levels &-= 1
        if style.indent != nil { newLine() }
        put(byte: 0x7D)
        open.removeLast()
    }

    private mutating func sortedPairs(_ dict: Value, _ isFirst: inout Bool) throws {
        var pairs: [(key: Value, value: Value)] = []
        dict.forEachEntry { pairs.append(($0.retained(), $1.retained())) }
        defer {
            for pair in pairs {
                pair.key.release()
                pair.value.release()
            }
        }
        try pairs.sort { a, b in
            let order = Owned(try compareValues(a.key, b.key, .less))
            return try order.value.truth()
        }
        for entry in pairs { try pair(entry.key, entry.value, &isFirst) }
    }

    private mutating func pair(_ key: Value, _ value: Value, _ isFirst: inout Bool) throws {
        let key = Owned(retaining: key)
        let value = Owned(retaining: value)
        let before = count
        if !isFirst {
            put(style.itemSeparator)
            if style.indent != nil { newLine() }
        }
        guard try write(key: key.value) else {
            count = before
            return
        }
        isFirst = false
        put(style.keySeparator)
        try write(value.value)
    }

    /// A key as text: its own, or that of a number or constant; false to leave the pair out.
    private mutating func write(key: Value) throws -> Bool {
        let inner = key.unwrapped
        if inner.tag == .str {
            quote(inner)
            return true
        }
        put(byte: 0x22)
        switch inner.tag {
        case .none: put("null")
        case .bool: put(inner.rawInt == 0 ? "false" : "true")
        case .int: put(number: inner.rawInt)
        case .bigInt: put(text: try inner.repr())
        case .float: try put(float: inner.rawFloat)
        default:
            if style.skipsKeys { return false }
            throw PythonError.typeError("keys must be str, int, float, bool or None, not \(key.type.name)")
        }
        put(byte: 0x22)
        return true
    }

    private mutating func newLine() {
        guard let indent = style.indent else { return }
        put(byte: 0x0A)
        for _ in 0..<levels { put(indent) }
    }

    // MARK: Strings

    private mutating func quote(_ value: Value) {
        let string = value.string
        let length = string.pointee.length
        reserve(length &+ 2)
        bytes[count] = 0x22
        count &+= 1
        if string.pointee.width == 1 {
            let source = string.bytes
            let last: UInt8 = style.isASCII ? 0x7E : 0x7F
            for index in 0..<length {
                let byte = source[index]
                if byte >= 0x20, byte <= last, byte != 0x22, byte != 0x5C {
                    bytes[count] = byte
                    count &+= 1
                } else {
                    escape(UInt32(byte))
                    reserve(length &- index &+ 1)
                }
            }
        } else {
            let points = string.view
            for index in 0..<length {
                escape(points[index])
                reserve(length &- index &+ 1)
            }
        }
        bytes[count] = 0x22
        count &+= 1
    }

    /// One code point, by an escape where it needs one.
    @inline(never)
    private mutating func escape(_ point: UInt32) {
        switch point {
        case 0x22: put("\\\"")
        case 0x5C: put("\\\\")
        case 0x0A: put("\\n")
        case 0x0D: put("\\r")
        case 0x09: put("\\t")
        case 0x08: put("\\b")
        case 0x0C: put("\\f")
        case 0x20...0x7E: put(byte: UInt8(point))
        default:
            if !style.isASCII, point >= 0x20 {
                encode(point)
            } else if point >= 0x10000 {
                put(unit: 0xD800 + ((point - 0x10000) >> 10))
                put(unit: 0xDC00 + (point & 0x3FF))
            } else {
                put(unit: point)
            }
        }
    }

    /// A code point in UTF-8; lone surrogates too, which `makeString` takes back.
    private mutating func encode(_ point: UInt32) {
        switch point {
        case ..<0x80: put(byte: UInt8(point))
        case ..<0x800:
            put(byte: UInt8(0xC0 | point >> 6))
            put(byte: UInt8(0x80 | point & 0x3F))
        case ..<0x10000:
            put(byte: UInt8(0xE0 | point >> 12))
            put(byte: UInt8(0x80 | point >> 6 & 0x3F))
            put(byte: UInt8(0x80 | point & 0x3F))
        default:
            put(byte: UInt8(0xF0 | point >> 18))
            put(byte: UInt8(0x80 | point >> 12 & 0x3F))
            put(byte: UInt8(0x80 | point >> 6 & 0x3F))
            put(byte: UInt8(0x80 | point & 0x3F))
        }
    }

    private mutating func put(unit: UInt32) {
        put("\\u")
        for shift: UInt32 in [12, 8, 4, 0] {
            let digit = UInt8(unit >> shift & 0xF)
            put(byte: digit < 10 ? 0x30 + digit : 0x57 + digit)
        }
    }

    // MARK: Numbers

    private mutating func put(float number: Double) throws {
        if number.isFinite {
            reserve(32)
            count &+= FloatText.write(number, to: bytes + count)
            return
        }
        guard style.allowsNaN else { throw PythonError.valueError("Out of range float values are not JSON compliant") }
        put(number.isNaN ? "NaN" : number < 0 ? "-Infinity" : "Infinity")
    }

    private mutating func put(number: Int) {
        reserve(24)
        var rest = number.magnitude
        if number < 0 {
            bytes[count] = 0x2D
            count &+= 1
        }
        var length = 1
        var power: UInt = 10
        while length < 20, rest >= power {
            length &+= 1
            power = power &* 10
            if length == 20 { break }
        }
        var place = bytes + count + length
        count &+= length
        repeat {
            place -= 1
            place.pointee = UInt8(truncatingIfNeeded: 0x30 &+ rest % 10)
            rest /= 10
        } while rest != 0
    }

    // MARK: Bytes

    @inline(__always)
    private mutating func reserve(_ extra: Int) {
        if count &+ extra > capacity { grow(extra) }
    }

    @inline(never)
    private mutating func grow(_ extra: Int) {
        let larger = max(capacity * 2, count + extra + 64)
        let block = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
        block.update(from: bytes, count: count)
        bytes.deallocate()
        bytes = block
        capacity = larger
    }

    @inline(__always)
    private mutating func put(byte: UInt8) {
        reserve(1)
        bytes[count] = byte
        count &+= 1
    }

    private mutating func put(_ text: StaticString) {
        let length = text.utf8CodeUnitCount
        reserve(length)
        (bytes + count).update(from: text.utf8Start, count: length)
        count &+= length
    }

    private mutating func put(_ text: [UInt8]) {
        reserve(text.count)
        for byte in text {
            bytes[count] = byte
            count &+= 1
        }
    }

    private mutating func put(text: String) {
        for byte in text.utf8 { put(byte: byte) }
    }
}
