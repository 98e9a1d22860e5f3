/// `bytearray`: bytes that can change.
enum ByteArrayType {
    static let type = NativeType(
        "bytearray", module: "builtins",
        documentation: """
            bytearray(iterable_of_ints) -> bytearray
            bytearray(string, encoding[, errors]) -> bytearray
            bytearray(bytes_or_buffer) -> mutable copy of bytes_or_buffer
            bytearray(int) -> bytes array of size given by the parameter initialized with null bytes
            bytearray() -> empty bytes array
            """
    ) { type in
        type.constant("__hash__", .none)
        type.constructor("(source=<empty>, encoding=<none>, errors=<none>)") {
            make(try BytesType.content($0, range: "byte must be in range(0, 256)"))
        }
        BytesType.declareShared(type, make)
        type.slots.repr = { value in
            let inner = try bytesRepresentation(value.byteBuffer.map { Array($0) } ?? [])
            return makeString("bytearray(\(String(decoding: inner, as: UTF8.self)))")
        }
        type.slots.setItem = setItem
        type.slots.inPlace = { operation, value, other in
            guard operation == .add else { return .notImplemented }
            guard let right = other.byteBuffer else {
                throw PythonError.typeError("can't concat \(other.type.name) to bytearray")
            }
            try checkAllocation(count: right.count, size: 1)
            // A copy: the other may be the array itself.
            try append(Array(right), to: resizable(value))
            return value.retained()
        }
        declareMethods(type)
    }

    static func make(_ bytes: [UInt8]) -> Value { .wrap(MutableBytes(bytes), type) }

    private static func storage(_ value: Value) throws -> MutableBytes { try value.object(as: MutableBytes.self) }

    /// The storage of an array whose length may change.
    ///
    /// - Throws: `BufferError` while a `memoryview` looks at it.
    private static func resizable(_ value: Value) throws -> MutableBytes {
        let storage = try storage(value)
        guard storage.views == 0 else {
            throw PythonError(Types.bufferError, "Existing exports of data: object cannot be re-sized")
        }
        return storage
    }

    private static func append(_ added: some Collection<UInt8>, to storage: MutableBytes) throws {
        let end = storage.bytes.count
        try storage.replace(end..<end, with: added)
    }

    private static func setItem(_ value: Value, _ key: Value, _ item: Value) throws {
        let storage = try storage(value)
        if key.tag == .slice {
            let new = item.isUnbound ? [] : try BytesValues.collect(item)
            let part = try SliceIndices(key, count: storage.bytes.count)
            if item.isUnbound ? part.count > 0 : new.count != part.count { _ = try resizable(value) }
            if part.step == 1 {
                try storage.replace(part.start..<(part.start + part.count), with: new)
            } else if item.isUnbound {
                var doomed = Set<Int>()
                part.forEach { doomed.insert($0) }
                storage.bytes = storage.bytes.enumerated().filter { !doomed.contains($0.offset) }.map(\.element)
            } else {
                guard new.count == part.count else {
                    throw PythonError.valueError(
                        "attempt to assign bytes of size \(new.count) to extended slice of size \(part.count)")
                }
                var next = new.makeIterator()
                part.forEach { storage.bytes[$0] = next.next() ?? 0 }
            }
            return
        }
        guard let index = try sequenceIndex(key, count: storage.bytes.count, typeName: "bytearray") else {
            throw PythonError.indexError("bytearray index out of range")
        }
        if item.isUnbound {
            try resizable(value).bytes.remove(at: index)
        } else {
            let byte = try BytesValues.byte(item, "byte must be in range(0, 256)")
            // The item's `__index__` may have shortened the array.
            guard index < storage.bytes.count else { throw PythonError.indexError("bytearray index out of range") }
            storage.bytes[index] = byte
        }
    }

    private static func declareMethods(_ type: NativeType) {
        type.method("append(item, /)", documentation: "Append a single item to the end of the bytearray.") { call in
            let byte = try BytesValues.byte(call[0], "byte must be in range(0, 256)")
            try append(CollectionOfOne(byte), to: resizable(call.receiver))
            return .none
        }
        type.method(
            "extend(iterable_of_ints, /)",
            documentation: "Append all the items from the iterable to the end of the bytearray."
        ) { call in
            if call[0].isString { throw PythonError.typeError("'str' object cannot be interpreted as an integer") }
            let added = try BytesValues.collect(call[0], range: "byte must be in range(0, 256)")
            try append(added, to: resizable(call.receiver))
            return .none
        }
        type.method(
            "insert(index, item, /)", documentation: "Insert a single item into the bytearray before the given index."
        ) { call in
            let place = try call.int(0)
            let byte = try BytesValues.byte(call[1], "byte must be in range(0, 256)")
            let storage = try resizable(call.receiver)
            let index = place < 0 ? max(0, place + storage.bytes.count) : min(place, storage.bytes.count)
            try storage.replace(index..<index, with: CollectionOfOne(byte))
            return .none
        }
        type.method("pop(index=-1, /)", documentation: "Remove and return a single item from the bytearray.") { call in
            let storage = try storage(call.receiver)
            let index = try sequenceIndex(call[0], count: storage.bytes.count, typeName: "bytearray")
            if storage.bytes.isEmpty { throw PythonError.indexError("pop from empty bytearray") }
            guard let index else { throw PythonError.indexError("pop index out of range") }
            return .int(Int(try resizable(call.receiver).bytes.remove(at: index)))
        }
        type.method("remove(value, /)", documentation: "Remove the first occurrence of a value in the bytearray.") {
            call in
            let storage = try storage(call.receiver)
            let byte = try BytesValues.byte(call[0], "byte must be in range(0, 256)")
            guard let index = storage.bytes.firstIndex(of: byte) else {
                throw PythonError.valueError("value not found in bytearray")
            }
            try resizable(call.receiver).bytes.remove(at: index)
            return .none
        }
        type.method("clear()", documentation: "Remove all items from the bytearray.") { call in
            try resizable(call.receiver).bytes = []
            return .none
        }
        type.method("copy()", documentation: "Return a copy of the bytearray.") { call in
            make(try storage(call.receiver).bytes)
        }
        type.method("reverse()", documentation: "Reverse the order of the values in the bytearray in place.") { call in
            try storage(call.receiver).bytes.reverse()
            return .none
        }
    }
}
