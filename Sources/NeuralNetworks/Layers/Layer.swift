import Arrays

/// A step of a model: takes tensors, gives tensors, may hold weights.
///
/// A layer describes: it says which shape it gives, which weights it needs and which operations compute it. Nothing is
/// computed here; a ``StepPlan`` runs the operations. Subclasses override ``build(_:)``, ``outputShape(for:)`` and
/// ``emit(_:into:)``.
open class Layer {
    /// Keras' name of the class: `Dense`.
    open class var className: String { "Layer" }

    /// The name of its class where it is shown; layers of a caller's own class give that one's.
    open var typeName: String { Self.className }

    /// Its name inside a model: `dense_1`.
    public let name: String
    /// What the caller's language says of a layer of its own; nil for those of the engine.
    open var origin: (any ForeignConfigurable)? { nil }

    /// The layers that the attributes of an object of the caller's own class hold, in the order of the names; nil for the
    /// engine's layers, which have no attributes.
    open var layersByAttribute: [(name: String, layers: [Layer], isList: Bool)]? { nil }

    /// The shape that `input_shape` gave, batch axis included.
    public var declaredInputShape: SymbolicShape?
    /// False keeps its weights as they are during training.
    open var isTrainable = true
    /// A term of the loss that grows with what the layer gives.
    public var activityRegularizer: Regularizer?
    /// True when its weights exist.
    public internal(set) var isBuilt = false
    /// Its own weights, in Keras' order.
    public private(set) var variables: [Variable] = []
    /// The shape it was built for.
    public internal(set) var builtShapes: [SymbolicShape] = []
    /// What it gives for that shape, the first tensor.
    public internal(set) var builtOutputShape: SymbolicShape?
    /// Its calls on symbolic tensors, oldest first.
    var calls: [WeakCall] = []

    /// - Parameter name: nil takes the next free name of its class.
    public init(name: String? = nil) {
        self.name = name ?? LayerNames.next(for: Self.className)
    }

    /// Makes the weights for inputs of these shapes.
    ///
    /// - Throws: ``NetworkError`` when it cannot take them.
    open func build(_ inputShapes: [SymbolicShape]) throws {}

    /// The shape of the result. Override for layers with one input.
    ///
    /// - Throws: ``NetworkError`` when it cannot take the input.
    open func outputShape(for input: SymbolicShape) throws -> SymbolicShape { input }

    /// The shapes of the results. Override for layers with several inputs.
    ///
    /// - Throws: ``NetworkError`` when it cannot take the inputs.
    open func outputShapes(for inputs: [SymbolicShape]) throws -> [SymbolicShape] {
        guard inputs.count == 1 else { throw NetworkError.inputCount(layer: name, expected: 1, received: inputs.count) }
        return [try outputShape(for: inputs[0])]
    }

    /// Appends what it computes. Override for layers with one input.
    ///
    /// - Throws: ``NetworkError`` when shapes do not fit.
    open func emit(_ input: Tensor, into graph: OperationGraph) throws -> Tensor { input }

    /// Appends what it computes. Override for layers with several inputs.
    ///
    /// - Throws: ``NetworkError`` when shapes do not fit.
    open func emit(_ inputs: [Tensor], into graph: OperationGraph) throws -> [Tensor] {
        guard inputs.count == 1 else { throw NetworkError.inputCount(layer: name, expected: 1, received: inputs.count) }
        return [try emit(inputs[0], into: graph)]
    }

    /// What the layer gives for arrays outside of training by a plan that it keeps; nil where it keeps none for them.
    ///
    /// - Throws: ``NetworkError`` when the layer cannot take the inputs.
    func plannedOutputs(_ inputs: [NDArray], variesPictures: Bool) throws -> [NDArray]? { nil }

    /// Checks inputs before the layer is built or called.
    ///
    /// - Throws: ``NetworkError/inputRank(layer:input:expected:shape:)`` and its like.
    open func check(_ inputShapes: [SymbolicShape]) throws {}

    /// Its arguments, by Keras' names and in Keras' order, without those that all layers share.
    open var settings: [(key: String, value: Setting)] { [] }

    /// The layers inside it; none for an ordinary layer.
    open var sublayers: [Layer] { [] }

    /// All weights, those of inner layers included; trainable ones first, as Keras orders them.
    open var weights: [Variable] {
        Self.distinct(
            variables.filter(\.isTrainable) + variables.filter { !$0.isTrainable } + sublayers.flatMap(\.weights))
    }

    /// The weights that training changes.
    open var trainableWeights: [Variable] {
        guard isTrainable else { return [] }
        return Self.distinct(variables.filter(\.isTrainable) + sublayers.flatMap(\.trainableWeights))
    }

    /// The weights that training leaves to the layer itself, or alone.
    open var nonTrainableWeights: [Variable] {
        guard isTrainable else { return weights }
        return Self.distinct(variables.filter { !$0.isTrainable } + sublayers.flatMap(\.nonTrainableWeights))
    }

    /// Each weight once: layers may share one, which must not be updated twice in a step.
    private static func distinct(_ weights: [Variable]) -> [Variable] {
        var seen = Set<ObjectIdentifier>()
        return weights.filter { seen.insert(ObjectIdentifier($0)).inserted }
    }

    /// The number of its parameters.
    public var parameterCount: Int { weights.reduce(0) { $0 + $1.count } }

    /// Takes over a weight that was made elsewhere.
    public func add(_ variable: Variable) { variables.append(variable) }

    /// Adds a weight; for use in ``build(_:)``.
    @discardableResult
    public func addWeight(
        _ name: String, shape: [Int], initializer: Initializer, isTrainable: Bool = true,
        regularizer: Regularizer? = nil, constraint: Constraint? = nil
    ) -> Variable {
        add(
            Variable(name: name, shape: shape, isTrainable: isTrainable), initializer: initializer,
            regularizer: regularizer, constraint: constraint)
    }

    /// Adds a weight whose memory is laid out for its kernels.
    func add(
        _ variable: Variable, initializer: Initializer, regularizer: Regularizer?, constraint: Constraint?
    ) -> Variable {
        variable.assign(initializer.numbers(shape: variable.shape))
        variable.owner = name
        variable.regularizer = regularizer
        variable.constraint = constraint
        variables.append(variable)
        return variable
    }

    /// Checks the inputs, and makes the weights if they do not exist yet.
    ///
    /// - Throws: ``NetworkError`` when the layer cannot take the inputs.
    public func prepare(for inputShapes: [SymbolicShape]) throws -> [SymbolicShape] {
        try check(inputShapes)
        if !isBuilt {
            try build(inputShapes)
            do { try ForeignObjects.check() } catch {
                discardWeights()
                throw error
            }
            if let shape = variables.lazy.compactMap(\.refusedShape).first {
                discardWeights()
                throw NetworkError.weightTooLarge(layer: name, shape: shape)
            }
            isBuilt = true
            builtShapes = inputShapes
            builtOutputShape = try outputShapes(for: inputShapes).first
        }
        let results = try outputShapes(for: inputShapes)
        if let shape = results.first(where: { !$0.isOfThisWorld }) {
            throw NetworkError.weightTooLarge(layer: name, shape: shape.axes.map { $0 ?? 1 })
        }
        return results
    }

    /// Forgets the weights, so that the layer is built again at its next use.
    func discardWeights() {
        variables = []
        isBuilt = false
        builtShapes = []
        builtOutputShape = nil
    }
}

extension Layer {
    func require(rank rule: NetworkError.RankRule, _ shapes: [SymbolicShape]) throws {
        for (input, shape) in shapes.enumerated() {
            let fits =
                switch rule {
                case .exactly(let rank): shape.rank == rank
                case .atLeast(let rank): shape.rank >= rank
                case .atMost(let rank): shape.rank <= rank
                }
            if !fits { throw NetworkError.inputRank(layer: name, input: input, expected: rule, shape: shape) }
        }
    }

    /// Once built, the last axis (or another) must keep the length it was built for.
    func require(axis: Int, asBuilt shapes: [SymbolicShape]) throws {
        guard isBuilt, let expected = builtShapes.first?.axis(axis), let shape = shapes.first else { return }
        if let found = shape.axis(axis), found != expected {
            throw NetworkError.inputAxis(layer: name, input: 0, axis: axis, expected: expected, shape: shape)
        }
    }
}
