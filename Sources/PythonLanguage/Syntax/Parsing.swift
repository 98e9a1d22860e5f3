/// The front end's entry points.
package enum Parsing {
    /// The syntax tree of a file or a cell, its names resolved to slots.
    ///
    /// Throws: `SyntaxFailure`, in CPython's words.
    static func module(_ source: SourceText) throws -> Module {
        let parser = Parser(source)
        let module = try parser.parse(parser.file)
        try ScopeAnalysis.run(module, source: source)
        try SemanticChecks.run(module, source: source)
        return module
    }

    /// The tree of `source` as text; see `TreeDump`.
    ///
    /// Throws: `SyntaxFailure`.
    package static func dump(_ source: String, showsRanges: Bool) throws -> String {
        TreeDump(try module(SourceText(source)), showsRanges: showsRanges).text
    }

    /// Parses `source` and resolves its names, for its errors only.
    ///
    /// Throws: `SyntaxFailure`.
    package static func check(_ source: String) throws {
        _ = try module(SourceText(source))
    }
}
