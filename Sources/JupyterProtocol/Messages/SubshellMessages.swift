/// Tells the id of a new subshell.
///
/// Source: JEP 91, "create_subshell_request".
public struct CreateSubshellReply: OutgoingContent {
    public static let requestType = "create_subshell_request"
    public static let messageType = "create_subshell_reply"

    /// The id that requests for the subshell carry in their header.
    public var id: String

    /// A reply with the new id.
    public init(id: String) { self.id = id }

    public var content: JSONObject { ["status": "ok", "subshell_id": .string(id)] }
}

/// Asks that a subshell end.
///
/// Source: JEP 91, "delete_subshell_request".
public struct DeleteSubshellRequest: IncomingContent, Hashable {
    public static let messageType = "delete_subshell_request"

    /// The subshell's id.
    public var id: String

    public init(content: JSONObject) throws(MessageError) {
        id = try ContentFields(content, of: Self.messageType).string("subshell_id")
    }
}

/// Says that a subshell takes no more requests.
///
/// Source: JEP 91, "delete_subshell_request".
public struct DeleteSubshellReply: OutgoingContent {
    public static let messageType = "delete_subshell_reply"

    /// A reply.
    public init() {}

    public var content: JSONObject { ["status": "ok"] }
}

/// Tells which subshells there are.
///
/// Source: JEP 91, "list_subshell_request".
public struct ListSubshellReply: OutgoingContent {
    public static let requestType = "list_subshell_request"
    public static let messageType = "list_subshell_reply"

    /// Their ids, the oldest first.
    public var ids: [String]

    /// A reply with ids.
    public init(ids: [String]) { self.ids = ids }

    public var content: JSONObject {
        ["status": "ok", "subshell_id": .array(ids.map { .string($0) })]
    }
}
