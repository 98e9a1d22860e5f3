import BigInt

/// A Python int: 64 bits inline, a big integer beyond.
///
/// Canonical: `.big` never holds a value that fits 64 bits, so equality of cases is equality of numbers.
package enum Integer: Equatable, Sendable {
    case small(Int)
    case big(BigInt)

    /// The canonical form of a big integer.
    package init(_ value: BigInt) {
        if value.magnitude.bitWidth > 64 {
            self = .big(value)
            return
        }
        let words = value.magnitude.words
        switch words.count {
        case 0: self = .small(0)
        case 1:
            let word = words[words.startIndex]
            if value.sign == .plus, word <= UInt(Int.max) {
                self = .small(Int(word))
            } else if value.sign == .minus, word <= UInt(Int.max) + 1 {
                self = .small(Int(truncatingIfNeeded: 0 &- word))
            } else {
                self = .big(value)
            }
        default: self = .big(value)
        }
    }

    /// The number as a big integer, whatever its size.
    package var bigValue: BigInt {
        switch self {
        case .small(let value): BigInt(small: value)
        case .big(let value): value
        }
    }

    /// The number when it fits 64 bits.
    package var smallValue: Int? {
        if case .small(let value) = self { value } else { nil }
    }

    package var isZero: Bool { self == .small(0) }

    package var isNegative: Bool {
        switch self {
        case .small(let value): value < 0
        case .big(let value): value.sign == .minus
        }
    }

    package var isOdd: Bool {
        switch self {
        case .small(let value): value & 1 == 1
        case .big(let value): (value.magnitude.words.first ?? 0) & 1 == 1
        }
    }

    /// How many bits the magnitude needs; 0 for zero.
    package var bitLength: Int {
        switch self {
        case .small(let value): Int.bitWidth - value.magnitude.leadingZeroBitCount
        case .big(let value): value.magnitude.bitWidth
        }
    }

    /// How many bits of the magnitude are one.
    package var bitCount: Int {
        switch self {
        case .small(let value): value.magnitude.nonzeroBitCount
        case .big(let value): value.magnitude.words.reduce(0) { $0 + $1.nonzeroBitCount }
        }
    }

    /// The absolute value.
    package var magnitude: Integer {
        switch self {
        case .small(let value) where value != Int.min: .small(abs(value))
        default: Integer(BigInt(bigValue.magnitude))
        }
    }

    package static prefix func - (value: Integer) -> Integer {
        if case .small(let small) = value, small != Int.min { return .small(-small) }
        return Integer(-value.bigValue)
    }

    package static prefix func ~ (value: Integer) -> Integer {
        if case .small(let small) = value { return .small(~small) }
        return Integer(-(value.bigValue + 1))
    }
}

extension BigInt {
    /// The big integer of a small one, by the initialiser that the package has compiled for 64 bits: the generic one takes
    /// several times as long.
    package init(small value: Int) { self.init(integerLiteral: Int64(value)) }
}

extension Integer: Comparable {
    package static func < (left: Integer, right: Integer) -> Bool {
        switch (left, right) {
        case (.small(let a), .small(let b)): a < b
        case (.small, .big(let b)): b.sign == .plus
        case (.big(let a), .small): a.sign == .minus
        case (.big(let a), .big(let b)): a < b
        }
    }
}
