import Glibc
import JupyterProtocol

/// Tells a launcher which ports the kernel has chosen (JEP 66), and keeps them in a connection file of the usual kind.
struct Registration {
    private let connection: ConnectionFile
    private let framing: MessageFraming
    private let composer: MessageComposer

    /// How long the launcher may take to acknowledge, in milliseconds; a kernel that nobody knows ends.
    private static let patience: Int32 = 10_000

    /// The variable that tells a process which replaces this one where its ports stand: `process:path`.
    private static let variable = "SWIFTLET_CONNECTION"

    /// - Parameter connection: with the ports that are bound.
    init(_ connection: ConnectionFile, framing: MessageFraming, composer: MessageComposer) {
        self.connection = connection
        self.framing = framing
        self.composer = composer
    }

    /// The connection file that the process before this one wrote, which had the same id; nil where there was none.
    static var keptFile: String? {
        guard let parts = getenv(variable).map({ String(cString: $0).split(separator: ":", maxSplits: 1) }),
            parts.count == 2, pid_t(parts[0]) == getpid()
        else { return nil }
        return String(parts[1])
    }

    /// Removes the file that ``perform(at:in:)`` wrote.
    static func forget() {
        if let path = keptFile { unlink(path) }
    }

    /// Sends the ports to the launcher and waits for its word.
    ///
    /// - Parameter port: of the launcher's socket.
    /// - Throws: ``KernelError/notRegistered(address:)`` when it does not acknowledge, or not with the right signature.
    func perform(at port: Int, in context: ZeroMQContext) throws(KernelError) {
        let address = connection.address(port: port)
        let socket = try ZeroMQSocket(asking: address, in: context, milliseconds: Self.patience)
        defer { socket.close() }
        let request = composer.message(HandshakeRequest(ports: connection.ports), parent: [:])
        guard socket.send(framing.frames(of: request)), let frames = socket.receive(waits: true),
            let reply = try? framing.message(from: frames),
            reply.header.messageType == HandshakeRequest.replyType, reply.content["status"] == "ok"
        else { throw .notRegistered(address: address) }
        keep()
    }

    /// Writes the connection file by which other clients, and this kernel after a restart in place, find the ports.
    ///
    /// Where that cannot be done the kernel serves the launcher all the same.
    private func keep() {
        // The path must hold wherever a cell goes.
        let folder =
            Self.runtimeFolder.hasPrefix("/") ? Self.runtimeFolder : Self.workingFolder + "/" + Self.runtimeFolder
        let path = "\(folder)/kernel-\(getpid()).json"
        var made = ""
        for part in folder.split(separator: "/") {
            made += "/\(part)"
            mkdir(made, 0o700)
        }
        unlink(path)
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return }
        let bytes = JSONValue.object(connection.json).serializedForFile
        let written = write(descriptor, bytes, bytes.count)
        close(descriptor)
        guard written == bytes.count else { return }
        setenv(Self.variable, "\(getpid()):\(path)", 1)
    }

    private static var workingFolder: String {
        guard let folder = getcwd(nil, 0) else { return "" }
        defer { free(folder) }
        return String(cString: folder)
    }

    /// Source: jupyter_core, `jupyter_runtime_dir`.
    private static var runtimeFolder: String {
        func value(_ name: String) -> String? {
            getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
        }
        if let folder = value("JUPYTER_RUNTIME_DIR") { return folder }
        if let folder = value("JUPYTER_DATA_DIR") { return folder + "/runtime" }
        if let folder = value("XDG_DATA_HOME") { return folder + "/jupyter/runtime" }
        return (value("HOME") ?? "/tmp") + "/.local/share/jupyter/runtime"
    }
}

extension ConnectionFile {
    /// The ports by their names in the file.
    var ports: [(name: String, port: Int)] {
        [
            ("shell_port", shellPort), ("control_port", controlPort), ("stdin_port", stdinPort),
            ("iopub_port", iopubPort), ("hb_port", heartbeatPort),
        ]
    }

    /// The file's content.
    fileprivate var json: JSONObject {
        var object = JSONObject(ports.map { ($0.name, .int($0.port)) })
        object["ip"] = .string(ip)
        object["key"] = .string(key)
        object["transport"] = .string(transport)
        object["signature_scheme"] = .string(signatureScheme)
        if let curve {
            object["curve_publickey"] = .string(curve.publicKey)
            object["curve_secretkey"] = .string(curve.secretKey)
        }
        return object
    }
}
