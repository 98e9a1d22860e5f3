import ComputeKernels

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// How many processors this process may use.
package enum ProcessorCount {
    /// The threads to run on: `SWIFTLET_NUM_THREADS` if set to a positive number, else the processors the
    /// scheduler lets this process use, within the CPU limit of its control group.
    package static let available: Int = {
        if let text = getenv("SWIFTLET_NUM_THREADS"), let count = Int(String(cString: text)), count > 0 {
            return min(count, 256)
        }
        let processors = onlineProcessors
        guard let limit = controlGroupLimit else { return processors }
        return max(1, min(processors, Int(limit.rounded(.up))))
    }()

    /// Processors the scheduler lets this process use.
    static var onlineProcessors: Int { max(1, ck_available_processors()) }

    /// Processors granted by the control group (version 2, else version 1), or nil where there is no limit.
    static var controlGroupLimit: Double? {
        guard let membership = contents(of: "/proc/self/cgroup") else { return nil }
        var limits: [Double] = []
        for line in membership.split(separator: "\n") {
            let fields = line.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
            guard fields.count == 3 else { continue }
            if fields[0] == "0" {
                // Every group from the root down to ours may set a limit; the tightest one holds.
                var path = ""
                for component in [""] + fields[2].split(separator: "/").map(String.init) {
                    if !component.isEmpty { path += "/" + component }
                    if let text = contents(of: "/sys/fs/cgroup\(path)/cpu.max"), let limit = parseCPUMax(text) {
                        limits.append(limit)
                    }
                }
            } else if fields[1].split(separator: ",").contains("cpu") {
                for path in ["", String(fields[2])] {
                    let folder = "/sys/fs/cgroup/cpu\(path)"
                    if let quota = contents(of: "\(folder)/cpu.cfs_quota_us").flatMap(number), quota > 0,
                        let period = contents(of: "\(folder)/cpu.cfs_period_us").flatMap(number), period > 0
                    {
                        limits.append(quota / period)
                    }
                }
            }
        }
        return limits.min()
    }

    /// Reads `"quota period"` of a version 2 control group; nil for `"max period"` and anything else.
    package static func parseCPUMax(_ text: String) -> Double? {
        let fields = text.split { $0 == " " || $0 == "\n" }
        guard fields.count >= 2, let quota = Double(fields[0]), let period = Double(fields[1]), quota > 0, period > 0
        else { return nil }
        return quota / period
    }

    private static func number(_ text: String) -> Double? {
        text.split(separator: "\n").first.flatMap { Double($0) }
    }

    private static func contents(of path: String) -> String? {
        guard let file = fopen(path, "r") else { return nil }
        defer { fclose(file) }
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = fread(&buffer, 1, buffer.count, file)
        return String(decoding: buffer[..<count], as: UTF8.self)
    }
}
