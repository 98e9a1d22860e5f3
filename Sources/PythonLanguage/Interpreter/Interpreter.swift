/// Runs Python: modules, names, and the cells of a session.
///
/// All interpreters of a process share types and memory; one thread at a time may use any of them.
public final class Interpreter {
    /// The interpreter that runs now.
    public internal(set) static var current: Interpreter {
        get { Unmanaged.fromOpaque(currentReference.unsafelyUnwrapped).takeUnretainedValue() }
        set { currentReference = UnsafeMutableRawPointer(Unmanaged.passRetained(newValue).toOpaque()) }
    }
    private nonisolated(unsafe) static var currentReference: UnsafeMutableRawPointer? = nil

    /// Modules that can be imported.
    public let registry = ModuleRegistry()
    /// `sys.modules`, an owned dict.
    public let modules: Value
    /// The module `__main__`.
    public let main: Value
    /// The module `builtins`.
    public let builtins: Value
    /// Folders in which modules are looked for: `sys.path`.
    public var searchPaths: [String] = [""]
    /// Where `print` writes.
    public var standardOutput: (String) -> Void
    /// Sends what `print` has written so far to whoever reads it; where that goes on its own, nothing.
    public var flushOutput: () -> Void = {}
    /// Where warnings and tracebacks go.
    public var standardError: (String) -> Void
    /// Turns errors of Swift libraries into exceptions; the first that answers wins.
    private nonisolated(unsafe) static var translators: [(any Error) -> PythonError?] = []

    public init(standardOutput: @escaping (String) -> Void, standardError: @escaping (String) -> Void) {
        Runtime.boot()
        self.standardOutput = standardOutput
        self.standardError = standardError
        modules = allocateDict().value
        builtins = makeModule(
            "builtins", documentation: "Built-in functions, exceptions, and other objects.", native: nil)
        main = makeModule("__main__", documentation: nil, native: nil)
        Interpreter.current = self
        let declarations = NativeModule(
            name: "builtins", documentation: "", namespace: builtins.module.pointee.namespace.dict)
        CoreTypes.declareNames(declarations)
        Builtins.declare(declarations)
        Machine.builtinsNamespace = builtins.module.pointee.namespace.dict
        store("builtins", builtins)
        store("__main__", main)
    }

    private func store(_ name: String, _ module: Value) {
        let key = internName(name)
        dictSetName(modules.dict, key, module)
        key.release()
    }

    /// Adds a translator of Swift errors.
    public static func translateErrors(_ translator: @escaping (any Error) -> PythonError?) {
        translators.append(translator)
    }

    static func translate(_ error: any Error) -> PythonError? {
        for translator in translators {
            if let translated = translator(error) { return translated }
        }
        return nil
    }
}

/// A module with an empty namespace.
func makeModule(_ name: String, documentation: String?, native: NativeModule?) -> Value {
    let object = allocateBlock(MemoryLayout<ModuleObject>.stride).assumingMemoryBound(to: ModuleObject.self)
    let nameValue = internName(name)
    let namespace = allocateDict()
    object.initialize(
        to: ModuleObject(
            header: ObjectHeader(type: Types.module), name: nameValue, namespace: namespace.value, native: native))
    track(UnsafeMutableRawPointer(object).assumingMemoryBound(to: ObjectHeader.self))
    dictSetName(namespace, Names.name, nameValue)
    let documentationValue = Owned(.string(documentation))
    dictSetName(namespace, Names.doc, documentationValue.value)
    return Value(tag: .module, object: object)
}
