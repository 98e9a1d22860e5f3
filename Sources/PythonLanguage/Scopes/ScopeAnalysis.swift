/// Finds out where every name of a module lives, and leaves the findings on the tree.
///
/// First the names of each scope are collected in CPython's order, so that of several errors the same one is reported;
/// then they are resolved from the outside in.
final class ScopeAnalysis {
    var table: SymbolTable
    private let source: SourceText

    private init(_ scope: Scope, _ source: SourceText) {
        table = SymbolTable(scope, parent: nil)
        self.source = source
    }

    /// Sets every `binding` and `scope` of the tree.
    ///
    /// - Returns: The module's scope and every scope inside it.
    ///
    /// Throws: `SyntaxFailure`, in CPython's words, e.g. "name 'x' is used prior to global declaration".
    @discardableResult
    static func run(_ module: Module, source: SourceText) throws -> [Scope] {
        let scope = Scope(kind: .module, name: "<module>", qualifiedName: "<module>", parent: nil, privateClass: nil)
        let analysis = ScopeAnalysis(scope, source)
        module.scope = scope
        try analysis.visit(module.body)
        try ScopeResolution(source).run(analysis.table)
        return analysis.table.scopes
    }

    // MARK: Scopes

    /// Collects the names of a scope inside the present one.
    func enter(_ kind: Scope.Kind, _ name: String, privateClass: String? = nil, _ body: () throws -> Void) rethrows -> Scope {
        let outer = table
        let scope = Scope(
            kind: kind, name: name, qualifiedName: qualifiedName(name, in: outer), parent: outer.scope,
            privateClass: privateClass ?? outer.scope.privateClass)
        let inner = SymbolTable(scope, parent: outer)
        outer.children.append(inner)
        table = inner
        defer { table = outer }
        try body()
        return scope
    }

    private func qualifiedName(_ name: String, in outer: SymbolTable) -> String {
        switch outer.scope.kind {
        case .module: name
        case .function, .lambda: "\(outer.scope.qualifiedName).<locals>.\(name)"
        default: "\(outer.scope.qualifiedName).\(name)"
        }
    }

    // MARK: Names

    func bind(_ name: String, _ use: SymbolUse = .bound) {
        table.add(table.scope.mangled(name), use)
    }

    func read(_ name: String) {
        table.add(table.scope.mangled(name), .used)
        // `super()` without arguments finds its class through this name.
        if name == "super", table.isFunctionLike { table.add("__class__", .used) }
    }

    func parameter(_ parameter: Parameter) throws {
        let name = table.scope.mangled(parameter.name)
        if table.use(of: name).contains(.parameter) {
            throw fail("duplicate argument '\(parameter.name)' in function definition", parameter.range)
        }
        table.add(name, [.parameter, .bound])
        table.scope.localNames.append(name)
        table.scope.parameterCount += 1
    }

    func declare(_ names: [String], _ use: SymbolUse, _ range: SourceRange) throws {
        let word = use == .global ? "global" : "nonlocal"
        for written in names {
            let name = table.scope.mangled(written)
            let known = table.use(of: name)
            if known.contains(.parameter) {
                throw fail("name '\(written)' is parameter and \(word)", range)
            } else if known.contains(.used) {
                throw fail("name '\(written)' is used prior to \(word) declaration", range)
            } else if known.contains(.annotated) {
                throw fail("annotated name '\(written)' can't be \(word)", range)
            } else if known.contains(.bound), !known.contains(.imported) {
                throw fail("name '\(written)' is assigned to before \(word) declaration", range)
            }
            table.add(name, use)
            if table.declarations[name] == nil { table.declarations[name] = range }
        }
    }

    func fail(_ message: String, _ range: SourceRange) -> SyntaxFailure {
        SyntaxFailure(message, range, source)
    }
}

extension SyntaxFailure {
    /// A failure found in the finished tree.
    init(_ message: String, _ range: SourceRange, _ source: SourceText) {
        let line = Int(range.line)
        let endLine = Int(range.endLine)
        self.init(
            kind: .syntaxError, message: message, line: line,
            offset: source.characters(line: line, column: Int(range.column)) + 1, endLine: endLine,
            endOffset: source.characters(line: endLine, column: Int(range.endColumn)) + 1, text: source.line(line))
    }
}
