import Monitors

/// The thread that echoes the front end's heartbeat, whatever else the kernel does.
final class HeartbeatThread: Sendable {
    private let socket: ZeroMQSocket
    private let everySecond: @Sendable () -> Void

    /// - Parameter everySecond: called about once a second on this thread.
    init(socket: ZeroMQSocket, everySecond: @escaping @Sendable () -> Void) {
        self.socket = socket
        self.everySecond = everySecond
    }

    /// Starts the thread; it lasts as long as the process.
    func start() throws(KernelError) {
        _ = try KernelThread(name: "heartbeat") { [self] in run() }
    }

    private func run() {
        var poll = ZeroMQPoll(sockets: [socket], descriptors: [])
        var next = MonotonicTime.now + 1000
        while true {
            poll.wait(milliseconds: max(0, next - MonotonicTime.now))
            while let frames = socket.receive() { socket.send(frames) }
            if MonotonicTime.now >= next {
                everySecond()
                next = MonotonicTime.now + 1000
            }
        }
    }
}
