/// Tells a launcher which ports a kernel has chosen.
///
/// Source: JEP 66; the form of the messages is that of Positron's kernels, the first to use it.
public struct HandshakeRequest: OutgoingContent {
    public static let messageType = "handshake_request"
    public static let replyType = "handshake_reply"

    /// The ports by their names in a connection file.
    public var ports: [(name: String, port: Int)]

    /// A message with ports.
    public init(ports: [(name: String, port: Int)]) { self.ports = ports }

    public var content: JSONObject { JSONObject(ports.map { ($0.name, .int($0.port)) }) }
}
