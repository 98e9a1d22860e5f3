/// Asks the person at the front end for a line.
///
/// Source: messaging specification, "Messages on the stdin (ROUTER/DEALER) channel".
public struct InputRequest: OutgoingContent {
    public static let messageType = "input_request"

    /// The text before the answer.
    public var prompt: String

    /// Whether the answer is hidden while it is typed.
    public var isPassword: Bool

    /// A question.
    public init(prompt: String, isPassword: Bool) {
        self.prompt = prompt
        self.isPassword = isPassword
    }

    public var content: JSONObject { ["prompt": .string(prompt), "password": .bool(isPassword)] }
}

/// The line that the person typed.
///
/// Source: messaging specification, "Messages on the stdin (ROUTER/DEALER) channel".
public struct InputReply: IncomingContent, Hashable {
    public static let messageType = "input_reply"

    /// The line, without its end.
    public var value: String

    public init(content: JSONObject) throws(MessageError) {
        value = try ContentFields(content, of: Self.messageType).string("value")
    }
}
