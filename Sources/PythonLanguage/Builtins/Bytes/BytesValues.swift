/// Bytes read out of Python values.
enum BytesValues {
    /// The bytes of a bytes-like object, of an iterable of ints, or of anything with `__bytes__`.
    ///
    /// - Parameter range: what the error says of a number that is no byte.
    static func collect(_ value: Value, range: String = "bytes must be in range(0, 256)") throws -> [UInt8] {
        if let buffer = value.byteBuffer { return Array(buffer) }
        if value.codePoints != nil { throw PythonError.typeError("string argument without an encoding") }
        guard value.isIterable else {
            throw PythonError.typeError("cannot convert '\(value.type.name)' object to bytes")
        }
        var result: [UInt8] = []
        try value.forEach {
            let byte = try byte($0, range)
            try result.reserve(more: 1)
            result.append(byte)
        }
        return result
    }

    /// One byte of an int.
    static func byte(_ value: Value, _ error: String) throws -> UInt8 {
        let held = Owned(try indexValue(value))
        guard held.value.tag == .int, let byte = UInt8(exactly: held.value.rawInt) else {
            throw PythonError.valueError(error)
        }
        return byte
    }
}

/// The bytes of a `bytearray`, which can change.
package final class MutableBytes {
    package var bytes: [UInt8]
    /// How many `memoryview`s look at it; its length stays while there are any.
    package var views = 0
    package init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Puts other bytes in the place of some; every growth of a `bytearray` goes through here.
    ///
    /// - Throws: ``PythonError`` (`MemoryError`), before anything has changed.
    func replace(_ range: Range<Int>, with new: some Collection<UInt8>) throws {
        try bytes.reserve(more: new.count - range.count)
        bytes.replaceSubrange(range, with: new)
    }
}

extension [UInt8] {
    /// Asks for memory before room for so many more bytes is taken; growing doubles the room that there is.
    ///
    /// - Throws: ``PythonError`` (`MemoryError`).
    mutating func reserve(more added: Int) throws {
        guard count + added > capacity else { return }
        let room = Swift.max(count + added, 2 * capacity)
        try checkAllocation(count: room, size: 1)
        reserveCapacity(room)
    }
}

extension Value {
    /// The bytes of a `bytes`, `bytearray` or contiguous `memoryview`; nil for anything else. Valid while the object lives and does not change.
    package var byteBuffer: UnsafeBufferPointer<UInt8>? {
        let inner = unwrapped
        switch inner.tag {
        case .bytes: return UnsafeBufferPointer(start: inner.bytesObject.bytes, count: inner.bytesObject.pointee.count)
        case .native:
            if let view = inner.objectIfPresent(MemoryView.self), view.step == 1, !view.isReleased,
                let whole = view.owner.byteBuffer, view.start + view.count <= whole.count
            {
                return UnsafeBufferPointer(rebasing: whole[view.start..<(view.start + view.count)])
            }
            guard let mutable = inner.objectIfPresent(MutableBytes.self) else { return nil }
            return mutable.bytes.withUnsafeBufferPointer { $0 }
        default: return nil
        }
    }

    /// The bytes seen as code points below 256, for the text algorithms.
    var byteView: CodePoints? {
        byteBuffer.map {
            CodePoints(
                base: $0.baseAddress.map { UnsafeRawPointer($0) } ?? CodePoints.nowhere, count: $0.count, width: 1)
        }
    }
}
