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
}
