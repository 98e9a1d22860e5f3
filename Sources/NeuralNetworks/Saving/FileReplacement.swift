#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Files that are there whole or not at all.
///
/// The bytes go to a new file beside the old one, which takes its place in one step once they are on the disk. An
/// interrupt, a full disk or the end of the process before that leave the old file as it was.
enum FileReplacement {
    /// - Parameter isInterrupted: asked between pieces; true ends the work.
    /// - Throws: ``SavingError/system(code:path:)`` with the path that was asked for, ``NetworkError/interrupted``.
    static func write(_ bytes: [UInt8], to path: String, isInterrupted: () -> Bool = { false }) throws {
        var information = stat()
        let exists = stat(path, &information) == 0
        let isRegular = information.st_mode & S_IFMT == S_IFREG
        if exists, information.st_mode & S_IFMT == S_IFDIR { throw SavingError.system(code: EISDIR, path: path) }
        if exists, !isRegular { return try writeThrough(bytes, to: path, isInterrupted) }
        // A link goes on leading to the file that it leads to.
        let target = exists ? resolved(path) : path
        let temporary = sibling(of: target)
        let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard file >= 0 else { throw SavingError.system(code: errno, path: path) }
        var isDone = false
        defer { if !isDone { unlink(temporary) } }
        do {
            defer { close(file) }
            if exists { fchmod(file, information.st_mode & 0o7777) }
            try write(bytes, file, path, isInterrupted)
            guard fsync(file) == 0 else { throw SavingError.system(code: errno, path: path) }
        }
        guard rename(temporary, target) == 0 else { throw SavingError.system(code: errno, path: path) }
        isDone = true
    }

    /// A name beside a file that no other file has.
    static func sibling(of path: String) -> String {
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
        let name = path.split(separator: "/").last.map(String.init) ?? "model"
        return folder + ".\(name.prefix(100)).\(getpid()).\(UInt32.random(in: .min ... .max)).tmp"
    }

    private static func resolved(_ path: String) -> String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }

    /// Pipes and devices have no place to take.
    private static func writeThrough(_ bytes: [UInt8], to path: String, _ isInterrupted: () -> Bool) throws {
        let file = open(path, O_WRONLY | O_CLOEXEC)
        guard file >= 0 else { throw SavingError.system(code: errno, path: path) }
        defer { close(file) }
        try write(bytes, file, path, isInterrupted)
    }

    private static func write(_ bytes: [UInt8], _ file: Int32, _ path: String, _ isInterrupted: () -> Bool) throws {
        try bytes.withUnsafeBytes { buffer in
            var position = 0
            while position < buffer.count {
                if isInterrupted() { throw NetworkError.interrupted }
                let length = min(buffer.count - position, 1 << 22)
                let written = Self.write(file, buffer, position, length)
                if written < 0, errno == EINTR { continue }
                guard written > 0 else { throw SavingError.system(code: written < 0 ? errno : ENOSPC, path: path) }
                position += written
            }
        }
    }

    private static func write(_ file: Int32, _ buffer: UnsafeRawBufferPointer, _ position: Int, _ length: Int) -> Int {
        guard let base = buffer.baseAddress else { return 0 }
        #if canImport(Glibc)
            return Glibc.write(file, base + position, length)
        #else
            return Darwin.write(file, base + position, length)
        #endif
    }
}

/// Files read whole.
enum FileReading {
    /// The largest file that is read: half of the machine's memory.
    static let largest = MemorySize.physical / 2

    /// - Throws: ``SavingError/system(code:path:)``.
    static func bytes(of path: String) throws -> [UInt8] {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw SavingError.system(code: errno, path: path) }
        defer { close(file) }
        var information = stat()
        guard fstat(file, &information) == 0 else { throw SavingError.system(code: errno, path: path) }
        if information.st_mode & S_IFMT == S_IFDIR { throw SavingError.system(code: EISDIR, path: path) }
        let size = Int(information.st_size)
        guard size <= largest else { throw SavingError.system(code: ENOMEM, path: path) }
        var problem: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
            while filled < size, let base = buffer.baseAddress {
                let got = read(file, base + filled, size - filled)
                if got < 0, errno == EINTR { continue }
                if got < 0 { problem = errno }
                if got <= 0 { return }
                filled += got
            }
        }
        guard problem == 0 else { throw SavingError.system(code: problem, path: path) }
        return bytes
    }

    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    static func isFolder(_ path: String) -> Bool {
        var information = stat()
        return stat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFDIR
    }
}
