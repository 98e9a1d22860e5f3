import NeuralNetworks
import PythonLanguage

/// `keras.optimizers`.
enum KerasOptimizers {
    static let base = NativeType(
        "Optimizer", module: "keras.optimizers", documentation: "What all optimizers share."
    ) { type in
        type.keepsIdentity = true
        type.constructor("(**kwargs)", documentation: "What optimizers share.") { _ in
            throw PythonError.notImplementedError(
                "Optimizers of one's own (classes derived from keras.optimizers.Optimizer) are not supported: the engine updates "
                    + "weights itself. Derive from one of Keras' optimizers to change its settings, or give it a schedule."
            )
        }
        for name in ["learning_rate", "lr"] {
            type.property(
                name, documentation: "Factor of every update.",
                get: {
                    let optimizer = try $0.object(as: Optimizer.self)
                    return .float(optimizer.schedule?.rate(at: optimizer.iterations) ?? optimizer.learningRate)
                },
                set: { object, value in
                    let optimizer = try object.object(as: Optimizer.self)
                    if case .object(let schedule as LearningRateSchedule) = try KerasValues.setting(value) {
                        optimizer.schedule = schedule
                    } else {
                        optimizer.schedule = nil
                        optimizer.learningRate = try value.asDouble()
                    }
                })
        }
        type.property(
            "iterations", documentation: "Updates done.", get: { .int(try $0.object(as: Optimizer.self).iterations) })
        type.property("name", get: { .string(try $0.object(as: Optimizer.self).name) })
    }

    static let types = OptimizerRegistry.all.map { declaration in
        KerasTypes.type(
            declaration, module: "keras.optimizers", base: base, wrap: { $0 },
            derive: { instance, settings in
                try instance.refuseOverrides(
                    uncalled, of: base, "The engine updates weights itself; a schedule may change the learning rate.")
                return try declaration.make(settings)
            })
    }

    /// What Keras calls in an optimizer and the engine does not.
    private static let uncalled = [
        "update_step", "apply", "apply_gradients", "minimize", "compute_gradients", "get_gradients", "get_updates",
        "build",
        "stateless_apply", "add_variable", "add_variable_from_reference", "finalize_variable_values", "assign_sub",
        "learning_rate", "get_config", "_backend_update_step", "_resource_apply_dense",
    ]

    /// An optimizer as an object; owned.
    static func wrap(_ optimizer: Optimizer) -> Value {
        let shown = optimizer.declaredName ?? Swift.type(of: optimizer).className
        return .wrap(optimizer, types.first { $0.name == shown } ?? base)
    }

    /// Puts every optimizer into a module.
    static func declare(in module: NativeModule) {
        module.type(base)
        for type in types { module.type(type, aliases: [type.name.lowercased()].filter { $0 != "optimizer" }) }
        module.submodule("schedules", "keras.optimizers.schedules")
        module.submodule("legacy", "keras.optimizers.legacy")
        module.function("get(identifier)", documentation: "The optimizer of a name.") { call in
            wrap(try OptimizerRegistry.from(KerasValues.setting(call[0])))
        }
    }
}
