/// Asks whether code could run as it stands.
///
/// Source: messaging specification, "Code completeness".
public struct IsCompleteRequest: IncomingContent, Hashable {
    public static let messageType = "is_complete_request"

    /// The code.
    public var code: String

    public init(content: JSONObject) throws(MessageError) {
        code = try ContentFields(content, of: Self.messageType).string("code")
    }
}

/// Tells whether code could run as it stands.
///
/// Source: messaging specification, "Code completeness".
public struct IsCompleteReply: OutgoingContent {
    public static let messageType = "is_complete_reply"

    /// `complete`, `incomplete`, `invalid` or `unknown`.
    public var status: String

    /// With which the next line of incomplete code begins.
    public var indent: String?

    /// A reply from its parts.
    public init(status: String, indent: String? = nil) {
        self.status = status
        self.indent = indent
    }

    public var content: JSONObject {
        var object: JSONObject = ["status": .string(status)]
        if let indent { object["indent"] = .string(indent) }
        return object
    }
}
