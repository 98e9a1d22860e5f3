/// Applies an activation function. Source: keras/src/layers/activations/activation.py, Keras 3.
public final class Activation: Layer {
    override public class var className: String { "Activation" }
    /// What is applied.
    public let function: ActivationFunction

    /// A layer that applies a function.
    public init(_ function: ActivationFunction, name: String? = nil) {
        self.function = function
        super.init(name: name)
    }

    override public func emit(_ input: Tensor, into graph: OperationGraph) throws -> Tensor {
        try function.emit(graph, input)
    }

    override public var settings: [(key: String, value: Setting)] { [("activation", function.setting)] }

    static let declaration = LayerRegistry.row(
        "Activation", summary: "Applies an activation function.",
        parameters: [Parameter("activation", help: "The function, such as 'relu'.")]
    ) {
        Activation(try .from($0["activation"]), name: try $0.optionalString("name"))
    }
}
