import Glibc

/// The labels of ticks on a linear axis: as many decimals as tell them apart, a common offset or power of ten if needed.
///
/// Source: matplotlib 3.11 `ticker.py`, `ScalarFormatter`.
struct ScalarLabels: Sendable {
    private(set) var offset = 0.0
    private(set) var orderOfMagnitude = 0
    private var decimals = 0

    init(positions: [Double], limits: (Double, Double), useOffset: Bool = true, scientific: Bool = true) {
        guard !positions.isEmpty else { return }
        let (low, high) = (min(limits.0, limits.1), max(limits.0, limits.1))
        let visible = positions.filter { low <= $0 && $0 <= high }
        if useOffset { offset = ScalarLabels.commonOffset(visible) }
        if scientific, let largest = visible.map(\.magnitude).max() {
            let order =
                if offset != 0 {
                    Int(log10(high - low).rounded(.down))
                } else {
                    largest == 0 ? 0 : Int(log10(largest).rounded(.down))
                }
            orderOfMagnitude = order <= -5 || order >= 6 ? order : 0
        }
        let scale = pow(10, Double(orderOfMagnitude))
        let all = positions.count < 2 ? positions + [limits.0, limits.1] : positions
        let scaled = all.map { ($0 - offset) / scale }
        var range = (scaled.max() ?? 0) - (scaled.min() ?? 0)
        if range == 0 { range = scaled.map(\.magnitude).max() ?? 0 }
        if range == 0 || !range.isFinite { range = 1 }
        let own = positions.count < 2 ? Array(scaled.dropLast(2)) : scaled
        let rangeOrder = Int(log10(range).rounded(.down))
        var digits = max(0, 3 - rangeOrder)
        let threshold = 1e-3 * pow(10, Double(rangeOrder))
        while digits >= 0 {
            let error = own.map { ($0 - NumberText.rounded($0, decimals: digits)).magnitude }.max() ?? 0
            if error < threshold { digits -= 1 } else { break }
        }
        decimals = digits + 1
    }

    func label(_ position: Double) -> String {
        var value = (position - offset) / pow(10, Double(orderOfMagnitude))
        if value.magnitude < 1e-8 { value = 0 }
        return NumberText.withMinus(NumberText.fixed(value, decimals: decimals))
    }

    /// What stands at the axis' end: `1e6`, `+1e3`; empty mostly.
    var offsetText: String {
        guard orderOfMagnitude != 0 || offset != 0 else { return "" }
        var text = orderOfMagnitude != 0 ? "1e\(orderOfMagnitude)" : ""
        if offset != 0 { text += (offset > 0 ? "+" : "") + ScalarLabels.data(offset) }
        return NumberText.withMinus(text)
    }

    private static func data(_ value: Double) -> String {
        let exponent = log10(value.magnitude).rounded(.down)
        let significand = NumberText.rounded(value / pow(10, exponent), decimals: 10)
        let text = NumberText.general(significand, digits: 10)
        return exponent == 0 ? text : "\(text)e\(Int(exponent))"
    }

    private static func commonOffset(_ visible: [Double]) -> Double {
        guard let low = visible.min(), let high = visible.max(), low != high, !(low <= 0 && high >= 0) else { return 0 }
        let (least, most) = (min(low.magnitude, high.magnitude), max(low.magnitude, high.magnitude))
        let start = log10(most).rounded(.up)
        func floored(_ value: Double, _ order: Double) -> Double {
            NumberText.floorDivide(value, by: pow(10, order)).quotient
        }
        func firstOrder(_ condition: (Double) -> Bool) -> Double {
            var order = start
            while order > start - 330, !condition(order) { order -= 1 }
            return order + 1
        }
        var order = firstOrder { floored(least, $0) != floored(most, $0) }
        if (most - least) / pow(10, order) <= 1e-2 {
            order = firstOrder { floored(most, $0) - floored(least, $0) > 1 }
        }
        let steps = floored(most, order)
        return steps >= 1000 ? (low < 0 ? -1 : 1) * steps * pow(10, order) : 0
    }
}
