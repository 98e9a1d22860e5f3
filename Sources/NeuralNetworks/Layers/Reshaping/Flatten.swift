/// All numbers of a sample in one row. Source: keras/src/layers/reshaping/flatten.py, Keras 3.
public final class Flatten: Layer {
    override public class var className: String { "Flatten" }

    override public func check(_ inputShapes: [SymbolicShape]) throws {
        try require(rank: .atLeast(1), inputShapes)
    }

    override public func outputShape(for input: SymbolicShape) throws -> SymbolicShape {
        let sample = input.sample
        let count = sample.contains(nil) ? nil : sample.reduce(1) { $0 * ($1 ?? 1) }
        return SymbolicShape([input.axes.first ?? nil, count])
    }

    override public func emit(_ input: Tensor, into graph: OperationGraph) throws -> Tensor {
        let shape = graph.shape(of: input)
        return try graph.append(Reshape(shape: [shape.first ?? 1, shape.dropFirst().reduce(1, *)]), input)
    }

    override public var settings: [(key: String, value: Setting)] { [("data_format", .string("channels_last"))] }

    static let declaration = LayerRegistry.row(
        "Flatten", summary: "All numbers of a sample in one row.",
        parameters: [Parameter("data_format", nil, help: "channels_last.")]
    ) {
        try $0.requireChannelsLast()
        return Flatten(name: try $0.optionalString("name"))
    }
}
