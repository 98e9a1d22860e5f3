import NeuralNetworks
import PythonLanguage

/// A model of the cell's own class: `class Mine(keras.Model)`.
final class PythonModel: TracedModel {
    let own: OwnObject
    private var hasAskedToBuild = false

    init(_ instance: Value, name: String?) {
        own = OwnObject(instance)
        super.init(name: name ?? LayerNames.next(for: instance.type.name))
    }

    override var typeName: String { own.className }
    override var ownedLayers: [Layer] { own.layers }
    /// Keras finds the list of all layers among the attributes of a model.
    override var layersByAttribute: [(name: String, layers: [Layer], isList: Bool)]? {
        (own.layersByAttribute + [("layers", layers, true)])
            .sorted { OwnObject.walkKey($0.name) < OwnObject.walkKey($1.name) }
    }
    override var origin: (any ForeignConfigurable)? { CellObject(own.value) }
    override func takeLosses() -> [SymbolicTensor] { own.takeLosses() }

    override func trace(_ inputs: [SymbolicTensor], isTraining: Bool) throws -> [SymbolicTensor] {
        guard own.defines("call") else {
            throw PythonError.notImplementedError(
                "Model \(own.className) does not have a `call()` method implemented.")
        }
        if !hasAskedToBuild, !own.isBuilding {
            hasAskedToBuild = true
            try own.build(inputs.map(\.shape))
        }
        for weight in own.weights where !variables.contains(where: { $0 === weight }) { add(weight) }
        return try own.trace(inputs, isTraining: isTraining)
    }

    /// What a method of a model is asked to do.
    enum Purpose {
        case training, evaluation, prediction
    }

    /// Refuses steps of the cell's own, which would otherwise be passed over in silence.
    ///
    /// - Throws: `NotImplementedError` naming the method.
    static func checkSteps(of model: Value, for purpose: Purpose) throws {
        let judging = [
            "test_step", "compute_loss", "compute_metrics", "make_test_function", "metrics", "reset_metrics",
        ]
        let names =
            switch purpose {
            case .training: ["train_step", "make_train_function"] + judging
            case .evaluation: judging
            case .prediction: ["predict_step", "make_predict_function"]
            }
        for name in names where model.overrides(name, of: KerasModels.model) {
            throw PythonError.notImplementedError(
                "\(model.type.name).\(name)(): steps of one's own (and tf.GradientTape) are not supported. Give compile() the "
                    + "loss and metrics instead; they may be functions of your own.")
        }
    }

    /// Refuses `call` in classes derived from models whose layers say what they compute.
    ///
    /// - Throws: `NotImplementedError` naming the method.
    static func checkCall(of model: Value, base: NativeType) throws {
        try model.refuseOverrides(
            ["call"], of: KerasLayers.base,
            "The layers of a \(base.name) model say what it computes; derive from keras.Model and define call() alone.")
    }
}
