import Glibc

/// An open file with its own buffers: bytes in and out, and text through a codec.
package final class FileStream {
    package let path: String
    package let mode: String
    package let isText: Bool
    package let encoding: TextEncoding
    package let encodingName: String
    package let policy: TextEncoding.ErrorPolicy
    package let readable: Bool
    package let writable: Bool
    /// True if `\r\n` and `\r` become `\n` on the way in.
    let translatesNewlines: Bool
    /// What `\n` becomes on the way out; nil if it stays.
    private let lineEnding: [UInt8]?
    /// Whether what is read may take as long as somebody types: others run meanwhile, and an interrupt ends it.
    private let isWaited: Bool
    private var descriptor: Int32
    private var incoming: [UInt8] = []
    private var incomingStart = 0
    private var reachedEnd = false
    private var outgoing: [UInt8] = []

    package var isClosed: Bool { descriptor < 0 }

    /// Opens a file.
    /// - Throws: `ValueError` for a bad mode, an `OSError` when the system refuses.
    package init(path: String, mode: String, encoding: String?, errors: TextEncoding.ErrorPolicy, newline: String?)
        throws
    {
        var flags: Int32 = 0
        let letters = Set(mode)
        let kinds = mode.filter { "rwax".contains($0) }
        guard letters.isSubset(of: Set("rwaxbt+")), letters.count == mode.count else {
            throw PythonError.valueError("invalid mode: '\(mode)'")
        }
        if letters.contains("b"), letters.contains("t") {
            throw PythonError.valueError("can't have text and binary mode at once")
        }
        guard kinds.count == 1, let kind = kinds.first else {
            throw PythonError.valueError("must have exactly one of create/read/write/append mode")
        }
        let updates = letters.contains("+")
        readable = kind == "r" || updates
        writable = kind != "r" || updates
        flags |= updates ? O_RDWR : kind == "r" ? O_RDONLY : O_WRONLY
        switch kind {
        case "w": flags |= O_CREAT | O_TRUNC
        case "a": flags |= O_CREAT | O_APPEND
        case "x": flags |= O_CREAT | O_EXCL
        default: break
        }
        isText = !letters.contains("b")
        if !isText, encoding != nil { throw PythonError.valueError("binary mode doesn't take an encoding argument") }
        self.encoding = try Codecs.encoding(named: encoding ?? "utf-8")
        encodingName = encoding ?? "UTF-8"
        policy = errors
        translatesNewlines = newline == nil
        lineEnding = isText && (newline == "\r\n" || newline == "\r") ? newline.map { Array($0.utf8) } : nil
        self.path = path
        self.mode = mode
        isWaited = false
        descriptor = Glibc.open(path, flags | O_CLOEXEC, 0o666)
        if descriptor < 0 { throw PythonError.osError(errno: errno, path: path) }
        var status = stat()
        if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
            Glibc.close(descriptor)
            descriptor = -1
            throw PythonError.osError(errno: EISDIR, path: path)
        }
        if kind == "a" { lseek(descriptor, 0, SEEK_END) }
    }

    /// The process' standard input as text; one for `sys.stdin` and for `input()` in a script, so that none takes what
    /// the other has read ahead.
    nonisolated(unsafe) package static let standardInput = FileStream(standardInput: STDIN_FILENO)

    private init(standardInput descriptor: Int32) {
        path = "<stdin>"
        mode = "r"
        isText = true
        encoding = .utf8
        encodingName = "utf-8"
        policy = .strict
        readable = true
        writable = false
        translatesNewlines = true
        lineEnding = nil
        isWaited = true
        self.descriptor = descriptor
    }

    /// Waits until there is something to read, or the end.
    private func awaitInput() throws {
        while true {
            var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            let ready = PythonThread.waiting { poll(&waiting, 1, 50) }
            try Interpreter.current.checkYieldPoint()
            if ready != 0 && !(ready < 0 && errno == EINTR) { return }
        }
    }

    deinit { if descriptor >= 0 { try? close() } }

    package var fileDescriptor: Int32 { descriptor }

    /// - Throws: `ValueError` once the file is closed.
    func checkOpen() throws {
        if isClosed { throw PythonError.valueError("I/O operation on closed file.") }
    }

    // MARK: Reading

    private func fill() throws -> Bool {
        if reachedEnd { return false }
        try flush()
        if incomingStart > 0 {
            incoming.removeFirst(incomingStart)
            incomingStart = 0
        }
        if isWaited { try awaitInput() }
        let old = incoming.count
        let wanted = 1 << 16
        incoming.append(contentsOf: repeatElement(0, count: wanted))
        let got = incoming.withUnsafeMutableBytes { raw in
            raw.baseAddress.map { Glibc.read(descriptor, $0 + old, wanted) } ?? 0
        }
        incoming.removeLast(wanted - max(0, got))
        if got < 0 {
            if errno == EINTR { return true }
            throw PythonError.osError(errno: errno, path: path)
        }
        if got == 0 { reachedEnd = true }
        return got > 0
    }

    private func checkReadable() throws {
        try checkOpen()
        if !readable { throw PythonError(FileTypes.unsupportedOperation, "not readable") }
    }

    /// At most `count` bytes, all there are for a negative count.
    package func readBytes(_ count: Int) throws -> [UInt8] {
        try checkReadable()
        while count < 0 || incoming.count - incomingStart < count { if !(try fill()) { break } }
        let end = count < 0 ? incoming.count : min(incoming.count, incomingStart + count)
        let result = Array(incoming[incomingStart..<end])
        incomingStart = end
        if count < 0 { reachedEnd = false }
        return result
    }

    /// The bytes up to and with the next line feed; `\r` ends lines too where newlines are translated.
    package func readLineBytes() throws -> [UInt8] {
        try checkReadable()
        var scanned = incomingStart
        while true {
            while scanned < incoming.count {
                let byte = incoming[scanned]
                if byte == 0x0A || (byte == 0x0D && isText && translatesNewlines) {
                    if byte == 0x0D {
                        // The line feed of a pair may not have come yet.
                        if scanned + 1 == incoming.count {
                            let consumed = scanned - incomingStart
                            _ = try fill()
                            scanned = incomingStart + consumed
                        }
                        if scanned + 1 < incoming.count, incoming[scanned + 1] == 0x0A { scanned += 1 }
                    }
                    let line = Array(incoming[incomingStart...scanned])
                    incomingStart = scanned + 1
                    return line
                }
                scanned += 1
            }
            let consumed = scanned - incomingStart
            if !(try fill()) {
                let line = Array(incoming[incomingStart...])
                incomingStart = incoming.count
                reachedEnd = false
                return line
            }
            scanned = incomingStart + consumed
        }
    }

    /// Bytes as the text that the file's codec and newlines make of them.
    package func text(_ bytes: [UInt8]) throws -> Value {
        var bytes = bytes
        if translatesNewlines, bytes.contains(0x0D) {
            var cleaned: [UInt8] = []
            cleaned.reserveCapacity(bytes.count)
            for (index, byte) in bytes.enumerated() {
                if byte != 0x0D {
                    cleaned.append(byte)
                } else if index + 1 == bytes.count || bytes[index + 1] != 0x0A {
                    cleaned.append(0x0A)
                }
            }
            bytes = cleaned
        }
        return try bytes.withUnsafeBufferPointer { try Codecs.decode($0, encoding, policy) }
    }

    /// At most `count` characters, all there are for a negative count.
    package func readText(_ count: Int) throws -> Value {
        if count < 0 { return try text(readBytes(-1)) }
        var taken: [UInt8] = []
        var characters = 0
        while characters < count {
            let next = try readBytes(1)
            guard let first = next.first else { break }
            let more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC0 ? 1 : 0
            taken += next
            if case .utf8 = encoding, more > 0 { taken += try readBytes(more) }
            characters += 1
        }
        return try text(taken)
    }

    // MARK: Writing

    package func write(_ bytes: some Collection<UInt8>) throws {
        try checkOpen()
        if !writable { throw PythonError(FileTypes.unsupportedOperation, "not writable") }
        if incomingStart < incoming.count {
            // What was read ahead belongs behind the place of this write.
            lseek(descriptor, off_t(incomingStart - incoming.count), SEEK_CUR)
        }
        incoming = []
        incomingStart = 0
        if let lineEnding {
            for byte in bytes { if byte == 0x0A { outgoing += lineEnding } else { outgoing.append(byte) } }
        } else {
            outgoing.append(contentsOf: bytes)
        }
        if outgoing.count > 1 << 16 { try flush() }
    }

    package func flush() throws {
        var start = 0
        while start < outgoing.count {
            let sent = outgoing.withUnsafeBytes { raw in
                raw.baseAddress.map { Glibc.write(descriptor, $0 + start, raw.count - start) } ?? 0
            }
            if sent < 0 {
                if errno == EINTR { continue }
                outgoing = []
                throw PythonError.osError(errno: errno, path: path)
            }
            start += sent
        }
        outgoing.removeAll(keepingCapacity: true)
    }

    // MARK: Place

    package func tell() throws -> Int {
        try checkOpen()
        return Int(lseek(descriptor, 0, SEEK_CUR)) - (incoming.count - incomingStart) + outgoing.count
    }

    package func seek(_ offset: Int, _ whence: Int) throws -> Int {
        try checkOpen()
        try flush()
        var offset = offset
        if whence == 1 { offset -= incoming.count - incomingStart }
        incoming = []
        incomingStart = 0
        reachedEnd = false
        let place = lseek(descriptor, off_t(offset), whence == 1 ? SEEK_CUR : whence == 2 ? SEEK_END : SEEK_SET)
        if place < 0 { throw PythonError.osError(errno: errno, path: nil) }
        return Int(place)
    }

    package func truncate(_ size: Int?) throws -> Int {
        try checkOpen()
        let length = try size ?? tell()
        try flush()
        if ftruncate(descriptor, off_t(length)) != 0 { throw PythonError.osError(errno: errno, path: nil) }
        return length
    }

    package func close() throws {
        if isClosed { return }
        defer { descriptor = -1 }
        do {
            try flush()
        } catch {
            Glibc.close(descriptor)
            throw error
        }
        Glibc.close(descriptor)
    }
}
