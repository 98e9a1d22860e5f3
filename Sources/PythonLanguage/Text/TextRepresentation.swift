/// `repr` and `ascii` of texts and bytes.
extension CodePoints {
    /// Quoted and escaped as Python source.
    /// - Parameter asciiOnly: escape everything beyond ASCII too.
    package func representation(asciiOnly: Bool = false) -> CodePointBuilder {
        let quote: UInt32 = firstIndex(of: 0x27) != nil && firstIndex(of: 0x22) == nil ? 0x22 : 0x27
        var result = CodePointBuilder(capacity: count + 2)
        result.append(quote)
        for index in 0..<count {
            let c = self[index]
            switch c {
            case quote, 0x5C:
                result.append(0x5C)
                result.append(c)
            case 0x09: result.append("\\t")
            case 0x0A: result.append("\\n")
            case 0x0D: result.append("\\r")
            case 0x20..<0x7F: result.append(c)
            default:
                if !asciiOnly, CharacterClass.isPrintable(c) {
                    result.append(c)
                } else {
                    result.append(CodePoints.escape(c))
                }
            }
        }
        result.append(quote)
        return result
    }

    /// `\xe9`, `\u20ac` or `\U0001f642`.
    package static func escape(_ c: UInt32) -> String {
        let (mark, digits) = c < 0x100 ? ("\\x", 2) : c < 0x10000 ? ("\\u", 4) : ("\\U", 8)
        let text = String(c, radix: 16)
        return mark + String(repeating: "0", count: digits - text.utf8.count) + text
    }
}

/// `repr` of bytes: `b'…'`.
package func bytesRepresentation(_ bytes: some Collection<UInt8>) -> [UInt8] {
    let quote: UInt8 = bytes.contains(0x27) && !bytes.contains(0x22) ? 0x22 : 0x27
    var result: [UInt8] = [0x62, quote]
    result.reserveCapacity(bytes.count + 3)
    for byte in bytes {
        switch byte {
        case quote, 0x5C: result += [0x5C, byte]
        case 0x09: result += [0x5C, 0x74]
        case 0x0A: result += [0x5C, 0x6E]
        case 0x0D: result += [0x5C, 0x72]
        case 0x20..<0x7F: result.append(byte)
        default: result.append(contentsOf: CodePoints.escape(UInt32(byte)).utf8)
        }
    }
    result.append(quote)
    return result
}
