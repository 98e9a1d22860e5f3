/// What can go wrong while a model is described, built, trained or fed.
///
/// The cases carry data; ``description`` words them as Keras does.
public enum NetworkError: Error {
    // Arguments.
    case invalidArgument(owner: String, name: String, expected: String, received: String)
    case missingArgument(owner: String, name: String)
    case unexpectedArgument(owner: String, name: String)
    case unknownIdentifier(IdentifierKind, String)
    /// A value that a layer, loss or call refuses, in the words given.
    case rejected(String)
    /// A value of the wrong type, in the words given.
    case mistyped(String)

    // Shapes.
    case inputRank(layer: String, input: Int, expected: RankRule, shape: SymbolicShape)
    case inputAxis(layer: String, input: Int, axis: Int, expected: Int, shape: SymbolicShape)
    case inputShape(model: String, input: Int, expected: SymbolicShape, found: SymbolicShape)
    case inputCount(layer: String, expected: Int, received: Int)
    case lastAxisUndefined(layer: String, shape: SymbolicShape)
    case incompatibleShapes([Int], [Int])
    case targetRank(target: [Int], output: [Int])
    case targetShape(target: [Int], output: [Int])
    case cannotReshape(from: [Int], to: [Int])
    case reshapeSize(layer: String, from: [Int], to: [Int])
    case emptyOutput(layer: String, shape: SymbolicShape)
    case softmaxOfScalar
    case mergeShapes(layer: String, shapes: [SymbolicShape])

    // Models.
    case noLayers(model: String)
    case duplicateLayerName(String)
    case inputAlreadyDefined(model: String, shape: SymbolicShape)
    case nothingToPop
    case notBuilt(model: String)
    case summaryBeforeBuild
    case notCompiled(call: String)
    case noLoss
    case disconnectedGraph(layer: String)
    case noSuchLayer(name: String, known: [String])
    case noSuchLayerIndex(index: Int, count: Int)
    case layerNeverCalled(layer: String, property: String)
    case weightCount(owner: String, expected: Int, received: Int)
    case weightShape(owner: String, weight: String, expected: [Int], received: [Int])
    case weightTooLarge(layer: String, shape: [Int])

    // Training data.
    case noData
    case dataCardinality([(name: String, count: Int)])
    case missingTarget
    case labelOutOfRange(label: Float, classes: Int)
    case outOfBounds(index: Int, size: Int)
    case indexOutOfRange(position: [Int], index: Float, count: Int)
    case validationSplitTooSmall(samples: Int, split: Double)
    case notDifferentiable(operation: String)

    /// Training was asked to stop; weights and history are those of the last finished batch.
    case interrupted

    // Files.
    case datasetUnavailable(name: String, path: String, address: String, reason: String)
    case datasetDamaged(path: String, reason: String)
    case archive(path: String, reason: String)

    /// What a name that was looked up should have named.
    public enum IdentifierKind: String, Sendable {
        case loss, optimizer, metric, activation, initializer, regularizer, constraint, layer
    }

    /// How many axes a layer takes.
    public enum RankRule: Sendable {
        case exactly(Int)
        case atLeast(Int)
        case atMost(Int)
    }

    /// The family of an error, by what its reader can do about it.
    public enum Kind: Sendable {
        case value, type, runtime, index, kernel, attribute, interrupt, fileNotFound, system, memory
    }

    /// The family of exception that Keras raises for it.
    public var kind: Kind {
        switch self {
        case .missingArgument, .unexpectedArgument, .mistyped: .type
        case .nothingToPop, .outOfBounds: .index
        // What TensorFlow finds out while it computes.
        case .labelOutOfRange, .indexOutOfRange: .kernel
        case .interrupted: .interrupt
        case .layerNeverCalled: .attribute
        case .datasetUnavailable: .fileNotFound
        case .archive, .datasetDamaged: .system
        case .notDifferentiable: .runtime
        case .weightTooLarge: .memory
        default: .value
        }
    }
}
