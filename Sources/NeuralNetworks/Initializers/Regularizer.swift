/// A term of the loss that grows with a weight. Source: keras/src/regularizers/regularizers.py, Keras 3.
public struct Regularizer: Sendable, Equatable {
    /// Keras' name of the class.
    public let name: String
    /// Factor of the sum of absolute values.
    public let l1: Double
    /// Factor of the sum of squares.
    public let l2: Double
    /// The penalty of a weight, as the caller's language describes it, in the place of both sums.
    public let foreign: ForeignRule<(OperationGraph, Tensor) throws -> Tensor>?

    /// A penalty of both kinds.
    public init(
        name: String = "L1L2", l1: Double = 0, l2: Double = 0,
        foreign: ForeignRule<(OperationGraph, Tensor) throws -> Tensor>? = nil
    ) {
        self.name = name
        self.l1 = l1
        self.l2 = l2
        self.foreign = foreign
    }

    /// The penalty, as operations.
    package func emit(_ weight: Tensor, into graph: OperationGraph) throws -> Tensor {
        if let foreign { return try foreign.function(graph, weight) }
        let axes = Array(graph.shape(of: weight).indices)
        var total: Tensor?
        func add(_ factor: Double, _ function: some ElementFunction) throws {
            guard factor != 0 else { return }
            let sum = try graph.append(Reduce(.sum, axes: axes), graph.append(Unary(function), weight))
            let term = try graph.append(Unary(Elements.Affine(scale: Float(factor), offset: 0)), sum)
            total = try total.map { try graph.append(Binary(.add), $0, term) } ?? term
        }
        try add(l1, Elements.Absolute())
        try add(l2, Elements.Square())
        return total ?? graph.constant(0)
    }

    /// Every regulariser, by Keras' names.
    public static let registry: [Declaration<Regularizer>] = [
        Declaration(
            "L1", aliases: ["l1"], identifiers: ["l1"], summary: "Adds `l1` times the sum of absolute values.",
            parameters: [Parameter("l1", 0.01, help: "The factor.")]
        ) { Regularizer(name: "L1", l1: try $0.number("l1")) },
        Declaration(
            "L2", aliases: ["l2"], identifiers: ["l2"], summary: "Adds `l2` times the sum of squares.",
            parameters: [Parameter("l2", 0.01, help: "The factor.")]
        ) { Regularizer(name: "L2", l2: try $0.number("l2")) },
        Declaration(
            "L1L2", aliases: ["l1_l2"], identifiers: ["l1_l2", "l1l2"], summary: "Both penalties.",
            parameters: [
                Parameter("l1", 0.0, help: "Factor of the absolute values."),
                Parameter("l2", 0.0, help: "Factor of the squares."),
            ]
        ) { Regularizer(name: "L1L2", l1: try $0.number("l1"), l2: try $0.number("l2")) },
    ]

    /// The regulariser that a setting names; nil for None.
    ///
    /// - Throws: ``NetworkError/unknownIdentifier(_:_:)``.
    public static func from(_ setting: Setting) throws -> Regularizer? {
        switch setting {
        case .none: return nil
        case .object(let value as Regularizer): return value
        case .object(let value as any ForeignCallable): return try value.regularizer()
        case .dictionary where setting["class_name"] != nil: return try from(ConfigurationReading.value(setting))
        case .string(let name):
            if name == "l1_l2" { return Regularizer(l1: 0.01, l2: 0.01) }
            if let row = registry.first(where: { $0.name == name || $0.identifiers.contains(name) }) {
                return try row.make()
            }
        default: break
        }
        throw NetworkError.unknownIdentifier(.regularizer, setting.text)
    }
}
