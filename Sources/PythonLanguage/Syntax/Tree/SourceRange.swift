/// Where a node stands in the source: lines from 1, columns in UTF-8 bytes from 0, the end exclusive.
///
/// The four numbers are CPython's `lineno`, `col_offset`, `end_lineno` and `end_col_offset`.
package struct SourceRange: Equatable, Sendable {
    package var line: Int32
    package var column: Int32
    package var endLine: Int32
    package var endColumn: Int32

    package init(line: Int32, column: Int32, endLine: Int32, endColumn: Int32) {
        self.line = line
        self.column = column
        self.endLine = endLine
        self.endColumn = endColumn
    }

    /// The range from the start of this one to the end of `other`.
    func through(_ other: SourceRange) -> SourceRange {
        SourceRange(line: line, column: column, endLine: other.endLine, endColumn: other.endColumn)
    }
}
