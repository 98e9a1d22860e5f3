/// Puts a sample's axes into another order. Source: keras/src/layers/reshaping/permute.py, Keras 3.
public final class PermuteLayer: Layer {
    override public class var className: String { "Permute" }
    /// The axes of a sample, counted from one, in their new order.
    public let dimensions: [Int]

    /// - Parameter dimensions: the axes of a sample, counted from one, in their new order.
    public init(_ dimensions: [Int], name: String? = nil) {
        self.dimensions = dimensions
        super.init(name: name)
    }

    override public func check(_ inputShapes: [SymbolicShape]) throws {
        try require(rank: .exactly(dimensions.count + 1), inputShapes)
    }

    override public func outputShape(for input: SymbolicShape) throws -> SymbolicShape {
        SymbolicShape([input.axes[0]] + dimensions.map { input.axes[$0] })
    }

    override public func emit(_ input: Tensor, into graph: OperationGraph) throws -> Tensor {
        try graph.append(Permute(axes: [0] + dimensions), input)
    }

    override public var settings: [(key: String, value: Setting)] {
        [("dims", .tuple(dimensions.map { .integer($0) }))]
    }

    static let declaration = LayerRegistry.row(
        "Permute", summary: "Puts a sample's axes into another order.",
        parameters: [Parameter("dims", help: "The axes of a sample, counted from one, in their new order.")]
    ) { arguments in
        let axes = try arguments.lengths("dims").compactMap { $0 }
        guard axes.sorted() == Array(1...max(axes.count, 1)) else {
            throw NetworkError.rejected(
                "Invalid permutation argument `dims` for Permute Layer. The set of indices in `dims` must be consecutive "
                    + "and start from 1. Received dims=\(arguments["dims"].text)")
        }
        return PermuteLayer(axes, name: try arguments.optionalString("name"))
    }
}

/// Repeats a row of numbers. Input shape: (batch, width); output shape: (batch, count, width).
///
/// Source: keras/src/layers/reshaping/repeat_vector.py, Keras 3.
public final class RepeatVector: Layer {
    override public class var className: String { "RepeatVector" }
    /// How often.
    public let count: Int

    /// - Parameter count: how often.
    public init(_ count: Int, name: String? = nil) {
        self.count = count
        super.init(name: name)
    }

    override public func check(_ inputShapes: [SymbolicShape]) throws {
        try require(rank: .exactly(2), inputShapes)
    }

    override public func outputShape(for input: SymbolicShape) throws -> SymbolicShape {
        SymbolicShape([input.axes[0], count, input.axes[1]])
    }

    override public func emit(_ input: Tensor, into graph: OperationGraph) throws -> Tensor {
        let shape = graph.shape(of: input)
        let row = try graph.append(Reshape(shape: [shape[0], 1, shape[1]]), input)
        return try graph.append(Stretch(shape: [shape[0], count, shape[1]]), row)
    }

    override public var settings: [(key: String, value: Setting)] { [("n", .integer(count))] }

    static let declaration = LayerRegistry.row(
        "RepeatVector", summary: "Repeats a row of numbers.", parameters: [Parameter("n", help: "How often.")]
    ) {
        guard let count = $0["n"].asInteger else {
            throw NetworkError.mistyped(
                "Expected an integer value for `n`, got \($0["n"].text).")
        }
        return RepeatVector(max(count, 0), name: try $0.optionalString("name"))
    }
}
