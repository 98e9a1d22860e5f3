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

    /// `format % arguments` for `bytes`: the bytes are seen as code points below 256.
    static func format(bytes template: [UInt8], _ arguments: Value) throws -> [UInt8] {
        let pieces = try PercentFormat.parse(latinText(template))
        var source = ArgumentSource(arguments)
        var result: [UInt8] = []
        for piece in pieces {
            switch piece {
            case .literal(let text): result += latinBytes(text)
            case .conversion(let conversion): result += latinBytes(try convert(conversion, &source, ofBytes: true))
            }
        }
        if source.hasUnused { throw PythonError.typeError("not all arguments converted during bytes formatting") }
        return result
    }

    private static func latinText(_ bytes: [UInt8]) -> String {
        var scalars = String.UnicodeScalarView()
        scalars.append(contentsOf: bytes.map { Unicode.Scalar($0) })
        return String(scalars)
    }

    private static func latinBytes(_ text: String) -> [UInt8] { text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } }

    /// What `%b` and `%c` put into bytes.
    private static func bytesText(_ conversion: PercentConversion, _ value: Value) throws -> String? {
        switch conversion.code {
        case "b", "s":
            if let buffer = value.byteBuffer { return latinText(Array(buffer)) }
            if let made = try BytesType.convertedBytes(value) { return latinText(made) }
            throw PythonError.typeError(
                "%b requires a bytes-like object, or an object that implements __bytes__, not '\(value.type.name)'")
        case "c":
            if let buffer = value.byteBuffer, buffer.count == 1 { return latinText(Array(buffer)) }
            guard let number = value.integer else {
                throw PythonError.typeError("%c requires an integer in range(256) or a single byte")
            }
            guard let byte = number.smallValue.flatMap({ UInt8(exactly: $0) }) else {
                throw PythonError.overflowError("%c arg not in range(256)")
            }
            return latinText([byte])
        case "r": return try value.asciiText()
        default: return nil
        }
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

    private static func convert(_ conversion: PercentConversion, _ source: inout ArgumentSource, ofBytes: Bool = false) throws -> String {
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
        if ofBytes, let text = try bytesText(conversion, holder.value) { return conversion.text(text, width: width, precision: precision) }
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
