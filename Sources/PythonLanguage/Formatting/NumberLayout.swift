/// Puts a number's parts together: sign, prefix, grouped digits, the rest, and padding around them.
struct NumberLayout {
    var sign: [UInt8] = []
    var prefix: [UInt8] = []
    /// The digits before the point, which grouping and zero padding work on.
    var digits: ArraySlice<UInt8>
    /// The point and all behind it.
    var remainder: ArraySlice<UInt8> = []

    /// Splits ASCII text of a finished number.
    init(number: [UInt8], showPlus sign: Unicode.Scalar?, prefix: [UInt8] = []) {
        var body = number[...]
        if body.first == UInt8(ascii: "-") {
            self.sign = [UInt8(ascii: "-")]
            body = body.dropFirst()
        } else if sign == "+" {
            self.sign = [UInt8(ascii: "+")]
        } else if sign == " " {
            self.sign = [UInt8(ascii: " ")]
        }
        self.prefix = prefix
        digits = body
    }

    /// Moves everything behind the leading decimal digits into the remainder.
    mutating func splitRemainder() {
        let end = digits.firstIndex { $0 < 48 || $0 > 57 } ?? digits.endIndex
        remainder = digits[end...]
        digits = digits[..<end]
    }

    func text(_ format: FormatSpecification) -> String {
        let separator = format.grouping.map { UInt8(truncatingIfNeeded: $0.value) }
        let fixed = sign.count + prefix.count + remainder.count
        let zeroFill = format.fill == "0" && format.alignment == .afterSign
        let minimum = zeroFill ? (format.width ?? 0) - fixed : 0
        let groupSize = format.type == "b" || format.type == "o" || format.type == "x" || format.type == "X" ? 4 : 3
        let grouped = NumberLayout.grouped(digits, separator: separator, size: groupSize, minimum: minimum)
        let padding = max(0, (format.width ?? 0) - fixed - grouped.count)
        let pad = String(repeating: String(Character(format.fill)), count: padding)
        let head = String(decoding: sign + prefix, as: UTF8.self)
        let tail = String(decoding: grouped + remainder, as: UTF8.self)
        switch format.alignment {
        case .left: return head + tail + pad
        case .right: return pad + head + tail
        case .afterSign: return head + pad + tail
        case .center:
            let left = padding / 2
            let fill = String(Character(format.fill))
            return String(repeating: fill, count: left) + head + tail + String(repeating: fill, count: padding - left)
        }
    }

    /// Digits with separators between groups, and leading zeros up to a minimum width that counts the separators.
    private static func grouped(
        _ digits: ArraySlice<UInt8>, separator: UInt8?, size: Int, minimum: Int
    ) -> [UInt8] {
        // inf and nan have no digits to group.
        if digits.isEmpty { return [] }
        guard let separator else {
            return [UInt8](repeating: 48, count: max(0, minimum - digits.count)) + digits
        }
        var reversed: [UInt8] = []
        var remaining = digits[...]
        var minimum = minimum
        while true {
            let length = min(size, max(remaining.count, minimum, 1))
            let taken = min(remaining.count, length)
            reversed.append(contentsOf: remaining.suffix(taken).reversed())
            reversed.append(contentsOf: repeatElement(48, count: length - taken))
            remaining = remaining.dropLast(taken)
            minimum -= length
            if remaining.isEmpty, minimum <= 0 { return reversed.reversed() }
            reversed.append(separator)
            minimum -= 1
        }
    }
}
