/// A Swift type that can be an element of an array.
public protocol ArrayElement: Sendable, Equatable {
    /// The element type as arrays name it.
    static var dtype: DType { get }
    /// Makes the element numpy would store for the scalar: integers wrap, floats are truncated.
    init(scalar: Scalar)
    /// The element as a scalar, without loss.
    var scalar: Scalar { get }
}

/// An element that can be added, compared and multiplied: every one but `Bool`.
package protocol NumericElement: ArrayElement, Comparable, Numeric {}

extension Bool: ArrayElement {
    public static var dtype: DType { .bool }
    public init(scalar: Scalar) { self = scalar.isTrue }
    public var scalar: Scalar { .bool(self) }
}

extension Int8: NumericElement {
    public static var dtype: DType { .int8 }
    public init(scalar: Scalar) { self = Int8(truncatingIfNeeded: scalar.asInt64) }
    public var scalar: Scalar { .int(Int64(self)) }
}

extension UInt8: NumericElement {
    public static var dtype: DType { .uint8 }
    public init(scalar: Scalar) { self = UInt8(truncatingIfNeeded: scalar.asInt64) }
    public var scalar: Scalar { .uint(UInt64(self)) }
}

extension Int16: NumericElement {
    public static var dtype: DType { .int16 }
    public init(scalar: Scalar) { self = Int16(truncatingIfNeeded: scalar.asInt64) }
    public var scalar: Scalar { .int(Int64(self)) }
}

extension UInt16: NumericElement {
    public static var dtype: DType { .uint16 }
    public init(scalar: Scalar) { self = UInt16(truncatingIfNeeded: scalar.asInt64) }
    public var scalar: Scalar { .uint(UInt64(self)) }
}

extension Int32: NumericElement {
    public static var dtype: DType { .int32 }
    public init(scalar: Scalar) { self = Int32(truncatingIfNeeded: scalar.asInt64) }
    public var scalar: Scalar { .int(Int64(self)) }
}

extension UInt32: NumericElement {
    public static var dtype: DType { .uint32 }
    public init(scalar: Scalar) { self = UInt32(truncatingIfNeeded: scalar.asInt64) }
    public var scalar: Scalar { .uint(UInt64(self)) }
}

extension Int64: NumericElement {
    public static var dtype: DType { .int64 }
    public init(scalar: Scalar) { self = scalar.asInt64 }
    public var scalar: Scalar { .int(self) }
}

extension Int: NumericElement {
    public static var dtype: DType { .int64 }
    public init(scalar: Scalar) { self = Int(scalar.asInt64) }
    public var scalar: Scalar { .int(Int64(self)) }
}

extension UInt64: NumericElement {
    public static var dtype: DType { .uint64 }
    public init(scalar: Scalar) {
        if case .float(let value) = scalar { self = value.truncatedToUInt64 } else { self = UInt64(bitPattern: scalar.asInt64) }
    }
    public var scalar: Scalar { .uint(self) }
}

extension Float16: NumericElement {
    public static var dtype: DType { .float16 }
    public init(scalar: Scalar) { self = Float16(scalar.asDouble) }
    public var scalar: Scalar { .float(Double(self)) }
}

extension Float: NumericElement {
    public static var dtype: DType { .float32 }
    public init(scalar: Scalar) {
        switch scalar {
        case .bool(let value): self = value ? 1 : 0
        case .int(let value): self = Float(value)
        case .uint(let value): self = Float(value)
        case .float(let value): self = Float(value)
        }
    }
    public var scalar: Scalar { .float(Double(self)) }
}

extension Double: NumericElement {
    public static var dtype: DType { .float64 }
    public init(scalar: Scalar) { self = scalar.asDouble }
    public var scalar: Scalar { .float(self) }
}

/// Work that is written once for all element types; `DType.accept` picks the type.
package protocol ElementVisitor {
    associatedtype Output
    func visit<Element: ArrayElement>(_ type: Element.Type) throws -> Output
}

/// Work for all element types but `bool`, which is visited as `UInt8`.
package protocol NumericVisitor {
    associatedtype Output
    func visit<Element: NumericElement>(_ type: Element.Type) throws -> Output
}

extension DType {
    /// Calls the visitor with the Swift type of the elements.
    package func accept<Visitor: ElementVisitor>(_ visitor: Visitor) throws -> Visitor.Output {
        switch self {
        case .bool: try visitor.visit(Bool.self)
        case .int8: try visitor.visit(Int8.self)
        case .uint8: try visitor.visit(UInt8.self)
        case .int16: try visitor.visit(Int16.self)
        case .uint16: try visitor.visit(UInt16.self)
        case .int32: try visitor.visit(Int32.self)
        case .uint32: try visitor.visit(UInt32.self)
        case .int64: try visitor.visit(Int64.self)
        case .uint64: try visitor.visit(UInt64.self)
        case .float16: try visitor.visit(Float16.self)
        case .float32: try visitor.visit(Float.self)
        case .float64: try visitor.visit(Double.self)
        }
    }

    /// Calls the visitor with the Swift type of the elements, `bool` as bytes.
    package func acceptNumeric<Visitor: NumericVisitor>(_ visitor: Visitor) throws -> Visitor.Output {
        switch self {
        case .bool: try visitor.visit(UInt8.self)
        case .int8: try visitor.visit(Int8.self)
        case .uint8: try visitor.visit(UInt8.self)
        case .int16: try visitor.visit(Int16.self)
        case .uint16: try visitor.visit(UInt16.self)
        case .int32: try visitor.visit(Int32.self)
        case .uint32: try visitor.visit(UInt32.self)
        case .int64: try visitor.visit(Int64.self)
        case .uint64: try visitor.visit(UInt64.self)
        case .float16: try visitor.visit(Float16.self)
        case .float32: try visitor.visit(Float.self)
        case .float64: try visitor.visit(Double.self)
        }
    }
}
