extension Initializer: Configurable {
    var configuredClass: String { name }
    static var configuredModule: String { "keras.initializers" }
    var origin: (any ForeignConfigurable)? {
        guard case .foreign(let rule) = rule else { return nil }
        return rule.origin
    }

    /// Its arguments, by Keras' names.
    public var configuration: [(key: String, value: Setting)] {
        let seed: (key: String, value: Setting) = ("seed", seed.map { .integer($0) } ?? .none)
        switch rule {
        case .zeros, .ones: return []
        case .constant(let value): return [("value", .number(value))]
        case .uniform(let low, let high): return [seed, ("minval", .number(low)), ("maxval", .number(high))]
        case .normal(let mean, let deviation), .truncatedNormal(let mean, let deviation):
            return [seed, ("mean", .number(mean)), ("stddev", .number(deviation))]
        case .scaled(let scale, let fan, let distribution):
            let axes: [(key: String, value: Setting)] = [("input_axes", .none), ("output_axes", .none)]
            guard name == "VarianceScaling" else { return [seed] + axes }
            return [
                seed, ("scale", .number(scale)), ("mode", .string(fan.rawValue)),
                ("distribution", .string(distribution.rawValue)),
            ] + axes
        case .foreign: return []
        case .identity(let gain): return gain == 1 ? [] : [("gain", .number(gain))]
        case .orthogonal(let gain): return [seed, ("gain", .number(gain))]
        }
    }
}

extension Regularizer: Configurable {
    var configuredClass: String { name }
    static var configuredModule: String { "keras.regularizers" }
    var origin: (any ForeignConfigurable)? { foreign?.origin }

    /// Its arguments, by Keras' names.
    public var configuration: [(key: String, value: Setting)] {
        (name == "L2" ? [] : [("l1", .number(l1))]) + (name == "L1" ? [] : [("l2", .number(l2))])
    }
}

extension Constraint: Configurable {
    var configuredClass: String { name }
    static var configuredModule: String { "keras.constraints" }
    var origin: (any ForeignConfigurable)? {
        guard case .foreign(let rule) = rule else { return nil }
        return rule.origin
    }

    /// Its arguments, by Keras' names.
    public var configuration: [(key: String, value: Setting)] {
        switch rule {
        case .nonNegative, .foreign: []
        case .maximumNorm(let limit, let axis):
            [("max_value", limit == limit.rounded() ? .integer(Int(limit)) : .number(limit)), ("axis", .integer(axis))]
        case .unitNorm(let axis): [("axis", .integer(axis))]
        case .norm(let low, let high, let rate, let axis):
            [
                ("min_value", .number(low)), ("max_value", .number(high)), ("rate", .number(rate)),
                ("axis", .integer(axis)),
            ]
        }
    }
}

extension LearningRateSchedule: Configurable {
    var configuredClass: String { name }
    static var configuredModule: String { "keras.optimizers.schedules" }
    var origin: (any ForeignConfigurable)? {
        guard case .foreign(let rule) = rule else { return nil }
        return rule.origin
    }

    /// Its arguments, by Keras' names.
    public var configuration: [(key: String, value: Setting)] {
        func whole(_ value: Double) -> Setting {
            abs(value) < 0x1p53 && value == value.rounded() ? .integer(Int(value)) : .number(value)
        }
        let label: (key: String, value: Setting) = (
            "name", .string(name == "PiecewiseConstantDecay" ? "PiecewiseConstant" : name)
        )
        func decay(_ initial: Double, _ steps: Double) -> [(key: String, value: Setting)] {
            [("initial_learning_rate", .number(initial)), ("decay_steps", whole(steps))]
        }
        switch rule {
        case .foreign: return []
        case .exponential(let initial, let steps, let rate, let staircase),
            .inverseTime(let initial, let steps, let rate, let staircase):
            return decay(initial, steps) + [("decay_rate", .number(rate)), ("staircase", .bool(staircase)), label]
        case .piecewise(let boundaries, let values):
            return [("boundaries", .list(boundaries.map(whole))), ("values", .list(values.map { .number($0) })), label]
        case .polynomial(let initial, let steps, let end, let power, let cycle):
            return decay(initial, steps) + [
                ("end_learning_rate", .number(end)), ("power", .number(power)), ("cycle", .bool(cycle)), label,
            ]
        case .cosine(let initial, let steps, let alpha):
            return decay(initial, steps) + [
                ("alpha", .number(alpha)), label, ("warmup_target", .none), ("warmup_steps", .integer(0)),
            ]
        }
    }
}

extension Loss: Configurable {
    var configuredClass: String { className }
    static var configuredModule: String { "keras.losses" }
    var origin: (any ForeignConfigurable)? { foreignOrigin }

    /// Its arguments, by Keras' names.
    public var configuration: [(key: String, value: Setting)] {
        [
            ("name", .string(name)),
            ("reduction", reduction == .none ? .none : .string(reduction.rawValue)),
        ] + settings.map { ($0.key, Setting($0.value)) } + more
    }

    /// Arguments that the engine takes at their defaults alone.
    private var more: [(key: String, value: Setting)] {
        switch className {
        case "CategoricalCrossentropy", "BinaryCrossentropy": [("axis", .integer(-1))]
        case "SparseCategoricalCrossentropy": [("ignore_class", .none)]
        default: []
        }
    }
}

extension Metric: Configurable {
    var configuredClass: String { typeName }
    static var configuredModule: String { "keras.metrics" }

    /// Its arguments, by Keras' names.
    public var configuration: [(key: String, value: Setting)] {
        [("name", .string(name)), ("dtype", .string("float32"))]
            + arguments.filter { $0.key != "name" && $0.key != "dtype" }
    }
}

extension Optimizer: Configurable {
    var configuredClass: String { declaredName ?? type(of: self).className }
    static var configuredModule: String { "keras.optimizers" }

    /// Its arguments, by Keras' names.
    public var configuration: [(key: String, value: Setting)] {
        func optional(_ value: Double?) -> Setting { value.map { .number($0) } ?? .none }
        // Keras keeps the rate in single precision, and so writes it.
        let rate = schedule.map { Setting.object($0) } ?? .number(Double(Float(learningRate)))
        return [
            ("name", .string(name)), ("learning_rate", rate), ("weight_decay", optional(weightDecay)),
            ("clipnorm", optional(clipNorm)), ("global_clipnorm", optional(globalClipNorm)),
            ("clipvalue", optional(clipValue)), ("use_ema", .bool(false)), ("ema_momentum", .number(0.99)),
            ("ema_overwrite_frequency", .none), ("loss_scale_factor", .none), ("gradient_accumulation_steps", .none),
        ] + settings.filter { $0.key != "learning_rate" }
    }
}
