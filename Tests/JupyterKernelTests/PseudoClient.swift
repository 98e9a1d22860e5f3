import Glibc
import JupyterKernel
import JupyterProtocol
import Logging
import Synchronization

/// A client without sockets: it hands messages to a kernel and keeps what comes back.
final class PseudoClient: KernelTransport {
    /// A message with the channel it came on; nil is iopub.
    struct Received: Sendable {
        let message: Message
        let channel: RequestChannel?

        var type: String { message.header.messageType }
        var content: JSONObject { message.content }

        /// The id of the request that this answers.
        var parent: String { message.parentHeader["msg_id"]?.stringValue ?? "" }
    }

    private struct State {
        var received: [Received] = []
        var endings: [Kernel.Ending] = []
        var count = 0
    }

    private let state = Mutex(State())
    private let composer = MessageComposer()
    private let kernelCell = Mutex<Kernel?>(nil)

    /// Everything received so far.
    var received: [Received] { state.withLock { $0.received } }

    /// How the kernel asked to end, if it did.
    var endings: [Kernel.Ending] { state.withLock { $0.endings } }

    /// A client with a running kernel.
    init() throws {
        let kernel = Kernel(
            interpreter: ScriptedInterpreter(), transport: self, composer: composer,
            log: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }),
            end: { [unowned self] ending in state.withLock { $0.endings.append(ending) } })
        kernelCell.withLock { $0 = kernel }
        try kernel.start()
    }

    /// Sends a request and returns its id.
    @discardableResult
    func send(
        _ type: String, _ content: JSONObject = [:], on channel: RequestChannel = .shell, buffers: [[UInt8]] = [],
        subshell: String? = nil
    ) -> String {
        let number = state.withLock { state in
            state.count += 1
            return state.count
        }
        let header = MessageHeader(
            messageID: "request-\(number)", session: "client", username: "ada", date: "2024-01-01T00:00:00Z",
            messageType: type, subshellID: subshell)
        let message = Message(identities: [[1, 2]], header: header, content: content, buffers: buffers)
        kernelCell.withLock { $0 }?.receive(message, on: channel)
        return header.messageID
    }

    /// Sends code to run and returns the request's id.
    @discardableResult
    func execute(_ code: String, _ options: JSONObject = [:], subshell: String? = nil) -> String {
        var content: JSONObject = ["code": .string(code)]
        content.merge(options)
        return send("execute_request", content, subshell: subshell)
    }

    /// Waits up to five seconds for a message and returns the first that fits.
    func wait(_ matches: (Received) -> Bool) -> Received? {
        for _ in 0..<5000 {
            if let found = received.first(where: matches) { return found }
            usleep(1000)
        }
        return nil
    }

    /// Waits for the reply to a request.
    func reply(to request: String) -> Received? {
        wait { $0.parent == request && $0.type.hasSuffix("_reply") && $0.channel != nil }
    }

    /// Waits for a request's `idle`; everything on iopub that belongs to it, in order.
    func published(for request: String) -> [Received] {
        _ = wait { $0.parent == request && $0.content["execution_state"] == "idle" }
        return received.filter { $0.parent == request && $0.channel == nil }
    }

    func interrupt() { kernelCell.withLock { $0 }?.interruptRunningCell() }

    func send(_ message: Message, on channel: RequestChannel) {
        state.withLock { $0.received.append(Received(message: message, channel: channel)) }
    }

    func publish(_ message: Message) {
        state.withLock { $0.received.append(Received(message: message, channel: nil)) }
    }

    func publishText(_ text: String, stream: String, parent: JSONObject) {
        publish(composer.message(StreamContent(name: stream, text: text), parent: parent))
    }

    func flush() {}

    func afterArrivedRequests(keepsLater: Bool, _ body: @escaping @Sendable () -> Void) { body() }
}
