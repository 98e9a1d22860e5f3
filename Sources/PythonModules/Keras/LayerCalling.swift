import Arrays
import NeuralNetworks
import PythonLanguage

/// What a layer or model does when a cell calls it.
enum LayerCalling {
    static func apply(
        _ layer: Layer, _ arguments: UnsafeBufferPointer<Value>, isTraining: Bool?
    ) throws -> Value {
        guard let first = arguments.first else {
            throw PythonError.typeError("missing a required argument: 'inputs'")
        }
        // Layers of a cell's own class may take several tensors side by side.
        if arguments.count > 1 {
            let list = Owned(.list(arguments.map { $0.retained() }))
            return try apply(layer, to: list.value, isTraining: isTraining)
        }
        return try apply(layer, to: first, isTraining: isTraining)
    }

    /// Applies a layer to a tensor, an array, or a list of either.
    static func apply(_ layer: Layer, to argument: Value, isTraining: Bool?) throws -> Value {
        if argument.isString {
            throw PythonError.valueError(
                "Only input tensors may be passed as positional arguments. The following argument value should be passed "
                    + "as a keyword argument: \(try argument.str()) (of type \(try argument.type.value.repr()))")
        }
        let values = listed(argument, for: layer)
        let kind = (layer as? PythonLayer)?.base ?? layer
        if kind is MergeLayer || kind is Concatenate, argument.tag != .list, argument.tag != .tuple {
            let shape = try shapeText(argument)
            throw PythonError.valueError(
                kind is Concatenate
                    ? "A `Concatenate` layer should be called on a list of at least 1 input. Received: input_shape=\(shape)"
                    : "A merge layer should be called on a list of inputs. Received: input_shape=\(shape) (not a list of shapes)"
            )
        }
        if values.contains(where: TensorReading.isSymbolic) {
            var tensors: [SymbolicTensor] = []
            for value in values {
                if let tensor = value.objectIfPresent(SymbolicTensor.self) {
                    tensors.append(tensor)
                } else {
                    // Numbers beside symbolic tensors are constants of the model.
                    let operand = try TensorReading.operand(value)
                    tensors.append(try OperationLayer.apply("Constant", to: [operand]) { $1 }[0])
                }
            }
            return wrapped(try layer.call(on: tensors, isTraining: isTraining).map(KerasLayers.tensor))
        }
        let arrays = try values.map { try TensorReading.array($0) }
        return wrapped(
            try layer(arrays, isTraining: isTraining ?? false, variesPictures: isTraining ?? true).map(
                TensorWriting.tensor))
    }

    private static func wrapped(_ results: [Value]) -> Value { results.count == 1 ? results[0] : .list(results) }

    /// The tensors of an argument: the items of a list of tensors or arrays; a list of numbers is one array.
    private static func listed(_ argument: Value, for layer: Layer) -> [Value] {
        if argument.tag == .dict, let model = layer as? Model {
            return model.inputNames.compactMap { name in
                let key = Owned(.string(name))
                guard let found = try? argument.getItem(key.value) else { return nil }
                defer { found.release() }
                return found
            }
        }
        guard argument.tag == .list || argument.tag == .tuple else { return [argument] }
        let items = Array(argument.tupleItems)
        let areTensors = items.contains { item in
            item.objectIfPresent(SymbolicTensor.self) != nil || item.objectIfPresent(NDArray.self) != nil
                || item.objectIfPresent(EagerTensor.self) != nil || item.objectIfPresent(Variable.self) != nil
        }
        return areTensors ? items : [argument]
    }

    private static func shapeText(_ argument: Value) throws -> String {
        if let tensor = argument.objectIfPresent(SymbolicTensor.self) { return tensor.shape.description }
        return SymbolicShape(try TensorReading.array(argument).shape.map { $0 }).description
    }

    /// `Lambda(function)`.
    static func lambda(_ call: NativeCall) throws -> Lambda {
        guard call[0].isCallable else {
            throw PythonError.typeError("Lambda takes a function. Received: \(try call[0].repr())")
        }
        let function = CellFunction(call[0])
        let more = call.keywords(3).map { ($0.name, CellFunction($0.value)) }
        let layer = Lambda(
            settings: (ForeignFunction(call[0]).map { [("function", .object($0))] } ?? [])
                + [("arguments", try call[3].isNone ? .dictionary([]) : KerasValues.setting(call[3]))],
            name: try call.optionalString(4)
        ) { inputs, _ in
            try TracedFunction.trace(inputs) { arguments in
                try function.value.call([arguments], more.map { ($0.0, $0.1.value) })
            }
        }
        layer.isTrainable = try call.bool(5)
        if call.isGiven(7) {
            let items = try TensorFunction.lengths(call[7])
            layer.declaredInputShape = SymbolicShape(batchOf: items)
        }
        return layer
    }
}

/// A callable value that a Swift object keeps.
///
/// `@unchecked Sendable`: losses are sendable and hold functions; only the thread that runs cells ever calls them.
final class CellFunction: @unchecked Sendable {
    let value: Value

    init(_ value: Value) {
        self.value = value.retained()
    }

    deinit { value.release() }
}

/// Functions of a cell, written down by calling them on symbolic tensors.
enum TracedFunction {
    /// What a function gives for symbolic tensors.
    ///
    /// - Parameter call: calls the function with one tensor, or with a list of them; the result is owned.
    static func trace(
        _ inputs: [SymbolicTensor], call: (Value) throws -> Value
    ) throws -> [SymbolicTensor] {
        let tensors = inputs.map(KerasLayers.tensor)
        let argument = Owned(tensors.count == 1 ? tensors[0] : .list(tensors))
        return try trace { try call(argument.value) }
    }

    /// The tensors that a call gives while functions are written down.
    static func trace(_ call: () throws -> Value) throws -> [SymbolicTensor] {
        TensorReading.tracingDepth += 1
        defer { TensorReading.tracingDepth -= 1 }
        let result = Owned(try call())
        let items =
            result.value.tag == .list || result.value.tag == .tuple ? Array(result.value.tupleItems) : [result.value]
        return try items.map { item in
            if let tensor = item.objectIfPresent(SymbolicTensor.self) { return tensor }
            if item.tag == .dict {
                throw PythonError.notImplementedError(
                    "call() that returns a dict is not supported; return a list of tensors.")
            }
            guard !item.isNone else {
                throw PythonError.typeError(
                    "The function of a layer, loss or metric returned None; it must return a tensor.")
            }
            return try OperationLayer.apply("Constant", to: [TensorReading.operand(item)]) { $1 }[0]
        }
    }

    /// A cell's function of target and output as a computation of them.
    static func computation(_ function: CellFunction, graph: OperationGraph, _ values: [Tensor]) throws -> Tensor {
        try graph.append(tracing: values) { inputs in
            try trace {
                let arguments = inputs.map(KerasLayers.tensor)
                defer { for argument in arguments { argument.release() } }
                return try function.value.call(arguments)
            }
        }
    }
}
