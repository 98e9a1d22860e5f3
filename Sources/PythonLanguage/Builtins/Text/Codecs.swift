/// Encoding and decoding as `str.encode`, `bytes.decode` and files do it, with Python's exceptions.
enum Codecs {
    /// The codec a `str` argument names; UTF-8 without one.
    static func encoding(_ value: Value, _ function: String, _ position: Int) throws -> TextEncoding {
        if value.isUnbound { return .utf8 }
        guard value.codePoints != nil else {
            throw PythonError.typeError(
                "\(function)() argument '\(position == 1 ? "encoding" : "errors")' must be str, not \(value.type.name)")
        }
        if isText(value, "utf-8") { return .utf8 }
        return try encoding(named: value.swiftString)
    }

    static func encoding(named name: String) throws -> TextEncoding {
        guard let encoding = TextEncoding(name: name) else {
            throw PythonError(Types.lookupError, "unknown encoding: \(name)")
        }
        return encoding
    }

    private static func isText(_ value: Value, _ text: StaticString) -> Bool {
        guard value.tag == .str, value.string.pointee.length == text.utf8CodeUnitCount, value.string.pointee.width == 1
        else { return false }
        for index in 0..<text.utf8CodeUnitCount where value.string.bytes[index] != text.utf8Start[index] {
            return false
        }
        return true
    }

    /// The policy a `str` argument names; strict without one.
    static func policy(_ value: Value, _ function: String, _ position: Int) throws -> TextEncoding.ErrorPolicy {
        if value.isUnbound || value.isNone { return .strict }
        guard value.codePoints != nil else {
            throw PythonError.typeError("\(function)() argument 'errors' must be str, not \(value.type.name)")
        }
        if isText(value, "strict") { return .strict }
        let name = value.swiftString
        guard let policy = TextEncoding.ErrorPolicy(rawValue: name) else {
            throw PythonError(Types.lookupError, "unknown error handler name '\(name)'")
        }
        return policy
    }

    /// The bytes of a `str` value.
    /// - Throws: `UnicodeEncodeError`.
    static func encode(_ value: Value, _ encoding: TextEncoding, _ policy: TextEncoding.ErrorPolicy) throws -> [UInt8] {
        let text = try TextArguments.convertible(value)
        do {
            return try encoding.encode(text, policy)
        } catch {
            throw exception(for: error, value.unwrapped)
        }
    }

    /// The text of some bytes.
    /// - Throws: `UnicodeDecodeError`.
    static func decode(
        _ bytes: UnsafeBufferPointer<UInt8>, _ encoding: TextEncoding, _ policy: TextEncoding.ErrorPolicy
    ) throws -> Value {
        if encoding.keepsASCII, !bytes.contains(where: { $0 >= 128 }) { return makeString(utf8: bytes) }
        do {
            return makeString(try encoding.decode(bytes, policy))
        } catch {
            let object = Owned(makeBytes(bytes))
            throw exception(for: error, object.value)
        }
    }

    /// A codec's error as the exception that carries the object.
    private static func exception(for error: PrimitiveError, _ object: Value) -> any Error {
        switch error {
        case .encode(let name, let start, let end, let reason):
            unicodeError(Types.unicodeEncodeError, name, object, start, end, reason)
        case .decode(let name, let start, let end, let reason):
            unicodeError(Types.unicodeDecodeError, name, object, start, end, reason)
        default: error
        }
    }

    private static func unicodeError(
        _ type: TypeRef, _ encoding: String, _ object: Value, _ start: Int, _ end: Int, _ reason: String
    ) -> PythonError {
        let name = Owned(makeString(encoding))
        let words = Owned(makeString(reason))
        return PythonError(makeException(type, [name.value, object, .int(start), .int(end), words.value]))
    }
}
