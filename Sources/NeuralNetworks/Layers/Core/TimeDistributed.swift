/// Applies a layer to every step of a sequence. Input shape: (batch, steps, …).
///
/// Source: keras/src/layers/rnn/time_distributed.py, Keras 3.
public final class TimeDistributed: Layer {
    override public class var className: String { "TimeDistributed" }
    /// What is applied to each step.
    public let layer: Layer

    /// - Parameter layer: what is applied to each step.
    public init(_ layer: Layer, name: String? = nil) {
        self.layer = layer
        super.init(name: name)
    }

    override public var sublayers: [Layer] { [layer] }
    /// Keras keeps it in an attribute of this name.
    override public var layersByAttribute: [(name: String, layers: [Layer], isList: Bool)]? {
        [("layer", [layer], false)]
    }

    override public func check(_ inputShapes: [SymbolicShape]) throws {
        guard let shape = inputShapes.first, shape.rank >= 3 else {
            throw NetworkError.rejected(
                "`TimeDistributed` Layer should be passed an `input_shape` with at least 3 dimensions, received: "
                    + (inputShapes.first?.description ?? "()"))
        }
    }

    private func stepShape(_ input: SymbolicShape) -> SymbolicShape {
        SymbolicShape([input.axes[0]] + input.axes.dropFirst(2))
    }

    override public func build(_ inputShapes: [SymbolicShape]) throws {
        _ = try layer.prepare(for: inputShapes.map(stepShape))
    }

    override public func outputShape(for input: SymbolicShape) throws -> SymbolicShape {
        let inner = try layer.outputShapes(for: [stepShape(input)])[0]
        return SymbolicShape([input.axes[0], input.axes[1]] + inner.sample)
    }

    override public func emit(_ input: Tensor, into graph: OperationGraph) throws -> Tensor {
        let shape = graph.shape(of: input)
        let rows = try graph.append(Reshape(shape: [shape[0] * shape[1]] + shape.dropFirst(2)), input)
        let result = try layer.emit([rows], into: graph)[0]
        let inner = graph.shape(of: result).dropFirst()
        return try graph.append(Reshape(shape: [shape[0], shape[1]] + inner), result)
    }

    override public var settings: [(key: String, value: Setting)] { [("layer", .object(layer))] }

    static let declaration = LayerRegistry.row(
        "TimeDistributed", summary: "Applies a layer to every step of a sequence.",
        parameters: [Parameter("layer", help: "What is applied to each step.")]
    ) { arguments in
        guard case .object(let made as Layer) = arguments["layer"] else {
            throw NetworkError.rejected(
                "Please initialize `TimeDistributed` layer with a `keras.layers.Layer` instance. Received: "
                    + arguments["layer"].text)
        }
        return TimeDistributed(made, name: try arguments.optionalString("name"))
    }
}
