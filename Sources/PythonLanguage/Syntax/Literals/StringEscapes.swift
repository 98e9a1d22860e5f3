/// The values of escape sequences in string and bytes literals.
enum StringEscapes {
    /// The code points a literal's body stands for.
    ///
    /// Throws: `LiteralFailure` in the words of CPython's `unicodeescape` codec.
    static func decode(_ body: ArraySlice<UInt8>) throws -> [UInt32] {
        var result: [UInt32] = []
        result.reserveCapacity(body.count)
        var reader = EscapeReader(body)
        while let scalar = reader.nextScalar() {
            guard scalar == 0x5C else {
                result.append(scalar)
                continue
            }
            try decodeEscape(&reader, into: &result)
        }
        return result
    }

    private static func decodeEscape(_ reader: inout EscapeReader, into result: inout [UInt32]) throws {
        let start = reader.codecPosition - 1
        guard let letter = reader.nextScalar() else {
            throw unicodeFailure(start, start, "\\ at end of string")
        }
        switch letter {
        case 0x0A: break
        case 0x78: result.append(try hexadecimal(&reader, 2, start, "truncated \\xXX escape"))
        case 0x75: result.append(try hexadecimal(&reader, 4, start, "truncated \\uXXXX escape"))
        case 0x55:
            let value = try hexadecimal(&reader, 8, start, "truncated \\UXXXXXXXX escape")
            guard value <= 0x10FFFF else {
                throw unicodeFailure(start, reader.codecPosition - 1, "illegal Unicode character")
            }
            result.append(value)
        case 0x4E:
            guard let name = reader.bracedName() else {
                throw unicodeFailure(start, reader.codecPosition - 1, "malformed \\N character escape")
            }
            guard let scalar = CharacterNames.scalar(named: name) else {
                throw unicodeFailure(start, reader.codecPosition - 1, "unknown Unicode character name")
            }
            result.append(scalar.value)
        case 0x30...0x37:
            result.append(reader.octal(first: letter))
        default:
            if let simple = simple[letter] {
                result.append(simple)
            } else {
                result.append(0x5C)
                result.append(letter)
            }
        }
    }

    /// The bytes a bytes literal's body stands for.
    ///
    /// Throws: `LiteralFailure`.
    static func decodeBytes(_ body: ArraySlice<UInt8>) throws -> [UInt8] {
        var result: [UInt8] = []
        var reader = EscapeReader(body)
        while let byte = reader.nextScalar() {
            guard byte == 0x5C, let letter = reader.nextScalar() else {
                result.append(UInt8(truncatingIfNeeded: byte))
                continue
            }
            switch letter {
            case 0x0A: break
            case 0x78:
                let start = reader.codecPosition - 2
                guard let value = reader.hexadecimal(2) else {
                    throw LiteralFailure(message: "(value error) invalid \\x escape at position \(start)")
                }
                result.append(UInt8(truncatingIfNeeded: value))
            case 0x30...0x37:
                result.append(UInt8(truncatingIfNeeded: reader.octal(first: letter)))
            default:
                if let simple = simple[letter] {
                    result.append(UInt8(truncatingIfNeeded: simple))
                } else {
                    result.append(0x5C)
                    result.append(UInt8(truncatingIfNeeded: letter))
                }
            }
        }
        return result
    }

    private static let simple: [UInt32: UInt32] = [
        0x5C: 0x5C, 0x27: 0x27, 0x22: 0x22, 0x61: 0x07, 0x62: 0x08, 0x66: 0x0C, 0x6E: 0x0A, 0x72: 0x0D, 0x74: 0x09,
        0x76: 0x0B,
    ]

    private static func hexadecimal(
        _ reader: inout EscapeReader, _ count: Int, _ start: Int, _ message: String
    ) throws -> UInt32 {
        guard let value = reader.hexadecimal(count) else {
            throw unicodeFailure(start, reader.codecPosition - 1, message)
        }
        return value
    }

    private static func unicodeFailure(_ start: Int, _ end: Int, _ message: String) -> LiteralFailure {
        let place = end > start ? "bytes in position \(start)-\(end)" : "byte 0x5c in position \(start)"
        return LiteralFailure(message: "(unicode error) 'unicodeescape' codec can't decode \(place): \(message)")
    }
}

/// Reads a literal's body character by character, and counts positions as CPython's codec does.
private struct EscapeReader {
    private let bytes: ArraySlice<UInt8>
    private var offset: Int
    /// CPython hands the codec ASCII with every other character as `\UXXXXXXXX`, ten bytes each.
    private(set) var codecPosition = 0

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        offset = bytes.startIndex
    }

    mutating func nextScalar() -> UInt32? {
        guard offset < bytes.endIndex else { return nil }
        let lead = bytes[offset]
        guard lead >= 0x80 else {
            offset += 1
            codecPosition += 1
            return UInt32(lead)
        }
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        let end = min(offset + length, bytes.endIndex)
        let scalar = String(decoding: bytes[offset..<end], as: UTF8.self).unicodeScalars.first
        offset = end
        codecPosition += 10
        return scalar?.value ?? 0xFFFD
    }

    mutating func hexadecimal(_ count: Int) -> UInt32? {
        var value: UInt32 = 0
        for _ in 0..<count {
            guard offset < bytes.endIndex, let digit = Character(Unicode.Scalar(bytes[offset])).hexDigitValue else {
                return nil
            }
            value = value << 4 | UInt32(digit)
            offset += 1
            codecPosition += 1
        }
        return value
    }

    mutating func octal(first: UInt32) -> UInt32 {
        var value = first - 0x30
        for _ in 0..<2 {
            guard offset < bytes.endIndex, (0x30...0x37).contains(bytes[offset]) else { break }
            value = value << 3 | UInt32(bytes[offset] - 0x30)
            offset += 1
            codecPosition += 1
        }
        return value
    }

    mutating func bracedName() -> String? {
        guard offset < bytes.endIndex, bytes[offset] == 0x7B else { return nil }
        guard let close = bytes[offset...].firstIndex(of: 0x7D) else {
            codecPosition += bytes.endIndex - offset
            return nil
        }
        let name = String(decoding: bytes[offset + 1..<close], as: UTF8.self)
        codecPosition += close + 1 - offset
        offset = close + 1
        return name.isEmpty ? nil : name
    }
}
