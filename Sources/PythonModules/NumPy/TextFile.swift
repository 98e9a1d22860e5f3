import Arrays

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Whole text files.
enum TextFile {
    /// - Throws: `ArrayError.fileNotFound`, `.file`.
    static func read(path: String) throws -> String {
        guard let file = fopen(path, "rb") else { throw problem(path) }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// - Throws: `ArrayError.fileNotFound`, `.file`.
    static func write(_ text: String, path: String) throws {
        guard let file = fopen(path, "wb") else { throw problem(path) }
        let bytes = Array(text.utf8)
        let isWritten = fwrite(bytes, 1, bytes.count, file) == bytes.count
        guard fclose(file) == 0, isWritten else { throw problem(path) }
    }

    private static func problem(_ path: String) -> ArrayError {
        let code = errno
        if code == ENOENT { return .fileNotFound(path: path) }
        return .file(path: path, reason: "[Errno \(code)] \(String(cString: strerror(code)))")
    }
}
