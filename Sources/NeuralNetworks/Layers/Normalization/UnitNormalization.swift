/// Scales each sample's rows along an axis to length one.
///
/// Source: keras/src/layers/normalization/unit_normalization.py, Keras 3.
public final class UnitNormalization: Layer {
    override public class var className: String { "UnitNormalization" }
    /// The axis, counted from the end when negative.
    public let axis: Int

    /// - Parameter axis: the axis along which lengths are measured.
    public init(axis: Int = -1, name: String? = nil) {
        self.axis = axis
        super.init(name: name)
    }

    override public func emit(_ input: Tensor, into graph: OperationGraph) throws -> Tensor {
        try graph.scaledToLengthOne(input, axis: axisIndex(axis, rank: graph.shape(of: input).count))
    }

    override public var settings: [(key: String, value: Setting)] { [("axis", .integer(axis))] }

    static let declaration = LayerRegistry.row(
        "UnitNormalization", summary: "Scales each sample's rows to length one.",
        parameters: [Parameter("axis", -1, help: "The axis.")]
    ) { UnitNormalization(axis: try $0.integer("axis"), name: try $0.optionalString("name")) }
}
