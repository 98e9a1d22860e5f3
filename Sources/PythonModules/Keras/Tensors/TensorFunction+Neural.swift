import Arrays
import NeuralNetworks
import PythonLanguage

extension TensorFunction {
    /// Products of matrices.
    static var products: [TensorFunction] {
        [
            TensorFunction("matmul", "dot", parameters: "x1, x2", "The product of matrices, or of stacks of them.") {
                call in
                try TensorCall.run("Matmul", [call[0], call[1]], .matrixProduct()) {
                    try TensorCall.numpy("matmul", $0)
                }
            },
            TensorFunction(
                names: [], parameters: "", tensorFlowNames: ["matmul"],
                tensorFlowParameters: "a, b, transpose_a=False, transpose_b=False",
                documentation: "The product of matrices, or of stacks of them."
            ) { call in
                let computation = TensorComputation.matrixProduct(
                    transposesFirst: try call.bool(2), transposesSecond: try call.bool(3))
                let operands = [call[0], call[1]]
                for operand in operands where !TensorReading.isSymbolic(operand) {
                    guard try TensorReading.array(operand).dimensions >= 2 else {
                        throw PythonError(
                            TensorErrors.invalidArgument,
                            "In[0] and In[1] has different ndims: operands of matmul have two axes or more")
                    }
                }
                return try TensorCall.run("Matmul", operands, computation)
            },
        ]
    }

    /// Activations and the losses that are functions of tensors.
    static var neural: [TensorFunction] {
        let plain = [
            "relu", "relu6", "sigmoid", "elu", "selu", "silu", "swish", "softplus", "softsign", "hard_sigmoid",
            "hard_silu", "hard_swish", "hard_tanh", "log_sigmoid", "mish", "celu", "squareplus", "tanh_shrink",
            "soft_shrink", "hard_shrink",
        ]
        return plain.map { name in
            function([name], "x", name == "hard_silu" ? [] : [name], "The activation \(name).") {
                try TensorCall.run(shown(name), [$0[0]], TensorComputation.activations[name])
            }
        } + [
            TensorFunction(
                "softmax", parameters: "x, axis=-1", tensorFlow: ["softmax"], tensorFlowParameters: "logits, axis=-1",
                "Probabilities along an axis."
            ) { try TensorCall.run("Softmax", [$0[0]], .softmax(axis: $0.optionalInt(1) ?? -1)) },
            TensorFunction(
                "log_softmax", parameters: "x, axis=-1", tensorFlow: ["log_softmax"],
                tensorFlowParameters: "logits, axis=-1",
                "Logarithms of probabilities along an axis."
            ) { try TensorCall.run("LogSoftmax", [$0[0]], .softmax(axis: $0.optionalInt(1) ?? -1, logarithm: true)) },
            TensorFunction(
                "gelu", parameters: "x, approximate=True", tensorFlow: ["gelu"],
                tensorFlowParameters: "features, approximate=False", "The activation gelu."
            ) {
                try TensorCall.run("Gelu", [$0[0]], .gelu(isApproximate: $0.bool(1)))
            },
            TensorFunction(
                "leaky_relu", parameters: "x, negative_slope=0.2", tensorFlow: ["leaky_relu"],
                tensorFlowParameters: "features, alpha=0.2", "A rectifier with a slope below zero."
            ) {
                try TensorCall.run("LeakyRelu", [$0[0]], .leakyRelu(slope: Float($0.double(1))))
            },
            TensorFunction(
                "one_hot", parameters: "x, num_classes, axis=-1, dtype=None", tensorFlow: ["one_hot"],
                tensorFlowParameters: "indices, depth, on_value=None, off_value=None",
                "Ones at the places that whole numbers name."
            ) { try TensorCall.run("OneHot", [$0[0]], .oneHot($0.int(1))) },
        ]
    }

    /// New tensors, and what is known of old ones.
    static var creation: [TensorFunction] {
        let filled: [(String, Double)] = [("zeros", 0), ("ones", 1)]
        return filled.flatMap { name, number in
            [
                TensorFunction(
                    names: [name], parameters: "shape, dtype=None", tensorFlowNames: [name],
                    tensorFlowParameters: "shape, dtype=None", documentation: "A tensor of \(name)."
                ) { call in
                    let type = try TensorReading.dtype(call[1]) ?? .float32
                    return TensorWriting.tensor(
                        try Creation.full(ArrayReading.shape(call[0]), .float(number), dtype: type))
                },
                TensorFunction(
                    names: ["\(name)_like"], parameters: "x, dtype=None", tensorFlowNames: ["\(name)_like"],
                    tensorFlowParameters: "input, dtype=None",
                    documentation: "A tensor of \(name), as large as another."
                ) { call in
                    if TensorReading.isSymbolic(call[0]) {
                        return try TensorCall.symbolic(shown("\(name)_like"), [call[0]], .filled(Float(number)))
                    }
                    let array = try TensorReading.array(call[0])
                    let type = try TensorReading.dtype(call[1]) ?? array.dtype
                    return TensorWriting.tensor(try Creation.full(array.shape, .float(number), dtype: type))
                },
            ]
        } + [
            TensorFunction(
                "full", parameters: "shape, fill_value, dtype=None", tensorFlow: ["fill"],
                tensorFlowParameters: "dims, value, dtype=None",
                "A tensor of one number."
            ) { call in
                let number = try TensorReading.array(call[1])
                let type = try TensorReading.dtype(call[2]) ?? number.dtype
                return TensorWriting.tensor(
                    try Creation.full(ArrayReading.shape(call[0]), number.item(), dtype: type))
            },
            TensorFunction("eye", parameters: "N, M=None, k=0, dtype=None", tensorFlow: [], "Ones on a diagonal.") {
                call in
                let array = try TensorCall.numpy(
                    "eye", [],
                    [
                        ("N", .int(call.int(0))), ("M", call.isGiven(1) ? .int(call.int(1)) : .none),
                        ("k", .int(call.int(2))),
                    ])
                return TensorWriting.tensor(try array.asType(TensorReading.dtype(call[3]) ?? .float32))
            },
            TensorFunction(
                "arange", parameters: "start, stop=None, step=1, dtype=None", tensorFlow: ["range"],
                tensorFlowParameters: "start, limit=None, delta=1, dtype=None", "Numbers from a start, step by step."
            ) { call in
                let (first, last) = call.isGiven(1) ? (call[0], call[1]) : (.int(0), call[0])
                var array = try Creation.arange(
                    start: ArrayReading.scalar(first), stop: ArrayReading.scalar(last),
                    step: ArrayReading.scalar(call[2]))
                array = try array.asType(TensorReading.dtype(call[3]) ?? (array.dtype.isFloat ? .float32 : .int32))
                return TensorWriting.tensor(array)
            },
            TensorFunction(
                "linspace", parameters: "start, stop, num=50", tensorFlow: ["linspace"],
                tensorFlowParameters: "start, stop, num",
                "Numbers at equal distances."
            ) { call in
                let array = try TensorCall.numpy(
                    "linspace", [TensorReading.array(call[0]), TensorReading.array(call[1])],
                    [("num", .int(call.int(2)))])
                return TensorWriting.tensor(try array.asType(.float32))
            },
            TensorFunction(
                "convert_to_tensor", "array", parameters: "x, dtype=None",
                tensorFlow: ["constant", "convert_to_tensor"],
                tensorFlowParameters: "value, dtype=None, shape=None", "A tensor of the value."
            ) { call in
                if call[0].objectIfPresent(SymbolicTensor.self) != nil { return call[0].retained() }
                if call[0].isString {
                    throw PythonError.notImplementedError("Tensors of strings are not supported.")
                }
                var array = try TensorReading.array(call[0])
                if let type = try TensorReading.dtype(call[1]) { array = try array.asType(type) }
                return TensorWriting.tensor(array)
            },
            TensorFunction("convert_to_numpy", parameters: "x", "The tensor's numbers as numpy's.") { call in
                ArrayWriting.array(try TensorReading.array(call[0]))
            },
            TensorFunction("shape", parameters: "x", "The lengths of the axes, None where open.") { call in
                if let tensor = call[0].objectIfPresent(SymbolicTensor.self) {
                    return KerasLayers.shapeTuple(tensor.shape)
                }
                return .tuple(ints: try TensorReading.array(call[0]).shape)
            },
            TensorFunction(
                names: [], parameters: "", tensorFlowNames: ["shape"], tensorFlowParameters: "input",
                documentation: "The lengths of the axes, as a tensor."
            ) { call in
                // A symbolic tensor's open lengths cannot be numbers yet: they come as None, in a tuple.
                if let tensor = call[0].objectIfPresent(SymbolicTensor.self) {
                    return KerasLayers.shapeTuple(tensor.shape)
                }
                let shape = try TensorReading.array(call[0]).shape
                return TensorWriting.tensor(try NDArray(shape.map { Int32($0) }))
            },
            TensorFunction("size", parameters: "x", "The number of elements.") {
                .int(try TensorReading.array($0[0]).count)
            },
            TensorFunction("ndim", parameters: "x", "The number of axes.") { call in
                if let tensor = call[0].objectIfPresent(SymbolicTensor.self) { return .int(tensor.shape.rank) }
                return .int(try TensorReading.array(call[0]).dimensions)
            },
        ]
    }
}
