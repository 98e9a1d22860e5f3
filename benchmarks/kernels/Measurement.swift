import Compute
import Synchronization

/// Times kernels and prints a line for each: microseconds, GFLOP/s, and the share of the machine's peak.
struct Bench {
    let pool: ThreadPool
    let seconds: Double
    let filter: String
    private(set) var peak = 0.0

    init(pool: ThreadPool, seconds: Double, filter: String) {
        self.pool = pool
        self.seconds = seconds
        self.filter = filter
        let rounds = 20000
        var flops = 0
        let best = fastest { flops = MultiplyAddPeak.run(rounds: rounds, pool: pool) }
        peak = Double(flops) / best / 1e9
        print("\(pool.instructionSet), \(pool.threads) threads: peak \(rounded(peak, 0)) GFLOP/s")
    }

    /// The best of as many runs as fit in the time.
    func fastest(_ body: () -> Void) -> Double {
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

    /// Measures one kernel that does `flops` floating-point operations, or moves `bytes`.
    func measure(_ name: String, flops: Int = 0, bytes: Int = 0, _ body: () -> Void) {
        guard filter.isEmpty || name.contains(filter) else { return }
        let best = fastest(body)
        var line = name.padded(44) + "\(rounded(best * 1e6, 1)) µs".padded(14)
        if flops > 0 {
            let rate = Double(flops) / best / 1e9
            line += "\(rounded(rate, 0)) GFLOP/s".padded(16) + "\(rounded(100 * rate / peak, 0)) % of peak"
        }
        if bytes > 0 { line += "\(rounded(Double(bytes) / best / 1e9, 1)) GB/s" }
        print(line)
    }

    private func rounded(_ value: Double, _ digits: Int) -> String {
        let factor = digits == 0 ? 1.0 : 10.0
        let text = "\((value * factor).rounded() / factor)"
        return digits == 0 ? String(text.prefix { $0 != "." }) : text
    }
}

extension String {
    func padded(_ width: Int) -> String {
        self + String(repeating: " ", count: max(1, width - count))
    }
}

/// Floats between −1 and 1, aligned to cache lines. Buffers begin at different places of their pages, as they would
/// in a program; all at the same place they would slow each other down.
func buffer(_ count: Int, fill: Float? = nil) -> UnsafeMutablePointer<Float> {
    let raw = UnsafeMutableRawPointer.allocate(byteCount: max(1, count) * 4 + 4096, alignment: 64)
        + nextColour() * 64
    let floats = raw.bindMemory(to: Float.self, capacity: max(1, count))
    var state: UInt32 = 1
    for index in 0..<count {
        state = state &* 1_664_525 &+ 1_013_904_223
        floats[index] = fill ?? Float(Int32(bitPattern: state)) / 2_147_483_648
    }
    return floats
}

private let colours = Mutex(0)

private func nextColour() -> Int {
    colours.withLock { colour in
        colour = (colour + 23) % 61
        return colour
    }
}
