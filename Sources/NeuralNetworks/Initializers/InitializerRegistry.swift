extension Initializer {
    /// All zeros.
    public static let zeros = Initializer(name: "Zeros", rule: .zeros)
    /// All ones.
    public static let ones = Initializer(name: "Ones", rule: .ones)
    /// Keras' default for kernels. Source: Glorot and Bengio 2010.
    public static let glorotUniform = Initializer(
        name: "GlorotUniform", rule: .scaled(scale: 1, fan: .average, distribution: .uniform))
    /// Source: Glorot and Bengio 2010.
    public static let glorotNormal = Initializer(
        name: "GlorotNormal", rule: .scaled(scale: 1, fan: .average, distribution: .truncatedNormal))
    /// Source: He et al. 2015.
    public static let heUniform = Initializer(
        name: "HeUniform", rule: .scaled(scale: 2, fan: .input, distribution: .uniform))
    /// Source: He et al. 2015.
    public static let heNormal = Initializer(
        name: "HeNormal", rule: .scaled(scale: 2, fan: .input, distribution: .truncatedNormal))

    private static let seedParameter = Parameter("seed", nil, help: "Makes the same numbers each time.")

    private static func scaled(_ name: String, _ identifier: String, scale: Double, fan: Fan, _ kind: Distribution)
        -> Declaration<Initializer>
    {
        let shape = kind == .uniform ? "uniform" : "normal"
        return Declaration(
            name, aliases: [identifier], identifiers: [identifier],
            summary: "Draws from a \(shape) distribution scaled by \(scale) over \(fan.rawValue).",
            parameters: [seedParameter]
        ) {
            Initializer(
                name: name, rule: .scaled(scale: scale, fan: fan, distribution: kind),
                seed: try $0.optionalInteger("seed"))
        }
    }

    /// Every initialiser, by Keras' names.
    public static let registry: [Declaration<Initializer>] = [
        Declaration(
            "Zeros", aliases: ["zeros"], identifiers: ["zeros", "zero"], summary: "All zeros.", parameters: []
        ) { _ in .zeros },
        Declaration("Ones", aliases: ["ones"], identifiers: ["ones", "one"], summary: "All ones.", parameters: []) {
            _ in
            .ones
        },
        Declaration(
            "Constant", aliases: ["constant"], identifiers: ["constant"], summary: "One number everywhere.",
            parameters: [Parameter("value", 0.0, help: "The number.")]
        ) { Initializer(name: "Constant", rule: .constant(try $0.number("value"))) },
        Declaration(
            "RandomUniform", aliases: ["random_uniform"], identifiers: ["random_uniform", "uniform"],
            summary: "Draws evenly between two numbers.",
            parameters: [
                Parameter("minval", -0.05, help: "The smallest number."),
                Parameter("maxval", 0.05, help: "The largest number."), seedParameter,
            ]
        ) {
            Initializer(
                name: "RandomUniform", rule: .uniform(low: try $0.number("minval"), high: try $0.number("maxval")),
                seed: try $0.optionalInteger("seed"))
        },
        Declaration(
            "RandomNormal", aliases: ["random_normal"], identifiers: ["random_normal", "normal"],
            summary: "Draws from a normal distribution.",
            parameters: [
                Parameter("mean", 0.0, help: "Its mean."), Parameter("stddev", 0.05, help: "Its deviation."),
                seedParameter,
            ]
        ) {
            Initializer(
                name: "RandomNormal", rule: .normal(mean: try $0.number("mean"), deviation: try $0.number("stddev")),
                seed: try $0.optionalInteger("seed"))
        },
        Declaration(
            "TruncatedNormal", aliases: ["truncated_normal"], identifiers: ["truncated_normal"],
            summary: "Draws from a normal distribution cut at two deviations.",
            parameters: [
                Parameter("mean", 0.0, help: "Its mean."), Parameter("stddev", 0.05, help: "Its deviation."),
                seedParameter,
            ]
        ) {
            Initializer(
                name: "TruncatedNormal",
                rule: .truncatedNormal(mean: try $0.number("mean"), deviation: try $0.number("stddev")),
                seed: try $0.optionalInteger("seed"))
        },
        Declaration(
            "VarianceScaling", aliases: ["variance_scaling"], identifiers: ["variance_scaling"],
            summary: "Draws with a deviation that fits the number of inputs or outputs.",
            parameters: [
                Parameter("scale", 1.0, help: "Factor of the variance."),
                Parameter("mode", "fan_in", help: "fan_in, fan_out or fan_avg."),
                Parameter("distribution", "truncated_normal", help: "uniform, truncated_normal or untruncated_normal."),
                seedParameter,
            ]
        ) {
            guard let fan = Fan(rawValue: try $0.string("mode")) else {
                throw $0.invalid("mode", "one of 'fan_in', 'fan_out', 'fan_avg'")
            }
            let spelled = try $0.string("distribution")
            guard let kind = Distribution(rawValue: spelled == "normal" ? "truncated_normal" : spelled) else {
                throw $0.invalid("distribution", "one of 'uniform', 'truncated_normal', 'untruncated_normal'")
            }
            return Initializer(
                name: "VarianceScaling",
                rule: .scaled(scale: try $0.number("scale"), fan: fan, distribution: kind),
                seed: try $0.optionalInteger("seed"))
        },
        scaled("GlorotUniform", "glorot_uniform", scale: 1, fan: .average, .uniform),
        scaled("GlorotNormal", "glorot_normal", scale: 1, fan: .average, .truncatedNormal),
        scaled("HeUniform", "he_uniform", scale: 2, fan: .input, .uniform),
        scaled("HeNormal", "he_normal", scale: 2, fan: .input, .truncatedNormal),
        scaled("LecunUniform", "lecun_uniform", scale: 1, fan: .input, .uniform),
        scaled("LecunNormal", "lecun_normal", scale: 1, fan: .input, .truncatedNormal),
        Declaration(
            "Orthogonal", aliases: ["orthogonal"], identifiers: ["orthogonal"],
            summary: "Rows at right angles to each other.",
            parameters: [Parameter("gain", 1.0, help: "Their length."), seedParameter]
        ) {
            Initializer(
                name: "Orthogonal", rule: .orthogonal(gain: try $0.number("gain")),
                seed: try $0.optionalInteger("seed"))
        },
        Declaration(
            "Identity", aliases: ["identity", "IdentityInitializer"], identifiers: ["identity"],
            summary: "Ones on the diagonal.", parameters: [Parameter("gain", 1.0, help: "The number on the diagonal.")]
        ) { Initializer(name: "Identity", rule: .identity(gain: try $0.number("gain"))) },
    ]

    /// The initialiser that a setting names.
    ///
    /// - Throws: ``NetworkError/unknownIdentifier(_:_:)``.
    public static func from(_ setting: Setting) throws -> Initializer {
        switch setting {
        case .object(let value as Initializer): return value
        case .object(let value as any ForeignCallable): return try value.initializer()
        case .dictionary where setting["class_name"] != nil: return try from(ConfigurationReading.value(setting))
        case .string(let name):
            if let row = registry.first(where: { $0.name == name || $0.identifiers.contains(name) }) {
                return try row.make()
            }
        default: break
        }
        throw NetworkError.unknownIdentifier(.initializer, setting.text)
    }
}
