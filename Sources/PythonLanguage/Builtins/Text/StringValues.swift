// Passages between `str` values and the text algorithms.

extension Value {
    /// The code points of a `str` or of an instance derived from it; nil for anything else. They live as long as the value.
    @inline(__always)
    package var codePoints: CodePoints? {
        let inner = unwrapped
        guard inner.tag == .str else { return nil }
        return inner.string.view
    }
}

extension UnsafeMutablePointer where Pointee == StringObject {
    /// The code points, which live as long as the object.
    @inline(__always)
    package var view: CodePoints {
        CodePoints(base: UnsafeRawPointer(bytes), count: pointee.length, width: Int(pointee.width))
    }
}

/// A `str` of some code points, in the narrowest width.
package func makeString(_ text: CodePoints) -> Value {
    if text.width == 1 {
        if text.count <= 1 { return text.count == 0 ? makeString("") : makeString(codePoint: text[0]) }
        let isASCII = !text.narrow.contains { $0 >= 128 }
        let object = allocateString(length: text.count, width: 1, isASCII: isASCII)
        object.bytes.update(from: text.base.assumingMemoryBound(to: UInt8.self), count: text.count)
        return object.value
    }
    return makeString(codePoints: (0..<text.count).lazy.map { text[$0] })
}

/// A `str` of what was collected.
package func makeString(_ builder: CodePointBuilder) -> Value {
    builder.withCodePoints { makeString($0) }
}

/// A `str` of ASCII or UTF-8 bytes, which must be well formed.
package func makeString(utf8 bytes: [UInt8]) -> Value {
    bytes.withUnsafeBufferPointer { makeString(utf8: $0) }
}

/// A list of parts of a text.
///
/// - Throws: ``PythonError`` (`MemoryError`, `KeyboardInterrupt`).
func makeList(parts: [Range<Int>], of text: CodePoints) throws -> Value {
    try checkAllocation(count: parts.count, size: MemoryLayout<Value>.stride + MemoryLayout<StringObject>.stride)
    let list = allocateList(capacity: parts.count)
    let owner = Owned(list.value)
    for (index, part) in parts.enumerated() {
        if index & 0xFFFF == 0xFFFF { try Interpreter.current.checkSafePoint() }
        append(list, makeString(text[part]))
    }
    return owner.take()
}
