import Arrays
import NeuralNetworks
import PythonLanguage

/// Batches of an image iterator of Keras, their pictures made on a thread of their own while training runs.
///
/// The iterator says in Python which samples come next and what is done to them (`_planned`), on the session's thread;
/// the pictures are made from that elsewhere. The labels wait here until their pictures are done.
final class PlannedBatchSource: BatchSource {
    /// Batches that are made ahead.
    private static let depth = 3

    private let iterator: Value
    private let length: Int
    private let repeatsPictures: Bool
    private let background = BackgroundBatches()
    private var waiting: [(targets: [NDArray], weights: NDArray?)] = []
    private var position = 0

    /// True for an image iterator whose pictures can be made away from the session's thread.
    static func takes(_ value: Value) -> Bool {
        guard value.tag == .instance, let found = try? value.getAttributeIfPresent("_plans"), !found.isUnbound else {
            return false
        }
        let answer = Owned(found)
        return (try? answer.value.truth()) ?? false
    }

    init(_ iterator: Value) throws {
        length = try iterator.length()
        let mode = Owned(try iterator.getAttributeIfPresent("class_mode"))
        repeatsPictures = mode.value.isString ? try mode.value.asString() == "input" : false
        self.iterator = iterator.retained()
    }

    deinit { iterator.release() }

    var batchCount: Int? { length }

    func beginEpoch() throws {
        position = 0
        while try background.take() != nil {}
        waiting.removeAll()
    }

    func nextBatch() throws -> Batch? {
        while position < length, background.pending < Self.depth { try request() }
        guard let pictures = try background.take() else { return nil }
        let rest = waiting.removeFirst()
        return Batch(inputs: [pictures], targets: repeatsPictures ? [pictures] : rest.targets, weights: rest.weights)
    }

    private func request() throws {
        let planned = Owned(try iterator.callMethod("_planned", [.int(position)]))
        position += 1
        let parts = planned.value.tupleItems
        guard parts.count == 3, let batch = parts[0].objectIfPresent(PlannedBatch.self) else {
            throw PythonError.typeError("an image iterator planned no batch")
        }
        let targets = parts[1].isNone ? [] : [try KerasArrays.array(parts[1])]
        waiting.append((targets, parts[2].isNone ? nil : try KerasArrays.array(parts[2])))
        background.submit { try batch.images.make(batch.plan) }
    }

    func endEpoch() throws {
        try iterator.callMethod("on_epoch_end", []).release()
        // With a fixed number of steps nobody begins the next epoch; it starts over once all batches are used.
        if position == length, background.pending == 0 { position = 0 }
    }
}
