/// One input of an elementwise operation.
public enum Operand: Sendable {
    /// An array or a numpy scalar: its type counts.
    case array(NDArray)
    /// A Python number: it takes the type of the arrays beside it (NEP 50).
    case scalar(Scalar)

    /// The shape; a number has none.
    var shape: [Int] {
        if case .array(let array) = self { array.shape } else { [] }
    }

    /// The number of elements.
    var length: Int {
        if case .array(let array) = self { array.count } else { 1 }
    }
}

/// numpy 2's rules for the type of a result.
public enum Promotion {
    /// The smallest type that holds the values of both types, as `np.promote_types` finds it.
    public static func promote(_ a: DType, _ b: DType) -> DType {
        if a == b { return a }
        let (low, high) = a.kind <= b.kind ? (a, b) : (b, a)
        if low.kind == high.kind { return low.itemSize >= high.itemSize ? low : high }
        switch (low.kind, high.kind) {
        case (.bool, _): return high
        case (.unsigned, .signed):
            if high.itemSize > low.itemSize { return high }
            return switch low {
            case .uint8: .int16
            case .uint16: .int32
            case .uint32: .int64
            default: .float64
            }
        default:
            // An integer needs a float with room for its bits.
            let needed: DType =
                switch low.itemSize {
                case 1: .float16
                case 2: .float32
                default: .float64
                }
            return needed.itemSize > high.itemSize ? needed : high
        }
    }

    /// The type several operands share; Python numbers are weak.
    ///
    /// - Throws: `ArrayError.integerOutOfBounds` when a Python integer does not fit the arrays' type.
    public static func commonType(_ operands: [Operand]) throws(ArrayError) -> DType {
        let type = commonTypeUnchecked(operands)
        for operand in operands {
            if case .scalar(let value) = operand { try check(value, fits: type) }
        }
        return type
    }

    /// The type two operands share, whatever the values of the Python numbers.
    static func commonTypeUnchecked(_ left: Operand, _ right: Operand) -> DType {
        switch (left, right) {
        case (.array(let a), .array(let b)) where a.dtype == b.dtype: a.dtype
        default: commonTypeUnchecked([left, right])
        }
    }

    /// The type several operands share, whatever the values of the Python numbers.
    public static func commonTypeUnchecked(_ operands: [Operand]) -> DType {
        var strong: DType?
        for case .array(let array) in operands { strong = strong.map { promote($0, array.dtype) } ?? array.dtype }
        var result = strong
        for case .scalar(let value) in operands {
            let type: DType
            switch value {
            case .bool: type = .bool
            case .int, .uint:
                if let current = result, current != .bool { type = current } else { type = value.naturalType }
            case .float:
                if let current = result, current.isFloat { type = current } else { type = .float64 }
            }
            result = result.map { promote($0, type) } ?? type
        }
        return result ?? .float64
    }

    /// Checks that a Python integer can be an element of the type.
    ///
    /// - Throws: `ArrayError.integerOutOfBounds`.
    public static func check(_ value: Scalar, fits type: DType) throws(ArrayError) {
        guard let range = type.integerRange, type != .bool else { return }
        switch value {
        case .int(let number):
            let fits = number < 0 ? number >= range.low : UInt64(number) <= range.high
            if !fits { throw .integerOutOfBounds(value: String(number), dtype: type) }
        case .uint(let number):
            if number > range.high { throw .integerOutOfBounds(value: String(number), dtype: type) }
        default: break
        }
    }

    /// The float type in which functions such as `sqrt` compute.
    public static func floatType(for type: DType) -> DType {
        switch type {
        case .bool, .int8, .uint8, .float16: .float16
        case .int16, .uint16, .float32: .float32
        default: .float64
        }
    }

    /// Whether values may be stored in the type without leaving their kind, numpy's `same_kind` casting.
    public static func canCastSameKind(_ from: DType, to: DType) -> Bool {
        switch (from.kind, to.kind) {
        case (.signed, .unsigned): false
        default: from.kind <= to.kind
        }
    }

    /// Whether every value of one type is exact in another, numpy's `safe` casting.
    public static func canCastSafely(_ from: DType, to: DType) -> Bool { promote(from, to) == to }
}
