/// One entry of a dict: the key's hash, the key and the value, both owned. A deleted entry's key is unbound.
package struct DictEntry {
    package var hash: Int
    package var key: Value
    package var value: Value
}

/// `dict`: entries in insertion order, and a table of indices into them.
package struct DictObject {
    package var header: ObjectHeader
    /// Live entries.
    package var count: Int
    /// Entries used, deleted ones included.
    package var used: Int
    /// Room for entries.
    package var capacity: Int
    package var entries: UnsafeMutablePointer<DictEntry>!
    /// A power of two of places; −1 is empty, −2 deleted, else an index into `entries`. `nil` while there is no table.
    package var indices: UnsafeMutablePointer<Int32>!
    /// Places minus one.
    package var mask: Int
    /// Changes when a key comes or goes or the entries move, and never comes back; a cache that saw the same version may use its entry index.
    package var keysVersion: UInt64
}

package typealias DictRef = UnsafeMutablePointer<DictObject>

/// One place of a set: the hash and the key, owned. An empty place's key is unbound with hash 0, a deleted one's unbound with hash −1.
package struct SetEntry {
    package var hash: Int
    package var key: Value
}

/// `set` and `frozenset`: an open table probed as CPython's, so that sets print in CPython's order.
package struct SetObject {
    package var header: ObjectHeader
    /// Live entries.
    package var count: Int
    /// Places taken, deleted ones included.
    package var fill: Int
    /// Places minus one.
    package var mask: Int
    package var entries: UnsafeMutablePointer<SetEntry>
    /// The cached hash of a `frozenset`, or −1.
    package var hash: Int
}

package typealias SetRef = UnsafeMutablePointer<SetObject>

extension UnsafeMutablePointer where Pointee == DictObject {
    @inline(__always) package var value: Value { Value(tag: .dict, object: UnsafeMutableRawPointer(self)) }
}

extension Value {
    /// The object of a value whose tag is `dict`.
    @inline(__always) package var dict: DictRef { pointer.assumingMemoryBound(to: DictObject.self) }
    /// The object of a value whose tag is `set` or `frozenSet`.
    @inline(__always) package var set: SetRef { pointer.assumingMemoryBound(to: SetObject.self) }
}
