import Arrays

extension OperationGraph {
    /// What operations give for arrays at once, outside a model.
    ///
    /// - Parameter emit: writes the operations down.
    /// - Returns: float32 arrays, one for each tensor.
    /// - Throws: ``NetworkError`` when the shapes do not fit.
    public static func evaluate(
        _ arrays: [NDArray], isTraining: Bool = false, emit: (OperationGraph, [Tensor]) throws -> [Tensor]
    ) throws -> [NDArray] {
        let graph = OperationGraph(isTraining: isTraining)
        let inputs = arrays.map { graph.placeholder(shape: $0.shape) }
        let results = try emit(graph, inputs)
        let plan = StepPlan(graph, results: results, random: RandomStream(seed: GlobalSeed.next()), fuses: false)
        for (array, value) in zip(arrays, inputs) {
            guard let address = plan.address(of: value) else { continue }
            let numbers = try array.elements(as: Float.self)
            numbers.withUnsafeBufferPointer {
                if let base = $0.baseAddress { address.update(from: base, count: $0.count) }
            }
        }
        try plan.run()
        return try results.map { value in
            let numbers = plan.address(of: value).map {
                Array(UnsafeBufferPointer(start: $0, count: graph.count(of: value)))
            }
            return try NDArray(numbers ?? [], shape: graph.shape(of: value))
        }
    }
}

/// A computation of one tensor from others, written down where it is needed: in a model's graph, or at once.
public struct TensorComputation: Sendable {
    /// Writes the computation down.
    public let emit: @Sendable (OperationGraph, [Tensor]) throws -> Tensor

    /// A computation.
    public init(_ emit: @escaping @Sendable (OperationGraph, [Tensor]) throws -> Tensor) {
        self.emit = emit
    }

    /// What it gives for arrays, in float32.
    ///
    /// - Throws: ``NetworkError`` when the shapes do not fit.
    public func callAsFunction(_ arrays: [NDArray]) throws -> NDArray {
        try OperationGraph.evaluate(arrays) { [try emit($0, $1)] }[0]
    }
}
