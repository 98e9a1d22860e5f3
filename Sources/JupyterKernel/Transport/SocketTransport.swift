import Glibc
import JupyterProtocol
import Logging

/// Carries messages over ZeroMQ sockets, each on its own thread.
final class SocketTransport: KernelTransport {
    let channels: ChannelsThread
    /// Where the five sockets listen.
    private let addresses: [String]
    private let publisher: PublishThread
    private let publisherThread: KernelThread

    /// Binds the five sockets of a connection and starts the threads of iopub and heartbeat.
    ///
    /// - Parameter everySecond: called about once a second, whatever else happens.
    init(
        connection file: ConnectionFile, composer: MessageComposer, log: Logger,
        everySecond: @escaping @Sendable () -> Void
    ) throws(KernelError) {
        let signer: MessageSigner
        do {
            signer = try MessageSigner(key: file.key, scheme: file.signatureScheme)
        } catch {
            throw .unknownSignatureScheme(file.signatureScheme)
        }
        let framing = MessageFraming(signer: signer)
        let context = try ZeroMQContext()
        let listeners = InheritedListeners()
        func open(_ kind: ZeroMQSocket.Kind, _ port: Int) throws(KernelError) -> ZeroMQSocket {
            try ZeroMQSocket(
                kind, in: context, boundTo: file.address(port: port), listener: listeners[port], curve: file.curve)
        }
        let shell = try open(.router, file.shellPort)
        let control = try open(.router, file.controlPort)
        let stdin = try open(.router, file.stdinPort)
        let iopub = try open(.publisher, file.iopubPort)
        let beat = try open(.reply, file.heartbeatPort)
        addresses = [shell, control, stdin, iopub, beat].map(\.address)
        channels = try ChannelsThread(
            shell: shell, control: control, stdin: stdin, framing: framing,
            settle: { Self.settle(context, heartbeat: beat.address, isEncrypted: file.curve != nil) }, log: log)
        publisher = try PublishThread(socket: iopub, framing: framing, composer: composer)
        let heartbeat = HeartbeatThread(socket: beat, everySecond: everySecond)
        if let port = file.registrationPort {
            var bound = file
            bound.shellPort = shell.port
            bound.controlPort = control.port
            bound.stdinPort = stdin.port
            bound.iopubPort = iopub.port
            bound.heartbeatPort = beat.port
            try Registration(bound, framing: framing, composer: composer).perform(at: port, in: context)
        }
        publisherThread = try publisher.start()
        try heartbeat.start()
    }

    /// Waits until ZeroMQ's thread has written what was sent before: it takes what it is asked for in order, and so
    /// answers for itself when an echo of the kernel's own heartbeat comes back.
    private static func settle(_ context: ZeroMQContext, heartbeat: String, isEncrypted: Bool) {
        guard !isEncrypted, let socket = try? ZeroMQSocket(asking: heartbeat, in: context, milliseconds: echo) else {
            usleep(UInt32(echo) * 100)
            return
        }
        socket.send([[0]])
        _ = socket.receive(waits: true)
        socket.close()
    }

    /// How long that may take at most, in milliseconds.
    private static let echo: Int32 = 500

    /// How many clients listen on iopub, or are expected to.
    var subscribers: Int { publisher.expectedSubscribers }

    /// How long clients may take to come back, in milliseconds. One that has gone meanwhile must not be awaited for ever.
    static let patience = 5000

    /// Publishes nothing until as many clients listen on iopub again as before a restart; then first what was left.
    func holdPublishing(for restart: InPlaceRestart) {
        publisher.hold(forSubscribers: restart.subscribers, milliseconds: Self.patience)
        for frames in restart.handover.published { publisher.queue.post(frames: frames) }
    }

    /// Keeps the number of subscribers in a record from now on.
    func noteSubscribers(in record: CrashRecord) { publisher.noteSubscribers(in: record) }

    /// Tells the front end of the crash that ended the process before this one: as the end of the cell that ran.
    func report(_ crash: CrashRecord, composer: MessageComposer) {
        guard let (header, identities) = crash.request else { return }
        let error = ErrorContent(name: "KernelCrash", value: crash.words, traceback: ["KernelCrash: \(crash.words)"])
        publish(composer.message(error, parent: header))
        var reply = composer.message(
            ExecuteReply(executionCount: Int(crash.head.pointee.executionCount), outcome: .error(error, payload: [])),
            parent: header)
        reply.identities = identities
        channels.send(reply, on: .shell)
        publish(composer.message(StatusContent(.idle), parent: header))
        publish(composer.message(StatusContent(.restarting), parent: [:]))
        flush()
    }

    func send(_ message: Message, on channel: RequestChannel) { channels.send(message, on: channel) }

    func publish(_ message: Message) { publisher.queue.post(message) }

    func publishText(_ text: String, stream: String, parent: JSONObject) {
        publisher.queue.write(text, stream: stream, parent: parent)
    }

    func flush() { publisher.queue.flush() }

    func afterArrivedRequests(keepsLater: Bool, _ body: @escaping @Sendable () -> Void) {
        channels.afterArrivedRequests(keepsLater: keepsLater) { [publisher] in
            if keepsLater { publisher.keep(true) }
            body()
        }
    }

    /// Publishes what is queued and closes iopub; the channels must have ended.
    func close() {
        // Something else may have kept it for a restart that does not come.
        publisher.keep(false)
        endPublishing()
    }

    /// Closes iopub and takes what has been kept for the program that replaces this one; the channels must have ended.
    func closeForRestart() -> RestartHandover {
        publisher.keep(true)
        // Before ZeroMQ closes iopub.
        let listeners = ListeningSockets(addresses: addresses)
        endPublishing()
        var handover = channels.takeHandover()
        handover.listeners = listeners
        handover.published = publisher.kept.withLock { $0 }
        return handover
    }

    private func endPublishing() {
        publisher.stop()
        publisherThread.join()
    }
}
