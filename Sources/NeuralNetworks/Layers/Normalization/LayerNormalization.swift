/// Brings each sample's last axis to mean zero and deviation one.
///
/// Source: keras/src/layers/normalization/layer_normalization.py, Keras 3; Ba et al. 2016.
public final class LayerNormalization: Layer {
    override public class var className: String { "LayerNormalization" }
    /// Keeps the division finite.
    public let epsilon: Double
    /// Whether a number is added to each place.
    public let centers: Bool
    /// Whether each place is multiplied by a number.
    public let scales: Bool
    private let initializers: (beta: Initializer, gamma: Initializer)
    private var penalties: (beta: Regularizer?, gamma: Regularizer?)
    private var bounds: (beta: Constraint?, gamma: Constraint?)
    private var gamma: Variable?
    private var beta: Variable?

    /// Layer normalisation with Keras' defaults.
    public init(
        epsilon: Double = 0.001, centers: Bool = true, scales: Bool = true, betaInitializer: Initializer = .zeros,
        gammaInitializer: Initializer = .ones, name: String? = nil
    ) {
        self.epsilon = epsilon
        self.centers = centers
        self.scales = scales
        initializers = (betaInitializer, gammaInitializer)
        super.init(name: name)
    }

    override public func check(_ inputShapes: [SymbolicShape]) throws {
        try require(rank: .atLeast(2), inputShapes)
        try require(axis: -1, asBuilt: inputShapes)
    }

    override public func build(_ inputShapes: [SymbolicShape]) throws {
        guard let shape = inputShapes.first, let width = shape.axis(-1) else {
            throw NetworkError.lastAxisUndefined(layer: name, shape: inputShapes.first ?? SymbolicShape([]))
        }
        if scales {
            gamma = addWeight(
                "gamma", shape: [width], initializer: initializers.gamma, regularizer: penalties.gamma,
                constraint: bounds.gamma)
        }
        if centers {
            beta = addWeight(
                "beta", shape: [width], initializer: initializers.beta, regularizer: penalties.beta,
                constraint: bounds.beta)
        }
    }

    override public func emit(_ input: Tensor, into graph: OperationGraph) throws -> Tensor {
        let last = graph.shape(of: input).count - 1
        let mean = try graph.append(Reduce(.mean, axes: [last], keepsAxes: true), input)
        let centred = try graph.difference(input, mean)
        let squares = try graph.append(Unary(Elements.Square()), centred)
        let variance = try graph.append(Reduce(.mean, axes: [last], keepsAxes: true), squares)
        let shifted = try graph.append(Unary(Elements.Affine(scale: 1, offset: Float(epsilon))), variance)
        let deviation = try graph.append(Unary(Elements.SquareRoot()), shifted)
        var y = try graph.append(Binary(.divide), centred, deviation)
        if let gamma { y = try graph.append(Binary(.multiply), y, graph.read(gamma)) }
        if let beta { y = try graph.append(Binary(.add), y, graph.read(beta)) }
        return y
    }

    override public var settings: [(key: String, value: Setting)] {
        [
            ("axis", .integer(-1)), ("epsilon", .number(epsilon)), ("center", .bool(centers)),
            ("scale", .bool(scales)), ("beta_initializer", .object(initializers.beta)),
            ("gamma_initializer", .object(initializers.gamma)),
            ("beta_regularizer", penalties.beta.map { .object($0) } ?? .none),
            ("gamma_regularizer", penalties.gamma.map { .object($0) } ?? .none),
            ("beta_constraint", bounds.beta.map { .object($0) } ?? .none),
            ("gamma_constraint", bounds.gamma.map { .object($0) } ?? .none),
        ]
    }

    static let declaration = LayerRegistry.row(
        "LayerNormalization", summary: "Brings each sample's last axis to mean zero and deviation one.",
        parameters: [
            Parameter("axis", -1, help: "The axis; only the last."),
            Parameter("epsilon", 0.001, help: "Keeps the division finite."),
            Parameter("center", true, help: "Whether a number is added to each place."),
            Parameter("scale", true, help: "Whether each place is multiplied by a number."),
            Parameter("beta_initializer", "zeros", help: "First numbers that are added."),
            Parameter("gamma_initializer", "ones", help: "First factors."),
            Parameter("beta_regularizer", nil, help: "Penalty on what is added."),
            Parameter("gamma_regularizer", nil, help: "Penalty on the factors."),
            Parameter("beta_constraint", nil, help: "Bounds of what is added."),
            Parameter("gamma_constraint", nil, help: "Bounds of the factors."),
        ]
    ) {
        // Once it is built, Keras writes the axis as a list.
        let axis = $0["axis"].asInteger ?? $0["axis"].asItems.flatMap { $0.count == 1 ? $0[0].asInteger : nil }
        guard axis == -1 else { throw $0.invalid("axis", "-1, the last axis") }
        let layer = LayerNormalization(
            epsilon: try $0.number("epsilon"), centers: try $0.flag("center"), scales: try $0.flag("scale"),
            betaInitializer: try .from($0["beta_initializer"]), gammaInitializer: try .from($0["gamma_initializer"]),
            name: try $0.optionalString("name"))
        layer.penalties = (try .from($0["beta_regularizer"]), try .from($0["gamma_regularizer"]))
        layer.bounds = (try .from($0["beta_constraint"]), try .from($0["gamma_constraint"]))
        return layer
    }
}
