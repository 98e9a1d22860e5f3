import JupyterProtocol

/// A message that came in, with the socket it came on.
struct Request: Sendable {
    let message: Message
    let channel: RequestChannel

    /// The header that every message of the answer carries.
    let parent: JSONObject

    init(_ message: Message, on channel: RequestChannel) {
        self.message = message
        self.channel = channel
        parent = message.header.json
    }

    /// The request's content, read as one type of message.
    func content<Content: IncomingContent>(_ type: Content.Type) throws(MessageError) -> Content {
        try Content(content: message.content)
    }
}
