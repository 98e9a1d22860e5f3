extension OperationGraph {
    /// One for each row whose predicted class is the target's.
    func classMatches(target: Tensor, output: Tensor, isSparse: Bool) throws -> Tensor {
        let target = isSparse ? try classIndices(target, for: output) : try matchingRank(target, of: output)
        return try append(ClassMatches(isSparse: isSparse), target, output)
    }

    /// The share of answers on the right side of a threshold, for each row.
    func binaryMatches(target: Tensor, output: Tensor, threshold: Float) throws -> Tensor {
        let target = try matchingRank(target, of: output)
        let sides = try append(Unary(Elements.Above(threshold: threshold)), output)
        return try append(Equality(), sides, target)
    }
}

/// How often the largest output stands where the largest target does.
public final class CategoricalAccuracy: MeanMetric {
    override public class var className: String { "CategoricalAccuracy" }
    /// The metric.
    public init(name: String = "categorical_accuracy") {
        super.init(name: name) { try $0.classMatches(target: $1, output: $2, isSparse: false) }
    }
}

/// How often the largest output stands at the target's class index.
public final class SparseCategoricalAccuracy: MeanMetric {
    override public class var className: String { "SparseCategoricalAccuracy" }
    /// The metric.
    public init(name: String = "sparse_categorical_accuracy") {
        super.init(name: name) { try $0.classMatches(target: $1, output: $2, isSparse: true) }
    }
}

/// How often the output lies on the target's side of a threshold.
public final class BinaryAccuracy: MeanMetric {
    override public class var className: String { "BinaryAccuracy" }
    /// - Parameter threshold: outputs above it count as one.
    public init(name: String = "binary_accuracy", threshold: Double = 0.5) {
        super.init(name: name) { try $0.binaryMatches(target: $1, output: $2, threshold: Float(threshold)) }
    }
}

/// How often the output equals the target.
public final class Accuracy: MeanMetric {
    override public class var className: String { "Accuracy" }
    /// The metric.
    public init(name: String = "accuracy") {
        super.init(name: name) { graph, target, output in
            let target = try graph.matchingRank(target, of: output)
            return try graph.append(Equality(), target, output)
        }
    }
}

/// How often the target's class is among the `k` largest outputs.
public final class TopKCategoricalAccuracy: MeanMetric {
    override public class var className: String { "TopKCategoricalAccuracy" }
    /// - Parameter isSparse: true when the target holds class indices.
    public init(k: Int = 5, isSparse: Bool = false, name: String? = nil) {
        super.init(name: name ?? (isSparse ? "sparse_top_k_categorical_accuracy" : "top_k_categorical_accuracy")) {
            graph, target, output in
            let target =
                isSparse ? try graph.classIndices(target, for: output) : try graph.matchingRank(target, of: output)
            return try graph.append(TopMatches(isSparse: isSparse, k: k), target, output)
        }
    }
}
