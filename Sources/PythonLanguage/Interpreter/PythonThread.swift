import Glibc
import Monitors
import Synchronization

/// A thread that runs Python beside others: a shell of the kernel, with the calls that are under way in it.
///
/// One of them runs at a time. Another gets its turn where the one that runs is at a step at which any Python code could
/// run anyway (a loop's back-edge, a call, between the batches of a training), where it waits, and where it ends. What
/// the language keeps in globals is exchanged then, so that each thread finds its own.
public final class PythonThread: @unchecked Sendable {
    /// The thread that made the interpreter.
    public static let main = PythonThread(isMain: true, state: nil)

    let isMain: Bool
    private let handle: pthread_t
    /// The machine and the places of ``keep(initial:get:set:)``, while another thread's are in use.
    private var state: MachineState?
    private var kept: [Any?] = []
    /// How long, in milliseconds, the others wait for this thread to give them their turn.
    private var patience = shortestTurn
    private var began = 0
    /// Whether the code that runs here is to stop with a `KeyboardInterrupt`.
    private let isInterrupted = Atomic<Bool>(false)

    private init(isMain: Bool, state: MachineState?) {
        self.isMain = isMain
        self.state = state
        handle = pthread_self()
    }

    // MARK: Coming and going

    /// Makes the calling thread one that runs Python beside the main one, until ``detach()``.
    ///
    /// - Returns: the thread; nil where the system has no room for another stack.
    public static func attach() -> PythonThread? {
        guard let state = MachineState() else { return nil }
        let thread = PythonThread(isMain: false, state: state)
        turns.withLock { $0.attached[thread.handle] = thread }
        return thread
    }

    /// Ends what ``attach()`` began.
    public static func detach() {
        let thread = ofCaller
        guard !thread.isMain else { return }
        thread.run { main.install() }
        turns.withLock { _ = $0.attached.removeValue(forKey: thread.handle) }
        thread.state?.unmap()
    }

    /// The calling thread; the main one unless it was attached.
    public static var ofCaller: PythonThread { turns.withLock { $0.attached[pthread_self()] } ?? main }

    // MARK: Taking turns

    /// Runs `body` while no other thread runs Python.
    public func run<Result>(_ body: () throws -> Result) rethrows -> Result {
        if Self.holdsTurn { return try body() }
        takeTurn()
        defer { endTurn() }
        return try body()
    }

    /// Waits outside of Python: `body` must not touch it, and others may run meanwhile.
    public static func waiting<Result>(_ body: () throws -> Result) rethrows -> Result {
        // A job is over before anybody else's turn.
        guard holdsTurn, !Machine.isRunningJobs, let thread = turns.withLock({ $0.holder }) else { return try body() }
        thread.endTurn()
        defer { thread.takeTurn() }
        return try body()
    }

    /// Whether the signals that wait ask for another thread's turn: one has waited long enough, or an interrupt is for
    /// another one. What is for this thread comes first.
    static func isToGiveTurn(_ signals: UInt32) -> Bool {
        if signals & Machine.Signal.memory != 0 { return false }
        if signals & Machine.Signal.interrupt != 0 { return !isInterruptPending }
        return signals & Machine.Signal.turn != 0
    }

    /// Lets the next thread run that waits: one that is to be interrupted before all others.
    static func giveTurn() {
        Machine.clear(signal: Machine.Signal.interrupt)
        // One that came between the look at it and its clearing; a thread that waits raises its own when it begins.
        if isInterruptPending { return Machine.raise(signal: Machine.Signal.interrupt) }
        // A script has the language for itself, and takes no turns.
        guard holdsTurn else { return Machine.clear(signal: Machine.Signal.turn) }
        let thread = turns.withLock { turns -> PythonThread? in
            guard !turns.waiting.isEmpty else { return nil }
            if let place = turns.waiting.firstIndex(where: { $0.isInterrupted.load(ordering: .acquiring) }) {
                turns.waiting.swapAt(0, place)
            }
            return turns.holder
        }
        Machine.clear(signal: Machine.Signal.turn)
        guard let thread else { return }
        // Who trains holds each turn as long as a batch takes: the others then get as much.
        thread.patience = min(max(MonotonicTime.now - thread.began, shortestTurn), longestTurn)
        thread.endTurn(queuesAgain: true)
        thread.awaitTurn(patience: thread.patience)
    }

    // MARK: Interrupts

    /// Asks the code that runs here, and no other, to raise `KeyboardInterrupt` at its next safe point. May be called on
    /// any thread, and in a signal handler.
    public func interrupt() {
        isInterrupted.store(true, ordering: .releasing)
        if Machine.signals != nil { Machine.raise(signal: Machine.Signal.interrupt) }
    }

    /// Forgets an interrupt that nobody took.
    public func forgetInterrupt() { isInterrupted.store(false, ordering: .releasing) }

    /// Raises the interrupt anew for the code whose turn it is, where it was seen by who cannot end for it.
    static func interruptRunning() { loaded.interrupt() }

    /// Whether the code whose turn it is has been interrupted.
    static var isInterruptPending: Bool { loaded.isInterrupted.load(ordering: .acquiring) }

    /// Takes the interrupt of the code whose turn it is; false when there is none. The signal's bit is left to who looks
    /// next: it may be another thread's as well.
    static func takeInterrupt() -> Bool { loaded.isInterrupted.exchange(false, ordering: .acquiringAndReleasing) }

    /// A place outside of the language whose value each thread has for itself.
    ///
    /// - Parameter initial: what a new thread finds there.
    public static func keep<Kept>(
        initial: @escaping () -> Kept, get: @escaping () -> Kept, set: @escaping (Kept) -> Void
    ) {
        places.append(
            Place(get: get, set: { value in set((value as? Kept) ?? initial()) }))
    }

    private struct Place {
        let get: () -> Any
        let set: (Any?) -> Void
    }

    private nonisolated(unsafe) static var places: [Place] = []

    // MARK: Inside

    private struct Turns {
        var holder: PythonThread?
        var waiting: [PythonThread] = []
        var attached: [pthread_t: PythonThread] = [:]
    }

    /// In milliseconds, as CPython's switch interval, and for who trains.
    private static let shortestTurn = 5
    private static let longestTurn = 50
    /// How long a thread waits that has just come: it may have little to do.
    private static let firstPatience = 1

    private static let turns = Monitor(Turns())
    private static let holderHandle = Atomic<UInt>(0)
    /// Whose machine is in the globals. Belongs to the thread whose turn it is.
    private nonisolated(unsafe) static var loaded = main

    private static var holdsTurn: Bool { holderHandle.load(ordering: .acquiring) == UInt(pthread_self()) }

    private func takeTurn() {
        let isFree = Self.turns.withLock { turns -> Bool in
            if turns.holder == nil, turns.waiting.isEmpty {
                turns.holder = self
                return true
            }
            turns.waiting.append(self)
            return false
        }
        if isFree { begin() } else { awaitTurn(patience: Self.firstPatience) }
    }

    private func awaitTurn(patience: Int) {
        while Self.turns.wait(milliseconds: patience, for: { $0.holder === self ? true : nil }) == nil {
            Machine.raise(signal: Machine.Signal.turn)
        }
        begin()
    }

    private func begin() {
        // The machine is made by the first thread while nobody else can wait.
        Self.holderHandle.store(UInt(pthread_self()), ordering: .releasing)
        began = MonotonicTime.now
        install()
        if isInterrupted.load(ordering: .acquiring) { Machine.raise(signal: Machine.Signal.interrupt) }
    }

    private func endTurn(queuesAgain: Bool = false) {
        Self.holderHandle.store(0, ordering: .releasing)
        Self.turns.update { turns in
            if queuesAgain { turns.waiting.append(self) }
            turns.holder = turns.waiting.isEmpty ? nil : turns.waiting.removeFirst()
        }
    }

    /// Puts this thread's machine into the globals.
    private func install() {
        let other = Self.loaded
        if other === self { return }
        other.state = MachineState(current: ())
        other.kept = Self.places.map { $0.get() }
        other.active = RecursiveRepr.active
        state?.install()
        RecursiveRepr.active = active
        for (index, place) in Self.places.enumerated() { place.set(index < kept.count ? kept[index] : nil) }
        Self.loaded = self
    }

    /// The containers whose `repr` is under way here.
    private var active: [UInt64] = []
}
