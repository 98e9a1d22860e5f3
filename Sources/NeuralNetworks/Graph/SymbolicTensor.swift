/// A tensor that a model will compute: known by its shape and by the layer call that gives it.
///
/// The functional API links layers by calling them on symbolic tensors.
public final class SymbolicTensor {
    /// Its shape, batch axis included.
    public let shape: SymbolicShape
    /// The call that gives it.
    public let call: LayerCall
    /// Which of the call's results it is.
    public let index: Int

    init(shape: SymbolicShape, call: LayerCall, index: Int) {
        self.shape = shape
        self.call = call
        self.index = index
    }

    /// Where data of this shape enters a model.
    ///
    /// - Parameter shape: the lengths of a sample's axes; nil for any length.
    public static func input(shape: [Int?], batchSize: Int? = nil, name: String? = nil) -> SymbolicTensor {
        let layer = InputLayer(batchShape: SymbolicShape(batchOf: shape, batch: batchSize), name: name)
        return input(layer)
    }

    /// The tensor of an input layer.
    public static func input(_ layer: InputLayer) -> SymbolicTensor {
        layer.isBuilt = true
        layer.builtShapes = [layer.batchShape]
        layer.builtOutputShape = layer.batchShape
        let call = LayerCall(layer: layer, inputs: [])
        layer.calls.append(WeakCall(call))
        return SymbolicTensor(shape: layer.batchShape, call: call, index: 0)
    }
}

/// One use of a layer in a graph of layers.
public final class LayerCall {
    /// The layer.
    public let layer: Layer
    /// What it was called on.
    public let inputs: [SymbolicTensor]
    /// How many calls of the layer came before.
    public let position: Int
    /// Whether the layer trains in this call; nil where the model decides.
    public let isTraining: Bool?

    init(layer: Layer, inputs: [SymbolicTensor], isTraining: Bool? = nil) {
        self.layer = layer
        self.inputs = inputs
        self.isTraining = isTraining
        position = layer.calls.count
    }
}

/// A call that a layer remembers without keeping it.
struct WeakCall {
    weak var call: LayerCall?

    init(_ call: LayerCall) {
        self.call = call
    }
}

extension Layer {
    /// What the layer was first called on, and what that call gives; nil before any call.
    public var firstCall: (inputs: [SymbolicTensor], outputs: [SymbolicTensor])? {
        guard let call = calls.lazy.compactMap(\.call).first,
            let shapes = try? call.inputs.isEmpty
                ? [builtOutputShape].compactMap({ $0 }) : outputShapes(for: call.inputs.map(\.shape))
        else { return nil }
        let outputs = shapes.enumerated().map { SymbolicTensor(shape: $1, call: call, index: $0) }
        return (call.inputs.isEmpty ? outputs : call.inputs, outputs)
    }

    /// Uses the layer in a graph of layers, building it if needed.
    ///
    /// - Throws: ``NetworkError`` when it cannot take the inputs.
    public func callAsFunction(_ inputs: SymbolicTensor...) throws -> SymbolicTensor {
        let outputs = try call(on: inputs)
        return outputs[0]
    }

    /// Uses the layer in a graph of layers, building it if needed.
    ///
    /// - Parameter isTraining: whether the layer trains in this call; nil leaves it to the model.
    /// - Throws: ``NetworkError`` when it cannot take the inputs.
    public func call(on inputs: [SymbolicTensor], isTraining: Bool? = nil) throws -> [SymbolicTensor] {
        let shapes = try prepare(for: inputs.map(\.shape))
        let call = LayerCall(layer: self, inputs: inputs, isTraining: isTraining)
        calls.append(WeakCall(call))
        return shapes.enumerated().map { SymbolicTensor(shape: $1, call: call, index: $0) }
    }
}
