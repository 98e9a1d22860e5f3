import Arrays
import NeuralNetworks
import PythonLanguage

/// What a metric of the cell's own class carries: its weights.
final class CellMetric: Metric {
    var weights: [Variable] = []

    override func reset() {
        for weight in weights { weight.assign([Float](repeating: 0, count: weight.count)) }
    }
}

/// `keras.metrics`.
enum KerasMetrics {
    static let base = NativeType("Metric", module: "keras.metrics") { type in
        type.keepsIdentity = true
        type.constructor(
            "(name=None, dtype=None)", documentation: "Derive from it; define update_state, result, reset_state."
        ) {
            guard $0.receiver.tag == .instance else {
                throw PythonError.notImplementedError(
                    "Metric is to be derived from: define update_state() and result().")
            }
            return .wrap(
                CellMetric(name: try $0.optionalString(0) ?? LayerNames.next(for: $0.receiver.type.name)), type)
        }
        type.property("name", get: { .string(try $0.object(as: Metric.self).name) })
        type.method("get_config()", documentation: "Its arguments.") { call in
            .dict([("name", .string(try call.this(Metric.self).name)), ("dtype", .string("float32"))])
        }
        type.classMethod("from_config(config)", documentation: "One with these arguments.") { call in
            try KerasRegistration.make(call.receiver, call[0])
        }
        declareWeights(type)
        type.method("update_state(y_true, y_pred, sample_weight=None)", documentation: "Adds a batch.") { call in
            try refuseBare(call)
            let weights = call.isGiven(2) ? try KerasArrays.array(call[2]) : nil
            try call.this(Metric.self).update(
                target: KerasArrays.array(call[0]), output: KerasArrays.array(call[1]), weights: weights)
            return .none
        }
        type.method("result()", documentation: "The value so far.") { call in
            try refuseBare(call)
            return scalar(try call.this(Metric.self).result)
        }
        type.method("reset_state()", documentation: "Starts anew.", aliases: ["reset_states"]) { call in
            try call.this(Metric.self).reset()
            return .none
        }
        type.call("(y_true, y_pred, sample_weight=None)", documentation: "Adds a batch and gives the value so far.") {
            if $0.receiver.tag == .instance {
                try $0.receiver.callMethod("update_state", $0.isGiven(2) ? [$0[0], $0[1], $0[2]] : [$0[0], $0[1]])
                    .release()
                return try $0.receiver.callMethod("result")
            }
            let metric = try $0.this(Metric.self)
            let weights = $0.isGiven(2) ? try KerasArrays.array($0[2]) : nil
            try metric.update(target: KerasArrays.array($0[0]), output: KerasArrays.array($0[1]), weights: weights)
            return scalar(metric.result)
        }
    }

    /// Refuses what a metric of the cell's own class must define.
    private static func refuseBare(_ call: NativeCall) throws {
        guard call.receiver.objectIfPresent(CellMetric.self) != nil else { return }
        throw PythonError.notImplementedError(
            "\(call.receiver.type.name) must define update_state(y_true, y_pred, sample_weight=None) and result().")
    }

    /// The weights in which a metric of the cell's own class keeps its sums.
    private static func declareWeights(_ type: NativeType) {
        func own(_ call: NativeCall) throws -> CellMetric {
            guard let metric = call.receiver.objectIfPresent(CellMetric.self) else {
                throw PythonError.notImplementedError(
                    "\(call.receiver.type.name): only a class derived from keras.metrics.Metric itself has weights of its own."
                )
            }
            return metric
        }
        func make(_ metric: CellMetric, _ shape: Value, _ initializer: Value, _ name: String?) throws -> Value {
            let lengths = shape.isNone || shape.isUnbound ? [] : try ArrayReading.shape(shape)
            let weight = Variable(name: name ?? "variable", shape: lengths, isTrainable: false)
            let first = try Initializer.from(initializer.isNone ? .string("zeros") : KerasValues.setting(initializer))
            weight.assign(first.numbers(shape: lengths))
            try ForeignObjects.check()
            metric.weights.append(weight)
            return TensorWriting.weight(weight)
        }
        type.method(
            "add_weight(shape=(), initializer=None, dtype=None, name=None, **kwargs)",
            documentation: "A weight that starts each epoch at zero."
        ) { call in
            // Keras 2 gave the name first.
            if call[0].isString { return try make(own(call), .none, call[1], call.string(0)) }
            return try make(own(call), call[0], call[1], call.optionalString(3))
        }
        type.method(
            "add_variable(shape, initializer, dtype=None, aggregation='sum', name=None)",
            documentation: "A weight that starts each epoch at zero."
        ) { call in try make(own(call), call[0], call[1], call.optionalString(4)) }
        for name in ["variables", "weights", "non_trainable_variables"] {
            type.property(
                name, documentation: "Its weights.",
                get: { .list(($0.objectIfPresent(CellMetric.self)?.weights ?? []).map(TensorWriting.weight)) })
        }
    }

    /// A number as a float32 tensor; owned.
    private static func scalar(_ number: Double) -> Value {
        (try? NDArray(scalar: .float(number), dtype: .float32)).map(TensorWriting.tensor) ?? .float(number)
    }

    static let types = MetricRegistry.all.map {
        KerasTypes.type($0, module: "keras.metrics", base: base, wrap: { $0 })
    }

    /// A metric as an object; owned.
    static func wrap(_ metric: Metric) -> Value {
        if let own = metric as? PythonMetric { return own.value.retained() }
        let name = metric.declaredName ?? Swift.type(of: metric).className
        return .wrap(metric, types.first { $0.name == name } ?? base)
    }

    /// Puts every metric into a module.
    static func declare(in module: NativeModule) throws {
        module.type(base)
        for type in types { module.type(type) }
        for declaration in LossRegistry.all {
            // Keras has this one among the losses alone.
            for name in declaration.identifiers where name != "cosine_similarity" {
                module.function("\(name)(y_true, y_pred)", documentation: declaration.summary) { call in
                    try TensorCall.run(
                        TensorFunction.shown(name), [call[0], call[1]], declaration.make().computation(reduces: false))
                }
            }
        }
        for (name, kind) in [
            ("categorical_accuracy", Metric.Match.categorical), ("sparse_categorical_accuracy", .sparse),
            ("binary_accuracy", .binary),
        ] {
            module.function("\(name)(y_true, y_pred)", documentation: "Ones where the answer is right.") { call in
                try TensorCall.run(TensorFunction.shown(name), [call[0], call[1]], Metric.matches(kind))
            }
        }
        // The part in Python derives from it at once.
        module.constant("Metric", base.type.value.retained())
        try module.run(source: KerasMetricsSource.text)
    }
}
