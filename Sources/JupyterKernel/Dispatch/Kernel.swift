import JupyterProtocol
import Logging
import Monitors

/// The kernel between its transport and its interpreter.
///
/// It reads requests, wraps each in `busy` and `idle`, and hands it to the handler of its
/// type: answered on the spot, run in order on the executor, or run at a safe point of the
/// cell that runs.
public final class Kernel: Sendable {
    /// How the kernel asks its process to end.
    public enum Ending: Sendable, Hashable {
        /// End the process; who started it may start it again.
        case exit

        /// Start the process anew in place, with the same connection.
        case restartInPlace
    }

    typealias Handler = @Sendable (Kernel, Request) throws(MessageError) -> Void

    /// The handlers by message type.
    ///
    /// A new type of request is one row here and one file with its handler.
    static let handlers: [String: Handler] = [
        KernelInfoReply.requestType: { kernel, request throws(MessageError) in kernel.kernelInfo(request) },
        ExecuteRequest.messageType: { kernel, request throws(MessageError) in try kernel.execute(request) },
        IsCompleteRequest.messageType: { kernel, request throws(MessageError) in try kernel.isComplete(request) },
        CompleteRequest.messageType: { kernel, request throws(MessageError) in try kernel.complete(request) },
        InspectRequest.messageType: { kernel, request throws(MessageError) in try kernel.inspect(request) },
        HistoryRequest.messageType: { kernel, request throws(MessageError) in try kernel.history(request) },
        CommInfoRequest.messageType: { kernel, request throws(MessageError) in try kernel.commInfo(request) },
        CommOpen.messageType: { kernel, request throws(MessageError) in try kernel.commOpen(request) },
        CommMessage.messageType: { kernel, request throws(MessageError) in try kernel.commMessage(request) },
        CommClose.messageType: { kernel, request throws(MessageError) in try kernel.commClose(request) },
        InputReply.messageType: { kernel, request throws(MessageError) in try kernel.inputReply(request) },
        InterruptReply.requestType: { kernel, request throws(MessageError) in kernel.interrupt(request) },
        DebugRequest.messageType: { kernel, request throws(MessageError) in try kernel.debug(request) },
        CreateSubshellReply.requestType: { kernel, request throws(MessageError) in kernel.createSubshell(request) },
        DeleteSubshellRequest.messageType: { kernel, request throws(MessageError) in
            try kernel.deleteSubshell(request)
        },
        ListSubshellReply.requestType: { kernel, request throws(MessageError) in kernel.listSubshells(request) },
        ShutdownRequest.messageType: { kernel, request throws(MessageError) in try kernel.shutdown(request) },
        UsageReply.requestType: { kernel, request throws(MessageError) in kernel.usage(request) },
    ]

    let interpreter: any CellInterpreter
    let transport: any KernelTransport
    let composer: MessageComposer
    let shells: Shells
    let open = OpenRequests()
    let input = InputExchange()
    let historyLog: HistoryLog
    let processUsage = ProcessUsage()
    let log: Logger

    /// Where the running cell is noted for the case that it crashes the process; nil where that is not wanted.
    let crashRecord: CrashRecord?

    /// The targets of the open comms, by id.
    let comms = Monitor<[String: String]>([:])

    /// Whether a front end has begun a session of its debugger, in which it shows variables.
    let showsVariables = Monitor(false)

    /// The number of the last cell that counted.
    let executionCount = Monitor(0)

    /// The cells that run, one for each shell at most, with the numbers they have; the main shell's first.
    private let runningCells = Monitor<[(request: Request, count: Int)]>([])
    private let endingAfterCell = Monitor<Ending?>(nil)
    private let end: @Sendable (Ending) -> Void

    /// A kernel that runs cells on an interpreter.
    ///
    /// - Parameter end: called once, from any thread, when the process should end.
    public convenience init(
        interpreter: any CellInterpreter, transport: any KernelTransport, composer: MessageComposer,
        log: Logger, end: @escaping @Sendable (Ending) -> Void
    ) {
        self.init(
            interpreter: interpreter, transport: transport, composer: composer, log: log, crashRecord: nil,
            historyPath: nil, end: end)
    }

    init(
        interpreter: any CellInterpreter, transport: any KernelTransport, composer: MessageComposer,
        log: Logger, crashRecord: CrashRecord?, historyPath: String?, end: @escaping @Sendable (Ending) -> Void
    ) {
        historyLog = HistoryLog(path: historyPath, log: log)
        self.crashRecord = crashRecord
        self.interpreter = interpreter
        self.transport = transport
        self.composer = composer
        self.log = log
        self.end = end
        shells = Shells(interpreter: interpreter)
    }

    /// Starts the executor and publishes `starting`.
    public func start() throws(KernelError) {
        try shells.main.start()
        transport.publish(composer.message(StatusContent(.starting), parent: [:]))
    }

    /// Handles one message; comes on one thread, and never waits for a cell.
    public func receive(_ message: Message, on channel: RequestChannel) {
        let request = Request(message, on: channel)
        let type = message.header.messageType
        guard let handler = Self.handlers[type] else {
            log.warning("unknown message type", metadata: ["type": "\(type)"])
            if type.hasSuffix("_request") {
                answer(request) { refuse(request, name: "UnknownRequest", "message type '\(type)' is not known") }
            }
            return
        }
        do {
            try handler(self, request)
        } catch {
            log.warning("refused a request", metadata: ["type": "\(type)", "reason": "\(error)"])
            if type.hasSuffix("_request") {
                answer(request) { refuse(request, name: "InvalidRequest", "\(error)") }
            }
        }
    }

    /// Interrupts the main shell's cell; where it runs none, those of all other shells.
    public func interruptRunningCell() {
        shells.interrupt()
    }

    /// Interrupts what runs in any shell.
    func interruptAllCells() { shells.interruptAll() }

    /// The shell that a request is for.
    ///
    /// - Throws: ``MessageError/unknownSubshell(_:)`` when there is no such subshell.
    func shell(of request: Request) throws(MessageError) -> Executor {
        let id = request.message.header.subshellID
        guard let shell = shells[id] else { throw .unknownSubshell(id ?? "") }
        return shell
    }

    /// Puts a request that no error of a cell aborts into a shell's queue.
    ///
    /// - Parameter run: deals with it and returns its answer, if it has one.
    func enqueue(
        _ request: Request, in shell: Executor, run: @escaping @Sendable () -> (any OutgoingContent)?
    ) {
        open.add(request)
        shell.enqueue(
            .other(
                run: { [self] in
                    guard open.contains(request) else { return }
                    begin(request)
                    finish(request, with: run())
                },
                abort: { [self] in abandon(request) }))
    }

    /// Answers a request that was open, and publishes `idle`; nothing where somebody else has answered it.
    func finish(_ request: Request, with answer: (any OutgoingContent)?) {
        guard open.take(request) else { return }
        if let answer { reply(answer, to: request) }
        finishAnswering(request)
    }

    /// Asks the process to end. What waits or runs is answered before; where a restart follows, once the sockets are
    /// closed, as what can still be done is done until then.
    func finish(_ ending: Ending) {
        if ending == .exit { abandonOpenRequests() }
        end(ending)
    }
}

// Publishing and replying.
extension Kernel {
    /// Publishes a message that belongs to a request.
    func publish<Content: OutgoingContent>(
        _ content: Content, for request: Request, metadata: JSONObject = [:], buffers: [[UInt8]] = []
    ) {
        transport.publish(
            composer.message(content, parent: request.parent, metadata: metadata, buffers: buffers))
    }

    /// Sends the reply to a request, on the socket it came on.
    func reply<Content: OutgoingContent>(_ content: Content, to request: Request) {
        reply(type: Content.messageType, content: content.content, to: request)
    }

    /// Publishes `busy`, answers, and publishes `idle`.
    func answer(_ request: Request, by body: () -> Void) {
        begin(request)
        body()
        finishAnswering(request)
    }

    /// Publishes `busy` for a request.
    func begin(_ request: Request) { publish(StatusContent(.busy), for: request) }

    /// Publishes `idle` for a request, and `busy` again for the cell that still runs.
    ///
    /// Front ends show the last state they heard, whatever it belongs to.
    func finishAnswering(_ request: Request) {
        publish(StatusContent(.idle), for: request)
        if let running = runningCells.withLock({ $0.first }) { publish(StatusContent(.busy), for: running.request) }
    }

    /// Notes that a cell runs, also for the case that it crashes the process.
    func cellBegan(_ request: Request, count: Int) {
        runningCells.withLock {
            let isMain = request.message.header.subshellID == nil
            $0.insert((request, count), at: isMain ? 0 : $0.count)
            // Under the lock: shells note their cells in one record.
            crashRecord?.begin(header: request.parent, identities: request.message.identities, executionCount: count)
        }
    }

    /// Notes that a cell has ended.
    func cellEnded(_ request: Request) {
        runningCells.withLock { cells in
            cells.removeAll { $0.request.message.header.messageID == request.message.header.messageID }
            crashRecord?.end()
            guard let (request, count) = cells.first else { return }
            crashRecord?.begin(header: request.parent, identities: request.message.identities, executionCount: count)
        }
    }

    func refuse(_ request: Request, name: String, _ reason: String) {
        let type = String(request.message.header.messageType.dropLast("request".count)) + "reply"
        let error = ErrorContent(name: name, value: reason, traceback: [])
        reply(type: type, content: ErrorReply(messageType: type, error: error).content, to: request)
    }

    private func reply(type: String, content: JSONObject, to request: Request) {
        var message = composer.message(type: type, content: content, parent: request.parent)
        message.identities = request.message.identities
        transport.send(message, on: request.channel)
    }
}

// Requests that will not be dealt with.
extension Kernel {
    /// Answers every request that waits for a shell or runs in one, as aborted.
    func abandonOpenRequests() {
        for request in open.all { abandon(request) }
    }

    /// Answers a request as aborted, unless it has been answered; what still runs for it is not heard any more.
    func abandon(_ request: Request) {
        guard open.take(request) else { return }
        request.markAbandoned()
        cellEnded(request)
        answer(request) {
            switch request.message.header.messageType {
            case ExecuteRequest.messageType:
                let count = executionCount.withLock { $0 }
                reply(ExecuteReply(executionCount: count, outcome: .aborted), to: request)
            // Nobody waits for the answer to a comm's message.
            case let type where !type.hasSuffix("_request"): break
            default: refuse(request, name: "Aborted", "the shell that was to answer has ended")
            }
        }
    }
}

// Ending from within a cell.
extension Kernel {
    /// Ends the kernel once the running cell's reply is out.
    func shutDownAfterCell(restart: Bool) {
        endingAfterCell.withLock { $0 = restart ? .restartInPlace : .exit }
    }

    /// The ending that the cell asked for.
    var requestedEnding: Ending? { endingAfterCell.withLock { $0 } }
}
