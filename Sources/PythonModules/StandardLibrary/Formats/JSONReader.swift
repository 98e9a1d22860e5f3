import Glibc
import PythonLanguage

/// JSON that cannot be read, in the words of CPython's `json`.
struct JSONFailure: Error {
    let message: String
    let position: Int
}

/// Functions of the caller's that make values, or `none`.
struct JSONHooks {
    var object = Value.none
    var pairs = Value.none
    var float = Value.none
    var int = Value.none
    var constant = Value.none
}

/// Reads JSON into Python values, from code points of one width: the units are looked at where they lie, and no token
/// becomes a Swift string.
struct JSONReader<Unit: FixedWidthInteger & UnsignedInteger>: ~Copyable {
    private let units: UnsafePointer<Unit>
    private let count: Int
    private let text: CodePoints
    private let hooks: JSONHooks
    private let isStrict: Bool
    private(set) var position: Int
    private var depth = 0
    private var keys = JSONKeys()

    /// - Parameter text: code points as wide as `Unit`, which live as long as the reader.
    init(_ text: CodePoints, _ hooks: JSONHooks, isStrict: Bool, from position: Int) {
        self.text = text
        units = text.base.assumingMemoryBound(to: Unit.self)
        count = text.count
        self.hooks = hooks
        self.isStrict = isStrict
        self.position = position
    }

    /// The next unit, or 0, which has no meaning outside strings, at the end.
    @inline(__always)
    private var next: Unit { position < count ? units[position] : 0 }

    @inline(__always)
    private mutating func skipSpace() {
        while position < count {
            let unit = units[position]
            guard unit == 0x20 || unit == 0x0A || unit == 0x0D || unit == 0x09 else { return }
            position &+= 1
        }
    }

    @inline(never)
    private func failure(_ message: String, _ place: Int) -> JSONFailure {
        JSONFailure(message: message, position: place)
    }

    /// Reads one value; owned.
    ///
    /// - Throws: `JSONFailure`, and what a hook raises.
    mutating func value() throws -> Value {
        switch next {
        case 0x22:
            position &+= 1
            return try string(isKey: false)
        case 0x7B: return try object()
        case 0x5B: return try array()
        case 0x30...0x39: return try number()
        case 0x2D:
            if accept("-Infinity") { return try constant("-Infinity", -.infinity) }
            return try number()
        case 0x6E where accept("null"): return .none
        case 0x74 where accept("true"): return .true
        case 0x66 where accept("false"): return .false
        case 0x4E where accept("NaN"): return try constant("NaN", .nan)
        case 0x49 where accept("Infinity"): return try constant("Infinity", .infinity)
        default: throw failure("Expecting value", position)
        }
    }

    private mutating func accept(_ word: StaticString) -> Bool {
        let length = word.utf8CodeUnitCount
        guard position &+ length <= count else { return false }
        for index in 0..<length where units[position &+ index] != Unit(word.utf8Start[index]) { return false }
        position &+= length
        return true
    }

    private func constant(_ name: String, _ number: Double) throws -> Value {
        if hooks.constant.isNone { return .float(number) }
        let text = Owned(.string(name))
        return try hooks.constant.call([text.value])
    }

    private mutating func enter(_ kind: String) throws {
        depth &+= 1
        if depth >= deepestJSON {
            throw PythonError.recursionError(
                "maximum recursion depth exceeded while decoding a JSON \(kind) from a unicode string")
        }
    }

    private mutating func array() throws -> Value {
        try enter("array")
        position &+= 1
        skipSpace()
        let list = allocateList(capacity: 0)
        let held = Owned(list.value)
        if next != 0x5D {
            while true {
                append(list, try value())
                skipSpace()
                let unit = next
                if unit == 0x5D { break }
                guard unit == 0x2C else { throw failure("Expecting ',' delimiter", position) }
                position &+= 1
                skipSpace()
            }
        }
        position &+= 1
        depth &-= 1
        return held.take()
    }

    private mutating func object() throws -> Value {
        try enter("object")
        position &+= 1
        skipSpace()
        // With a hook for pairs a list of them is gathered, else the dict itself.
        let wantsPairs = !hooks.pairs.isNone
        let gathered = Owned(wantsPairs ? allocateList(capacity: 0).value : allocateDict().value)
        if next != 0x7D {
            while true {
                guard next == 0x22 else { throw failure("Expecting property name enclosed in double quotes", position) }
                position &+= 1
                let key = Owned(try string(isKey: true))
                skipSpace()
                guard next == 0x3A else { throw failure("Expecting ':' delimiter", position) }
                position &+= 1
                skipSpace()
                let item = Owned(try value())
                if wantsPairs {
                    append(gathered.value.list, .tuple([key.take(), item.take()]))
                } else {
                    dictSetName(gathered.value.dict, key.value, item.value)
                }
                skipSpace()
                let unit = next
                if unit == 0x7D { break }
                guard unit == 0x2C else { throw failure("Expecting ',' delimiter", position) }
                position &+= 1
                skipSpace()
            }
        }
        position &+= 1
        depth &-= 1
        if wantsPairs { return try hooks.pairs.call([gathered.value]) }
        if hooks.object.isNone { return gathered.take() }
        return try hooks.object.call([gathered.value])
    }

    // MARK: Numbers

    @inline(__always)
    private func isDigit(_ index: Int) -> Bool { index < count && units[index] &- 0x30 < 10 }

    /// Adds the digits from `index` on to a number, which may overflow when there are more than 19.
    @inline(__always)
    private func digits(_ magnitude: inout UInt64, _ index: inout Int) {
        while isDigit(index) {
            magnitude = magnitude &* 10 &+ UInt64(truncatingIfNeeded: units[index] &- 0x30)
            index &+= 1
        }
    }

    private mutating func number() throws -> Value {
        let start = position
        var index = start
        let isNegative = units[index] == 0x2D
        if isNegative { index &+= 1 }
        guard isDigit(index) else { throw failure("Expecting value", start) }
        var magnitude: UInt64 = 0
        var first = index
        if units[index] == 0x30 { index &+= 1 } else { digits(&magnitude, &index) }
        var digitCount = index &- first
        var scale = 0
        var isFloat = false
        if index < count, units[index] == 0x2E, isDigit(index &+ 1) {
            isFloat = true
            index &+= 1
            first = index
            digits(&magnitude, &index)
            scale = first &- index
            digitCount &-= scale
        }
        if index < count, units[index] | 0x20 == 0x65 {
            var after = index &+ 1
            let isDivisor = after < count && units[after] == 0x2D
            if after < count, units[after] == 0x2B || units[after] == 0x2D { after &+= 1 }
            if isDigit(after) {
                isFloat = true
                var exponent: UInt64 = 0
                first = after
                digits(&exponent, &after)
                // Longer exponents are left to the C library.
                let size = after &- first > 6 ? 1_000_000 : Int(exponent)
                scale &+= isDivisor ? -size : size
                index = after
            }
        }
        position = index
        let hook = isFloat ? hooks.float : hooks.int
        if !hook.isNone {
            let digits = Owned(makeString(text[start..<index]))
            return try hook.call([digits.value])
        }
        if !isFloat {
            if digitCount <= 18 { return .int(isNegative ? -Int(magnitude) : Int(magnitude)) }
            let digits = Owned(makeString(text[start..<index]))
            return try Types.int.value.call([digits.value])
        }
        // Both exact as doubles: the product or quotient is rounded once.
        if digitCount <= 19, magnitude <= 1 << 53, scale >= -22, scale <= 22 {
            let power = exactPowersOfTen[abs(scale)]
            let number = scale < 0 ? Double(magnitude) / power : Double(magnitude) * power
            return .float(isNegative ? -number : number)
        }
        return .float(rounded(start..<index))
    }

    /// What the C library makes of a number with many digits.
    private func rounded(_ range: Range<Int>) -> Double {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: range.count + 1) { buffer in
            for (place, index) in range.enumerated() { buffer[place] = CChar(truncatingIfNeeded: units[index]) }
            buffer[range.count] = 0
            return strtod(buffer.baseAddress!, nil)
        }
    }

    // MARK: Strings

    /// The text behind an opening quote; owned.
    private mutating func string(isKey: Bool) throws -> Value {
        let start = position
        var index = start
        var bits: Unit = 0
        while index < count {
            let unit = units[index]
            if unit == 0x22 {
                position = index &+ 1
                if isKey, Unit.bitWidth == 8 {
                    return keys.string(UnsafeRawPointer(units + start), index &- start, isASCII: bits < 0x80)
                }
                return makeString(text[start..<index])
            }
            if unit == 0x5C || (unit < 0x20 && isStrict) { return try escapedString(start, index) }
            bits |= unit
            index &+= 1
        }
        throw failure("Unterminated string starting at", start - 1)
    }

    /// A text with escapes, the first of them (or a control character) at `place`.
    @inline(never)
    private mutating func escapedString(_ start: Int, _ place: Int) throws -> Value {
        var result = CodePointBuilder(capacity: place - start + 32)
        var plain = start
        var index = place
        while index < count {
            let unit = units[index]
            if unit == 0x22 {
                result.append(text[plain..<index])
                position = index + 1
                return makeString(result)
            }
            if unit < 0x20, isStrict { throw failure("Invalid control character at", index) }
            guard unit == 0x5C else {
                index += 1
                continue
            }
            result.append(text[plain..<index])
            index += 1
            guard index < count else { break }
            let letter = units[index]
            index += 1
            switch letter {
            case 0x22, 0x5C, 0x2F: result.append(UInt32(letter))
            case 0x62: result.append(UInt32(0x08))
            case 0x66: result.append(UInt32(0x0C))
            case 0x6E: result.append(UInt32(0x0A))
            case 0x72: result.append(UInt32(0x0D))
            case 0x74: result.append(UInt32(0x09))
            case 0x75: result.append(try escapedPoint(&index, start))
            default: throw failure("Invalid \\escape", index - 2)
            }
            plain = index
        }
        throw failure("Unterminated string starting at", start - 1)
    }

    /// The code point of `\uXXXX`, two of them where they are halves of one.
    private func escapedPoint(_ index: inout Int, _ start: Int) throws -> UInt32 {
        guard let high = fourDigits(index) else { throw failure("Invalid \\uXXXX escape", index - 1) }
        index += 4
        guard (0xD800..<0xDC00).contains(high), index + 6 < count, units[index] == 0x5C, units[index + 1] == 0x75 else {
            return high
        }
        guard let low = fourDigits(index + 2) else { throw failure("Invalid \\uXXXX escape", index + 1) }
        guard (0xDC00..<0xE000).contains(low) else { return high }
        index += 6
        return 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00)
    }

    private func fourDigits(_ start: Int) -> UInt32? {
        // A string cannot end with its last digit: the quote comes behind.
        guard start + 4 < count else { return nil }
        var value: UInt32 = 0
        for index in start..<start + 4 {
            let unit = UInt32(truncatingIfNeeded: units[index])
            switch unit {
            case 0x30...0x39: value = value << 4 | (unit - 0x30)
            case 0x41...0x46, 0x61...0x66: value = value << 4 | ((unit | 0x20) - 0x57)
            default: return nil
            }
        }
        return value
    }
}

/// How deep arrays and objects may be nested.
private let deepestJSON = 1000

/// The powers of ten that are exact as doubles.
nonisolated(unsafe) private let exactPowersOfTen: UnsafeMutablePointer<Double> = {
    let powers = UnsafeMutablePointer<Double>.allocate(capacity: 23)
    var power = 1.0
    for index in 0..<23 {
        powers[index] = power
        power *= 10
    }
    return powers
}()

/// The keys that were read last: records repeat them, and equal keys then are one string whose hash is known.
private struct JSONKeys: ~Copyable {
    private static let places = 32
    private var known: UnsafeMutablePointer<Value>?

    /// The string of `length` bytes, each a code point; owned.
    mutating func string(_ bytes: UnsafeRawPointer, _ length: Int, isASCII: Bool) -> Value {
        guard length >= 2, length <= 40 else { return makeString(CodePoints(base: bytes, count: length, width: 1)) }
        let known = self.known ?? begin()
        let ends = Int(bytes.load(as: UInt8.self)) &* 5 &+ Int(bytes.load(fromByteOffset: length &- 1, as: UInt8.self))
        let place = known + ((ends &+ length &* 7) & (JSONKeys.places &- 1))
        let candidate = place.pointee
        if candidate.tag == .str, candidate.string.pointee.length == length, candidate.string.pointee.width == 1,
            memcmp(candidate.string.bytes, bytes, length) == 0
        {
            return candidate.retained()
        }
        let string = allocateString(length: length, width: 1, isASCII: isASCII)
        memcpy(string.bytes, bytes, length)
        candidate.release()
        place.pointee = string.value.retained()
        return string.value
    }

    private mutating func begin() -> UnsafeMutablePointer<Value> {
        let values = UnsafeMutablePointer<Value>.allocate(capacity: JSONKeys.places)
        values.initialize(repeating: .unbound, count: JSONKeys.places)
        known = values
        return values
    }

    deinit {
        guard let known else { return }
        for index in 0..<JSONKeys.places { known[index].release() }
        known.deallocate()
    }
}
