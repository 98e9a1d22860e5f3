/// A command of the debug adapter protocol, carried over control.
///
/// Source: messaging specification, "Debug request"; the Debug Adapter Protocol's `Request`.
public struct DebugRequest: IncomingContent, Hashable {
    public static let messageType = "debug_request"

    /// What to do, `inspectVariables` for example.
    public var command: String

    /// The number the front end gave the command.
    public var sequence: Int

    /// What the command needs to know.
    public var arguments: JSONObject

    public init(content: JSONObject) throws(MessageError) {
        let fields = ContentFields(content, of: Self.messageType)
        command = try fields.string("command")
        sequence = try fields.int("seq", default: 0)
        arguments = try fields.object("arguments", default: [:])
    }
}

/// The answer to a command.
///
/// Source: messaging specification, "Debug request"; the Debug Adapter Protocol's `Response`.
public struct DebugReply: OutgoingContent {
    public static let messageType = "debug_reply"

    /// The command that is answered.
    public var request: DebugRequest

    /// What the command asked for; nil when it could not be done.
    public var body: JSONObject?

    /// Why it could not be done.
    public var reason: String

    /// An answer with what was asked for, or with a reason.
    public init(to request: DebugRequest, body: JSONObject?, reason: String = "") {
        self.request = request
        self.body = body
        self.reason = reason
    }

    public var content: JSONObject {
        var object: JSONObject = [
            "type": "response", "request_seq": .int(request.sequence), "seq": .int(request.sequence),
            "command": .string(request.command), "success": .bool(body != nil), "body": .object(body ?? [:]),
        ]
        if body == nil { object["message"] = .string(reason) }
        return object
    }
}
