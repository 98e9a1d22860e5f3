import Synchronization

/// Work that other threads hand to the thread that runs Python.
final class JobQueue: Sendable {
    private let jobs = Mutex<[@Sendable () -> Void]>([])

    func add(_ job: @escaping @Sendable () -> Void) { jobs.withLock { $0.append(job) } }

    func takeAll() -> [@Sendable () -> Void] {
        jobs.withLock { queue in
            let all = queue
            queue.removeAll()
            return all
        }
    }
}

extension Machine {
    static let jobs = JobQueue()
    /// True while jobs run: they do not interrupt each other.
    nonisolated(unsafe) static var isRunningJobs = false
    /// Set while an interrupt must wait.
    nonisolated(unsafe) static var collectionsHeld = false

    /// Does what other threads have asked for, and collects garbage when it is due.
    ///
    /// - Parameter yields: whether another thread of Python may have its turn here: true where Python code could run
    ///   anyway, false in the middle of native work that may rely on nothing changing.
    /// - Throws: ``PythonError`` (`KeyboardInterrupt`).
    @inline(never)
    static func safePoint(yields: Bool = true) throws {
        if yields, !isRunningJobs, PythonThread.isToGiveTurn(signals.pointee.load(ordering: .relaxed)) {
            PythonThread.giveTurn()
        }
        let pending = signals.pointee.load(ordering: .acquiring)
        if pending & Signal.audit != 0 { HeapAudit.step() }
        if pending & Signal.collection != 0 {
            clear(signal: Signal.collection)
            collectCycles()
        }
        if pending & Signal.jobs != 0, !isRunningJobs {
            clear(signal: Signal.jobs)
            runJobs()
        }
        if pending & Signal.memory != 0, !isRunningJobs {
            clear(signal: Signal.memory)
            throw memoryRefusal()
        }
        if pending & Signal.interrupt != 0, !isRunningJobs, PythonThread.takeInterrupt() {
            throw PythonError.keyboardInterrupt()
        }
    }

    /// Runs the jobs that wait.
    static func runJobs() {
        isRunningJobs = true
        defer { isRunningJobs = false }
        for job in jobs.takeAll() { job() }
    }
}

extension Interpreter {
    /// How many frames there may be: `sys.setrecursionlimit`.
    public static var recursionLimit: Int {
        get { Machine.recursionLimit }
        set { Machine.recursionLimit = newValue }
    }

    /// How many frames there are.
    public static var recursionDepth: Int { Machine.frame - Machine.frames }

    /// Runs `body` while no code written in Python can be called: what would call some raises `RecursionError` instead.
    package static func withoutPythonCode<Result>(_ body: () throws -> Result) rethrows -> Result {
        Machine.recursionFrame = Machine.frames
        defer { Machine.fitRecursionFrame() }
        return try body()
    }

    /// To be called every few milliseconds by native functions that run long.
    ///
    /// - Throws: ``PythonError`` (`KeyboardInterrupt`).
    @inline(__always)
    public func checkSafePoint() throws {
        if Machine.signals.pointee.load(ordering: .relaxed) != 0 { try Machine.safePoint(yields: false) }
    }

    /// The same where any Python code may run: between batches, while waiting. Cells of other threads get their turn.
    ///
    /// - Throws: ``PythonError`` (`KeyboardInterrupt`).
    @inline(__always)
    public func checkYieldPoint() throws {
        if Machine.signals.pointee.load(ordering: .relaxed) != 0 { try Machine.safePoint() }
    }

    /// True if an interrupt waits; for engines that poll between batches.
    public var isInterruptPending: Bool { Interpreter.isInterruptPending }

    /// True if an interrupt waits for the code whose turn it is, in whichever interpreter.
    public static var isInterruptPending: Bool {
        Machine.signals != nil && Machine.signals.pointee.load(ordering: .relaxed) & Machine.Signal.interrupt != 0
            && PythonThread.isInterruptPending
    }

    /// Asks the main thread's code to raise `KeyboardInterrupt` at its next safe point. May be called on any thread.
    public static func interrupt() { PythonThread.main.interrupt() }

    /// Forgets an interrupt of the calling thread that nobody took.
    public static func clearInterrupt() { PythonThread.ofCaller.forgetInterrupt() }

    /// Runs `job` on the thread that runs Python, at its next safe point, or when that thread calls ``runPendingJobs()``.
    /// May be called on any thread.
    public static func submit(_ job: @escaping @Sendable () -> Void) {
        Machine.jobs.add(job)
        if Machine.signals != nil { Machine.raise(signal: Machine.Signal.jobs) }
    }

    /// Runs the jobs that wait; for the executor while no cell runs.
    public static func runPendingJobs() {
        Machine.clear(signal: Machine.Signal.jobs)
        Machine.runJobs()
    }
}
