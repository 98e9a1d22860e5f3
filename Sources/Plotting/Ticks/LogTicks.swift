import Glibc

/// Tick positions on a logarithmic axis of base 10.
///
/// Source: matplotlib 3.11 `ticker.py`, `LogLocator`.
enum LogTicks {
    /// Powers of ten, at most `count` of them within the limits.
    static func major(from low: Double, to high: Double, count requested: Int) -> [Double] {
        decades(from: low, to: high, count: requested).exponents.map { pow(10, Double($0)) }
    }

    /// The 2 … 9-fold of each power where every decade has its tick.
    static func minor(from low: Double, to high: Double, count requested: Int) -> [Double] {
        guard low > 0, high > low, high.isFinite else { return [] }
        let (first, last) = (Int(log10(low).rounded(.up)), Int(log10(high).rounded(.down)))
        let available = last - first + 1
        guard available < 10 else { return [] }
        let stride = decades(from: low, to: high, count: requested).stride
        guard stride == 1 || available <= 1 else { return [] }
        return (first - 1...max(first - 1, last)).flatMap { exponent in
            (2...9).map { Double($0) * pow(10, Double(exponent)) }
        }
    }

    private static func decades(from low: Double, to high: Double, count: Int) -> (exponents: [Int], stride: Int) {
        guard low > 0, high >= low, high.isFinite else { return ([], 1) }
        let (from, to) = (log10(low), log10(high))
        let (first, last) = (Int(from.rounded(.up)), Int(to.rounded(.down)))
        let available = last - first + 1
        var request = max(1, count)
        var stride = available / (request + 1) + 1
        let fitting = (available + stride - 1) / stride
        if fitting <= request { request = fitting }
        if request <= 0 { return ([first - 1, last + 1], last - first + 2) }
        if request == 1 {
            let middle = Int(((from + to) / 2).rounded(.toNearestOrEven))
            stride = max(middle - (first - 1), last + 1 - middle)
            return ([middle - stride, middle, middle + stride], stride)
        }
        stride = (available - 1) / (request - 1)
        if Double(stride) < Double(available) / Double(request) { stride = available / request }
        stride = max(1, stride)
        let least = max(available - stride * request, 0)
        let bound = min(available - stride * (request - 1), stride)
        var offset = ((-first) % stride + stride) % stride
        if !(least <= offset && offset < bound) { offset = least }
        return (Array(Swift.stride(from: first + offset - stride, through: last + stride, by: stride)), stride)
    }

    /// `$10^{n}$`.
    static func label(_ value: Double) -> String {
        guard value > 0 else { return "" }
        let exponent = log10(value)
        let whole = exponent.rounded(.toNearestOrEven)
        return (exponent - whole).magnitude < 1e-10 ? "$10^{\(Int(whole))}$" : NumberText.general(value, digits: 6)
    }
}
