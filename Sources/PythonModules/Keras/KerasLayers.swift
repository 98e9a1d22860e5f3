import Arrays
import NeuralNetworks
import PythonLanguage

/// `keras.layers`.
enum KerasLayers {
    /// What all layers can do.
    static let base = NativeType("Layer", module: "keras.layers") { type in
        type.keepsIdentity = true
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
        type.property("variables", get: { try weights(layer($0).weights) })
        type.property(
            "input_shape", documentation: "The shape of its input.",
            get: {
                let layer = try layer($0)
                guard let shape = layer.builtShapes.first else { throw undefined(layer, "input shape") }
                return shapeTuple(shape)
            })
        type.property(
            "output_shape", documentation: "The shape of its result.",
            get: {
                let layer = try layer($0)
                guard let shape = layer.builtOutputShape else { throw undefined(layer, "output shape") }
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
            .int(try layer(call.receiver).parameterCount)
        }
        type.method("get_config()", documentation: "Its arguments.") { try KerasTypes.configuration($0.receiver) }
        type.method("get_build_config()", documentation: "What it was built for.") { call in
            try KerasValues.value(KerasConfiguration.build(of: try layer(call.receiver)))
        }
        type.method("build(input_shape)", documentation: "Makes its weights.") { call in
            let setting = try KerasValues.setting(call[0])
            guard let items = setting.asItems else { throw PythonError.valueError("`input_shape` must be a tuple.") }
            _ = try layer(call.receiver).prepare(for: [SymbolicShape(items.map(\.asInteger))])
            return .none
        }
        type.call("(*inputs, training=None, **kwargs)", documentation: "Applies the layer to arrays or tensors.") {
            call in
            try apply(layer(call.receiver), call.rest(0), isTraining: call.optionalBool(1))
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
                return try KerasArrays.value(NDArray(weight.numbers, shape: weight.shape))
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
                "<\(Swift.type(of: layer).className) name=\(layer.name), built=\(layer.isBuilt ? "True" : "False")>")
        }
    }

    static let types = LayerRegistry.all.map { declaration in
        KerasTypes.type(
            declaration, module: "keras.layers", base: base, wrap: { $0 as AnyObject },
            declare: { type in
                if declaration.name == NormalizationLayer.className { NormalizationMembers.declare(type) }
            })
    }

    /// A tensor of the functional API.
    static let symbolicTensor = NativeType("KerasTensor", module: "keras") { type in
        type.keepsIdentity = true
        type.property("shape", get: { shapeTuple(try $0.object(as: SymbolicTensor.self).shape) })
        type.property("dtype", get: { _ in .string("float32") })
        type.property("name", get: { .string(try $0.object(as: SymbolicTensor.self).call.layer.name) })
        type.slots.repr = { value in
            let tensor = try value.object(as: SymbolicTensor.self)
            return .string(
                "<KerasTensor shape=\(tensor.shape), dtype=float32, sparse=False, ragged=False, "
                    + "name=\(tensor.call.layer.name)>")
        }
    }

    static func tensor(_ tensor: SymbolicTensor) -> Value { .wrap(tensor, symbolicTensor) }

    /// A layer as an object; owned.
    static func wrap(_ layer: Layer) -> Value {
        if let model = layer as? Model { return KerasModels.wrap(model) }
        let name = Swift.type(of: layer).className
        return .wrap(layer, types.first { $0.name == name } ?? base)
    }

    /// Puts every layer into a module.
    static func declare(in module: NativeModule) {
        module.type(base)
        for (type, declaration) in zip(types, LayerRegistry.all) { module.type(type, aliases: declaration.aliases) }
        declareInput(in: module)
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

    private static func apply(
        _ layer: Layer, _ arguments: UnsafeBufferPointer<Value>, isTraining: Bool?
    ) throws -> Value {
        guard let first = arguments.first else {
            throw PythonError.typeError("Layer.__call__() missing 1 required positional argument: 'inputs'")
        }
        let inputs =
            first.tag == .list || first.tag == .tuple ? Array(first.tupleItems) : [first]
        let tensors = inputs.compactMap { $0.objectIfPresent(SymbolicTensor.self) }
        if !tensors.isEmpty {
            guard tensors.count == inputs.count else {
                throw PythonError.valueError("Symbolic tensors and arrays cannot be mixed in one call.")
            }
            let outputs = try layer.call(on: tensors)
            return outputs.count == 1 ? tensor(outputs[0]) : .list(outputs.map { tensor($0) })
        }
        let results: [NDArray]
        if first.objectIfPresent(NDArray.self) == nil,
            inputs.contains(where: { $0.objectIfPresent(NDArray.self) != nil })
        {
            results = try layer(
                try inputs.map { try KerasArrays.array($0) }, isTraining: isTraining ?? false,
                variesPictures: isTraining ?? true)
        } else {
            results = try layer(
                [try KerasArrays.array(first)], isTraining: isTraining ?? false, variesPictures: isTraining ?? true)
        }
        return results.count == 1
            ? try KerasArrays.value(results[0]) : .list(try results.map { try KerasArrays.value($0) })
    }

    private static func weights(_ variables: [Variable]) throws -> Value {
        .list(try variables.map { try KerasArrays.value(NDArray($0.numbers, shape: $0.shape)) })
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
