/// What a normalisation learns for each channel: a factor, `gamma`, and what is added, `beta`; with all that Keras lets a
/// layer say of them.
struct ScaleAndShift {
    /// Whether there is a `beta`.
    let centers: Bool
    /// Whether there is a `gamma`.
    let scales: Bool
    private let initializers: (beta: Initializer, gamma: Initializer)
    private var penalties: (beta: Regularizer?, gamma: Regularizer?)
    private var bounds: (beta: Constraint?, gamma: Constraint?)
    private(set) var gamma: Variable?
    private(set) var beta: Variable?

    init(centers: Bool, scales: Bool, betaInitializer: Initializer, gammaInitializer: Initializer) {
        self.centers = centers
        self.scales = scales
        initializers = (betaInitializer, gammaInitializer)
    }

    /// As Keras' arguments say.
    init(_ arguments: Arguments) throws {
        self.init(
            centers: try arguments.flag("center"), scales: try arguments.flag("scale"),
            betaInitializer: try .from(arguments["beta_initializer"]),
            gammaInitializer: try .from(arguments["gamma_initializer"]))
        penalties = (try .from(arguments["beta_regularizer"]), try .from(arguments["gamma_regularizer"]))
        bounds = (try .from(arguments["beta_constraint"]), try .from(arguments["gamma_constraint"]))
    }

    /// Adds the weights to a layer.
    mutating func build(_ layer: Layer, channels: Int) {
        if scales {
            gamma = layer.addWeight(
                "gamma", shape: [channels], initializer: initializers.gamma, regularizer: penalties.gamma,
                constraint: bounds.gamma)
        }
        if centers {
            beta = layer.addWeight(
                "beta", shape: [channels], initializer: initializers.beta, regularizer: penalties.beta,
                constraint: bounds.beta)
        }
    }

    /// Whether there are weights, and how they begin.
    var beginnings: [(key: String, value: Setting)] {
        [
            ("center", .bool(centers)), ("scale", .bool(scales)), ("beta_initializer", .object(initializers.beta)),
            ("gamma_initializer", .object(initializers.gamma)),
        ]
    }

    /// What they cost, and within which bounds they stay.
    var limits: [(key: String, value: Setting)] {
        [
            ("beta_regularizer", penalties.beta.map { .object($0) } ?? .none),
            ("gamma_regularizer", penalties.gamma.map { .object($0) } ?? .none),
            ("beta_constraint", bounds.beta.map { .object($0) } ?? .none),
            ("gamma_constraint", bounds.gamma.map { .object($0) } ?? .none),
        ]
    }

    /// The arguments of ``beginnings``.
    static let beginningParameters = [
        Parameter("center", true, help: "Whether a number is added to each channel."),
        Parameter("scale", true, help: "Whether each channel is multiplied by a number."),
        Parameter("beta_initializer", "zeros", help: "First numbers that are added."),
        Parameter("gamma_initializer", "ones", help: "First factors."),
    ]

    /// The arguments of ``limits``.
    static let limitParameters = [
        Parameter("beta_regularizer", nil, help: "Penalty on what is added."),
        Parameter("gamma_regularizer", nil, help: "Penalty on the factors."),
        Parameter("beta_constraint", nil, help: "Bounds of what is added."),
        Parameter("gamma_constraint", nil, help: "Bounds of the factors."),
    ]
}
