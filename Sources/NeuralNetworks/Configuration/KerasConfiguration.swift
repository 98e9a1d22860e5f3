/// Configurations of any object of the engine: what `get_config`, `serialize` and their opposites give a cell.
public enum KerasConfiguration {
    /// The arguments of an object, every object among them written out; nil for what has no configuration.
    public static func arguments(of object: Any) -> [(key: String, value: Setting)]? {
        switch object {
        case let model as Model: model.modelConfiguration()
        case let layer as Layer: layer.configuration
        case let other as any Configurable: other.configuration.map { ($0.key, Serialization.plain($0.value)) }
        default: nil
        }
    }

    /// An object as Keras 3 writes it: module, class and arguments; names of functions stay names.
    public static func description(of setting: Setting) -> Setting { Serialization.plain(setting) }

    /// What a layer was built for, as `get_build_config` gives it.
    public static func build(of layer: Layer) -> Setting { layer.serialized()["build_config"] ?? .none }

    /// What `compile` was given, as `get_compile_config` gives it.
    public static func compilation(of model: Model) -> Setting {
        .dictionary(model.compileConfiguration(withOptimizer: true))
    }

    /// The object that a description names: a layer, a model, an optimizer, a loss, a metric, an initialiser …
    ///
    /// - Throws: ``SavingError``, ``NetworkError``.
    public static func make(from setting: Setting) throws -> Setting {
        guard let name = setting["class_name"]?.asText, name != "function" else {
            return try ConfigurationReading.value(setting)
        }
        let module = setting["module"]?.asText ?? ""
        if module.hasSuffix("losses") { return .object(try Loss.make(from: setting)) }
        if module.hasSuffix("metrics") { return .object(try Metric.make(from: setting)) }
        if module.hasSuffix("optimizers") { return .object(try Optimizer.make(from: setting)) }
        let isModel = ["Sequential", "Functional", "Model"].contains(name)
        if isModel { return .object(try Model.make(from: setting, compiles: true)) }
        if LayerRegistry.declaration(named: name) != nil { return .object(try Layer.make(from: setting)) }
        return try ConfigurationReading.value(setting)
    }
}

extension Declaration {
    /// Makes one from what `get_config` gave.
    ///
    /// - Throws: ``SavingError``, ``NetworkError``.
    public func make(config: Setting) throws -> Made {
        guard case .dictionary(let items) = config else {
            throw SavingError.configuration("Expected a dict. Received: config=\(ConfigurationReading.brief(config))")
        }
        return try ConfigurationReading.make(
            self, ConfigurationReading.Description(className: name, module: nil, config: items))
    }
}

extension Model {
    /// A model with the same layers and weights of its own.
    ///
    /// - Throws: ``NetworkError``, ``SavingError`` for layers that have no configuration.
    public func clone() throws -> Model { try Model.make(from: serializedModel(), compiles: false) }

    /// A model of a class from what `get_config` gave.
    ///
    /// - Throws: ``SavingError``, ``NetworkError``.
    public static func make(className: String, config: Setting) throws -> Model {
        try make(from: .dictionary([("class_name", .string(className)), ("config", config)]), compiles: false)
    }
}
