/// Where the value of a name lives, seen from the scope that uses it.
enum Binding: Equatable, Sendable {
    /// Scope analysis has not run.
    case unresolved
    /// A slot of the frame: an index into `Scope.localNames`.
    case local(Int)
    /// A variable of this scope that an inner scope uses: an index into `Scope.cellNames`.
    case cell(Int)
    /// A variable of an enclosing function: an index into `Scope.freeNames`.
    case free(Int)
    /// In a class body: the class namespace, then the module's globals, then the built-ins. Stores go to the namespace.
    case className
    /// In a class body, a name read but never bound there that an enclosing function binds: the class namespace,
    /// then the closure. An index into `Scope.freeNames`.
    case classFree(Int)
    /// Declared `global`: the module's globals, then the built-ins.
    case globalExplicit
    /// Bound nowhere around: the module's globals, then the built-ins. Every name of module level is this.
    case globalImplicit
}

/// The names of one module, function, lambda, class body or comprehension.
///
/// A function's frame holds `localNames` in slots 0…; its parameters come first, in `Arguments.slotOrder`. A
/// comprehension's slot 0 is the iterator that the enclosing scope made of the first `in`, under the name `.0`.
/// A closure is the cells of `freeNames`, in order, each fetched from the parent scope by `parent.closureSource(of:)`.
final class Scope {
    enum Kind: Sendable {
        case module, function, lambda, classBody, listComprehension, setComprehension, dictComprehension, generatorExpression
    }

    let kind: Kind
    /// `<module>`, the function's or class's name, `<lambda>`, `<listcomp>`, `<setcomp>`, `<dictcomp>`, `<genexpr>`.
    let name: String
    /// CPython's `__qualname__`: `Outer.method`, `f.<locals>.g`.
    let qualifiedName: String
    let parent: Scope?

    /// The frame's slots. A parameter that an inner scope uses keeps its slot for its arrival and has a cell besides.
    var localNames: [String] = []
    /// How many of `localNames` are parameters.
    var parameterCount = 0
    var cellNames: [String] = []
    /// For each of `cellNames`, the parameter slot whose value the cell starts with, or `nil` for an empty cell.
    var cellParameterSlots: [Int?] = []
    var freeNames: [String] = []
    /// Holds `yield` or is a generator expression.
    var isGenerator = false
    /// A class body with a method that uses `super()` or `__class__`: the cell named `__class__` is to be filled
    /// with the finished class.
    var needsClassCell = false
    /// The class whose private names (`__x`) are mangled here.
    let privateClass: String?

    var bindings: [String: Binding] = [:]

    init(kind: Kind, name: String, qualifiedName: String, parent: Scope?, privateClass: String?) {
        self.kind = kind
        self.name = name
        self.qualifiedName = qualifiedName
        self.parent = parent
        self.privateClass = privateClass
    }

    /// Where `name`, as written in this scope, lives.
    func binding(of name: String) -> Binding {
        bindings[mangled(name)] ?? .globalImplicit
    }

    /// Where the cell of `name` is in this scope, for a closure made here: `.cell` or `.free`.
    ///
    /// Differs from `binding(of:)` in a class body, whose own variable may have the name of one passed through.
    func closureSource(of name: String) -> Binding {
        if let index = cellNames.firstIndex(of: name) { return .cell(index) }
        if let index = freeNames.firstIndex(of: name) { return .free(index) }
        return .unresolved
    }

    /// The name that is really stored: `__x` inside `class C` is `_C__x`. Names and attributes both go through here.
    func mangled(_ name: String) -> String {
        guard let privateClass, name.utf8.starts(with: [0x5F, 0x5F]) else { return name }
        if name.hasSuffix("__") || name.utf8.contains(0x2E) { return name }
        let stripped = privateClass.drop { $0 == "_" }
        return stripped.isEmpty ? name : "_\(stripped)\(name)"
    }
}
