/// A chain of layers. Source: keras/src/models/sequential.py, Keras 3.
public final class Sequential: Model {
    override public class var className: String { "Sequential" }

    private var chain: [Layer] = []
    private var inputShape: SymbolicShape?
    private var builtNetwork: Network?
    private var inputLayer: InputLayer?
    /// The input layer of a chain that was given its shape in another way.
    private var impliedInput: InputLayer?
    /// The tensors between the layers, so that `layer.output` can lead to another model.
    private var chainTensors: (inputs: [SymbolicTensor], outputs: [SymbolicTensor])?

    override public var tensors: (inputs: [SymbolicTensor], outputs: [SymbolicTensor])? { chainTensors }

    /// A chain of layers.
    ///
    /// - Throws: ``NetworkError`` when a layer cannot take what the one before it gives.
    public convenience init(_ layers: [Layer], name: String? = nil) throws {
        self.init(name: name)
        for layer in layers { try add(layer) }
    }

    override public var layers: [Layer] { chain }

    /// Puts a layer at the end.
    ///
    /// - Throws: ``NetworkError/duplicateLayerName(_:)``, ``NetworkError/inputAlreadyDefined(model:shape:)``, or the
    ///   layer's own error when it cannot take what the layer before it gives; the model then stays as it was.
    public func add(_ layer: Layer) throws {
        guard layer !== self, !chain.contains(where: { $0.name == layer.name }) else {
            throw NetworkError.duplicateLayerName(layer.name)
        }
        if let input = layer as? InputLayer {
            if let inputShape, !chain.isEmpty || inputLayer != nil {
                throw NetworkError.inputAlreadyDefined(model: name, shape: inputShape)
            }
            inputLayer = input
            inputShape = input.batchShape
            try rebuild(chain)
            return
        }
        if chain.isEmpty, inputShape == nil {
            inputShape =
                layer.declaredInputShape ?? (layer as? Model)?.network?.inputShapes.first
        }
        do {
            try rebuild(chain + [layer])
        } catch {
            if chain.isEmpty, inputLayer == nil { inputShape = nil }
            throw error
        }
        chain.append(layer)
    }

    /// Takes the last layer away.
    ///
    /// - Throws: ``NetworkError/nothingToPop``.
    @discardableResult
    public func pop() throws -> Layer {
        guard let last = chain.popLast() else { throw NetworkError.nothingToPop }
        if chain.isEmpty, inputLayer == nil { inputShape = nil }
        try rebuild(chain)
        return last
    }

    /// Builds the layers for inputs of a shape.
    ///
    /// - Throws: ``NetworkError/noLayers(model:)``, or a layer's own error.
    public func build(for shape: SymbolicShape) throws {
        guard !chain.isEmpty else { throw NetworkError.noLayers(model: name) }
        inputShape = SymbolicShape([nil] + shape.sample)
        try rebuild(chain)
    }

    override public func build(_ inputShapes: [SymbolicShape]) throws {
        if builtNetwork == nil, let shape = inputShapes.first { try build(for: shape) }
    }

    /// Where data enters, as a layer; nil while that shape is unknown.
    var configuredInput: InputLayer? {
        if let known = inputLayer ?? impliedInput { return known }
        guard let inputShape, builtNetwork != nil else { return nil }
        impliedInput = InputLayer(batchShape: inputShape)
        return impliedInput
    }

    override var network: Network? { builtNetwork }

    override func network(for inputShapes: [SymbolicShape]) throws -> Network {
        if builtNetwork == nil, inputShapes.count == 1 { try build(for: inputShapes[0]) }
        return try super.network(for: inputShapes)
    }

    private func rebuild(_ layers: [Layer]) throws {
        discardPlans()
        if impliedInput?.batchShape != inputShape { impliedInput = nil }
        guard let inputShape, !layers.isEmpty else {
            builtNetwork = nil
            chainTensors = nil
            isBuilt = false
            builtShapes = []
            builtOutputShape = nil
            return
        }
        let network = try Network(chain: layers, from: inputShape)
        builtNetwork = network
        isBuilt = true
        builtShapes = [inputShape]
        builtOutputShape = network.outputShapes.first
        link(layers)
    }

    /// Notes the calls of the chain as symbolic ones.
    private func link(_ layers: [Layer]) {
        guard let input = configuredInput else { return }
        var tensor = SymbolicTensor.input(input)
        chainTensors = ([tensor], [tensor])
        for layer in layers {
            guard let shape = try? layer.outputShapes(for: [tensor.shape])[0] else { return }
            let call = LayerCall(layer: layer, inputs: [tensor])
            layer.calls.append(WeakCall(call))
            tensor = SymbolicTensor(shape: shape, call: call, index: 0)
        }
        chainTensors?.outputs = [tensor]
    }
}
