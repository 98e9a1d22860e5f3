import Glibc

/// A pipe within the process, neither end of which ever blocks or reaches a child.
struct SelfPipe: Sendable {
    let readEnd: Int32
    let writeEnd: Int32

    /// - Throws: ``KernelError/noDescriptor`` when the process may open no more files.
    init() throws(KernelError) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw .noDescriptor }
        readEnd = ends[0]
        writeEnd = ends[1]
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
    }

    /// Writes a byte; a full pipe has been noticed anyway.
    func send(_ byte: UInt8) {
        var byte = byte
        write(writeEnd, &byte, 1)
    }

    /// Takes up to 64 of the bytes that wait.
    func receive() -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: 64)
        let count = read(readEnd, &bytes, bytes.count)
        return count > 0 ? Array(bytes[..<count]) : []
    }
}
