/// Tells whether a number of the logs has improved.
struct Monitor {
    let name: String
    private let isGreaterBetter: Bool
    private let minimumChange: Double

    /// - Parameter mode: `min`, `max`, or `auto` to go by the name.
    init(name: String, mode: String, minimumChange: Double) {
        self.name = name
        self.minimumChange = abs(minimumChange)
        switch mode {
        case "min": isGreaterBetter = false
        case "max": isGreaterBetter = true
        default:
            isGreaterBetter = ["acc", "precision", "recall", "auc"].contains { name.contains($0) }
        }
    }

    /// True when `current` is better than `reference`; anything is better than nothing.
    func improves(_ current: Double, over reference: Double?) -> Bool {
        guard let reference else { return true }
        return isGreaterBetter ? current - minimumChange > reference : current + minimumChange < reference
    }
}
