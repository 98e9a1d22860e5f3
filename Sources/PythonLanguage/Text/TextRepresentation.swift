/// `repr` and `ascii` of texts and bytes.
extension CodePoints {
    /// Quoted and escaped as Python source.
    /// - Parameter asciiOnly: escape everything beyond ASCII too.
    /// - Throws: ``PythonError`` (`MemoryError`).
    package func representation(asciiOnly: Bool = false) throws -> CodePointBuilder {
        let quote: UInt32 = firstIndex(of: 0x27) != nil && firstIndex(of: 0x22) == nil ? 0x22 : 0x27
        var result = CodePointBuilder(capacity: try representationCount(asciiOnly))
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

    /// For how many code points there should be room; of a long text as many as there will be at most.
    private func representationCount(_ asciiOnly: Bool) throws -> Int {
        if count <= manyItems { return count + 2 }
        var total = 2
        for index in 0..<count {
            let c = self[index]
            switch c {
            case 0x27, 0x5C, 0x09, 0x0A, 0x0D: total += 2
            case 0x20..<0x7F: total += 1
            default: total += !asciiOnly && CharacterClass.isPrintable(c) ? 1 : c < 0x100 ? 4 : c < 0x10000 ? 6 : 10
            }
        }
        // What is collected is then copied into a text.
        try checkAllocation(count: total, size: 2 * Int(width))
        return total
    }

    /// `\xe9`, `\u20ac` or `\U0001f642`.
    package static func escape(_ c: UInt32) -> String {
        let (mark, digits) = c < 0x100 ? ("\\x", 2) : c < 0x10000 ? ("\\u", 4) : ("\\U", 8)
        let text = String(c, radix: 16)
        return mark + String(repeating: "0", count: digits - text.utf8.count) + text
    }
}

/// `repr` of bytes: `b'…'`.
///
/// - Throws: ``PythonError`` (`MemoryError`).
package func bytesRepresentation(_ bytes: some Collection<UInt8>) throws -> [UInt8] {
    let quote: UInt8 = bytes.contains(0x27) && !bytes.contains(0x22) ? 0x22 : 0x27
    var result: [UInt8] = [0x62, quote]
    var count = bytes.count + 3
    if count > manyItems {
        count = bytes.reduce(3) { $0 + (0x20..<0x7F ~= $1 && $1 != 0x27 && $1 != 0x5C ? 1 : 4) }
        try checkAllocation(count: count, size: 2)
    }
    result.reserveCapacity(count)
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
