import Arrays
import NeuralNetworks
import PythonLanguage

/// `tensorflow`: the small part of it that Keras notebooks touch beside `tf.keras`.
enum TensorFlowModule {
    static func register(_ registry: ModuleRegistry) {
        registry.register(
            "tensorflow", documentation: "What Keras notebooks use of TensorFlow, on swiftlet's own engine."
        ) {
            module in
            module.submodule("keras", "keras")
            module.submodule("random", "tensorflow.random")
            module.submodule("nn", "tensorflow.nn")
            module.submodule("data", "tensorflow.data")
            module.submodule("config", "tensorflow.config")
            for name in ["losses", "metrics", "optimizers", "initializers"] { module.submodule(name, "keras.\(name)") }
            module.constant("__version__", .string("2.21.0"))
            for name in ["float32", "float64", "int32", "int64", "uint8", "bool"] {
                module.constant(name, .string(name))
            }
            module.function("get_logger()", documentation: "A logger that takes any level.") { _ in
                .wrap(Logger(), logger)
            }
            module.function(
                "constant(value, dtype=None)", documentation: "An array of the value.", aliases: ["convert_to_tensor"]
            ) {
                call in
                let array = try KerasArrays.array(call[0])
                guard let name = try call.optionalString(1), let type = DType(spelling: name) else {
                    return try KerasArrays.value(array.dtype == .float64 ? array.asType(.float32) : array)
                }
                return try KerasArrays.value(array.asType(type))
            }
            module.function("one_hot(indices, depth)", documentation: "Class indices as rows of zeros with a one.") {
                call in
                let rows = try Categories.oneHot(KerasArrays.array(call[0]), count: call.int(1))
                return try KerasArrays.value(rows.asType(.float32))
            }
            module.function("cast(x, dtype)", documentation: "The array with another element type.") { call in
                guard let type = DType(spelling: try call.string(1)) else {
                    throw PythonError.typeError("Cannot convert \(try call[1].repr()) to a dtype.")
                }
                return try KerasArrays.value(KerasArrays.array(call[0]).asType(type))
            }
        }
        registry.register("tensorflow.random") { module in
            module.function("set_seed(seed)", documentation: "Lets the session be repeated.") { call in
                GlobalSeed.set(UInt64(bitPattern: Int64(try call.int(0))))
                return .none
            }
        }
        registry.register("tensorflow.nn") { KerasSettingTypes.declareActivations(in: $0) }
        registry.register("tensorflow.config") { module in
            module.function(
                "list_physical_devices(device_type=None)", documentation: "No GPU: an empty list for 'GPU'."
            ) { _ in
                .list([])
            }
        }
    }

    /// Stands where TensorFlow has a logger; it has nothing to say.
    private final class Logger {}

    private static let logger = NativeType("Logger", module: "tensorflow") { type in
        type.method("setLevel(level)") { _ in .none }
    }
}
