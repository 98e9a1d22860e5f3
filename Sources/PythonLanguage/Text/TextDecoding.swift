/// Bytes to text.
extension TextEncoding {
    /// The text that some bytes spell.
    /// - Throws: `decode` where the policy is strict and bytes spell nothing.
    package func decode(
        _ bytes: UnsafeBufferPointer<UInt8>, _ policy: ErrorPolicy
    ) throws(PrimitiveError) -> CodePointBuilder {
        var result = CodePointBuilder(capacity: bytes.count)
        switch self {
        case .utf8: try decodeUTF8(bytes, from: 0, policy, &result)
        case .utf8WithSignature:
            let hasMark = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
            try decodeUTF8(bytes, from: hasMark ? 3 : 0, policy, &result)
        case .latin1: for byte in bytes { result.append(UInt32(byte)) }
        case .ascii:
            for (index, byte) in bytes.enumerated() {
                if byte < 128 {
                    result.append(UInt32(byte))
                } else {
                    try handle(bytes, index..<(index + 1), "ordinal not in range(128)", policy, &result)
                }
            }
        case .utf16(let little, let mark): try decodeUTF16(bytes, little, mark, policy, &result)
        case .utf32(let little, let mark): try decodeUTF32(bytes, little, mark, policy, &result)
        }
        return result
    }

    private func handle(
        _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ reason: String, _ policy: ErrorPolicy,
        _ result: inout CodePointBuilder
    ) throws(PrimitiveError) {
        switch policy {
        case .ignore: break
        case .replace: result.append(0xFFFD)
        case .backslashreplace: for index in range { result.append(CodePoints.escape(UInt32(bytes[index]))) }
        case .surrogateescape where range.allSatisfy { bytes[$0] >= 128 }:
            for index in range { result.append(0xDC00 + UInt32(bytes[index])) }
        default: throw .decode(encoding: errorName, start: range.lowerBound, end: range.upperBound, reason: reason)
        }
    }

    private func decodeUTF8(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ policy: ErrorPolicy, _ result: inout CodePointBuilder
    ) throws(PrimitiveError) {
        var index = start
        while index < bytes.count {
            let first = bytes[index]
            if first < 0x80 {
                result.append(UInt32(first))
                index += 1
                continue
            }
            // The well-formed second bytes depend on the first: no overlong forms, no surrogates, nothing past U+10FFFF.
            let (length, second): (Int, ClosedRange<UInt8>) =
                switch first {
                case 0xC2...0xDF: (2, 0x80...0xBF)
                case 0xE0: (3, 0xA0...0xBF)
                case 0xED: (3, 0x80...0x9F)
                case 0xE1...0xEF: (3, 0x80...0xBF)
                case 0xF0: (4, 0x90...0xBF)
                case 0xF1...0xF3: (4, 0x80...0xBF)
                case 0xF4: (4, 0x80...0x8F)
                default: (0, 0x80...0xBF)
                }
            if length == 0 {
                try handle(bytes, index..<(index + 1), "invalid start byte", policy, &result)
                index += 1
                continue
            }
            var value = UInt32(first) & (0xFF >> UInt32(length + 1))
            var taken = 1
            while taken < length, index + taken < bytes.count,
                taken == 1 ? second.contains(bytes[index + 1]) : bytes[index + taken] & 0xC0 == 0x80
            {
                value = value << 6 | UInt32(bytes[index + taken] & 0x3F)
                taken += 1
            }
            if taken == length {
                result.append(value)
            } else {
                let reason = index + taken >= bytes.count ? "unexpected end of data" : "invalid continuation byte"
                try handle(bytes, index..<(index + taken), reason, policy, &result)
            }
            index += taken
        }
    }

    private func decodeUTF16(
        _ bytes: UnsafeBufferPointer<UInt8>, _ little: Bool, _ mark: Bool, _ policy: ErrorPolicy,
        _ result: inout CodePointBuilder
    ) throws(PrimitiveError) {
        var little = little
        var index = 0
        if mark, bytes.count >= 2 {
            if bytes[0] == 0xFF, bytes[1] == 0xFE { index = 2 }
            if bytes[0] == 0xFE, bytes[1] == 0xFF {
                index = 2
                little = false
            }
        }
        func unit(_ at: Int) -> UInt32 {
            little ? UInt32(bytes[at]) | UInt32(bytes[at + 1]) << 8 : UInt32(bytes[at]) << 8 | UInt32(bytes[at + 1])
        }
        while index < bytes.count {
            if index + 1 >= bytes.count {
                try handle(bytes, index..<bytes.count, "truncated data", policy, &result)
                return
            }
            let first = unit(index)
            if first < 0xD800 || first > 0xDFFF {
                result.append(first)
                index += 2
            } else if first < 0xDC00, index + 3 < bytes.count, unit(index + 2) & 0xFC00 == 0xDC00 {
                result.append(0x10000 + (first - 0xD800) << 10 + unit(index + 2) - 0xDC00)
                index += 4
            } else {
                let atEnd = first < 0xDC00 && index + 3 >= bytes.count
                let reason = atEnd ? "unexpected end of data" : first < 0xDC00 ? "illegal UTF-16 surrogate" : "illegal encoding"
                let end = atEnd ? bytes.count : index + 2
                try handle(bytes, index..<end, reason, policy, &result)
                index = end
            }
        }
    }

    private func decodeUTF32(
        _ bytes: UnsafeBufferPointer<UInt8>, _ little: Bool, _ mark: Bool, _ policy: ErrorPolicy,
        _ result: inout CodePointBuilder
    ) throws(PrimitiveError) {
        var little = little
        var index = 0
        if mark, bytes.count >= 4 {
            if bytes[0] == 0xFF, bytes[1] == 0xFE, bytes[2] == 0, bytes[3] == 0 { index = 4 }
            if bytes[0] == 0, bytes[1] == 0, bytes[2] == 0xFE, bytes[3] == 0xFF {
                index = 4
                little = false
            }
        }
        while index < bytes.count {
            if index + 3 >= bytes.count {
                try handle(bytes, index..<bytes.count, "truncated data", policy, &result)
                return
            }
            var value: UInt32 = 0
            for byte in 0..<4 { value |= UInt32(bytes[index + byte]) << UInt32((little ? byte : 3 - byte) * 8) }
            if Unicode.Scalar(value) == nil {
                let surrogate = value >= 0xD800 && value <= 0xDFFF
                let reason = surrogate
                    ? "code point in surrogate code point range(0xd800, 0xe000)" : "code point not in range(0x110000)"
                try handle(bytes, index..<(index + 4), reason, policy, &result)
            } else {
                result.append(value)
            }
            index += 4
        }
    }
}
