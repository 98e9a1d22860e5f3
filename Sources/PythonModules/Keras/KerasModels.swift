import Arrays
import NeuralNetworks
import PythonLanguage

/// `keras.models`: Model and Sequential.
enum KerasModels {
    /// A model between tensors.
    static let model: NativeType = NativeType(
        "Model", module: "keras", documentation: "A model between inputs and outputs.", bases: [KerasLayers.base.type]
    ) { type in
        type.keepsIdentity = true
        type.constructor(
            "(inputs=None, outputs=None, name=None, trainable=True, **kwargs)",
            documentation: "inputs, outputs: tensors. Or derive from it and define call(inputs)."
        ) { call in
            // The type of numbers stands in every configuration; there is one here.
            if let stranger = call.keywords(4).first(where: { $0.name != "dtype" && !KerasTypes.isWithoutMeaning($0) })
            {
                throw PythonError.valueError(
                    "Unrecognized keyword arguments passed to \(call.receiver.type.name): "
                        + "{'\(stranger.name)': \(try stranger.value.repr())}")
            }
            guard call.isGiven(0), call.isGiven(1) else {
                guard call.receiver.tag == .instance else {
                    throw PythonError.notImplementedError(
                        "A Model needs `inputs` and `outputs`, or a class derived from it with a `call()` method.")
                }
                let made = PythonModel(call.receiver, name: try call.optionalString(2))
                made.isTrainable = try call.bool(3)
                return .wrap(made, type)
            }
            try PythonModel.checkCall(of: call.receiver, base: functional)
            let made = try Model(
                inputs: tensors(call[0], "inputs"), outputs: tensors(call[1], "outputs"),
                name: call.optionalString(2))
            return .wrap(made, type)
        }
        declareStructure(type)
        KerasTraining.declare(type)
        KerasSaving.declare(type)
    }

    /// A chain of layers.
    static let sequential: NativeType = NativeType(
        "Sequential", module: "keras", documentation: "A chain of layers.", bases: [model.type]
    ) { type in
        type.keepsIdentity = true
        type.constructor("(layers=None, trainable=True, name=None)", documentation: "layers: a list of layers.") {
            call in
            try PythonModel.checkCall(of: call.receiver, base: sequential)
            let made = Sequential(name: try call.optionalString(2))
            made.isTrainable = try call.bool(1)
            if call.isGiven(0) {
                if call[0].objectIfPresent(Layer.self) != nil {
                    try add(call[0], to: made)
                } else {
                    _ = try call[0].map { try add($0, to: made) }
                }
            }
            return .wrap(made, type)
        }
        type.method("add(layer, rebuild=True)", documentation: "Puts a layer at the end.") { call in
            try add(call[0], to: call.this(Sequential.self))
            return .none
        }
        type.method("pop(rebuild=True)", documentation: "Takes the last layer away.") { call in
            KerasLayers.wrap(try call.this(Sequential.self).pop())
        }
    }

    /// A model as an object; owned.
    static func wrap(_ made: Model) -> Value {
        if made is Sequential { return .wrap(made, sequential) }
        return .wrap(made, made is PythonModel ? model : functional)
    }

    /// Keras names the class of a model between tensors Functional.
    static let functional: NativeType = NativeType("Functional", module: "keras", bases: [model.type]) { type in
        type.keepsIdentity = true
    }

    private static func add(_ value: Value, to model: Sequential) throws {
        if let tensor = value.objectIfPresent(SymbolicTensor.self), let input = tensor.call.layer as? InputLayer {
            return try model.add(input)
        }
        if let own = value.objectIfPresent(PythonLayer.self) { own.own.keep() }
        if let own = value.objectIfPresent(PythonModel.self) { own.own.keep() }
        guard let layer = value.objectIfPresent(Layer.self) else {
            throw PythonError.valueError(
                "Only instances of `keras.Layer` can be added to a Sequential model. Received: "
                    + "\(try value.str()) (of type \(try value.type.value.repr()))")
        }
        try checkDunderCall(value)
        try model.add(layer)
    }

    /// Refuses layers that a model would call past their own `__call__`.
    static func checkDunderCall(_ value: Value) throws {
        try value.refuseOverrides(
            ["__call__"], of: KerasLayers.base, "Define call(), or use the layer in the functional API.")
    }

    private static func tensors(_ value: Value, _ name: String) throws -> [SymbolicTensor] {
        if let single = value.objectIfPresent(SymbolicTensor.self) { return [single] }
        var items: [Value] = []
        if value.tag == .dict {
            value.forEachEntry { items.append($1) }
        } else {
            items = try value.asOperands()
        }
        return try items.map { item in
            guard let tensor = item.objectIfPresent(SymbolicTensor.self) else {
                throw PythonError.valueError(
                    "All `\(name)` values must be KerasTensors. Received: \(name)=\(try value.repr())")
            }
            return tensor
        }
    }

    private static func declareStructure(_ type: NativeType) {
        type.property(
            "layers", documentation: "Its layers.",
            get: {
                .list(try $0.object(as: Model.self).layers.map { KerasLayers.wrap($0) })
            })
        type.property("input_names", get: { .list(strings: try $0.object(as: Model.self).inputNames) })
        type.property("output_names", get: { .list(strings: try $0.object(as: Model.self).outputNames) })
        type.property(
            "inputs",
            get: {
                .list(try $0.object(as: Model.self).tensors?.inputs.map { KerasLayers.tensor($0) } ?? [])
            })
        type.property(
            "outputs",
            get: {
                .list(try $0.object(as: Model.self).tensors?.outputs.map { KerasLayers.tensor($0) } ?? [])
            })
        type.property(
            "input",
            get: {
                let found = try $0.object(as: Model.self).tensors?.inputs ?? []
                return found.count == 1 ? KerasLayers.tensor(found[0]) : .list(found.map { KerasLayers.tensor($0) })
            })
        type.property(
            "output",
            get: {
                let found = try $0.object(as: Model.self).tensors?.outputs ?? []
                return found.count == 1 ? KerasLayers.tensor(found[0]) : .list(found.map { KerasLayers.tensor($0) })
            })
        type.method("get_layer(name=None, index=None)", documentation: "The layer of a name or place.") { call in
            let model = try call.this(Model.self)
            if let index = try call.optionalInt(1) { return KerasLayers.wrap(try model.layer(at: index)) }
            guard let name = try call.optionalString(0) else {
                throw PythonError.valueError("Provide either a layer name or layer index at `get_layer`.")
            }
            return KerasLayers.wrap(try model.layer(named: name))
        }
        type.method(
            "plan(batch_size=32, training=None, print_fn=None)",
            documentation:
                "Prints which kernels a step runs, layer by layer, with their results, traffic and arithmetic. "
                + "A training step where the model is compiled, unless training says otherwise."
        ) { call in
            let model = try call.this(Model.self)
            let trains = call.isGiven(1) && !call[1].isNone ? try call.bool(1) : model.compilation != nil
            let lines = try model.planLines(batchSize: call.int(0), trains: trains)
            try print(lines, by: call.isGiven(2) ? call[2] : .none)
            return .none
        }
        type.method(
            "summary(line_length=None, positions=None, print_fn=None, expand_nested=False, show_trainable=False, "
                + "layer_range=None)", documentation: "Prints the table of layers."
        ) { call in
            let positions = call.isGiven(1) ? try call[1].map { try $0.asDouble() } : nil
            let table = try ModelSummary(
                call.this(Model.self), lineLength: call.optionalInt(0), positions: positions,
                expandsNested: call.bool(3), showsTrainable: call.bool(4),
                range: call.isGiven(5) ? call[5].map { try $0.asString() } : nil)
            try print(table.lines, by: call.isGiven(2) ? call[2] : .none)
            return .none
        }
    }

    /// Hands lines to `print_fn` one by one, or prints them where it is None.
    private static func print(_ lines: [String], by function: Value) throws {
        guard !function.isNone else { return try KerasSession.write(lines.joined(separator: "\n") + "\n") }
        for line in lines {
            let text = Owned(.string(line))
            try function.call([text.value], []).release()
        }
    }
}
