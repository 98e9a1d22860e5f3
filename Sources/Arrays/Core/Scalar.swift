/// One element outside of an array, wide enough for every element type without loss.
public enum Scalar: Sendable, Hashable {
    case bool(Bool)
    case int(Int64)
    case uint(UInt64)
    case float(Double)

    /// The value as a double, rounded where a 64-bit integer has too many digits.
    public var asDouble: Double {
        switch self {
        case .bool(let value): value ? 1 : 0
        case .int(let value): Double(value)
        case .uint(let value): Double(value)
        case .float(let value): value
        }
    }

    /// The value as a 64-bit integer; floats are truncated, what does not fit wraps or becomes the smallest integer.
    public var asInt64: Int64 {
        switch self {
        case .bool(let value): value ? 1 : 0
        case .int(let value): value
        case .uint(let value): Int64(bitPattern: value)
        case .float(let value): value.truncatedToInt64
        }
    }

    /// Whether the value counts as true.
    public var isTrue: Bool {
        switch self {
        case .bool(let value): value
        case .int(let value): value != 0
        case .uint(let value): value != 0
        case .float(let value): value != 0
        }
    }

    /// Whether the value is a float.
    public var isFloat: Bool {
        if case .float = self { true } else { false }
    }
}

extension Double {
    /// The integer part as C casts it on x86: what does not fit becomes the smallest 64-bit integer.
    @inline(__always) package var truncatedToInt64: Int64 {
        self >= -9_223_372_036_854_775_808.0 && self < 9_223_372_036_854_775_808.0
            ? uncheckedTruncation : Int64.min
    }

    @inline(__always) private var uncheckedTruncation: Int64 { Int64(self) }

    /// The integer part as C casts it to an unsigned type on x86.
    @inline(__always) package var truncatedToUInt64: UInt64 {
        if self >= 0 && self < 18_446_744_073_709_551_616.0 { return UInt64(self) }
        return UInt64(bitPattern: truncatedToInt64)
    }
}
