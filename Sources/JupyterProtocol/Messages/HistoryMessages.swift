/// Asks for cells that ran before.
///
/// Source: messaging specification, "History".
public struct HistoryRequest: IncomingContent, Hashable {
    public static let messageType = "history_request"

    /// Which cells.
    public enum Access: Sendable, Hashable {
        /// The last `count` cells.
        case tail(count: Int)

        /// Cells `start ..< stop` of a session: 0 is the running one, negative ones count
        /// back from it.
        case range(session: Int, start: Int, stop: Int?)

        /// The last `count` cells that match a glob pattern; nil for all of them.
        case search(pattern: String, count: Int?, isUnique: Bool)
    }

    /// Which cells.
    public var access: Access

    /// Whether results come beside the code.
    public var wantsOutput: Bool

    /// Whether the code comes as it was typed, before magics are translated.
    public var wantsRaw: Bool

    public init(content: JSONObject) throws(MessageError) {
        let fields = ContentFields(content, of: Self.messageType)
        wantsOutput = try fields.bool("output", default: false)
        wantsRaw = try fields.bool("raw", default: true)
        let count = try fields.int("n", default: -1)
        switch try fields.string("hist_access_type", default: "tail") {
        case "tail":
            access = .tail(count: count < 0 ? 10 : count)
        case "range":
            let stop = try fields.int("stop", default: -1)
            access = .range(
                session: try fields.int("session", default: 0), start: try fields.int("start", default: 1),
                stop: stop < 0 ? nil : stop)
        case "search":
            access = .search(
                pattern: try fields.string("pattern", default: "*"), count: count < 0 ? nil : count,
                isUnique: try fields.bool("unique", default: false))
        default:
            throw .invalidField("hist_access_type", in: Self.messageType)
        }
    }
}

/// Cells that ran before, the oldest first.
///
/// Source: messaging specification, "History".
public struct HistoryReply: OutgoingContent {
    public static let messageType = "history_reply"

    /// One cell.
    public struct Entry: Sendable, Hashable {
        /// The session the cell ran in.
        public var session: Int

        /// The cell's number in its session.
        public var line: Int

        /// The code.
        public var input: String

        /// The result's text, where there was one.
        public var output: String?

        /// A cell from its parts.
        public init(session: Int, line: Int, input: String, output: String?) {
            self.session = session
            self.line = line
            self.input = input
            self.output = output
        }
    }

    /// The cells.
    public var entries: [Entry]

    /// Whether each entry is a pair of code and result.
    public var withOutput: Bool

    /// Cells, with or without their results.
    public init(entries: [Entry], withOutput: Bool) {
        self.entries = entries
        self.withOutput = withOutput
    }

    public var content: JSONObject {
        let history = entries.map { entry -> JSONValue in
            let input = JSONValue.string(entry.input)
            let output = entry.output.map { JSONValue.string($0) } ?? .null
            return [.int(entry.session), .int(entry.line), withOutput ? [input, output] : input]
        }
        return ["status": "ok", "history": .array(history)]
    }
}
