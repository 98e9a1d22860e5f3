/// A notebook cell: what the user wrote, and the Python it stands for.
///
/// IPython's own notation becomes calls of `get_ipython()`, as IPython writes them: `%magic args`, `%%magic`, `!command`,
/// `name = !command`, `name = %magic`, `object?`, `?object`. Both texts have the same number of lines, so that a line
/// number means the same in each.
package struct Cell: Sendable {
    /// What the user wrote.
    package let text: String
    /// The Python that is run.
    package let code: String
    /// How many columns of common indentation were taken off every line.
    package let dedent: Int
    /// A `;` at the end: the value of the last expression is not shown.
    package let isSilent: Bool

    /// Reads a cell.
    ///
    /// - Parameter automagics: Names that a one-line cell may use as a magic without `%`; those the session has not
    ///   bound to something else.
    package init(_ text: String, automagics: Set<String> = []) {
        self.text = text
        var lines = CellLines(text)
        lines.removePrompts()
        dedent = lines.removeIndentation()
        lines.rewrite(automagics: automagics)
        code = lines.text
        isSilent = Cell.endsInSemicolon(code)
    }

    private static func endsInSemicolon(_ code: String) -> Bool {
        var tokenizer = Tokenizer(SourceText(code))
        tokenizer.run()
        let last = tokenizer.tokens.last {
            $0.kind != .endMarker && $0.kind != .newline && $0.kind != .dedent && $0.kind != .indent
        }
        return last?.kind == .semicolon
    }

    /// The cell's syntax tree.
    ///
    /// Throws: `SyntaxFailure`.
    func module() throws -> Module {
        try Parsing.module(SourceText(code))
    }
}
