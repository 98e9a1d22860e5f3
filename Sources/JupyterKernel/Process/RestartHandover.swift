import Glibc

/// What a kernel that restarts in place has not dealt with, for the program that replaces it in the same process.
///
/// Everything is kept as the frames of the wire: what was signed stays signed, and what has not been read yet is read
/// once, by the program that answers it.
struct RestartHandover: Sendable {
    /// The frames of one message.
    typealias Frames = [[UInt8]]

    /// The frames of a message that came on a channel, or goes out on it.
    typealias Addressed = (channel: RequestChannel, frames: Frames)

    /// Requests that came when the cells before the restart had been taken.
    var requests: [Addressed] = []

    /// Messages whose clients get them once they have come back.
    var replies: [Addressed] = []

    /// What iopub has still to publish.
    var published: [Frames] = []

    /// The sockets at which clients connect meanwhile.
    var listeners: ListeningSockets?

    /// The signatures of the messages that were received: none of them may come again.
    var signatures: Frames = []

    /// Writes everything to a nameless file that outlives `execv`: in memory, or on the disk where memory has no room.
    ///
    /// - Returns: its descriptor; nil where neither has room for it.
    func write() -> Int32? {
        let name = "swiftlet-restart-\(MessageComposer.randomIdentifier())"
        let memory = shm_open("/" + name, O_RDWR | O_CREAT | O_EXCL, 0o600)
        shm_unlink("/" + name)
        if let written = write(to: memory) { return written }
        let path = (getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp") + "/" + name
        let disk = open(path, O_RDWR | O_CREAT | O_EXCL, 0o600)
        unlink(path)
        return write(to: disk)
    }

    /// Writes everything to a file, which is closed where that fails.
    private func write(to descriptor: Int32) -> Int32? {
        guard descriptor >= 0 else { return nil }
        _ = fcntl(descriptor, F_SETFD, 0)
        let bytes = serialized
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else {
                close(descriptor)
                return nil
            }
            written += count
        }
        return descriptor
    }

    /// Reads what ``write()`` has written, and closes the descriptor; empty where it does not hold that.
    init(descriptor: Int32) {
        self.init()
        var status = stat()
        // Whatever else may have this number in an environment is left alone.
        guard fstat(descriptor, &status) == 0, status.st_nlink == 0, status.st_mode & S_IFMT == S_IFREG else { return }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
        var filled = 0
        while filled < bytes.count {
            let count = bytes[filled...].withUnsafeMutableBytes {
                pread(descriptor, $0.baseAddress, $0.count, off_t(filled))
            }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return }
            filled += count
        }
        self = RestartHandover(serialized: bytes)
    }

    init() {}
}

// The file: four lists of messages, each a list of frames; every list and every frame begins with its length.
extension RestartHandover {
    /// The bytes of the file.
    var serialized: [UInt8] {
        var bytes: [UInt8] = []
        func put(_ number: Int) { withUnsafeBytes(of: UInt64(number)) { bytes += $0 } }
        func put(_ messages: [Frames]) {
            put(messages.count)
            for frames in messages {
                put(frames.count)
                for frame in frames {
                    put(frame.count)
                    bytes += frame
                }
            }
        }
        func put(_ messages: [Addressed]) { put(messages.map { [Array($0.channel.rawValue.utf8)] + $0.frames }) }
        put(requests)
        put(replies)
        put(published)
        put([signatures])
        return bytes
    }

    /// What these bytes hold; what does not fit within them is left out.
    init(serialized bytes: [UInt8]) {
        var place = 0
        func number() -> Int? {
            guard bytes.count - place >= 8 else { return nil }
            defer { place += 8 }
            let number = bytes[place..<(place + 8)].withUnsafeBytes { $0.loadUnaligned(as: UInt64.self) }
            return number <= UInt64(bytes.count) ? Int(number) : nil
        }
        func frame() -> [UInt8]? {
            guard let count = number(), count <= bytes.count - place else { return nil }
            defer { place += count }
            return Array(bytes[place..<(place + count)])
        }
        func list<Item>(_ item: () -> Item?) -> [Item]? {
            guard let count = number() else { return nil }
            var items: [Item] = []
            for _ in 0..<count {
                guard let next = item() else { return nil }
                items.append(next)
            }
            return items
        }
        func messages() -> [Frames] { list { list(frame) } ?? [] }
        func addressed() -> [Addressed] {
            messages().compactMap { frames in
                guard let name = frames.first,
                    let channel = RequestChannel(rawValue: String(decoding: name, as: UTF8.self))
                else { return nil }
                return (channel, Array(frames.dropFirst()))
            }
        }
        requests = addressed()
        replies = addressed()
        published = messages()
        signatures = messages().first ?? []
    }
}
