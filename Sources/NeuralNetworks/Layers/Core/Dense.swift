/// Every unit sees every input: `activation(inputs · kernel + bias)`.
///
/// Input shape: (batch, …, features). Output shape: (batch, …, units).
/// Source: keras/src/layers/core/dense.py, Keras 3.
public final class Dense: Layer {
    override public class var className: String { "Dense" }

    /// The number of results.
    public let units: Int
    /// Applied to the results.
    public let activation: ActivationFunction
    /// Whether a number is added to each result.
    public let usesBias: Bool
    /// First numbers of the weights.
    public let kernelInitializer: Initializer
    /// First numbers of the biases.
    public let biasInitializer: Initializer
    /// Penalty on the weights.
    public var kernelRegularizer: Regularizer?
    /// Penalty on the biases.
    public var biasRegularizer: Regularizer?
    /// Bounds of the weights.
    public var kernelConstraint: Constraint?
    /// Bounds of the biases.
    public var biasConstraint: Constraint?

    private var kernel: Variable?
    private var bias: Variable?

    /// - Parameters:
    ///   - units: the number of results, at least one.
    ///   - inputShape: the shape of one sample, for a model's first layer.
    public init(
        units: Int, activation: ActivationFunction = .linear, usesBias: Bool = true,
        kernelInitializer: Initializer = .glorotUniform, biasInitializer: Initializer = .zeros,
        inputShape: [Int?]? = nil, name: String? = nil
    ) {
        self.units = units
        self.activation = activation
        self.usesBias = usesBias
        self.kernelInitializer = kernelInitializer
        self.biasInitializer = biasInitializer
        super.init(name: name)
        declaredInputShape = inputShape.map { SymbolicShape(batchOf: $0) }
    }

    override public func check(_ inputShapes: [SymbolicShape]) throws {
        try require(rank: .atLeast(2), inputShapes)
        try require(axis: -1, asBuilt: inputShapes)
    }

    override public func build(_ inputShapes: [SymbolicShape]) throws {
        guard let shape = inputShapes.first, let features = shape.axis(-1) else {
            throw NetworkError.lastAxisUndefined(layer: name, shape: inputShapes.first ?? SymbolicShape([]))
        }
        kernel = add(
            Variable(name: "kernel", shape: [features, units], isTrainable: true, layout: .panels),
            initializer: kernelInitializer, regularizer: kernelRegularizer, constraint: kernelConstraint)
        if usesBias {
            bias = addWeight(
                "bias", shape: [units], initializer: biasInitializer, regularizer: biasRegularizer,
                constraint: biasConstraint)
        }
    }

    override public func outputShape(for input: SymbolicShape) throws -> SymbolicShape {
        SymbolicShape(input.axes.dropLast() + [units])
    }

    override public func emit(_ input: Tensor, into graph: OperationGraph) throws -> Tensor {
        guard let kernel else { throw NetworkError.notBuilt(model: name) }
        let shape = graph.shape(of: input)
        var x = input
        if shape.count != 2 {
            let features = shape.last ?? 1
            x = try graph.append(Reshape(shape: [shape.dropLast().reduce(1, *), features]), x)
        }
        x = try graph.append(DenseProduct(units: units), x, graph.readStorage(kernel))
        if let bias { x = try graph.append(Binary(.add), x, graph.read(bias)) }
        if shape.count != 2 { x = try graph.append(Reshape(shape: shape.dropLast() + [units]), x) }
        return try activation.emit(graph, x)
    }

    override public var settings: [(key: String, value: Setting)] {
        var settings: [(key: String, value: Setting)] = [
            ("units", .integer(units)), ("activation", activation.setting), ("use_bias", .bool(usesBias)),
            ("kernel_initializer", .object(kernelInitializer)), ("bias_initializer", .object(biasInitializer)),
            ("kernel_regularizer", kernelRegularizer.map { .object($0) } ?? .none),
            ("bias_regularizer", biasRegularizer.map { .object($0) } ?? .none),
            ("kernel_constraint", kernelConstraint.map { .object($0) } ?? .none),
            ("bias_constraint", biasConstraint.map { .object($0) } ?? .none),
        ]
        // Keras lists it only where there is one.
        if let activityRegularizer { settings.append(("activity_regularizer", .object(activityRegularizer))) }
        return settings
    }

    static let declaration = LayerRegistry.row(
        "Dense", summary: "Every unit sees every input: activation(inputs · kernel + bias).",
        parameters: [
            Parameter("units", help: "The number of results."),
            Parameter("activation", nil, help: "Applied to the results, such as 'relu'."),
            Parameter("use_bias", true, help: "Whether a number is added to each result."),
            Parameter("kernel_initializer", "glorot_uniform", help: "First numbers of the weights."),
            Parameter("bias_initializer", "zeros", help: "First numbers of the biases."),
            Parameter("kernel_regularizer", nil, help: "Penalty on the weights."),
            Parameter("bias_regularizer", nil, help: "Penalty on the biases."),
            Parameter("activity_regularizer", nil, help: "Penalty on the results."),
            Parameter("kernel_constraint", nil, help: "Bounds of the weights."),
            Parameter("bias_constraint", nil, help: "Bounds of the biases."),
        ]
    ) { arguments in
        guard let units = arguments["units"].asInteger, units > 0 else {
            throw NetworkError.rejected(
                "Received an invalid value for `units`, expected a positive integer. Received: "
                    + "units=\(arguments["units"].text)")
        }
        let dense = Dense(
            units: units, activation: try .from(arguments["activation"]), usesBias: try arguments.flag("use_bias"),
            kernelInitializer: try .from(arguments["kernel_initializer"]),
            biasInitializer: try .from(arguments["bias_initializer"]), name: try arguments.optionalString("name"))
        dense.activityRegularizer = try .from(arguments["activity_regularizer"])
        dense.kernelRegularizer = try .from(arguments["kernel_regularizer"])
        dense.biasRegularizer = try .from(arguments["bias_regularizer"])
        dense.kernelConstraint = try .from(arguments["kernel_constraint"])
        dense.biasConstraint = try .from(arguments["bias_constraint"])
        return dense
    }
}
