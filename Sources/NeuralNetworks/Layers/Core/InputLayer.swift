/// Where a model's data enters. Source: keras/src/layers/core/input_layer.py, Keras 3.
public final class InputLayer: Layer {
    override public class var className: String { "InputLayer" }
    /// The shape of a batch.
    public let batchShape: SymbolicShape

    /// - Parameter batchShape: the shape of a batch; nil for the length that each batch may choose.
    public init(batchShape: SymbolicShape, name: String? = nil) {
        self.batchShape = batchShape
        super.init(name: name)
        declaredInputShape = batchShape
    }

    override public var settings: [(key: String, value: Setting)] {
        [("batch_shape", .tuple(batchShape.axes.map { $0.map { .integer($0) } ?? .none }))]
    }

    static let declaration = LayerRegistry.row(
        "InputLayer", summary: "Where a model's data enters.",
        parameters: [
            Parameter("shape", nil, help: "Shape of one sample."),
            Parameter("batch_size", nil, help: "Fixed length of batches."),
            Parameter("dtype", nil, help: "Accepted; the engine computes in float32."),
            Parameter("sparse", nil, help: "Accepted as None or False only."),
            Parameter("batch_shape", nil, help: "Shape of a batch."),
            Parameter("name", nil, help: "Its name in the model."),
        ]
    ) { arguments in
        InputLayer(batchShape: try batchShape(arguments), name: try arguments.optionalString("name"))
    }

    /// The batch shape that the arguments of `Input` and `InputLayer` give.
    public static func batchShape(_ arguments: Arguments) throws -> SymbolicShape {
        for name in ["batch_shape", "batch_input_shape"] where !arguments[name].isNone {
            return SymbolicShape(try arguments.lengths(name))
        }
        for name in ["shape", "input_shape"] where !arguments[name].isNone {
            return SymbolicShape(
                batchOf: try arguments.lengths(name), batch: try arguments.optionalInteger("batch_size"))
        }
        throw NetworkError.rejected("You must pass a `shape` argument.")
    }
}
