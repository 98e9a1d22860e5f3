import Arrays
import NeuralNetworks
import PythonLanguage

/// `keras.layers`.
enum KerasLayers {
    /// What all layers can do.
    static let base = NativeType("Layer", module: "keras.layers") { type in
        type.keepsIdentity = true
        LayerMembers.declare(in: type)
        func layer(_ value: Value) throws -> Layer { try value.object(as: Layer.self) }
        type.property("name", documentation: "Its name in the model.", get: { .string(try layer($0).name) })
        type.property(
            "trainable", documentation: "False keeps its weights as they are.",
            get: { .bool(try layer($0).isTrainable) }, set: { try layer($0).isTrainable = try $1.truth() })
        type.property("built", get: { .bool(try layer($0).isBuilt) })
        type.property("dtype", get: { _ in .string("float32") })
        type.property("weights", documentation: "Its weights.", get: { try weights(layer($0).weights) })
        type.property("trainable_weights", aliasOf: "trainable_variables") { try weights(layer($0).trainableWeights) }
        type.property("non_trainable_weights", aliasOf: "non_trainable_variables") {
            try weights(layer($0).nonTrainableWeights)
        }
        for (name, isInput) in [("input", true), ("output", false)] {
            type.property(
                name, documentation: "The tensor of its first call.",
                get: { value in
                    let layer = try layer(value)
                    guard let call = layer.firstCall else { throw undefined(layer, name) }
                    let tensors = isInput ? call.inputs : call.outputs
                    return tensors.count == 1 ? tensor(tensors[0]) : .list(tensors.map { tensor($0) })
                })
        }
        type.property("variables", get: { try weights(layer($0).weights) })
        type.property(
            "input_shape", documentation: "The shape of its input.",
            get: {
                let layer = try layer($0)
                guard let shape = layer.builtShapes.first else { throw undefined(layer, "input") }
                return layer.builtShapes.count == 1 ? shapeTuple(shape) : .list(layer.builtShapes.map(shapeTuple))
            })
        type.property(
            "output_shape", documentation: "The shape of its result.",
            get: {
                let layer = try layer($0)
                guard let shape = layer.builtOutputShape else { throw undefined(layer, "output") }
                if let outputs = (layer as? Model)?.tensors?.outputs, outputs.count > 1 {
                    return .list(outputs.map { shapeTuple($0.shape) })
                }
                return shapeTuple(shape)
            })
        type.method("get_weights()", documentation: "Copies of its weights.") { call in
            .list(try layer(call.receiver).weightArrays().map { try KerasArrays.value($0) })
        }
        type.method("set_weights(weights)", documentation: "Replaces its weights.") { call in
            try layer(call.receiver).setWeights(try call[0].map { try KerasArrays.array($0) })
            return .none
        }
        type.method("count_params()", documentation: "The number of its parameters.") { call in
            let layer = try layer(call.receiver)
            guard layer.isBuilt || !layer.weights.isEmpty else {
                throw PythonError.valueError(
                    "You tried to call `count_params` on layer '\(layer.name)', but the layer isn't built. You can build it "
                        + "manually via: `layer.build(input_shape)`.")
            }
            return .int(layer.parameterCount)
        }
        type.method("get_config()", documentation: "Its arguments.") { try KerasTypes.configuration($0.receiver) }
        type.method("get_build_config()", documentation: "What it was built for.") { call in
            try KerasValues.value(KerasConfiguration.build(of: try layer(call.receiver)))
        }
        type.call(
            "(*inputs, training=None, mask=None, **kwargs)", documentation: "Applies the layer to arrays or tensors."
        ) { call in
            let layer = try layer(call.receiver)
            guard call[2].isNone || call[2].isUnbound else { throw LayerMembers.noMask(layer) }
            let named = call.keywords(3)
            if let single = named.first, named.count == 1, call.rest(0).isEmpty, ["inputs", "x"].contains(single.name) {
                return try LayerCalling.apply(layer, to: single.value, isTraining: call.optionalBool(1))
            }
            if let stranger = named.first {
                guard layer is PythonLayer || layer is PythonModel else {
                    throw PythonError.typeError(
                        "\(layer.typeName).call() got an unexpected keyword argument '\(stranger.name)'")
                }
                throw PythonError.notImplementedError(
                    "\(layer.typeName) (\(layer.name)): arguments of call() beside the inputs and `training` are not supported. "
                        + "Received: \(stranger.name)=\(try stranger.value.repr())")
            }
            return try LayerCalling.apply(layer, call.rest(0), isTraining: call.optionalBool(1))
        }
        type.slots.missingAttribute = { value, name in
            guard let layer = value.objectIfPresent(Layer.self) else { return .unbound }
            let wanted = try name.asString()
            if let setting = layer.settings.first(where: { $0.key == wanted }) {
                if wanted == "activation", case .string(let function) = setting.value,
                    let found = try? ActivationFunction.from(.string(function))
                {
                    return .wrap(Held(found), KerasSettingTypes.activation)
                }
                return try KerasValues.value(setting.value)
            }
            if let weight = layer.weights.first(where: { $0.name == wanted }) {
                return TensorWriting.weight(weight)
            }
            return .unbound
        }
        type.slots.attributeNames = { value in
            (value.objectIfPresent(Layer.self)?.settings.map(\.key) ?? [])
                + (value.objectIfPresent(Layer.self)?.weights.map(\.name) ?? [])
        }
        type.slots.repr = { value in
            let layer = try layer(value)
            return .string(
                "<\(layer.typeName) name=\(layer.name), built=\(layer.isBuilt ? "True" : "False")>")
        }
    }

    static let types = LayerRegistry.all.map { declaration in
        KerasTypes.type(
            declaration, module: "keras.layers", base: base, wrap: { $0 as AnyObject },
            derive: { try PythonLayer.make($0, declaration, $1) },
            declare: { type in
                if declaration.name == NormalizationLayer.className { NormalizationMembers.declare(type) }
            })
    }

    /// `keras.layers.Lambda`: a cell's function as a layer.
    static let lambda = NativeType("Lambda", module: "keras.layers", bases: [base.type]) { type in
        type.keepsIdentity = true
        type.constructor(
            "(function, output_shape=None, mask=None, arguments=None, *, name=None, trainable=True, dtype=None, "
                + "input_shape=None)", documentation: "A function of tensors as a layer."
        ) { call in
            let made = try LayerCalling.lambda(call)
            guard call.receiver.tag == .instance else { return .wrap(made, type) }
            return .wrap(try PythonLayer.make(call.receiver, name: call.optionalString(4), base: made), type)
        }
    }

    static func tensor(_ tensor: SymbolicTensor) -> Value { .wrap(tensor, SymbolicTensorType.type) }

    /// A layer as an object; owned.
    static func wrap(_ layer: Layer) -> Value {
        if let model = layer as? Model { return KerasModels.wrap(model) }
        if layer is Lambda { return .wrap(layer, lambda) }
        let name = Swift.type(of: layer).className
        return .wrap(layer, types.first { $0.name == name } ?? base)
    }

    /// Puts every layer into a module.
    static func declare(in module: NativeModule) {
        module.type(base)
        for (type, declaration) in zip(types, LayerRegistry.all) { module.type(type, aliases: declaration.aliases) }
        module.type(lambda)
        declareInput(in: module)
        declareMerging(in: module)
    }

    /// The functions of the merging layers: `add([a, b])`, `concatenate([a, b], axis=1)`.
    private static func declareMerging(in module: NativeModule) {
        for name in ["Add", "Subtract", "Multiply", "Average", "Maximum", "Minimum", "Concatenate", "Dot"] {
            guard let declaration = LayerRegistry.declaration(named: name) else { continue }
            let extra =
                name == "Concatenate" ? ", axis=-1, **kwargs" : (name == "Dot" ? ", axes=-1, **kwargs" : ", **kwargs")
            module.function("\(name.lowercased())(inputs\(extra))", documentation: declaration.summary) { call in
                var settings: [String: Setting] = [:]
                if name == "Concatenate" { settings["axis"] = try KerasValues.setting(call[1]) }
                if name == "Dot" { settings["axes"] = try KerasValues.setting(call[1]) }
                for (key, value) in call.keywords(settings.isEmpty ? 1 : 2) {
                    settings[key] = try KerasValues.setting(value)
                }
                return try LayerCalling.apply(declaration.make(settings), to: call[0], isTraining: nil)
            }
        }
    }

    /// `Input`, which gives a tensor.
    static func declareInput(in module: NativeModule) {
        guard let declaration = LayerRegistry.declaration(named: "InputLayer") else { return }
        module.function(
            "Input" + KerasTypes.signature(declaration.parameters), documentation: "Where a model's data enters."
        ) { call in
            let layer = try declaration.make(try KerasTypes.settings(call, declaration))
            guard let input = layer as? InputLayer else { return .none }
            return tensor(.input(input))
        }
    }

    private static func weights(_ variables: [Variable]) throws -> Value {
        .list(variables.map(TensorWriting.weight))
    }

    private static func undefined(_ layer: Layer, _ property: String) -> any Error {
        NetworkError.layerNeverCalled(layer: layer.name, property: property)
    }

    /// A shape as a tuple; owned.
    static func shapeTuple(_ shape: SymbolicShape) -> Value {
        .tuple(shape.axes.map { $0.map { .int($0) } ?? .none })
    }
}

extension NativeType {
    /// A read-only property under two names.
    func property(_ name: String, aliasOf other: String, get: @escaping (Value) throws -> Value) {
        property(name, get: get)
        property(other, get: get)
    }
}
