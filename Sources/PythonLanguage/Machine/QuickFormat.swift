/// The commonest format specifications, `>8`, `05`, `.3f` and the like, read straight from the bytes.
enum QuickFormat {
    /// The digits of an int.
    static func decimal(_ number: Int) -> Value {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 24) { buffer in
            let start = digits(number, buffer)
            return makeString(utf8: UnsafeBufferPointer(rebasing: buffer[start...]))
        }
    }

    /// What `repr` of a float gives.
    static func decimal(_ number: Double) -> Value {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { buffer in
            let count = FloatText.write(number, to: buffer.baseAddress.unsafelyUnwrapped)
            return makeString(utf8: UnsafeBufferPointer(rebasing: buffer[..<count]))
        }
    }

    /// The int that a few plain digits, with or without a minus, stand for; `nil` for any other text.
    static func number(_ text: StringRef) -> Value? {
        let length = text.pointee.length
        guard text.pointee.isASCII, length > 0, length <= 18 else { return nil }
        let bytes = text.bytes
        var index = bytes[0] == 45 && length > 1 ? 1 : 0
        let isNegative = index == 1
        var number = 0
        while index < length {
            let digit = bytes[index] &- 48
            if digit > 9 { return nil }
            number = number &* 10 &+ Int(digit)
            index &+= 1
        }
        return .int(isNegative ? -number : number)
    }

    /// The float that a few plain digits with a point stand for; `nil` for any other text.
    static func float(_ text: StringRef) -> Value? {
        let length = text.pointee.length
        guard text.pointee.isASCII, length > 0, length <= 18 else { return nil }
        let bytes = text.bytes
        let isNegative = bytes[0] == 45
        var mantissa = 0
        var decimals = -1
        var digits = 0
        for index in (isNegative ? 1 : 0)..<length {
            let digit = bytes[index] &- 48
            if digit <= 9 {
                mantissa = mantissa &* 10 &+ Int(digit)
                digits &+= 1
                if decimals >= 0 { decimals &+= 1 }
            } else if bytes[index] == 46, decimals < 0 {
                decimals = 0
            } else {
                return nil
            }
        }
        // Both exact as doubles: the quotient is rounded once.
        guard digits > 0, mantissa <= 1 << 53 else { return nil }
        let number = decimals > 0 ? Double(mantissa) / powers[decimals] : Double(mantissa)
        return .float(isNegative ? -number : number)
    }

    /// `round(number, places)`, exactly; `nil` for sizes that need more care.
    static func rounded(_ number: Double, _ places: Int) -> Double? {
        guard places >= 0, places <= 9, let scaled = scaled(number, places), scaled <= 1 << 53 else { return nil }
        let result = Double(scaled) / powers[places]
        return number.sign == .minus ? -result : result
    }

    /// The powers of ten that are exact as doubles.
    private static let powers: [Double] = {
        var powers = [1.0]
        for _ in 1...22 { powers.append(powers[powers.count - 1] * 10) }
        return powers
    }()

    /// The magnitude of a number below 10⁹ times a power of ten up to 10⁹, rounded exactly, halves to even.
    private static func scaled(_ number: Double, _ precision: Int) -> UInt64? {
        guard number.magnitude < 1e9, precision <= 9 else { return nil }
        if number == 0 || !number.isNormal { return 0 }
        var power: UInt64 = 1
        for _ in 0..<precision { power *= 10 }
        // number = significand · 2^−shift exactly; the product is rounded half to even, as CPython rounds.
        let significand = number.significandBitPattern | 1 << 52
        let shift = 52 - Int(number.exponent)
        if shift <= 0 { return nil }
        if shift > 126 { return 0 }
        let product = UInt128(significand) * UInt128(power)
        let rest = product & ((1 << UInt128(shift)) - 1)
        let half: UInt128 = 1 << UInt128(shift - 1)
        let quotient = UInt64(truncatingIfNeeded: product >> UInt128(shift))
        return rest > half || (rest == half && quotient & 1 == 1) ? quotient + 1 : quotient
    }

    /// Writes the digits at the end of the buffer; the result is where they begin.
    private static func digits(_ number: Int, _ buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
        var rest = number.magnitude
        var place = buffer.count
        repeat {
            place -= 1
            buffer[place] = UInt8(truncatingIfNeeded: 48 + rest % 10)
            rest /= 10
        } while rest != 0
        if number < 0 {
            place -= 1
            buffer[place] = 45
        }
        return place
    }

    /// `format(value, specification)` for ints, floats and strings and plain specifications; `nil` for all else.
    static func format(_ value: Value, _ specification: Value) -> Value? {
        guard specification.tag == .str else { return nil }
        let text = specification.string
        let length = text.pointee.length
        guard text.pointee.isASCII, length > 0, length < 12 else { return nil }
        let bytes = text.bytes
        var place = 0
        var align: UInt8 = 0
        if bytes[0] == 60 || bytes[0] == 62 {
            align = bytes[0]
            place = 1
        }
        var fill: UInt8 = 32
        if place < length, bytes[place] == 48 {
            guard align == 0 else { return nil }
            fill = 48
            place += 1
        }
        var width = 0
        while place < length, bytes[place] >= 48, bytes[place] <= 57 {
            width = width * 10 + Int(bytes[place] - 48)
            place += 1
        }
        guard width < 400 else { return nil }
        var precision = -1
        if place < length, bytes[place] == 46 {
            precision = 0
            place += 1
            let first = place
            while place < length, bytes[place] >= 48, bytes[place] <= 57 {
                precision = precision * 10 + Int(bytes[place] - 48)
                place += 1
            }
            guard place > first, precision < 60 else { return nil }
        }
        let kind: UInt8 = place < length ? bytes[place] : 0
        if kind != 0 { place += 1 }
        guard place == length else { return nil }
        return formatted(value, width: width, precision: precision, kind: kind, fill: fill, align: align)
    }

    /// A value in a field, as a specification says whose parts are known; `nil` for what is not among the commonest.
    ///
    /// - Parameters:
    ///   - kind: the letter of the presentation, or 0.
    ///   - align: `<` or `>`, or 0 for the type's own.
    static func formatted(_ value: Value, width: Int, precision: Int, kind: UInt8, fill: UInt8 = 32, align: UInt8 = 0)
        -> Value?
    {
        switch value.tag {
        case .int where precision < 0 && (kind == 0 || kind == 100):
            return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 24) { buffer in
                let start = digits(value.rawInt, buffer)
                return padded(UnsafeBufferPointer(rebasing: buffer[start...]), width, fill, align == 0 ? 62 : align)
            }
        case .float where kind == 102, .int where kind == 102 && value.rawInt.magnitude < 1_000_000_000:
            let number = value.tag == .float ? value.rawFloat : Double(value.rawInt)
            return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 40) { buffer in
                guard let start = fixed(number, precision < 0 ? 6 : precision, buffer) else { return nil }
                return padded(UnsafeBufferPointer(rebasing: buffer[start...]), width, fill, align == 0 ? 62 : align)
            }
        case .str where precision < 0 && fill == 32 && (kind == 0 || kind == 115) && value.string.pointee.isASCII:
            return padded(
                UnsafeBufferPointer(start: value.string.bytes, count: value.string.pointee.length), width, 32,
                align == 0 ? 60 : align)
        default: return nil
        }
    }

    /// Writes a number below 10⁹ with up to nine decimals at the end of the buffer, rounded exactly; the result is where it begins.
    private static func fixed(_ number: Double, _ precision: Int, _ buffer: UnsafeMutableBufferPointer<UInt8>) -> Int? {
        guard let scaled = scaled(number, precision) else { return nil }
        var place = buffer.count
        var rest = scaled
        for _ in 0..<precision {
            place -= 1
            buffer[place] = UInt8(truncatingIfNeeded: 48 + rest % 10)
            rest /= 10
        }
        if precision > 0 {
            place -= 1
            buffer[place] = 46
        }
        repeat {
            place -= 1
            buffer[place] = UInt8(truncatingIfNeeded: 48 + rest % 10)
            rest /= 10
        } while rest != 0
        if number.sign == .minus {
            place -= 1
            buffer[place] = 45
        }
        return place
    }

    /// ASCII text in a field of `width`; zeros go behind the sign.
    private static func padded(_ text: UnsafeBufferPointer<UInt8>, _ width: Int, _ fill: UInt8, _ align: UInt8) -> Value
    {
        let missing = width - text.count
        if missing <= 0 { return makeString(utf8: text) }
        let result = allocateString(length: width, width: 1, isASCII: true)
        let target = result.bytes
        var place = 0
        var source = 0
        if fill == 48, text[0] == 45 {
            target[0] = 45
            place = 1
            source = 1
        }
        if align == 62 {
            for _ in 0..<missing {
                target[place] = fill
                place += 1
            }
        }
        while source < text.count {
            target[place] = text[source]
            place += 1
            source += 1
        }
        while place < width {
            target[place] = fill
            place += 1
        }
        return result.value
    }
}
