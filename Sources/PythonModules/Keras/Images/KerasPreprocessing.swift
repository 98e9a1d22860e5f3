import Arrays
import NeuralNetworks
import PythonLanguage

/// `keras.preprocessing` and what `keras.utils` shows of it.
enum KerasPreprocessing {
    /// Functions that Keras has under `keras.utils` as well.
    private static let shared = ["load_img", "img_to_array", "array_to_img", "save_img"]

    static func register(_ registry: ModuleRegistry) {
        AugmentationModule.register(registry)
        registry.register("keras.preprocessing", documentation: "Pictures and sequences made ready for training.") {
            module in
            module.submodule("image", "keras.preprocessing.image")
            module.submodule("sequence", "keras.preprocessing.sequence")
            module.submodule("text", "keras.preprocessing.text")
            reexport(["image_dataset_from_directory"], of: "keras.utils.image_dataset", in: module)
        }
        registry.register("keras.preprocessing.image", documentation: "Reading, writing and varying pictures.") {
            module in
            try module.run(source: ImageFunctionsSource.text)
            try module.run(source: ImageIteratorsSource.text)
            try module.run(source: DataFrameIteratorSource.text)
            try module.run(source: ImageDataGeneratorSource.text)
            reexport(["image_dataset_from_directory"], of: "keras.utils.image_dataset", in: module)
        }
        registry.register("keras.preprocessing.sequence", documentation: "Sequences of unequal lengths.") {
            try $0.run(source: SequenceSource.text)
        }
        registry.register("keras.preprocessing.text", documentation: "Text as numbers.") {
            try $0.run(source: SequenceSource.tokenizer)
        }
        registry.register("keras.utils.image_dataset", documentation: "Pictures of a folder as a dataset.") {
            try $0.run(source: ImageDatasetSource.text)
        }
        registry.register("tensorflow.data", documentation: "Pipelines of batches.") { module in
            try module.run(source: DatasetSource.text)
        }
        registry.register("_tensors", documentation: "Arrays as TensorFlow shows them.") { module in
            module.type(TensorTypes.tensor)
            module.function("tensor(x)", documentation: "An array as a tensor.") { call in
                TensorWriting.tensor(try KerasArrays.array(call[0]))
            }
        }
    }

    /// The members that `keras.utils` takes from here.
    static func declareUtilities(in module: NativeModule) {
        reexport(shared, of: "keras.preprocessing.image", in: module)
        reexport(["get_file"], of: "keras.utils.file_utils", in: module)
        reexport(["pad_sequences"], of: "keras.preprocessing.sequence", in: module)
        reexport(["image_dataset_from_directory"], of: "keras.utils.image_dataset", in: module)
        module.function("normalize(x, axis=-1, order=2)", documentation: "Divides by the norm along an axis.") { call in
            let array = Owned(try KerasArrays.value(KerasArrays.array(call[0])))
            let numpy = Owned(try Interpreter.current.importModule("numpy.linalg"))
            let norms = Owned(try numpy.value.callMethod("norm", [array.value, call[2], call[1]]))
            let norm = try ArrayReading.array(norms.value).cast(to: .float64)
            let axis = try call.int(1)
            let safe = try Elementwise.apply(.maximum, .array(norm), .scalar(.float(0)))
            let divisor = try NDArray(safe.elements(as: Double.self).map { $0 == 0 ? 1 : $0 }, shape: norm.shape)
            let place = axis < 0 ? axis + divisor.dimensions + 1 : axis
            var shape = divisor.shape
            shape.insert(1, at: max(0, min(shape.count, place)))
            return try KerasArrays.value(
                Elementwise.apply(
                    .divide, .array(KerasArrays.array(array.value)), .array(divisor.reshaped(to: shape))))
        }
    }

    static func reexport(_ names: [String], of source: String, in module: NativeModule) {
        for name in names {
            module.lazy(name) {
                let owner = Owned(try Interpreter.current.importModule(source))
                return try owner.value.getAttribute(name)
            }
        }
    }
}
