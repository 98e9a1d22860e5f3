import Glibc

/// Everything that one cell has printed: in memory while it is little, in a file when it is much.
struct OutputSpool {
    /// What is kept in memory, in bytes.
    private static let inMemory = OutputValve.burst

    /// The disk space that is left to others, in bytes.
    private static let reserve = 1 << 30

    /// How many bytes are written between two looks at the disk.
    private static let interval = 64 << 20

    private var bytes: [UInt8] = []
    private var file: UnsafeMutablePointer<FILE>?
    private var path = ""
    private var untilLook = 0
    /// Why text is kept no longer.
    private var failure: String?

    /// Keeps a text.
    mutating func append(_ text: String) {
        if failure != nil { return }
        if file == nil {
            bytes += Array(text.utf8)
            if bytes.count > Self.inMemory { open() }
        } else {
            write(Array(text.utf8))
        }
    }

    /// Closes the file; says where it is, or why it does not hold everything.
    mutating func closed() -> String {
        if let file { fclose(file) }
        file = nil
        bytes = []
        guard let failure else { return "The whole is in \(path)" }
        return path.isEmpty
            ? "The whole could not be kept: \(failure)"
            : "\(path) holds the beginning; the rest could not be kept: \(failure)"
    }

    /// Forgets everything.
    mutating func discard() {
        if let file {
            fclose(file)
            unlink(path)
        }
        self = OutputSpool()
    }

    private mutating func open() {
        let folder = getenv("TMPDIR").map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
        var template = Array("\(folder)/swiftlet-output-XXXXXX.txt".utf8CString)
        let descriptor = mkstemps(&template, 4)
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        guard descriptor >= 0, let opened = fdopen(descriptor, "w") else {
            failure = String(cString: strerror(errno))
            bytes = []
            return
        }
        file = opened
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        write(bytes)
        bytes = []
    }

    private mutating func write(_ bytes: [UInt8]) {
        untilLook -= bytes.count
        if untilLook < 0 {
            untilLook = Self.interval
            if let free = freeSpace, free < Self.reserve + bytes.count { return fail("the disk is nearly full") }
        }
        guard let file, fwrite(bytes, 1, bytes.count, file) == bytes.count else {
            return fail(String(cString: strerror(errno)))
        }
    }

    private mutating func fail(_ reason: String) { failure = reason }

    private var freeSpace: Int? {
        var status = statvfs()
        guard statvfs(path, &status) == 0 else { return nil }
        return Int(status.f_bavail) * Int(status.f_frsize)
    }
}
