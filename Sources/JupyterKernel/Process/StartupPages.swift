import Glibc

/// The pages of the program and its libraries that only the start has read.
///
/// Relocating, registering types and reading symbols touches most of the files that a process maps, and the system maps
/// sixteen pages around each that is touched. Given up once, they stay in the system's cache; what is needed later is
/// mapped again without a read, some microseconds for each stretch.
enum StartupPages {
    /// Gives up what is only read: code and constants of files, never what the process has written.
    static func release() {
        guard let file = fopen("/proc/self/smaps", "r") else { return }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 4096)
        var range: Range<UInt>?
        while fgets(&line, Int32(line.count), file) != nil {
            let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            if let started = readOnlyFile(text) {
                range = started
            } else if text.hasPrefix("Anonymous:") {
                // Pages of such a range that are the process's own were written before it was protected: relocations.
                if let range, text.split(separator: " ").dropFirst().first == "0",
                    let start = UnsafeMutableRawPointer(bitPattern: range.lowerBound)
                {
                    madvise(start, Int(range.upperBound - range.lowerBound), MADV_DONTNEED)
                }
                range = nil
            }
        }
    }

    /// The range of a line that begins an entry, if it maps a file that cannot be written there; empty for other entries.
    ///
    /// Source: proc(5), `/proc/pid/smaps`: `start-end rwxp offset device inode path`.
    private static func readOnlyFile(_ line: String) -> Range<UInt>? {
        let fields = line.split(separator: " ", maxSplits: 5)
        guard fields.count >= 5, let dash = fields[0].firstIndex(of: "-"),
            let start = UInt(fields[0][..<dash], radix: 16),
            let end = UInt(fields[0][fields[0].index(after: dash)...], radix: 16)
        else { return nil }
        // Blanks stand before the path, as many as make a column.
        guard fields.count == 6, fields[1] == "r--p" || fields[1] == "r-xp",
            fields[5].drop(while: { $0 == " " }).hasPrefix("/")
        else {
            return start..<start
        }
        return start..<end
    }
}
