/// What a message of one type carries.
public protocol MessageContent: Sendable {
    /// The type's name on the wire, `execute_request`.
    static var messageType: String { get }
}

/// Content that a kernel receives.
public protocol IncomingContent: MessageContent {
    /// Reads the content of a message.
    ///
    /// - Throws: ``MessageError/invalidField(_:in:)`` when a member is missing or of the
    ///   wrong type.
    init(content: JSONObject) throws(MessageError)
}

/// Content that a kernel sends.
public protocol OutgoingContent: MessageContent {
    /// The content as it goes on the wire.
    var content: JSONObject { get }
}
