/// `list`: a growing array of owned values.
package struct ListObject {
    package var header: ObjectHeader
    /// `capacity` places, the first `count` filled; `nil` while `capacity` is 0.
    package var items: UnsafeMutablePointer<Value>!
    package var count: Int
    package var capacity: Int
}

package typealias ListRef = UnsafeMutablePointer<ListObject>

/// `tuple`: owned values in the object's tail.
package struct TupleObject {
    package var header: ObjectHeader
    package var count: Int
}

package typealias TupleRef = UnsafeMutablePointer<TupleObject>

extension UnsafeMutablePointer where Pointee == TupleObject {
    /// The first item.
    @inline(__always) package var items: UnsafeMutablePointer<Value> {
        UnsafeMutableRawPointer(self).advanced(by: 32).assumingMemoryBound(to: Value.self)
    }

    @inline(__always) package var value: Value { Value(tag: .tuple, object: UnsafeMutableRawPointer(self)) }
}

extension UnsafeMutablePointer where Pointee == ListObject {
    @inline(__always) package var value: Value { Value(tag: .list, object: UnsafeMutableRawPointer(self)) }
}

extension Value {
    /// The object of a value whose tag is `list`.
    @inline(__always) package var list: ListRef { pointer.assumingMemoryBound(to: ListObject.self) }
    /// The object of a value whose tag is `tuple`.
    @inline(__always) package var tuple: TupleRef { pointer.assumingMemoryBound(to: TupleObject.self) }
}

/// `range`, whose three numbers fit 64 bits.
package struct RangeObject {
    package var header: ObjectHeader
    package var start: Int
    package var stop: Int
    package var step: Int
    /// How many numbers there are.
    package var count: Int
}

/// `slice`: three owned values.
package struct SliceObject {
    package var header: ObjectHeader
    package var start: Value
    package var stop: Value
    package var step: Value
}

/// `complex`.
package struct ComplexObject {
    package var header: ObjectHeader
    package var real: Double
    package var imaginary: Double
}

extension Value {
    /// The object of a value whose tag is `range`.
    @inline(__always) package var range: UnsafeMutablePointer<RangeObject> { pointer.assumingMemoryBound(to: RangeObject.self) }
    /// The object of a value whose tag is `slice`.
    @inline(__always) package var slice: UnsafeMutablePointer<SliceObject> { pointer.assumingMemoryBound(to: SliceObject.self) }
    /// The object of a value whose tag is `complex`.
    @inline(__always) package var complex: UnsafeMutablePointer<ComplexObject> { pointer.assumingMemoryBound(to: ComplexObject.self) }
}

/// Every built-in iterator: what it walks, where it is, and what else its kind needs.
package struct IteratorObject {
    package var header: ObjectHeader
    /// The thing walked, owned; unbound once exhausted.
    package var source: Value
    /// A second owned value (the function of `map`, the second of a pair), or unbound.
    package var extra: Value
    /// The next index or number.
    package var index: Int
    /// The end, or another number the kind needs.
    package var limit: Int
    /// The step of a range, or another number the kind needs.
    package var step: Int
}

package typealias IteratorRef = UnsafeMutablePointer<IteratorObject>

extension Value {
    /// The object of a value whose tag is one of the iterators'.
    @inline(__always) package var iteratorObject: IteratorRef { pointer.assumingMemoryBound(to: IteratorObject.self) }
}
