import Glibc

/// The descriptors of this process, and where its ends of connections lie.
enum OpenDescriptors {
    /// All that are open.
    static var all: [Int32] {
        var found: [Int32] = []
        guard let folder = opendir("/proc/self/fd") else { return [] }
        defer { closedir(folder) }
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if let descriptor = Int32(name) { found.append(descriptor) }
        }
        return found
    }

    /// What an address of ZeroMQ's, `tcp://address:port` or `ipc://path`, names within this machine: its port or path.
    static func place(in address: String) -> String? {
        guard let colon = address.firstIndex(of: ":") else { return nil }
        let rest = address[colon...].dropFirst(3)
        return address.hasPrefix("ipc:") ? String(rest) : rest.split(separator: ":").last.map(String.init)
    }

    /// The port or path at which a socket listens or has been connected to; nil for anything else.
    static func place(of descriptor: Int32, isListening: Bool) -> String? {
        var listens: Int32 = 0
        var size = socklen_t(MemoryLayout<Int32>.size)
        guard getsockopt(descriptor, SOL_SOCKET, SO_ACCEPTCONN, &listens, &size) == 0, (listens != 0) == isListening
        else { return nil }
        var storage = sockaddr_storage()
        func ask(_ question: (Int32, UnsafeMutablePointer<sockaddr>, UnsafeMutablePointer<socklen_t>) -> Int32) -> Bool
        {
            var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
            return withUnsafeMutablePointer(to: &storage) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { question(descriptor, $0, &length) == 0 }
            }
        }
        // One that does neither has no peer.
        guard isListening || ask({ getpeername($0, $1, $2) }), ask({ getsockname($0, $1, $2) }) else { return nil }
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
