import NeuralNetworks
import PythonLanguage

extension TensorFunction {
    /// Functions of one and of two numbers, applied to every element.
    static var elementwise: [TensorFunction] {
        let one: [(names: [String], tensorFlow: [String], numpy: String)] = [
            (["abs", "absolute"], ["abs"], "absolute"), (["negative"], ["negative"], "negative"),
            (["square"], ["square"], "square"), (["sqrt"], ["sqrt"], "sqrt"), (["exp"], ["exp"], "exp"),
            (["expm1"], ["expm1"], "expm1"), (["log"], ["log"], "log"), (["log1p"], ["log1p"], "log1p"),
            (["log2"], [], "log2"), (["log10"], [], "log10"), (["sin"], ["sin"], "sin"), (["cos"], ["cos"], "cos"),
            (["tanh"], ["tanh"], "tanh"), (["floor"], ["floor"], "floor"), (["ceil"], ["ceil"], "ceil"),
            (["round"], ["round"], "round"), (["sign"], ["sign"], "sign"),
            (["reciprocal"], ["reciprocal"], "reciprocal"),
            (["logical_not"], ["logical_not"], "logical_not"), (["isnan"], ["is_nan"], "isnan"),
            (["isinf"], ["is_inf"], "isinf"), (["isfinite"], ["is_finite"], "isfinite"),
        ]
        let two: [(names: [String], tensorFlow: [String], numpy: String)] = [
            (["add"], ["add"], "add"), (["subtract"], ["subtract"], "subtract"),
            (["multiply"], ["multiply"], "multiply"),
            (["divide", "true_divide"], ["divide", "truediv"], "true_divide"), (["power"], ["pow"], "power"),
            (["maximum"], ["maximum"], "maximum"), (["minimum"], ["minimum"], "minimum"),
            (["mod"], ["math_mod"], "mod"),
            (["floor_divide"], ["floordiv"], "floor_divide"), (["less"], ["less"], "less"),
            (["less_equal"], ["less_equal"], "less_equal"), (["greater"], ["greater"], "greater"),
            (["greater_equal"], ["greater_equal"], "greater_equal"), (["equal"], ["equal"], "equal"),
            (["not_equal"], ["not_equal"], "not_equal"), (["logical_and"], ["logical_and"], "logical_and"),
            (["logical_or"], ["logical_or"], "logical_or"),
        ]
        return one.map { row in
            function(row.names, "x", row.tensorFlow, "Applies \(row.numpy) to every element.") { call in
                try TensorCall.run(shown(row.names[0]), [call[0]], TensorComputation.elementwise[row.numpy]) {
                    try TensorCall.numpy(row.numpy, $0)
                }
            }
        }
            + two.map { row in
                function(row.names, "x1, x2", row.tensorFlow, "Applies \(row.numpy) to the elements of two tensors.") {
                    call in
                    try TensorCall.run(shown(row.names[0]), [call[0], call[1]], TensorComputation.binary[row.numpy]) {
                        try TensorCall.numpy(row.numpy, $0)
                    }
                }
            } + [
                TensorFunction("rsqrt", parameters: "x", tensorFlow: ["rsqrt"], "One over the square root.") {
                    try TensorCall.run("Rsqrt", [$0[0]], TensorComputation.elementwise["rsqrt"])
                },
                TensorFunction(
                    "stop_gradient", parameters: "x", tensorFlow: ["stop_gradient"], "The tensor as a constant."
                ) {
                    try TensorCall.run("StopGradient", [$0[0]], TensorComputation.elementwise["stop_gradient"])
                },
                TensorFunction(
                    "clip", parameters: "x, x_min, x_max", tensorFlow: ["clip_by_value"],
                    tensorFlowParameters: "t, clip_value_min, clip_value_max", "Keeps every element between two bounds."
                ) { call in
                    let (low, high) = (Float(try call.double(1)), Float(try call.double(2)))
                    return try TensorCall.run("Clip", [call[0]], .clip(low: low, high: high))
                },
                TensorFunction(
                    "where", parameters: "condition, x1, x2", tensorFlow: ["where"],
                    tensorFlowParameters: "condition, x, y",
                    "Elements of the first tensor where the condition holds, else of the second."
                ) { call in
                    try TensorCall.run("Where", [call[0], call[1], call[2]], .selection) {
                        try TensorCall.numpy("where", $0)
                    }
                },
                TensorFunction(
                    "cast", parameters: "x, dtype", tensorFlow: ["cast"], "The tensor with another element type."
                ) {
                    // A model computes in float32 throughout.
                    if TensorReading.isSymbolic($0[0]) {
                        return $0[0].objectIfPresent(SymbolicTensor.self) != nil
                            ? $0[0].retained()
                            : try TensorCall.symbolic("Cast", [$0[0]], TensorComputation { _, x in x[0] })
                    }
                    let array = try TensorReading.array($0[0])
                    return TensorWriting.tensor(try array.asType(TensorReading.dtype($0[1]) ?? array.dtype))
                },
            ]
    }

    static func function(
        _ names: [String], _ parameters: String, _ tensorFlow: [String], _ documentation: String,
        body: @escaping (NativeCall) throws -> Value
    ) -> TensorFunction {
        let theirs = parameters == "x1, x2" ? "x, y" : parameters
        return TensorFunction(
            names: names, parameters: parameters, tensorFlowNames: tensorFlow, tensorFlowParameters: theirs,
            documentation: documentation, body: body)
    }
}
