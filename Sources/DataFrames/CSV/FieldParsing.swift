import Glibc

/// Reads single fields out of a file's bytes.
enum FieldParsing {
    /// The integer that a field spells, or nil when it spells anything else or one that 64 bits do not hold.
    @inline(__always)
    static func integer(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int64? {
        var position = range.lowerBound
        let end = range.upperBound
        guard position < end, end - position <= 20 else { return nil }
        let negative = bytes[position] == UInt8(ascii: "-")
        if negative || bytes[position] == UInt8(ascii: "+") { position += 1 }
        guard position < end else { return nil }
        var number: Int64 = 0
        while position < end {
            let digit = bytes[position] &- UInt8(ascii: "0")
            guard digit <= 9 else { return nil }
            let (scaled, tooMuch) = number.multipliedReportingOverflow(by: 10)
            let (sum, overflow) = scaled.subtractingReportingOverflow(Int64(digit))
            guard !tooMuch, !overflow else { return nil }
            number = sum
            position += 1
        }
        // Summed up on the negative side, where the smallest integer fits.
        if negative { return number }
        return number == .min ? nil : -number
    }

    /// The number that a field spells, or nil when it spells none.
    static func float(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Double? {
        let range = trimmed(bytes, range)
        guard !range.isEmpty, range.count < 400, let first = bytes[range.lowerBound...].first else { return nil }
        // strtod also takes hexadecimal and named payloads, which a CSV's number is not.
        let isNumeric = (first >= 48 && first <= 57) || first == 43 || first == 45 || first == 46
        let isWord = "iInN".utf8.contains(first)
        guard isNumeric || isWord else { return nil }
        for position in range where bytes[position] == UInt8(ascii: "x") || bytes[position] == UInt8(ascii: "(") {
            return nil
        }
        return withUnsafeTemporaryAllocation(byteCount: range.count + 1, alignment: 1) { copy in
            copy.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[range]))
            copy[range.count] = 0
            guard let start = copy.baseAddress?.assumingMemoryBound(to: CChar.self) else { return nil }
            var end: UnsafeMutablePointer<CChar>?
            let number = strtod(start, &end)
            guard let end, end == start + range.count else { return nil }
            return number
        }
    }

    /// The boolean that a field spells as pandas reads it, or nil.
    static func boolean(_ text: String) -> Bool? {
        switch text {
        case "True", "TRUE", "true": true
        case "False", "FALSE", "false": false
        default: nil
        }
    }

    /// A field's text, with doubled quotes made single.
    static func text(_ bytes: UnsafeRawBufferPointer, _ field: Field) -> String {
        let text = String(decoding: UnsafeRawBufferPointer(rebasing: bytes[field.range]), as: UTF8.self)
        guard field.hasDoubledQuotes else { return text }
        var unquoted = ""
        var afterQuote = false
        for character in text.unicodeScalars {
            if character == "\"" && !afterQuote {
                afterQuote = true
                continue
            }
            afterQuote = false
            unquoted.unicodeScalars.append(character)
        }
        return unquoted
    }

    /// What a field is, looked at by itself.
    ///
    /// - Parameter missing: the texts that stand for a missing value.
    static func kind(_ bytes: UnsafeRawBufferPointer, _ field: Field, missing: Set<String>) -> FieldKind {
        if integer(bytes, field.range) != nil { return .integer }
        if field.range.isEmpty { return missing.contains("") ? .missing : .text }
        let text = text(bytes, field)
        if missing.contains(text) { return .missing }
        if float(bytes, field.range) != nil { return .float }
        if boolean(text) != nil { return .boolean }
        return .text
    }

    private static func trimmed(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Range<Int> {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high, bytes[low] == 32 { low += 1 }
        while high > low, bytes[high - 1] == 32 { high -= 1 }
        return low..<high
    }
}

/// Where a field lies in the file.
struct Field {
    /// The bytes between the separators, or between the quotes.
    var range: Range<Int>
    /// Whether the quotes hold doubled quotes.
    var hasDoubledQuotes = false
}
