/// `bytes` and `bytearray`: what they can do, declared once.
enum BytesType {
    static func declare() {
        NativeType.declare(
            Types.bytes,
            documentation: """
                bytes(iterable_of_ints) -> bytes
                bytes(string, encoding[, errors]) -> bytes
                bytes(bytes_or_buffer) -> immutable copy of bytes_or_buffer
                bytes(int) -> bytes object of size given by the parameter initialized with null bytes
                bytes() -> empty bytes object
                """
        ) { type in
            type.constructsInInit = false
            type.constructor("(source=<empty>, encoding=<none>, errors=<none>)") { makeBytes(try content($0)) }
            type.slots.hash = { value in try hashValue(value.unwrapped) }
            declareShared(type) { makeBytes($0) }
        }
    }

    /// What the arguments of `bytes(…)` and `bytearray(…)` spell.
    static func content(_ call: NativeCall, range: String = "bytes must be in range(0, 256)") throws -> [UInt8] {
        guard call.has(0) else { return [] }
        if call[0].codePoints != nil {
            guard call.has(1) else { throw PythonError.typeError("string argument without an encoding") }
            return try Codecs.encode(call[0], Codecs.encoding(call[1], "bytes", 1), Codecs.policy(call[2], "bytes", 2))
        }
        if call.has(1) { throw PythonError.typeError("encoding without a string argument") }
        if let made = try convertedBytes(call[0]) { return made }
        if let number = try NumberConversions.index(of: call[0]) {
            guard let count = number.smallValue else {
                throw PythonError.overflowError("cannot fit 'int' into an index-sized integer")
            }
            if count < 0 { throw PythonError.valueError("negative count") }
            try checkAllocation(count: count, size: 1)
            return [UInt8](repeating: 0, count: count)
        }
        return try BytesValues.collect(call[0], range: range)
    }

    /// What `__bytes__` of an object gives; nil if it has none.
    static func convertedBytes(_ value: Value) throws -> [UInt8]? {
        guard value.tag == .instance else { return nil }
        let name = Owned(internName("__bytes__"))
        let made = Owned(try callSpecialIfPresent(value, name.value))
        if made.value.isUnbound { return nil }
        guard let buffer = made.value.byteBuffer else {
            throw PythonError.typeError("__bytes__ returned non-bytes (type \(made.value.type.name))")
        }
        return Array(buffer)
    }

    static func declareShared(_ type: NativeType, _ make: @escaping ([UInt8]) -> Value) {
        BytesMethods(make: make).declare(type)
        type.classMethod(
            "fromhex(string, /)", documentation: "Create bytes from a string of hexadecimal numbers, blanks allowed."
        ) { call in
            make(try parseHexadecimal(try call.string(0)))
        }
        type.slots.repr = { makeString(utf8: try bytesRepresentation($0.byteBuffer.map { Array($0) } ?? [])) }
        type.slots.compare = { value, other, comparison in
            guard let left = value.byteView, let right = other.byteView else { return .notImplemented }
            return .bool(IntOperations.holds(comparison, left.compared(to: right)))
        }
        type.slots.truth = { ($0.byteBuffer?.count ?? 0) > 0 }
        type.slots.length = { $0.byteBuffer?.count ?? 0 }
        type.slots.contains = { value, item in
            guard let view = value.byteView else { return false }
            if let part = item.byteView { return view.find(part, in: 0..<view.count) != nil }
            guard item.integer != nil else {
                throw PythonError.typeError("a bytes-like object is required, not '\(item.type.name)'")
            }
            return view.firstIndex(of: UInt32(try BytesValues.byte(item, "byte must be in range(0, 256)"))) != nil
        }
        type.slots.getItem = { value, key in
            // Read anew each time: `__index__` may change a bytearray.
            var buffer: UnsafeBufferPointer<UInt8> { value.byteBuffer ?? UnsafeBufferPointer(start: nil, count: 0) }
            if key.tag == .slice {
                let part = try SliceIndices(key, count: buffer.count)
                let source = buffer
                var result: [UInt8] = []
                part.forEach { result.append(source[$0]) }
                return make(result)
            }
            guard
                let index = try sequenceIndex(
                    key, count: buffer.count, typeName: value.type == Types.bytes ? "byte" : "bytearray")
            else {
                throw PythonError.indexError(
                    value.type == Types.bytes ? "index out of range" : "bytearray index out of range")
            }
            return .int(Int(buffer[index]))
        }
        type.slots.iterate = { makeIterator(Types.bytesIterator, source: $0.unwrapped.retained()) }
        type.slots.binary = { operation, value, other, reflected in
            guard value.byteBuffer != nil else { return .notImplemented }
            switch operation {
            case .add:
                if reflected { return .notImplemented }
                let answered = try reflectedFirst(operation, value, other)
                if !answered.isNotImplemented { return answered }
                guard let own = value.byteBuffer else { return .notImplemented }
                guard let right = other.byteBuffer else {
                    throw PythonError.typeError("can't concat \(other.type.name) to \(value.type.name)")
                }
                try checkAllocation(count: own.count + right.count, size: 2)
                return make(Array(own) + Array(right))
            case .multiply:
                let answered = reflected ? Value.notImplemented : try reflectedFirst(operation, value, other)
                if !answered.isNotImplemented { return answered }
                guard let times = try repeatCount(other) else { return try ListMethods.refuseRepeat(other) }
                // Read again: the other operand's code may have changed a bytearray.
                guard let own = value.byteBuffer, !own.isEmpty, times > 0 else { return make([]) }
                try checkAllocation(count: own.count, size: times)
                // Once as an array, once as the object.
                try checkAllocation(count: own.count * times, size: 2)
                var result: [UInt8] = []
                result.reserveCapacity(own.count * times)
                for _ in 0..<times { result.append(contentsOf: own) }
                return make(result)
            case .modulo where !reflected:
                return make(
                    try PercentFormatting.format(
                        bytes: Array(value.byteBuffer ?? UnsafeBufferPointer(start: nil, count: 0)), other))
            default: return .notImplemented
            }
        }
    }

    private static func parseHexadecimal(_ text: String) throws -> [UInt8] {
        var result: [UInt8] = []
        let bytes = Array(text.utf8)
        var index = 0
        while index < bytes.count {
            if Integer.isBlank(bytes[index]) {
                index += 1
                continue
            }
            for offset in 0..<2
            where index + offset >= bytes.count || (Integer.digitValue(bytes[index + offset]) ?? 99) > 15 {
                throw PythonError.valueError(
                    "non-hexadecimal number found in fromhex() arg at position \(index + offset)")
            }
            result.append(
                UInt8((Integer.digitValue(bytes[index]) ?? 0) * 16 + (Integer.digitValue(bytes[index + 1]) ?? 0)))
            index += 2
        }
        return result
    }
}
