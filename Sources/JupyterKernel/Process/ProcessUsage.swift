import Glibc
import JupyterProtocol
import Monitors

/// Measures what this process and the programs it has started take of the machine.
final class ProcessUsage: Sendable {
    /// Ticks of processor time: of the kernel, of all that was done, and of what could be done, by all processors.
    private struct Ticks {
        var own = 0
        var busy = 0
        var total = 0
    }

    private let last = Monitor<Ticks?>(nil)

    /// The figures of this moment; the shares of the processors are those since the last call.
    func measure() -> KernelUsage {
        let count = sysconf(Int32(_SC_NPROCESSORS_ONLN))
        let now = Self.ticks
        let before = last.withLock { last in
            defer { last = now }
            return last
        }
        func share(_ part: KeyPath<Ticks, Int>, of whole: Int) -> Double? {
            guard let before, now.total > before.total else { return nil }
            let percent = 100 * Double(whole) * Double(now[keyPath: part] - before[keyPath: part])
            return max(0, (10 * percent / Double(now.total - before.total)).rounded() / 10)
        }
        let page = sysconf(Int32(_SC_PAGESIZE))
        var name = [CChar](repeating: 0, count: 256)
        gethostname(&name, name.count - 1)
        return KernelUsage(
            hostName: String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self),
            processID: Int(getpid()), processorShare: share(\.own, of: count),
            machineProcessorShare: share(\.busy, of: 1), memory: Self.memory,
            machineMemory: sysconf(Int32(_SC_PHYS_PAGES)) * page,
            availableMemory: Self.availableMemory ?? sysconf(Int32(_SC_AVPHYS_PAGES)) * page, processorCount: count)
    }

    /// The processes of the kernel: itself, and what cells have started, in its group.
    private static var processes: [Int] {
        var found = [Int(getpid())]
        guard getpgrp() == getpid(), let folder = opendir("/proc") else { return found }
        defer { closedir(folder) }
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            guard let id = Int(name), id != found[0], getpgid(pid_t(id)) == getpid() else { continue }
            found.append(id)
        }
        return found
    }

    /// The share of memory, in bytes, pages that several processes have in common being split among them; the
    /// resident memory where the system does not tell it.
    ///
    /// Source: proc(5), `/proc/pid/smaps_rollup`, `/proc/pid/statm`.
    private static var memory: Int {
        processes.reduce(0) { sum, id in
            if let share = kilobytes("Pss:", in: "/proc/\(id)/smaps_rollup") { return sum + share << 10 }
            let fields = lines(of: "/proc/\(id)/statm").first?.split(separator: " ") ?? []
            return sum + (fields.count > 1 ? Int(fields[1]) ?? 0 : 0) * sysconf(Int32(_SC_PAGESIZE))
        }
    }

    /// Source: proc(5), `/proc/pid/stat` fields 14 and 15, `/proc/stat`.
    private static var ticks: Ticks {
        var ticks = Ticks()
        for id in processes {
            // The second field is the program's name in parentheses, which may hold blanks.
            let text = lines(of: "/proc/\(id)/stat").first ?? ""
            let fields = text[(text.lastIndex(of: ")") ?? text.startIndex)...].split(separator: " ")
            if fields.count > 13 { ticks.own += (Int(fields[12]) ?? 0) + (Int(fields[13]) ?? 0) }
        }
        let all = (lines(of: "/proc/stat").first ?? "").split(separator: " ").dropFirst().prefix(8).map { Int($0) ?? 0 }
        ticks.total = all.reduce(0, +)
        // Idle, and waiting for input.
        ticks.busy = ticks.total - (all.count > 4 ? all[3] + all[4] : 0)
        return ticks
    }

    /// Source: proc(5), `/proc/meminfo`: `MemAvailable`, which counts caches that can be given up.
    private static var availableMemory: Int? { kilobytes("MemAvailable:", in: "/proc/meminfo").map { $0 << 10 } }

    private static func kilobytes(_ name: String, in path: String) -> Int? {
        lines(of: path).first { $0.hasPrefix(name) }?.split(separator: " ").dropFirst().first.flatMap { Int($0) }
    }

    private static func lines(of path: String) -> [String] {
        guard let file = fopen(path, "re") else { return [] }
        defer { fclose(file) }
        var lines: [String] = []
        var line = [CChar](repeating: 0, count: 1024)
        while fgets(&line, Int32(line.count), file) != nil {
            lines.append(String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self))
        }
        return lines
    }
}
