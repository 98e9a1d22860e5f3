/// Opens a comm, from either side, with its target and first data.
///
/// Source: messaging specification, "Custom messages", `comm_open`.
public struct CommOpen: IncomingContent, OutgoingContent, Hashable {
    public static let messageType = "comm_open"

    /// The comm's id, chosen by the side that opens it.
    public var id: String

    /// The name of what should answer on the other side.
    public var targetName: String

    /// The first data.
    public var data: JSONValue

    /// Metadata of the message.
    public var metadata: JSONObject

    /// Binary data beside the JSON.
    public var buffers: [[UInt8]]

    /// An opening from its parts.
    public init(
        id: String, targetName: String, data: JSONValue, metadata: JSONObject = [:], buffers: [[UInt8]] = []
    ) {
        self.id = id
        self.targetName = targetName
        self.data = data
        self.metadata = metadata
        self.buffers = buffers
    }

    public init(content: JSONObject) throws(MessageError) {
        let fields = ContentFields(content, of: Self.messageType)
        self.init(
            id: try fields.string("comm_id"), targetName: try fields.string("target_name"),
            data: fields.value("data", default: [:]))
    }

    public var content: JSONObject {
        ["comm_id": .string(id), "target_name": .string(targetName), "data": data]
    }
}

/// Data over an open comm, from either side.
///
/// Source: messaging specification, "Custom messages", `comm_msg`.
public struct CommMessage: IncomingContent, OutgoingContent, Hashable {
    public static let messageType = "comm_msg"

    /// The comm's id.
    public var id: String

    /// The data.
    public var data: JSONValue

    /// Metadata of the message.
    public var metadata: JSONObject

    /// Binary data beside the JSON.
    public var buffers: [[UInt8]]

    /// A message from its parts.
    public init(id: String, data: JSONValue, metadata: JSONObject = [:], buffers: [[UInt8]] = []) {
        self.id = id
        self.data = data
        self.metadata = metadata
        self.buffers = buffers
    }

    public init(content: JSONObject) throws(MessageError) {
        let fields = ContentFields(content, of: Self.messageType)
        self.init(id: try fields.string("comm_id"), data: fields.value("data", default: [:]))
    }

    public var content: JSONObject { ["comm_id": .string(id), "data": data] }
}

/// Closes a comm, from either side.
///
/// Source: messaging specification, "Custom messages", `comm_close`.
public struct CommClose: IncomingContent, OutgoingContent, Hashable {
    public static let messageType = "comm_close"

    /// The comm's id.
    public var id: String

    /// The last data.
    public var data: JSONValue

    /// Metadata of the message.
    public var metadata: JSONObject

    /// Binary data beside the JSON.
    public var buffers: [[UInt8]]

    /// A closing with its last data.
    public init(id: String, data: JSONValue = [:], metadata: JSONObject = [:], buffers: [[UInt8]] = []) {
        self.id = id
        self.data = data
        self.metadata = metadata
        self.buffers = buffers
    }

    public init(content: JSONObject) throws(MessageError) {
        let fields = ContentFields(content, of: Self.messageType)
        self.init(id: try fields.string("comm_id"), data: fields.value("data", default: [:]))
    }

    public var content: JSONObject { ["comm_id": .string(id), "data": data] }
}

/// Any of the three comm messages.
public enum CommEvent: Sendable, Hashable {
    case open(CommOpen)
    case message(CommMessage)
    case close(CommClose)
}
