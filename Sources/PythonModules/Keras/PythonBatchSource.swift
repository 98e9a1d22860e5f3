import Arrays
import NeuralNetworks
import PythonLanguage

/// Batches that a cell's generator, iterator or sequence gives: `(x, y)`, `(x, y, weights)` or `x`.
final class PythonBatchSource: BatchSource {
    private let source: Value
    private let isSequence: Bool
    private let isDataset: Bool
    private let length: Int?
    private let model: Model
    private let outputNames: [String]
    private var iterator: Value = .unbound
    private var position = 0

    /// True for what is neither an array nor a list but can be iterated.
    static func takes(_ value: Value) -> Bool {
        switch value.tag {
        case .generator, .iterator: return true
        case .native, .instance:
            if value.objectIfPresent(NDArray.self) != nil || value.objectIfPresent(EagerTensor.self) != nil {
                return false
            }
            return has(value, "__next__") || isSequence(value) || isDataset(value)
        default: return false
        }
    }

    /// True for iterators that are no generators, which Keras refuses.
    static func isBareIterator(_ value: Value) -> Bool { !takes(value) && has(value, "__next__") }

    /// Keras' Sequence protocol: a length and items, and no column of a table.
    private static func isSequence(_ value: Value) -> Bool {
        guard has(value, "__getitem__"), has(value, "__len__") else { return false }
        return has(value, "on_epoch_end") || !(has(value, "dtype") || has(value, "columns") || has(value, "shape"))
    }

    /// TensorFlow's datasets: an iterator of its own for each epoch.
    private static func isDataset(_ value: Value) -> Bool { has(value, "__iter__") && has(value, "element_spec") }

    private static func has(_ value: Value, _ name: String) -> Bool {
        guard let found = try? value.getAttributeIfPresent(name), !found.isUnbound else { return false }
        found.release()
        return true
    }

    init(_ source: Value, model: Model) throws {
        self.model = model
        self.source = source.retained()
        isSequence = Self.isSequence(source)
        isDataset = !isSequence && Self.isDataset(source)
        length = isSequence ? try Self.batches(of: source) : isDataset ? try Self.cardinality(of: source) : nil
        outputNames = model.outputNames
    }

    deinit {
        source.release()
        iterator.release()
    }

    var batchCount: Int? { length }

    /// The number of a sequence's batches: Keras asks `num_batches` where there is one.
    private static func batches(of sequence: Value) throws -> Int {
        let count = Owned(try sequence.getAttributeIfPresent("num_batches"))
        if count.value.isUnbound || count.value.isNone { return try sequence.length() }
        return try count.value.asInt()
    }

    /// The number of a dataset's batches; nil when it is endless or not known.
    private static func cardinality(of dataset: Value) throws -> Int? {
        let found = Owned(try dataset.callMethod("cardinality", []))
        let count = try found.value.asInt()
        return count < 0 ? nil : count
    }

    func beginEpoch() throws {
        position = 0
        if isSequence, Self.has(source, "on_epoch_begin") { try source.callMethod("on_epoch_begin", []).release() }
        guard !isSequence, iterator.isUnbound || isDataset else { return }
        let fresh = try source.iterator()
        iterator.release()
        iterator = fresh
    }

    func nextBatch() throws -> Batch? {
        let item: Owned
        if isSequence {
            guard position < length ?? 0 else { return nil }
            item = Owned(try source.getItem(.int(position)))
            position += 1
        } else {
            let next = try iterator.nextItem()
            if next.isUnbound { return nil }
            item = Owned(next)
        }
        let value = item.value
        guard value.tag == .tuple || value.tag == .list, (1...3).contains(value.tupleItems.count) else {
            return Batch(inputs: try KerasArrays.inputs(value, of: model))
        }
        let parts = value.tupleItems
        return Batch(
            inputs: try KerasArrays.inputs(parts[0], of: model),
            targets: parts.count > 1
                ? try KerasArrays.arrays(parts[1], names: outputNames, count: outputNames.count) : [],
            weights: parts.count > 2 ? try KerasArrays.array(parts[2]) : nil)
    }

    func endEpoch() throws {
        guard isSequence else { return }
        if Self.has(source, "on_epoch_end") { try source.callMethod("on_epoch_end", []).release() }
        // With a fixed number of steps nobody begins the next epoch; it starts over once all batches are used.
        if position >= length ?? 0 { position = 0 }
    }
}
