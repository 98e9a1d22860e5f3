import NeuralNetworks
import PythonLanguage

/// The cell's own classes and functions in saved configurations: registered, named in `custom_objects`, or found by name.
enum KerasRegistration {
    /// Lets the engine ask for what only a cell knows.
    static func install() {
        ForeignObjects.maker = { try make(from: $0) }
    }

    /// The names of `keras.saving` that deal with registration, also in `keras.utils`.
    static func declare(in module: NativeModule) throws { try module.run(source: RegistrationSource.text) }

    /// What Keras writes of a cell's object.
    static func describe(_ value: Value) throws -> Setting {
        let table = Owned(try call("_describe", [value]))
        return try KerasValues.setting(table.value)
    }

    /// Runs work in which further names are known; None adds none.
    static func knowing<Result>(_ names: Value, _ work: () throws -> Result) throws -> Result {
        guard !names.isNone, !names.isUnbound else { return try work() }
        guard names.tag == .dict else {
            throw PythonError.typeError("custom_objects must be a dict. Received: \(try names.repr())")
        }
        let before = Owned(try call("_enter", [names]))
        defer { (try? call("_leave", [before.value]))?.release() }
        return try work()
    }

    /// `from_config` of a cell's class: the class called with the arguments; owned.
    static func make(_ type: Value, _ config: Value) throws -> Value { try call("_construct", [type, config]) }

    /// The object of a description; nil for Keras' own classes.
    private static func make(from setting: Setting) throws -> Setting? {
        guard case .dictionary(let items) = setting else { return nil }
        let description = Owned(.dict(try items.map { ($0.key, try KerasValues.value($0.value)) }))
        let made = Owned(try call("_make", [description.value]))
        if made.value.isNone { return nil }
        if let layer = made.value.objectIfPresent(PythonLayer.self) { layer.own.keep() }
        if let model = made.value.objectIfPresent(PythonModel.self) { model.own.keep() }
        return try KerasValues.setting(made.value)
    }

    /// Refuses what cannot be made anew: a class without `get_config` whose constructor takes arguments.
    ///
    /// - Throws: `NotImplementedError` in Keras' words.
    static func checkConfiguration(of value: Value) throws {
        let isBare = value.objectIfPresent(PythonLayer.self).map { $0.base == nil } ?? false
        guard isBare || value.objectIfPresent(PythonModel.self) != nil,
            !value.overrides("get_config", of: KerasLayers.base), value.overrides("__init__", of: KerasLayers.base)
        else { return }
        let maker = Owned(try value.type.value.getAttribute("__init__"))
        let known: Set<String> = ["name", "trainable", "dtype", "activity_regularizer"]
        guard try OwnObject.parameters(of: maker.value).positional.dropFirst().allSatisfy(known.contains) else {
            throw PythonError.notImplementedError(
                "Object \(value.type.name) was created by passing arguments to `__init__()`, and therefore the object must "
                    + "override `get_config()` in order to be serializable. Please implement `get_config()`.")
        }
    }

    /// A name of `keras.saving`; owned.
    static func member(_ name: String) throws -> Value {
        let module = Owned(try Interpreter.current.importModule("keras.saving"))
        return try module.value.getAttribute(name)
    }

    private static func call(_ name: String, _ arguments: [Value]) throws -> Value {
        let function = Owned(try member(name))
        return try function.value.call(arguments)
    }
}
