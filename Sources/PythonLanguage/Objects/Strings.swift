import Glibc

// Making and reading strings. Every function here hands out owned values.

/// Room for `length` code points of `width` bytes; the caller fills the tail.
package func allocateString(length: Int, width: Int, isASCII: Bool) -> StringRef {
    let capacity = (length * width + 7 + 16) & ~7
    let size = MemoryLayout<StringObject>.stride + capacity
    let object = allocateBlock(size).assumingMemoryBound(to: StringObject.self)
    object.initialize(
        to: StringObject(
            header: ObjectHeader(type: Types.str), hash: 0, length: length,
            capacity: UInt32(clamping: capacity), width: UInt8(width), isASCII: isASCII, isInterned: false))
    return object
}

/// The strings of one code point below 256, and the empty string; they live for ever.
nonisolated(unsafe) var characterTable: UnsafeMutablePointer<StringRef>! = nil
nonisolated(unsafe) var emptyStringObject: StringRef! = nil

/// A `str` of `text`.
public func makeString(_ text: String) -> Value {
    var copy = text
    return copy.withUTF8 { makeString(utf8: $0) }
}

/// A `str` of UTF-8 bytes, which must be well formed.
package func makeString(utf8 bytes: UnsafeBufferPointer<UInt8>) -> Value {
    guard bytes.count > 1 || (bytes.count == 1 && bytes[0] >= 128) else {
        return bytes.isEmpty ? emptyStringObject.value.retained() : characterTable[Int(bytes[0])].value.retained()
    }
    var widest: UInt8 = 0
    var length = 0
    for byte in bytes {
        if byte > widest { widest = byte }
        if byte & 0xC0 != 0x80 { length += 1 }
    }
    if widest < 128 {
        let object = allocateString(length: bytes.count, width: 1, isASCII: true)
        memcpy(object.bytes, bytes.baseAddress!, bytes.count)
        return object.value
    }
    let width = widest < 0xC4 ? 1 : widest < 0xF0 ? 2 : 4
    let object = allocateString(length: length, width: width, isASCII: false)
    var index = 0
    var position = 0
    while position < bytes.count {
        let first = UInt32(bytes[position])
        let scalar: UInt32
        if first < 0x80 {
            scalar = first
            position += 1
        } else if first < 0xE0 {
            scalar = (first & 0x1F) << 6 | UInt32(bytes[position + 1] & 0x3F)
            position += 2
        } else if first < 0xF0 {
            scalar = (first & 0x0F) << 12 | UInt32(bytes[position + 1] & 0x3F) << 6 | UInt32(bytes[position + 2] & 0x3F)
            position += 3
        } else {
            scalar =
                (first & 0x07) << 18 | UInt32(bytes[position + 1] & 0x3F) << 12
                | UInt32(bytes[position + 2] & 0x3F) << 6 | UInt32(bytes[position + 3] & 0x3F)
            position += 4
        }
        object.setCodePoint(index, scalar)
        index += 1
    }
    return object.value
}

/// A `str` of any code points, lone surrogates included, in the narrowest width.
package func makeString<Points: Collection>(codePoints: Points) -> Value where Points.Element == UInt32 {
    var widest: UInt32 = 0
    for point in codePoints where point > widest { widest = point }
    let count = codePoints.count
    if count == 0 { return emptyStringObject.value.retained() }
    if count == 1, widest < 256 { return characterTable[Int(widest)].value.retained() }
    let object = allocateString(length: count, width: width(of: widest), isASCII: widest < 128)
    var index = 0
    for point in codePoints {
        object.setCodePoint(index, point)
        index += 1
    }
    return object.value
}

/// The `str` of one code point.
package func makeString(codePoint: UInt32) -> Value {
    if codePoint < 256 { return characterTable[Int(codePoint)].value.retained() }
    let object = allocateString(length: 1, width: width(of: codePoint), isASCII: false)
    object.setCodePoint(0, codePoint)
    return object.value
}

/// The bytes a code point needs.
@inline(__always)
package func width(of codePoint: UInt32) -> Int { codePoint < 0x100 ? 1 : codePoint < 0x10000 ? 2 : 4 }

/// The part from `start` up to `end`, both in bounds.
package func substring(_ string: StringRef, _ start: Int, _ end: Int) -> Value {
    let length = end - start
    if length <= 0 { return emptyStringObject.value.retained() }
    if length == string.pointee.length { return string.value.retained() }
    if length == 1 { return makeString(codePoint: string[codePoint: start]) }
    switch string.pointee.width {
    case 1:
        let part = UnsafeBufferPointer(start: string.bytes + start, count: length)
        let isASCII = string.pointee.isASCII || part.allSatisfy { $0 < 128 }
        let object = allocateString(length: length, width: 1, isASCII: isASCII)
        memcpy(object.bytes, part.baseAddress!, length)
        return object.value
    case 2:
        return makeString(
            codePoints: UnsafeBufferPointer(start: string.units16 + start, count: length).lazy.map(UInt32.init))
    default:
        return makeString(codePoints: UnsafeBufferPointer(start: string.units32 + start, count: length))
    }
}

extension UnsafeMutablePointer where Pointee == StringObject {
    /// Stores a code point that fits the width.
    @inline(__always)
    package func setCodePoint(_ index: Int, _ point: UInt32) {
        switch pointee.width {
        case 1: bytes[index] = UInt8(truncatingIfNeeded: point)
        case 2: units16[index] = UInt16(truncatingIfNeeded: point)
        default: units32[index] = point
        }
    }

    /// Copies the code points of `source` to `index` on; this string is at least as wide.
    package func copyPoints(from source: StringRef, at index: Int) {
        let count = source.pointee.length
        if source.pointee.width == pointee.width {
            let width = Int(pointee.width)
            memcpy(bytes + index * width, source.bytes, count * width)
        } else {
            for offset in 0..<count { setCodePoint(index + offset, source[codePoint: offset]) }
        }
    }

    /// The text; a lone surrogate becomes U+FFFD.
    package var text: String {
        let length = pointee.length
        if pointee.isASCII {
            return String(unsafeUninitializedCapacity: length) { buffer in
                if length > 0 { memcpy(buffer.baseAddress!, bytes, length) }
                return length
            }
        }
        var result = ""
        result.reserveCapacity(length * 2)
        for index in 0..<length {
            result.unicodeScalars.append(Unicode.Scalar(self[codePoint: index]) ?? "\u{FFFD}")
        }
        return result
    }

    /// The code points.
    package var codePoints: [UInt32] { (0..<pointee.length).map { self[codePoint: $0] } }

    /// True if both hold the same code points.
    @inline(__always)
    package func equals(_ other: StringRef) -> Bool {
        if self == other { return true }
        if pointee.length != other.pointee.length || pointee.width != other.pointee.width { return false }
        if pointee.length == 0 { return true }
        if bytes[0] != other.bytes[0] { return false }
        return memcmp(bytes, other.bytes, pointee.length * Int(pointee.width)) == 0
    }

    /// The hash, computed once. Equal texts have equal hashes, as they have equal widths.
    @inline(__always)
    package var hashCode: Int {
        let known = pointee.hash
        if known != 0 { return known }
        let computed = hashBytes(bytes, pointee.length * Int(pointee.width))
        pointee.hash = computed
        return computed
    }
}

/// A hash of bytes, never 0 or −1.
package func hashBytes(_ bytes: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: count)
    let raw = UnsafeRawPointer(bytes)
    var offset = 0
    while offset &+ 8 <= count {
        state = mixHash(state ^ raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        offset &+= 8
    }
    var rest: UInt64 = 0
    while offset < count {
        rest = rest &<< 8 | UInt64(bytes[offset])
        offset &+= 1
    }
    state = mixHash(state ^ rest)
    let result = Int(truncatingIfNeeded: state ^ (state &>> 29))
    return result == 0 || result == -1 ? 7 : result
}

@inline(__always)
private func mixHash(_ input: UInt64) -> UInt64 {
    let product = input.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
}

extension Value {
    /// The text of a `str` (or of an instance derived from `str`); empty for anything else.
    public var swiftString: String {
        let inner = unwrapped
        return inner.tag == .str ? inner.string.text : ""
    }
}

/// Raises `MemoryError` if two strings are too long to be joined.
func checkConcatenation(_ left: StringRef, _ right: StringRef) throws {
    let length = left.pointee.length + right.pointee.length
    if length > manyItems {
        try checkAllocation(count: length + length / 4, size: Int(max(left.pointee.width, right.pointee.width)))
    }
}

/// Joins two strings. If `left` has only one reference and room behind it, it grows in place.
///
/// - Parameter consumingLeft: true if the caller gives up its reference to `left`.
package func concatenate(_ left: Value, _ right: Value, consumingLeft: Bool) -> Value {
    let first = left.string
    let second = right.string
    let length = first.pointee.length + second.pointee.length
    if second.pointee.length == 0 { return consumingLeft ? left : left.retained() }
    let width = Int(first.pointee.width)
    if consumingLeft, first.pointee.header.refCount == 1, first.pointee.width >= second.pointee.width,
        length * width <= Int(first.pointee.capacity), !first.pointee.isInterned
    {
        let old = first.pointee.length
        first.pointee.length = length
        first.copyPoints(from: second, at: old)
        first.pointee.hash = 0
        first.pointee.isASCII = first.pointee.isASCII && second.pointee.isASCII
        return left
    }
    let wide = max(width, Int(second.pointee.width))
    let isASCII = first.pointee.isASCII && second.pointee.isASCII
    // What was joined once is likely to be joined again: leave room.
    let room = consumingLeft && length > 64 ? length / 4 : 0
    let object = allocateString(length: length + room, width: wide, isASCII: isASCII)
    object.pointee.length = length
    object.copyPoints(from: first, at: 0)
    object.copyPoints(from: second, at: first.pointee.length)
    if consumingLeft { left.release() }
    return object.value
}

/// A `bytes` of `data`.
package func makeBytes<Data: Collection>(_ data: Data) -> Value where Data.Element == UInt8 {
    let count = data.count
    let object = allocateBlock(MemoryLayout<BytesObject>.stride + count).assumingMemoryBound(to: BytesObject.self)
    object.initialize(to: BytesObject(header: ObjectHeader(type: Types.bytes), hash: 0, count: count))
    _ = UnsafeMutableBufferPointer(start: object.bytes, count: count).initialize(from: data)
    return object.value
}
