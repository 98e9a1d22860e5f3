import Compute

/// The times of a profile as text: for every model and purpose the layers' milliseconds a step.
struct ProfileTable {
    private let records: [StepProfile.Record]

    init(records: [StepProfile.Record]) {
        self.records = records.filter { $0.runs > 0 }
    }

    /// One layer's times and work over all steps.
    private struct Row {
        let layer: String
        var nanoseconds = [0, 0, 0]
        var operations = 0

        var total: Int { nanoseconds.reduce(0, +) }
    }

    var text: String {
        guard !records.isEmpty else { return "No model ran.\n" }
        let peak = Self.measuredPeak()
        var titles: [StepProfile.Title] = []
        for record in records where !titles.contains(record.title) { titles.append(record.title) }
        var lines: [String] = []
        for title in titles {
            lines += table(title, records.filter { $0.title == title }, peak: peak) + [""]
        }
        lines.append(
            "Times are milliseconds a step. A dense layer's update computes its weights' gradient as well. Of peak: a "
                + "layer's")
        lines.append(
            "floating-point operations against the \(fixed(peak / 1e9, 0)) GFLOP/s that "
                + "\(ThreadPool.shared.threads) \(ThreadPool.shared.threads == 1 ? "thread" : "threads") reached just "
                + "now; Winograd saves some of them.")
        return lines.joined(separator: "\n") + "\n"
    }

    private func table(_ title: StepProfile.Title, _ records: [StepProfile.Record], peak: Double) -> [String] {
        var rows: [Row] = []
        var places: [String: Int] = [:]
        let runs = records.reduce(0) { $0 + $1.runs }
        for record in records {
            for (step, time) in zip(record.steps, record.nanoseconds) {
                let place = places[step.layer] ?? rows.count
                if place == rows.count {
                    places[step.layer] = place
                    rows.append(Row(layer: step.layer))
                }
                rows[place].nanoseconds[step.phase.rawValue] += time
                rows[place].operations += step.operationCount * record.runs
            }
        }
        let kernels = rows.reduce(0) { $0 + $1.total }
        let feeding = records.reduce(0) { $0 + $1.feeding }
        let whole = max(records.reduce(0) { $0 + $1.whole }, kernels + feeding)
        let width = max(24, (rows.map(\.layer.count).max() ?? 0) + 2)
        func cells(_ name: String, _ times: [String], _ share: String, _ ofPeak: String) -> String {
            filled(name, width) + times.map { padded($0, 10) }.joined() + padded(share, 9) + padded(ofPeak, 9)
        }
        func milliseconds(_ nanoseconds: Int) -> String {
            nanoseconds == 0 ? "" : fixed(Double(nanoseconds) / 1e6 / Double(runs), 3)
        }
        func share(_ nanoseconds: Int) -> String { fixed(100 * Double(nanoseconds) / Double(max(whole, 1)), 1) + " %" }
        let steps = runs == 1 ? "1 step" : "\(runs) steps"
        var lines = [
            "\(title.model): \(title.purpose), \(steps), \(fixed(Double(whole) / 1e6 / Double(runs), 3)) ms a step",
            cells("layer", ["forward", "backward", "update"], "share", "of peak"),
        ]
        for row in rows {
            let rate = row.total > 0 ? Double(row.operations) / (Double(row.total) / 1e9) : 0
            let ofPeak = row.operations > 0 ? fixed(100 * rate / peak, 0) + " %" : ""
            lines.append(cells(row.layer, row.nanoseconds.map(milliseconds), share(row.total), ofPeak))
        }
        lines.append(cells("feeding", [milliseconds(feeding), "", ""], share(feeding), ""))
        let rest = whole - kernels - feeding
        lines.append(cells("between steps", [milliseconds(rest), "", ""], share(rest), ""))
        return lines
    }

    /// Floating-point operations a second that all threads reach in multiply-adds: the best of some short runs.
    private static func measuredPeak() -> Double {
        var best = 0.0
        for _ in 0..<8 {
            let start = StepProfile.now
            let operations = MultiplyAddPeak.run(rounds: 20_000, pool: .shared)
            best = max(best, Double(operations) / (Double(max(StepProfile.now - start, 1)) / 1e9))
        }
        return best
    }
}
