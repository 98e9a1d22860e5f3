import JupyterProtocol

/// A variable as a front end's panel shows it.
public struct VariableDescription: Sendable, Hashable {
    /// Its name, or the place of a part in its whole.
    public var name: String

    /// What it holds, in one short line.
    public var text: String

    /// The class of its value.
    public var type: String

    /// By which its parts are asked for; 0 when it has none.
    public var reference: Int

    /// A description from its parts.
    public init(name: String, text: String, type: String, reference: Int) {
        self.name = name
        self.text = text
        self.type = type
        self.reference = reference
    }
}

/// Asks the cell that runs on one shell, and no other, to stop with a `KeyboardInterrupt`; may be called on any thread.
public typealias CellInterrupt = @Sendable () -> Void

/// What a language offers so that the kernel can run its cells.
///
/// The kernel knows nothing of the language beyond this protocol. All calls that touch
/// the state of the session come on the threads of shells: ``execute(_:output:)``,
/// ``isComplete(_:)``, ``complete(code:cursor:)``, ``inspect(code:cursor:detail:)`` and the
/// comm calls. Those of one shell never overlap; the interpreter decides where, in the
/// middle of one shell's cell, another shell's gets its turn. ``interrupt()`` and
/// ``submit(_:)`` may come from any thread at any time.
public protocol CellInterpreter: AnyObject, Sendable {
    /// The implementation's name and version, as `kernel_info_reply` tells them.
    var implementation: Implementation { get }

    /// The language, for the front end's editor and file names.
    var languageInfo: LanguageInfo { get }

    /// The text a console shows when it starts.
    var banner: String { get }

    /// Makes the session; comes once, on the executor thread, before anything that needs it.
    ///
    /// Meanwhile the kernel already answers what it is, which is what front ends ask first.
    func prepare()

    /// The calling thread becomes that of a subshell, until ``endSubshell()``.
    ///
    /// - Returns: what interrupts its cells; nil when there is no memory for another thread of the language.
    func beginSubshell() -> CellInterrupt?

    /// The subshell of the calling thread ends.
    func endSubshell()

    /// Runs one cell to its end on its shell's thread.
    ///
    /// Output goes to `output` while the cell runs. An error is returned, not written:
    /// the kernel publishes it exactly once.
    func execute(_ cell: CellRequest, output: any CellOutput) -> CellResult

    /// Tells whether the code could run as it stands or waits for more lines.
    func isComplete(_ code: String) -> Completeness

    /// The names that could stand at the cursor, counted in Unicode code points.
    func complete(code: String, cursor: Int) -> Completions

    /// Help on what stands at the cursor; nil when nothing is found.
    ///
    /// - Parameter detail: 0 for signature and documentation, 1 for source as well.
    func inspect(code: String, cursor: Int, detail: Int) -> RichContent?

    /// The session's variables, or the parts of one.
    ///
    /// - Parameter reference: 0 for the session's, or what a description of them gave.
    /// - Returns: nil when the reference leads nowhere.
    func variables(of reference: Int) -> [VariableDescription]?

    /// A variable as a cell would show it; nil when there is none of the name.
    func richInspection(of name: String) -> RichContent?

    /// Asks the main shell's cell to stop with a `KeyboardInterrupt`, from any thread.
    ///
    /// Only sets a flag: the kernel calls it only while a cell runs there.
    func interrupt()

    /// Forgets an interrupt of the calling shell's cell that nobody has seen; comes before and after each.
    func clearInterrupt()

    /// Asks that `job` run on the executor thread at the running cell's next safe point.
    ///
    /// Comes from any thread while a cell runs. A job that finds no safe point before the
    /// cell ends may be dropped or run late: the kernel runs each job once, whoever comes
    /// first.
    func submit(_ job: @escaping @Sendable () -> Void)

    /// The line of the cell that runs, from 1; 0 where it is not known.
    ///
    /// Called in a signal handler after a crash: it may read memory and nothing else.
    var runningLine: @convention(c) () -> Int32 { get }

    /// Frees what must not outlive the process; comes once, before it ends.
    func shutdown()

    /// The names of comm targets that the session has registered.
    func acceptsComm(target: String) -> Bool

    /// A front end opened a comm to one of the session's targets.
    func commOpened(_ comm: CommOpen, output: any CellOutput)

    /// A message came over an open comm.
    func commReceived(_ message: CommMessage, output: any CellOutput)

    /// The front end closed a comm.
    func commClosed(_ message: CommClose, output: any CellOutput)
}

// A language without comms, or without anything to make or free, need not say so.
extension CellInterpreter {
    public func prepare() {}
    public func beginSubshell() -> CellInterrupt? { { [weak self] in self?.interrupt() } }
    public func endSubshell() {}
    public var runningLine: @convention(c) () -> Int32 { { 0 } }
    public func shutdown() {}
    public func variables(of reference: Int) -> [VariableDescription]? { nil }
    public func richInspection(of name: String) -> RichContent? { nil }
    public func acceptsComm(target: String) -> Bool { false }
    public func commOpened(_ comm: CommOpen, output: any CellOutput) {}
    public func commReceived(_ message: CommMessage, output: any CellOutput) {}
    public func commClosed(_ message: CommClose, output: any CellOutput) {}
}
