/// A string token taken apart: its prefix's letters and its body.
struct StringParts {
    var isRaw = false
    var isBytes = false
    var isFormatted = false
    /// The offsets of the body, between the quotes.
    let body: Range<Int>

    init(_ bytes: [UInt8], _ token: Token) {
        var offset = Int(token.start)
        while bytes[offset] != 0x22, bytes[offset] != 0x27 {
            switch bytes[offset] | 0x20 {
            case 0x72: isRaw = true
            case 0x62: isBytes = true
            case 0x66: isFormatted = true
            default: break
            }
            offset += 1
        }
        let quote = bytes[offset]
        let end = Int(token.end)
        let triple = end - offset >= 6 && bytes[offset + 1] == quote && bytes[offset + 2] == quote
        let width = triple ? 3 : 1
        body = offset + width..<end - width
    }
}

extension Constant {
    /// A string of code points, as text unless it holds lone surrogates.
    static func string(codePoints: [UInt32]) -> Constant {
        var text = ""
        text.unicodeScalars.reserveCapacity(codePoints.count)
        for point in codePoints {
            guard let scalar = Unicode.Scalar(point) else { return .surrogateString(codePoints) }
            text.unicodeScalars.append(scalar)
        }
        return .string(text)
    }
}
