/// A type: what `class` makes, and every built-in and native type.
public struct TypeObject {
    package var header: ObjectHeader
    /// `__name__`.
    package var name: Value
    package var qualifiedName: Value
    package var module: Value
    /// The attribute table: an owned dict with interned keys.
    package var namespace: Value
    /// A tuple of types.
    package var bases: Value
    /// The method resolution order, this type first: a tuple of types.
    package var mro: Value
    /// What instances can do, inherited functions included.
    public var slots: Slots
    /// What this type itself declared, for native types.
    package var ownSlots: Slots
    /// The tag of exact instances.
    package var layout: Tag
    package var flags: TypeFlags
    /// Changes with every change to the attributes of the type or one of its bases; unique over all types.
    package var version: UInt32
    /// Slots at the start of instances that have no attribute name.
    package var hiddenSlots: UInt32
    /// How many slots new instances get inside the object; grows with what past instances needed.
    package var inlineCapacity: UInt32
    /// The shape of a new instance, made on first use.
    package var rootShape: ShapeRef?
    /// The built-in or native type whose value instances carry in their slot 0.
    package var payloadType: TypeRef?
    /// Types derived from this one, not counted.
    package var subclasses: [TypeRef]
    /// The Swift declaration of a native type.
    package var declaration: NativeType?
}

public typealias TypeRef = UnsafeMutablePointer<TypeObject>

package struct TypeFlags: OptionSet, Sendable {
    package let rawValue: UInt16
    package init(rawValue: UInt16) { self.rawValue = rawValue }

    /// `contains` for hot places: the standard library's is not inlined.
    @inline(__always) package func has(_ flag: TypeFlags) -> Bool { rawValue & flag.rawValue != 0 }

    /// Made by `class`: counted references, changeable attributes.
    package static let user = TypeFlags(rawValue: 1)
    /// Derived from `BaseException`.
    package static let exception = TypeFlags(rawValue: 2)
    /// May stand among the bases of a `class`.
    package static let subclassable = TypeFlags(rawValue: 4)
    /// Defines or inherits `__getattr__`, `__getattribute__` or `__setattr__` in Python.
    package static let customGet = TypeFlags(rawValue: 8)
    package static let customSet = TypeFlags(rawValue: 16)
    /// Has `__eq__` without `__hash__`.
    package static let unhashable = TypeFlags(rawValue: 32)
    /// Has `__del__`.
    package static let finalizer = TypeFlags(rawValue: 64)
    /// Has abstract methods left.
    package static let abstract = TypeFlags(rawValue: 128)
    /// Wrapping the same Swift object again gives the same Python object.
    package static let keepsIdentity = TypeFlags(rawValue: 256)
    /// Instances of this type may be changed by attribute (native types with a dict of their own).
    package static let payloadInInit = TypeFlags(rawValue: 512)
    /// This class and all its bases name their instances' attributes in `__slots__`: there are no others.
    package static let slotted = TypeFlags(rawValue: 1024)
}

extension UnsafeMutablePointer where Pointee == TypeObject {
    /// The type as a Python value, borrowed.
    @inline(__always) public var value: Value { Value(tag: .type, object: UnsafeMutableRawPointer(self)) }

    /// `__name__` as a Swift string.
    public var name: String { pointee.name.swiftString }

    /// True if this type is `other` or derives from it.
    public func isSubtype(of other: TypeRef) -> Bool {
        if self == other { return true }
        let mro = pointee.mro.tuple
        for index in 0..<mro.pointee.count where mro.items[index].bits == other.value.bits { return true }
        return false
    }
}

extension Value {
    /// The type that a value whose tag is `type` is.
    @inline(__always) public var typeRef: TypeRef { pointer.assumingMemoryBound(to: TypeObject.self) }

    /// True if the value is an instance of `type` or of a type derived from it (by layout; `__instancecheck__` is not asked).
    public func isInstance(of type: TypeRef) -> Bool { self.type.isSubtype(of: type) }
}
