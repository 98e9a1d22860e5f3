/// `str`: code points of one width, 1, 2 or 4 bytes, the narrowest that fits, in the object's tail.
package struct StringObject {
    package var header: ObjectHeader
    /// The cached hash, or `0` if not computed yet.
    package var hash: Int
    /// In code points.
    package var length: Int
    /// Room in the tail, in bytes.
    package var capacity: UInt32
    /// 1, 2 or 4.
    package var width: UInt8
    /// True if every code point is below 128 (then `width` is 1).
    package var isASCII: Bool
    /// True if this is the one string of its text among names; two interned strings are equal only if identical.
    package var isInterned: Bool
}

package typealias StringRef = UnsafeMutablePointer<StringObject>

extension UnsafeMutablePointer where Pointee == StringObject {
    /// The first byte of the code points.
    @inline(__always) package var bytes: UnsafeMutablePointer<UInt8> {
        UnsafeMutableRawPointer(self).advanced(by: MemoryLayout<StringObject>.stride).assumingMemoryBound(to: UInt8.self)
    }

    /// The code points of a string of width 2.
    @inline(__always) package var units16: UnsafeMutablePointer<UInt16> {
        UnsafeMutableRawPointer(bytes).assumingMemoryBound(to: UInt16.self)
    }

    /// The code points of a string of width 4.
    @inline(__always) package var units32: UnsafeMutablePointer<UInt32> {
        UnsafeMutableRawPointer(bytes).assumingMemoryBound(to: UInt32.self)
    }

    /// The code point at `index`, which must be in bounds.
    @inline(__always) package subscript(codePoint index: Int) -> UInt32 {
        switch pointee.width {
        case 1: UInt32(bytes[index])
        case 2: UInt32(units16[index])
        default: units32[index]
        }
    }

    @inline(__always) package var value: Value { Value(tag: .str, object: UnsafeMutableRawPointer(self)) }
}

extension Value {
    /// The object of a value whose tag is `str`.
    @inline(__always) package var string: StringRef { pointer.assumingMemoryBound(to: StringObject.self) }
}

/// `bytes`: the bytes in the object's tail.
package struct BytesObject {
    package var header: ObjectHeader
    /// The cached hash, or `0` if not computed yet.
    package var hash: Int
    package var count: Int
}

package typealias BytesRef = UnsafeMutablePointer<BytesObject>

extension UnsafeMutablePointer where Pointee == BytesObject {
    @inline(__always) package var bytes: UnsafeMutablePointer<UInt8> {
        UnsafeMutableRawPointer(self).advanced(by: MemoryLayout<BytesObject>.stride).assumingMemoryBound(to: UInt8.self)
    }

    @inline(__always) package var value: Value { Value(tag: .bytes, object: UnsafeMutableRawPointer(self)) }
}

extension Value {
    /// The object of a value whose tag is `bytes`.
    @inline(__always) package var bytesObject: BytesRef { pointer.assumingMemoryBound(to: BytesObject.self) }
}
