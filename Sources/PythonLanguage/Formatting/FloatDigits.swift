import Glibc

/// The decimal digits of a float's magnitude and where the point stands: `0.d₁d₂… × 10^pointPosition`.
package struct FloatDigits {
    /// ASCII digits without trailing zeros; a single zero for zero.
    package var digits: [UInt8]
    /// How many digits stand before the point; may be negative or beyond the digits.
    package var pointPosition: Int

    /// The fewest digits that read back as the same float.
    package static func shortest(_ value: Double) -> FloatDigits {
        var digits: [UInt8] = []
        digits.reserveCapacity(17)
        var point: Int? = nil
        var exponent = 0
        var text = value.magnitude.description
        text.withUTF8 { bytes in
            var index = 0
            while index < bytes.count {
                let byte = bytes[index]
                index += 1
                if byte == UInt8(ascii: ".") {
                    point = digits.count
                } else if byte == UInt8(ascii: "e") {
                    let negative = bytes[index] == UInt8(ascii: "-")
                    for digit in bytes[(index + 1)...] { exponent = exponent * 10 + Int(digit) - 48 }
                    if negative { exponent = -exponent }
                    break
                } else {
                    digits.append(byte)
                }
            }
        }
        return normalized(digits, point: (point ?? digits.count) + exponent)
    }

    /// `count` significant digits, rounded correctly.
    package static func significant(_ value: Double, count: Int) -> FloatDigits {
        let text = printed("%.*e", precision: max(count, 1) - 1, value.magnitude)
        guard let mark = text.lastIndex(of: UInt8(ascii: "e")) else { return FloatDigits(digits: [48], pointPosition: 1) }
        var exponent = 0
        for digit in text[(mark + 2)...] { exponent = exponent * 10 + Int(digit) - 48 }
        if text[mark + 1] == UInt8(ascii: "-") { exponent = -exponent }
        let digits = text[..<mark].filter { $0 != UInt8(ascii: ".") }
        return normalized(digits, point: 1 + exponent)
    }

    /// Digits down to `count` places behind the point, rounded correctly.
    package static func fixed(_ value: Double, places count: Int) -> FloatDigits {
        let text = printed("%.*f", precision: count, value.magnitude)
        let point = text.firstIndex(of: UInt8(ascii: ".")) ?? text.count
        return normalized(text.filter { $0 != UInt8(ascii: ".") }, point: point)
    }

    private static func normalized(_ digits: [UInt8], point: Int) -> FloatDigits {
        var point = point
        var slice = digits[...]
        while slice.count > 1, slice.first == 48 {
            slice = slice.dropFirst()
            point -= 1
        }
        while slice.count > 1, slice.last == 48 { slice = slice.dropLast() }
        if slice.first == 48 { return FloatDigits(digits: [48], pointPosition: 1) }
        return FloatDigits(digits: Array(slice), pointPosition: point)
    }

    /// What the C library prints, which is exact at any precision.
    static func printed(_ format: String, precision: Int, _ value: Double) -> [UInt8] {
        withVaList([Int32(clamping: precision), value]) { arguments in
            let guess = precision + 330
            return [UInt8](unsafeUninitializedCapacity: guess) { buffer, count in
                count = Int(
                    buffer.withMemoryRebound(to: CChar.self) { vsnprintf($0.baseAddress, guess, format, arguments) })
            }
        }
    }
}
