import Arrays
import NeuralNetworks
import PythonLanguage

/// Python values as what tensor functions work on.
enum TensorReading {
    /// True while a cell's own function is being written down: weights then stand for what they will hold.
    nonisolated(unsafe) static var tracingDepth = 0

    /// The numbers of a tensor, variable or weight; nil for other values.
    static func known(_ value: Value) throws -> NDArray? {
        if let tensor = value.objectIfPresent(EagerTensor.self) { return tensor.array }
        if let weight = value.objectIfPresent(Variable.self) { return try NDArray(weight.numbers, shape: weight.shape) }
        return nil
    }

    /// A value as an array in TensorFlow's types: Python's floats are float32 and its ints int32, arrays stay what they are.
    ///
    /// - Parameter like: the type that numbers and lists take, where the other operand decides.
    static func array(_ value: Value, like dtype: DType? = nil) throws -> NDArray {
        if let array = try known(value) ?? value.objectIfPresent(NDArray.self) { return array }
        if let scalar = value.objectIfPresent(NumPyScalar.self) { return try scalar.array() }
        let array = try ArrayReading.array(value)
        if let dtype, !(array.dtype.isFloat && !dtype.isFloat) { return try array.asType(dtype) }
        switch array.dtype {
        case .float64 where !holdsArrays(value): return try array.asType(.float32)
        case .int64 where !holdsArrays(value): return try array.asType(.int32)
        default: return array
        }
    }

    private static func holdsArrays(_ value: Value) -> Bool {
        guard value.tag == .list || value.tag == .tuple else { return value.tag == .native || value.tag == .instance }
        return value.tupleItems.first.map(holdsArrays) ?? false
    }

    /// True for what a model will compute: symbolic tensors, and weights while a function is written down.
    static func isSymbolic(_ value: Value) -> Bool {
        if value.objectIfPresent(SymbolicTensor.self) != nil { return true }
        if tracingDepth > 0, value.objectIfPresent(Variable.self) != nil { return true }
        return (value.tag == .list || value.tag == .tuple) && value.tupleItems.contains(where: isSymbolic)
    }

    /// A value as an operand of a computation in a model.
    static func operand(_ value: Value) throws -> OperationLayer.Operand {
        if let tensor = value.objectIfPresent(SymbolicTensor.self) { return .symbolic(tensor) }
        if let weight = value.objectIfPresent(Variable.self) { return .variable(weight) }
        return .constant(try array(value))
    }

    /// A type given as TensorFlow's, numpy's or a name; nil for None.
    static func dtype(_ value: Value) throws -> DType? {
        if let type = value.objectIfPresent(TensorDType.self) { return type.dtype }
        return try ArrayReading.dtype(value)
    }
}

/// Tensors as Python values; all owned.
enum TensorWriting {
    /// A tensor.
    static func tensor(_ array: NDArray) -> Value { .wrap(EagerTensor(array), TensorTypes.tensor) }

    /// A weight.
    static func weight(_ weight: Variable) -> Value { .wrap(weight, TensorTypes.weight) }
}

/// Weights that a cell makes itself.
enum WeightMaking {
    /// `keras.Variable(...)`: numbers, or an initialiser and a shape.
    static func free(_ call: NativeCall) throws -> Variable {
        let isTrainable = try call.bool(3)
        let name = try call.optionalString(4) ?? LayerNames.next(for: "Variable")
        if call.isGiven(1) {
            let shape = try ArrayReading.shape(call[1])
            let weight = Variable(name: name, shape: shape, isTrainable: isTrainable)
            weight.assign(try Initializer.from(KerasValues.setting(call[0])).numbers(shape: shape))
            return weight
        }
        let array = try TensorReading.array(call[0])
        let weight = Variable(name: name, shape: array.shape, isTrainable: isTrainable)
        weight.assign(try array.elements(as: Float.self))
        return weight
    }
}
