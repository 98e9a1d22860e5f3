import Arrays
import NeuralNetworks
import PythonLanguage

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
            return .wrap(Metric(name: try $0.optionalString(0) ?? LayerNames.next(for: $0.receiver.type.name)), type)
        }
        type.property("name", get: { .string(try $0.object(as: Metric.self).name) })
        type.method("get_config()", documentation: "Its arguments.") { call in
            .dict([("name", .string(try call.this(Metric.self).name))])
        }
        type.method("update_state(y_true, y_pred, sample_weight=None)", documentation: "Adds a batch.") { call in
            let weights = call.isGiven(2) ? try KerasArrays.array(call[2]) : nil
            try call.this(Metric.self).update(
                target: KerasArrays.array(call[0]), output: KerasArrays.array(call[1]), weights: weights)
            return .none
        }
        type.method("result()", documentation: "The value so far.") { scalar(try $0.this(Metric.self).result) }
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
            for name in declaration.identifiers {
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
