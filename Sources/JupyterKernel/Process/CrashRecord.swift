import Glibc
import JupyterProtocol

/// What a kernel leaves to the process that replaces it when it crashes: which cell ran, for whom, and what happened.
///
/// The record lies in a file without a name that is mapped into memory, so that a signal handler can complete it by
/// plain stores, and whose descriptor outlives `execv`.
final class CrashRecord: @unchecked Sendable {
    /// The record's head; the request's header and identities follow it as bytes.
    struct Head {
        static let mark: UInt64 = 0x5357_4654_4352_5348
        var mark = Head.mark
        var signal: Int32 = 0
        var isRunning: Int32 = 0
        var executionCount: Int32 = 0
        /// The line in the cell, from 1; 0 where it is not known.
        var line: Int32 = 0
        /// Resident memory when it happened, in bytes.
        var memory = 0
        var subscribers: Int32 = 0
        var headerLength: Int32 = 0
        var identityCount: Int32 = 0
        var identityLengths: (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
    }

    private static let variable = "SWIFTLET_CRASH_RECORD"
    private static let size = 64 << 10

    let descriptor: Int32
    let head: UnsafeMutablePointer<Head>
    private let base: UnsafeMutableRawPointer
    private static var start: Int { MemoryLayout<Head>.stride }

    private init(descriptor: Int32, base: UnsafeMutableRawPointer) {
        self.descriptor = descriptor
        self.base = base
        head = base.bindMemory(to: Head.self, capacity: 1)
    }

    /// A new, empty record; nil where the system has no room for one. A kernel runs without it too.
    static func make() -> CrashRecord? {
        guard let file = tmpfile() else { return nil }
        defer { fclose(file) }
        let descriptor = fcntl(fileno(file), F_DUPFD_CLOEXEC, 3)
        guard descriptor >= 0, ftruncate(descriptor, off_t(size)) == 0, let record = mapped(descriptor) else {
            return nil
        }
        record.head.initialize(to: Head())
        setenv(variable, String(descriptor), 1)
        return record
    }

    /// The record that a process which crashed has left in this one; nil in a process that was started as usual.
    static func taken() -> CrashRecord? {
        guard let text = getenv(variable) else { return nil }
        defer { unsetenv(variable) }
        var status = stat()
        guard let descriptor = Int32(String(cString: text)), fstat(descriptor, &status) == 0, status.st_size == size,
            status.st_nlink == 0, let record = mapped(descriptor)
        else { return nil }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        return record.head.pointee.mark == Head.mark && record.head.pointee.signal != 0 ? record : nil
    }

    private static func mapped(_ descriptor: Int32) -> CrashRecord? {
        let base = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0)
        guard let base, base != MAP_FAILED else { return nil }
        return CrashRecord(descriptor: descriptor, base: base)
    }

    deinit {
        munmap(base, Self.size)
        close(descriptor)
    }

    /// Notes that a cell begins. One whose header is too long to note is not noted.
    func begin(header: JSONObject, identities: [[UInt8]], executionCount: Int) {
        let text = Array(JSONValue.object(header).serialized)
        let total = text.count + identities.reduce(0) { $0 + $1.count }
        guard identities.count <= 4, Self.start + total <= Self.size else { return }
        var place = base + Self.start
        for bytes in [text] + identities {
            bytes.withUnsafeBytes {
                if let source = $0.baseAddress { place.copyMemory(from: source, byteCount: $0.count) }
            }
            place += bytes.count
        }
        var lengths: (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
        withUnsafeMutableBytes(of: &lengths) { raw in
            let lengths = raw.bindMemory(to: Int32.self)
            for (index, identity) in identities.enumerated() { lengths[index] = Int32(identity.count) }
        }
        head.pointee.headerLength = Int32(text.count)
        head.pointee.identityCount = Int32(identities.count)
        head.pointee.identityLengths = lengths
        head.pointee.executionCount = Int32(truncatingIfNeeded: executionCount)
        head.pointee.line = 0
        head.pointee.isRunning = 1
    }

    /// Notes that the cell has ended.
    func end() { head.pointee.isRunning = 0 }

    /// The header of the request whose cell ran, and whom to answer.
    var request: (header: JSONObject, identities: [[UInt8]])? {
        var place = base + Self.start
        func next(_ count: Int) -> [UInt8] {
            defer { place += count }
            return Array(UnsafeRawBufferPointer(start: place, count: count))
        }
        let text = next(Int(head.pointee.headerLength))
        guard let header = (try? JSONValue(parsing: text))?.objectValue else { return nil }
        let lengths = withUnsafeBytes(of: head.pointee.identityLengths) { Array($0.bindMemory(to: Int32.self)) }
        return (header, lengths.prefix(Int(head.pointee.identityCount)).map { next(Int($0)) })
    }

    /// What happened, for the person at the front end.
    var words: String {
        let head = head.pointee
        let what =
            switch head.signal {
            case SIGSEGV: "it used memory that is not its own (signal 11, SIGSEGV)"
            case SIGBUS: "it used memory that is not there (signal 7, SIGBUS)"
            case SIGILL, SIGTRAP: "it met a state that must not be and stopped itself (signal \(head.signal))"
            case SIGFPE: "it divided whole numbers by zero (signal 8, SIGFPE)"
            case SIGABRT: "one of its libraries gave up (signal 6, SIGABRT)"
            default: "of signal \(head.signal)"
            }
        let place = "cell \(head.executionCount)" + (head.line > 0 ? ", line \(head.line)" : "")
        return "The kernel crashed in \(place): \(what). It held \(head.memory >> 20) MB of memory. "
            + "It has been started anew: all variables are gone, run the cells from the top. This is a fault of the kernel, not of the cell."
    }
}
