import Arrays
import NeuralNetworks
import PythonLanguage

extension TensorFunction {
    /// Sums, means, extremes and their like.
    static var reductions: [TensorFunction] {
        let rows: [(name: String, tensorFlow: [String], numpy: String)] = [
            ("sum", ["reduce_sum"], "sum"), ("mean", ["reduce_mean"], "mean"), ("max", ["reduce_max"], "max"),
            ("min", ["reduce_min"], "min"), ("prod", ["reduce_prod"], "prod"), ("var", ["reduce_variance"], "var"),
            ("std", ["reduce_std"], "std"), ("any", ["reduce_any"], "any"), ("all", ["reduce_all"], "all"),
        ]
        return rows.map { row in
            TensorFunction(
                names: [row.name], parameters: "x, axis=None, keepdims=False", tensorFlowNames: row.tensorFlow,
                tensorFlowParameters: "input_tensor, axis=None, keepdims=False",
                documentation: "The \(row.name) along axes; along all of them by default."
            ) { call in
                let (axes, keeps) = (try call.axes(1), try call.bool(2))
                return try TensorCall.run(
                    shown(row.name), [call[0]], .reduction(row.name, axes: axes, keepsAxes: keeps)
                ) {
                    try TensorCall.numpy(
                        row.numpy, $0, [("axis", axes.map { .tuple(ints: $0) } ?? .none), ("keepdims", .bool(keeps))])
                }
            }
        } + [
            TensorFunction(
                "logsumexp", parameters: "x, axis=None, keepdims=False", tensorFlow: ["reduce_logsumexp"],
                tensorFlowParameters: "input_tensor, axis=None, keepdims=False",
                "The logarithm of the sum of exponentials."
            ) {
                try TensorCall.run(
                    "Logsumexp", [$0[0]], .reduction("logsumexp", axes: $0.axes(1), keepsAxes: $0.bool(2)))
            },
            place("argmax", isMaximum: true), place("argmin", isMaximum: false),
            placeForTensorFlow("argmax", isMaximum: true), placeForTensorFlow("argmin", isMaximum: false),
        ]
    }

    /// TensorFlow looks along the first axis by default and gives 64 bits.
    private static func placeForTensorFlow(_ name: String, isMaximum: Bool) -> TensorFunction {
        TensorFunction(
            names: [], parameters: "", tensorFlowNames: [name], tensorFlowParameters: "input, axis=None",
            documentation: "The place of the \(isMaximum ? "largest" : "smallest") element along an axis."
        ) { call in
            let axis = try call.optionalInt(1) ?? 0
            if TensorReading.isSymbolic(call[0]) {
                return try TensorCall.symbolic(shown(name), [call[0]], .extremePlace(isMaximum: isMaximum, axis: axis))
            }
            return TensorWriting.tensor(
                try TensorCall.numpy(name, [TensorReading.array(call[0])], [("axis", .int(axis))]).asType(.int64))
        }
    }

    private static func place(_ name: String, isMaximum: Bool) -> TensorFunction {
        TensorFunction(
            names: [name], parameters: "x, axis=None", tensorFlowNames: [],
            tensorFlowParameters: "", documentation: "The place of the \(isMaximum ? "largest" : "smallest") element."
        ) { call in
            let axis = try call.optionalInt(1)
            return try TensorCall.run(shown(name), [call[0]], .extremePlace(isMaximum: isMaximum, axis: axis)) {
                try TensorCall.numpy(name, $0, [("axis", axis.map { .int($0) } ?? .none)]).asType(.int32)
            }
        }
    }

    /// Shapes and the order of elements.
    static var shaping: [TensorFunction] {
        [
            TensorFunction(
                "reshape", parameters: "x, newshape", tensorFlow: ["reshape"], tensorFlowParameters: "tensor, shape",
                "The same numbers under another shape."
            ) { call in
                let lengths = try lengths(call[1])
                return try TensorCall.run("Reshape", [call[0]], .reshape(lengths)) { arrays in
                    try arrays[0].reshaped(to: lengths.map { $0 ?? arrays[0].shape.first ?? 1 })
                }
            },
            TensorFunction(
                "transpose", parameters: "x, axes=None", tensorFlow: ["transpose"],
                tensorFlowParameters: "a, perm=None",
                "Axes in another order."
            ) { call in
                let axes = try call.axes(1)
                return try TensorCall.run("Transpose", [call[0]], .transpose(axes)) {
                    try TensorCall.numpy("transpose", $0, more: [axes.map { .tuple(ints: $0) } ?? .none])
                }
            },
            TensorFunction(
                "expand_dims", parameters: "x, axis", tensorFlow: ["expand_dims"], tensorFlowParameters: "input, axis",
                "A new axis of length one."
            ) { call in
                let axis = try call.int(1)
                return try TensorCall.run("ExpandDims", [call[0]], .expand(axis: axis)) {
                    try TensorCall.numpy("expand_dims", $0, more: [.int(axis)])
                }
            },
            TensorFunction(
                "squeeze", parameters: "x, axis=None", tensorFlow: ["squeeze"],
                tensorFlowParameters: "input, axis=None",
                "Takes axes of length one away."
            ) { call in
                let axes = try call.axes(1)
                return try TensorCall.run("Squeeze", [call[0]], .squeeze(axes: axes)) {
                    try TensorCall.numpy("squeeze", $0, [("axis", axes.map { .tuple(ints: $0) } ?? .none)])
                }
            },
            TensorFunction(
                "concatenate", parameters: "xs, axis=0", tensorFlow: ["concat"], tensorFlowParameters: "values, axis",
                "Tensors one after the other."
            ) { call in
                let axis = try call.int(1)
                return try TensorCall.run("Concatenate", call[0].asOperands(), .concatenate(axis: axis)) {
                    try Joining.concatenate($0, axis: axis)
                }
            },
            TensorFunction(
                "stack", parameters: "x, axis=0", tensorFlow: ["stack"], tensorFlowParameters: "values, axis=0",
                "Tensors side by side along a new axis."
            ) { call in
                let axis = try call.int(1)
                return try TensorCall.run("Stack", call[0].asOperands(), .stack(axis: axis)) {
                    try Joining.stack($0, axis: axis)
                }
            },
            TensorFunction(
                "tile", parameters: "x, repeats", tensorFlow: ["tile"], tensorFlowParameters: "input, multiples",
                "The tensor repeated along each axis."
            ) {
                let repeats = try ArrayReading.shape($0[1])
                return try TensorCall.run("Tile", [$0[0]], .tile(repeats)) {
                    try TensorCall.numpy("tile", $0, more: [.tuple(ints: repeats)])
                }
            },
            TensorFunction(
                "broadcast_to", parameters: "x, shape", tensorFlow: ["broadcast_to"],
                tensorFlowParameters: "input, shape",
                "The tensor stretched to a shape."
            ) { call in
                let lengths = try lengths(call[1])
                return try TensorCall.run("BroadcastTo", [call[0]], .broadcast(to: lengths)) { arrays in
                    try arrays[0].broadcast(to: lengths.map { $0 ?? arrays[0].shape.first ?? 1 })
                }
            },
            TensorFunction(
                "take", parameters: "x, indices, axis=0", tensorFlow: ["gather"],
                tensorFlowParameters: "params, indices, axis=0",
                "Rows by their numbers."
            ) { call in
                guard try call.int(2) == 0 else {
                    throw PythonError.notImplementedError(
                        "take along axis \(try call.int(2)) is not supported; only axis 0 is.")
                }
                return try TensorCall.run("Take", [call[0], call[1]], .rows) {
                    try TensorCall.numpy("take", $0, [("axis", .int(0))])
                }
            },
        ]
    }

    /// A shape whose batch length may be open.
    static func lengths(_ value: Value) throws -> [Int?] {
        if let array = try TensorReading.known(value) { return try array.elements(as: Int64.self).map { Int($0) } }
        if value.tag == .int { return [try value.asInt()] }
        return try value.map { $0.isNone ? nil : try $0.asInt() }
    }
}

extension Value {
    /// The tensors in a list, borrowed.
    func asOperands() throws -> [Value] {
        guard tag == .list || tag == .tuple else {
            throw PythonError.typeError("expected a list of tensors, got '\(type.name)'")
        }
        guard !tupleItems.isEmpty else { throw PythonError.valueError("expected at least one tensor") }
        return Array(tupleItems)
    }
}
