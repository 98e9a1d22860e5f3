import Arrays
import NeuralNetworks
import PythonLanguage

/// numpy's arrays in and out of the engine.
enum KerasArrays {
    /// The array in a value: an ndarray as it is; lists, numbers, columns and tables as numpy makes arrays of them.
    static func array(_ value: Value) throws -> NDArray {
        if let tensor = value.objectIfPresent(SymbolicTensor.self) {
            throw PythonError.typeError("expected an array, got a symbolic tensor of shape \(tensor.shape)")
        }
        if let known = try TensorReading.known(value) { return known }
        guard value.objectIfPresent(ObjectArray.self) != nil else { return try ArrayReading.array(value) }
        do { return try ArrayReading.array(value) } catch {
            // Texts and objects that are no numbers.
            let dtype = Owned(try value.getAttribute("dtype"))
            throw PythonError.valueError("Invalid dtype: \(try dtype.value.getAttribute("name").take())")
        }
    }

    /// The arrays that a model takes; a model of a cell's own class takes as many as it is given.
    static func inputs(_ value: Value, of model: Model) throws -> [NDArray] {
        guard model is TracedModel else {
            return try arrays(value, names: model.inputNames, count: model.inputNames.count)
        }
        if value.tag == .dict {
            throw PythonError.notImplementedError(
                "A dict of inputs is not supported for models of one's own class; give a list of arrays.")
        }
        let items = value.tag == .list || value.tag == .tuple ? Array(value.tupleItems) : []
        let areArrays = !items.isEmpty && items.allSatisfy { isArray($0) }
        return areArrays ? try items.map { try array($0) } : [try array(value)]
    }

    private static func isArray(_ value: Value) -> Bool {
        value.objectIfPresent(NDArray.self).map { !$0.shape.isEmpty }
            ?? (value.objectIfPresent(EagerTensor.self) != nil)
    }

    /// Several arrays: a list or tuple of them, a dict by the names of a model's inputs or outputs, or one alone.
    static func arrays(_ value: Value, names: [String], count: Int) throws -> [NDArray] {
        if value.isNone || value.isUnbound { return [] }
        if value.tag == .dict {
            return try names.map { name in
                let key = Owned(.string(name))
                guard try value.contains(key.value) else {
                    throw PythonError.valueError("Missing data for input \"\(name)\".")
                }
                let item = Owned(try value.getItem(key.value))
                return try array(item.value)
            }
        }
        if value.tag == .list || value.tag == .tuple {
            let items = value.tupleItems
            let holdsArrays = !items.isEmpty && items.allSatisfy { isArray($0) }
            if holdsArrays, items.count == count { return try items.map { try array($0) } }
        }
        return [try array(value)]
    }

    /// An array as numpy's ndarray, one without axes as numpy's scalar; owned.
    static func value(_ array: NDArray) throws -> Value { try ArrayWriting.result(array) }
}
