/// A number that tells how well a model does, gathered over the batches of an epoch.
///
/// A metric describes operations that give a few sums for each batch; ``accumulate(_:)`` adds them up.
/// Source: keras/src/metrics, Keras 3.
open class Metric {
    /// Keras' name of the class: `CategoricalAccuracy`.
    open class var className: String { "Metric" }
    /// Its name in logs: `accuracy`.
    public var name: String
    /// The class under which it was declared: `MeanSquaredError`.
    public internal(set) var declaredName: String?
    /// The arguments with which it was declared, by Keras' names.
    public internal(set) var declaredSettings: [(key: String, value: Setting)] = []

    /// What the caller's language says of a metric of its own.
    public var origin: (any ForeignConfigurable)?

    /// Makes metrics of classes that the engine does not know, by name and arguments; nil for a name that means nothing.
    nonisolated(unsafe) public static var foreignMaker: ((String, [(key: String, value: Setting)]) throws -> Metric?)?

    /// The name of its class where it is saved; metrics of a caller's own class give that one's.
    open var typeName: String { declaredName ?? Self.className }

    /// The arguments that are saved beside its name; metrics of a caller's own class give that one's.
    open var arguments: [(key: String, value: Setting)] { declaredSettings }

    /// A metric.
    public init(name: String) {
        self.name = name
    }

    /// Appends what a batch contributes; `weights` hold one number for each sample.
    ///
    /// - Throws: ``NetworkError`` when target and output do not fit.
    open func emit(_ graph: OperationGraph, target: Tensor, output: Tensor, weights: Tensor?) throws -> [Tensor] { [] }

    /// Adds what a batch contributed, in the order of ``emit(_:target:output:weights:)``.
    open func accumulate(_ contributions: [UnsafeBufferPointer<Float>]) throws {}

    /// The value so far.
    open var result: Double { 0 }

    /// Starts anew.
    open func reset() {}
}

extension Metric {
    /// When an answer counts as right.
    public enum Match: Sendable {
        case categorical, sparse, binary
    }

    /// One for each sample whose answer is right, otherwise zero.
    public static func matches(_ kind: Match) -> TensorComputation {
        TensorComputation { graph, x in
            switch kind {
            case .categorical: try graph.classMatches(target: x[0], output: x[1], isSparse: false)
            case .sparse: try graph.classMatches(target: x[0], output: x[1], isSparse: true)
            case .binary: try graph.binaryMatches(target: x[0], output: x[1], threshold: 0.5)
            }
        }
    }
}

/// A metric that is the mean of one number for each sample.
public class MeanMetric: Metric {
    override public class var className: String { "MeanMetricWrapper" }
    /// Gives one number for each sample or each of its rows.
    public typealias SampleRule = (OperationGraph, _ target: Tensor, _ output: Tensor) throws -> Tensor

    private let rule: SampleRule
    private var total: Double = 0
    private var count: Double = 0

    /// A mean of what the rule gives.
    public init(name: String, rule: @escaping SampleRule) {
        self.rule = rule
        super.init(name: name)
    }

    override public func emit(
        _ graph: OperationGraph, target: Tensor, output: Tensor, weights: Tensor?
    ) throws -> [Tensor] {
        var samples = try rule(graph, target, output)
        let shape = graph.shape(of: samples)
        let axes = Array(shape.indices)
        guard let weights else {
            let sum = try graph.append(Reduce(.sum, axes: axes), samples)
            return [sum, graph.constant(Float(graph.count(of: samples)))]
        }
        let stretched = try graph.append(
            Reshape(shape: [shape.first ?? 1] + shape.dropFirst().map { _ in 1 }), weights)
        samples = try graph.append(Binary(.multiply), samples, stretched)
        let rows = Float(shape.dropFirst().reduce(1, *))
        let weightSum = try graph.append(Reduce(.sum, axes: [0]), weights)
        return [
            try graph.append(Reduce(.sum, axes: axes), samples),
            try graph.append(Unary(Elements.Affine(scale: rows, offset: 0)), weightSum),
        ]
    }

    override public func accumulate(_ contributions: [UnsafeBufferPointer<Float>]) {
        total += Double(contributions[0][0])
        count += Double(contributions[1][0])
    }

    /// Adds a value with a weight (the loss of a batch, weighted by its samples).
    func add(_ value: Double, weight: Double) {
        total += value * weight
        count += weight
    }

    // Keras keeps single precision; its logs show what a float32 holds.
    override public var result: Double { count == 0 ? 0 : Double(Float(total / count)) }

    override public func reset() {
        total = 0
        count = 0
    }
}
