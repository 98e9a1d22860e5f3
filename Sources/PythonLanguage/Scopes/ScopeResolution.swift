/// Decides for each name of each scope where it lives, and numbers slots, cells and closures.
struct ScopeResolution {
    private let source: SourceText

    init(_ source: SourceText) {
        self.source = source
    }

    /// Resolves `table` and the tables inside it.
    ///
    /// Throws: `SyntaxFailure` for a `nonlocal` without its variable.
    func run(_ table: SymbolTable) throws {
        try mark(table)
        number(table)
    }

    /// Finds the owner of every name that a scope uses and does not bind; the owners' cells and the closures on the way
    /// to them are noted.
    private func mark(_ table: SymbolTable) throws {
        for name in table.names {
            let use = table.use(of: name)
            if use.contains(.global) {
                if use.contains(.nonlocal) { throw fail("name '\(name)' is nonlocal and global", table, name) }
                continue
            }
            if use.contains(.nonlocal) {
                if table.scope.kind == .module {
                    throw fail("nonlocal declaration not allowed at module level", table, name)
                }
                guard capture(name, for: table) else {
                    throw fail("no binding for nonlocal '\(name)' found", table, name)
                }
                continue
            }
            if !use.contains(.bound), table.scope.kind != .module { _ = capture(name, for: table) }
        }
        for child in table.children { try mark(child) }
    }

    /// Makes `name` of an enclosing function reach `table`; false if no enclosing function binds it.
    private func capture(_ name: String, for table: SymbolTable) -> Bool {
        var owner = table.parent
        while let current = owner {
            if current.scope.kind == .module { return false }
            if current.scope.kind == .classBody {
                if name == "__class__", table.isFunctionLike {
                    current.scope.needsClassCell = true
                    break
                }
            } else {
                let use = current.use(of: name)
                if use.contains(.global) { return false }
                if use.contains(.bound), !use.contains(.nonlocal) { break }
            }
            owner = current.parent
        }
        guard let owner else { return false }
        note(name, in: &owner.scope.cellNames)
        var inner: SymbolTable? = table
        while let current = inner, current !== owner {
            note(name, in: &current.scope.freeNames)
            inner = current.parent
        }
        return true
    }

    private func note(_ name: String, in names: inout [String]) {
        if !names.contains(name) { names.append(name) }
    }

    private func number(_ table: SymbolTable) {
        let scope = table.scope
        for name in table.names {
            scope.bindings[name] = binding(of: name, in: table)
        }
        scope.cellParameterSlots = scope.cellNames.map { name in
            scope.localNames[..<scope.parameterCount].firstIndex(of: name)
        }
        for node in table.nodes {
            if case .name(let id, _) = node.kind { node.binding = scope.binding(of: id) }
        }
        for child in table.children { number(child) }
    }

    private func binding(of name: String, in table: SymbolTable) -> Binding {
        let scope = table.scope
        let use = table.use(of: name)
        if use.contains(.global) { return .globalExplicit }
        if scope.kind == .module { return .globalImplicit }
        if scope.kind == .classBody {
            if use.contains(.nonlocal), let index = scope.freeNames.firstIndex(of: name) { return .free(index) }
            if use.contains(.bound) { return .className }
            if let index = scope.freeNames.firstIndex(of: name) { return .classFree(index) }
            return .className
        }
        if let index = scope.cellNames.firstIndex(of: name) { return .cell(index) }
        if let index = scope.freeNames.firstIndex(of: name) { return .free(index) }
        guard use.contains(.bound) else { return .globalImplicit }
        if use.contains(.parameter), let index = scope.localNames.firstIndex(of: name) { return .local(index) }
        scope.localNames.append(name)
        return .local(scope.localNames.count - 1)
    }

    private func fail(_ message: String, _ table: SymbolTable, _ name: String) -> SyntaxFailure {
        let start = SourceRange(line: 1, column: 0, endLine: 1, endColumn: 0)
        return SyntaxFailure(message, table.declarations[name] ?? start, source)
    }
}
