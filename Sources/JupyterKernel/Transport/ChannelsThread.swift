import DequeModule
import Glibc
import JupyterProtocol
import Logging
import Monitors

/// The loop that owns the shell, control and stdin sockets.
///
/// It runs on the thread that calls ``run(receive:interrupt:)``. Other threads send through its queue.
final class ChannelsThread: Sendable {
    private enum Outgoing: Sendable {
        case message(RequestChannel, [[UInt8]])
        case call(keepsLater: Bool, @Sendable () -> Void)
        case stop(restarts: Bool)
    }

    private let shell: ZeroMQSocket
    private let control: ZeroMQSocket
    private let stdin: ZeroMQSocket
    private let framing: MessageFraming
    private let replays = Monitor(ReplayGuard())
    private let outgoing = Monitor(Deque<Outgoing>())
    private let left = Monitor(RestartHandover())
    private let drops = Monitor((count: 0, logged: Int.min / 2))
    private let wakeUp: WakeUp
    private let settle: @Sendable () -> Void
    private let log: Logger

    /// - Parameter settle: waits until ZeroMQ has written what was sent so far.
    init(
        shell: ZeroMQSocket, control: ZeroMQSocket, stdin: ZeroMQSocket, framing: MessageFraming,
        settle: @escaping @Sendable () -> Void, log: Logger
    ) throws(KernelError) {
        self.settle = settle
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

    /// Runs `body` on the channels' thread once what has arrived so far has been received.
    ///
    /// - Parameter keepsLater: whether requests on shell that come after that are kept unread, for the program that
    ///   replaces this one. So is whatever is sent to a client from then on: one that has heard nothing sends nothing
    ///   into a socket that is about to close.
    func afterArrivedRequests(keepsLater: Bool, _ body: @escaping @Sendable () -> Void) {
        post(.call(keepsLater: keepsLater, body))
    }

    /// Ends the loop once what waits has been sent; before a restart, once clients have been silent for a while.
    func stop(restarts: Bool) { post(.stop(restarts: restarts)) }

    /// What was kept when the loop has ended, with what was to be sent since.
    func takeHandover() -> RestartHandover {
        left.withLock { left in
            for case .message(let channel, let frames) in takeOutgoing() { left.replies.append((channel, frames)) }
            left.signatures = replays.withLock { $0.signatures }
            defer { left = RestartHandover() }
            return left
        }
    }

    /// Receives and sends until ``stop(restarts:)``.
    ///
    /// - Parameters:
    ///   - signals: a descriptor from which signal numbers are read.
    ///   - handover: what the program before this one in the same process has left.
    ///   - patience: how long clients may take to come back, in milliseconds; nil where none is expected.
    ///   - receive: takes each message that is whole and rightly signed.
    ///   - handleSignal: takes each signal number.
    func run(
        signals: SignalPipe, handover: RestartHandover = RestartHandover(), patience: Int? = nil,
        receive: (Message, RequestChannel) -> Void, handleSignal: (Int32) -> Void
    ) {
        // Control first: an interrupt must not wait behind what is queued on shell.
        let sockets: [(ZeroMQSocket, RequestChannel)] = [(control, .control), (stdin, .stdin), (shell, .shell)]
        var poll = ZeroMQPoll(sockets: sockets.map(\.0), descriptors: [wakeUp.descriptor, signals.descriptor])
        var returning = ReturningClients(patience: patience)
        var farewell = Farewell()

        func hear(_ frames: [[UInt8]], _ channel: RequestChannel) {
            if farewell.keeps(frames, from: channel) { return }
            if let message = read(frames, channel) { receive(message, channel) }
        }
        func hearAll() {
            for (socket, channel) in sockets {
                while let frames = socket.receive() {
                    hear(frames, channel)
                    guard channel == .shell else { continue }
                    while let frames = control.receive() { hear(frames, .control) }
                }
            }
        }
        func send(_ frames: [[UInt8]], on channel: RequestChannel) {
            if farewell.keeps(frames, for: channel) { return }
            returning.send(frames, on: channel) { socket(of: channel).send($0) }
        }
        func handleOutgoing() {
            for item in takeOutgoing() {
                switch item {
                case .message(let channel, let frames): send(frames, on: channel)
                case .call(let keepsLater, let body):
                    body()
                    if keepsLater { farewell.begin() }
                case .stop(let restarts):
                    if !restarts { for (channel, frames) in farewell.abandon() { send(frames, on: channel) } }
                    farewell.setEnd()
                }
            }
        }

        replays.withLock { $0 = ReplayGuard(signatures: handover.signatures) }
        for (channel, frames) in handover.replies { send(frames, on: channel) }
        for (channel, frames) in handover.requests { hear(frames, channel) }
        while !farewell.isOver {
            let limits = [farewell.delay, returning.isEmpty ? nil : ReturningClients.interval]
            poll.wait(milliseconds: limits.compactMap { $0 }.min())
            for signal in signals.read() { handleSignal(signal) }
            hearAll()
            wakeUp.reset()
            handleOutgoing()
            returning.retry { socket(of: $0).send($1) }
        }
        // What comes on other channels in this very moment is not answered by this program either.
        farewell.keepsAll = true
        var leavesSockets = false
        if farewell.isKeeping {
            settle()
            let addresses = sockets.map(\.0.address)
            leavesSockets = ListeningSockets.stopAccepting(at: addresses)
            let begun = MonotonicTime.now
            let deadline = begun + (leavesSockets ? Farewell.closing : Farewell.shortClosing)
            while MonotonicTime.now < deadline {
                // Looked for anew each time: one may just have been accepted.
                let clients = PeerConnections(addresses: addresses)
                if clients.isEmpty, MonotonicTime.now > begun + Farewell.accepting { break }
                clients.closeSending()
                poll.wait(milliseconds: 1)
                hearAll()
            }
        }
        hearAll()
        handleOutgoing()
        if !leavesSockets { for (socket, _) in sockets { socket.close() } }
        left.withLock {
            $0.requests = farewell.requests
            $0.replies = returning.take() + farewell.replies
        }
    }

    private func read(_ frames: [[UInt8]], _ channel: RequestChannel) -> Message? {
        do {
            let message = try framing.message(from: frames)
            let signature = frames[message.identities.count + 1]
            guard replays.withLock({ $0.admits(signature) }) else { throw MessageError.replayed }
            return message
        } catch {
            noteDrop(of: channel, reason: error)
            return nil
        }
    }

    /// Logs a dropped message, once a second at most: who may not run code must not fill the log either.
    private func noteDrop(of channel: RequestChannel, reason: any Error) {
        let now = MonotonicTime.now
        let count = drops.withLock { drops -> Int? in
            drops.count += 1
            guard now - drops.logged >= 1000 else { return nil }
            drops.logged = now
            defer { drops.count = 0 }
            return drops.count
        }
        guard let count else { return }
        log.warning(
            "dropped messages",
            metadata: ["count": "\(count)", "channel": "\(channel)", "last reason": "\(reason)"])
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
