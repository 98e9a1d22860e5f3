/// Text written to a stream.
///
/// Source: messaging specification, "Streams (stdout, stderr, etc)".
public struct StreamContent: OutgoingContent {
    public static let messageType = "stream"

    /// The stream's name, `stdout` or `stderr`.
    public var name: String

    /// The text.
    public var text: String

    /// Text for a stream.
    public init(name: String, text: String) {
        self.name = name
        self.text = text
    }

    public var content: JSONObject { ["name": .string(name), "text": .string(text)] }
}

/// Content to show below the cell.
///
/// Source: messaging specification, "Display data".
public struct DisplayData: OutgoingContent {
    public static let messageType = "display_data"

    /// Representations by MIME type.
    public var data: JSONObject

    /// Metadata by MIME type.
    public var metadata: JSONObject

    /// The name under which the content can be replaced.
    public var displayID: String?

    /// Content to show.
    public init(data: JSONObject, metadata: JSONObject = [:], displayID: String? = nil) {
        self.data = data
        self.metadata = metadata
        self.displayID = displayID
    }

    public var content: JSONObject {
        let transient: JSONObject = displayID.map { ["display_id": .string($0)] } ?? [:]
        return ["data": .object(data), "metadata": .object(metadata), "transient": .object(transient)]
    }
}

/// Content to show wherever a display of that name stands.
///
/// Source: messaging specification, "Update display data".
public struct UpdateDisplayData: OutgoingContent {
    public static let messageType = "update_display_data"

    /// The new content with the name it replaces.
    public var display: DisplayData

    /// New content for a name.
    public init(data: JSONObject, metadata: JSONObject = [:], displayID: String) {
        display = DisplayData(data: data, metadata: metadata, displayID: displayID)
    }

    public var content: JSONObject { display.content }
}

/// The value of a cell's last expression.
///
/// Source: messaging specification, "Code outputs".
public struct ExecuteResult: OutgoingContent {
    public static let messageType = "execute_result"

    /// The cell's number.
    public var executionCount: Int

    /// Representations by MIME type.
    public var data: JSONObject

    /// Metadata by MIME type.
    public var metadata: JSONObject

    /// A value with its cell's number.
    public init(executionCount: Int, data: JSONObject, metadata: JSONObject = [:]) {
        self.executionCount = executionCount
        self.data = data
        self.metadata = metadata
    }

    public var content: JSONObject {
        ["execution_count": .int(executionCount), "data": .object(data), "metadata": .object(metadata)]
    }
}

/// An error that ended a cell.
///
/// Source: messaging specification, "Execution errors".
public struct ErrorContent: OutgoingContent, Hashable {
    public static let messageType = "error"

    /// The exception's class name.
    public var name: String

    /// The exception's text.
    public var value: String

    /// The traceback's lines.
    public var traceback: [String]

    /// An error from its parts.
    public init(name: String, value: String, traceback: [String]) {
        self.name = name
        self.value = value
        self.traceback = traceback
    }

    public var content: JSONObject {
        [
            "ename": .string(name), "evalue": .string(value),
            "traceback": .array(traceback.map { .string($0) }),
        ]
    }
}

/// Clears the cell's output.
///
/// Source: messaging specification, "Clear output".
public struct ClearOutput: OutgoingContent {
    public static let messageType = "clear_output"

    /// Wait with clearing until the next output comes.
    public var wait: Bool

    /// A clearing, at once or later.
    public init(wait: Bool) { self.wait = wait }

    public var content: JSONObject { ["wait": .bool(wait)] }
}
