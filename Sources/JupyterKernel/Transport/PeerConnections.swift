import Glibc

/// The connections of clients to sockets of this process, below ZeroMQ.
///
/// When a ZeroMQ socket closes, what a client has sent in that moment is lost. Here the sending half of each connection
/// is closed first: the client sees the end, closes its own side, and keeps what it sends later until it has connected
/// again; whatever it has sent before still arrives.
struct PeerConnections {
    private let descriptors: [Int32]

    /// The connections that have come to these addresses, `tcp://address:port` or `ipc://path`, and are open.
    init(addresses: [String]) {
        let places = Set(addresses.compactMap { OpenDescriptors.place(in: $0) })
        descriptors = OpenDescriptors.all.filter { descriptor in
            OpenDescriptors.place(of: descriptor, isListening: false).map { places.contains($0) } ?? false
        }
    }

    /// Whether there are none.
    var isEmpty: Bool { descriptors.isEmpty }

    /// Lets every client know that nothing more will come.
    func closeSending() {
        for descriptor in descriptors { shutdown(descriptor, Int32(SHUT_WR)) }
    }
}
