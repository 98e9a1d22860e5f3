import PythonLanguage

/// A format of `struct`, read: byte order, and what stands where.
struct PackFormat {
    struct Item {
        let code: Character
        /// How often, or for texts how many bytes.
        let count: Int
        /// Bytes of one.
        let size: Int
        /// Bytes left free before it, to align it as C does.
        let padding: Int
    }

    private(set) var items: [Item] = []
    /// Bytes of the whole.
    private(set) var size = 0
    /// How many Python values it takes.
    private(set) var valueCount = 0
    let isBig: Bool

    private static let sizes: [Character: Int] = [
        "x": 1, "c": 1, "b": 1, "B": 1, "?": 1, "h": 2, "H": 2, "i": 4, "I": 4, "q": 8, "Q": 8, "e": 2, "f": 4, "d": 8, "s": 1, "p": 1,
    ]

    /// - Throws: ``PythonError`` (`struct.error`) for a format that says nothing.
    init(_ text: String) throws {
        var rest = Substring(text)
        var isNative = true
        switch rest.first {
        case "@": rest.removeFirst()
        case "=", "<", ">", "!":
            isNative = false
            isBig = rest.first == ">" || rest.first == "!"
            rest.removeFirst()
            try read(rest, isNative)
            return
        default: break
        }
        isBig = false
        try read(rest, isNative)
    }

    private mutating func read(_ text: Substring, _ isNative: Bool) throws {
        var count: Int?
        for character in text {
            if character.isWhitespace, count == nil { continue }
            if let digit = character.wholeNumberValue, character.isASCII {
                let (product, overflow) = (count ?? 0).multipliedReportingOverflow(by: 10)
                guard !overflow, product < 1 << 40 else { throw PythonError(StructModule.error.type, "total struct size too long") }
                count = product + digit
                continue
            }
            try append(character, count ?? 1, isNative)
            count = nil
        }
        if count != nil { throw PythonError(StructModule.error.type, "repeat count given without format specifier") }
    }

    private mutating func append(_ code: Character, _ count: Int, _ isNative: Bool) throws {
        var width = PackFormat.sizes[code]
        if code == "l" || code == "L" { width = isNative ? 8 : 4 }
        if isNative, code == "n" || code == "N" || code == "P" { width = 8 }
        guard let width else { throw PythonError(StructModule.error.type, "bad char in struct format") }
        let isText = code == "s" || code == "p" || code == "x"
        let padding = isNative && !isText ? (width - size % width) % width : 0
        items.append(Item(code: code, count: count, size: width, padding: padding))
        size += padding + count * width
        valueCount += code == "x" ? 0 : isText ? 1 : count
    }
}

/// Floats of 16 bits, which this machine's Swift may lack.
enum HalfPrecision {
    /// The nearest half, ties to even.
    static func bits(of number: Double) -> UInt16 {
        let sign: UInt16 = number.sign == .minus ? 0x8000 : 0
        let magnitude = number.magnitude
        if number.isNaN { return sign | 0x7E00 }
        if magnitude == 0 { return sign }
        if magnitude >= 65520 { return sign | 0x7C00 }
        if magnitude < 0x1p-14 {
            return sign | UInt16((magnitude * 0x1p24).rounded(.toNearestOrEven))
        }
        let exponent = Int(magnitude.exponent)
        let mantissa = Int(((magnitude / Double(sign: .plus, exponent: exponent, significand: 1) - 1) * 1024).rounded(.toNearestOrEven))
        return sign | UInt16((exponent + 15) << 10 + mantissa)
    }

    static func value(_ bits: UInt16) -> Double {
        let sign: Double = bits & 0x8000 != 0 ? -1 : 1
        let exponent = Int(bits >> 10) & 31
        let mantissa = Double(bits & 1023)
        if exponent == 31 { return mantissa == 0 ? sign * .infinity : .nan }
        if exponent == 0 { return sign * mantissa * 0x1p-24 }
        return sign * (1 + mantissa / 1024) * Double(sign: .plus, exponent: exponent - 15, significand: 1)
    }
}
