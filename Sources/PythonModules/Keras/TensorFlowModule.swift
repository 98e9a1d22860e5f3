import Arrays
import NeuralNetworks
import PythonLanguage

/// `tensorflow`: the small part of it that Keras notebooks touch beside `tf.keras`.
enum TensorFlowModule {
    private static let types: [DType] = [
        .float16, .float32, .float64, .int8, .int16, .int32, .int64, .uint8, .uint16, .uint32, .uint64, .bool,
    ]

    static func register(_ registry: ModuleRegistry) {
        registry.register(
            "tensorflow", documentation: "What Keras notebooks use of TensorFlow, on swiftlet's own engine."
        ) {
            module in
            module.submodule("keras", "keras")
            for name in ["random", "nn", "math", "linalg", "config", "data", "errors", "compat", "version"] {
                module.submodule(name, "tensorflow.\(name)")
            }
            for name in ["losses", "metrics", "optimizers", "initializers"] { module.submodule(name, "keras.\(name)") }
            module.constant("__version__", .string("2.21.0"))
            for type in types { module.constant(type.name, .wrap(TensorDType(type), TensorDType.type)) }
            module.type(TensorDType.type, name: "DType", aliases: ["dtypes"])
            module.type(TensorTypes.tensor, name: "Tensor")
            module.type(TensorTypes.variable, name: "Variable")
            module.lazy("TensorShape") {
                let shapes = Owned(try Interpreter.current.importModule("_tensor_shape"))
                return try shapes.value.getAttribute("TensorShape")
            }
            module.function("get_logger()", documentation: "A logger that takes any level.") { _ in
                .wrap(Logger(), logger)
            }
            module.function("executing_eagerly()", documentation: "Always True.") { _ in .bool(true) }
            module.function("is_tensor(x)", documentation: "Whether a value is a tensor.") { call in
                .bool(
                    call[0].objectIfPresent(EagerTensor.self) != nil
                        || call[0].objectIfPresent(SymbolicTensor.self) != nil
                        || call[0].objectIfPresent(Variable.self) != nil)
            }
            TensorFunction.declareForTensorFlow(in: module)
            try module.run(source: TensorFlowSource.module)
        }
        registry.register("_tensor_shape") { try $0.run(source: TensorFlowSource.shapes) }
        registry.register("tensorflow.math") { TensorFunction.declareForTensorFlow(in: $0) }
        registry.register("tensorflow.linalg") { TensorFunction.declareForTensorFlow(in: $0) }
        registry.register("tensorflow.nn") { TensorFunction.declareForTensorFlow(in: $0) }
        registry.register("tensorflow.errors") { module in
            module.type(TensorErrors.operationError)
            module.type(TensorErrors.invalidArgumentType)
        }
        registry.register("tensorflow.version") { $0.constant("VERSION", .string("2.21.0")) }
        registry.register("tensorflow.compat") { $0.submodule("v1", "tensorflow.compat.v1") }
        registry.alias("tensorflow.compat.v1", of: "tensorflow")
        registerRandom(registry)
        registry.register("tensorflow.config") { module in
            module.function(
                "list_physical_devices(device_type=None)", documentation: "No GPU: an empty list for 'GPU'."
            ) { _ in
                .list([])
            }
            module.submodule("experimental", "tensorflow.config")
            module.function("set_visible_devices(devices, device_type=None)", documentation: "Accepted.") { _ in .none }
            module.function("run_functions_eagerly(run_eagerly)", documentation: "Accepted.") { _ in .none }
        }
    }

    /// `tf.random` and `keras.random`.
    private static func registerRandom(_ registry: ModuleRegistry) {
        for (name, isTensorFlow) in [("tensorflow.random", true), ("keras.random", false)] {
            registry.register(name) { module in
                let last = isTensorFlow ? ", dtype=None, seed=None, name=None" : ", dtype=None, seed=None"
                module.function("normal(shape, mean=0.0, stddev=1.0\(last))", documentation: "Normal random numbers.") {
                    call in
                    let (mean, deviation) = (try call.double(1), try call.double(2))
                    return try drawn(call, seed: 4) { mean + deviation * $0.normal() }
                }
                module.function(
                    "uniform(shape, minval=0.0, maxval=1.0\(last))", documentation: "Evenly spread random numbers."
                ) {
                    call in
                    let low = try call.double(1)
                    let high = call.isGiven(2) ? try call.double(2) : 1
                    let isWhole = try TensorReading.dtype(call[3]).map { !$0.isFloat } ?? false
                    return try drawn(call, seed: 4) {
                        let number = low + (high - low) * $0.uniform()
                        return isWhole ? number.rounded(.down) : number
                    }
                }
                module.function(
                    "shuffle(value, axis=0, seed=None)", documentation: "The entries of the first axis in random order."
                ) {
                    call in
                    let array = try TensorReading.array(call[0])
                    var order = Array(0..<(array.shape.first ?? 0))
                    RandomStream(seed: GlobalSeed.next()).shuffle(&order)
                    let places = try NDArray(order.map { Int64($0) })
                    return TensorWriting.tensor(try TensorCall.numpy("take", [array, places], [("axis", .int(0))]))
                }
                if isTensorFlow {
                    module.function("set_seed(seed)", documentation: "Lets the session be repeated.") { call in
                        GlobalSeed.set(UInt64(bitPattern: Int64(try call.int(0))))
                        return .none
                    }
                }
            }
        }
    }

    private static func drawn(_ call: NativeCall, seed: Int, _ draw: (RandomStream) -> Double) throws -> Value {
        let shape = try ArrayReading.shape(call[0])
        let stream = RandomStream(
            seed: try call.optionalInt(seed).map { UInt64(bitPattern: Int64($0)) } ?? GlobalSeed.next())
        let array = try NDArray(zeros: shape, dtype: .float64)
        let numbers = (0..<array.count).map { _ in draw(stream) }
        let type = try TensorReading.dtype(call[3]) ?? .float32
        return TensorWriting.tensor(try NDArray(numbers, shape: shape).asType(type))
    }

    /// Stands where TensorFlow has a logger; it has nothing to say.
    private final class Logger {}

    private static let logger = NativeType("Logger", module: "tensorflow") { type in
        type.method("setLevel(level)") { _ in .none }
    }
}
