import Crypto

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Fetches a file over the network with the system's `curl`, which is started only when it is needed.
struct Download {
    let address: String
    let path: String
    /// The digest that the file must have; nil takes any file.
    let sha256: String?
    /// Bytes, for the progress line.
    let expectedSize: Int

    /// Why a file could not be fetched.
    struct Failure: Error {
        let reason: String
    }

    /// Fetches the file beside its place, checks it, then moves it there.
    ///
    /// - Throws: ``Failure``, or ``NetworkError/interrupted``.
    func run(in environment: TrainingEnvironment) throws {
        let folder = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
        guard DatasetFiles.makeFolder(folder) else { throw Failure(reason: "cannot make the folder \(folder)") }
        let partial = path + ".part\(getpid())"
        defer { unlink(partial) }
        environment.write("Downloading data from \(address)\n")
        let child = try start(to: partial)
        var bar = ProgressBar(target: expectedSize, style: .bar, now: environment.now, write: environment.write)
        var status: Int32 = 0
        while true {
            let ended = waitpid(child, &status, WNOHANG)
            if ended == child { break }
            if ended < 0, errno != EINTR { throw Failure(reason: "curl was lost") }
            if environment.shouldInterrupt() {
                kill(child, SIGTERM)
                waitpid(child, &status, 0)
                throw NetworkError.interrupted
            }
            environment.poll()
            if let size = DatasetFiles.size(of: partial), size > 0, expectedSize > 0 {
                bar.update(min(size, expectedSize)) { Logs() }
            }
            usleep(50_000)
        }
        guard status == 0 else { throw Failure(reason: reason(code: (status >> 8) & 0xff)) }
        if expectedSize > 0 { bar.update(DatasetFiles.size(of: partial) ?? 0, isLast: true) { Logs() } }
        guard sha256 == nil || digest(of: partial) == sha256 else {
            throw Failure(reason: "the file that came is not the right one: its SHA-256 differs")
        }
        guard rename(partial, path) == 0 else { throw Failure(reason: "cannot write \(path)") }
    }

    private func start(to partial: String) throws -> pid_t {
        let words = ["curl", "-fsSL", "--connect-timeout", "10", "--max-time", "600", "-o", partial, address]
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
        arguments.append(nil)
        defer { for argument in arguments { free(argument) } }
        var child: pid_t = 0
        let code = posix_spawnp(&child, "curl", nil, nil, arguments, environ)
        guard code == 0 else { throw Failure(reason: "the program curl is not installed") }
        return child
    }

    private func reason(code: Int32) -> String {
        switch code {
        case 6: "the host's address is not known"
        case 7: "the host does not answer"
        case 22: "the host does not have the file"
        case 23: "the disk took no more"
        case 28: "the host took too long"
        case 127: "the program curl is not installed"
        default: "curl ended with code \(code)"
        }
    }

    private func digest(of path: String) -> String? {
        guard let file = fopen(path, "rb") else { return nil }
        defer { fclose(file) }
        var hash = SHA256()
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&block, 1, block.count, file)
            if count == 0 { break }
            block.withUnsafeBytes { hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: $0[..<count])) }
        }
        let digits = Array("0123456789abcdef")
        return hash.finalize().reduce(into: "") { text, byte in
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
    }
}
