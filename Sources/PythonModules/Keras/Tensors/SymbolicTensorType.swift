import NeuralNetworks
import PythonLanguage

/// A tensor of the functional API.
enum SymbolicTensorType {
    static let type = NativeType(
        "KerasTensor", module: "keras", documentation: "A tensor that a model will compute."
    ) { type in
        type.keepsIdentity = true
        func held(_ value: Value) throws -> SymbolicTensor { try value.object(as: SymbolicTensor.self) }
        type.property(
            "shape", documentation: "The lengths of the axes, None where open.",
            get: {
                KerasLayers.shapeTuple(try held($0).shape)
            })
        type.property("dtype", get: { _ in .string("float32") })
        type.property("ndim", get: { .int(try held($0).shape.rank) })
        type.property("name", get: { .string(try held($0).call.layer.name) })
        type.method("numpy()") { _ in
            throw PythonError.attributeError("'KerasTensor' object has no attribute 'numpy'")
        }
        type.slots.repr = { value in
            let tensor = try held(value)
            return .string(
                "<KerasTensor shape=\(tensor.shape), dtype=float32, sparse=False, ragged=False, "
                    + "name=\(tensor.call.layer.name)>")
        }
        type.slots.binary = TensorOperators.binary
        type.slots.compare = { value, other, comparison in
            // Lists of tensors are searched by identity; other comparisons are computations.
            if comparison == .equal, other.objectIfPresent(SymbolicTensor.self) === (try held(value)) {
                return .bool(true)
            }
            return try TensorOperators.compare(value, other, comparison)
        }
        type.slots.hash = { ObjectIdentifier(try held($0)).hashValue }
        type.slots.unary = TensorOperators.unary
        type.slots.getItem = TensorOperators.getItem
        type.slots.truth = { _ in
            throw PythonError.typeError(
                "A symbolic KerasTensor has no truth value: a Python `if` cannot depend on what a model will compute. "
                    + "Use `keras.ops.where`.")
        }
        type.slots.length = { value in
            guard let length = try held(value).shape.axes.first ?? nil else {
                throw PythonError.typeError("The length of the first axis of a KerasTensor is not known yet.")
            }
            return length
        }
        type.slots.iterate = { _ in
            throw PythonError.typeError("Iterating over a symbolic KerasTensor is not supported.")
        }
    }
}
