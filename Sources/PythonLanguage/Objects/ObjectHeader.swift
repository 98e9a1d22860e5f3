/// What every heap object begins with: 16 bytes.
@frozen public struct ObjectHeader {
    /// How many references there are. Not atomic: one thread at a time runs Python.
    public var refCount: UInt32
    /// The object's place in the collector's table, or 0 if it is not tracked.
    public var gcIndex: UInt32
    /// The object's type, a counted reference for types made by `class`.
    public var type: TypeRef

    @inlinable @inline(__always)
    public init(refCount: UInt32 = 1, gcIndex: UInt32 = 0, type: TypeRef) {
        self.refCount = refCount
        self.gcIndex = gcIndex
        self.type = type
    }
}

public typealias HeaderRef = UnsafeMutablePointer<ObjectHeader>

extension Value {
    /// The header of a heap value.
    @inlinable @inline(__always)
    public var header: HeaderRef { pointer.assumingMemoryBound(to: ObjectHeader.self) }

    /// Adds a reference.
    @inlinable @inline(__always)
    public func retain() {
        if tag.isHeap { header.pointee.refCount &+= 1 }
    }

    /// Adds a reference and returns the value, for results and stored copies.
    @inlinable @inline(__always)
    public func retained() -> Value {
        retain()
        return self
    }

    /// Gives up a reference; the object goes when it was the last.
    @inlinable @inline(__always)
    public func release() {
        if tag.isHeap {
            let header = self.header
            header.pointee.refCount &-= 1
            if header.pointee.refCount == 0 { destroyObject(pointer) }
        }
    }

    /// The type of any value.
    @inline(__always)
    public var type: TypeRef {
        tag.isHeap ? header.pointee.type : inlineTypes[Int(tag.rawValue)]
    }
}

/// The types of inline values, by tag.
nonisolated(unsafe) var inlineTypes: UnsafeMutablePointer<TypeRef>! = nil
