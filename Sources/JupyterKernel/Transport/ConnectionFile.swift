import Glibc
import JupyterProtocol

/// Where a kernel listens and with what key it signs, as its front end decided.
///
/// Source: jupyter_client documentation, "Making kernels for Jupyter", "Connection files".
public struct ConnectionFile: Sendable, Hashable {
    /// `tcp` or `ipc`.
    public var transport: String

    /// The address to listen on; for ipc the path before the port.
    public var ip: String

    /// The ports, by channel; 0 for one that the kernel is to choose.
    public var shellPort: Int
    public var controlPort: Int
    public var stdinPort: Int
    public var iopubPort: Int
    public var heartbeatPort: Int

    /// The key of the signatures; empty for none.
    public var key: String

    /// The scheme of the signatures, `hmac-sha256`.
    public var signatureScheme: String

    /// The port of the launcher's registration socket, where the kernel chooses its ports itself and tells them there
    /// (JEP 66); nil in a file that names the ports.
    public var registrationPort: Int?

    /// The keys by which the sockets encrypt what they carry; nil for sockets in the clear.
    public var curve: CurveKeys?

    /// Reads a connection file, or the registration file that stands in its place.
    ///
    /// - Throws: ``KernelError`` when it cannot be read, is not this user's, or lacks a
    ///   member.
    public init(path: String) throws(KernelError) {
        let bytes = try Self.read(path)
        guard let object = try? JSONValue(parsing: bytes).objectValue else {
            throw .invalidConnectionFile(path: path, member: "{")
        }
        func port(_ name: String) throws(KernelError) -> Int {
            guard let port = object[name]?.intValue, (1...65_535).contains(port) else {
                throw .invalidConnectionFile(path: path, member: name)
            }
            return port
        }
        transport = object["transport"]?.stringValue ?? "tcp"
        guard transport == "tcp" || transport == "ipc" else {
            throw .invalidConnectionFile(path: path, member: "transport")
        }
        guard let ip = object["ip"]?.stringValue, !ip.isEmpty else {
            throw .invalidConnectionFile(path: path, member: "ip")
        }
        self.ip = ip
        if object["registration_port"] != nil, object["shell_port"] == nil {
            // Of the files below a folder of sockets, none could be chosen that is surely free.
            guard transport == "tcp" else { throw .invalidConnectionFile(path: path, member: "transport") }
            registrationPort = try port("registration_port")
            (shellPort, controlPort, stdinPort, iopubPort, heartbeatPort) = (0, 0, 0, 0, 0)
        } else {
            shellPort = try port("shell_port")
            controlPort = try port("control_port")
            stdinPort = try port("stdin_port")
            iopubPort = try port("iopub_port")
            heartbeatPort = try port("hb_port")
        }
        curve = try CurveKeys(object, path: path)
        guard let key = object["key"]?.stringValue else {
            throw .invalidConnectionFile(path: path, member: "key")
        }
        self.key = key
        let scheme = object["signature_scheme"]?.stringValue ?? ""
        signatureScheme = scheme.isEmpty ? "hmac-sha256" : scheme
    }

    /// Reads a connection file, or the one that this process wrote before it replaced itself, which has its ports.
    ///
    /// - Throws: ``KernelError`` as ``init(path:)``.
    public init(kept path: String) throws(KernelError) { try self.init(path: Registration.keptFile ?? path) }

    /// The ZeroMQ address of a port.
    func address(port: Int) -> String {
        transport == "ipc" ? "ipc://\(ip)-\(port)" : "tcp://\(ip):\(port == 0 ? "*" : String(port))"
    }

    private static func read(_ path: String) throws(KernelError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw .unreadableConnectionFile(path: path, reason: String(cString: strerror(errno)))
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            throw .unreadableConnectionFile(path: path, reason: String(cString: strerror(errno)))
        }
        // Who can write the file can choose the key, and so run code as this user.
        let isOwn = status.st_uid == getuid() || status.st_uid == 0 || getuid() == 0
        guard isOwn, status.st_mode & mode_t(S_IWOTH | S_IWGRP) == 0 else { throw .foreignConnectionFile(path: path) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = Glibc.read(descriptor, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else {
                throw .unreadableConnectionFile(path: path, reason: String(cString: strerror(errno)))
            }
            if count == 0 { return bytes }
            bytes += chunk[..<count]
            guard bytes.count <= 1 << 20 else { throw .invalidConnectionFile(path: path, member: "{") }
        }
    }
}
