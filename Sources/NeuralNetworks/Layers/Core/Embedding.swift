/// A row of learned numbers for each whole number. Input shape: (batch, …); output shape: (batch, …, width).
///
/// Source: keras/src/layers/core/embedding.py, Keras 3.
public final class Embedding: Layer {
    override public class var className: String { "Embedding" }
    /// The number of rows.
    public let rows: Int
    /// The length of a row.
    public let width: Int
    /// First numbers of the rows.
    public let initializer: Initializer
    /// Penalty on the rows.
    public var regularizer: Regularizer?
    /// Bounds of the rows.
    public var constraint: Constraint?
    private var table: Variable?

    /// - Parameters:
    ///   - rows: how many whole numbers there are, from zero.
    ///   - width: the length of a row.
    public init(
        rows: Int, width: Int,
        initializer: Initializer = Initializer(name: "RandomUniform", rule: .uniform(low: -0.05, high: 0.05)),
        name: String? = nil
    ) {
        self.rows = rows
        self.width = width
        self.initializer = initializer
        super.init(name: name)
    }

    override public func build(_ inputShapes: [SymbolicShape]) throws {
        table = addWeight(
            "embeddings", shape: [rows, width], initializer: initializer, regularizer: regularizer,
            constraint: constraint)
    }

    override public func outputShape(for input: SymbolicShape) throws -> SymbolicShape {
        SymbolicShape(input.axes + [width])
    }

    override public func emit(_ input: Tensor, into graph: OperationGraph) throws -> Tensor {
        guard let table else { throw NetworkError.notBuilt(model: name) }
        return try graph.append(GatherRows(), graph.read(table), input)
    }

    override public var settings: [(key: String, value: Setting)] {
        [
            ("input_dim", .integer(rows)), ("output_dim", .integer(width)),
            ("embeddings_initializer", .object(initializer)),
            ("embeddings_regularizer", regularizer.map { .object($0) } ?? .none),
            ("embeddings_constraint", constraint.map { .object($0) } ?? .none), ("mask_zero", .bool(false)),
        ]
    }

    static let declaration = LayerRegistry.row(
        "Embedding", summary: "A row of learned numbers for each whole number.",
        parameters: [
            Parameter("input_dim", help: "How many whole numbers there are."),
            Parameter("output_dim", help: "The length of a row."),
            Parameter("embeddings_initializer", "uniform", help: "First numbers of the rows."),
            Parameter("embeddings_regularizer", nil, help: "Penalty on the rows."),
            Parameter("embeddings_constraint", nil, help: "Bounds of the rows."),
            Parameter("mask_zero", false, help: "Accepted as False only: there are no masks."),
            Parameter("input_length", nil, keywordOnly: true, help: "Older: the length of a sequence."),
        ]
    ) { arguments in
        guard try !arguments.flag("mask_zero") else {
            throw NetworkError.rejected("Embedding: masks (`mask_zero=True`) are not supported.")
        }
        let layer = Embedding(
            rows: try arguments.positiveInteger("input_dim"), width: try arguments.positiveInteger("output_dim"),
            initializer: try .from(arguments["embeddings_initializer"]), name: try arguments.optionalString("name"))
        layer.regularizer = try .from(arguments["embeddings_regularizer"])
        layer.constraint = try .from(arguments["embeddings_constraint"])
        if !arguments["input_length"].isNone {
            layer.declaredInputShape = SymbolicShape(batchOf: try arguments.lengths("input_length"))
        }
        return layer
    }
}

/// Gives what it takes. Source: keras/src/layers/core/identity.py, Keras 3.
public final class Identity: Layer {
    override public class var className: String { "Identity" }

    static let declaration = LayerRegistry.row("Identity", summary: "Gives what it takes.", parameters: []) {
        Identity(name: try $0.optionalString("name"))
    }
}
