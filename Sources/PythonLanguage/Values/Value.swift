/// A Python value: a tag, and either the value itself or a pointer to a heap object.
///
/// A `Value` is plain data; copying it counts nothing. Ownership follows CPython's C interface: a function borrows
/// its arguments and hands its result to the caller, who must ``release()`` it, store it, or return it in turn.
@frozen public struct Value: @unchecked Sendable {
    public var tag: Tag
    public var bits: UInt64

    @inlinable @inline(__always)
    public init(tag: Tag, bits: UInt64) {
        self.tag = tag
        self.bits = bits
    }

    /// A heap value over an object that is already laid out as `tag` says.
    @inlinable @inline(__always)
    public init(tag: Tag, object: UnsafeMutableRawPointer) {
        self.tag = tag
        self.bits = UInt64(UInt(bitPattern: object))
    }
}

extension Value {
    @inlinable @inline(__always) public static var unbound: Value { Value(tag: .unbound, bits: 0) }
    @inlinable @inline(__always) public static var none: Value { Value(tag: .none, bits: 0) }
    @inlinable @inline(__always) public static var notImplemented: Value { Value(tag: .notImplemented, bits: 0) }
    @inlinable @inline(__always) public static var ellipsis: Value { Value(tag: .ellipsis, bits: 0) }
    @inlinable @inline(__always) public static var `true`: Value { Value(tag: .bool, bits: 1) }
    @inlinable @inline(__always) public static var `false`: Value { Value(tag: .bool, bits: 0) }

    @inlinable @inline(__always)
    public static func bool(_ flag: Bool) -> Value { Value(tag: .bool, bits: flag ? 1 : 0) }

    @inlinable @inline(__always)
    public static func int(_ number: Int) -> Value { Value(tag: .int, bits: UInt64(bitPattern: Int64(number))) }

    @inlinable @inline(__always)
    public static func float(_ number: Double) -> Value { Value(tag: .float, bits: number.bitPattern) }

    /// The integer of a value whose tag is `int` or `bool`.
    @inlinable @inline(__always)
    public var rawInt: Int { Int(truncatingIfNeeded: bits) }

    /// The number of a value whose tag is `float`.
    @inlinable @inline(__always)
    public var rawFloat: Double { Double(bitPattern: bits) }

    /// The object of a heap value.
    @inlinable @inline(__always)
    public var pointer: UnsafeMutableRawPointer {
        UnsafeMutableRawPointer(bitPattern: UInt(bits)).unsafelyUnwrapped
    }

    @inlinable @inline(__always) public var isHeap: Bool { tag.isHeap }
    @inlinable @inline(__always) public var isNone: Bool { tag == .none }
    @inlinable @inline(__always) public var isUnbound: Bool { tag == .unbound }
    @inlinable @inline(__always) public var isNotImplemented: Bool { tag == .notImplemented }

    /// Python's `is`.
    @inlinable @inline(__always)
    public func isIdentical(to other: Value) -> Bool { tag == other.tag && bits == other.bits }
}
