import CZeroMQ
import JupyterProtocol

/// The pair of keys by which a kernel's sockets encrypt what they carry and prove whose they are.
///
/// A client takes the kernel's public key from the connection file: one that has another key finds no kernel.
///
/// Source: ZeroMQ's RFC 26, CurveZMQ; the members of the connection file are jupyter_client's.
public struct CurveKeys: Sendable, Hashable {
    /// The keys in Z85, 40 characters each.
    public var publicKey: String
    public var secretKey: String

    /// The keys of a connection file; nil where it has none.
    ///
    /// - Throws: ``KernelError/invalidConnectionFile(path:member:)`` for a key that is none, or without its other half:
    ///   a kernel that was to be encrypted must not speak in the clear.
    init?(_ object: JSONObject, path: String) throws(KernelError) {
        func key(_ name: String) throws(KernelError) -> String? {
            guard let value = object[name], value != .null else { return nil }
            var bytes = [UInt8](repeating: 0, count: 32)
            guard let text = value.stringValue, text.utf8.count == 40, zmq_z85_decode(&bytes, text) != nil else {
                throw .invalidConnectionFile(path: path, member: name)
            }
            return text
        }
        let (publicKey, secretKey) = (try key("curve_publickey"), try key("curve_secretkey"))
        if publicKey == nil, secretKey == nil { return nil }
        guard let publicKey else { throw .invalidConnectionFile(path: path, member: "curve_publickey") }
        guard let secretKey else { throw .invalidConnectionFile(path: path, member: "curve_secretkey") }
        guard zmq_has("curve") == 1 else { throw .cannotOpenSocket(reason: "ZeroMQ was built without CURVE") }
        self.publicKey = publicKey
        self.secretKey = secretKey
    }
}
