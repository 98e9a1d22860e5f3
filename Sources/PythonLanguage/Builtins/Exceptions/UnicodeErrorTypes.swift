/// `UnicodeDecodeError` and `UnicodeEncodeError`: codec, object, range and reason.
enum UnicodeErrorTypes {
    static func declare() {
        for type in [Types.unicodeDecodeError!, Types.unicodeEncodeError!] {
            let decodes = type == Types.unicodeDecodeError
            NativeType.declare(type, documentation: "Unicode \(decodes ? "decoding" : "encoding") error.") { declaration in
                for (index, name) in ["encoding", "object", "start", "end", "reason"].enumerated() {
                    declaration.property(name) { argument($0, index) }
                }
                let inherited = Types.baseException.pointee.slots.str
                declaration.slots.str = { exception in
                    if arguments(exception).count == 5 { return try makeString(text(exception, decodes: decodes)) }
                    return try inherited?(exception) ?? makeString("")
                }
            }
        }
    }

    private static func arguments(_ exception: Value) -> UnsafeBufferPointer<Value> {
        exception.exceptionField(ExceptionField.arguments).tupleItems
    }

    /// One argument, owned; none if it is not there.
    private static func argument(_ exception: Value, _ index: Int) -> Value {
        let all = arguments(exception)
        return index < all.count ? all[index].retained() : .none
    }

    private static func text(_ exception: Value, decodes: Bool) throws -> String {
        let arguments = arguments(exception)
        let (start, end) = (try arguments[2].asInt(), try arguments[3].asInt())
        let (codec, reason) = (try arguments[0].str(), try arguments[4].str())
        let verb = decodes ? "decode" : "encode"
        if end == start + 1, start >= 0 {
            if decodes, let bytes = arguments[1].byteBuffer, start < bytes.count {
                let byte = String(bytes[start], radix: 16)
                return "'\(codec)' codec can't decode byte 0x\(byte.utf8.count < 2 ? "0" : "")\(byte) in position \(start): \(reason)"
            }
            if !decodes, let object = arguments[1].codePoints, start < object.count {
                return "'\(codec)' codec can't encode character '\(CodePoints.escape(object[start]))' in position \(start): \(reason)"
            }
        }
        return "'\(codec)' codec can't \(verb) \(decodes ? "bytes" : "characters") in position \(start)-\(end - 1): \(reason)"
    }
}
