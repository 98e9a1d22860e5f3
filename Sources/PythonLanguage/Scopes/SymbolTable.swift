/// What one scope does with a name.
struct SymbolUse: OptionSet {
    let rawValue: UInt8

    static let parameter = SymbolUse(rawValue: 1)
    static let bound = SymbolUse(rawValue: 2)
    static let used = SymbolUse(rawValue: 4)
    static let global = SymbolUse(rawValue: 8)
    static let nonlocal = SymbolUse(rawValue: 16)
    static let annotated = SymbolUse(rawValue: 32)
    /// The variable of a comprehension's `for`.
    static let iteration = SymbolUse(rawValue: 64)
    /// Bound by an import, which a later `global` does not object to.
    static let imported = SymbolUse(rawValue: 128)
}

/// The names of one scope while they are being collected.
final class SymbolTable {
    let scope: Scope
    /// Outlives this one, which it holds among its children.
    unowned let parent: SymbolTable?
    var children: [SymbolTable] = []

    /// By name as stored, in order of first appearance.
    private(set) var names: [String] = []
    private(set) var uses: [String: SymbolUse] = [:]
    /// The `name` nodes to tell their binding.
    var nodes: [Expression] = []
    /// Where names were declared `global` or `nonlocal`.
    var declarations: [String: SourceRange] = [:]

    /// Whether the iterable of a comprehension is being read, where `:=` may not stand.
    var iterableDepth = 0
    var readsIterationTarget = false

    init(_ scope: Scope, parent: SymbolTable?) {
        self.scope = scope
        self.parent = parent
    }

    func use(of name: String) -> SymbolUse {
        uses[name] ?? []
    }

    func add(_ name: String, _ use: SymbolUse) {
        if let known = uses[name] {
            uses[name] = known.union(use)
        } else {
            names.append(name)
            uses[name] = use
        }
    }

    /// This scope and those inside it.
    var scopes: [Scope] { [scope] + children.flatMap(\.scopes) }

    /// Whether variables of this scope are seen by the scopes inside.
    var isFunctionLike: Bool {
        scope.kind != .module && scope.kind != .classBody
    }
}

extension Scope.Kind {
    /// A comprehension's part in messages, or `nil` for other scopes.
    var comprehensionName: String? {
        switch self {
        case .listComprehension: "list comprehension"
        case .setComprehension: "set comprehension"
        case .dictComprehension: "dict comprehension"
        case .generatorExpression: "generator expression"
        case .module, .function, .lambda, .classBody: nil
        }
    }
}
