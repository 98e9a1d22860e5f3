/// A layer whose computation is found by calling a function on symbolic tensors.
///
/// The function is called once for every shape and mode and its calls are kept as a network, so that what it does with
/// other layers, operators and operations trains like any model. Subclasses override ``trace(_:isTraining:)``.
open class TracedLayer: Layer {
    private let traces = Traces()

    override public init(name: String? = nil) {
        super.init(name: name)
    }

    /// What the layer gives for symbolic inputs.
    open func trace(_ inputs: [SymbolicTensor], isTraining: Bool) throws -> [SymbolicTensor] { inputs }

    /// Terms of the loss that the last call of ``trace(_:isTraining:)`` asked for; empty after they were taken.
    open func takeLosses() -> [SymbolicTensor] { [] }

    /// The layers that the owner says are its own; those met in a trace are added.
    open var ownedLayers: [Layer] { [] }

    override open var sublayers: [Layer] { traces.layers(after: ownedLayers) }

    override open func outputShapes(for inputs: [SymbolicShape]) throws -> [SymbolicShape] {
        try network(for: inputs, isTraining: false).resultShapes.map { shape in
            shape.rank == 0 ? shape : SymbolicShape([inputs.first?.axes.first ?? nil] + shape.sample)
        }
    }

    override open func emit(_ inputs: [Tensor], into graph: OperationGraph) throws -> [Tensor] {
        let shapes = inputs.map { SymbolicShape(graph.shape(of: $0).map { $0 }) }
        return try network(for: shapes, isTraining: graph.isTraining).emitResults(inputs, into: graph)
    }

    private func network(for shapes: [SymbolicShape], isTraining: Bool) throws -> Network {
        try traces.network(for: shapes, isTraining: isTraining) {
            (try self.trace($0, isTraining: isTraining), self.takeLosses())
        }
    }
}

/// A model whose computation is found by calling a function on symbolic tensors.
open class TracedModel: Model {
    private let traces = Traces()
    private var built: Network?

    override public init(name: String? = nil) {
        super.init(name: name)
    }

    /// What the model gives for symbolic inputs.
    open func trace(_ inputs: [SymbolicTensor], isTraining: Bool) throws -> [SymbolicTensor] { inputs }

    /// Terms of the loss that the last call of ``trace(_:isTraining:)`` asked for; empty after they were taken.
    open func takeLosses() -> [SymbolicTensor] { [] }

    /// The layers that the owner says are its own; those met in a trace are added.
    open var ownedLayers: [Layer] { [] }

    override open var layers: [Layer] { traces.layers(after: ownedLayers) }

    override var network: Network? { built }

    override func network(for inputShapes: [SymbolicShape]) throws -> Network {
        let network = try traced(inputShapes, isTraining: false)
        if built == nil {
            built = network.withoutAddedLosses
            isBuilt = true
            builtShapes = network.inputShapes
            builtOutputShape = network.resultShapes.first
        }
        return network.withoutAddedLosses
    }

    override open func emit(_ inputs: [Tensor], into graph: OperationGraph) throws -> [Tensor] {
        let shapes = inputs.map { SymbolicShape(graph.shape(of: $0).map { $0 }) }
        return try traced(shapes, isTraining: graph.isTraining).emitResults(inputs, into: graph)
    }

    private func traced(_ shapes: [SymbolicShape], isTraining: Bool) throws -> Network {
        try traces.network(for: shapes, isTraining: isTraining) {
            (try self.trace($0, isTraining: isTraining), self.takeLosses())
        }
    }
}

/// The networks that a function described so far, by the shapes of samples and by mode.
private final class Traces {
    private struct Key: Hashable {
        let samples: [[Int?]]
        let isTraining: Bool
    }

    private var networks: [Key: Network] = [:]
    private var found: [Layer] = []

    /// The network for these shapes; described by the function at its first use.
    func network(
        for shapes: [SymbolicShape], isTraining: Bool,
        trace: ([SymbolicTensor]) throws -> (results: [SymbolicTensor], losses: [SymbolicTensor])
    ) throws -> Network {
        let key = Key(samples: shapes.map(\.sample), isTraining: isTraining)
        if let known = networks[key] { return known }
        var addedLosses = 0
        var network = try Network(tracing: shapes.map { SymbolicShape([nil] + $0.sample) }) { inputs in
            let (results, losses) = try trace(inputs)
            addedLosses = losses.count
            return results + losses
        }
        network.addedLossCount = addedLosses
        networks[key] = network
        found = union(found, network.calls.map(\.layer).filter { !($0 is OperationLayer) })
        return network
    }

    /// The layers of a list, then those that were met.
    func layers(after owned: [Layer]) -> [Layer] { union(owned, found) }

    private func union(_ first: [Layer], _ second: [Layer]) -> [Layer] {
        var seen = Set<ObjectIdentifier>()
        return (first + second).filter { seen.insert(ObjectIdentifier($0)).inserted }
    }
}

extension Network {
    /// The network that a function on symbolic tensors describes.
    init(tracing shapes: [SymbolicShape], _ trace: ([SymbolicTensor]) throws -> [SymbolicTensor]) throws {
        let inputs = shapes.enumerated().map { place, shape in
            SymbolicTensor.input(InputLayer(batchShape: shape, name: "argument_\(place)"))
        }
        try self.init(inputs: inputs, outputs: try trace(inputs))
    }
}

extension OperationGraph {
    /// Appends what a function on symbolic tensors describes, for tensors of this graph.
    ///
    /// - Returns: the first tensor that the function gives.
    /// - Throws: what the function throws, or ``NetworkError`` when the shapes do not fit.
    public func append(
        tracing values: [Tensor], _ trace: ([SymbolicTensor]) throws -> [SymbolicTensor]
    ) throws -> Tensor {
        let network = try Network(tracing: values.map { SymbolicShape(shape(of: $0).map { $0 }) }, trace)
        return try network.emit(values, into: self)[0]
    }
}

/// A function as a layer: `Lambda`. Source: keras/src/layers/core/lambda_layer.py, Keras 3.
public final class Lambda: TracedLayer {
    override public class var className: String { "Lambda" }
    private let function: ([SymbolicTensor], Bool) throws -> [SymbolicTensor]
    private let given: [(key: String, value: Setting)]

    /// - Parameter function: what the layer gives for symbolic inputs, and whether it trains.
    public init(
        settings: [(key: String, value: Setting)] = [], name: String? = nil,
        function: @escaping ([SymbolicTensor], Bool) throws -> [SymbolicTensor]
    ) {
        self.function = function
        given = settings
        super.init(name: name)
    }

    override public func trace(_ inputs: [SymbolicTensor], isTraining: Bool) throws -> [SymbolicTensor] {
        try function(inputs, isTraining)
    }

    override public var settings: [(key: String, value: Setting)] { given }
}
