/// The layers that only apply a function with settings of its own.
///
/// Source: keras/src/layers/activations (relu.py, leaky_relu.py, elu.py, softmax.py), Keras 3.
public class FunctionLayer: Layer {
    private let function: ActivationFunction
    private let ownSettings: [(key: String, value: Setting)]

    init(_ function: ActivationFunction, settings: [(key: String, value: Setting)], name: String?) {
        self.function = function
        ownSettings = settings
        super.init(name: name)
    }

    override public func emit(_ input: Tensor, into graph: OperationGraph) throws -> Tensor {
        try function.emit(graph, input)
    }

    override public var settings: [(key: String, value: Setting)] { ownSettings }
}

/// `max(x, 0)`, with a cap, a slope below and a threshold.
public final class ReLU: FunctionLayer {
    override public class var className: String { "ReLU" }

    /// A rectifier.
    public init(maxValue: Double? = nil, negativeSlope: Double = 0, threshold: Double = 0, name: String? = nil) {
        let isPlain = maxValue == nil && negativeSlope == 0 && threshold == 0
        let element = Elements.RectifiedLinear(
            negativeSlope: Float(negativeSlope), cap: maxValue.map { Float($0) } ?? .infinity,
            threshold: Float(threshold))
        super.init(
            isPlain ? .relu : ActivationFunction("relu", element: element),
            settings: [
                ("max_value", maxValue.map { .number($0) } ?? .none), ("negative_slope", .number(negativeSlope)),
                ("threshold", .number(threshold)),
            ], name: name)
    }

    static let declaration = LayerRegistry.row(
        "ReLU", summary: "max(x, 0), with a cap, a slope below and a threshold.",
        parameters: [
            Parameter("max_value", nil, help: "The cap."), Parameter("negative_slope", 0.0, help: "The slope below."),
            Parameter("threshold", 0.0, help: "Where it starts."),
        ]
    ) {
        ReLU(
            maxValue: try $0.optionalNumber("max_value"), negativeSlope: try $0.number("negative_slope"),
            threshold: try $0.number("threshold"), name: try $0.optionalString("name"))
    }
}

/// A rectifier with a slope below zero.
public final class LeakyReLU: FunctionLayer {
    override public class var className: String { "LeakyReLU" }

    /// - Parameter negativeSlope: the slope below zero.
    public init(negativeSlope: Double = 0.3, name: String? = nil) {
        super.init(
            ActivationFunction(
                "leaky_relu", element: Elements.RectifiedLinear(negativeSlope: Float(negativeSlope))),
            settings: [("negative_slope", .number(negativeSlope))], name: name)
    }

    static let declaration = LayerRegistry.row(
        "LeakyReLU", summary: "A rectifier with a slope below zero.",
        parameters: [
            Parameter("negative_slope", 0.3, help: "The slope below zero."),
            Parameter("alpha", nil, keywordOnly: true, help: "The older name of negative_slope."),
        ]
    ) {
        LeakyReLU(
            negativeSlope: try $0.optionalNumber("alpha") ?? $0.number("negative_slope"),
            name: try $0.optionalString("name"))
    }
}

/// Exponential below zero.
public final class ELU: FunctionLayer {
    override public class var className: String { "ELU" }

    /// - Parameter alpha: the depth of the exponential part.
    public init(alpha: Double = 1, name: String? = nil) {
        super.init(
            ActivationFunction("elu", element: Elements.ExponentialLinear(alpha: Float(alpha))),
            settings: [("alpha", .number(alpha))], name: name)
    }

    static let declaration = LayerRegistry.row(
        "ELU", summary: "Exponential below zero.",
        parameters: [Parameter("alpha", 1.0, help: "The depth of the exponential part.")]
    ) { ELU(alpha: try $0.number("alpha"), name: try $0.optionalString("name")) }
}

/// Probabilities along one axis.
public final class SoftmaxLayer: Layer {
    override public class var className: String { "Softmax" }
    /// The axis, counted from the end when negative.
    public let axis: Int

    /// - Parameter axis: the axis whose numbers become probabilities.
    public init(axis: Int = -1, name: String? = nil) {
        self.axis = axis
        super.init(name: name)
    }

    override public func emit(_ input: Tensor, into graph: OperationGraph) throws -> Tensor {
        try graph.softmax(input, axis: axis)
    }

    override public var settings: [(key: String, value: Setting)] { [("axis", .integer(axis))] }

    static let declaration = LayerRegistry.row(
        "Softmax", summary: "Probabilities along one axis.",
        parameters: [Parameter("axis", -1, help: "The axis.")]
    ) { SoftmaxLayer(axis: try $0.integer("axis"), name: try $0.optionalString("name")) }
}

extension OperationGraph {
    /// Probabilities along an axis, counted from the end when negative.
    ///
    /// - Throws: ``NetworkError/rejected(_:)`` when there is no such axis.
    func softmax(_ value: Tensor, axis: Int) throws -> Tensor {
        let rank = shape(of: value).count
        let place = try axisIndex(axis, rank: rank)
        if place == rank - 1 { return try append(Softmax(), value) }
        var order = Array(0..<rank)
        order.swapAt(place, rank - 1)
        return try append(Permute(axes: order), append(Softmax(), append(Permute(axes: order), value)))
    }
}

/// An axis counted from the front.
///
/// - Throws: ``NetworkError/rejected(_:)`` when there is no such axis.
func axisIndex(_ axis: Int, rank: Int) throws -> Int {
    let place = axis < 0 ? rank + axis : axis
    guard (0..<rank).contains(place) else {
        throw NetworkError.rejected("axis \(axis) is out of bounds for array of dimension \(rank)")
    }
    return place
}
