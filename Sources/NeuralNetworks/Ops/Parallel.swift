import Compute

/// Runs a loop's parts, on several threads where it is long enough to pay.
///
/// - Parameters:
///   - count: the number of rounds.
///   - cost: simple operations a round.
///   - body: the loop over a part of the rounds.
@inline(__always)
func parallel(_ count: Int, cost: Int, _ body: (Range<Int>) -> Void) {
    ThreadPool.shared.runRanges(count, grain: max(1, 32768 / max(cost, 1)), alignment: cost >= 256 ? 1 : 16, body)
}
