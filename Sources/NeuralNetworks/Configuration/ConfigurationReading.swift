/// Makes the objects that a configuration describes.
///
/// Both spellings are read: Keras 3's, with the module of every class, and the older one of `.h5` files.
enum ConfigurationReading {
    /// The parts of `{"class_name": …, "config": {…}}`.
    struct Description {
        let className: String
        let module: String?
        let config: [(key: String, value: Setting)]
    }

    /// - Throws: ``SavingError/configuration(_:)`` for anything else.
    static func description(_ setting: Setting) throws -> Description {
        guard let name = setting["class_name"]?.asText else {
            throw SavingError.configuration(
                "The provided configuration is not a valid Keras configuration. Expected a dictionary with the keys "
                    + "'class_name' and 'config'. Received: config=\(brief(setting))")
        }
        var config: [(key: String, value: Setting)] = []
        switch setting["config"] ?? .none {
        case .dictionary(let items): config = items
        // The oldest chains are a bare list of layers.
        case .list(let layers) where name == "Sequential": config = [("layers", .list(layers))]
        case .none: break
        default:
            throw SavingError.configuration(
                "Expected 'config' to be a dict for \(name). Received: config=\(brief(setting))")
        }
        return Description(className: name, module: setting["module"]?.asText, config: config)
    }

    /// The beginning of a configuration, for messages.
    static func brief(_ setting: Setting) -> String {
        let text = setting.text
        return text.count > 300 ? text.prefix(300) + "…" : text
    }

    /// A value of a configuration with the objects in it made: initialisers, regularisers, constraints, schedules.
    static func value(_ setting: Setting) throws -> Setting {
        guard setting["class_name"] != nil else { return setting }
        if let own = try ForeignObjects.make(setting) { return own }
        let found = try description(setting.withConfigAsDictionary)
        switch found.className {
        // A function is known by its name.
        case "function": return .string(setting["config"]?.asText ?? setting["registered_name"]?.asText ?? "")
        case "__tuple__": return .tuple(setting["items"]?.asItems ?? [])
        case "__numpy__", "__tensor__": return try value(setting["config"]?["value"] ?? .none)
        case "DTypePolicy", "Policy": return .string("float32")
        default: break
        }
        if let row = Initializer.registry.first(where: { $0.name == found.className }) {
            return .object(try make(row, found))
        }
        if let row = Regularizer.registry.first(where: { $0.name == found.className }) {
            return .object(try make(row, found))
        }
        if let row = Constraint.registry.first(where: { $0.name == found.className }) {
            return .object(try make(row, found))
        }
        if let row = LearningRateSchedule.registry.first(where: { $0.name == found.className }) {
            return .object(try make(row, found))
        }
        if LayerRegistry.declaration(named: found.className) != nil || found.className == "Sequential"
            || found.className == "Functional"
        {
            return .object(try Layer.make(from: setting))
        }
        throw SavingError.unknownClass(found.className)
    }

    /// Makes what a declaration makes from a configuration.
    static func make<Made>(_ declaration: Declaration<Made>, _ found: Description) throws -> Made {
        let known = Set(declaration.parameters.map(\.name))
        var values: [String: Setting] = [:]
        for (key, written) in found.config {
            let value = try value(written)
            if known.contains(key) {
                values[key] = value
            } else if try !canBeLeftOut(key, value, found.className) {
                throw SavingError.configuration(
                    "\(found.className): the saved argument '\(key)' is not supported. Received: \(brief(value))")
            }
        }
        return try declaration.make(values)
    }

    /// Whether an argument that is not declared here says nothing but Keras' default.
    private static func canBeLeftOut(_ key: String, _ value: Setting, _ className: String) throws -> Bool {
        if value.isNone || key == "dtype" || ConfigurationKeys.withoutMeaning.contains(key) { return true }
        if case .bool(false) = value { return true }
        switch (ConfigurationKeys.defaultValue(key, of: className), value) {
        case (.object(let expected as Initializer), .object(let given as Initializer)):
            return expected.rule == given.rule
        case (.string(let expected), .string(let given)): return expected == given
        case (.none, .integer(0)): return key == "warmup_steps"
        default: return false
        }
    }
}

extension Setting {
    /// The value at a key of a dictionary.
    subscript(key: String) -> Setting? {
        guard case .dictionary(let items) = self else { return nil }
        return items.first { $0.key == key }?.value
    }

    /// A string's text.
    var asText: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }

    /// A description whose configuration is no dictionary (a function's name) without that configuration.
    fileprivate var withConfigAsDictionary: Setting {
        guard case .dictionary(let items) = self else { return self }
        return .dictionary(
            items.filter { item in
                if item.key == "config", case .string = item.value { return false }
                return true
            })
    }
}
