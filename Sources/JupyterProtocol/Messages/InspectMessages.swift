/// Asks for help on what stands at the cursor.
///
/// Source: messaging specification, "Introspection".
public struct InspectRequest: IncomingContent, Hashable {
    public static let messageType = "inspect_request"

    /// The code.
    public var code: String

    /// The cursor, in Unicode code points; within the code.
    public var cursor: Int

    /// 0 for signature and documentation, 1 for source as well.
    public var detailLevel: Int

    public init(content: JSONObject) throws(MessageError) {
        let fields = ContentFields(content, of: Self.messageType)
        code = try fields.string("code")
        cursor = try fields.cursor(in: code)
        detailLevel = try fields.int("detail_level", default: 0)
    }
}

/// Help on what stood at the cursor.
///
/// Source: messaging specification, "Introspection".
public struct InspectReply: OutgoingContent {
    public static let messageType = "inspect_reply"

    /// Representations by MIME type; nil when nothing was found.
    public var data: JSONObject?

    /// Metadata by MIME type.
    public var metadata: JSONObject

    /// A reply; without data it says that nothing was found.
    public init(data: JSONObject?, metadata: JSONObject = [:]) {
        self.data = data
        self.metadata = metadata
    }

    public var content: JSONObject {
        [
            "status": "ok", "found": .bool(data != nil), "data": .object(data ?? [:]),
            "metadata": .object(metadata),
        ]
    }
}
