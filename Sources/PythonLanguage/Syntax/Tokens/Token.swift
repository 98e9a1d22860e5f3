/// One token: its kind and where it stands.
struct Token: Sendable {
    var kind: TokenKind
    /// How many brackets are open after this token.
    var level: UInt8
    /// Byte offsets into the source.
    var start: Int32
    var end: Int32
    /// Lines from 1, columns in bytes from 0; -1 where CPython has no column (indent, dedent, end).
    var range: SourceRange
}
