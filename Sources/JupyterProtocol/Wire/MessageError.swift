/// Why a message cannot be read.
public enum MessageError: Error, Sendable, Hashable {
    /// No `<IDS|MSG>` frame.
    case missingDelimiter

    /// Fewer than the five frames that follow the delimiter.
    case missingFrames(count: Int)

    /// The signature is not the one the key gives.
    case invalidSignature

    /// The same signature came before.
    case replayed

    /// A frame is not JSON.
    case invalidJSON(frame: String, JSONError)

    /// A frame holds JSON that is not an object.
    case notAnObject(frame: String)

    /// A member is missing or of the wrong type.
    case invalidField(String, in: String)

    /// The header names a subshell that there is not.
    case unknownSubshell(String)

    /// A signature scheme that is not `hmac-` and a known hash.
    case unknownSignatureScheme(String)
}
