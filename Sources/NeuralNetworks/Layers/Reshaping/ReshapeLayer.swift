/// The same numbers under another shape. Source: keras/src/layers/reshaping/reshape.py, Keras 3.
public final class ReshapeLayer: Layer {
    override public class var className: String { "Reshape" }
    /// The lengths of a sample's axes; one may be -1.
    public let targetShape: [Int]

    /// - Parameter targetShape: the lengths of a sample's axes; -1 for what remains.
    public init(targetShape: [Int], name: String? = nil) {
        self.targetShape = targetShape
        super.init(name: name)
    }

    override public func outputShape(for input: SymbolicShape) throws -> SymbolicShape {
        let sample = input.sample
        guard !sample.contains(nil) else {
            return SymbolicShape([input.axes.first ?? nil] + targetShape.map { $0 == -1 ? nil : $0 })
        }
        let lengths = sample.compactMap { $0 }
        let count = lengths.reduce(1, *)
        let known = targetShape.filter { $0 != -1 }.reduce(1, *)
        let open = targetShape.filter { $0 == -1 }.count
        guard open <= 1, open == 1 ? (known > 0 && count % known == 0) : known == count else {
            throw NetworkError.reshapeSize(layer: name, from: lengths, to: targetShape)
        }
        return SymbolicShape([input.axes.first ?? nil] + targetShape.map { $0 == -1 ? count / known : $0 })
    }

    override public func emit(_ input: Tensor, into graph: OperationGraph) throws -> Tensor {
        let shape = graph.shape(of: input)
        let target = try outputShape(for: SymbolicShape(shape.map { $0 }))
        return try graph.append(Reshape(shape: target.axes.map { $0 ?? 1 }), input)
    }

    override public var settings: [(key: String, value: Setting)] {
        [("target_shape", .tuple(targetShape.map { .integer($0) }))]
    }

    static let declaration = LayerRegistry.row(
        "Reshape", summary: "The same numbers under another shape.",
        parameters: [Parameter("target_shape", help: "Lengths of a sample's axes; -1 for what remains.")]
    ) {
        ReshapeLayer(
            targetShape: try $0.lengths("target_shape").map { $0 ?? -1 }, name: try $0.optionalString("name"))
    }
}
