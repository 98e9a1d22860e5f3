import Glibc

/// The programs that cells have started and that still run, whoever their parents are by now.
enum ChildProcesses {
    /// What `/proc` says of a process.
    private struct Entry {
        let process: pid_t
        let parent: pid_t
        let session: pid_t
    }

    /// Asks them to end, and ends those that have not after some milliseconds.
    ///
    /// A front end gives a kernel a session of its own, and what cells start in the background stays in it. A kernel that
    /// was started otherwise shares its session with strangers: there only what descends from it is its own.
    static func end(milliseconds: Int) {
        let asked = running
        for process in asked { kill(process, SIGTERM) }
        for _ in 0..<(milliseconds / 5) where asked.contains(where: { entry($0) != nil }) { usleep(5000) }
        // What they have started meanwhile goes too.
        if !asked.isEmpty { for process in running { kill(process, SIGKILL) } }
    }

    private static var running: [pid_t] {
        let own = getpid()
        let all = entries()
        if getsid(0) == own { return all.filter { $0.session == own && $0.process != own }.map(\.process) }
        var family: Set<pid_t> = [own]
        var size = 0
        while size != family.count {
            size = family.count
            family.formUnion(all.filter { family.contains($0.parent) }.map(\.process))
        }
        return family.filter { $0 != own }
    }

    private static func entries() -> [Entry] {
        guard let folder = opendir("/proc") else { return [] }
        defer { closedir(folder) }
        var entries: [Entry] = []
        while let item = readdir(folder) {
            let name = withUnsafeBytes(of: &item.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if let process = pid_t(name), let entry = entry(process) { entries.append(entry) }
        }
        return entries
    }

    /// One process; nil if it has ended, also where somebody has still to take note of that.
    ///
    /// Source: proc(5), `/proc/pid/stat`: the name stands in parentheses and may hold any character.
    private static func entry(_ process: pid_t) -> Entry? {
        guard let file = fopen("/proc/\(process)/stat", "r") else { return nil }
        defer { fclose(file) }
        var line = [UInt8](repeating: 0, count: 1024)
        let count = fread(&line, 1, line.count, file)
        guard let end = line[..<count].lastIndex(of: UInt8(ascii: ")")) else { return nil }
        let fields = String(decoding: line[(end + 1)..<count], as: UTF8.self).split(separator: " ")
        guard fields.count > 3, fields[0] != "Z", fields[0] != "X", let parent = pid_t(fields[1]),
            let session = pid_t(fields[3])
        else { return nil }
        return Entry(process: process, parent: parent, session: session)
    }
}
