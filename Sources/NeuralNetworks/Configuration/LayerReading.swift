extension Layer {
    /// The layer or model that a configuration describes: `{"class_name": "Dense", "config": {…}}`.
    ///
    /// - Throws: ``SavingError/unknownClass(_:)``, ``SavingError/configuration(_:)``, ``NetworkError``.
    public static func make(from setting: Setting) throws -> Layer {
        if case .object(let own as Layer)? = try ForeignObjects.make(setting) { return own }
        let found = try ConfigurationReading.description(setting)
        switch found.className {
        case "Sequential": return try Sequential.make(config: .dictionary(found.config))
        case "Functional", "Model": return try Model.makeGraph(config: .dictionary(found.config))
        default: break
        }
        // Operations of the functional API bear the names of layers, in modules of their own.
        let isLayer = found.module.map { !$0.contains(".ops.") } ?? true
        guard isLayer, let declaration = LayerRegistry.declaration(named: found.className) else {
            throw SavingError.unknownClass(found.className)
        }
        return try ConfigurationReading.make(declaration, found)
    }
}

extension Model {
    /// The model that a configuration describes, compiled as it says.
    ///
    /// - Parameter compiles: false leaves the model uncompiled.
    /// - Throws: ``SavingError``, ``NetworkError``.
    public static func make(from setting: Setting, compiles: Bool) throws -> Model {
        guard let model = try Layer.make(from: setting) as? Model else {
            throw SavingError.configuration(
                "Expected the configuration of a model. Received: \(ConfigurationReading.brief(setting))")
        }
        if !model.isBuilt, let shape = setting["build_config"]?["input_shape"]?.asItems,
            let chain = model as? Sequential
        {
            try chain.build(for: SymbolicShape(shape.map(\.asInteger)))
        }
        if !model.isBuilt, model is TracedModel, let shape = setting["build_config"]?["input_shape"]?.asItems {
            let several = shape.compactMap(\.asItems)
            _ = try model.prepare(
                for: (several.isEmpty ? [shape] : several).map { SymbolicShape($0.map(\.asInteger)) })
        }
        if compiles, let compile = setting["compile_config"], compile["loss"] != nil {
            try model.compile(from: compile)
        }
        return model
    }

    /// Compiles as a configuration says. The optimizer stands under either of two names; where it was left out, `compile`
    /// takes its default as in Keras.
    func compile(from setting: Setting) throws {
        let written = setting["optimizer"] ?? setting["optimizer_config"]
        try compile(
            optimizer: try written.map { .object(try Optimizer.make(from: $0)) } ?? .string("rmsprop"),
            loss: CompileReading.losses(setting["loss"] ?? .none),
            metrics: CompileReading.metrics(setting["metrics"] ?? .none),
            lossWeights: setting["loss_weights"] ?? .none,
            weightedMetrics: CompileReading.metrics(setting["weighted_metrics"] ?? .none))
    }
}

extension Optimizer {
    /// The optimizer that a configuration describes.
    ///
    /// - Throws: ``SavingError``, ``NetworkError``.
    public static func make(from setting: Setting) throws -> Optimizer {
        if case .string = setting { return try OptimizerRegistry.from(setting) }
        if case .object(let own as Optimizer)? = try ForeignObjects.make(setting) { return own }
        let found = try ConfigurationReading.description(setting)
        // The older spelling may name the class in any case.
        guard let row = OptimizerRegistry.all.first(where: { $0.name.lowercased() == found.className.lowercased() })
        else {
            throw SavingError.unknownClass(found.className)
        }
        return try ConfigurationReading.make(row, found)
    }
}

extension Loss {
    /// The loss that a configuration describes.
    ///
    /// - Throws: ``SavingError``, ``NetworkError``.
    public static func make(from setting: Setting) throws -> Loss {
        switch try ForeignObjects.make(setting) {
        case .object(let own as Loss): return own
        case .object(let function as any ForeignCallable): return try function.loss()
        default: break
        }
        let found = try ConfigurationReading.description(setting)
        guard let row = LossRegistry.all.first(where: { $0.name == found.className }) else {
            throw SavingError.unknownClass(found.className)
        }
        return try ConfigurationReading.make(row, found)
    }
}

extension Metric {
    /// The metric that a configuration describes.
    ///
    /// - Throws: ``SavingError``, ``NetworkError``.
    public static func make(from setting: Setting) throws -> Metric {
        switch try ForeignObjects.make(setting) {
        case .object(let own as Metric): return own
        case .object(let function as any ForeignCallable): return try function.metric()
        default: break
        }
        let found = try ConfigurationReading.description(setting)
        guard let row = MetricRegistry.all.first(where: { $0.name == found.className }) else {
            if let made = try foreignMaker?(found.className, found.config) { return made }
            throw SavingError.unknownClass(found.className)
        }
        return try ConfigurationReading.make(row, found)
    }
}

/// Losses and metrics as `compile` was given them: alone, in lists, by the names of outputs.
enum CompileReading {
    static func losses(_ setting: Setting) throws -> Setting {
        try each(setting) { .object(try Loss.make(from: $0)) }
    }

    static func metrics(_ setting: Setting) throws -> Setting {
        try each(setting) { item in
            guard let wrapped = item["config"]?["fn"] else { return .object(try Metric.make(from: item)) }
            // An older wrapper around the function of a metric.
            let label = item["config"]?["name"]?.asText
            return label == "accuracy" || label == "acc"
                ? .string(label ?? "") : try ConfigurationReading.value(wrapped)
        }
    }

    private static func each(_ setting: Setting, _ make: (Setting) throws -> Setting) throws -> Setting {
        switch setting {
        case .list(let items): return .list(try items.map { try each($0, make) })
        case .dictionary(let items):
            if let name = setting["class_name"]?.asText {
                return try name != "function" || ForeignObjects.make(setting) != nil
                    ? make(setting) : ConfigurationReading.value(setting)
            }
            return .dictionary(try items.map { ($0.key, try each($0.value, make)) })
        default: return setting
        }
    }
}
