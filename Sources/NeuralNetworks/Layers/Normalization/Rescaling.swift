/// `scale * x + offset`. Source: keras/src/layers/preprocessing/rescaling.py, Keras 3.
public final class Rescaling: Layer {
    override public class var className: String { "Rescaling" }
    /// The factor.
    public let scale: Double
    /// What is added.
    public let offset: Double

    /// A change of scale.
    public init(scale: Double, offset: Double = 0, name: String? = nil) {
        self.scale = scale
        self.offset = offset
        super.init(name: name)
    }

    override public func emit(_ input: Tensor, into graph: OperationGraph) throws -> Tensor {
        try graph.append(Unary(Elements.Affine(scale: Float(scale), offset: Float(offset))), input)
    }

    override public var settings: [(key: String, value: Setting)] {
        [("scale", .number(scale)), ("offset", .number(offset))]
    }

    static let declaration = LayerRegistry.row(
        "Rescaling", summary: "scale * x + offset.",
        parameters: [Parameter("scale", help: "The factor."), Parameter("offset", 0.0, help: "What is added.")]
    ) {
        Rescaling(
            scale: try $0.number("scale"), offset: try $0.number("offset"), name: try $0.optionalString("name"))
    }
}
