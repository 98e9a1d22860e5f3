/// The element type of an array.
///
/// The order of the cases is numpy's order of type numbers, which decides ties in promotion.
public enum DType: UInt8, CaseIterable, Sendable, Hashable {
    case bool, int8, uint8, int16, uint16, int32, uint32, int64, uint64, float16, float32, float64

    /// What family a type belongs to; families are ordered as promotion orders them.
    public enum Kind: UInt8, Sendable, Comparable {
        case bool, unsigned, signed, float

        public static func < (a: Kind, b: Kind) -> Bool { a.rawValue < b.rawValue }
    }

    /// The family of the type.
    public var kind: Kind {
        switch self {
        case .bool: .bool
        case .uint8, .uint16, .uint32, .uint64: .unsigned
        case .int8, .int16, .int32, .int64: .signed
        case .float16, .float32, .float64: .float
        }
    }

    /// The size of one element in bytes.
    @inlinable public var itemSize: Int {
        switch self {
        case .bool, .int8, .uint8: 1
        case .int16, .uint16, .float16: 2
        case .int32, .uint32, .float32: 4
        case .int64, .uint64, .float64: 8
        }
    }

    /// numpy's name of the type, such as `float32`.
    public var name: String {
        switch self {
        case .bool: "bool"
        case .int8: "int8"
        case .uint8: "uint8"
        case .int16: "int16"
        case .uint16: "uint16"
        case .int32: "int32"
        case .uint32: "uint32"
        case .int64: "int64"
        case .uint64: "uint64"
        case .float16: "float16"
        case .float32: "float32"
        case .float64: "float64"
        }
    }

    /// The type character numpy shows in `dtype.char`.
    public var character: String {
        switch self {
        case .bool: "?"
        case .int8: "b"
        case .uint8: "B"
        case .int16: "h"
        case .uint16: "H"
        case .int32: "i"
        case .uint32: "I"
        case .int64: "l"
        case .uint64: "L"
        case .float16: "e"
        case .float32: "f"
        case .float64: "d"
        }
    }

    /// The array-protocol spelling with byte order, such as `<f8` or `|u1`; npy files use it.
    public var protocolName: String {
        let letter =
            switch kind {
            case .bool: "b"
            case .unsigned: "u"
            case .signed: "i"
            case .float: "f"
            }
        return (itemSize == 1 ? "|" : "<") + letter + String(itemSize)
    }

    /// Whether the type is one of the signed or unsigned integers; `bool` is not.
    public var isInteger: Bool { kind == .signed || kind == .unsigned }

    /// Whether the type is one of the floating-point types.
    public var isFloat: Bool { kind == .float }

    /// The smallest and largest value of an integer type, or nil for floats.
    public var integerRange: (low: Int64, high: UInt64)? {
        switch self {
        case .bool: (0, 1)
        case .int8: (Int64(Int8.min), UInt64(Int8.max))
        case .uint8: (0, UInt64(UInt8.max))
        case .int16: (Int64(Int16.min), UInt64(Int16.max))
        case .uint16: (0, UInt64(UInt16.max))
        case .int32: (Int64(Int32.min), UInt64(Int32.max))
        case .uint32: (0, UInt64(UInt32.max))
        case .int64: (Int64.min, UInt64(Int64.max))
        case .uint64: (0, UInt64.max)
        case .float16, .float32, .float64: nil
        }
    }

    /// The type a spelling names, or nil: names, type characters, array-protocol strings and Python's type names.
    public init?(spelling: String) {
        guard let found = DType.spellings[spelling] else { return nil }
        self = found
    }

    private static let spellings: [String: DType] = {
        var table: [String: DType] = [:]
        for type in DType.allCases {
            table[type.name] = type
            table[type.character] = type
            let protocolName = type.protocolName
            table[protocolName] = type
            table[String(protocolName.dropFirst())] = type
            table["=" + protocolName.dropFirst()] = type
            table["<" + protocolName.dropFirst()] = type
        }
        // 'b1' is bool in the array protocol; the lone letters keep numpy's meaning.
        let more: [String: DType] = [
            "bool_": .bool, "int": .int64, "uint": .uint64, "float": .float64, "double": .float64, "single": .float32, "half": .float16,
            "intp": .int64, "uintp": .uint64, "longlong": .int64, "ulonglong": .uint64, "long": .int64,
            "ulong": .uint64, "byte": .int8, "ubyte": .uint8, "short": .int16, "ushort": .uint16, "intc": .int32,
            "uintc": .uint32, "q": .int64, "Q": .uint64, "p": .int64, "P": .uint64, "u": .uint64, "float_": .float64,
            ">u1": .uint8, ">i1": .int8,
        ]
        table.merge(more) { _, new in new }
        table["u"] = nil
        return table
    }()
}
