/// Source that is not Python, in CPython's words.
package struct SyntaxFailure: Error, Equatable, Sendable {
    /// The exception that Python raises.
    package enum Kind: String, Sendable {
        case syntaxError = "SyntaxError"
        case indentationError = "IndentationError"
        case tabError = "TabError"
        case recursionError = "RecursionError"
    }

    package var kind: Kind
    package var message: String
    /// From 1.
    package var line: Int
    /// In characters from 1, or 0 where CPython gives none.
    package var offset: Int
    package var endLine: Int
    package var endOffset: Int
    /// The physical line the error stands on, with its line end; `nil` if there is none.
    package var text: String?
    /// A construct of Python that is left out here, refused by name.
    package var isRefusal = false

    package init(
        kind: Kind, message: String, line: Int, offset: Int, endLine: Int, endOffset: Int, text: String? = nil
    ) {
        self.kind = kind
        self.message = message
        self.line = line
        self.offset = offset
        self.endLine = endLine
        self.endOffset = endOffset
        self.text = text
    }
}
