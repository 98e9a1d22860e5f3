/// How far predictions are from targets: one number for each sample, to be made small.
///
/// Source: keras/src/losses/losses.py and keras/src/backend/tensorflow/nn.py, Keras 3.
public struct Loss: Sendable {
    /// Keras' name of the class: `MeanSquaredError`.
    public let className: String
    /// Keras' name of the object: `mean_squared_error`.
    public let name: String
    /// How the samples' numbers become one.
    public var reduction: Reduction
    /// Arguments that are not the defaults' business alone, by Keras' names.
    public let settings: [(key: String, value: Literal)]
    /// How the target must fit the output.
    public let targets: Targets
    /// What the caller's language says of a loss of its own.
    public var foreignOrigin: (any ForeignConfigurable & Sendable)?
    private let emitter: @Sendable (OperationGraph, _ target: Tensor, _ output: Tensor) throws -> Tensor

    /// How the samples' numbers become one.
    public enum Reduction: String, Sendable {
        case mean = "sum_over_batch_size"
        case sum
        case none
    }

    /// How the target must fit the output.
    public enum Targets: Sendable {
        /// One number for each number of the output.
        case sameShape
        /// Class indices instead of one number for each class.
        case classIndices
        /// Whatever the loss makes of it; only a last axis of length one is put right.
        case asGiven
    }

    /// True when the target holds class indices.
    public var takesClassIndices: Bool { targets == .classIndices }

    /// A loss described as operations: the closure gives one number for each sample (or each of its rows).
    public init(
        className: String, name: String, settings: [(key: String, value: Literal)] = [], reduction: Reduction = .mean,
        targets: Targets = .sameShape,
        emit: @escaping @Sendable (OperationGraph, _ target: Tensor, _ output: Tensor) throws -> Tensor
    ) {
        self.className = className
        self.name = name
        self.reduction = reduction
        self.settings = settings
        self.targets = targets
        emitter = emit
    }

    /// Appends the loss of each sample.
    ///
    /// - Throws: ``NetworkError/targetShape(target:output:)`` and its like when the target does not fit the output.
    func emitSamples(_ graph: OperationGraph, target: Tensor, output: Tensor) throws -> Tensor {
        switch targets {
        case .sameShape: return try emitter(graph, graph.matchingRank(target, of: output), output)
        case .classIndices: return try emitter(graph, graph.classIndices(target, for: output), output)
        case .asGiven: return try emitter(graph, graph.alignedRank(target, of: output), output)
        }
    }

    /// Appends the loss of the batch; `weights` hold one number for each sample.
    func emit(_ graph: OperationGraph, target: Tensor, output: Tensor, weights: Tensor?) throws -> Tensor {
        var samples = try emitSamples(graph, target: target, output: output)
        if let weights {
            let shape = graph.shape(of: samples)
            var weights = weights
            if shape.count > 1 {
                weights = try graph.append(Reshape(shape: [shape[0]] + shape.dropFirst().map { _ in 1 }), weights)
            }
            samples = try graph.append(Binary(.multiply), samples, weights)
        }
        let axes = Array(graph.shape(of: samples).indices)
        return try graph.append(Reduce(reduction == .sum ? .sum : .mean, axes: axes), samples)
    }
}

extension Loss {
    /// Appends the loss of each sample; for metrics made of losses.
    ///
    /// - Throws: ``NetworkError/targetShape(target:output:)`` and its like when the target does not fit the output.
    public func emitSamples(for target: Tensor, output: Tensor, into graph: OperationGraph) throws -> Tensor {
        try emitSamples(graph, target: target, output: output)
    }

    /// The loss as a computation of target and output, and of the samples' weights if `weighted`.
    ///
    /// - Parameter reduces: false gives the loss of each sample, whatever the reduction.
    public func computation(weighted: Bool = false, reduces: Bool = true) -> TensorComputation {
        TensorComputation { graph, values in
            let samples = try emitSamples(graph, target: values[0], output: values[1])
            guard reduces else { return samples }
            if reduction == .none, !weighted { return samples }
            if reduction == .none {
                let shape = graph.shape(of: samples)
                let weights = try graph.append(
                    Reshape(
                        shape: graph.shape(of: values[2])
                            + shape.dropFirst(graph.shape(of: values[2]).count).map { _ in 1 }),
                    values[2])
                return try graph.append(Binary(.multiply), samples, weights)
            }
            return try emit(graph, target: values[0], output: values[1], weights: weighted ? values[2] : nil)
        }
    }

    /// The classes that an index may name, given the output's shape; nil for losses without indices.
    func classCount(outputShape: [Int]) -> Int? { takesClassIndices ? outputShape.last : nil }
}

extension OperationGraph {
    /// A target with one axis more or less than the output, of length one, is given the output's rank.
    func matchingRank(_ target: Tensor, of output: Tensor) throws -> Tensor {
        let (t, o) = (shape(of: target), shape(of: output))
        if t == o { return target }
        if t.count == o.count + 1, t.last == 1, Array(t.dropLast()) == o {
            return try append(Reshape(shape: o), target)
        }
        if o.count == t.count + 1, o.last == 1, Array(o.dropLast()) == t {
            return try append(Reshape(shape: o), target)
        }
        if t.count != o.count { throw NetworkError.targetRank(target: t, output: o) }
        throw NetworkError.targetShape(target: t, output: o)
    }

    /// A target with one axis more or less of length one is given the output's rank; others stay as they are.
    func alignedRank(_ target: Tensor, of output: Tensor) throws -> Tensor {
        let (t, o) = (shape(of: target), shape(of: output))
        if t.count == o.count + 1, t.last == 1 { return try append(Reshape(shape: Array(t.dropLast())), target) }
        if o.count == t.count + 1, o.last == 1 { return try append(Reshape(shape: t + [1]), target) }
        return target
    }

    /// Class indices of shape (batch, …) for an output of shape (batch, …, classes).
    func classIndices(_ target: Tensor, for output: Tensor) throws -> Tensor {
        let (t, rows) = (shape(of: target), Array(shape(of: output).dropLast()))
        if t == rows { return target }
        if t.last == 1, Array(t.dropLast()) == rows { return try append(Reshape(shape: rows), target) }
        if t.count != rows.count, t.count != rows.count + 1 {
            throw NetworkError.rejected(
                "Argument `output` must have rank (ndim) `target.ndim - 1`. Received: target.shape="
                    + "\(SymbolicShape(batchOf: t.dropFirst().map { $0 })), output.shape="
                    + "\(SymbolicShape(batchOf: shape(of: output).dropFirst().map { $0 }))")
        }
        throw NetworkError.rejected(
            "Arguments `target` and `output` must have the same shape up until the last dimension: target.shape="
                + "\(SymbolicShape(batchOf: t.dropFirst().map { $0 })), output.shape="
                + "\(SymbolicShape(batchOf: shape(of: output).dropFirst().map { $0 }))")
    }

    /// The mean over the last axis.
    func meanOfLastAxis(_ value: Tensor) throws -> Tensor {
        let rank = shape(of: value).count
        return rank == 0 ? value : try append(Reduce(.mean, axes: [rank - 1]), value)
    }

    /// The sum over the last axis.
    func sumOfLastAxis(_ value: Tensor, keepsAxis: Bool = false) throws -> Tensor {
        let rank = shape(of: value).count
        return rank == 0 ? value : try append(Reduce(.sum, axes: [rank - 1], keepsAxes: keepsAxis), value)
    }

    /// The argument of the operation that made a tensor, when the operation is of this type.
    func argument<Kind: Operation>(of value: Tensor, madeBy kind: Kind.Type) -> Tensor? {
        guard let (operation, inputs) = producer(of: value), operation is Kind else { return nil }
        return inputs.first
    }
}
