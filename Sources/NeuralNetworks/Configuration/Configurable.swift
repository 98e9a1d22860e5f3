/// What can be written down as Keras writes it: the class, where it lives, and its settings.
protocol Configurable {
    /// Keras' name of the class: `GlorotUniform`.
    var configuredClass: String { get }
    /// Where Keras keeps the class: `keras.initializers`.
    static var configuredModule: String { get }
    /// Its arguments, by Keras' names and in Keras' order.
    var configuration: [(key: String, value: Setting)] { get }
    /// What the caller's language says of an object of its own; nil for those of the engine.
    var origin: (any ForeignConfigurable)? { get }
}

/// The two spellings of configurations.
enum ConfigurationStyle {
    /// With the module of every class, as `.keras` files hold it.
    case current
    /// Layers by their class alone, as `.h5` files hold it.
    case legacy
}

extension Configurable {
    var origin: (any ForeignConfigurable)? { nil }

    /// The object as Keras 3 writes it.
    func serialized(_ style: ConfigurationStyle = .current) -> Setting {
        if let origin { return Serialization.plain(origin.described, style) }
        let config = Setting.dictionary(configuration.map { ($0.key, Serialization.plain($0.value)) })
        let name = Setting.string(configuredClass)
        guard style == .current else { return .dictionary([("class_name", name), ("config", config)]) }
        return .dictionary([
            ("module", .string(Self.configuredModule)), ("class_name", name), ("config", config),
            ("registered_name", .none),
        ])
    }
}

/// Turning settings with objects of the engine in them into settings that JSON knows.
enum Serialization {
    /// The setting with every object written out.
    static func plain(_ setting: Setting, _ style: ConfigurationStyle = .current) -> Setting {
        switch setting {
        case .object(let object as any Configurable): object.serialized(style)
        case .object(let layer as Layer): layer.serialized(style)
        case .object(let function as ActivationFunction):
            function.origin.map { plain($0.described, style) } ?? .string(function.name)
        case .object(let foreign as any ForeignConfigurable): plain(foreign.described, style)
        case .list(let items): .list(items.map { plain($0, style) })
        case .tuple(let items): .tuple(items.map { plain($0, style) })
        case .dictionary(let items): .dictionary(items.map { ($0.key, plain($0.value, style)) })
        default: setting
        }
    }

    /// The type of numbers of layers, as Keras 3 writes it.
    static var policy: Setting {
        .dictionary([
            ("module", .string("keras")), ("class_name", .string("DTypePolicy")),
            ("config", .dictionary([("name", .string("float32"))])), ("registered_name", .none),
        ])
    }

    /// Lengths of axes; None for any length.
    static func shape(_ shape: SymbolicShape) -> Setting { .tuple(shape.axes.map { $0.map { .integer($0) } ?? .none }) }
}
