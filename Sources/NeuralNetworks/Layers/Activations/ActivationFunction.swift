/// A function that a layer applies to its result.
public struct ActivationFunction: Sendable {
    /// Keras' name: `relu`.
    public let name: String
    /// Other names: `swish` for `silu`.
    public let aliases: [String]
    /// What the caller's language says of a function of its own.
    public var origin: (any ForeignConfigurable & Sendable)?
    let emit: @Sendable (OperationGraph, Tensor) throws -> Tensor

    /// A function described as operations.
    public init(
        _ name: String, aliases: [String] = [], emit: @escaping @Sendable (OperationGraph, Tensor) throws -> Tensor
    ) {
        self.name = name
        self.aliases = aliases
        self.emit = emit
    }

    /// The function as a setting: Keras' by its name, a caller's own as it is.
    public var setting: Setting { origin == nil ? .string(name) : .object(self) }

    /// Appends the function of a tensor.
    ///
    /// - Throws: ``NetworkError`` when it cannot take the tensor.
    public func apply(to tensor: Tensor, in graph: OperationGraph) throws -> Tensor { try emit(graph, tensor) }

    init(_ name: String, aliases: [String] = [], element: some ElementFunction & Sendable) {
        self.init(name, aliases: aliases) { graph, x in try graph.append(Unary(element), x) }
    }
}

extension ActivationFunction {
    /// The argument itself.
    public static let linear = ActivationFunction("linear") { _, x in x }
    /// `max(x, 0)`.
    public static let relu = ActivationFunction("relu", element: Elements.Relu())
    /// `1 / (1 + exp(-x))`.
    public static let sigmoid = ActivationFunction("sigmoid", element: Elements.Sigmoid())
    /// The hyperbolic tangent.
    public static let tanh = ActivationFunction("tanh", element: Elements.Tanh())
    /// Probabilities along the last axis.
    public static let softmax = ActivationFunction("softmax") { graph, x in try graph.append(Softmax(), x) }

    /// Every activation, by Keras' names.
    public static let registry: [ActivationFunction] = [
        .linear, .relu, .sigmoid, .tanh, .softmax,
        ActivationFunction("elu", element: Elements.ExponentialLinear()),
        ActivationFunction(
            "selu",
            element: Elements.ExponentialLinear(alpha: 1.673_263_242_354_377_2, scale: 1.050_700_987_355_480_5)),
        ActivationFunction("softplus", element: Elements.Softplus()),
        ActivationFunction("softsign", element: Elements.Softsign()),
        ActivationFunction("silu", aliases: ["swish"], element: Elements.Silu()),
        ActivationFunction("gelu", element: Elements.Gelu()),
        ActivationFunction("leaky_relu", element: Elements.RectifiedLinear(negativeSlope: 0.2)),
        ActivationFunction("relu6", element: Elements.RectifiedLinear(cap: 6)),
        ActivationFunction("exponential", element: Elements.Exponential()),
        ActivationFunction("hard_sigmoid", element: Elements.HardSigmoid()),
        ActivationFunction("hard_silu", aliases: ["hard_swish"], element: Elements.HardSilu()),
        ActivationFunction("mish", element: Elements.Mish()),
        ActivationFunction("celu", element: Elements.ExponentialLinear()),
        ActivationFunction("log_sigmoid", element: Elements.LogSigmoid()),
        ActivationFunction("log_softmax") { try TensorComputation.softmax(axis: -1, logarithm: true).emit($0, [$1]) },
        ActivationFunction("hard_tanh", element: Elements.Clip(low: -1, high: 1)),
        ActivationFunction("soft_shrink", element: Elements.Shrink(bound: 0.5, isSoft: true)),
        ActivationFunction("hard_shrink", element: Elements.Shrink(bound: 0.5, isSoft: false)),
        ActivationFunction("tanh_shrink", element: Elements.TanhShrink()),
        ActivationFunction("squareplus", element: Elements.SquarePlus()),
    ]

    /// The activation that a setting names; None is ``linear``.
    ///
    /// - Throws: ``NetworkError/unknownIdentifier(_:_:)``.
    public static func from(_ setting: Setting) throws -> ActivationFunction {
        switch setting {
        case .none: return .linear
        case .object(let value as ActivationFunction): return value
        case .object(let value as any ForeignCallable): return try value.activation()
        case .string(let name):
            if let found = registry.first(where: { $0.name == name || $0.aliases.contains(name) }) { return found }
        default: break
        }
        throw NetworkError.unknownIdentifier(.activation, setting.text)
    }
}
