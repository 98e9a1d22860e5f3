import Glibc
import JupyterProtocol

/// Measures what this process takes of the machine.
enum ProcessUsage {
    /// The figures of this moment.
    static var now: KernelUsage {
        let page = sysconf(Int32(_SC_PAGESIZE))
        return KernelUsage(
            processID: Int(getpid()), memory: residentPages * page,
            machineMemory: sysconf(Int32(_SC_PHYS_PAGES)) * page,
            availableMemory: availableMemory ?? sysconf(Int32(_SC_AVPHYS_PAGES)) * page,
            processorCount: sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    }

    /// Source: proc(5), `/proc/pid/statm`: the second number.
    private static var residentPages: Int {
        let fields = lines(of: "/proc/self/statm").first?.split(separator: " ") ?? []
        return fields.count > 1 ? Int(fields[1]) ?? 0 : 0
    }

    /// Source: proc(5), `/proc/meminfo`: `MemAvailable`, which counts caches that can be given up.
    private static var availableMemory: Int? {
        let line = lines(of: "/proc/meminfo").first { $0.hasPrefix("MemAvailable:") }
        return line?.split(separator: " ").dropFirst().first.flatMap { Int($0) }.map { $0 << 10 }
    }

    private static func lines(of path: String) -> [String] {
        guard let file = fopen(path, "re") else { return [] }
        defer { fclose(file) }
        var lines: [String] = []
        var line = [CChar](repeating: 0, count: 256)
        while fgets(&line, Int32(line.count), file) != nil {
            lines.append(String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self))
        }
        return lines
    }
}
