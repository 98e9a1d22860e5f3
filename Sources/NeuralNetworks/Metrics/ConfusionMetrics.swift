/// A metric over the four ways in which a yes-or-no answer can turn out.
public final class ConfusionMetric: Metric {
    /// What is made of the counts.
    public enum Kind: String, Sendable {
        case precision = "Precision"
        case recall = "Recall"
        case truePositives = "TruePositives"
        case trueNegatives = "TrueNegatives"
        case falsePositives = "FalsePositives"
        case falseNegatives = "FalseNegatives"
    }

    /// What is made of the counts.
    public let kind: Kind
    private let threshold: Double
    private let classIndex: Int?
    private var (tp, fp, fn, tn) = (0.0, 0.0, 0.0, 0.0)

    /// - Parameters:
    ///   - threshold: outputs above it count as yes.
    ///   - classIndex: the place on the last axis that alone counts; nil for all.
    public init(_ kind: Kind, threshold: Double = 0.5, classIndex: Int? = nil, name: String? = nil) {
        self.kind = kind
        self.threshold = threshold
        self.classIndex = classIndex
        super.init(name: name ?? LayerNames.next(for: kind.rawValue))
    }

    override public func emit(
        _ graph: OperationGraph, target: Tensor, output: Tensor, weights: Tensor?
    ) throws -> [Tensor] {
        let target = try column(graph.matchingRank(target, of: output), graph)
        let output = try column(output, graph)
        let shape = graph.shape(of: output)
        let axes = Array(shape.indices)
        let answer = try graph.append(Unary(Elements.Above(threshold: Float(threshold))), output)
        let truth = try graph.append(Unary(Elements.Above(threshold: 0.5)), target)
        func sum(_ a: Tensor, _ b: Tensor) throws -> Tensor {
            var product = try graph.append(Binary(.multiply), a, b)
            if let weights {
                let stretched = try graph.append(
                    Reshape(shape: [shape[0]] + shape.dropFirst().map { _ in 1 }), weights)
                product = try graph.append(Binary(.multiply), product, stretched)
            }
            return try graph.append(Reduce(.sum, axes: axes), product)
        }
        let not = Unary(Elements.Affine(scale: -1, offset: 1))
        let (noAnswer, noTruth) = (try graph.append(not, answer), try graph.append(not, truth))
        return [
            try sum(answer, truth), try sum(answer, noTruth), try sum(noAnswer, truth), try sum(noAnswer, noTruth),
        ]
    }

    /// The one class that counts, as an array with a last axis of one.
    private func column(_ values: Tensor, _ graph: OperationGraph) throws -> Tensor {
        var shape = graph.shape(of: values)
        guard let classIndex, let classes = shape.last, shape.count > 1 else { return values }
        guard (0..<classes).contains(classIndex) else {
            throw NetworkError.rejected(
                "\(kind.rawValue): class_id=\(classIndex) is no class of an output of shape \(shape)")
        }
        shape[shape.count - 1] = 1
        return try graph.append(Crop(start: shape.dropLast().map { _ in 0 } + [classIndex], shape: shape), values)
    }

    override public func accumulate(_ contributions: [UnsafeBufferPointer<Float>]) {
        tp += Double(contributions[0][0])
        fp += Double(contributions[1][0])
        fn += Double(contributions[2][0])
        tn += Double(contributions[3][0])
    }

    override public var result: Double {
        func share(_ part: Double, _ whole: Double) -> Double { whole == 0 ? 0 : Double(Float(part / whole)) }
        switch kind {
        case .precision: return share(tp, tp + fp)
        case .recall: return share(tp, tp + fn)
        case .truePositives: return tp
        case .trueNegatives: return tn
        case .falsePositives: return fp
        case .falseNegatives: return fn
        }
    }

    override public func reset() { (tp, fp, fn, tn) = (0, 0, 0, 0) }
}
