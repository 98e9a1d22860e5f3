/// Brings each channel to mean zero and deviation one: by the batch while training, by moving means otherwise.
///
/// Source: keras/src/layers/normalization/batch_normalization.py, Keras 3; Ioffe and Szegedy 2015.
public final class BatchNormalization: Layer {
    override public class var className: String { "BatchNormalization" }
    /// The share of the moving means that stays.
    public let momentum: Double
    /// Keeps the division finite.
    public let epsilon: Double
    /// The axis of the channels as it was given: -1, or the last one counted from the front.
    public private(set) var axis = -1
    private let meanInitializer: Initializer
    private let varianceInitializer: Initializer
    private var learned: ScaleAndShift
    private var movingMean: Variable?
    private var movingVariance: Variable?

    /// Whether a number is added to each channel.
    public var centers: Bool { learned.centers }
    /// Whether each channel is multiplied by a number.
    public var scales: Bool { learned.scales }

    /// Batch normalisation with Keras' defaults.
    public init(
        momentum: Double = 0.99, epsilon: Double = 0.001, centers: Bool = true, scales: Bool = true,
        betaInitializer: Initializer = .zeros, gammaInitializer: Initializer = .ones,
        meanInitializer: Initializer = .zeros, varianceInitializer: Initializer = .ones, name: String? = nil
    ) {
        self.momentum = momentum
        self.epsilon = epsilon
        self.meanInitializer = meanInitializer
        self.varianceInitializer = varianceInitializer
        learned = ScaleAndShift(
            centers: centers, scales: scales, betaInitializer: betaInitializer, gammaInitializer: gammaInitializer)
        super.init(name: name)
    }

    override public func check(_ inputShapes: [SymbolicShape]) throws {
        try require(rank: .atLeast(2), inputShapes)
        if axis != -1, let rank = inputShapes.first?.rank, axis != rank - 1 {
            throw NetworkError.rejected(
                "BatchNormalization: only the last axis is supported. Received: axis=\(axis) for \(rank) axes.")
        }
        try require(axis: -1, asBuilt: inputShapes)
    }

    override public func build(_ inputShapes: [SymbolicShape]) throws {
        guard let shape = inputShapes.first, let channels = shape.axis(-1) else {
            throw NetworkError.lastAxisUndefined(layer: name, shape: inputShapes.first ?? SymbolicShape([]))
        }
        learned.build(self, channels: channels)
        movingMean = addWeight(
            "moving_mean", shape: [channels], initializer: meanInitializer, isTrainable: false)
        movingVariance = addWeight(
            "moving_variance", shape: [channels], initializer: varianceInitializer, isTrainable: false)
    }

    override public func emit(_ input: Tensor, into graph: OperationGraph) throws -> Tensor {
        guard let movingMean, let movingVariance else { throw NetworkError.notBuilt(model: name) }
        // A frozen layer goes by its moving means, as in Keras.
        let usesBatch = graph.isTraining && isTrainable
        var mean = graph.read(movingMean)
        var variance = graph.read(movingVariance)
        if usesBatch {
            let channels = graph.shape(of: input).last ?? 1
            let statistics = try graph.append(BatchStatistics(), input)
            let batch = [
                try graph.append(Part(offset: 0, shape: [channels]), statistics),
                try graph.append(Part(offset: channels, shape: [channels]), statistics),
            ]
            for (moving, new) in zip([movingMean, movingVariance], batch) {
                let kept = try graph.append(
                    Unary(Elements.Affine(scale: Float(momentum), offset: 0)), graph.read(moving))
                let share = try graph.append(Unary(Elements.Affine(scale: Float(1 - momentum), offset: 0)), new)
                graph.assign(try graph.append(Binary(.add), kept, share), to: moving)
            }
            (mean, variance) = (batch[0], batch[1])
        }
        let operation = BatchNormalize(
            epsilon: Float(epsilon), hasGamma: learned.scales, hasBeta: learned.centers, usesBatch: usesBatch)
        let extra = [learned.gamma, learned.beta].compactMap { $0 }.map { graph.read($0) }
        return try graph.append(operation, [input, mean, variance] + extra)
    }

    override public var settings: [(key: String, value: Setting)] {
        [("axis", .integer(axis)), ("momentum", .number(momentum)), ("epsilon", .number(epsilon))] + learned.beginnings
            + [
                ("moving_mean_initializer", .object(meanInitializer)),
                ("moving_variance_initializer", .object(varianceInitializer)),
            ] + learned.limits + [("synchronized", .bool(false))]
    }

    static let declaration = LayerRegistry.row(
        "BatchNormalization", summary: "Brings each channel to mean zero and deviation one.",
        parameters: [
            Parameter("axis", -1, help: "The axis of the channels; only the last."),
            Parameter("momentum", 0.99, help: "The share of the moving means that stays."),
            Parameter("epsilon", 0.001, help: "Keeps the division finite."),
        ] + ScaleAndShift.beginningParameters + [
            Parameter("moving_mean_initializer", "zeros", help: "First moving means."),
            Parameter("moving_variance_initializer", "ones", help: "First moving variances."),
        ] + ScaleAndShift.limitParameters + [
            Parameter("synchronized", false, help: "Accepted as False: there is one device.")
        ]
    ) {
        guard let axis = $0["axis"].asInteger ?? $0["axis"].asItems?.first?.asInteger, axis == -1 || axis > 0
        else { throw $0.invalid("axis", "-1, the last axis") }
        if try $0.flag("synchronized") { throw $0.invalid("synchronized", "False, as there is one device") }
        let layer = BatchNormalization(
            momentum: try $0.number("momentum"), epsilon: try $0.number("epsilon"),
            meanInitializer: try .from($0["moving_mean_initializer"]),
            varianceInitializer: try .from($0["moving_variance_initializer"]), name: try $0.optionalString("name"))
        layer.learned = try ScaleAndShift($0)
        layer.axis = axis
        return layer
    }
}
