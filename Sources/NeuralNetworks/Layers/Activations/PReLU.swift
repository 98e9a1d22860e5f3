/// A rectifier whose slope below zero is learned. Source: keras/src/layers/activations/prelu.py, Keras 3; He et al. 2015.
public final class PReLU: Layer {
    override public class var className: String { "PReLU" }
    /// First numbers of the slopes.
    public let alphaInitializer: Initializer
    /// Penalty on the slopes.
    public var alphaRegularizer: Regularizer?
    /// Bounds of the slopes.
    public var alphaConstraint: Constraint?
    /// Axes along which one slope serves for all, counted from one.
    public let sharedAxes: [Int]
    private var alpha: Variable?

    /// - Parameter sharedAxes: axes along which one slope serves for all, counted from one.
    public init(alphaInitializer: Initializer = .zeros, sharedAxes: [Int] = [], name: String? = nil) {
        self.alphaInitializer = alphaInitializer
        self.sharedAxes = sharedAxes
        super.init(name: name)
    }

    override public func build(_ inputShapes: [SymbolicShape]) throws {
        let sample = inputShapes.first?.sample ?? []
        let shape = try sample.enumerated().map { place, length in
            if sharedAxes.contains(place + 1) { return 1 }
            guard let length else {
                throw NetworkError.rejected(
                    "PReLU: axis \(place + 1) has no fixed length; list it in `shared_axes`. Received: input_shape="
                        + (inputShapes.first?.description ?? "()"))
            }
            return length
        }
        alpha = addWeight(
            "alpha", shape: shape, initializer: alphaInitializer, regularizer: alphaRegularizer,
            constraint: alphaConstraint)
    }

    override public func emit(_ input: Tensor, into graph: OperationGraph) throws -> Tensor {
        guard let alpha else { throw NetworkError.notBuilt(model: name) }
        let above = try graph.append(Unary(Elements.Relu()), input)
        let below = try graph.append(Unary(Elements.Relu()), graph.append(Unary(Elements.Negate()), input))
        let bent = try graph.append(Binary(.multiply), below, graph.read(alpha))
        return try graph.append(Binary(.subtract), above, bent)
    }

    override public var settings: [(key: String, value: Setting)] {
        [
            ("alpha_initializer", .object(alphaInitializer)),
            ("alpha_regularizer", alphaRegularizer.map { .object($0) } ?? .none),
            ("alpha_constraint", alphaConstraint.map { .object($0) } ?? .none),
            ("shared_axes", sharedAxes.isEmpty ? .none : .list(sharedAxes.map { .integer($0) })),
        ]
    }

    static let declaration = LayerRegistry.row(
        "PReLU", summary: "A rectifier whose slope below zero is learned.",
        parameters: [
            Parameter("alpha_initializer", "Zeros", help: "First numbers of the slopes."),
            Parameter("alpha_regularizer", nil, help: "Penalty on the slopes."),
            Parameter("alpha_constraint", nil, help: "Bounds of the slopes."),
            Parameter("shared_axes", nil, help: "Axes along which one slope serves for all."),
        ]
    ) { arguments in
        let shared = arguments["shared_axes"].isNone ? [] : try arguments.lengths("shared_axes").compactMap { $0 }
        let layer = PReLU(
            alphaInitializer: try .from(arguments["alpha_initializer"]), sharedAxes: shared,
            name: try arguments.optionalString("name"))
        layer.alphaRegularizer = try .from(arguments["alpha_regularizer"])
        layer.alphaConstraint = try .from(arguments["alpha_constraint"])
        return layer
    }
}
