import Glibc
import PythonLanguage

/// `%time` and `%timeit`.
enum Timing {
    /// A span of seconds with three digits and a unit, as IPython writes it.
    static func text(_ seconds: Double, digits: Int = 3) -> String {
        if seconds >= 60 {
            var parts: [String] = []
            var left = seconds
            for (suffix, length) in [("d", 86_400.0), ("h", 3_600), ("min", 60), ("s", 1)] {
                let count = Int(left / length)
                if count > 0 {
                    left = left.truncatingRemainder(dividingBy: length)
                    parts.append("\(count)\(suffix)")
                }
                if left < 1 { break }
            }
            return parts.joined(separator: " ")
        }
        let units = ["s", "ms", "μs", "ns"]
        let order = seconds > 0 ? min(-Int((log10(seconds).rounded(.down) / 3).rounded(.down)), 3) : 3
        let scale = [1.0, 1e3, 1e6, 1e9]
        let place = max(0, order)
        let number = FloatText.bytes(seconds * scale[place], .general(precision: digits))
        return "\(String(decoding: number, as: UTF8.self)) \(units[place])"
    }

    private struct Clock {
        let wall: Double
        let user: Double
        let system: Double

        static var now: Clock {
            var usage = rusage()
            getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
            func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) * 1e-6 }
            return Clock(wall: Timing.wallClock, user: seconds(usage.ru_utime), system: seconds(usage.ru_stime))
        }
    }

    static var wallClock: Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }

    /// Runs code once, prints the times, and returns the value of its last expression.
    static func time(_ code: String) throws -> Value {
        let start = Clock.now
        let result = Owned(try SessionEvaluation.run(code, returnsLast: true))
        let end = Clock.now
        let (user, system) = (end.user - start.user, end.system - start.system)
        Interpreter.current.standardOutput(
            "CPU times: user \(text(user)), sys: \(text(system)), total: \(text(user + system))\nWall time: \(text(end.wall - start.wall))\n"
        )
        return result.take()
    }

    /// `%timeit [-n loops] [-r runs] [-p digits] [-q] [-o] statement`.
    static func timeit(_ line: String, cell: String?) throws -> Value {
        var loops = 0
        var runs = 7
        var digits = 3
        var quiet = false
        var givesResult = false
        var rest = line[...].drop { $0 == " " }
        while rest.hasPrefix("-") {
            let option = rest.dropFirst().first ?? " "
            var value = rest.dropFirst(2).drop { $0 == " " }
            rest = value
            if "nrp".contains(option) {
                let number = value.prefix { $0.isNumber }
                value = value.dropFirst(number.count)
                rest = value.drop { $0 == " " }
                guard let amount = Int(number), amount > 0 else { throw UsageError.with("-\(option) needs a number") }
                if option == "n" { loops = amount } else if option == "r" { runs = amount } else { digits = amount }
            } else if option == "q" {
                quiet = true
            } else if option == "o" {
                givesResult = true
            }
        }
        let setup = cell == nil ? "" : String(rest)
        let statement = cell ?? String(rest)
        guard !statement.allSatisfy(\.isWhitespace) else { return .none }
        let function = Owned(try SessionEvaluation.timedFunction(statement, setup: setup))
        func measure(_ count: Int) throws -> Double {
            let repeats = Owned(makeRange(0, count, 1))
            let start = wallClock
            try function.value.call([repeats.value]).release()
            return wallClock - start
        }
        if loops == 0 {
            loops = 1
            while try measure(loops) < 0.2, loops < 1_000_000_000 { loops *= 10 }
        }
        var times: [Double] = []
        for _ in 0..<runs { times.append(try measure(loops) / Double(loops)) }
        let mean = times.reduce(0, +) / Double(times.count)
        let deviation = (times.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(times.count)).squareRoot()
        let summary = try summary(mean: mean, deviation: deviation, digits: digits, runs: runs, loops: loops)
        if !quiet { report(times, summary) }
        return givesResult ? try result(times, loops: loops, digits: digits, summary: summary) : .none
    }

    private static func report(_ times: [Double], _ summary: String) {
        if let best = times.min(), let worst = times.max(), worst > 4 * best, best > 0, worst > 1e-6 {
            let ratio = String(decoding: FloatText.bytes(worst / best, .fixed(precision: 2)), as: UTF8.self)
            Interpreter.current.standardOutput(
                "The slowest run took \(ratio) times longer than the fastest. This could mean that an intermediate result is being cached.\n"
            )
        }
        Interpreter.current.standardOutput(summary + "\n")
    }

    private static func summary(mean: Double, deviation: Double, digits: Int, runs: Int, loops: Int) throws -> String {
        let grouped = try NumberFormatting.format(
            .small(loops), FormatSpecification(",", typeName: "int", numeric: true))
        return "\(text(mean, digits: digits)) ± \(text(deviation, digits: digits)) per loop "
            + "(mean ± std. dev. of \(runs) run\(runs == 1 ? "" : "s"), \(grouped) loop\(loops == 1 ? "" : "s") each)"
    }

    /// The `TimeitResult` of `%timeit -o`; owned.
    private static func result(_ times: [Double], loops: Int, digits: Int, summary: String) throws -> Value {
        let module = Owned(try Interpreter.current.importModule("IPython.core.magics.execution"))
        let runs = Owned(.list(doubles: times.map { $0 * Double(loops) }))
        let result = Owned(
            try module.value.callMethod(
                "TimeitResult",
                [
                    .int(loops), .int(times.count), .float(times.min() ?? 0), .float(times.max() ?? 0), runs.value,
                    .float(0),
                    .int(digits),
                ]))
        let text = Owned(makeString(summary))
        try result.value.setAttribute("_text", text.value)
        return result.take()
    }
}

/// A magic used wrongly, or one that does not exist: told in one line, without a traceback.
enum UsageError {
    static let type = NativeType.exception("UsageError", module: "IPython.core.error", base: Types.exception)

    /// The error with its one line.
    static func with(_ message: String) -> PythonError { PythonError(type.type, message) }
}
