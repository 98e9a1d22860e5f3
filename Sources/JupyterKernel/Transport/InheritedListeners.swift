import Glibc

/// The listening sockets that `swiftlet-kernel`, or the kernel before a restart in place, has opened and handed on, by
/// port.
///
/// A front end that connects before the kernel has started then waits for it, instead of
/// trying again 100 to 200 ms later.
struct InheritedListeners: Sendable {
    static let variable = "SWIFTLET_LISTENERS"
    private let descriptors: [Int: Int32]

    /// Takes the sockets over from the environment, where each stands as `port:descriptor`.
    init() {
        var found: [Int: Int32] = [:]
        let text = getenv(Self.variable).map { String(cString: $0) } ?? ""
        for entry in text.split(separator: ",") {
            let parts = entry.split(separator: ":")
            guard parts.count == 2, let port = Int(parts[0]), let descriptor = Int32(parts[1]),
                Self.isListening(descriptor, on: port)
            else { continue }
            // What cells start must not hold the ports.
            _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
            found[port] = descriptor
        }
        unsetenv(Self.variable)
        descriptors = found
    }

    /// The socket that listens on a port, or nil.
    subscript(port: Int) -> Int32? { descriptors[port] }

    private static func isListening(_ descriptor: Int32, on port: Int) -> Bool {
        var address = sockaddr_in()
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let status = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &length) }
        }
        return status == 0 && Int(UInt16(bigEndian: address.sin_port)) == port
    }
}
