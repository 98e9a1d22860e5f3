/// Why text is not JSON, with the byte where reading stopped.
public enum JSONError: Error, Sendable, Hashable {
    case unexpectedEnd
    case unexpectedByte(UInt8, offset: Int)
    case invalidEscape(offset: Int)
    case invalidNumber(offset: Int)
    case tooDeep(offset: Int)
    case trailingBytes(offset: Int)
}
