/// What a `memoryview` looks at: every `step`-th byte of an object's bytes, from `start` on.
final class MemoryView {
    /// The `bytes` or `bytearray`, owned.
    let owner: Value
    let start: Int
    let count: Int
    let step: Int
    private(set) var isReleased = false

    /// Takes over the reference.
    init(_ owner: Value, start: Int, count: Int, step: Int) {
        self.owner = owner
        self.start = start
        self.count = count
        self.step = step
        storage?.views += 1
    }

    deinit {
        release()
        owner.release()
    }

    /// Lets the owner change its length again.
    func release() {
        if isReleased { return }
        isReleased = true
        storage?.views -= 1
    }

    /// The bytes, copied out.
    var bytes: [UInt8] {
        guard let buffer = owner.byteBuffer else { return [] }
        return (0..<count).compactMap { index in
            let place = start + index * step
            return place < buffer.count ? buffer[place] : nil
        }
    }

    /// Where the bytes that can be changed are; nil for `bytes`.
    var storage: MutableBytes? { owner.unwrapped.objectIfPresent(MutableBytes.self) }
}

/// `memoryview` of bytes: unsigned bytes in one row.
enum MemoryViewType {
    static let type = NativeType("memoryview", module: "builtins", documentation: "Create a new memoryview object which references the given object.") { type in
        type.isSubclassable = false
        type.constructor("(object)") { call in
            if let view = call[0].objectIfPresent(MemoryView.self) {
                return make(try opened(view).owner.retained(), view.start, view.count, view.step)
            }
            guard let buffer = call[0].byteBuffer else {
                throw PythonError.typeError("memoryview: a bytes-like object is required, not '\(call[0].type.name)'")
            }
            return make(call[0].retained(), 0, buffer.count, 1)
        }
        type.slots.length = { try view($0).count }
        type.slots.getItem = { value, key in
            let view = try view(value)
            if key.tag == .slice {
                let part = try SliceIndices(key, count: view.count)
                _ = try opened(view)
                return make(view.owner.retained(), view.start + part.start * view.step, part.count, view.step * part.step)
            }
            let index = try place(key, view)
            guard let buffer = try opened(view).owner.byteBuffer else { return .none }
            return .int(Int(buffer[view.start + index * view.step]))
        }
        type.slots.setItem = setItem
        type.slots.contains = { value, item in
            let view = try view(value)
            guard let number = item.integer?.smallValue, let byte = UInt8(exactly: number) else { return false }
            return view.bytes.contains(byte)
        }
        type.slots.iterate = { value in
            let held = Owned(makeBytes(try view(value).bytes))
            return try held.value.iterator()
        }
        type.slots.compare = { value, other, comparison in
            guard comparison == .equal || comparison == .notEqual else { return .notImplemented }
            let own = try view(value).bytes
            let bytes = try other.objectIfPresent(MemoryView.self).map { try opened($0).bytes } ?? other.byteBuffer.map(Array.init)
            guard let bytes else { return .notImplemented }
            return .bool((own == bytes) == (comparison == .equal))
        }
        type.slots.hash = { value in
            let view = try view(value)
            guard view.storage == nil else { throw PythonError.valueError("cannot hash writable memoryview object") }
            let held = Owned(makeBytes(view.bytes))
            return try hashValue(held.value)
        }
        type.slots.repr = { value in
            let released = value.objectIfPresent(MemoryView.self)?.isReleased ?? false
            return makeString("<\(released ? "released memory" : "memory") at \(addressText(value))>")
        }
        type.slots.enter = { value in
            _ = try view(value)
            return value.retained()
        }
        type.slots.exit = { value, _, _, _ in
            try value.object(as: MemoryView.self).release()
            return false
        }
        declareMembers(type)
    }

    private static func declareMembers(_ type: NativeType) {
        type.method("tobytes(order='C')", documentation: "Return the data in the buffer as a byte string.") { makeBytes(try view($0.receiver).bytes) }
        type.method("tolist()", documentation: "Return the data in the buffer as a list of elements.") { call in
            .list(ints: try view(call.receiver).bytes.map(Int.init))
        }
        type.method("hex(*args)", documentation: "Return the data in the buffer as a str of hexadecimal numbers.") { call in
            let held = Owned(makeBytes(try view(call.receiver).bytes))
            return try held.value.callMethod("hex", Array(call.rest(0)))
        }
        type.method("release()", documentation: "Release the underlying buffer exposed by the memoryview object.") { call in
            try call.this(MemoryView.self).release()
            return .none
        }
        type.method("toreadonly()", documentation: "Return a readonly version of the memoryview.") { call in
            let bytes = try view(call.receiver).bytes
            return make(makeBytes(bytes), 0, bytes.count, 1)
        }
        type.property("obj") { try view($0).owner.retained() }
        type.property("nbytes") { .int(try view($0).count) }
        type.property("itemsize") { _ in .int(1) }
        type.property("format") { _ in makeString("B") }
        type.property("ndim") { _ in .int(1) }
        type.property("shape") { .tuple(ints: [try view($0).count]) }
        type.property("strides") { .tuple(ints: [try view($0).step]) }
        type.property("readonly") { .bool(try view($0).storage == nil) }
        type.property("contiguous") { .bool(try view($0).step == 1) }
        type.property("c_contiguous") { .bool(try view($0).step == 1) }
    }

    private static func make(_ owner: Value, _ start: Int, _ count: Int, _ step: Int) -> Value {
        .wrap(MemoryView(owner, start: start, count: count, step: step), type)
    }

    private static func view(_ value: Value) throws -> MemoryView { try opened(try value.object(as: MemoryView.self)) }

    private static func opened(_ view: MemoryView) throws -> MemoryView {
        if view.isReleased { throw PythonError.valueError("operation forbidden on released memoryview object") }
        return view
    }

    private static func place(_ key: Value, _ view: MemoryView) throws -> Int {
        guard let number = try NumberConversions.index(of: key) else { throw PythonError.typeError("memoryview: invalid slice key") }
        var index = number.smallValue ?? Int.max
        if index < 0 { index += view.count }
        guard index >= 0, index < view.count else {
            throw PythonError.indexError("index out of bounds on dimension 1")
        }
        return index
    }

    private static func setItem(_ value: Value, _ key: Value, _ item: Value) throws {
        let view = try view(value)
        guard let storage = view.storage else { throw PythonError.typeError("cannot modify read-only memory") }
        if item.isUnbound { throw PythonError.typeError("cannot delete memory") }
        if key.tag == .slice {
            let part = try SliceIndices(key, count: view.count)
            let new = try item.objectIfPresent(MemoryView.self)?.bytes ?? BytesValues.collect(item)
            guard new.count == part.count else {
                throw PythonError.valueError("memoryview assignment: lvalue and rvalue have different structures")
            }
            _ = try opened(view)
            var next = new.makeIterator()
            part.forEach { storage.bytes[view.start + $0 * view.step] = next.next() ?? 0 }
            return
        }
        let index = try place(key, view)
        guard let number = try NumberConversions.index(of: item) else {
            throw PythonError.typeError("memoryview: invalid type for format 'B'")
        }
        guard let byte = number.smallValue.flatMap({ UInt8(exactly: $0) }) else {
            throw PythonError.valueError("memoryview: invalid value for format 'B'")
        }
        // The item's `__index__` may have released the view.
        _ = try opened(view)
        storage.bytes[view.start + index * view.step] = byte
    }
}
