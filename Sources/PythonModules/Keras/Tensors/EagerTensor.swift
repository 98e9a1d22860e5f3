import Arrays
import NeuralNetworks
import PythonLanguage

/// A tensor whose numbers are known: what TensorFlow calls an eager tensor.
class EagerTensor {
    var array: NDArray

    init(_ array: NDArray) {
        self.array = array
    }
}

/// `tf.Variable`: a tensor that can be given other numbers.
final class TensorVariable: EagerTensor {
    let name: String

    init(_ array: NDArray, name: String) {
        self.name = name
        super.init(array)
    }
}

/// The types that cells see of tensors and weights.
enum TensorTypes {
    /// `tf.Tensor`.
    static let tensor = NativeType(
        "EagerTensor", module: "tensorflow.python.framework.ops", documentation: "A tensor whose numbers are known."
    ) { type in
        declareShared(type)
        type.slots.repr = { value in
            let array = try array(value)
            return makeString(
                "<tf.Tensor: shape=\(tuple(array.shape)), dtype=\(array.dtype.name), numpy=\(onLines(try numpyText(array)))>"
            )
        }
        type.slots.str = { value in
            let array = try array(value)
            let text = Owned(ArrayWriting.array(array))
            return makeString(
                "tf.Tensor(\(onLines(try text.value.str())), shape=\(tuple(array.shape)), dtype=\(array.dtype.name))")
        }
        type.slots.hash = { _ in
            throw PythonError.typeError("Tensor is unhashable. Instead, use tensor.ref() as the key.")
        }
    }

    /// `tf.Variable`.
    static let variable = NativeType(
        "Variable", module: "tensorflow", documentation: "A tensor that can be given other numbers."
    ) { type in
        type.keepsIdentity = true
        type.constructor("(initial_value, trainable=True, dtype=None, name='Variable', shape=None)") { call in
            var array = try TensorReading.array(call[0])
            if let dtype = try TensorReading.dtype(call[2]) { array = try array.asType(dtype) }
            return .wrap(TensorVariable(try array.copy(), name: try call.optionalString(3) ?? "Variable"), type)
        }
        declareShared(type)
        type.property("name", get: { .string(try $0.object(as: TensorVariable.self).name + ":0") })
        type.property("trainable", get: { _ in .bool(true) })
        type.method("assign(value)", documentation: "Gives it other numbers.") { try assign($0) { _, new in new } }
        type.method("assign_add(delta)", documentation: "Adds to its numbers.") {
            try assign($0) { try Elementwise.apply(.add, .array($0), .array($1)) }
        }
        type.method("assign_sub(delta)", documentation: "Takes from its numbers.") {
            try assign($0) { try Elementwise.apply(.subtract, .array($0), .array($1)) }
        }
        type.slots.repr = { value in
            let held = try value.object(as: TensorVariable.self)
            return makeString(
                "<tf.Variable '\(held.name):0' shape=\(tuple(held.array.shape)) dtype=\(held.array.dtype.name), "
                    + "numpy=\(onLines(try numpyText(held.array)))>")
        }
    }

    private static func assign(_ call: NativeCall, _ combine: (NDArray, NDArray) throws -> NDArray) throws -> Value {
        let held = try call.this(TensorVariable.self)
        let given = try TensorReading.array(call[0], like: held.array.dtype)
        guard given.shape == held.array.shape else {
            throw PythonError.valueError(
                "Cannot assign value to variable '\(held.name):0': Shape mismatch.The variable shape "
                    + "\(tuple(held.array.shape)), and the assigned value shape \(tuple(given.shape)) are incompatible."
            )
        }
        held.array = try combine(held.array, given).asType(held.array.dtype)
        return call.receiver.retained()
    }

    /// `keras.Variable`: a weight.
    static let weight = NativeType("Variable", module: "keras", documentation: "A weight.") { type in
        type.keepsIdentity = true
        type.constructor("(initializer, shape=None, dtype=None, trainable=True, name=None, **kwargs)") { call in
            .wrap(try WeightMaking.free(call), type)
        }
        declareShared(type)
        func weight(_ value: Value) throws -> Variable { try value.object(as: Variable.self) }
        type.property("name", documentation: "Its name in the layer.", get: { .string(try weight($0).name) })
        type.property("path", documentation: "Its layer's name and its own.", get: { .string(try weight($0).path) })
        type.property("shape", documentation: "The lengths of its axes.", get: { .tuple(ints: try weight($0).shape) })
        type.property("dtype", get: { _ in .string("float32") })
        type.property(
            "trainable", documentation: "Whether training changes it.", get: { .bool(try weight($0).isTrainable) })
        type.property("value", documentation: "Its numbers.", get: { TensorWriting.tensor(try array($0)) })
        type.method("assign(value)", documentation: "Gives it other numbers.") { call in
            let held = try call.this(Variable.self)
            let given = try TensorReading.array(call[0], like: .float32)
            guard given.shape == held.shape else {
                throw PythonError.valueError(
                    "The shape of the target variable and the shape of the target value in `variable.assign(value)` must "
                        + "match. variable.shape=\(tuple(held.shape)), Received: value.shape=\(tuple(given.shape)). "
                        + "Target variable: \(try call.receiver.repr())")
            }
            held.assign(try given.elements(as: Float.self))
            return call.receiver.retained()
        }
        for (name, sign) in [("assign_add", Float(1)), ("assign_sub", Float(-1))] {
            type.method("\(name)(value)", documentation: "Moves its numbers.") { call in
                let held = try call.this(Variable.self)
                let given = try TensorReading.array(call[0], like: .float32).broadcast(to: held.shape).elements(
                    as: Float.self)
                held.assign(zip(held.numbers, given).map { $0 + sign * $1 })
                return call.receiver.retained()
            }
        }
        type.slots.repr = { value in
            let held = try weight(value)
            let numbers = Owned(ArrayWriting.array(try array(value)))
            return makeString(
                "<Variable path=\(held.path), shape=\(tuple(held.shape)), dtype=float32, value=\(try numbers.value.str())>"
            )
        }
    }

    /// What tensors, variables and weights share.
    private static func declareShared(_ type: NativeType) {
        type.property(
            "shape", documentation: "The lengths of the axes.",
            get: { value in
                let module = Owned(try Interpreter.current.importModule("_tensor_shape"))
                let lengths = Owned(.tuple(ints: try array(value).shape))
                return try module.value.callMethod("TensorShape", [lengths.value])
            })
        type.property(
            "dtype", documentation: "The type of the elements.",
            get: {
                .wrap(TensorDType(try array($0).dtype), TensorDType.type)
            })
        type.property("ndim", documentation: "The number of axes.", get: { .int(try array($0).dimensions) })
        type.property("size", documentation: "The number of elements.", get: { .int(try array($0).count) })
        type.property("device", get: { _ in .string("/job:localhost/replica:0/task:0/device:CPU:0") })
        type.method("numpy()", documentation: "The numbers as numpy's.") { try ArrayWriting.result(array($0.receiver)) }
        type.method("__array__(dtype=None, copy=None)") { ArrayWriting.array(try array($0.receiver)) }
        type.method("get_shape()") { try $0.receiver.getAttribute("shape") }
        type.method("read_value()") { TensorWriting.tensor(try array($0.receiver)) }
        type.slots.binary = TensorOperators.binary
        type.slots.compare = TensorOperators.compare
        type.slots.unary = TensorOperators.unary
        type.slots.getItem = TensorOperators.getItem
        type.slots.truth = { value in
            let inner = Owned(ArrayWriting.array(try array(value)))
            return try inner.value.truth()
        }
        type.slots.length = { value in
            guard let length = try array(value).shape.first else {
                throw PythonError.typeError("Scalar tensor has no `len()`")
            }
            return length
        }
        type.slots.iterate = { value in
            let array = try array(value)
            guard let length = array.shape.first else {
                throw PythonError.typeError("Cannot iterate over a scalar tensor.")
            }
            var next = 0
            return .iterator {
                if next >= length { return .unbound }
                next += 1
                return TensorWriting.tensor(try array.get([.integer(next - 1)]))
            }
        }
        type.slots.format = { value, specification in
            let inner = Owned(try ArrayWriting.result(array(value)))
            return try inner.value.callMethod("__format__", [specification])
        }
    }

    /// The numbers that a tensor, variable or weight holds.
    static func array(_ value: Value) throws -> NDArray {
        guard let array = try TensorReading.known(value) else {
            throw PythonError.typeError("not a tensor: \(value.type.name)")
        }
        return array
    }

    private static func tuple(_ lengths: [Int]) -> String { SymbolicShape(lengths.map { $0 }).description }

    /// Several lines begin on a line of their own.
    private static func onLines(_ text: String) -> String { text.contains("\n" as Character) ? "\n" + text : text }

    private static func numpyText(_ array: NDArray) throws -> String {
        let value = Owned(array.dimensions == 0 ? ArrayWriting.python(try array.item()) : ArrayWriting.array(array))
        return array.dimensions == 0 && array.dtype == .float32
            ? try Owned(ArrayWriting.result(array)).value.str() : try value.value.repr()
    }
}

extension Variable {
    /// The name of its layer and its own, as Keras writes them.
    var path: String { owner.isEmpty ? name : owner + "/" + name }
}
