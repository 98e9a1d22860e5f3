import Glibc
import JupyterProtocol
import Logging
import Monitors

/// A kernel that owns its process: sockets, threads, signals, and the end of it all.
public struct KernelProcess: Sendable {
    private let connection: ConnectionFile
    private let interpreter: any CellInterpreter
    private let signals: SignalPipe
    private let log: Logger

    /// How long a running cell may take to notice that the kernel ends, in milliseconds.
    private static let patience = 100

    /// How long the last messages may take to leave, in microseconds.
    private static let lastWords: UInt32 = 20_000

    /// A kernel for a connection.
    ///
    /// - Parameter signals: made as early as possible, since a front end may interrupt a
    ///   kernel that is still starting.
    public init(
        connection: ConnectionFile, interpreter: any CellInterpreter, signals: SignalPipe, log: Logger
    ) {
        self.connection = connection
        self.interpreter = interpreter
        self.signals = signals
        self.log = log
    }

    /// Serves requests until the kernel ends; then ends or restarts the process.
    ///
    /// - Throws: ``KernelError`` when the kernel cannot start.
    public func run() throws(KernelError) -> Never {
        let composer = MessageComposer()
        let orphan = OrphanWatch(signals: signals)
        let settling = Settling()
        let ending = Monitor<Kernel.Ending?>(nil)
        let transport = try SocketTransport(
            connection: connection, composer: composer, log: log,
            everySecond: {
                orphan.check()
                settling.check()
            })
        let crash = CrashRecord.taken()
        let record = CrashRecord.make()
        let kernel = Kernel(
            interpreter: interpreter, transport: transport, composer: composer, log: log, crashRecord: record,
            historyPath: HistoryLog.defaultPath,
            end: { wish in
                // Who asks for the end while the kernel restarts wants no kernel.
                ending.update { $0 = wish == .exit ? .exit : $0 ?? wish }
                transport.channels.stop(restarts: wish == .restartInPlace)
            })
        let restart =
            InPlaceRestart.taken() ?? crash.map { InPlaceRestart(subscribers: Int($0.head.pointee.subscribers)) }
        if let restart { transport.holdPublishing(for: restart) }
        if let crash { transport.report(crash, composer: composer) }
        if let record {
            transport.noteSubscribers(in: record)
            CrashHandler.install(record, line: interpreter.runningLine)
        }
        try kernel.start()
        if restart != nil { transport.publish(composer.message(StatusContent(.idle), parent: [:])) }
        transport.channels.run(
            signals: signals, handover: restart?.handover ?? RestartHandover(),
            patience: restart == nil ? nil : SocketTransport.patience, receive: { kernel.receive($0, on: $1) },
            handleSignal: { signal in
                if signal == SIGINT { kernel.interruptRunningCell() } else { kernel.finish(.exit) }
            })
        let restarts = ending.withLock { $0 } == .restartInPlace
        // The cells of other shells, and what came while the sockets were closing.
        if restarts { kernel.abandonOpenRequests() }
        kernel.interruptAllCells()
        kernel.shells.main.stop(milliseconds: Self.patience)
        let subscribers = transport.subscribers
        var handover = RestartHandover()
        if restarts {
            // Behind the idle of the cell that asked for it.
            transport.publish(composer.message(StatusContent(.restarting), parent: [:]))
            handover = transport.closeForRestart()
        } else {
            transport.close()
        }
        // ZeroMQ sends in the background; the context is not waited for, since a front end
        // that has gone would hold it up for the whole linger.
        usleep(Self.lastWords)
        if restarts {
            let reason = InPlaceRestart(subscribers: subscribers, handover: handover).perform { log.error("\($0)") }
            log.error("cannot restart", metadata: ["reason": "\(reason)"])
        }
        endWithChildren()
    }
}

/// Ends a kernel whose parent has gone: in good order, and a second later in any order.
private final class OrphanWatch: Sendable {
    private let parent = ParentWatch()
    private let signals: SignalPipe
    private let hasAsked = Monitor(false)

    init(signals: SignalPipe) { self.signals = signals }

    func check() {
        guard parent.isOrphaned else { return }
        if hasAsked.withLock({ $0 }) { endWithChildren() }
        hasAsked.withLock { $0 = true }
        signals.simulate(SIGTERM)
    }
}

/// Gives up what only the start needed, a second or two after it.
private final class Settling: Sendable {
    private let seconds = Monitor(0)

    func check() {
        let passed = seconds.withLock {
            $0 += 1
            return $0
        }
        if passed == 2 { StartupPages.release() }
    }
}

/// Ends the process at once, with the programs that cells have started.
private func endWithChildren() -> Never {
    Registration.forget()
    ChildProcesses.end(milliseconds: 50)
    // Not exit(): its handlers would run beside a cell that has not noticed the end.
    _exit(0)
}
