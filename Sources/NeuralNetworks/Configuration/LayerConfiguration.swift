extension Layer {
    /// Its arguments as Keras' `get_config` gives them, every object written out.
    public var configuration: [(key: String, value: Setting)] {
        let className = type(of: self).className
        let own = settings
        let bare = ConfigurationKeys.withBareType.contains(className)
        func value(_ key: String) -> Setting {
            switch key {
            case "name": return .string(name)
            case "trainable": return .bool(isTrainable)
            case "dtype": return bare ? .string("float32") : Serialization.policy
            default: return own.first { $0.key == key }?.value ?? ConfigurationKeys.defaultValue(key, of: className)
            }
        }
        let listed = ConfigurationKeys.ofLayers[className]?.split(separator: " ").map(String.init)
        var keys = listed ?? ["name", "trainable", "dtype"]
        keys += own.map(\.key).filter { !keys.contains($0) }
        // The first layer of a chain without an input layer keeps the shape that it was declared with.
        return keys.map { ($0, Serialization.plain(value($0))) }
    }

    /// The layer as Keras 3 writes it: where its class lives, its arguments, and the shape it was built for.
    func serialized(_ style: ConfigurationStyle = .current) -> Setting {
        if let origin { return serialized(origin, style) }
        if let model = self as? Model { return model.serializedModel(style) }
        var items: [(key: String, value: Setting)] = [
            ("class_name", .string(type(of: self).className)), ("config", .dictionary(configuration)),
        ]
        guard style == .current else { return .dictionary(items) }
        items.insert(("module", .string("keras.layers")), at: 0)
        items.append(("registered_name", .none))
        if isBuilt, !builtShapes.isEmpty, ConfigurationKeys.keepsShape(self) {
            let shapes = builtShapes.map { SymbolicShape([nil] + $0.sample) }.map(Serialization.shape)
            items.append(
                ("build_config", .dictionary([("input_shape", shapes.count == 1 ? shapes[0] : .list(shapes))])))
        }
        return .dictionary(items)
    }

    /// A layer or model of a caller's own class.
    func serialized(_ origin: any ForeignConfigurable, _ style: ConfigurationStyle) -> Setting {
        guard case .dictionary(let described) = Serialization.plain(origin.described, style) else {
            return origin.described
        }
        func value(_ key: String) -> Setting { described.first { $0.key == key }?.value ?? .none }
        // The older format knows a class by the name that it was registered under.
        guard style == .current else {
            let name = value("registered_name").isNone ? value("class_name") : value("registered_name")
            return .dictionary([("class_name", name), ("config", value("config"))])
        }
        var items = described
        if isBuilt, !builtShapes.isEmpty {
            let shapes = builtShapes.map { SymbolicShape([nil] + $0.sample) }.map(Serialization.shape)
            items.append(
                ("build_config", .dictionary([("input_shape", shapes.count == 1 ? shapes[0] : .list(shapes))])))
        }
        if let model = self as? Model {
            items.append(("compile_config", .dictionary(model.compileConfiguration(withOptimizer: true))))
        }
        return .dictionary(items)
    }
}
