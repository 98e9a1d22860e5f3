/// Brings each sample's last axis to mean zero and deviation one.
///
/// Source: keras/src/layers/normalization/layer_normalization.py, Keras 3; Ba et al. 2016.
public final class LayerNormalization: Layer {
    override public class var className: String { "LayerNormalization" }
    /// Keeps the division finite.
    public let epsilon: Double
    private var learned: ScaleAndShift

    /// Whether a number is added to each place.
    public var centers: Bool { learned.centers }
    /// Whether each place is multiplied by a number.
    public var scales: Bool { learned.scales }

    /// Layer normalisation with Keras' defaults.
    public init(
        epsilon: Double = 0.001, centers: Bool = true, scales: Bool = true, betaInitializer: Initializer = .zeros,
        gammaInitializer: Initializer = .ones, name: String? = nil
    ) {
        self.epsilon = epsilon
        learned = ScaleAndShift(
            centers: centers, scales: scales, betaInitializer: betaInitializer, gammaInitializer: gammaInitializer)
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
        learned.build(self, channels: width)
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
        if let gamma = learned.gamma { y = try graph.append(Binary(.multiply), y, graph.read(gamma)) }
        if let beta = learned.beta { y = try graph.append(Binary(.add), y, graph.read(beta)) }
        return y
    }

    override public var settings: [(key: String, value: Setting)] {
        [("axis", .integer(-1)), ("epsilon", .number(epsilon))] + learned.beginnings + learned.limits
    }

    static let declaration = LayerRegistry.row(
        "LayerNormalization", summary: "Brings each sample's last axis to mean zero and deviation one.",
        parameters: [
            Parameter("axis", -1, help: "The axis; only the last."),
            Parameter("epsilon", 0.001, help: "Keeps the division finite."),
        ] + ScaleAndShift.beginningParameters + ScaleAndShift.limitParameters
    ) {
        // Once it is built, Keras writes the axis as a list.
        let axis = $0["axis"].asInteger ?? $0["axis"].asItems.flatMap { $0.count == 1 ? $0[0].asInteger : nil }
        guard axis == -1 else { throw $0.invalid("axis", "-1, the last axis") }
        let layer = LayerNormalization(
            epsilon: try $0.number("epsilon"), name: try $0.optionalString("name"))
        layer.learned = try ScaleAndShift($0)
        return layer
    }
}
