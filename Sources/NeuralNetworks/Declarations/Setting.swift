import Arrays

/// A value of an argument or of a configuration, in no language's types.
public indirect enum Setting {
    case none
    case bool(Bool)
    case integer(Int)
    case number(Double)
    case string(String)
    case list([Setting])
    case tuple([Setting])
    case dictionary([(key: String, value: Setting)])
    case array(NDArray)
    /// An object of the engine (a layer, a loss …) or of the caller's language (a function).
    case object(Any)
}

extension Setting {
    /// A setting that a declaration spells out.
    public init(_ literal: Literal) {
        switch literal {
        case .none: self = .none
        case .bool(let value): self = .bool(value)
        case .integer(let value): self = .integer(value)
        case .number(let value): self = .number(value)
        case .string(let value): self = .string(value)
        case .tuple(let items): self = .tuple(items.map(Setting.init))
        }
    }

    /// True for `none`.
    public var isNone: Bool {
        if case .none = self { return true }
        return false
    }

    /// A whole number, from an integer, a bool or an array of one integer.
    public var asInteger: Int? {
        switch self {
        case .integer(let value): return value
        case .bool(let value): return value ? 1 : 0
        case .array(let array) where array.count == 1 && array.dtype.isInteger:
            return try? array.elements(as: Int64.self).first.map { Int($0) }
        default: return nil
        }
    }

    /// A number, from an integer, a bool, a float or an array of one number.
    public var asNumber: Double? {
        switch self {
        case .number(let value): return value
        case .integer(let value): return Double(value)
        case .bool(let value): return value ? 1 : 0
        case .array(let array) where array.count == 1: return try? array.elements(as: Double.self).first
        default: return nil
        }
    }

    /// The items of a list, a tuple or an array of integers.
    public var asItems: [Setting]? {
        switch self {
        case .list(let items), .tuple(let items): return items
        case .array(let array) where array.dimensions == 1 && array.dtype.isInteger:
            return try? array.elements(as: Int64.self).map { .integer(Int($0)) }
        default: return nil
        }
    }

    /// Whether an integer in it, however deep, is larger than a limit either way.
    func holdsInteger(beyond limit: Int) -> Bool {
        switch self {
        case .integer(let value): value > limit || value < -limit
        case .list(let items), .tuple(let items): items.contains { $0.holdsInteger(beyond: limit) }
        default: false
        }
    }

    /// As Python's `str` writes it, for messages.
    public var text: String {
        switch self {
        case .none: return "None"
        case .bool(let value): return value ? "True" : "False"
        case .integer(let value): return String(value)
        case .number(let value): return pythonNumber(value)
        case .string(let value): return value
        case .list(let items): return "[" + items.map(\.quoted).joined(separator: ", ") + "]"
        case .tuple(let items): return pythonTuple(items.map(\.quoted))
        case .dictionary(let items):
            return "{" + items.map { "'\($0.key)': \($0.value.quoted)" }.joined(separator: ", ") + "}"
        case .array(let array): return "array of shape \(pythonTuple(array.shape))"
        case .object(let value): return String(describing: value)
        }
    }

    private var quoted: String {
        if case .string(let value) = self { return "'\(value)'" }
        return text
    }
}

/// A number as Python prints a float: `0.5`, `1.0`, `1e-07`.
func pythonNumber(_ value: Double) -> String {
    if value.isNaN { return "nan" }
    if value.isInfinite { return value < 0 ? "-inf" : "inf" }
    let text = String(value)
    guard let mark = text.firstIndex(of: "e") else { return text }
    let mantissa = text[..<mark].hasSuffix(".0") ? text[..<mark].dropLast(2) : text[..<mark]
    let exponent = text[text.index(after: mark)...]
    let digits = exponent.drop { $0 == "-" || $0 == "+" }
    return mantissa + "e" + (exponent.hasPrefix("-") ? "-" : "+") + (digits.count < 2 ? "0" : "") + digits
}

/// A default value that a declaration spells out.
public indirect enum Literal: Sendable, Equatable {
    case none
    case bool(Bool)
    case integer(Int)
    case number(Double)
    case string(String)
    case tuple([Literal])
}

extension Literal: ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
    ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByNilLiteral
{
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    public init(integerLiteral value: Int) { self = .integer(value) }
    public init(floatLiteral value: Double) { self = .number(value) }
    public init(stringLiteral value: String) { self = .string(value) }
    public init(arrayLiteral elements: Literal...) { self = .tuple(elements) }
    public init(nilLiteral: ()) { self = .none }
}
