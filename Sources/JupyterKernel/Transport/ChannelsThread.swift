import DequeModule
import Glibc
import JupyterProtocol
import Logging

/// The loop that owns the shell, control and stdin sockets.
///
/// It runs on the thread that calls ``run(receive:interrupt:)``. Other threads send through its queue.
final class ChannelsThread: Sendable {
    private enum Outgoing: Sendable {
        case message(RequestChannel, [[UInt8]])
        case call(@Sendable () -> Void)
        case stop
    }

    private let shell: ZeroMQSocket
    private let control: ZeroMQSocket
    private let stdin: ZeroMQSocket
    private let framing: MessageFraming
    private let replays = Monitor(ReplayGuard())
    private let outgoing = Monitor(Deque<Outgoing>())
    private let wakeUp: WakeUp
    private let log: Logger

    init(
        shell: ZeroMQSocket, control: ZeroMQSocket, stdin: ZeroMQSocket, framing: MessageFraming, log: Logger
    ) throws(KernelError) {
        self.shell = shell
        self.control = control
        self.stdin = stdin
        self.framing = framing
        self.log = log
        wakeUp = try WakeUp()
    }

    /// Sends a message, from any thread.
    func send(_ message: Message, on channel: RequestChannel) {
        post(.message(channel, framing.frames(of: message)))
    }

    /// Sends a message on shell as soon as its client is there, within a second; before the loop runs.
    func sendOnceConnected(_ message: Message) {
        let frames = framing.frames(of: message)
        for _ in 0..<50 {
            if shell.send(frames) { return }
            usleep(20_000)
        }
    }

    /// Runs `body` on the channels' thread once what has arrived so far has been received.
    func afterArrivedRequests(_ body: @escaping @Sendable () -> Void) { post(.call(body)) }

    /// Ends the loop once what waits has been sent.
    func stop() { post(.stop) }

    /// Receives and sends until ``stop()``.
    ///
    /// - Parameters:
    ///   - signals: a descriptor from which signal numbers are read.
    ///   - receive: takes each message that is whole and rightly signed.
    ///   - handleSignal: takes each signal number.
    func run(
        signals: SignalPipe, receive: (Message, RequestChannel) -> Void, handleSignal: (Int32) -> Void
    ) {
        // Control first: an interrupt must not wait behind what is queued on shell.
        let sockets: [(ZeroMQSocket, RequestChannel)] = [(control, .control), (stdin, .stdin), (shell, .shell)]
        var poll = ZeroMQPoll(sockets: sockets.map(\.0), descriptors: [wakeUp.descriptor, signals.descriptor])
        while true {
            poll.wait(milliseconds: nil)
            for signal in signals.read() { handleSignal(signal) }
            for (socket, channel) in sockets {
                while let frames = socket.receive() {
                    if let message = read(frames, channel) { receive(message, channel) }
                    if channel == .shell { receiveControl(receive) }
                }
            }
            wakeUp.reset()
            for item in takeOutgoing() {
                switch item {
                case .message(let channel, let frames): socket(of: channel).send(frames)
                case .call(let body): body()
                case .stop:
                    for (socket, _) in sockets { socket.close() }
                    return
                }
            }
        }
    }

    private func receiveControl(_ receive: (Message, RequestChannel) -> Void) {
        while let frames = control.receive() {
            if let message = read(frames, .control) { receive(message, .control) }
        }
    }

    private func read(_ frames: [[UInt8]], _ channel: RequestChannel) -> Message? {
        do {
            let message = try framing.message(from: frames)
            let signature = frames[message.identities.count + 1]
            guard replays.withLock({ $0.admits(signature) }) else { throw MessageError.replayed }
            return message
        } catch {
            log.warning("dropped a message", metadata: ["channel": "\(channel)", "reason": "\(error)"])
            return nil
        }
    }

    private func socket(of channel: RequestChannel) -> ZeroMQSocket {
        switch channel {
        case .shell: shell
        case .control: control
        case .stdin: stdin
        }
    }

    private func post(_ item: Outgoing) {
        outgoing.withLock { $0.append(item) }
        wakeUp.signal()
    }

    private func takeOutgoing() -> Deque<Outgoing> {
        outgoing.withLock { queue in
            let taken = queue
            queue = []
            return taken
        }
    }
}
