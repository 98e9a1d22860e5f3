import Arrays
import NeuralNetworks
import PythonLanguage

/// What classes derived from `keras.layers.Layer` use.
enum LayerMembers {
    static func declare(in type: NativeType) {
        type.constructor(
            "(*, name=None, trainable=True, dtype=None, input_shape=None, activity_regularizer=None, **kwargs)",
            documentation: "Derive from it; define build(input_shape) and call(inputs)."
        ) { call in
            guard call.receiver.tag == .instance else {
                throw PythonError.notImplementedError("Layer Layer does not have a `call()` method implemented.")
            }
            if let stranger = call.keywords(5).first(where: { !KerasTypes.isWithoutMeaning($0) }) {
                throw PythonError.valueError(
                    "Unrecognized keyword arguments passed to \(call.receiver.type.name): "
                        + "{'\(stranger.name)': \(try stranger.value.repr())}")
            }
            let layer = try PythonLayer.make(call.receiver, name: try call.optionalString(0))
            layer.isTrainable = try call.bool(1)
            if call.isGiven(3) {
                layer.declaredInputShape = SymbolicShape(batchOf: try TensorFunction.lengths(call[3]))
            }
            layer.activityRegularizer = try .from(KerasValues.setting(call[4]))
            return .wrap(layer, type)
        }
        type.method("call(*inputs, training=None, mask=None)", documentation: "What it computes; to be overridden.") {
            call in
            let layer = try call.this(Layer.self)
            guard call[2].isNone else { throw noMask(layer) }
            guard let own = layer as? PythonLayer else {
                guard !(layer is PythonModel) else {
                    throw PythonError.notImplementedError(
                        "Model \(layer.typeName) does not have a `call()` method implemented.")
                }
                return try LayerCalling.apply(layer, call.rest(0), isTraining: call.optionalBool(1))
            }
            guard let base = own.base else {
                throw PythonError.notImplementedError(
                    "Layer \(layer.typeName) does not have a `call()` method implemented.")
            }
            return try LayerCalling.apply(base, call.rest(0), isTraining: call.optionalBool(1))
        }
        type.method("build(input_shape)", documentation: "Makes its weights.") { call in
            let layer = try call.this(Layer.self)
            let setting = try KerasValues.setting(call[0])
            guard let items = setting.asItems else { throw PythonError.valueError("`input_shape` must be a tuple.") }
            let several = items.compactMap(\.asItems)
            let shapes = (several.isEmpty ? [items] : several).map { SymbolicShape($0.map(\.asInteger)) }
            // `super().build(...)` in the cell's own `build`.
            if let own = layer as? PythonLayer, own.own.isBuilding {
                try own.buildBase(shapes)
            } else if (layer as? PythonModel)?.own.isBuilding != true {
                _ = try layer.prepare(for: shapes)
            }
            return .none
        }
        type.classMethod("from_config(config)", documentation: "One with these arguments.") { call in
            try KerasRegistration.make(call.receiver, call[0])
        }
        declareWeights(in: type)
        type.method("compute_output_shape(input_shape)", documentation: "The shape of the result for an input's shape.")
        { call in
            let layer = try call.this(Layer.self)
            let shapes = [SymbolicShape(try TensorFunction.lengths(call[0]))]
            let results = try layer.prepare(for: shapes).map(KerasLayers.shapeTuple)
            return results.count == 1 ? results[0] : .list(results)
        }
    }

    static func noMask(_ layer: Layer) -> PythonError {
        .notImplementedError("\(layer.typeName) (\(layer.name)): masks are not supported; leave `mask` at None.")
    }

    private static func declareWeights(in type: NativeType) {
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
            try ForeignObjects.check()
            return TensorWriting.weight(weight)
        }
        type.method("add_loss(loss)", documentation: "A scalar that training makes small; for use in call().") { call in
            let layer = try call.this(Layer.self)
            guard let own = (layer as? PythonLayer)?.own ?? (layer as? PythonModel)?.own else {
                throw PythonError.notImplementedError(
                    "add_loss() is supported in call() of a layer or model of one's own class. Received: \(layer.typeName)"
                )
            }
            let terms = call[0].tag == .list || call[0].tag == .tuple ? Array(call[0].tupleItems) : [call[0]]
            // Numbers are a constant, which no training changes.
            for term in terms {
                if let tensor = term.objectIfPresent(SymbolicTensor.self) { own.add(loss: tensor) }
            }
            return .none
        }
        type.method("add_metric(*args, **kwargs)") { _ in
            throw PythonError.notImplementedError("add_metric() is not supported; name the metric in compile().")
        }
    }
}
