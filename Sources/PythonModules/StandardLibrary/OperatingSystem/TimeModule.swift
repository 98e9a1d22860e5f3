import Glibc
import PythonLanguage

/// `time`: clocks and calendar times. The parts that build on tuples are Python (see `TimeSource`).
enum TimeModule {
    static func register(_ registry: ModuleRegistry) {
        registry.register("_time", documentation: "Clocks of the system.") { module in
            let clocks: [(String, String, clockid_t)] = [
                ("time", "Return the current time in seconds since the Epoch.", CLOCK_REALTIME),
                ("perf_counter", "Performance counter for benchmarking.", CLOCK_MONOTONIC),
                ("monotonic", "Monotonic clock, cannot go backward.", CLOCK_MONOTONIC),
                (
                    "process_time", "Process time for profiling: sum of the kernel and user-space CPU time.",
                    CLOCK_PROCESS_CPUTIME_ID
                ),
                ("thread_time", "Thread time for profiling.", CLOCK_THREAD_CPUTIME_ID),
            ]
            for (name, documentation, clock) in clocks {
                module.function("\(name)()", documentation: documentation) { _ in
                    let now = read(clock)
                    return .float(Double(now.tv_sec) + Double(now.tv_nsec) * 1e-9)
                }
                module.function("\(name)_ns()", documentation: documentation + " In nanoseconds.") { _ in
                    let now = read(clock)
                    return .int(now.tv_sec * 1_000_000_000 + now.tv_nsec)
                }
            }
            module.function("sleep(seconds, /)", documentation: "Delay execution for a given number of seconds.") {
                call in
                try sleep(try call.double(0))
                return .none
            }
            module.function("broken_down(seconds, local, /)", documentation: "The calendar time of a clock time.") {
                call in
                var seconds = time_t(try call.double(0).rounded(.down))
                var fields = tm()
                if try call.bool(1) { localtime_r(&seconds, &fields) } else { gmtime_r(&seconds, &fields) }
                let zone = fields.tm_zone.map { String(cString: $0) } ?? ""
                return .tuple(numbers(fields).map { .int($0) } + [.string(zone), .int(fields.tm_gmtoff)])
            }
            module.function("mktime(fields, /)", documentation: "The clock time of a local calendar time.") { call in
                var fields = try structure(call[0])
                return .float(Double(Glibc.mktime(&fields)))
            }
            module.function("strftime(format, fields, /)", documentation: "Text of a calendar time.") { call in
                .string(try formatted(try call.string(0), try structure(call[1])))
            }
            var now = time_t(Glibc.time(nil))
            var fields = tm()
            localtime_r(&now, &fields)
            module.constant("timezone", .int(-fields.tm_gmtoff + (fields.tm_isdst > 0 ? 3600 : 0)))
            module.constant("tzname", .string(fields.tm_zone.map { String(cString: $0) } ?? "UTC"))
        }
    }

    private static func read(_ clock: clockid_t) -> timespec {
        var now = timespec()
        clock_gettime(clock, &now)
        return now
    }

    /// Sleeps in short stretches, so that an interrupt is noticed.
    private static func sleep(_ seconds: Double) throws {
        if seconds.isNaN { throw PythonError.valueError("Invalid value NaN (not a number)") }
        if seconds < 0 { throw PythonError.valueError("sleep length must be non-negative") }
        let start = read(CLOCK_MONOTONIC)
        while true {
            let now = read(CLOCK_MONOTONIC)
            let passed = Double(now.tv_sec - start.tv_sec) + Double(now.tv_nsec - start.tv_nsec) * 1e-9
            let left = seconds - passed
            if left <= 0 { return }
            try checkInterrupt()
            let stretch = min(left, 0.02)
            var pause = timespec(tv_sec: 0, tv_nsec: Int(stretch * 1e9))
            PythonThread.waiting { _ = nanosleep(&pause, nil) }
        }
    }

    private static func numbers(_ fields: tm) -> [Int] {
        [
            Int(fields.tm_year) + 1900, Int(fields.tm_mon) + 1, Int(fields.tm_mday), Int(fields.tm_hour),
            Int(fields.tm_min),
            Int(fields.tm_sec), (Int(fields.tm_wday) + 6) % 7, Int(fields.tm_yday) + 1, Int(fields.tm_isdst),
        ]
    }

    private static func structure(_ value: Value) throws -> tm {
        let numbers = try value.map { try $0.asInt() }
        guard numbers.count >= 9 else { throw PythonError.typeError("time.mktime(): illegal time tuple argument") }
        let small = numbers.map { Int32(clamping: $0) }
        var fields = tm()
        fields.tm_year = small[0] &- 1900
        fields.tm_mon = small[1] &- 1
        fields.tm_mday = small[2]
        fields.tm_hour = small[3]
        fields.tm_min = small[4]
        fields.tm_sec = small[5]
        fields.tm_wday = (small[6] &+ 1) % 7
        fields.tm_yday = small[7] &- 1
        fields.tm_isdst = small[8]
        return fields
    }

    private static func formatted(_ format: String, _ fields: tm) throws -> String {
        if format.isEmpty { return "" }
        var fields = fields
        var size = format.utf8.count * 2 + 64
        while size < 1 << 20 {
            let text = [CChar](unsafeUninitializedCapacity: size) { buffer, count in
                count = Glibc.strftime(buffer.baseAddress, size, format, &fields)
            }
            if !text.isEmpty { return String(decoding: text.map { UInt8(bitPattern: $0) }, as: UTF8.self) }
            size *= 4
        }
        return ""
    }

    /// Raises `KeyboardInterrupt` if the user asked for it.
    private static func checkInterrupt() throws {
        try Interpreter.current.checkYieldPoint()
    }
}
