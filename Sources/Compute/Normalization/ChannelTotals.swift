/// Two sums a channel that every thread adds up over a part of its own, and then one thread over the parts.
struct ChannelTotals {
    let channels: Int
    private let parts: Int
    private let sums: UnsafeMutablePointer<Float>

    /// Floats from one part's sums to the next: a line of the cache apart at least.
    private var step: Int { 2 * channels + 32 }

    /// Lets the threads add up.
    ///
    /// - Parameters:
    ///   - count: items (rows or images) to be shared out, `each` rows an item.
    ///   - workspace: of ``BatchNormalization/workspaceSize(channels:pool:)``.
    ///   - add: adds a range of items to two arrays of sums.
    @inline(__always)
    init(
        count: Int, each: Int, channels: Int, workspace: UnsafeMutablePointer<Float>, pool: ThreadPool,
        _ add: (_ items: Range<Int>, _ first: UnsafeMutablePointer<Float>, _ second: UnsafeMutablePointer<Float>)
            -> Void
    ) {
        self.channels = channels
        let parts = count * each * channels < 32768 ? 1 : min(pool.threads, max(1, count))
        self.parts = parts
        sums = workspace
        let step = 2 * channels + 32
        pool.run(parts) { part in
            let first = workspace + part * step
            first.update(repeating: 0, count: 2 * channels)
            add(part * count / parts..<(part + 1) * count / parts, first, first + channels)
        }
    }

    /// The sums of a channel over all parts, always added in the same order.
    subscript(channel: Int) -> (Double, Double) {
        var result = (0.0, 0.0)
        for part in 0..<parts {
            result.0 += Double(sums[part * step + channel])
            result.1 += Double(sums[part * step + channels + channel])
        }
        return result
    }
}
