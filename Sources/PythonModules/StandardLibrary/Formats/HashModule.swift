import Crypto
import PythonLanguage

/// `_hashlib`: the digests under `hashlib`, which is Python.
enum HashModule {
    static func register(_ registry: ModuleRegistry) {
        registry.register("_hashlib", documentation: "Digests of bytes.") { module in
            module.function("digest(name, data, /)") { call in
                guard let bytes = call[1].byteBuffer else {
                    let isText = call[1].isString
                    throw PythonError.typeError(
                        isText ? "Strings must be encoded before hashing" : "object supporting the buffer API required")
                }
                let data = UnsafeRawBufferPointer(bytes)
                func digest<Function: HashFunction>(_ function: Function.Type) -> Value {
                    var hash = Function()
                    hash.update(bufferPointer: data)
                    return .bytes(Array(hash.finalize()))
                }
                switch try call.string(0) {
                case "md5": return digest(Insecure.MD5.self)
                case "sha1": return digest(Insecure.SHA1.self)
                case "sha256": return digest(SHA256.self)
                case "sha384": return digest(SHA384.self)
                case "sha512": return digest(SHA512.self)
                case let name: throw PythonError.valueError("unsupported hash type \(name)")
                }
            }
        }
    }
}
