/// `"{} {:>5}".format(…)` and `"%d %5.2f" % …` for plain templates, straight from the template's bytes.
///
/// The template is read twice: first to see that all of it is plain, so that whatever is not can still take the general way
/// before any value was asked for its text.
enum QuickTemplate {
    /// One field of a template: where its specification is, and its value.
    private struct Field {
        var literalStart = 0
        var literalEnd = 0
        var value = Value.unbound
        var width = 0
        var precision = -1
        var kind: UInt8 = 0
        var fill: UInt8 = 32
        var align: UInt8 = 0
        /// The specification as a part of the template, for `format`.
        var specification = 0..<0
    }

    private static let mostFields = 12

    /// `template.format(*positional, **keywords)`; `nil` if the template is not plain.
    static func format(_ template: Value, _ positional: Value, _ keywords: Value) throws -> Value? {
        guard template.tag == .str, template.string.pointee.isASCII else { return nil }
        let (bytes, count) = (template.string.bytes, template.string.pointee.length)
        let arguments = positional.tupleItems
        return try withUnsafeTemporaryAllocation(of: Field.self, capacity: mostFields) { fields in
            var used = 0
            var automatic = 0
            var isManual = false
            var index = 0
            var literal = 0
            while index < count {
                let byte = bytes[index]
                if byte == 0x7D { return nil }
                guard byte == 0x7B else {
                    index += 1
                    continue
                }
                var field = Field(literalStart: literal, literalEnd: index)
                index += 1
                let nameStart = index
                while index < count, bytes[index] != 0x3A, bytes[index] != 0x7D {
                    let letter = bytes[index]
                    let isPlain =
                        letter == 0x5F || (letter >= 0x30 && letter <= 0x39)
                        || (letter | 0x20 >= 0x61 && letter | 0x20 <= 0x7A)
                    if !isPlain { return nil }
                    index += 1
                }
                let nameEnd = index
                if index < count, bytes[index] == 0x3A {
                    index += 1
                    let start = index
                    while index < count, bytes[index] != 0x7D {
                        if bytes[index] == 0x7B { return nil }
                        index += 1
                    }
                    field.specification = start..<index
                }
                guard index < count, used < mostFields else { return nil }
                index += 1
                literal = index
                if nameStart == nameEnd {
                    guard !isManual, automatic < arguments.count else { return nil }
                    field.value = arguments[automatic]
                    automatic += 1
                } else if bytes[nameStart] <= 0x39 {
                    guard automatic == 0, nameEnd - nameStart == 1, Int(bytes[nameStart]) - 0x30 < arguments.count
                    else { return nil }
                    isManual = true
                    field.value = arguments[Int(bytes[nameStart]) - 0x30]
                } else {
                    guard keywords.tag == .dict else { return nil }
                    let name = Owned(substring(template.string, nameStart, nameEnd))
                    let found = dictGetName(keywords.dict, name.value)
                    if found.isUnbound { return nil }
                    field.value = found
                }
                (fields.baseAddress.unsafelyUnwrapped + used).initialize(to: field)
                used += 1
            }
            return try joined(template.string, UnsafeBufferPointer(rebasing: fields[..<used]), literal) { field in
                let specification = Owned(
                    substring(template.string, field.specification.lowerBound, field.specification.upperBound))
                if field.specification.isEmpty {
                    switch field.value.tag {
                    case .str: return field.value.retained()
                    case .int: return QuickFormat.decimal(field.value.rawInt)
                    case .float: return QuickFormat.decimal(field.value.rawFloat)
                    default: break
                    }
                } else if let quick = QuickFormat.format(field.value, specification.value) {
                    return quick
                }
                return try formatValue(field.value, specification.value)
            }
        }
    }

    /// `template % arguments`; `nil` if the template is not plain or a value does not fit.
    static func percent(_ template: Value, _ arguments: Value) throws -> Value? {
        guard template.tag == .str, template.string.pointee.isASCII else { return nil }
        let (bytes, count) = (template.string.bytes, template.string.pointee.length)
        if arguments.tag == .dict || arguments.tag == .instance || arguments.tag == .native { return nil }
        let isTuple = arguments.tag == .tuple
        let given = isTuple ? arguments.tuple.pointee.count : 1
        return try withUnsafeTemporaryAllocation(of: Field.self, capacity: mostFields) { fields in
            var used = 0
            var index = 0
            var literal = 0
            while index < count {
                guard bytes[index] == 0x25 else {
                    index += 1
                    continue
                }
                var field = Field(literalStart: literal, literalEnd: index, align: 0x3E)
                index += 1
                if index < count, bytes[index] == 0x2D {
                    field.align = 0x3C
                    index += 1
                } else if index < count, bytes[index] == 0x30 {
                    field.fill = 0x30
                    index += 1
                }
                while index < count, bytes[index] >= 0x30, bytes[index] <= 0x39, field.width < 400 {
                    field.width = field.width * 10 + Int(bytes[index] - 0x30)
                    index += 1
                }
                if index < count, bytes[index] == 0x2E {
                    field.precision = 0
                    index += 1
                    while index < count, bytes[index] >= 0x30, bytes[index] <= 0x39, field.precision < 400 {
                        field.precision = field.precision * 10 + Int(bytes[index] - 0x30)
                        index += 1
                    }
                }
                guard index < count, used < given, used < mostFields, field.width < 400 else { return nil }
                field.kind = bytes[index]
                index += 1
                literal = index
                field.value = isTuple ? arguments.tuple.items[used] : arguments
                guard isPlain(field) else { return nil }
                (fields.baseAddress.unsafelyUnwrapped + used).initialize(to: field)
                used += 1
            }
            guard used == given, used > 0 else { return nil }
            return try joined(template.string, UnsafeBufferPointer(rebasing: fields[..<used]), literal) { field in
                var value = Owned(retaining: field.value)
                if field.kind == 0x73 || field.kind == 0x72 {
                    value = Owned(try field.kind == 0x73 ? field.value.strValue() : field.value.reprValue())
                    if field.width == 0 { return value.value.unwrapped.retained() }
                }
                let kind = field.kind == 0x69 ? 0x64 : field.kind == 0x72 ? 0x73 : field.kind
                let text = value.value.unwrapped
                if let quick = QuickFormat.formatted(
                    text, width: field.width, precision: field.precision, kind: kind, fill: field.fill,
                    align: field.fill == 0x30 ? 0 : field.align)
                {
                    return quick
                }
                // Text beyond ASCII.
                let missing = max(0, field.width - text.string.pointee.length)
                var padded = CodePointBuilder(capacity: field.width)
                if field.align == 0x3E { padded.append(repeating: 0x20, count: missing) }
                padded.append(text.string.view)
                if field.align == 0x3C { padded.append(repeating: 0x20, count: missing) }
                return makeString(padded)
            }
        }
    }

    /// Whether a `%` field and its value are among those that cannot fail.
    private static func isPlain(_ field: Field) -> Bool {
        switch field.kind {
        case 0x73, 0x72: field.precision < 0 && field.fill == 32
        case 0x64, 0x69: field.precision < 0 && field.value.tag == .int
        case 0x66:
            field.precision <= 9
                && (field.value.tag == .float
                    ? field.value.rawFloat.magnitude < 1e9
                    : field.value.tag == .int && field.value.rawInt.magnitude < 1_000_000_000)
        default: false
        }
    }

    /// The literals and the texts of the fields between them.
    private static func joined(
        _ template: StringRef, _ fields: UnsafeBufferPointer<Field>, _ rest: Int, _ text: (Field) throws -> Value
    ) throws -> Value {
        var result = CodePointBuilder(capacity: template.pointee.length + fields.count * 8)
        for field in fields {
            result.append(template.view[field.literalStart..<field.literalEnd])
            let piece = Owned(try text(field))
            result.append(piece.value.unwrapped.string.view)
        }
        result.append(template.view[rest..<template.pointee.length])
        return makeString(result)
    }
}
