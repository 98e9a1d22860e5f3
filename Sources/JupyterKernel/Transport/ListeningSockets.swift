import CZeroMQ
import Glibc

/// The listening sockets behind ZeroMQ's own, for the program that replaces this one in its process.
///
/// Who connects while a kernel restarts in place must not be accepted by sockets that are about to go: what it sends then
/// would be lost. It waits in the system's queue until the new program accepts it; the ports are never given up.
struct ListeningSockets: Sendable {
    private let descriptors: [Int: Int32]

    /// The sockets that listen at these addresses, each by a descriptor of this structure's own. Those of ipc are left out:
    /// a path is bound anew.
    init(addresses: [String]) {
        var found: [Int: Int32] = [:]
        for (descriptor, place) in Self.listening(at: addresses) {
            if let port = Int(place) { found[port] = fcntl(descriptor, F_DUPFD_CLOEXEC, 3) }
        }
        descriptors = found.filter { $0.value >= 0 }
    }

    /// Keeps ZeroMQ from accepting anybody at these addresses from now on.
    ///
    /// Its threads wait with `epoll`; a socket that is in none of their sets is never looked at. ZeroMQ has no call for it:
    /// to unbind ends the connections as well. The sockets must not be closed by ZeroMQ afterwards, only by `execv`.
    ///
    /// - Returns: false where ZeroMQ waits otherwise, and nothing has changed.
    static func stopAccepting(at addresses: [String]) -> Bool {
        let sets = OpenDescriptors.all.filter { descriptor in
            var name = [UInt8](repeating: 0, count: 64)
            let count = name.withUnsafeMutableBytes { bytes in
                bytes.withMemoryRebound(to: CChar.self) {
                    readlink("/proc/self/fd/\(descriptor)", $0.baseAddress!, $0.count)
                }
            }
            return count > 0 && String(decoding: name.prefix(count), as: UTF8.self) == "anon_inode:[eventpoll]"
        }
        var hasStopped = false
        for (descriptor, _) in listening(at: addresses) {
            for set in sets where epoll_ctl(set, EPOLL_CTL_DEL, descriptor, nil) == 0 { hasStopped = true }
        }
        return hasStopped
    }

    private static func listening(at addresses: [String]) -> [(descriptor: Int32, place: String)] {
        let places = Set(addresses.compactMap { OpenDescriptors.place(in: $0) })
        return OpenDescriptors.all.compactMap { descriptor in
            guard let place = OpenDescriptors.place(of: descriptor, isListening: true), places.contains(place) else {
                return nil
            }
            return (descriptor, place)
        }
    }

    /// Leaves the sockets to the program that replaces this one, which finds them as ``InheritedListeners``.
    func handOn() {
        var entries: [String] = []
        for (port, descriptor) in descriptors {
            _ = fcntl(descriptor, F_SETFD, 0)
            entries.append("\(port):\(descriptor)")
        }
        setenv(InheritedListeners.variable, entries.joined(separator: ","), 1)
    }
}
