import Arrays
import NeuralNetworks
import PythonLanguage

/// The cell's own object behind a layer or model of the cell's own class.
final class OwnObject {
    /// Not counted: the object owns the layer.
    private(set) var value: Value
    private var isKept = false

    init(_ value: Value) {
        self.value = value
    }

    /// Keeps the object for as long as the engine may come back to it: a model that holds the layer is no part of what the
    /// cell's names keep alive.
    func keep() {
        guard !isKept else { return }
        isKept = true
        _ = value.retained()
    }

    var className: String { value.type.name }

    /// True when the cell's class defines a method of its own.
    func defines(_ name: String) -> Bool {
        guard let found = try? value.type.value.getAttributeIfPresent(name), !found.isUnbound else { return false }
        defer { found.release() }
        return found.tag == .function
    }

    /// The layers among the object's attributes, in the order in which they were set; lists and dicts are searched too.
    var layers: [Layer] {
        guard let table = try? value.getAttributeIfPresent("__dict__"), !table.isUnbound else { return [] }
        defer { table.release() }
        var found: [Layer] = []
        func search(_ value: Value, _ depth: Int) {
            if let layer = value.objectIfPresent(Layer.self) { return found.append(layer) }
            guard depth < 4 else { return }
            switch value.tag {
            case .list, .tuple: for item in value.tupleItems { search(item, depth + 1) }
            case .dict: value.forEachEntry { search($1, depth + 1) }
            default: break
            }
        }
        search(table, 0)
        return found
    }

    /// The weights among the object's attributes.
    var weights: [Variable] {
        guard let table = try? value.getAttributeIfPresent("__dict__"), table.tag == .dict else { return [] }
        defer { table.release() }
        var found: [Variable] = []
        table.forEachEntry { _, item in
            if let weight = item.objectIfPresent(Variable.self) { found.append(weight) }
        }
        return found
    }

    /// Calls the cell's `call` on symbolic tensors.
    func trace(_ inputs: [SymbolicTensor], isTraining: Bool) throws -> [SymbolicTensor] {
        keep()
        let function = Owned(try value.getAttribute("call"))
        let (names, positional) = try Self.parameters(of: function.value)
        let takesTraining = names.contains("training")
        let places = positional.dropFirst().filter { $0 != "training" && $0 != "mask" }.count
        return try TracedFunction.trace {
            let tensors = inputs.map(KerasLayers.tensor)
            let spreads = tensors.count > 1 && places >= tensors.count
            let arguments = tensors.count == 1 || spreads ? tensors : [.list(tensors)]
            defer { for argument in arguments { argument.release() } }
            return try function.value.call(arguments, takesTraining ? [("training", .bool(isTraining))] : [])
        }
    }

    /// The names of a method's parameters, `self` first, and the positional ones among them.
    static func parameters(of method: Value) throws -> (all: [String], positional: [String]) {
        let code = Owned(try method.getAttributeIfPresent("__code__"))
        if code.value.isUnbound { return ([], []) }
        let names = Owned(try code.value.getAttribute("co_varnames"))
        let count = Owned(try code.value.getAttribute("co_argcount"))
        let all = try names.value.map { try $0.asString() }
        return (all, Array(all.prefix(try count.value.asInt())))
    }

    /// Calls the cell's `build`, if there is one.
    func build(_ shapes: [SymbolicShape]) throws {
        guard defines("build") else { return }
        keep()
        let tuples = shapes.map(KerasLayers.shapeTuple)
        let argument = Owned(tuples.count == 1 ? tuples[0] : .list(tuples))
        TensorReading.tracingDepth += 1
        defer { TensorReading.tracingDepth -= 1 }
        try value.callMethod("build", [argument.value]).release()
    }
}

/// A layer of the cell's own class: `class Mine(keras.layers.Layer)`.
final class PythonLayer: TracedLayer {
    let own: OwnObject

    init(_ instance: Value, name: String?) {
        own = OwnObject(instance)
        super.init(name: name ?? LayerNames.next(for: instance.type.name))
    }

    override var typeName: String { own.className }
    override var ownedLayers: [Layer] { own.layers }
    override func build(_ inputShapes: [SymbolicShape]) throws { try own.build(inputShapes) }

    override func trace(_ inputs: [SymbolicTensor], isTraining: Bool) throws -> [SymbolicTensor] {
        guard own.defines("call") else {
            throw PythonError.notImplementedError("Layer \(own.className) does not have a `call()` method implemented.")
        }
        let outputs = try own.trace(inputs, isTraining: isTraining)
        for weight in own.weights where !variables.contains(where: { $0 === weight }) { add(weight) }
        return outputs
    }

    /// Declares what classes derived from `keras.layers.Layer` use.
    static func declare(in type: NativeType) {
        type.constructor(
            "(*, name=None, trainable=True, dtype=None, input_shape=None, activity_regularizer=None, **kwargs)",
            documentation: "Derive from it; define build(input_shape) and call(inputs)."
        ) { call in
            guard call.receiver.tag == .instance else {
                throw PythonError.notImplementedError("Layer Layer does not have a `call()` method implemented.")
            }
            if let stranger = call.keywords(5).first {
                throw PythonError.valueError(
                    "Unrecognized keyword arguments passed to \(call.receiver.type.name): "
                        + "{'\(stranger.name)': \(try stranger.value.repr())}")
            }
            let layer = PythonLayer(call.receiver, name: try call.optionalString(0))
            layer.isTrainable = try call.bool(1)
            if call.isGiven(3) {
                layer.declaredInputShape = SymbolicShape(batchOf: try TensorFunction.lengths(call[3]))
            }
            if call.isGiven(4) {
                throw PythonError.notImplementedError(
                    "activity_regularizer of a layer of one's own is not supported; use add_loss().")
            }
            return .wrap(layer, type)
        }
        type.method(
            "add_weight(shape=None, initializer=None, dtype=None, trainable=True, regularizer=None, constraint=None, "
                + "name=None, **kwargs)", documentation: "A weight of the layer."
        ) { call in
            let layer = try call.this(Layer.self)
            // Keras 2 gave the name first.
            let isOld = call[0].isString
            let shape = isOld ? call[1] : call[0]
            let initializer =
                isOld && !call[2].isNone && ArrayReading.dtypeIfPossible(call[2]) == nil
                ? call[2] : isOld ? Value.none : call[1]
            let weight = layer.addWeight(
                isOld ? try call.string(0) : try call.optionalString(6) ?? "variable",
                shape: shape.isNone || shape.isUnbound ? [] : try ArrayReading.shape(shape),
                initializer: initializer.isNone || initializer.isUnbound
                    ? .glorotUniform : try .from(KerasValues.setting(initializer)),
                isTrainable: try call.bool(3), regularizer: try .from(KerasValues.setting(call[4])),
                constraint: try .from(KerasValues.setting(call[5])))
            return TensorWriting.weight(weight)
        }
        type.method("add_loss(loss)", documentation: "A scalar that training makes small.") { _ in
            throw PythonError.notImplementedError(
                "add_loss() is not supported; put the term into the model's loss function.")
        }
        type.method("add_metric(*args, **kwargs)") { _ in
            throw PythonError.notImplementedError("add_metric() is not supported; name the metric in compile().")
        }
        type.method("compute_output_shape(input_shape)", documentation: "The shape of the result for an input's shape.")
        { call in
            let layer = try call.this(Layer.self)
            let shapes = [SymbolicShape(try TensorFunction.lengths(call[0]))]
            let results = try layer.prepare(for: shapes).map(KerasLayers.shapeTuple)
            return results.count == 1 ? results[0] : .list(results)
        }
    }
}

/// A model of the cell's own class: `class Mine(keras.Model)`.
final class PythonModel: TracedModel {
    let own: OwnObject

    init(_ instance: Value, name: String?) {
        own = OwnObject(instance)
        super.init(name: name ?? LayerNames.next(for: instance.type.name))
    }

    override var typeName: String { own.className }
    override var ownedLayers: [Layer] { own.layers }

    override func trace(_ inputs: [SymbolicTensor], isTraining: Bool) throws -> [SymbolicTensor] {
        guard own.defines("call") else {
            throw PythonError.notImplementedError(
                "Model \(own.className) does not have a `call()` method implemented.")
        }
        return try own.trace(inputs, isTraining: isTraining)
    }

    /// Refuses steps of the cell's own, which would otherwise be passed over in silence.
    ///
    /// - Throws: `NotImplementedError` naming the method.
    static func checkSteps(of model: Value) throws {
        guard model.tag == .instance else { return }
        let own = OwnObject(model)
        for name in [
            "train_step", "test_step", "predict_step", "compute_loss", "compute_metrics", "make_train_function",
        ]
        where own.defines(name) {
            throw PythonError.notImplementedError(
                "\(own.className).\(name)(): steps of one's own (and tf.GradientTape) are not supported. Give compile() the "
                    + "loss and metrics instead; they may be functions of your own.")
        }
    }
}
