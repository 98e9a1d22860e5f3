import Glibc

/// Reads a float as `float(text)` does: blanks around, underscores between digits, inf and nan; nil when it is none.
package func parseFloat(_ text: some Sequence<UInt8>) -> Double? {
    var bytes = Array(text)
    while let last = bytes.last, Integer.isBlank(last) { bytes.removeLast() }
    let start = bytes.firstIndex { !Integer.isBlank($0) } ?? bytes.count
    guard let (value, end) = scanFloat(bytes[start...]), end == bytes.count else { return nil }
    return value
}

/// The float at the start of some ASCII text and where it ends; nil when there is none.
package func scanFloat(_ bytes: ArraySlice<UInt8>) -> (value: Double, end: Int)? {
    var cursor = bytes.startIndex
    var cleaned: [CChar] = []
    cleaned.reserveCapacity(bytes.count + 1)
    func peek() -> UInt8 { cursor < bytes.endIndex ? bytes[cursor] : 0 }
    if peek() == UInt8(ascii: "-") || peek() == UInt8(ascii: "+") {
        cleaned.append(CChar(bytes[cursor]))
        cursor += 1
    }
    let negative = cleaned.first == CChar(UInt8(ascii: "-"))
    for (word, value) in [("infinity", Double.infinity), ("inf", Double.infinity), ("nan", Double.nan)]
    where bytes[cursor...].prefix(word.utf8.count).map({ $0 | 0x20 }) == Array(word.utf8) {
        return (negative ? -value : value, cursor + word.utf8.count)
    }
    /// Takes digits with single underscores between them; false for a misplaced underscore.
    func takeDigits() -> Int? {
        var count = 0
        while true {
            let byte = peek()
            if byte >= 0x30, byte <= 0x39 {
                cleaned.append(CChar(byte))
                count += 1
            } else if byte == UInt8(ascii: "_") {
                let next = cursor + 1 < bytes.endIndex ? bytes[cursor + 1] : 0
                guard count > 0, bytes[cursor - 1] != byte, next >= 0x30, next <= 0x39 else { return nil }
            } else {
                return count
            }
            cursor += 1
        }
    }
    guard let whole = takeDigits() else { return nil }
    var fraction = 0
    if peek() == UInt8(ascii: ".") {
        cleaned.append(CChar(UInt8(ascii: ".")))
        cursor += 1
        guard let count = takeDigits() else { return nil }
        fraction = count
    }
    guard whole + fraction > 0 else { return nil }
    if peek() | 0x20 == UInt8(ascii: "e") {
        let (savedCursor, savedCount) = (cursor, cleaned.count)
        cleaned.append(CChar(UInt8(ascii: "e")))
        cursor += 1
        if peek() == UInt8(ascii: "-") || peek() == UInt8(ascii: "+") {
            cleaned.append(CChar(bytes[cursor]))
            cursor += 1
        }
        guard let count = takeDigits() else { return nil }
        if count == 0 {
            cursor = savedCursor
            cleaned.removeLast(cleaned.count - savedCount)
        }
    }
    cleaned.append(0)
    return (strtod(cleaned, nil), cursor)
}

/// Reads a complex number as `complex(text)` does; nil when it is none.
package func parseComplex(_ text: some Sequence<UInt8>) -> (real: Double, imaginary: Double)? {
    var bytes = Array(text).filter { !Integer.isBlank($0) || $0 == 0x20 }
    while bytes.last == 0x20 { bytes.removeLast() }
    var rest = bytes[...].drop { $0 == 0x20 }
    if rest.first == UInt8(ascii: "("), rest.last == UInt8(ascii: ")") {
        rest = rest.dropFirst().dropLast()
        rest = rest.drop { $0 == 0x20 }
        while rest.last == 0x20 { rest = rest.dropLast() }
    }
    func isUnit(_ byte: UInt8?) -> Bool { byte.map { $0 | 0x20 } == UInt8(ascii: "j") }
    func signedUnit(_ slice: ArraySlice<UInt8>) -> Double? {
        guard let sign = slice.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
            slice.count == 2, isUnit(slice.last)
        else { return slice.count == 1 && isUnit(slice.first) ? 1 : nil }
        return sign == UInt8(ascii: "-") ? -1 : 1
    }
    if rest.isEmpty { return nil }
    if let unit = signedUnit(rest) { return (0, unit) }
    guard let (first, end) = scanFloat(rest) else { return nil }
    if end == rest.endIndex { return (first, 0) }
    if isUnit(rest[end]), end + 1 == rest.endIndex { return (0, first) }
    let second = rest[end...]
    guard second.first == UInt8(ascii: "+") || second.first == UInt8(ascii: "-") else { return nil }
    if let unit = signedUnit(second) { return (first, unit) }
    guard let (imaginary, last) = scanFloat(second), last + 1 == second.endIndex, isUnit(second.last) else { return nil }
    return (first, imaginary)
}
