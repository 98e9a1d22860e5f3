import NeuralNetworks
import PythonLanguage

/// `keras.metrics`.
enum KerasMetrics {
    static let base = NativeType("Metric", module: "keras.metrics") { type in
        type.keepsIdentity = true
        type.property("name", get: { .string(try $0.object(as: Metric.self).name) })
        type.method("update_state(y_true, y_pred, sample_weight=None)", documentation: "Adds a batch.") { call in
            let weights = call.isGiven(2) ? try KerasArrays.array(call[2]) : nil
            try call.this(Metric.self).update(
                target: KerasArrays.array(call[0]), output: KerasArrays.array(call[1]), weights: weights)
            return .none
        }
        type.method("result()", documentation: "The value so far.") { .float(try $0.this(Metric.self).result) }
        type.method("reset_state()", documentation: "Starts anew.", aliases: ["reset_states"]) { call in
            try call.this(Metric.self).reset()
            return .none
        }
        type.call("(y_true, y_pred, sample_weight=None)", documentation: "Adds a batch and gives the value so far.") {
            let metric = try $0.this(Metric.self)
            let weights = $0.isGiven(2) ? try KerasArrays.array($0[2]) : nil
            try metric.update(target: KerasArrays.array($0[0]), output: KerasArrays.array($0[1]), weights: weights)
            return .float(metric.result)
        }
    }

    static let types = MetricRegistry.all.map {
        KerasTypes.type($0, module: "keras.metrics", base: base, wrap: { $0 })
    }

    /// A metric as an object; owned.
    static func wrap(_ metric: Metric) -> Value {
        let name = metric.declaredName ?? Swift.type(of: metric).className
        return .wrap(metric, types.first { $0.name == name } ?? base)
    }

    /// Puts every metric into a module.
    static func declare(in module: NativeModule) {
        module.type(base)
        for type in types { module.type(type) }
    }
}
