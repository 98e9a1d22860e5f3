import Glibc

/// The commonest format specifications, `>8`, `05`, `.3f` and the like, read straight from the bytes.
enum QuickFormat {
    /// The digits of an int.
    static func decimal(_ number: Int) -> Value {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 24) { buffer in
            let start = digits(number, buffer)
            return makeString(utf8: UnsafeBufferPointer(rebasing: buffer[start...]))
        }
    }

    /// Writes the digits at the end of the buffer; the result is where they begin.
    private static func digits(_ number: Int, _ buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
        var rest = number.magnitude
        var place = buffer.count
        repeat {
            place -= 1
            buffer[place] = UInt8(truncatingIfNeeded: 48 + rest % 10)
            rest /= 10
        } while rest != 0
        if number < 0 {
            place -= 1
            buffer[place] = 45
        }
        return place
    }

    /// `format(value, specification)` for ints, floats and strings and plain specifications; `nil` for all else.
    static func format(_ value: Value, _ specification: Value) -> Value? {
        guard specification.tag == .str else { return nil }
        let text = specification.string
        let length = text.pointee.length
        guard text.pointee.isASCII, length > 0, length < 12 else { return nil }
        let bytes = text.bytes
        var place = 0
        var align: UInt8 = 0
        if bytes[0] == 60 || bytes[0] == 62 {
            align = bytes[0]
            place = 1
        }
        var fill: UInt8 = 32
        if place < length, bytes[place] == 48 {
            guard align == 0 else { return nil }
            fill = 48
            place += 1
        }
        var width = 0
        while place < length, bytes[place] >= 48, bytes[place] <= 57 {
            width = width * 10 + Int(bytes[place] - 48)
            place += 1
        }
        guard width < 400 else { return nil }
        var precision = -1
        if place < length, bytes[place] == 46 {
            precision = 0
            place += 1
            let first = place
            while place < length, bytes[place] >= 48, bytes[place] <= 57 {
                precision = precision * 10 + Int(bytes[place] - 48)
                place += 1
            }
            guard place > first, precision < 60 else { return nil }
        }
        let kind: UInt8 = place < length ? bytes[place] : 0
        if kind != 0 { place += 1 }
        guard place == length else { return nil }
        switch value.tag {
        case .int where precision < 0 && (kind == 0 || kind == 100):
            return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 24) { buffer in
                let start = digits(value.rawInt, buffer)
                return padded(UnsafeBufferPointer(rebasing: buffer[start...]), width, fill, align == 0 ? 62 : align)
            }
        case .float where kind == 102 || kind == 101, .int where kind == 102 && value.rawInt.magnitude <= 1 << 53:
            let number = value.tag == .float ? value.rawFloat : Double(value.rawInt)
            guard number.isFinite, number.magnitude < 1e60 else { return nil }
            return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 160) { buffer in
                let count = withVaList([Int32(precision < 0 ? 6 : precision), number]) { arguments in
                    buffer.withMemoryRebound(to: CChar.self) {
                        vsnprintf($0.baseAddress, 160, kind == 102 ? "%.*f" : "%.*e", arguments)
                    }
                }
                guard count > 0, count < 160 else { return nil }
                return padded(UnsafeBufferPointer(rebasing: buffer[..<Int(count)]), width, fill, align == 0 ? 62 : align)
            }
        case .str where precision < 0 && fill == 32 && (kind == 0 || kind == 115) && value.string.pointee.isASCII:
            return padded(UnsafeBufferPointer(start: value.string.bytes, count: value.string.pointee.length), width, 32, align == 0 ? 60 : align)
        default: return nil
        }
    }

    /// ASCII text in a field of `width`; zeros go behind the sign.
    private static func padded(_ text: UnsafeBufferPointer<UInt8>, _ width: Int, _ fill: UInt8, _ align: UInt8) -> Value {
        let missing = width - text.count
        if missing <= 0 { return makeString(utf8: text) }
        let result = allocateString(length: width, width: 1, isASCII: true)
        let target = result.bytes
        var place = 0
        var source = 0
        if fill == 48, text[0] == 45 {
            target[0] = 45
            place = 1
            source = 1
        }
        if align == 62 {
            for _ in 0..<missing {
                target[place] = fill
                place += 1
            }
        }
        while source < text.count {
            target[place] = text[source]
            place += 1
            source += 1
        }
        while place < width {
            target[place] = fill
            place += 1
        }
        return result.value
    }
}
