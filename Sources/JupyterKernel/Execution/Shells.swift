import Monitors

/// The main shell and the subshells (JEP 91), each with an executor of its own.
final class Shells: Sendable {
    /// The shell of requests that name none.
    let main: Executor

    private let interpreter: any CellInterpreter
    private let own = Monitor<Executor?>(nil)
    private let subshells = Monitor<[(id: String, executor: Executor)]>([])
    /// Deleted ones whose last cell may still run: it can be interrupted.
    private let ending = Monitor<[(id: String, executor: Executor)]>([])

    /// How many subshells there may be: each has a thread and a stack.
    private static let limit = 64

    init(interpreter: any CellInterpreter) {
        self.interpreter = interpreter
        main = Executor(interpreter: interpreter)
    }

    /// The subshells' ids, the oldest first.
    var ids: [String] { subshells.withLock { $0.map(\.id) } }

    /// Makes a subshell.
    ///
    /// - Returns: its id.
    /// - Throws: ``KernelError`` when there are too many, or the system refuses another thread.
    func create() throws(KernelError) -> String {
        guard ids.count < Self.limit else { throw .tooManySubshells(limit: Self.limit) }
        let executor = Executor(interpreter: interpreter, isMain: false)
        try executor.start()
        let id = MessageComposer.randomIdentifier()
        subshells.withLock { $0.append((id, executor)) }
        return id
    }

    /// Ends a subshell after the cell that runs in it.
    ///
    /// - Returns: what answers the requests that were waiting in it; nil when there is no such subshell.
    func delete(_ id: String) -> [@Sendable () -> Void]? {
        let executor = subshells.withLock { subshells -> Executor? in
            guard let place = subshells.firstIndex(where: { $0.id == id }) else { return nil }
            return subshells.remove(at: place).executor
        }
        guard let executor else { return nil }
        let aborts = executor.takeWaitingCells(andOthers: true)
        executor.stop(milliseconds: 0)
        ending.withLock { ending in
            ending.removeAll { $0.executor.hasStopped }
            ending.append((id, executor))
        }
        return aborts
    }

    /// A shell of the kernel's own, for what it runs of the session's code that is no cell; made when first needed.
    ///
    /// - Throws: ``KernelError`` when the system refuses another thread.
    func aside() throws(KernelError) -> Executor {
        if let executor = own.withLock({ $0 }) { return executor }
        let executor = Executor(interpreter: interpreter, isMain: false)
        try executor.start()
        own.withLock { $0 = executor }
        return executor
    }

    /// The shell of this id, the main one for nil; nil when there is no such subshell.
    subscript(id: String?) -> Executor? {
        guard let id else { return main }
        return subshells.withLock { $0.first { $0.id == id }?.executor }
    }

    /// Interrupts the cell of one subshell, also of one that has been deleted.
    ///
    /// - Returns: false when there is no such subshell.
    func interrupt(_ id: String) -> Bool {
        guard let executor = besideMain.first(where: { $0.id == id })?.executor else { return false }
        executor.interrupt()
        return true
    }

    /// Interrupts the main shell's cell; where it runs none, what all others run.
    func interrupt() {
        if main.interrupt() { return }
        interruptOthers()
    }

    /// Interrupts what runs in any shell, for the kernel's end.
    func interruptAll() {
        main.interrupt()
        interruptOthers()
    }

    private func interruptOthers() {
        for (_, executor) in besideMain { executor.interrupt() }
        own.withLock { $0 }?.interrupt()
    }

    private var besideMain: [(id: String, executor: Executor)] {
        subshells.withLock { $0 } + ending.withLock { $0 }
    }
}
