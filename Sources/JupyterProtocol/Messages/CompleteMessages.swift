/// Asks for the names that could stand at the cursor.
///
/// Source: messaging specification, "Completion".
public struct CompleteRequest: IncomingContent, Hashable {
    public static let messageType = "complete_request"

    /// The code.
    public var code: String

    /// The cursor, in Unicode code points; within the code.
    public var cursor: Int

    public init(content: JSONObject) throws(MessageError) {
        let fields = ContentFields(content, of: Self.messageType)
        code = try fields.string("code")
        cursor = try fields.cursor(in: code)
    }
}

/// The names that could stand at the cursor.
///
/// Source: messaging specification, "Completion"; `_jupyter_types_experimental` as
/// ipykernel sends it and JupyterLab reads it.
public struct CompleteReply: OutgoingContent {
    public static let messageType = "complete_reply"

    /// One candidate.
    public struct Match: Sendable, Hashable {
        public var text: String
        public var type: String
        public var signature: String

        /// A candidate with its kind and call signature.
        public init(text: String, type: String, signature: String) {
            self.text = text
            self.type = type
            self.signature = signature
        }
    }

    /// The candidates, best first.
    public var matches: [Match]

    /// Where the text to replace begins, in code points.
    public var start: Int

    /// Where the text to replace ends, in code points.
    public var end: Int

    /// A reply from its parts.
    public init(matches: [Match], start: Int, end: Int) {
        self.matches = matches
        self.start = start
        self.end = end
    }

    public var content: JSONObject {
        let types = matches.map { match -> JSONValue in
            [
                "start": .int(start), "end": .int(end), "text": .string(match.text),
                "type": .string(match.type), "signature": .string(match.signature),
            ]
        }
        return [
            "status": "ok", "matches": .array(matches.map { .string($0.text) }),
            "cursor_start": .int(start), "cursor_end": .int(end),
            "metadata": ["_jupyter_types_experimental": .array(types)],
        ]
    }
}

extension ContentFields {
    /// The cursor of a request: the end of the code when it is missing, never outside it.
    func cursor(in code: String) throws(MessageError) -> Int {
        let length = code.unicodeScalars.count
        return min(max(try int("cursor_pos", default: length), 0), length)
    }
}
