import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// How much memory may still be taken before the system ends a process for it.
///
/// Linux promises memory that it has not got and kills somebody when it is used. Whoever wants much asks here first.
public enum SystemMemory {
    private static let promised = Atomic(0)

    /// Notes memory that has been reserved and will be used without asking again.
    public static func promise(_ byteCount: Int) { promised.wrappingAdd(byteCount, ordering: .relaxed) }

    /// Notes that such memory is in use now, or is not needed any more.
    public static func keep(promise byteCount: Int) { promised.wrappingSubtract(byteCount, ordering: .relaxed) }

    /// With less than this left, what is kept for later is given back.
    private static let scarce = 2 << 30

    private struct Giver {
        let giveBack: @Sendable () -> Bool
    }

    private static let giver = Mutex<Giver?>(nil)

    /// Names who keeps memory that nobody uses.
    ///
    /// - Parameter giveBack: gives it back to the system; returns whether there was any.
    public static func whenScarce(_ giveBack: @escaping @Sendable () -> Bool) {
        giver.withLock { $0 = Giver(giveBack: giveBack) }
    }

    /// The bytes that are left: of the machine and of the control groups that this process is in, less what has been
    /// promised, or of its own limit of address space, which counts that already; whichever is less.
    ///
    /// - Parameter root: where `/proc` and `/sys` are looked for.
    /// - Returns: nil where the system does not say.
    public static func available(root: String = "") -> Int? {
        guard let left = left(root) else { return nil }
        if left < scarce, root.isEmpty, let giver = giver.withLock({ $0 }), giver.giveBack() {
            return self.left(root)
        }
        return left
    }

    private static func left(_ root: String) -> Int? {
        let promised = promised.load(ordering: .relaxed)
        let figures = ([machine(root)] + groups(root)).map { figure in figure.map { $0 - promised } }
        return (figures + [addressSpace(root)]).compactMap { $0 }.min().map { max(0, $0) }
    }

    /// Source: proc(5), `/proc/meminfo`: `MemAvailable` counts caches that can be given up.
    private static func machine(_ root: String) -> Int? {
        fields(of: "\(root)/proc/meminfo").first { $0.first == "MemAvailable:" }.flatMap {
            $0.count > 1 ? Int($0[1]) : nil
        }
        .map { $0 << 10 }
    }

    /// What `ulimit -v` has left: beyond it nothing is promised and nobody is killed, but a request fails.
    private static func addressSpace(_ root: String) -> Int? {
        #if canImport(Glibc)
            var limit = rlimit()
            guard getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit) == 0, limit.rlim_cur < 1 << 60 else {
                return nil
            }
            guard let pages = number(in: "\(root)/proc/self/statm") else { return nil }
            return max(0, Int(limit.rlim_cur) - pages * sysconf(Int32(_SC_PAGESIZE)))
        #else
            return nil
        #endif
    }

    // MARK: Control groups

    /// What the groups of this process, and those above them, have left.
    private static func groups(_ root: String) -> [Int?] {
        fields(of: "\(root)/proc/self/cgroup", separator: ":", limit: 2).flatMap { line -> [Int?] in
            guard line.count == 3 else { return [] }
            if line[1].isEmpty { return chain(line[2]).map { unified("\(root)/sys/fs/cgroup\($0)") } }
            guard line[1].split(separator: ",").contains("memory") else { return [] }
            return chain(line[2]).map { older("\(root)/sys/fs/cgroup/memory\($0)") }
        }
    }

    /// A group's path and those of the groups above it: `/a/b`, `/a` and the root. In a container the outer ones are
    /// not to be seen, and the root is the container's own group.
    private static func chain(_ path: String) -> [String] {
        var parts = path.split(separator: "/").map(String.init)
        var paths: [String] = []
        while !parts.isEmpty {
            paths.append("/" + parts.joined(separator: "/"))
            parts.removeLast()
        }
        return paths + [""]
    }

    /// Source: Linux, Documentation/admin-guide/cgroup-v2.rst, "Memory Interface Files".
    private static func unified(_ folder: String) -> Int? {
        left(
            limit: number(in: "\(folder)/memory.max"), used: number(in: "\(folder)/memory.current"), folder,
            "inactive_file")
    }

    /// Source: Linux, Documentation/admin-guide/cgroup-v1/memory.rst.
    private static func older(_ folder: String) -> Int? {
        left(
            limit: number(in: "\(folder)/memory.limit_in_bytes"), used: number(in: "\(folder)/memory.usage_in_bytes"),
            folder,
            "total_inactive_file")
    }

    private static func left(limit: Int?, used: Int?, _ folder: String, _ cache: String) -> Int? {
        // "No limit" is the word max, or a number that no machine has.
        guard let limit, let used, limit < 1 << 60 else { return nil }
        // What is cached of files is given up before anybody is killed.
        let cached = fields(of: "\(folder)/memory.stat").first { $0.first == cache }.flatMap {
            $0.count > 1 ? Int($0[1]) : nil
        }
        return max(0, limit - used + (cached ?? 0))
    }

    private static func number(in path: String) -> Int? { fields(of: path).first?.first.flatMap { Int($0) } }

    private static func fields(of path: String, separator: Character = " ", limit: Int = .max) -> [[String]] {
        guard let file = fopen(path, "r") else { return [] }
        defer { fclose(file) }
        var lines: [[String]] = []
        var line = [CChar](repeating: 0, count: 4096)
        while fgets(&line, Int32(line.count), file) != nil {
            let text = String(
                decoding: line.prefix { $0 != 0 && $0 != 10 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            lines.append(
                text.split(separator: separator, maxSplits: limit, omittingEmptySubsequences: separator == " ").map(
                    String.init))
        }
        return lines
    }
}
