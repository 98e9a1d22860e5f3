/// A message between its sockets and its meaning.
public struct Message: Sendable, Hashable {
    /// The routing frames before the delimiter: a client's identity, or a topic.
    public var identities: [[UInt8]]

    /// The message's own header.
    public var header: MessageHeader

    /// The header of the request that this message answers, as it came; empty for none.
    public var parentHeader: JSONObject

    /// Metadata, free in form.
    public var metadata: JSONObject

    /// What the message says.
    public var content: JSONObject

    /// Binary data beside the JSON.
    public var buffers: [[UInt8]]

    /// A message from its parts.
    public init(
        identities: [[UInt8]] = [], header: MessageHeader, parentHeader: JSONObject = [:],
        metadata: JSONObject = [:], content: JSONObject = [:], buffers: [[UInt8]] = []
    ) {
        self.identities = identities
        self.header = header
        self.parentHeader = parentHeader
        self.metadata = metadata
        self.content = content
        self.buffers = buffers
    }
}
