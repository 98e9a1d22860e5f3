import Arrays

/// One batch: arrays whose first axis counts the samples.
public struct Batch {
    /// The model's inputs.
    public var inputs: [NDArray]
    /// What it should give; empty for prediction.
    public var targets: [NDArray]
    /// How much each sample counts; nil for all alike.
    public var weights: NDArray?

    /// A batch.
    public init(inputs: [NDArray], targets: [NDArray] = [], weights: NDArray? = nil) {
        self.inputs = inputs
        self.targets = targets
        self.weights = weights
    }
}

/// Gives batches that are made elsewhere: a generator, an iterator, a data pipeline.
public protocol BatchSource: AnyObject {
    /// The number of batches of an epoch; nil when it is not known.
    var batchCount: Int? { get }
    /// Starts an epoch.
    func beginEpoch() throws
    /// The next batch; nil at the end.
    func nextBatch() throws -> Batch?
    /// Told when an epoch has ended.
    func endEpoch() throws
}

/// Where training takes its batches from.
protocol BatchFeed: AnyObject {
    /// The number of batches of an epoch; nil when it is not known.
    var batchCount: Int? { get }
    /// Starts an epoch.
    func beginEpoch() throws
    /// Moves to the next batch; false at the end.
    func advance() throws -> Bool
    func endEpoch() throws
    /// The shapes of the batch under way.
    var inputShapes: [[Int]] { get }
    var targetShapes: [[Int]] { get }
    var hasWeights: Bool { get }
    /// Writes the batch under way into a step's memory.
    func fill(_ step: CompiledStep) throws
}

/// Batches of arrays that lie in memory, shuffled if asked.
final class ArrayFeed: BatchFeed {
    private let inputs: [ArrayGather]
    private let targets: [ArrayGather]
    private let weights: [Float]?
    private let batchSize: Int
    private let shuffles: Bool
    private let random: RandomStream
    private var order: [Int]
    private var place = 0
    private var batch = 0..<0

    /// - Parameters:
    ///   - range: the samples to use.
    ///   - weights: one number for each sample of the whole arrays.
    init(
        inputs: [NDArray], targets: [NDArray], weights: [Float]?, range: Range<Int>, batchSize: Int, shuffles: Bool,
        random: RandomStream
    ) {
        self.inputs = inputs.map { ArrayGather($0) }
        self.targets = targets.map { ArrayGather($0) }
        self.weights = weights
        self.batchSize = batchSize
        self.shuffles = shuffles
        self.random = random
        order = Array(range)
    }

    var batchCount: Int? { (order.count + batchSize - 1) / batchSize }

    func beginEpoch() {
        place = 0
        if shuffles { random.shuffle(&order) }
    }

    func advance() -> Bool {
        guard place < order.count else { return false }
        batch = place..<min(place + batchSize, order.count)
        place = batch.upperBound
        return true
    }

    func endEpoch() {}

    var inputShapes: [[Int]] { inputs.map { [batch.count] + $0.sampleShape } }
    var targetShapes: [[Int]] { targets.map { [batch.count] + $0.sampleShape } }
    var hasWeights: Bool { weights != nil }

    func fill(_ step: CompiledStep) {
        order.withUnsafeBufferPointer { order in
            let indices = UnsafeBufferPointer(rebasing: order[batch])
            for (gather, target) in zip(inputs, step.inputs) { gather.gather(indices, into: target) }
            for (gather, target) in zip(targets, step.targets) { gather.gather(indices, into: target) }
            if let weights, let target = step.weights {
                for (position, index) in indices.enumerated() { target[position] = weights[index] }
            }
        }
    }
}

/// Batches from a source outside.
final class SourceFeed: BatchFeed {
    private let source: any BatchSource
    private let classWeights: [Int: Double]?
    private var current: Batch?

    init(_ source: any BatchSource, classWeights: [Int: Double]? = nil) {
        self.source = source
        self.classWeights = classWeights
    }

    var batchCount: Int? { source.batchCount }
    func beginEpoch() throws { try source.beginEpoch() }
    func endEpoch() throws { try source.endEpoch() }

    func advance() throws -> Bool {
        guard let batch = try source.nextBatch() else { return false }
        let count = try Self.sampleCount(batch.inputs + batch.targets + (batch.weights.map { [$0] } ?? []))
        guard count > 0 else { throw NetworkError.noData }
        current = batch
        return true
    }

    var inputShapes: [[Int]] { current?.inputs.map(\.shape) ?? [] }
    var targetShapes: [[Int]] { current?.targets.map(\.shape) ?? [] }
    var hasWeights: Bool { current?.weights != nil || classWeights != nil }

    func fill(_ step: CompiledStep) throws {
        guard let current else { return }
        let order = Array(0..<step.batchLength)
        order.withUnsafeBufferPointer { indices in
            for (array, target) in zip(current.inputs, step.inputs) {
                ArrayGather(array).gather(indices, into: target)
            }
            for (array, target) in zip(current.targets, step.targets) {
                ArrayGather(array).gather(indices, into: target)
            }
        }
        guard let target = step.weights else { return }
        let weights = try SampleWeights.numbers(
            current.weights, classWeights: classWeights, targets: current.targets, count: step.batchLength)
        for (i, weight) in (weights ?? []).enumerated() { target[i] = weight }
    }

    /// The number of samples that all arrays agree on.
    static func sampleCount(_ arrays: [NDArray]) throws -> Int {
        let counts = arrays.map { $0.shape.first ?? 0 }
        guard let first = counts.first else { return 0 }
        guard counts.allSatisfy({ $0 == first }) else {
            throw NetworkError.dataCardinality(counts.enumerated().map { ("array \($0.offset)", $0.element) })
        }
        return first
    }
}

/// How much each sample counts.
enum SampleWeights {
    /// Sample weights times the weights of the samples' classes; nil when neither is given.
    static func numbers(
        _ weights: NDArray?, classWeights: [Int: Double]?, targets: [NDArray], count: Int
    ) throws -> [Float]? {
        guard weights != nil || classWeights != nil else { return nil }
        var numbers = try weights.map { try $0.elements(as: Float.self) } ?? [Float](repeating: 1, count: count)
        guard numbers.count == count else {
            throw NetworkError.dataCardinality([("x", count), ("sample_weight", numbers.count)])
        }
        guard let classWeights else { return numbers }
        guard targets.count == 1, let target = targets.first, (target.shape.first ?? 0) == count else {
            throw NetworkError.rejected("`class_weight` is only supported for Models with a single output.")
        }
        let values = try target.elements(as: Float.self)
        let width = max(1, target.count / max(count, 1))
        for i in 0..<count {
            let label: Int =
                width == 1
                ? Int(clamping: values[i], below: 1 << 24)
                : values.withUnsafeBufferPointer { buffer in
                    buffer.baseAddress.map { largest($0 + i * width, width) } ?? 0
                }
            numbers[i] *= Float(classWeights[label] ?? 1)
        }
        return numbers
    }
}
