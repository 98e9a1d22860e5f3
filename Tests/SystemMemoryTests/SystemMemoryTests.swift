import Foundation
import SystemMemory
import Testing

/// The memory that is left, read off a tree of files as Linux shows them.
@Suite struct SystemMemoryTests {
    /// A folder with these files.
    private static func tree(_ files: [String: String]) throws -> String {
        let root = NSTemporaryDirectory() + "system-memory-\(UUID().uuidString)"
        for (path, text) in files {
            let file = URL(fileURLWithPath: root + path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
        return root
    }

    private static let meminfo =
        "MemTotal:       24000000 kB\nMemFree:         1000000 kB\nMemAvailable:    2000000 kB\n"

    @Test func theMachineAlone() throws {
        let root = try Self.tree(["/proc/meminfo": Self.meminfo])
        #expect(SystemMemory.available(root: root) == 2_000_000 << 10)
    }

    @Test func aGroupOfTheNewerKind() throws {
        let root = try Self.tree([
            "/proc/meminfo": Self.meminfo, "/proc/self/cgroup": "0::/user/kernel\n",
            "/sys/fs/cgroup/user/kernel/memory.max": "max\n", "/sys/fs/cgroup/user/kernel/memory.current": "5\n",
            "/sys/fs/cgroup/user/memory.max": "1000000\n", "/sys/fs/cgroup/user/memory.current": "400000\n",
            "/sys/fs/cgroup/user/memory.stat": "anon 300000\ninactive_file 50000\n",
        ])
        #expect(SystemMemory.available(root: root) == 650_000)
    }

    @Test func aContainerThatSeesItsOwnGroupAsTheRoot() throws {
        let root = try Self.tree([
            "/proc/meminfo": Self.meminfo, "/proc/self/cgroup": "0::/../../somewhere\n",
            "/sys/fs/cgroup/memory.max": "900000\n", "/sys/fs/cgroup/memory.current": "950000\n",
        ])
        #expect(SystemMemory.available(root: root) == 0)
    }

    @Test func aGroupOfTheOlderKind() throws {
        let root = try Self.tree([
            "/proc/meminfo": Self.meminfo, "/proc/self/cgroup": "9:name=systemd:/\n4:cpu,memory:/box\n0::/\n",
            "/sys/fs/cgroup/memory/box/memory.limit_in_bytes": "2000000\n",
            "/sys/fs/cgroup/memory/box/memory.usage_in_bytes": "500000\n",
            "/sys/fs/cgroup/memory/box/memory.stat": "cache 1\ntotal_inactive_file 1000\n",
            "/sys/fs/cgroup/memory/memory.limit_in_bytes": "9223372036854771712\n",
            "/sys/fs/cgroup/memory/memory.usage_in_bytes": "1\n",
        ])
        #expect(SystemMemory.available(root: root) == 1_501_000)
    }

    @Test func nothingIsKnown() throws {
        #expect(SystemMemory.available(root: try Self.tree(["/else": ""])) == nil)
    }
}
