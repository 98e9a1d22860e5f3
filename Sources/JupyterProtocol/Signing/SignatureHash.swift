import Crypto

/// The hashes that a signature scheme can name: those of Python's hashlib that an HMAC can be made of.
///
/// Source: jupyter_client, `Session.signature_scheme`: `hmac-` and the name of a function of hashlib.
enum SignatureHash: String, CaseIterable, Sendable {
    case md5, sha1, sha224, sha256, sha384, sha512
    case sha3Of224 = "sha3_224"
    case sha3Of256 = "sha3_256"
    case sha3Of384 = "sha3_384"
    case sha3Of512 = "sha3_512"
    case blake2b, blake2s

    /// The HMAC of the pieces, one behind the other.
    ///
    /// Source: RFC 2104.
    func authenticationCode(of pieces: some Sequence<[UInt8]>, key: [UInt8]) -> [UInt8] {
        switch self {
        case .md5: return code(Insecure.MD5.self, pieces, key)
        case .sha1: return code(Insecure.SHA1.self, pieces, key)
        case .sha256: return code(SHA256.self, pieces, key)
        case .sha384: return code(SHA384.self, pieces, key)
        case .sha512: return code(SHA512.self, pieces, key)
        default: break
        }
        var block = key.count > blockSize ? digest(key) : key
        block += [UInt8](repeating: 0, count: blockSize - block.count)
        var inner = block.map { $0 ^ 0x36 }
        for piece in pieces { inner += piece }
        return digest(block.map { $0 ^ 0x5C } + digest(inner))
    }

    private func code<Function: HashFunction>(
        _ function: Function.Type, _ pieces: some Sequence<[UInt8]>, _ key: [UInt8]
    ) -> [UInt8] {
        var code = HMAC<Function>(key: SymmetricKey(data: key))
        for piece in pieces { code.update(data: piece) }
        return Array(code.finalize())
    }

    /// How many bytes the hash takes at a time.
    private var blockSize: Int {
        switch self {
        case .md5, .sha1, .sha224, .sha256, .blake2s: 64
        case .sha384, .sha512, .blake2b: 128
        case .sha3Of224: 144
        case .sha3Of256: 136
        case .sha3Of384: 104
        case .sha3Of512: 72
        }
    }

    private func digest(_ bytes: [UInt8]) -> [UInt8] {
        switch self {
        case .md5: Array(Insecure.MD5.hash(data: bytes))
        case .sha1: Array(Insecure.SHA1.hash(data: bytes))
        case .sha224: SHA224.digest(bytes)
        case .sha256: Array(SHA256.hash(data: bytes))
        case .sha384: Array(SHA384.hash(data: bytes))
        case .sha512: Array(SHA512.hash(data: bytes))
        case .sha3Of224: SHA3.digest(bytes, size: 28)
        case .sha3Of256: SHA3.digest(bytes, size: 32)
        case .sha3Of384: SHA3.digest(bytes, size: 48)
        case .sha3Of512: SHA3.digest(bytes, size: 64)
        case .blake2b: BLAKE2.digest(bytes, word: UInt64.self)
        case .blake2s: BLAKE2.digest(bytes, word: UInt32.self)
        }
    }
}
