import Arrays
import NeuralNetworks
import PythonLanguage

/// `keras` under all its names: keras, tensorflow.keras, and the paths of older versions.
package enum KerasModule {
    /// The version whose behaviour is followed.
    static let version = "3.15.1"

    /// Declares the modules; they are built when they are first imported.
    package static func register(_ registry: ModuleRegistry) {
        KerasSession.translateErrors()
        KerasSaving.translateErrors()
        KerasRegistration.install()
        PythonObjectives.makeMetricsForSavedModels()
        registry.register(
            "keras", aliases: ["tensorflow.keras", "tensorflow.python.keras", "tensorflow.compat.v1.keras"],
            documentation: "Keras on swiftlet's own engine."
        ) { module in
            for name in [
                "layers", "models", "losses", "metrics", "optimizers", "initializers", "regularizers", "constraints",
                "activations", "callbacks", "utils", "datasets", "backend", "preprocessing", "saving", "ops", "random",
            ] {
                module.submodule(name, "keras.\(name)")
            }
            module.constant("__version__", .string(version))
            module.type(KerasModels.model)
            module.type(KerasModels.sequential)
            module.type(KerasLayers.base)
            KerasLayers.declareInput(in: module)
            module.type(TensorTypes.weight, name: "Variable")
            module.type(SymbolicTensorType.type)
            module.type(KerasLosses.base)
            module.type(KerasMetrics.base)
            module.type(KerasOptimizers.base)
        }
        registry.register("keras.ops") { TensorFunction.declare(in: $0) }
        registerModels(registry)
        registerOldPaths(registry)
        KerasUtilities.register(registry)
        KerasPreprocessing.register(registry)
        KerasDatasets.register(registry)
        TensorFlowModule.register(registry)
    }

    private static func registerModels(_ registry: ModuleRegistry) {
        registry.register("keras.models") { module in
            module.type(KerasModels.model)
            module.type(KerasModels.sequential)
            module.submodule("sequential", "keras.models")
            KerasSaving.declare(in: module)
        }
        registry.register("keras.saving") { module in
            KerasSaving.declare(in: module)
            KerasSaving.declareSerialization(in: module, ending: "_keras_object")
            try KerasRegistration.declare(in: module)
        }
        registry.register("keras.layers") { module in
            KerasLayers.declare(in: module)
            KerasSaving.declareSerialization(in: module)
        }
        registry.register("keras.losses") { KerasLosses.declare(in: $0) }
        registry.register("keras.metrics") { try KerasMetrics.declare(in: $0) }
        registry.register("keras.optimizers") { KerasOptimizers.declare(in: $0) }
        registry.register("keras.optimizers.schedules") {
            $0.type(KerasSettingTypes.scheduleBase)
            KerasSettingTypes.declare(
                KerasSettingTypes.schedules, LearningRateSchedule.registry, in: $0)
        }
        registry.register("keras.callbacks") { try KerasCallbacks.declare(in: $0) }
        registry.register("keras.initializers") {
            $0.type(KerasSettingTypes.initializerBase)
            KerasSettingTypes.declare(KerasSettingTypes.initializers, Initializer.registry, in: $0)
        }
        registry.register("keras.regularizers") {
            $0.type(KerasSettingTypes.regularizerBase)
            KerasSettingTypes.declare(KerasSettingTypes.regularizers, Regularizer.registry, in: $0)
        }
        registry.register("keras.constraints") { module in
            module.type(KerasSettingTypes.constraintBase)
            KerasSettingTypes.declare(KerasSettingTypes.constraints, Constraint.registry, in: module)
            if let norm = KerasSettingTypes.constraints.first(where: { $0.name == "MaxNorm" }) {
                module.type(norm, name: "maxnorm")
            }
        }
        registry.register("keras.activations") { module in
            KerasSettingTypes.declareActivations(in: module)
            module.function("get(identifier)", documentation: "The activation of a name.") { call in
                .wrap(Held(try ActivationFunction.from(KerasValues.setting(call[0]))), KerasSettingTypes.activation)
            }
        }
    }

    /// Module paths of older versions that notebooks still import from.
    private static func registerOldPaths(_ registry: ModuleRegistry) {
        registry.alias("keras.layers.experimental.preprocessing", of: "keras.layers")
        registry.alias("keras.layers.experimental", of: "keras.layers")
        registry.alias("keras.layers.preprocessing", of: "keras.layers")
        registry.alias("keras_preprocessing.image", of: "keras.preprocessing.image")
        for name in ["core", "convolutional", "pooling", "normalization", "advanced_activations", "merge", "noise"] {
            registry.alias("keras.layers.\(name)", of: "keras.layers")
        }
        registry.alias("keras.engine", of: "keras.models")
        registry.alias("keras.optimizers.legacy", of: "keras.optimizers")
        registry.alias("keras.utils.np_utils", of: "keras.utils")
        registry.alias("keras.utils.generic_utils", of: "keras.utils")
        registry.alias("keras.api", of: "keras")
    }
}
