extension ConfigurationJSON {
    /// A configuration as Python's `json.dumps` writes it, in ASCII.
    ///
    /// - Throws: ``SavingError/notSerializable(_:)`` for a value that JSON does not know, or what a caller's own object threw.
    public static func text(_ setting: Setting) throws -> String {
        var result = ""
        // What a caller's own object could not say of itself is told before anything else.
        try ForeignObjects.check()
        try write(setting, into: &result)
        return result
    }

    private static func write(_ setting: Setting, into result: inout String) throws {
        switch setting {
        case .none: result += "null"
        case .bool(let value): result += value ? "true" : "false"
        case .integer(let value): result += String(value)
        case .number(let value):
            result +=
                value.isNaN ? "NaN" : value.isInfinite ? (value < 0 ? "-Infinity" : "Infinity") : pythonNumber(value)
        case .string(let value): write(value, into: &result)
        case .list(let items), .tuple(let items):
            result += "["
            for (position, item) in items.enumerated() {
                if position > 0 { result += ", " }
                try write(item, into: &result)
            }
            result += "]"
        case .dictionary(let items):
            result += "{"
            for (position, item) in items.enumerated() {
                if position > 0 { result += ", " }
                write(item.key, into: &result)
                result += ": "
                try write(item.value, into: &result)
            }
            result += "}"
        case .array(let array) where array.dtype.isInteger:
            let numbers = try array.elements(as: Int64.self).map { Setting.integer(Int($0)) }
            try write(array.dimensions == 0 ? numbers[0] : .list(numbers), into: &result)
        case .array(let array):
            let numbers = try array.elements(as: Double.self).map { Setting.number($0) }
            try write(array.dimensions == 0 ? numbers[0] : .list(numbers), into: &result)
        case .object: throw SavingError.notSerializable(setting.text)
        }
    }

    private static func write(_ text: String, into result: inout String) {
        result += "\""
        for unit in text.utf16 {
            switch unit {
            case 0x22: result += "\\\""
            case 0x5C: result += "\\\\"
            case 0x0A: result += "\\n"
            case 0x0D: result += "\\r"
            case 0x09: result += "\\t"
            case 0x08: result += "\\b"
            case 0x0C: result += "\\f"
            case 0x20..<0x7F: result.unicodeScalars.append(Unicode.Scalar(UInt8(unit)))
            default:
                let digits = String(unit, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            }
        }
        result += "\""
    }
}
