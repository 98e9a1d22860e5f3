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
            availableMemory: sysconf(Int32(_SC_AVPHYS_PAGES)) * page,
            processorCount: sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    }

    /// Source: proc(5), `/proc/pid/statm`: the second number.
    private static var residentPages: Int {
        guard let file = fopen("/proc/self/statm", "re") else { return 0 }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 128)
        guard fgets(&line, Int32(line.count), file) != nil else { return 0 }
        let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let fields = text.split(separator: " ")
        return fields.count > 1 ? Int(fields[1]) ?? 0 : 0
    }
}
