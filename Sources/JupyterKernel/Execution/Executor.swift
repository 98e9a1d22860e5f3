import DequeModule
import Monitors

/// The thread of a shell: it runs cells, one after the other, and whatever else touches the session.
package final class Executor: Sendable {
    /// One step of work that came in order; `abort` answers it instead.
    enum Task: Sendable {
        /// A cell, aborted when an earlier cell failed.
        case cell(run: @Sendable () -> Void, abort: @Sendable () -> Void)

        /// Something that no error aborts, such as what a comm brings; it can be interrupted as a cell can.
        case other(run: @Sendable () -> Void, abort: @Sendable () -> Void)

        fileprivate var isCell: Bool { if case .cell = self { true } else { false } }

        fileprivate var abort: @Sendable () -> Void {
            switch self {
            case .cell(_, let abort), .other(_, let abort): abort
            }
        }
    }

    private struct State {
        var tasks: Deque<Task> = []
        var jobs: Deque<@Sendable () -> Void> = []
        var isRunningCell = false
        /// Whether the language has made room for the thread; nil until that is known.
        var hasBegun: Bool?
        /// Interrupts what runs here and nothing else.
        var interrupt: CellInterrupt?
        var isStopping = false
        var hasStopped = false
    }

    private enum Step {
        case job(@Sendable () -> Void)
        case task(Task)
        case stop
    }

    /// Address space for the stack: recursion of the language's own native code.
    package static let stackSize = 512 << 20

    /// The same for a subshell, of which there may be many.
    private static let subshellStackSize = 128 << 20

    /// How long a subshell may take to begin, in milliseconds.
    private static let beginning = 2000

    private let interpreter: any CellInterpreter
    private let isMain: Bool
    private let state = Monitor(State())

    init(interpreter: any CellInterpreter, isMain: Bool = true) {
        self.interpreter = interpreter
        self.isMain = isMain
    }

    /// Starts the thread.
    func start() throws(KernelError) {
        _ = try KernelThread(name: "executor", stackSize: isMain ? Self.stackSize : Self.subshellStackSize) {
            [self] in run()
        }
        // The main shell's requests may wait; a subshell is promised only once it can work.
        if isMain { return }
        let hasBegun = state.wait(milliseconds: Self.beginning) { $0.hasBegun ?? ($0.hasStopped ? false : nil) }
        if hasBegun != true {
            stop(milliseconds: 0)
            throw .cannotStartThread("executor")
        }
    }

    /// Adds work behind all other work.
    func enqueue(_ task: Task) { state.update { $0.tasks.append(task) } }

    /// Runs a job once: between two cells, or at the running cell's next safe point.
    func runAtSafePoint(_ work: @escaping @Sendable () -> Void) {
        let job = OneTimeJob(work)
        let isRunningCell = state.update { state in
            state.jobs.append(job.run)
            return state.isRunningCell
        }
        if isRunningCell { interpreter.submit(job.run) }
    }

    /// Takes every cell that waits out of the queue; each answers itself as aborted when called.
    ///
    /// - Parameter others: whether all else that waits is taken too.
    func takeWaitingCells(andOthers others: Bool = false) -> [@Sendable () -> Void] {
        state.update { state in
            let taken = state.tasks.filter { others || $0.isCell }
            state.tasks.removeAll { others || $0.isCell }
            return taken.map(\.abort)
        }
    }

    /// Does, on the executor's own thread, whatever waits and is no cell.
    func finishWaiting() {
        while true {
            let work = state.withLock { state -> (@Sendable () -> Void)? in
                if let job = state.jobs.popFirst() { return job }
                guard case .other(let work, _) = state.tasks.first else { return nil }
                state.tasks.removeFirst()
                return work
            }
            guard let work else { return }
            work()
        }
    }

    /// Interrupts the running cell; false when none runs.
    @discardableResult
    func interrupt() -> Bool {
        // Under the lock, so that a cell which ends now cannot hand the interrupt to the next.
        state.withLock { state in
            guard state.isRunningCell, let interrupt = state.interrupt else { return false }
            interrupt()
            return true
        }
    }

    /// Whether the thread has ended.
    var hasStopped: Bool { state.withLock { $0.hasStopped } }

    /// Lets the thread end after the step it is at; waits at most `milliseconds` for it.
    func stop(milliseconds: Int) {
        state.update {
            $0.isStopping = true
            $0.tasks = []
            $0.jobs = []
        }
        _ = state.wait(milliseconds: milliseconds) { $0.hasStopped ? true : nil }
    }

    private func run() {
        CrashHandler.useOwnStack()
        if isMain {
            interpreter.prepare()
            state.update { $0.interrupt = { [interpreter] in interpreter.interrupt() } }
        } else {
            let interrupt = interpreter.beginSubshell()
            state.update {
                $0.interrupt = interrupt
                $0.hasBegun = interrupt != nil
                if interrupt == nil { $0.hasStopped = true }
            }
            if interrupt == nil { return }
        }
        while true {
            let step = state.wait { state -> Step? in
                if state.isStopping { return .stop }
                if let job = state.jobs.popFirst() { return .job(job) }
                guard let task = state.tasks.popFirst() else { return nil }
                state.isRunningCell = true
                interpreter.clearInterrupt()
                return .task(task)
            }
            switch step {
            case .job(let job): job()
            case .task(.other(let work, _)):
                work()
                cellEnded()
            case .task(.cell(let work, _)): work()
            case .stop:
                if isMain { interpreter.shutdown() } else { interpreter.endSubshell() }
                state.update { $0.hasStopped = true }
                return
            }
        }
    }

    /// Marks the end of the cell's own code: what comes after cannot be interrupted.
    func cellEnded() {
        state.update { state in
            state.isRunningCell = false
            // One that came too late must not hit what is done here next.
            interpreter.clearInterrupt()
        }
    }
}

/// A job that several may try to run and that runs once.
private final class OneTimeJob: Sendable {
    private let work: Monitor<(@Sendable () -> Void)?>

    init(_ work: @escaping @Sendable () -> Void) { self.work = Monitor(work) }

    @Sendable func run() {
        let taken = work.withLock { work in
            defer { work = nil }
            return work
        }
        taken?()
    }
}
