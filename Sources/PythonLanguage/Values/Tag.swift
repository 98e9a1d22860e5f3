/// Names what a ``Value`` holds, and for heap values the layout of the object its bits point to.
///
/// Cases below `bigInt` are inline: nothing is allocated and nothing is counted. Tags of built-in types stand for
/// exactly that type; an instance of a user's subclass is always `instance`.
@frozen public enum Tag: UInt8, Sendable {
    /// No value: an unbound local, a missing argument, the end of an iteration.
    case unbound
    case none
    case notImplemented
    case ellipsis
    case bool
    case int
    case float

    /// The first tag whose bits are a pointer.
    case bigInt
    case str
    case bytes
    case list
    case tuple
    case dict
    case set
    case frozenSet
    case range
    case slice
    case complex
    case function
    case nativeFunction
    case boundMethod
    case instance
    case type
    case module
    case cell
    case generator
    case rangeIterator
    case listIterator
    case tupleIterator
    case dictIterator
    /// An iterator of any other built-in kind, laid out as ``IteratorObject``; its type tells which.
    case iterator
    case traceback
    case code
    /// `property`, `staticmethod`, `classmethod`, `super`, slot wrappers and other small objects of a few values, laid out as ``RecordObject``.
    case record
    /// A Swift class instance behind one retained reference, laid out as ``NativeObject``.
    case native

    /// True if the bits point to a counted heap object.
    @inlinable @inline(__always)
    public var isHeap: Bool { unsafeBitCast(self, to: UInt8.self) >= 7 }
}
