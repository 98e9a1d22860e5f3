import Glibc

/// Nice round tick positions on a linear axis.
///
/// Source: matplotlib 3.11 `ticker.py`, `MaxNLocator`, with `AutoLocator`'s steps.
struct LinearTicks: Sendable {
    /// The most intervals.
    var maximumIntervals = 9
    var steps: [Double] = [1, 2, 2.5, 5, 10]
    var integersOnly = false

    /// Positions that span the limits, one beyond each end included.
    func positions(from low: Double, to high: Double) -> [Double] {
        guard low.isFinite, high.isFinite else { return [] }
        let (vmin, vmax) = Interval.nonsingular(min(low, high), max(low, high), expander: 1e-13, tiny: 1e-14)
        let intervals = Double(max(1, maximumIntervals))
        let span = vmax - vmin
        guard span.isFinite, span > 0 else { return [] }
        let mean = (vmax + vmin) / 2
        let offset =
            mean.magnitude / span < 100
            ? 0 : (mean < 0 ? -1 : 1) * pow(10, log10(mean.magnitude).rounded(.down))
        let scale = pow(10, log10(span / intervals).rounded(.down))
        let (low, high) = (vmin - offset, vmax - offset)

        var candidates = steps.dropLast().map { 0.1 * $0 } + steps + [10 * steps[1]]
        candidates = candidates.map { $0 * scale }
        if integersOnly {
            candidates = candidates.filter { $0 < 1 || ($0 - $0.rounded(.toNearestOrEven)).magnitude < 0.001 }
        }
        let wanted = (high - low) / intervals
        let first = candidates.firstIndex { $0 >= wanted } ?? candidates.count - 1
        var ticks: [Double] = []
        for candidate in candidates[...first].reversed() {
            var step = candidate
            if integersOnly, high.rounded(.down) - low.rounded(.up) >= 1 { step = max(1, step) }
            let base = NumberText.floorDivide(low, by: step).quotient * step
            let edge = Edge(step: step, offset: offset.magnitude)
            let (from, to) = (edge.below(low - base), edge.above(high - base))
            guard to - from < 1000 else { return [] }
            ticks = stride(from: from, through: to, by: 1).map { $0 * step + base }
            if ticks.count(where: { $0 <= high && $0 >= low }) >= 2 { break }
        }
        return ticks.map { $0 + offset }
    }

    /// Multiples of a step around an edge, with tolerance for rounding.
    private struct Edge {
        let step: Double
        let offset: Double

        private func close(_ value: Double, to edge: Double) -> Bool {
            let tolerance = offset > 0 ? min(0.4999, max(1e-10, pow(10, log10(offset / step) - 12))) : 1e-10
            return (value - edge).magnitude < tolerance
        }

        func below(_ x: Double) -> Double {
            let (quotient, remainder) = NumberText.floorDivide(x, by: step)
            return close(remainder / step, to: 1) ? quotient + 1 : quotient
        }

        func above(_ x: Double) -> Double {
            let (quotient, remainder) = NumberText.floorDivide(x, by: step)
            return close(remainder / step, to: 0) ? quotient : quotient + 1
        }
    }
}

/// Rules about the two ends of an axis.
enum Interval {
    /// Widens limits that are equal or nearly so.
    ///
    /// Source: matplotlib `transforms.nonsingular`.
    static func nonsingular(_ low: Double, _ high: Double, expander: Double, tiny: Double = 1e-15) -> (Double, Double) {
        guard low.isFinite, high.isFinite else { return (-expander, expander) }
        let (a, b) = (min(low, high), max(low, high))
        let largest = max(a.magnitude, b.magnitude)
        if largest < 1e6 / tiny * Double.leastNormalMagnitude { return (-expander, expander) }
        if b - a <= largest * tiny {
            return a == 0 && b == 0 ? (-expander, expander) : (a - expander * a.magnitude, b + expander * b.magnitude)
        }
        return (a, b)
    }
}
