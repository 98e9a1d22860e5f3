import Compute

/// How many samples of a batch a plan takes at a time.
package enum BlockLength: Sendable {
    /// As many as keep what passes between kernels in the caches; all of a batch that is not at least twice as long.
    case byCaches
    /// At least so many.
    case samples(Int)
    /// All of the batch.
    case whole

    /// Floats that the tensors of a block may take: 8 MB stay in the last cache of what a notebook runs on, and in good
    /// part in the second-level caches, beside the weights.
    private static let floats = 2 << 20

    /// Samples below which the kernels' own preparations, which each block repeats, weigh too much.
    private static let fewest = 8

    /// Puts a schedule in the order of its blocks.
    ///
    /// - Returns: nil, and the schedule as it was, where the batch stays whole.
    func blocks(_ schedule: inout Schedule, batch: Int) -> SampleBlocks? {
        if case .whole = self { return nil }
        let before = schedule
        // A weight that fills the caches by itself is better read once for the whole batch.
        guard var blocks = SampleBlocks(&schedule, batch: batch, largestWeight: Self.floats / 4) else { return nil }
        switch self {
        case .samples(let samples): blocks.cut(atLeast: samples, threads: 1)
        case .byCaches, .whole:
            let aSample = (Placement(schedule, blocks).blockCount + blocks.passing + batch - 1) / batch
            blocks.cut(atLeast: max(Self.fewest, Self.floats / max(aSample, 1)), threads: ThreadPool.shared.threads)
        }
        if blocks.blocks.count > 1 { return blocks }
        schedule = before
        return nil
    }
}
