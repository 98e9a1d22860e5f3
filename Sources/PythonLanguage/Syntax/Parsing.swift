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
        let parser = Parser(SourceText(source))
        return TreeDump(try parser.parse(parser.file), showsRanges: showsRanges).text
    }

    /// Every scope of `source` but the module's, a line each:
    /// `qualified.name parameters=[…] locals=[…] cells=[…] free=[…] generator=…`.
    ///
    /// Throws: `SyntaxFailure`.
    package static func describeScopes(_ source: String) throws -> [String] {
        let text = SourceText(source)
        let parser = Parser(text)
        let scopes = try ScopeAnalysis.run(try parser.parse(parser.file), source: text)
        return scopes.dropFirst().map { scope in
            let isFunction = scope.kind != .classBody
            let locals = isFunction ? Set(scope.localNames).subtracting(scope.cellNames).sorted() : []
            return "\(scope.qualifiedName) parameters=\(scope.localNames.prefix(scope.parameterCount)) locals=\(locals) "
                + "cells=\(scope.cellNames.sorted()) free=\(scope.freeNames.sorted()) generator=\(scope.isGenerator)"
        }
    }

    /// Parses `source` and resolves its names, for its errors only.
    ///
    /// Throws: `SyntaxFailure`.
    package static func check(_ source: String) throws {
        _ = try module(SourceText(source))
    }
}
