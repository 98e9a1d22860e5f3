import Crypto

/// Signs and checks messages with the key of the connection file.
///
/// Source: messaging specification, "The wire protocol": HMAC over header, parent header,
/// metadata and content, in hexadecimal; an empty key means no signatures at all.
public struct MessageSigner: Sendable {
    private enum Hash: String {
        case md5, sha1, sha256, sha384, sha512
    }

    private let key: SymmetricKey?
    private let hash: Hash

    /// A signer with a key and a scheme, `hmac-sha256` for example.
    ///
    /// - Throws: ``MessageError/unknownSignatureScheme(_:)`` for a scheme other than
    ///   `hmac-` with md5, sha1, sha256, sha384 or sha512.
    public init(key: String, scheme: String = "hmac-sha256") throws(MessageError) {
        let prefix = "hmac-"
        guard scheme.hasPrefix(prefix), let hash = Hash(rawValue: String(scheme.dropFirst(prefix.count))) else {
            throw .unknownSignatureScheme(scheme)
        }
        self.hash = hash
        self.key = key.isEmpty ? nil : SymmetricKey(data: Array(key.utf8))
    }

    /// Whether messages carry signatures.
    public var signs: Bool { key != nil }

    /// The signature of the four frames, in hexadecimal; empty without a key.
    public func signature(of frames: some Sequence<[UInt8]>) -> [UInt8] {
        guard let key else { return [] }
        switch hash {
        case .md5: return sign(Insecure.MD5.self, frames, key)
        case .sha1: return sign(Insecure.SHA1.self, frames, key)
        case .sha256: return sign(SHA256.self, frames, key)
        case .sha384: return sign(SHA384.self, frames, key)
        case .sha512: return sign(SHA512.self, frames, key)
        }
    }

    /// Whether a signature is the one that the frames have under this key.
    ///
    /// Takes the same time wherever two signatures differ.
    public func isValid(_ signature: [UInt8], of frames: some Sequence<[UInt8]>) -> Bool {
        guard key != nil else { return true }
        let expected = self.signature(of: frames)
        guard expected.count == signature.count else { return false }
        var difference: UInt8 = 0
        for (left, right) in zip(expected, signature) { difference |= left ^ right }
        return difference == 0
    }

    private func sign<Function: HashFunction>(
        _ function: Function.Type, _ frames: some Sequence<[UInt8]>, _ key: SymmetricKey
    ) -> [UInt8] {
        var code = HMAC<Function>(key: key)
        for frame in frames { code.update(data: frame) }
        let digits = Array("0123456789abcdef".utf8)
        return code.finalize().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    }
}
