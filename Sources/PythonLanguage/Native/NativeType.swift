/// A type written in Swift.
///
/// ```swift
/// static let counter = NativeType("Counter", module: "demo", documentation: "Counts.") { type in
///     type.constructor("(start=0)") { call in .wrap(Counter(try call.int(0)), counter) }
///     type.method("advance(by=1)") { call in
///         try call.this(Counter.self).count += try call.int(0)
///         return .none
///     }
///     type.property("count") { .int(try $0.object(as: Counter.self).count) }
///     type.slots.repr = { makeString("Counter(\(try $0.object(as: Counter.self).count))") }
/// }
/// ```
///
/// The closure runs once, when the type is first needed.
public final class NativeType: @unchecked Sendable {
    /// A property of a native type.
    public struct Property {
        public let name: String
        public let documentation: String
        /// Borrows the object and returns an owned value.
        public let get: (Value) throws -> Value
        /// `(object, value)`; an unbound value deletes.
        public let set: ((Value, Value) throws -> Void)?
    }

    public let name: String
    public let module: String
    public let documentation: String
    /// What instances can do; filled in the build closure.
    public var slots = Slots()
    public internal(set) var methods: [NativeDeclaration] = []
    public internal(set) var staticMethods: [NativeDeclaration] = []
    public internal(set) var classMethods: [NativeDeclaration] = []
    public internal(set) var properties: [Property] = []
    var aliases: [(alias: String, name: String)] = []
    var constants: [(String, Value)] = []
    public internal(set) var constructorDeclaration: NativeDeclaration?
    public internal(set) var callDeclaration: NativeDeclaration?
    /// True (as for lists) if `__init__` makes the value that an instance of a derived class carries; false (as for ints) if `__new__` does.
    public var constructsInInit = true
    /// True if wrapping the same Swift object twice gives the identical Python object.
    public var keepsIdentity = false
    /// True if error texts name the type with its module, as they name CPython's types written in C.
    public var showsModule = false
    /// True if a `class` may derive from it.
    public var isSubclassable = true

    private var bases: () -> [TypeRef]
    private var build: ((NativeType) -> Void)?
    private var reference: TypeRef?

    /// - Parameters:
    ///   - bases: the types it derives from, asked when the type is built; `object` if empty.
    ///   - build: declares methods, properties and slots.
    public init(
        _ name: String, module: String, documentation: String = "", bases: @escaping @autoclosure () -> [TypeRef] = [],
        _ build: @escaping (NativeType) -> Void
    ) {
        self.name = name
        self.module = module
        self.documentation = documentation
        self.bases = bases
        self.build = build
    }

    /// Declares what an already made built-in type can do.
    ///
    /// - Returns: the declaration, which the type keeps.
    @discardableResult
    package static func declare(_ type: TypeRef, documentation: String = "", _ build: (NativeType) -> Void) -> NativeType {
        let declaration = NativeType(type.name, module: type.pointee.module.swiftString, documentation: documentation) { _ in }
        declaration.build = nil
        declaration.reference = type
        build(declaration)
        declaration.install(type)
        return declaration
    }

    /// The type itself, built now if it was not yet.
    public var type: TypeRef {
        if let reference { return reference }
        let made = makeNativeType(name: name, module: module, bases: bases())
        reference = made
        build?(self)
        build = nil
        install(made)
        return made
    }

    /// What makes an instance: the parameters of the call of the type. The body returns the new value; its receiver
    /// is the class that is called, or the instance of a derived class whose `__init__` runs.
    public func constructor(_ signature: String, documentation: String = "", _ body: @escaping NativeBody) {
        constructorDeclaration = NativeDeclaration(
            "__init__" + signature, owner: name, takesReceiver: true, documentation: documentation, body: body)
        constructorDeclaration?.module = module
    }

    /// What calling an instance does.
    public func call(_ signature: String, documentation: String = "", _ body: @escaping NativeBody) {
        callDeclaration = NativeDeclaration(
            "__call__" + signature, owner: name, takesReceiver: true, documentation: documentation, body: body)
        callDeclaration?.module = module
    }

    /// A method: `method("reshape(*shape, order='C')") { call in … }`; its object is `call.receiver`.
    public func method(_ signature: String, documentation: String = "", aliases: [String] = [], _ body: @escaping NativeBody) {
        let declaration = NativeDeclaration(signature, owner: name, takesReceiver: true, documentation: documentation, body: body)
        declaration.module = module
        methods.append(declaration)
        for alias in aliases { self.aliases.append((alias, declaration.name)) }
    }

    /// A method of the class without receiver.
    public func staticMethod(_ signature: String, documentation: String = "", _ body: @escaping NativeBody) {
        let declaration = NativeDeclaration(
            signature, owner: name, takesReceiver: false, documentation: documentation, body: body)
        declaration.module = module
        staticMethods.append(declaration)
    }

    /// A method whose receiver is the class.
    public func classMethod(_ signature: String, documentation: String = "", _ body: @escaping NativeBody) {
        let declaration = NativeDeclaration(
            signature, owner: name, takesReceiver: true, documentation: documentation, body: body)
        declaration.module = module
        classMethods.append(declaration)
    }

    /// A computed attribute.
    public func property(
        _ name: String, documentation: String = "", get: @escaping (Value) throws -> Value,
        set: ((Value, Value) throws -> Void)? = nil
    ) {
        properties.append(Property(name: name, documentation: documentation, get: get, set: set))
    }

    /// A value in the type's table; takes over the reference.
    public func constant(_ name: String, _ value: Value) { constants.append((name, value)) }
}
