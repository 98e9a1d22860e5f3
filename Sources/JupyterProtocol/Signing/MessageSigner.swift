/// Signs and checks messages with the key of the connection file.
///
/// Source: messaging specification, "The wire protocol": HMAC over header, parent header,
/// metadata and content, in hexadecimal; an empty key means no signatures at all.
public struct MessageSigner: Sendable {
    private let key: [UInt8]
    private let hash: SignatureHash

    /// The schemes that a connection file can name.
    public static var schemes: [String] { SignatureHash.allCases.map { "hmac-\($0.rawValue)" } }

    /// A signer with a key and a scheme, `hmac-sha256` for example.
    ///
    /// - Throws: ``MessageError/unknownSignatureScheme(_:)`` for a scheme that is none of ``schemes``.
    public init(key: String, scheme: String = "hmac-sha256") throws(MessageError) {
        let prefix = "hmac-"
        guard scheme.hasPrefix(prefix), let hash = SignatureHash(rawValue: String(scheme.dropFirst(prefix.count)))
        else { throw .unknownSignatureScheme(scheme) }
        self.hash = hash
        self.key = Array(key.utf8)
    }

    /// Whether messages carry signatures.
    public var signs: Bool { !key.isEmpty }

    /// The signature of the four frames, in hexadecimal; empty without a key.
    public func signature(of frames: some Sequence<[UInt8]>) -> [UInt8] {
        guard signs else { return [] }
        let digits = Array("0123456789abcdef".utf8)
        return hash.authenticationCode(of: frames, key: key).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    }

    /// Whether a signature is the one that the frames have under this key.
    ///
    /// Takes the same time wherever two signatures differ.
    public func isValid(_ signature: [UInt8], of frames: some Sequence<[UInt8]>) -> Bool {
        guard signs else { return true }
        let expected = self.signature(of: frames)
        guard expected.count == signature.count else { return false }
        var difference: UInt8 = 0
        for (left, right) in zip(expected, signature) { difference |= left ^ right }
        return difference == 0
    }
}
