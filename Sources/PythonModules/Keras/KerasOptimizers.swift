import NeuralNetworks
import PythonLanguage

/// `keras.optimizers`.
enum KerasOptimizers {
    static let base = NativeType("Optimizer", module: "keras.optimizers") { type in
        type.keepsIdentity = true
        for name in ["learning_rate", "lr"] {
            type.property(
                name, documentation: "Factor of every update.",
                get: {
                    let optimizer = try $0.object(as: Optimizer.self)
                    return .float(optimizer.schedule?.rate(at: optimizer.iterations) ?? optimizer.learningRate)
                },
                set: { object, value in
                    let optimizer = try object.object(as: Optimizer.self)
                    if let held = value.objectIfPresent(Held<LearningRateSchedule>.self) {
                        optimizer.schedule = held.content
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

    static let types = OptimizerRegistry.all.map {
        KerasTypes.type($0, module: "keras.optimizers", base: base, wrap: { $0 })
    }

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
