import Arrays
import NeuralNetworks
import PythonLanguage

/// Runs a computation on what a cell gave: at once on numbers, or written down on symbolic tensors.
enum TensorCall {
    /// Writes a computation down; gives a symbolic tensor.
    static func symbolic(_ shown: String, _ operands: [Value], _ computation: TensorComputation) throws -> Value {
        let tensors = try OperationLayer.apply(shown, to: operands.map(TensorReading.operand)) {
            [try computation.emit($0, $1)]
        }
        return KerasLayers.tensor(tensors[0])
    }

    /// Runs a computation: on symbolic operands it is written down, on numbers it is run by the engine, or by numpy where
    /// `eager` is given.
    static func run(
        _ shown: String, _ operands: [Value], _ computation: TensorComputation?,
        eager: (([NDArray]) throws -> NDArray)? = nil
    ) throws -> Value {
        if operands.contains(where: TensorReading.isSymbolic) {
            guard let computation else {
                throw PythonError.notImplementedError(
                    "\(shown) has no form for symbolic tensors; it can be used on arrays and eager tensors.")
            }
            return try symbolic(shown, operands, computation)
        }
        let arrays = try arrays(operands)
        if let eager { return TensorWriting.tensor(try settled(eager(arrays), arrays)) }
        guard let computation else { throw PythonError.runtimeError("\(shown) has no implementation") }
        let result = try computation(arrays)
        let wide = arrays.contains { $0.dtype == .float64 }
        return TensorWriting.tensor(wide ? try result.asType(.float64) : result)
    }

    /// The operands' numbers; Python's numbers take the type of the arrays beside them.
    static func arrays(_ operands: [Value]) throws -> [NDArray] {
        func isPlain(_ value: Value) -> Bool { [.bool, .int, .float].contains(value.unwrapped.tag) }
        let known = try operands.first { !isPlain($0) }.map { try TensorReading.array($0).dtype }
        return try operands.map { try TensorReading.array($0, like: isPlain($0) ? known : nil) }
    }

    /// What numpy widened is brought back to the type that TensorFlow keeps.
    static func settled(_ result: NDArray, _ operands: [NDArray]) throws -> NDArray {
        if result.dtype == .float64, !operands.contains(where: { $0.dtype == .float64 }) {
            return try result.asType(.float32)
        }
        if result.dtype == .int64, !operands.isEmpty, operands.allSatisfy({ $0.dtype == .int32 }) {
            return try result.asType(.int32)
        }
        return result
    }

    /// What a function of numpy gives for arrays, further arguments and keywords; takes over the references of both.
    static func numpy(
        _ name: String, _ arrays: [NDArray], _ keywords: [(String, Value)] = [], more: [Value] = []
    ) throws -> NDArray {
        let arguments = arrays.map(ArrayWriting.array) + more
        defer {
            for argument in arguments { argument.release() }
            for keyword in keywords { keyword.1.release() }
        }
        let module = Owned(try Interpreter.current.importModule("numpy"))
        let function = Owned(try module.value.getAttribute(name))
        let result = Owned(try function.value.call(arguments, keywords))
        return try ArrayReading.array(result.value)
    }
}

/// One function of tensors: its names and parameters in Keras and in TensorFlow, and what it computes.
struct TensorFunction {
    /// The names in `keras.ops`.
    let names: [String]
    /// The parameters in `keras.ops`.
    let parameters: String
    /// The names in `tensorflow`, `tensorflow.math` and `tensorflow.nn`; empty for none.
    let tensorFlowNames: [String]
    /// The parameters in TensorFlow, in the same order.
    let tensorFlowParameters: String
    let documentation: String
    let body: (NativeCall) throws -> Value

    init(
        names: [String], parameters: String, tensorFlowNames: [String], tensorFlowParameters: String,
        documentation: String, body: @escaping (NativeCall) throws -> Value
    ) {
        self.names = names
        self.parameters = parameters
        self.tensorFlowNames = tensorFlowNames
        self.tensorFlowParameters = tensorFlowParameters
        self.documentation = documentation
        self.body = body
    }

    init(
        _ names: String..., parameters: String, tensorFlow: [String] = [], tensorFlowParameters: String? = nil,
        _ documentation: String, body: @escaping (NativeCall) throws -> Value
    ) {
        self.names = names
        self.parameters = parameters
        tensorFlowNames = tensorFlow
        self.tensorFlowParameters = tensorFlowParameters ?? parameters
        self.documentation = documentation
        self.body = body
    }

    /// Every function, by topic.
    static var all: [TensorFunction] { elementwise + reductions + shaping + products + neural + creation }

    /// Puts the functions into a module under Keras' names.
    static func declare(in module: NativeModule) {
        for function in all {
            guard let first = function.names.first else { continue }
            module.function(
                "\(first)(\(function.parameters))", documentation: function.documentation,
                aliases: Array(function.names.dropFirst()), function.body)
        }
    }

    /// Puts the functions into a module under TensorFlow's names.
    static func declareForTensorFlow(in module: NativeModule) {
        for function in all {
            guard let first = function.tensorFlowNames.first else { continue }
            module.function(
                "\(first)(\(function.tensorFlowParameters), name=None)", documentation: function.documentation,
                aliases: Array(function.tensorFlowNames.dropFirst()), function.body)
        }
    }

    /// `mean_squared` as Keras names the class of an operation: `MeanSquared`.
    static func shown(_ name: String) -> String {
        name.split(separator: "_").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }
}
