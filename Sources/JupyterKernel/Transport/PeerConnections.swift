import Glibc

/// The connections of clients to sockets of this process, below ZeroMQ.
///
/// When a ZeroMQ socket closes, what a client has sent in that moment is lost. Here the sending half of each connection
/// is closed first: the client sees the end, closes its own side, and keeps what it sends later until it has connected
/// again; whatever it has sent before still arrives.
struct PeerConnections {
    private struct Connection {
        let descriptor: Int32
        let inode: ino_t

        /// Whether the descriptor still stands for this connection.
        var isOpen: Bool {
            var status = stat()
            return fstat(descriptor, &status) == 0 && status.st_ino == inode
        }
    }

    private let connections: [Connection]

    /// The connections that have come to these addresses, `tcp://address:port` or `ipc://path`.
    init(addresses: [String]) {
        let places = Set(addresses.compactMap { Self.place(in: $0) })
        var found: [Connection] = []
        if let folder = opendir("/proc/self/fd") {
            defer { closedir(folder) }
            while let entry = readdir(folder) {
                let name = withUnsafeBytes(of: &entry.pointee.d_name) {
                    String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
                }
                guard let descriptor = Int32(name), let place = Self.place(of: descriptor), places.contains(place)
                else {
                    continue
                }
                var status = stat()
                if fstat(descriptor, &status) == 0 {
                    found.append(Connection(descriptor: descriptor, inode: status.st_ino))
                }
            }
        }
        connections = found
    }

    /// Lets every client know that nothing more will come.
    func closeSending() {
        for connection in connections where connection.isOpen { shutdown(connection.descriptor, Int32(SHUT_WR)) }
    }

    /// Whether a client has not closed its own side yet.
    var areOpen: Bool { connections.contains { $0.isOpen } }

    /// What an address names within this machine: its port, or its path.
    private static func place(in address: String) -> String? {
        guard let colon = address.firstIndex(of: ":") else { return nil }
        let rest = address[colon...].dropFirst(3)
        return address.hasPrefix("ipc:") ? String(rest) : rest.split(separator: ":").last.map(String.init)
    }

    /// Where the near end of a client's connection lies; nil for anything else.
    private static func place(of descriptor: Int32) -> String? {
        var storage = sockaddr_storage()
        func ask(_ question: (Int32, UnsafeMutablePointer<sockaddr>, UnsafeMutablePointer<socklen_t>) -> Int32) -> Bool
        {
            var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
            return withUnsafeMutablePointer(to: &storage) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { question(descriptor, $0, &length) == 0 }
            }
        }
        // A socket that listens has no peer.
        guard ask({ getpeername($0, $1, $2) }), ask({ getsockname($0, $1, $2) }) else { return nil }
        return withUnsafeBytes(of: storage) { bytes in
            switch Int32(storage.ss_family) {
            // The port stands at the same place in both.
            case AF_INET, AF_INET6: String(UInt16(bigEndian: bytes.loadUnaligned(fromByteOffset: 2, as: UInt16.self)))
            case AF_UNIX: String(decoding: bytes.dropFirst(2).prefix { $0 != 0 }, as: UTF8.self)
            default: nil
            }
        }
    }
}
