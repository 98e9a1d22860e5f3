import Compute

/// Times kernels and prints a line for each: microseconds, GFLOP/s, and the share of the machine's peak.
final class Bench {
    let pool: ThreadPool
    let seconds: Double
    let filter: String
    /// GFLOP/s of multiply-adds that touch no memory: the best that was seen so far.
    private(set) var peak = 0.0
    private(set) var rows: [Row] = []

    /// What was measured of one kernel.
    struct Row {
        var name: String
        var microseconds: Double
        /// GFLOP/s by the operations that the layer's definition asks for.
        var effective: Double?
        /// GFLOP/s by the operations that were done.
        var own: Double?
        var gigabytes: Double?
        var usesFewerProducts = false
    }

    init(pool: ThreadPool, seconds: Double, filter: String) {
        self.pool = pool
        self.seconds = seconds
        self.filter = filter
        measurePeak(within: max(seconds, 0.3))
        print("\(title)\n" + Bench.columns.joined(separator: "  "))
    }

    var title: String {
        "\(pool.instructionSet), \(pool.threads) thread\(pool.threads == 1 ? "" : "s"): peak \(peak.rounded(0)) GFLOP/s"
    }

    private func measurePeak(within seconds: Double) {
        var flops = 0
        let best = Bench.fastest(within: seconds) { flops = MultiplyAddPeak.run(rounds: 20000, pool: pool) }
        peak = max(peak, Double(flops) / best / 1e9)
    }

    /// The best of as many runs as fit in the time.
    private static func fastest(within seconds: Double, _ body: () -> Void) -> Double {
        let clock = ContinuousClock()
        let start = clock.now
        var best = Double.infinity
        body()
        repeat {
            let before = clock.now
            body()
            best = min(best, (clock.now - before) / .seconds(1))
        } while (clock.now - start) / .seconds(1) < seconds
        return best
    }

    /// Measures one kernel whose definition asks for `flops` floating-point operations, of which its algorithm does
    /// `done` (the same number if not given), or which moves `bytes`.
    func measure(_ name: String, flops: Int = 0, done: Int? = nil, bytes: Int = 0, _ body: () -> Void) {
        guard filter.isEmpty || name.contains(filter) else { return }
        // Again before each kernel: a busy moment at the start would flatter all of them.
        measurePeak(within: seconds / 10)
        let best = Bench.fastest(within: seconds, body)
        let rate = { (operations: Int) in operations > 0 ? Double(operations) / best / 1e9 : nil }
        let row = Row(
            name: name, microseconds: best * 1e6, effective: rate(flops), own: rate(done ?? flops),
            gigabytes: rate(bytes), usesFewerProducts: (done ?? flops) < flops)
        rows.append(row)
        print(
            zip(cells(row), Bench.columns).enumerated().map { index, pair in
                index == 0 ? pair.0.padded(pair.1.count) : pair.0.padded(pair.1.count, atStart: true)
            }.joined(separator: "  "))
    }

    // MARK: Tables

    private static let columns = [
        "kernel, batch 32" + String(repeating: " ", count: 30), "      µs", "effective GFLOP/s", "done GFLOP/s",
        "of peak", "  GB/s",
    ]

    private func cells(_ row: Row) -> [String] {
        [
            row.name + (row.usesFewerProducts ? " (Winograd)" : ""), row.microseconds.rounded(1),
            row.effective?.rounded(0) ?? "", row.own?.rounded(0) ?? "",
            row.own.map { "\((100 * $0 / peak).rounded(0)) %" } ?? "", row.gigabytes?.rounded(1) ?? "",
        ]
    }

    /// The convolutions and dense layers that stay below four fifths of the peak by what they do.
    var belowGoal: String {
        let layers = rows.filter { $0.name.hasPrefix("dense") || $0.name.hasPrefix("convolution") }
        let below = layers.filter { $0.own.map { $0 < 0.8 * peak } ?? false }
        let names = below.map { "\($0.name) \((100 * ($0.own ?? 0) / peak).rounded(0)) %" }
        return below.isEmpty
            ? "All reach 80 % of the peak." : "Below 80 % of the peak: \(names.joined(separator: "; "))."
    }

    /// The table as docs/performance.md shows it.
    var markdown: String {
        let lines =
            [Bench.columns.map { String($0.drop { $0 == " " }).trimmed }] + [
                ["---"] + Array(repeating: "---:", count: 5)
            ]
            + rows.map(cells)
        return "**\(title)**\n\n" + lines.map { "| \($0.joined(separator: " | ")) |\n" }.joined() + "\n\(belowGoal)\n"
    }
}

extension Double {
    /// The number with so many decimal places, 0 or 1.
    fileprivate func rounded(_ digits: Int) -> String {
        let factor = digits == 0 ? 1.0 : 10.0
        let text = "\((self * factor).rounded() / factor)"
        return digits == 0 ? String(text.prefix { $0 != "." }) : text
    }
}

extension String {
    fileprivate func padded(_ width: Int, atStart: Bool = false) -> String {
        let space = String(repeating: " ", count: max(0, width - count))
        return atStart ? space + self : self + space
    }

    fileprivate var trimmed: String { String(reversed().drop { $0 == " " }.reversed()) }
}
