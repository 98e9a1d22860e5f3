/// What `int(x)`, `float(x)` and the `%` conversions make of a value.
enum NumberConversions {
    /// The digits and blanks of a text as ASCII: other scripts' decimal digits become 0 to 9, blanks become spaces.
    static func asciiDigits(_ text: CodePoints) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        for index in 0..<text.count {
            let c = text[index]
            if c < 128 {
                result.append(UInt8(truncatingIfNeeded: c))
            } else if CharacterClass.isSpace(c) {
                result.append(0x20)
            } else if let digit = CharacterClass.decimalValue(c) {
                result.append(UInt8(48 + digit))
            } else {
                // Not part of any number.
                result.append(0x3F)
            }
        }
        return result
    }

    /// `int(text, base)`.
    static func integer(_ value: Value, base: Int) throws -> Value {
        let bytes: [UInt8]
        if let text = value.codePoints {
            bytes = asciiDigits(text)
        } else if let buffer = value.byteBuffer {
            bytes = Array(buffer)
        } else {
            throw PythonError.typeError("int() can't convert non-string with explicit base")
        }
        guard let number = try Integer.parse(bytes, base: base) else {
            throw PythonError.valueError("invalid literal for int() with base \(base): \(try clipped(value.repr()))")
        }
        return makeInt(number)
    }

    /// CPython quotes at most 200 characters.
    private static func clipped(_ text: String) -> String { text.unicodeScalars.count > 200 ? String(text.prefix(200)) : text }

    /// `int(value)` of something that is no text; nil if it has no integer value.
    static func integer(of value: Value) throws -> Integer? {
        if let number = value.integer { return number }
        if let float = value.exactFloat { return try Integer(truncating: float) }
        guard let unary = value.type.pointee.slots.unary else { return nil }
        for operation in [UnaryOperation.int, .index, .trunc] {
            let result = Owned(try unary(operation, value))
            if let number = result.value.integer { return number }
            if !result.value.isNotImplemented {
                throw PythonError.typeError("__int__ returned non-int (type \(result.value.type.name))")
            }
        }
        return nil
    }

    /// The integer that stands for a value as an index; nil if there is none.
    static func index(of value: Value) throws -> Integer? {
        if let number = value.integer { return number }
        guard value.tag == .instance || value.tag == .native, let unary = value.type.pointee.slots.unary else { return nil }
        let result = Owned(try unary(.index, value))
        return result.value.integer
    }

    /// `float(value)` of something that is no text; nil if it has no float value.
    static func float(of value: Value) throws -> Double? {
        if let number = try value.realNumber() { return number }
        guard let unary = value.type.pointee.slots.unary, value.exactComplex == nil else { return nil }
        for operation in [UnaryOperation.float, .index] {
            let result = Owned(try unary(operation, value))
            if let number = result.value.exactFloat { return number }
            if operation == .index, let number = result.value.integer { return try number.floatValue() }
            if operation == .float, !result.value.isNotImplemented {
                throw PythonError.typeError(
                    "\(value.type.name).__float__ returned non-float (type \(result.value.type.name))")
            }
        }
        return nil
    }
}
