import Arrays
import NeuralNetworks
import PythonLanguage

/// A layer of the cell's own class: `class Mine(keras.layers.Layer)`, or one derived from a layer of Keras':
/// `class Mine(keras.layers.Dense)`, whose `super().call(...)` is that layer.
final class PythonLayer: TracedLayer {
    let own: OwnObject
    /// The layer of Keras' that the class is derived from; nil for `Layer` itself. Its weights are this layer's.
    let base: Layer?

    init(_ instance: Value, name: String, base: Layer? = nil) {
        own = OwnObject(instance)
        self.base = base
        super.init(name: name)
        guard let base else { return }
        declaredInputShape = base.declaredInputShape
        // The penalty is on what the whole layer gives.
        activityRegularizer = base.activityRegularizer
        base.activityRegularizer = nil
        isTrainable = base.isTrainable
    }

    override var typeName: String { own.className }
    override var isTrainable: Bool { didSet { base?.isTrainable = isTrainable } }
    override var settings: [(key: String, value: Setting)] { base?.settings ?? [] }
    override var ownedLayers: [Layer] { own.layers + (base?.sublayers ?? []) }
    override var sublayers: [Layer] { super.sublayers.filter { $0 !== base } }
    override var layersByAttribute: [(name: String, layers: [Layer], isList: Bool)]? {
        own.layersByAttribute
    }
    override var origin: (any ForeignConfigurable)? { CellObject(own.value) }
    override func takeLosses() -> [SymbolicTensor] { own.takeLosses() }

    override func build(_ inputShapes: [SymbolicShape]) throws {
        if try !own.build(inputShapes) { try buildBase(inputShapes) }
        adoptWeights()
    }

    /// Makes the weights of Keras' layer; what `super().build(...)` does.
    func buildBase(_ inputShapes: [SymbolicShape]) throws {
        guard let base else { return }
        _ = try base.prepare(for: inputShapes)
        adoptWeights()
    }

    /// Takes over the weights of Keras' layer and those among the object's attributes.
    private func adoptWeights() {
        for weight in (base?.variables ?? []) + own.weights where !variables.contains(where: { $0 === weight }) {
            add(weight)
        }
    }

    override func trace(_ inputs: [SymbolicTensor], isTraining: Bool) throws -> [SymbolicTensor] {
        defer { adoptWeights() }
        if own.defines("call") { return try own.trace(inputs, isTraining: isTraining) }
        guard let base else {
            throw PythonError.notImplementedError("Layer \(own.className) does not have a `call()` method implemented.")
        }
        own.keep()
        return try base.call(on: inputs)
    }

    /// Methods of Keras' layers that the engine has no use for.
    private static let uncalled = [
        "compute_mask", "compute_output_spec", "stateless_call", "symbolic_call", "quantized_call",
        "save_own_variables",
        "load_own_variables", "build_from_config", "weights", "variables", "trainable_weights", "trainable_variables",
        "non_trainable_weights", "non_trainable_variables", "losses",
    ]

    /// A layer of the class of an instance whose constructor runs.
    ///
    /// - Throws: `NotImplementedError` for methods that would never be called.
    static func make(_ instance: Value, name: String?, base: Layer? = nil) throws -> PythonLayer {
        try instance.refuseOverrides(uncalled, of: KerasLayers.base)
        return PythonLayer(instance, name: name ?? LayerNames.next(for: instance.type.name), base: base)
    }

    /// A layer of a class derived from one that a declaration makes.
    static func make(
        _ instance: Value, _ declaration: Declaration<Layer>, _ settings: [String: Setting]
    ) throws -> Layer {
        // Models look for the layers where data enters by their class, and nobody computes there.
        guard declaration.name != "InputLayer" else {
            try instance.refuseOverrides(["call", "build", "__call__"], of: KerasLayers.base)
            return try declaration.make(settings)
        }
        var named = settings
        let name = settings["name"]?.asName ?? LayerNames.next(for: instance.type.name)
        named["name"] = .string(name)
        return try make(instance, name: name, base: declaration.make(named))
    }
}

extension Setting {
    /// A name that was given.
    fileprivate var asName: String? {
        guard case .string(let name) = self else { return nil }
        return name
    }
}
