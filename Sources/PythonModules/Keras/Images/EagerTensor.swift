import Arrays
import PythonLanguage

/// An array that shows itself as TensorFlow's tensors do and has their `numpy()`; all else is numpy's.
enum EagerTensor {
    static func wrap(_ array: NDArray) -> Value { .wrap(array, type) }

    /// An array among results stays a tensor.
    private static func kept(_ value: Value) -> Value {
        guard let array = value.objectIfPresent(NDArray.self) else {
            if let scalar = value.objectIfPresent(NumPyScalar.self), let array = try? scalar.array() {
                value.release()
                return wrap(array)
            }
            return value
        }
        value.release()
        return wrap(array)
    }

    private static func this(_ value: Value) throws -> NDArray { try value.object(as: NDArray.self) }

    private static func shapeText(_ shape: [Int]) -> String {
        shape.count == 1 ? "(\(shape[0]),)" : "(" + shape.map(String.init).joined(separator: ", ") + ")"
    }

    static let type: NativeType = NativeType(
        "EagerTensor", module: "tensorflow.python.framework.ops", documentation: "An array of TensorFlow.",
        bases: [NDArrayType.type.type]
    ) { type in
        type.method("numpy()", documentation: "The tensor as numpy's array.") { call in
            try ArrayWriting.result(this(call.receiver))
        }
        type.method("get_shape()") { call in .tuple(ints: try this(call.receiver).shape) }
        type.slots.getItem = { kept(try IndexReading.get(try this($0), $1)) }
        type.slots.setItem = { _, _, _ in
            throw PythonError.typeError(
                "'tensorflow.python.framework.ops.EagerTensor' object does not support item assignment")
        }
        type.slots.iterate = { value in
            let array = try this(value)
            guard let length = array.shape.first else {
                throw PythonError.typeError("Cannot iterate over a scalar tensor.")
            }
            var next = 0
            return .iterator {
                if next >= length { return .unbound }
                next += 1
                return kept(try IndexReading.get(array, .int(next - 1)))
            }
        }
        type.slots.binary = { operation, value, other, reflected in
            kept(try ArrayOperators.binary(operation, value, other, reflected))
        }
        type.slots.inPlace = nil
        let plain = ArrayPrinter()
        type.slots.repr = { value in
            let array = try this(value)
            let text = array.dimensions == 0 ? plain.text(array) : plain.representation(array)
            return makeString(
                "<tf.Tensor: shape=\(shapeText(array.shape)), dtype=\(array.dtype.name), numpy=\(text)>")
        }
        type.slots.str = { value in
            let array = try this(value)
            return makeString(
                "tf.Tensor(\(array.dimensions == 0 ? "" : array.dimensions == 1 ? "" : "\n")\(plain.text(array))"
                    + "\(array.dimensions > 1 ? "\n" : ""), shape=\(shapeText(array.shape)), dtype=\(array.dtype.name))"
            )
        }
    }
}
