/// The candidates at a cursor.
public struct Completions: Sendable, Hashable {
    /// The candidates, best first.
    public var items: [Completion]

    /// Where the text to replace begins, in code points.
    public var start: Int

    /// Where the text to replace ends, in code points.
    public var end: Int

    /// Candidates for the text between two cursor positions.
    public init(items: [Completion], start: Int, end: Int) {
        self.items = items
        self.start = start
        self.end = end
    }
}

/// One candidate of a completion.
public struct Completion: Sendable, Hashable {
    /// The text to insert.
    public var text: String

    /// The kind, for the front end's icon: `function`, `class`, `module`, `instance`,
    /// `keyword`, `param`, `path`, `property`, `magic`.
    public var type: String

    /// The call signature, `(x, axis=None)`, or empty.
    public var signature: String

    /// A candidate.
    public init(text: String, type: String = "", signature: String = "") {
        self.text = text
        self.type = type
        self.signature = signature
    }
}

/// Whether code could run as it stands.
public enum Completeness: Sendable, Hashable {
    case complete
    /// More lines are needed; the next one begins with `indent`.
    case incomplete(indent: String)
    case invalid
    case unknown
}
