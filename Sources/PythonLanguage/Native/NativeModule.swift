/// A module written in Swift, built when it is first imported.
///
/// ```swift
/// registry.register("demo", documentation: "A demonstration.") { module in
///     module.function("add(a, b, /)") { call in .int(try call.int(0) + call.int(1)) }
///     module.constant("answer", .int(42))
///     module.type(counter)
/// }
/// ```
public final class NativeModule: @unchecked Sendable {
    public let name: String
    public let documentation: String
    /// The functions, in the order of their declaration.
    public private(set) var functions: [NativeDeclaration] = []
    /// The types, in the order of their declaration.
    public private(set) var types: [NativeType] = []
    /// Members made when they are first asked for.
    private(set) var lazyMembers: [String: () throws -> Value] = [:]
    /// Asked for a name that the module lacks; owned result or unbound.
    public var missingAttribute: ((String) throws -> Value)?
    private let namespace: DictRef

    init(name: String, documentation: String, namespace: DictRef) {
        self.name = name
        self.documentation = documentation
        self.namespace = namespace
    }

    /// A function: `function("zeros(shape, dtype=float)") { call in … }`.
    public func function(_ signature: String, documentation: String = "", aliases: [String] = [], _ body: @escaping NativeBody) {
        let declaration = NativeDeclaration(signature, owner: nil, takesReceiver: false, documentation: documentation, body: body)
        declaration.module = name
        functions.append(declaration)
        let value = declaration.makeFunction(type: Types.builtinFunction)
        for alias in [declaration.name] + aliases { store(alias, value.retained()) }
        value.release()
    }

    /// A type, under its own name or another.
    public func type(_ type: NativeType, name: String? = nil, aliases: [String] = []) {
        types.append(type)
        for alias in [name ?? type.name] + aliases { lazy(alias) { type.type.value.retained() } }
    }

    /// A value; takes over the reference.
    public func constant(_ name: String, _ value: Value) { store(name, value) }

    /// A value made when it is first asked for; the closure returns an owned value.
    public func lazy(_ name: String, _ make: @escaping () throws -> Value) { lazyMembers[name] = make }

    /// Another module as a member, imported when it is first asked for: `module.submodule("random", "numpy.random")`.
    public func submodule(_ name: String, _ fullName: String) {
        lazy(name) { try Interpreter.current.importModule(fullName) }
    }

    /// Runs the part of the module that is written in Python, in the module's namespace.
    ///
    /// - Throws: ``PythonError``.
    package func run(source: String) throws {
        try Interpreter.current.run(source, name: "<\(name)>", in: namespace).release()
    }

    private func store(_ name: String, _ value: Value) {
        let key = internName(name)
        dictSetName(namespace, key, value)
        key.release()
        value.release()
    }

    /// A member that is not in the namespace yet, then stored there; owned, or unbound.
    func resolve(_ name: Value) throws -> Value {
        let text = name.swiftString
        if let make = lazyMembers.removeValue(forKey: text) {
            let value = try make()
            dictSetName(namespace, name, value)
            return value
        }
        return try missingAttribute?(text) ?? .unbound
    }
}

/// The modules that can be imported.
public final class ModuleRegistry: @unchecked Sendable {
    struct Entry {
        let documentation: String
        let build: (NativeModule) throws -> Void
    }

    private(set) var entries: [String: Entry] = [:]
    private(set) var aliases: [String: String] = [:]

    public init() {}

    /// Declares a module; `build` runs at its first import.
    ///
    /// - Parameters:
    ///   - name: the full dotted name.
    ///   - aliases: other full names for the same module object: `["tensorflow.keras"]`.
    public func register(
        _ name: String, aliases: [String] = [], documentation: String = "", _ build: @escaping (NativeModule) throws -> Void
    ) {
        entries[name] = Entry(documentation: documentation, build: build)
        for alias in aliases { self.aliases[alias] = name }
    }

    /// Makes `alias` and everything below it another name for `name` and everything below it.
    public func alias(_ alias: String, of name: String) { aliases[alias] = name }

    /// The name under which a module is registered, its aliases resolved part by part; `nil` if there is none.
    public func canonicalName(_ name: String) -> String? {
        if let entry = aliases[name] { return canonicalName(entry) ?? entry }
        if entries[name] != nil { return name }
        guard let dot = name.lastIndex(of: ".") else { return nil }
        let parent = String(name[..<dot])
        guard let resolved = canonicalName(parent), resolved != parent else { return nil }
        return canonicalName(resolved + name[dot...])
    }

    /// All registered names, aliases included.
    public var moduleNames: [String] { Array(entries.keys) + Array(aliases.keys) }
}
