import JupyterProtocol
import Monitors

/// The thread that owns the iopub socket.
///
/// It welcomes subscribers (JEP 65) and sends what the output queue holds.
final class PublishThread: Sendable {
    private let socket: ZeroMQSocket
    private let framing: MessageFraming
    private let composer: MessageComposer
    private let topicPrefix: String
    private let wakeUp: WakeUp
    private let isStopping = Monitor(false)
    private let isKeeping = Monitor(false)

    /// What was left to publish when the thread ended, where ``keep(_:)`` was on.
    let kept = Monitor<[[[UInt8]]]>([])

    /// How many subscriptions there are.
    let subscribers = Monitor(0)

    /// Where their number is kept for the process after a crash.
    private let crashRecord = Monitor<CrashRecord?>(nil)

    /// The number of subscribers without whom nothing is published, and when that ends.
    private let awaited = Monitor<(count: Int, deadline: Int)?>(nil)

    /// What waits to be published.
    let queue: OutputQueue

    init(socket: ZeroMQSocket, framing: MessageFraming, composer: MessageComposer) throws(KernelError) {
        self.socket = socket
        self.framing = framing
        self.composer = composer
        topicPrefix = "kernel.\(composer.session)."
        wakeUp = try WakeUp()
        queue = OutputQueue(wakeUp: wakeUp)
    }

    /// Starts the thread.
    func start() throws(KernelError) -> KernelThread {
        try KernelThread(name: "iopub") { [self] in run() }
    }

    /// Keeps what is published until so many clients listen, or the time is over.
    func hold(forSubscribers count: Int, milliseconds: Int) {
        awaited.withLock { $0 = (count, MonotonicTime.now + milliseconds) }
        wakeUp.signal()
    }

    /// Whether nothing is published any more: what is queued is for the program that replaces this one.
    func keep(_ keeps: Bool) {
        isKeeping.update { $0 = keeps }
        wakeUp.signal()
    }

    /// How many clients listen, or listened before a restart from which they have not come back.
    var expectedSubscribers: Int {
        max(subscribers.withLock { $0 }, heldTime == nil ? 0 : awaited.withLock { $0?.count ?? 0 })
    }

    /// How many milliseconds publishing is held at most; nil when it is not.
    private var heldTime: Int? {
        guard let (count, deadline) = awaited.withLock({ $0 }) else { return nil }
        let left = deadline - MonotonicTime.now
        if left > 0, subscribers.withLock({ $0 }) < count { return left }
        awaited.withLock { $0 = nil }
        return nil
    }

    /// Sends or keeps what is queued, closes the socket and ends the thread.
    func stop() {
        queue.close()
        isStopping.update { $0 = true }
        wakeUp.signal()
    }

    private func run() {
        var poll = ZeroMQPoll(sockets: [socket], descriptors: [wakeUp.descriptor])
        while true {
            let keepsAll = isKeeping.withLock { $0 }
            poll.wait(milliseconds: keepsAll ? nil : heldTime ?? queue.delay())
            wakeUp.reset()
            let stops = isStopping.withLock { $0 }
            welcomeSubscribers()
            if isKeeping.withLock({ $0 }) {
                if stops { kept.withLock { $0 = queue.drain().map { frames(of: $0) } } }
            } else if stops || (heldTime == nil && queue.delay() == 0) {
                for entry in queue.drain() { socket.send(frames(of: entry)) }
            }
            if stops { break }
        }
        socket.close()
    }

    private func frames(of entry: OutputQueue.Entry) -> [[UInt8]] {
        var message: Message
        switch entry {
        case .frames(let ready): return ready
        case .message(let ready): message = ready
        case .text(let stream, let parent, let bytes):
            let text = String(decoding: bytes, as: UTF8.self)
            message = composer.message(StreamContent(name: stream, text: text), parent: parent)
        }
        if message.identities.isEmpty {
            message.identities = [Array((topicPrefix + message.header.messageType).utf8)]
        }
        return framing.frames(of: message)
    }

    /// Keeps the number of subscribers in a record from now on.
    func noteSubscribers(in record: CrashRecord) {
        crashRecord.withLock {
            $0 = record
            record.head.pointee.subscribers = Int32(truncatingIfNeeded: expectedSubscribers)
        }
    }

    private func count(_ change: Int) {
        let count = subscribers.update { number -> Int in
            number = max(0, number + change)
            return number
        }
        crashRecord.withLock { $0?.head.pointee.subscribers = Int32(truncatingIfNeeded: count) }
    }

    private func welcomeSubscribers() {
        while let frames = socket.receive() {
            guard let frame = frames.first, let kind = frame.first, kind <= 1 else { continue }
            let topic = Array(frame.dropFirst())
            socket.setSubscription(topic, isOn: kind == 1)
            defer { count(kind == 1 ? 1 : -1) }
            guard kind == 1 else { continue }
            let subscription = String(decoding: topic, as: UTF8.self)
            var welcome = composer.message(IOPubWelcome(subscription: subscription), parent: [:])
            // The topic itself is the identity, so that only its subscribers are welcomed.
            welcome.identities = [topic]
            socket.send(framing.frames(of: welcome))
        }
    }
}
