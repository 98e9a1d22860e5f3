/// An owned reference that is released when it goes out of scope, also on the way of a thrown error.
///
/// ```swift
/// let row = Owned(try interpreter.getItem(table, .int(0)))
/// try fill(row.value)
/// return row.take()
/// ```
@frozen public struct Owned: ~Copyable {
    public let value: Value

    /// Takes over the caller's reference to `value`.
    @inlinable @inline(__always)
    public init(_ value: Value) { self.value = value }

    /// Adds a reference of its own to a borrowed value.
    @inlinable @inline(__always)
    public init(retaining value: Value) {
        value.retain()
        self.value = value
    }

    /// Hands the reference to the caller.
    @inlinable @inline(__always)
    public consuming func take() -> Value {
        let value = self.value
        discard self
        return value
    }

    deinit { value.release() }
}
