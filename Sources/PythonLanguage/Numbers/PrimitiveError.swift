/// What the number, text and formatting primitives raise; the machine turns each case into the exception of the same name.
package enum PrimitiveError: Error, Equatable {
    case value(String)
    case type(String)
    case overflow(String)
    case zeroDivision(String)
    case index(String)
    case key(String)
    case lookup(String)
    case memory(String)
    /// Bytes that cannot be decoded: the codec, the faulty range and the reason, as `UnicodeDecodeError` carries them.
    case decode(encoding: String, start: Int, end: Int, reason: String)
    /// Text that cannot be encoded: the codec, the faulty range and the reason, as `UnicodeEncodeError` carries them.
    case encode(encoding: String, start: Int, end: Int, reason: String)
}
