/// The codecs that text goes through on its way to bytes and back.
package enum TextEncoding: Sendable {
    case utf8, utf8WithSignature, ascii, latin1
    case utf16(littleEndian: Bool, mark: Bool)
    case utf32(littleEndian: Bool, mark: Bool)

    /// What to do with what cannot be coded.
    package enum ErrorPolicy: String, Sendable {
        case strict, ignore, replace, backslashreplace, surrogateescape, surrogatepass, xmlcharrefreplace
    }

    /// The codec of a name, in any of its spellings; nil for an unknown one.
    package init?(name: String) {
        switch name.lowercased().replacing("_", with: "-").replacing(" ", with: "-") {
        case "utf-8", "utf8", "u8", "utf", "cp65001": self = .utf8
        case "utf-8-sig", "utf8-sig": self = .utf8WithSignature
        case "ascii", "us-ascii", "646", "ansi-x3.4-1968": self = .ascii
        case "latin-1", "latin1", "iso-8859-1", "iso8859-1", "8859", "cp819", "l1", "latin": self = .latin1
        case "utf-16", "utf16", "u16": self = .utf16(littleEndian: true, mark: true)
        case "utf-16-le", "utf-16le": self = .utf16(littleEndian: true, mark: false)
        case "utf-16-be", "utf-16be": self = .utf16(littleEndian: false, mark: false)
        case "utf-32", "utf32", "u32": self = .utf32(littleEndian: true, mark: true)
        case "utf-32-le", "utf-32le": self = .utf32(littleEndian: true, mark: false)
        case "utf-32-be", "utf-32be": self = .utf32(littleEndian: false, mark: false)
        default: return nil
        }
    }

    /// The codec's name as error messages give it.
    package var errorName: String {
        switch self {
        case .utf8, .utf8WithSignature: "utf-8"
        case .ascii: "ascii"
        case .latin1: "latin-1"
        case .utf16(true, false): "utf-16-le"
        case .utf16(false, _): "utf-16-be"
        case .utf16: "utf-16"
        case .utf32(true, false): "utf-32-le"
        case .utf32(false, _): "utf-32-be"
        case .utf32: "utf-32"
        }
    }

    /// Whether ASCII text and its bytes are the same.
    package var keepsASCII: Bool {
        switch self {
        case .utf8, .ascii, .latin1: true
        default: false
        }
    }

    /// The bytes of a text.
    /// - Throws: `encode` where the policy is strict and a character has no bytes.
    package func encode(_ text: CodePoints, _ policy: ErrorPolicy) throws(PrimitiveError) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(text.count)
        switch self {
        case .utf8WithSignature: out = [0xEF, 0xBB, 0xBF]
        case .utf16(_, true): out = [0xFF, 0xFE]
        case .utf32(_, true): out = [0xFF, 0xFE, 0, 0]
        default: break
        }
        var index = 0
        while index < text.count {
            let c = text[index]
            if !append(c, to: &out) {
                var end = index + 1
                while end < text.count, !isEncodable(text[end]) { end += 1 }
                try handle(text, index..<end, policy, &out)
                index = end
            } else {
                index += 1
            }
        }
        return out
    }

    private func isEncodable(_ c: UInt32) -> Bool {
        switch self {
        case .ascii: c < 128
        case .latin1: c < 256
        default: c < 0xD800 || c > 0xDFFF
        }
    }

    private func append(_ c: UInt32, to out: inout [UInt8]) -> Bool {
        guard isEncodable(c) else { return false }
        switch self {
        case .ascii, .latin1: out.append(UInt8(truncatingIfNeeded: c))
        case .utf8, .utf8WithSignature: TextEncoding.appendUTF8(c, to: &out)
        case .utf16(let little, _):
            func unit(_ value: UInt32) {
                let (low, high) = (UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8))
                out.append(little ? low : high)
                out.append(little ? high : low)
            }
            if c < 0x10000 {
                unit(c)
            } else {
                unit(0xD800 + (c - 0x10000) >> 10)
                unit(0xDC00 + (c - 0x10000) & 0x3FF)
            }
        case .utf32(let little, _):
            for byte in 0..<4 { out.append(UInt8(truncatingIfNeeded: c >> UInt32((little ? byte : 3 - byte) * 8))) }
        }
        return true
    }

    static func appendUTF8(_ c: UInt32, to out: inout [UInt8]) {
        if c < 0x80 {
            out.append(UInt8(truncatingIfNeeded: c))
        } else if c < 0x800 {
            out.append(0xC0 | UInt8(truncatingIfNeeded: c >> 6))
            out.append(0x80 | UInt8(c & 0x3F))
        } else if c < 0x10000 {
            out.append(0xE0 | UInt8(truncatingIfNeeded: c >> 12))
            out.append(0x80 | UInt8(c >> 6 & 0x3F))
            out.append(0x80 | UInt8(c & 0x3F))
        } else {
            out.append(0xF0 | UInt8(truncatingIfNeeded: c >> 18))
            out.append(0x80 | UInt8(c >> 12 & 0x3F))
            out.append(0x80 | UInt8(c >> 6 & 0x3F))
            out.append(0x80 | UInt8(c & 0x3F))
        }
    }

    private func handle(
        _ text: CodePoints, _ range: Range<Int>, _ policy: ErrorPolicy, _ out: inout [UInt8]
    ) throws(PrimitiveError) {
        for index in range {
            let c = text[index]
            switch policy {
            case .ignore: continue
            case .replace: _ = append(0x3F, to: &out)
            case .backslashreplace: for unit in CodePoints.escape(c).unicodeScalars { _ = append(unit.value, to: &out) }
            case .xmlcharrefreplace: for unit in "&#\(c);".unicodeScalars { _ = append(unit.value, to: &out) }
            case .surrogateescape where c >= 0xDC80 && c <= 0xDCFF: out.append(UInt8(truncatingIfNeeded: c - 0xDC00))
            case .surrogatepass where c >= 0xD800 && c <= 0xDFFF: TextEncoding.appendUTF8(c, to: &out)
            default:
                let reason =
                    switch self {
                    case .ascii: "ordinal not in range(128)"
                    case .latin1: "ordinal not in range(256)"
                    default: "surrogates not allowed"
                    }
                throw .encode(
                    encoding: errorName, start: range.lowerBound, end: range.upperBound, reason: reason)
            }
        }
    }
}
