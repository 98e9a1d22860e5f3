/// The text of floats and complex numbers, as CPython prints them.
package enum FloatText {
    /// How a float is turned into digits.
    package enum Style: Sendable {
        /// The fewest digits that read back as the same float.
        case shortest
        case exponent(precision: Int)
        case fixed(precision: Int)
        case general(precision: Int)
    }

    /// What `repr(value)` gives.
    package static func representation(_ value: Double) -> String {
        String(decoding: bytes(value, .shortest, addPointZero: true), as: UTF8.self)
    }

    /// Writes what `repr(value)` gives to a place with room for 32 bytes; the result is how many there are.
    package static func write(_ value: Double, to place: UnsafeMutablePointer<UInt8>) -> Int {
        let magnitude = value.magnitude
        if magnitude < 0x1p53, magnitude >= 1e-4 || magnitude == 0 {
            // Between these bounds Swift's text is Python's: the fewest digits, no exponent, `.0` behind a whole number.
            var text = value.description
            return text.withUTF8 { bytes in
                for (index, byte) in bytes.enumerated() { place[index] = byte }
                return bytes.count
            }
        }
        let bytes = bytes(value, .shortest, addPointZero: true)
        for (index, byte) in bytes.enumerated() { place[index] = byte }
        return bytes.count
    }

    /// What `repr` of a complex number gives.
    package static func representation(real: Double, imaginary: Double) -> String {
        let unit = String(decoding: bytes(imaginary, .shortest), as: UTF8.self) + "j"
        if real == 0, real.sign == .plus { return unit }
        let sign = unit.hasPrefix("-") ? "" : "+"
        return "(" + String(decoding: bytes(real, .shortest), as: UTF8.self) + sign + unit + ")"
    }

    /// ASCII text of a float with its minus sign.
    ///
    /// - Parameters:
    ///   - addPointZero: write `.0` behind a whole number that has no exponent.
    ///   - alternate: keep the point and the trailing zeros (`#`).
    ///   - upper: `E`, `INF` and `NAN` in capitals.
    package static func bytes(
        _ value: Double, _ style: Style, addPointZero: Bool = false, alternate: Bool = false, upper: Bool = false
    ) -> [UInt8] {
        if value.isNaN { return Array((upper ? "NAN" : "nan").utf8) }
        let sign: [UInt8] = value.sign == .minus ? [UInt8(ascii: "-")] : []
        if value.isInfinite { return sign + Array((upper ? "INF" : "inf").utf8) }
        let source: FloatDigits
        var useExponent = false
        var digitsEnd: Int
        switch style {
        case .shortest:
            source = .shortest(value)
            useExponent = source.pointPosition <= -4 || source.pointPosition > 16
            digitsEnd = source.digits.count
        case .exponent(let precision):
            source = .significant(value, count: precision + 1)
            useExponent = true
            digitsEnd = precision + 1
        case .fixed(let precision):
            source = .fixed(value, places: precision)
            digitsEnd = source.pointPosition + precision
        case .general(let precision):
            let count = max(precision, 1)
            source = .significant(value, count: count)
            useExponent = source.pointPosition <= -4 || source.pointPosition > count - (addPointZero ? 1 : 0)
            digitsEnd = alternate ? count : source.digits.count
        }
        var point = source.pointPosition
        let exponent = point - 1
        if useExponent { point = 1 }
        let digitsStart = point <= 0 ? point - 1 : 0
        digitsEnd = max(digitsEnd, !useExponent && addPointZero ? point + 1 : point)
        var out = sign
        out.reserveCapacity(digitsEnd - digitsStart + 8)
        for position in digitsStart..<max(digitsEnd, digitsStart) {
            if position == point { out.append(UInt8(ascii: ".")) }
            out.append(position >= 0 && position < source.digits.count ? source.digits[position] : 48)
        }
        if digitsEnd <= point, alternate { out.append(UInt8(ascii: ".")) }
        if useExponent {
            out.append(UInt8(ascii: upper ? "E" : "e"))
            out.append(UInt8(ascii: exponent < 0 ? "-" : "+"))
            let magnitude = abs(exponent)
            if magnitude < 10 { out.append(48) }
            out.append(contentsOf: String(magnitude).utf8)
        }
        return out
    }
}
