import Glibc

/// `float.hex` and `float.fromhex`.
package enum FloatHexadecimal {
    /// `0x1.8000000000000p+1` for 3.0.
    package static func text(_ value: Double) -> String {
        if value.isNaN { return "nan" }
        let sign = value.sign == .minus ? "-" : ""
        if value.isInfinite { return sign + "inf" }
        if value == 0 { return sign + "0x0.0p+0" }
        let fraction = String(value.significandBitPattern, radix: 16)
        let padded = String(repeating: "0", count: 13 - fraction.utf8.count) + fraction
        let exponent = value.isNormal ? Int(value.exponent) : -1022
        return "\(sign)0x\(value.isNormal ? 1 : 0).\(padded)p\(exponent < 0 ? "-" : "+")\(abs(exponent))"
    }

    /// Reads hexadecimal digits with an optional point and binary exponent.
    /// - Throws: `value` for other text, `overflow` beyond the largest float.
    package static func parse(_ text: some Sequence<UInt8>) throws(PrimitiveError) -> Double {
        let invalid = PrimitiveError.value("invalid hexadecimal floating-point string")
        var bytes = Array(text)[...]
        bytes = bytes.drop(while: Integer.isBlank)
        while let last = bytes.last, Integer.isBlank(last) { bytes = bytes.dropLast() }
        var negative = false
        if let first = bytes.first, first == 0x2B || first == 0x2D {
            negative = first == 0x2D
            bytes = bytes.dropFirst()
        }
        let word = String(decoding: bytes, as: UTF8.self).lowercased()
        if word == "inf" || word == "infinity" { return negative ? -.infinity : .infinity }
        if word == "nan" { return .nan }
        if bytes.count >= 2, bytes[bytes.startIndex] == 0x30, bytes[bytes.startIndex + 1] | 0x20 == 0x78 {
            bytes = bytes.dropFirst(2)
        }
        var significand: UInt64 = 0
        var sticky = false
        var exponent = 0
        var seenPoint = false
        var digits = 0
        while let byte = bytes.first {
            if byte == UInt8(ascii: "."), !seenPoint {
                seenPoint = true
            } else if let digit = Integer.digitValue(byte), digit < 16 {
                digits += 1
                if significand >> 60 == 0 {
                    significand = significand << 4 | UInt64(digit)
                    if seenPoint { exponent -= 4 }
                } else {
                    sticky = sticky || digit != 0
                    if !seenPoint { exponent += 4 }
                }
            } else {
                break
            }
            bytes = bytes.dropFirst()
        }
        if digits == 0 { throw invalid }
        if let mark = bytes.first, mark | 0x20 == UInt8(ascii: "p") {
            guard let power = Int(String(decoding: bytes.dropFirst(), as: UTF8.self)) else { throw invalid }
            exponent += max(-1_000_000, min(1_000_000, power))
            bytes = []
        }
        if !bytes.isEmpty { throw invalid }
        guard let magnitude = composeFloat(significand: significand, sticky: sticky, exponent: exponent) else {
            throw .overflow("hexadecimal value too large to represent as a float")
        }
        return negative ? -magnitude : magnitude
    }
}
