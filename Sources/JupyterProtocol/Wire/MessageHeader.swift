/// Who sent a message, when, and of what type.
///
/// Source: messaging specification, "Message header".
public struct MessageHeader: Sendable, Hashable {
    /// The protocol's version that this kernel speaks.
    public static let protocolVersion = "5.5"

    /// The message's own id.
    public var messageID: String

    /// The id of the sender's session.
    public var session: String

    /// Who sent it.
    public var username: String

    /// When it was made, ISO 8601 with time zone.
    public var date: String

    /// The message's type.
    public var messageType: String

    /// The protocol's version that the sender speaks.
    public var version: String

    /// The subshell a request is for (JEP 91); nil is the main shell.
    public var subshellID: String?

    /// A header from its parts.
    public init(
        messageID: String, session: String, username: String, date: String, messageType: String,
        version: String = protocolVersion, subshellID: String? = nil
    ) {
        self.messageID = messageID
        self.session = session
        self.username = username
        self.date = date
        self.messageType = messageType
        self.version = version
        self.subshellID = subshellID
    }

    /// Reads a header; only the id and the type are needed.
    public init(json object: JSONObject) throws(MessageError) {
        let fields = ContentFields(object, of: "header")
        messageID = try fields.string("msg_id")
        messageType = try fields.string("msg_type")
        session = try fields.string("session", default: "")
        username = try fields.string("username", default: "")
        date = try fields.string("date", default: "")
        version = try fields.string("version", default: "5.0")
        let subshell = try fields.string("subshell_id", default: "")
        subshellID = subshell.isEmpty ? nil : subshell
    }

    /// The header as it goes on the wire.
    public var json: JSONObject {
        var object: JSONObject = [
            "msg_id": .string(messageID), "session": .string(session), "username": .string(username),
            "date": .string(date), "msg_type": .string(messageType), "version": .string(version),
        ]
        if let subshellID { object["subshell_id"] = .string(subshellID) }
        return object
    }
}
