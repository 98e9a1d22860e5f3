import JupyterProtocol

/// How a cell ended.
public enum CellResult: Sendable {
    /// The cell ran to its end.
    ///
    /// - Parameter userExpressions: each expression's value or its own error, by name.
    case ok(userExpressions: [String: UserExpressionResult] = [:])

    /// The cell raised.
    case error(CellError)

    /// The cell never ran.
    case aborted
}

/// An error as front ends show it.
public struct CellError: Error, Sendable, Hashable {
    /// The exception's class name, `ZeroDivisionError`.
    public var name: String

    /// The exception's text, `division by zero`.
    public var value: String

    /// The traceback's lines, with ANSI colours.
    public var traceback: [String]

    /// An error from its three parts.
    public init(name: String, value: String, traceback: [String]) {
        self.name = name
        self.value = value
        self.traceback = traceback
    }
}

/// The value of one of `user_expressions`, or the error it raised.
public enum UserExpressionResult: Sendable {
    case value(RichContent)
    case error(CellError)
}

/// One value in several representations, by MIME type.
public struct RichContent: Sendable, Hashable {
    /// Representations by MIME type; binary ones in base64.
    public var data: JSONObject

    /// Metadata by MIME type, for example width and height of a picture.
    public var metadata: JSONObject

    /// Content from its representations.
    public init(data: JSONObject, metadata: JSONObject = [:]) {
        self.data = data
        self.metadata = metadata
    }

    /// Plain text alone.
    public init(plainText: String) {
        self.init(data: ["text/plain": .string(plainText)])
    }
}
