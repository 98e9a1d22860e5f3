/// Asks the kernel to end.
///
/// Source: messaging specification, "Kernel shutdown".
public struct ShutdownRequest: IncomingContent, Hashable {
    public static let messageType = "shutdown_request"

    /// Whether the client will start the kernel again.
    public var restarts: Bool

    public init(content: JSONObject) throws(MessageError) {
        restarts = try ContentFields(content, of: Self.messageType).bool("restart", default: false)
    }
}

/// Says that the kernel is about to end.
///
/// Source: messaging specification, "Kernel shutdown".
public struct ShutdownReply: OutgoingContent {
    public static let messageType = "shutdown_reply"

    /// Whether the client will start the kernel again.
    public var restarts: Bool

    /// A reply to a request with the same wish.
    public init(restarts: Bool) { self.restarts = restarts }

    public var content: JSONObject { ["status": "ok", "restart": .bool(restarts)] }
}

/// Says that the interrupt has been passed on.
///
/// Source: messaging specification, "Kernel interrupt".
public struct InterruptReply: OutgoingContent {
    public static let requestType = "interrupt_request"
    public static let messageType = "interrupt_reply"

    /// A reply.
    public init() {}

    public var content: JSONObject { ["status": "ok"] }
}

/// Says that a request could not be served.
///
/// Source: messaging specification, "Request-Reply": any reply may be an error.
public struct ErrorReply: Sendable {
    /// The reply's type on the wire.
    public var messageType: String

    /// What is wrong.
    public var error: ErrorContent

    /// An error in place of the reply of this type.
    public init(messageType: String, error: ErrorContent) {
        self.messageType = messageType
        self.error = error
    }

    /// The content as it goes on the wire.
    public var content: JSONObject {
        var object: JSONObject = ["status": "error"]
        object.merge(error.content)
        return object
    }
}
