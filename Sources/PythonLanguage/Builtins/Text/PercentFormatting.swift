/// `format % arguments` for `str`.
enum PercentFormatting {
    static func format(_ template: Value, _ arguments: Value) throws -> Value {
        let pieces = try PercentFormat.parse(template.swiftString)
        var source = ArgumentSource(arguments)
        var result = ""
        for piece in pieces {
            switch piece {
            case .literal(let text): result += text
            case .conversion(let conversion): result += try convert(conversion, &source)
            }
        }
        if source.hasUnused { throw PythonError.typeError("not all arguments converted during string formatting") }
        return makeString(result)
    }

    /// Hands out the arguments: a tuple's items in turn, or the one object; by key from a mapping.
    private struct ArgumentSource {
        let whole: Value
        let isTuple: Bool
        var next = 0
        var usedKey = false

        init(_ arguments: Value) {
            whole = arguments
            isTuple = arguments.unwrapped.tag == .tuple
        }

        /// A borrowed argument.
        mutating func take() throws -> Value {
            let count = isTuple ? whole.unwrapped.tuple.pointee.count : 1
            guard next < count else { throw PythonError.typeError("not enough arguments for format string") }
            next += 1
            return isTuple ? whole.unwrapped.tuple.items[next - 1] : whole
        }

        var hasUnused: Bool {
            if isTuple { return next < whole.unwrapped.tuple.pointee.count }
            // Anything with keys may be given without being used up.
            return next == 0 && !usedKey && !isMapping
        }

        var isMapping: Bool { whole.type.pointee.slots.getItem != nil && whole.unwrapped.tag != .str && !isTuple }
    }

    private static func convert(_ conversion: PercentConversion, _ source: inout ArgumentSource) throws -> String {
        var conversion = conversion
        var keyed: Owned? = nil
        if let key = conversion.key {
            guard source.isMapping else { throw PythonError.typeError("format requires a mapping") }
            source.usedKey = true
            let name = Owned(makeString(key))
            keyed = Owned(try source.whole.getItem(name.value))
        }
        func amount(_ given: PercentConversion.Amount?) throws -> Int? {
            switch given {
            case nil: return nil
            case .number(let value): return value
            case .argument:
                guard let number = try source.take().integer else { throw PythonError.typeError("* wants int") }
                guard let small = number.smallValue, small.magnitude < 1 << 31 else {
                    throw PythonError.overflowError("Python int too large to convert to C int")
                }
                return small
            }
        }
        var width = try amount(conversion.width)
        if let given = width, given < 0 {
            conversion.leftAligned = true
            width = -given
        }
        let precision = try amount(conversion.precision).map { max(0, $0) }
        let value: Value
        switch keyed {
        case .some(let owned): value = owned.value.retained()
        case .none: value = try source.take().retained()
        }
        let holder = Owned(value)
        return try text(conversion, holder.value, width: width, precision: precision)
    }

    private static func text(
        _ conversion: PercentConversion, _ value: Value, width: Int?, precision: Int?
    ) throws -> String {
        switch conversion.code {
        case "s": return conversion.text(try value.str(), width: width, precision: precision)
        case "r": return conversion.text(try value.repr(), width: width, precision: precision)
        case "a": return conversion.text(try value.asciiText(), width: width, precision: precision)
        case "c": return conversion.text(try character(value), width: width, precision: nil)
        case "d", "i", "u":
            guard let number = try NumberConversions.integer(of: value) else {
                throw PythonError.typeError(
                    "%\(conversion.code) format: a real number is required, not \(value.type.name)")
            }
            return try conversion.text(number, width: width, precision: precision)
        case "o", "x", "X":
            guard let number = try NumberConversions.index(of: value) else {
                throw PythonError.typeError("%\(conversion.code) format: an integer is required, not \(value.type.name)")
            }
            return try conversion.text(number, width: width, precision: precision)
        case "e", "E", "f", "F", "g", "G":
            guard let number = try NumberConversions.float(of: value) else {
                throw PythonError.typeError("must be real number, not \(value.type.name)")
            }
            return conversion.text(number, width: width, precision: precision)
        default: throw PercentFormat.unsupported(conversion)
        }
    }

    private static func character(_ value: Value) throws -> String {
        if let text = value.codePoints {
            guard text.count == 1 else { throw PythonError.typeError("%c requires int or char") }
            return text.swiftString
        }
        guard let number = try NumberConversions.index(of: value) else { throw PythonError.typeError("%c requires int or char") }
        guard let code = number.smallValue, code >= 0, code < 0x110000 else {
            throw PythonError.overflowError("%c arg not in range(0x110000)")
        }
        return String(Character(Unicode.Scalar(UInt32(code)) ?? "\u{FFFD}"))
    }
}
