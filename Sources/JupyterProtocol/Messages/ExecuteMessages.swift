/// Asks the kernel to run code.
///
/// Source: messaging specification, "Execute".
public struct ExecuteRequest: IncomingContent, Hashable {
    public static let messageType = "execute_request"

    /// The code to run.
    public var code: String

    /// Run without display and without history.
    public var isSilent: Bool

    /// Remember the code; a silent request never does.
    public var storesHistory: Bool

    /// Expressions to evaluate after success, by name.
    public var userExpressions: [String: String]

    /// Whether the front end answers `input_request`.
    public var allowsInput: Bool

    /// Whether an error aborts the requests queued behind this one.
    public var stopsOnError: Bool

    public init(content: JSONObject) throws(MessageError) {
        let fields = ContentFields(content, of: Self.messageType)
        code = try fields.string("code")
        isSilent = try fields.bool("silent", default: false)
        storesHistory = try fields.bool("store_history", default: true) && !isSilent
        allowsInput = try fields.bool("allow_stdin", default: true)
        stopsOnError = try fields.bool("stop_on_error", default: true)
        userExpressions = [:]
        for (name, expression) in try fields.object("user_expressions", default: [:]) {
            guard let text = expression.stringValue else {
                throw .invalidField("user_expressions", in: Self.messageType)
            }
            userExpressions[name] = text
        }
    }
}

/// Tells how a request to run code ended.
///
/// Source: messaging specification, "Execute", "Execution results".
public struct ExecuteReply: OutgoingContent {
    public static let messageType = "execute_reply"

    /// How it ended, with what belongs to that ending.
    public enum Outcome: Sendable {
        case ok(userExpressions: JSONObject, payload: [JSONValue])
        case error(ErrorContent, payload: [JSONValue])
        case aborted
    }

    /// The cell's number.
    public var executionCount: Int

    /// How it ended.
    public var outcome: Outcome

    /// A reply from its parts.
    public init(executionCount: Int, outcome: Outcome) {
        self.executionCount = executionCount
        self.outcome = outcome
    }

    public var content: JSONObject {
        var object: JSONObject
        switch outcome {
        case .ok(let userExpressions, let payload):
            object = [
                "status": "ok", "user_expressions": .object(userExpressions), "payload": .array(payload),
            ]
        case .error(let error, let payload):
            object = ["status": "error"]
            object.merge(error.content)
            object["user_expressions"] = [:]
            object["payload"] = .array(payload)
        case .aborted:
            // Clients of 5.4 read the error's members whenever the status is not ok.
            object = ["status": "abort", "ename": "Aborted", "evalue": "", "traceback": []]
        }
        object["execution_count"] = .int(executionCount)
        return object
    }
}

/// Repeats to every front end what is about to run.
///
/// Source: messaging specification, "Code inputs".
public struct ExecuteInput: OutgoingContent {
    public static let messageType = "execute_input"

    /// The code.
    public var code: String

    /// The cell's number.
    public var executionCount: Int

    /// Code with its number.
    public init(code: String, executionCount: Int) {
        self.code = code
        self.executionCount = executionCount
    }

    public var content: JSONObject { ["code": .string(code), "execution_count": .int(executionCount)] }
}
