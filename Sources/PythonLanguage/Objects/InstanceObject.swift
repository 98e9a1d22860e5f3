/// An instance of a class made by `class`, or an exception.
///
/// The first `type.hiddenSlots` slots are the type's own (the payload of a subclass of a built-in type, an
/// exception's fields) and have no names; attributes follow in the order of the shape.
package struct InstanceObject {
    package var header: ObjectHeader
    /// Which attributes there are and where; `nil` once the attributes live in a dict (then in the slot after the hidden ones).
    package var shape: ShapeRef?
    /// Owned values: the inline room behind this struct, or a block of its own.
    package var slots: UnsafeMutablePointer<Value>
    /// Room in `slots`.
    package var capacity: UInt32
    /// Room behind the struct.
    package var inlineCapacity: UInt32
}

package typealias InstanceRef = UnsafeMutablePointer<InstanceObject>

extension UnsafeMutablePointer where Pointee == InstanceObject {
    @inline(__always) package var inlineSlots: UnsafeMutablePointer<Value> {
        UnsafeMutableRawPointer(self).advanced(by: MemoryLayout<InstanceObject>.stride).assumingMemoryBound(to: Value.self)
    }

    @inline(__always) package var value: Value { Value(tag: .instance, object: UnsafeMutableRawPointer(self)) }
}

extension Value {
    /// The object of a value whose tag is `instance`.
    @inline(__always) package var instance: InstanceRef { pointer.assumingMemoryBound(to: InstanceObject.self) }

    /// What built-in methods work on: the payload of an instance of a subclass of a built-in or native type, or
    /// the value itself.
    @inline(__always) public var unwrapped: Value {
        if tag == .instance { return payloadOfInstance(self) }
        return self
    }
}

@inline(__always)
func payloadOfInstance(_ value: Value) -> Value {
    let object = value.instance
    return object.pointee.header.type.pointee.payloadType != nil ? object.pointee.slots[0] : value
}

/// A hidden class: an ordered list of attribute names. Shapes form a tree by "add this name"; they are never freed.
package struct Shape {
    package var type: TypeRef
    package var parent: ShapeRef?
    /// The interned name added to the parent, unbound for a root.
    package var name: Value
    /// Slots in use, hidden ones included.
    package var count: Int
    /// True for the shape of instances whose attributes live in a dict.
    package var isDictionary: Bool
    /// Shapes that add one name to this one.
    package var transitions: UnsafeMutablePointer<ShapeRef>?
    package var transitionCount: Int
    package var transitionCapacity: Int
    /// A table from name to slot, built when the shape is first searched and has many names.
    package var table: UnsafeMutablePointer<ShapeEntry>?
    package var tableMask: Int
}

package struct ShapeEntry {
    package var name: UInt64
    package var slot: Int
}

package typealias ShapeRef = UnsafeMutablePointer<Shape>
