import Arrays

/// Layers put together: can be compiled, trained, evaluated, asked for predictions, and used as a layer itself.
///
/// Source: keras/src/models/model.py and functional.py, Keras 3.
open class Model: Layer {
    override open class var className: String { "Functional" }

    /// What `compile` fixed; nil before it.
    public internal(set) var compilation: Compilation?
    /// What the last training found.
    public internal(set) var history: History?
    /// True asks training to end after the batch under way; callbacks set it.
    public var stopsTraining = false
    /// Plans made so far, by what they are for.
    var steps: [StepKey: CompiledStep] = [:]
    /// False runs every operation by its own plain kernel; set it before the first step.
    package var fusesOperations = true
    /// How many samples of a batch its plans take at a time; set it before the first step.
    package var blockLength = BlockLength.byCaches
    /// Random numbers for dropout.
    let random = RandomStream(seed: GlobalSeed.next())

    private var storedNetwork: Network?
    private var storedLayers: [Layer] = []

    override public init(name: String? = nil) {
        super.init(name: name)
    }

    /// A model between symbolic tensors (the functional API).
    ///
    /// - Throws: ``NetworkError/disconnectedGraph(layer:)`` when an output needs an input that is not listed.
    public convenience init(inputs: [SymbolicTensor], outputs: [SymbolicTensor], name: String? = nil) throws {
        self.init(name: name)
        let network = try Network(inputs: inputs, outputs: outputs)
        storedNetwork = network
        storedTensors = (inputs, outputs)
        storedLayers = LayerOrder.layers(inputs: inputs, outputs: outputs)
        isBuilt = true
        builtShapes = network.inputShapes
        builtOutputShape = network.outputShapes.first
    }

    /// The symbolic tensors of a functional model; they keep its calls alive.
    public var tensors: (inputs: [SymbolicTensor], outputs: [SymbolicTensor])? { storedTensors }
    private var storedTensors: (inputs: [SymbolicTensor], outputs: [SymbolicTensor])?

    /// Its layers, in the order of the computation.
    open var layers: [Layer] { storedLayers }

    override open var sublayers: [Layer] { layers }

    /// The layer calls, or nil while the input shape is unknown.
    var network: Network? { storedNetwork }

    /// The layer calls, building the model for these inputs if its input shape was unknown.
    ///
    /// - Throws: ``NetworkError`` when it cannot take the inputs.
    func network(for inputShapes: [SymbolicShape]) throws -> Network {
        guard let network else { throw NetworkError.notBuilt(model: name) }
        guard network.inputShapes.count == inputShapes.count else {
            throw NetworkError.inputCount(
                layer: name, expected: network.inputShapes.count, received: inputShapes.count)
        }
        return network
    }

    /// The layer of a name.
    ///
    /// - Throws: ``NetworkError/noSuchLayer(name:known:)``.
    public func layer(named wanted: String) throws -> Layer {
        guard let found = layers.first(where: { $0.name == wanted }) else {
            throw NetworkError.noSuchLayer(name: wanted, known: layers.map(\.name))
        }
        return found
    }

    /// The layer at a place; negative places count from the end.
    ///
    /// - Throws: ``NetworkError/noSuchLayerIndex(index:count:)``.
    public func layer(at index: Int) throws -> Layer {
        let layers = layers
        let place = index < 0 ? layers.count + index : index
        guard layers.indices.contains(place) else {
            throw NetworkError.noSuchLayerIndex(index: index, count: layers.count)
        }
        return layers[place]
    }

    /// Forgets every plan; called when layers, loss or trainability change.
    func discardPlans() { steps.removeAll() }

    // MARK: As a layer

    override open func prepare(for inputShapes: [SymbolicShape]) throws -> [SymbolicShape] {
        try network(for: inputShapes).outputShapes
    }

    override func plannedOutputs(_ inputs: [NDArray], variesPictures: Bool) throws -> [NDArray]? {
        try directOutputs(inputs, variesPictures: variesPictures)
    }

    override open func outputShapes(for inputs: [SymbolicShape]) throws -> [SymbolicShape] {
        let network = try network(for: inputs)
        return network.outputShapes.map { shape in
            SymbolicShape([inputs.first?.axes.first ?? nil] + shape.sample)
        }
    }

    override open func emit(_ inputs: [Tensor], into graph: OperationGraph) throws -> [Tensor] {
        let shapes = inputs.map { SymbolicShape(graph.shape(of: $0).map { $0 }) }
        let network = try network(for: shapes)
        var fitted: [Tensor] = []
        for (position, (value, expected)) in zip(inputs, network.inputShapes).enumerated() {
            fitted.append(try fit(value, to: expected, position: position, in: graph))
        }
        return try network.emit(fitted, into: graph)
    }

    /// An input with one axis more or less, of length one, is given the expected rank.
    private func fit(
        _ value: Tensor, to expected: SymbolicShape, position: Int, in graph: OperationGraph
    ) throws -> Tensor {
        let shape = graph.shape(of: value)
        func fits(_ shape: [Int]) -> Bool {
            shape.count == expected.rank
                && zip(shape, expected.axes).dropFirst().allSatisfy { $1 == nil || $0 == $1 }
        }
        if fits(shape) { return value }
        for candidate in [shape + [1], shape.last == 1 ? Array(shape.dropLast()) : []] where fits(candidate) {
            return try graph.append(Reshape(shape: candidate), value)
        }
        let found = SymbolicShape(batchOf: shape.dropFirst().map { $0 })
        throw NetworkError.inputShape(model: name, input: position, expected: expected, found: found)
    }
}
