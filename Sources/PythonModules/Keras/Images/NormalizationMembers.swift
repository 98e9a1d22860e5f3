import Arrays
import NeuralNetworks
import PythonLanguage

/// What `keras.layers.Normalization` can do beside other layers.
enum NormalizationMembers {
    static func declare(_ type: NativeType) {
        type.method(
            "adapt(data)", documentation: "Finds mean and variance in an array, a dataset or a list of batches."
        ) { call in
            let layer = try call.this(Layer.self)
            guard let adapted = ((layer as? PythonLayer)?.base ?? layer) as? NormalizationLayer else {
                throw PythonError.typeError("adapt() expects a Normalization layer, got \(layer.typeName)")
            }
            try adapted.adapt(array(call[0]))
            return .none
        }
    }

    /// The data as one array; of an element (x, y) the first part counts.
    private static func array(_ data: Value) throws -> NDArray {
        if !PythonBatchSource.takes(data), data.tag != .list { return try KerasArrays.array(data) }
        if data.tag == .list, !data.tupleItems.allSatisfy({ $0.objectIfPresent(NDArray.self) != nil }) {
            return try KerasArrays.array(data)
        }
        let batches = try data.map { batch in
            try KerasArrays.array(batch.tag == .tuple ? batch.tupleItems.first ?? batch : batch)
        }
        guard !batches.isEmpty else {
            throw PythonError.valueError(
                "adapt() received an empty iterable (no batches). Expected at least one batch. Pass a non-empty iterable of "
                    + "arrays or tensors, e.g. layer.adapt([x]) or layer.adapt(list_of_batches).")
        }
        return try Joining.concatenate(batches, axis: 0)
    }
}
