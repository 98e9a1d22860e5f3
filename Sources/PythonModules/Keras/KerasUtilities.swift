import Arrays
import NeuralNetworks
import PythonLanguage

/// `keras.utils` and `keras.backend`.
enum KerasUtilities {
    static func register(_ registry: ModuleRegistry) {
        registry.register("keras.utils") { module in
            try module.run(source: UtilitiesSource.text)
            module.submodule("np_utils", "keras.utils")
            KerasSaving.declareSerialization(in: module, ending: "_keras_object")
            // The same functions as in keras.saving, which keeps the names.
            for name in [
                "get_custom_objects", "register_keras_serializable", "get_registered_name", "get_registered_object",
                "custom_object_scope", "CustomObjectScope",
            ] {
                module.lazy(name) { try KerasRegistration.member(name) }
            }
            KerasPreprocessing.declareUtilities(in: module)
            module.function(
                "to_categorical(x, num_classes=None, dtype=None)",
                documentation: "Class indices as rows of zeros with a one."
            ) { call in
                let rows = try Categories.oneHot(KerasArrays.array(call[0]), count: call.optionalInt(1))
                guard let wanted = try call.optionalString(2), let type = DType(spelling: wanted) else {
                    return try KerasArrays.value(rows)
                }
                return try KerasArrays.value(rows.asType(type))
            }
            module.function("set_random_seed(seed)", documentation: "Lets the session be repeated.") { call in
                try setSeed(call[0])
                return .none
            }
            module.function("clear_session(free_memory=True)", documentation: "Starts the numbering of names anew.") {
                _ in
                LayerNames.reset()
                return .none
            }
        }
        registry.register("keras.backend") { module in
            module.function("clear_session(free_memory=True)", documentation: "Starts the numbering of names anew.") {
                _ in
                LayerNames.reset()
                return .none
            }
            module.function("epsilon()", documentation: "Keras' fuzz factor.") { _ in .float(1e-7) }
            module.function("floatx()", documentation: "The element type of the engine.") { _ in .string("float32") }
            module.function("image_data_format()", documentation: "The order of an image's axes.") { _ in
                .string("channels_last")
            }
            module.function("get_value(x)", documentation: "The numbers of a weight or tensor.") { call in
                guard let array = try TensorReading.known(call[0]) else { return call[0].retained() }
                return try ArrayWriting.result(array)
            }
            module.function("set_value(x, value)", documentation: "Gives a weight other numbers.") { call in
                // A learning rate is a number of its optimizer: it can be set there alone.
                guard call[0].objectIfPresent(Variable.self) != nil || call[0].objectIfPresent(EagerTensor.self) != nil
                else {
                    throw PythonError.typeError(
                        "keras.backend.set_value() takes a weight. Set `optimizer.learning_rate = ...` instead for a rate."
                    )
                }
                return try call[0].callMethod("assign", [call[1]])
            }
            // Keras 2's functions of tensors, under the names of keras.ops.
            TensorFunction.declare(in: module)
            module.function("backend()", documentation: "The name of the engine.") { _ in .string("swiftlet") }
        }
    }

    /// Restarts the random numbers of engine, numpy and random, as Keras does.
    static func setSeed(_ seed: Value) throws {
        GlobalSeed.set(UInt64(bitPattern: Int64(try seed.asInt())))
        for (module, function) in [("numpy.random", "seed"), ("random", "seed")] {
            guard let found = try? Interpreter.current.importModule(module) else { continue }
            let owned = Owned(found)
            try owned.value.callMethod(function, [seed]).release()
        }
    }
}
