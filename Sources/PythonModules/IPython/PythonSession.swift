import PythonLanguage

/// How a cell of a session ended.
public enum SessionResult: Sendable {
    /// It ran to its end; the values of the user expressions, or the error each raised.
    case ok(userExpressions: [String: Result<DisplayContent, SessionError>])
    case error(SessionError)
}

/// One interpreter with IPython's notation and display around it: what a kernel runs cells in.
///
/// All calls but ``interrupt()``, ``clearInterrupt()``, ``submit(_:)`` and ``completeness(of:)`` belong on the thread that
/// made it or on one between ``beginThread()`` and ``endThread()``. Only one of them runs Python at a time.
public final class PythonSession: @unchecked Sendable {
    private let interpreter: Interpreter
    private let hook: DisplayHook
    private let executable: String
    private var shown = SessionVariables()

    /// A session without names but those that IPython gives.
    ///
    /// - Parameters:
    ///   - modules: declares what can be imported beside IPython's own modules.
    ///   - interactive: false for scripts, which see neither `In` nor `get_ipython`.
    public init(executable: String = "swiftlet", modules: (ModuleRegistry) -> Void = { _ in }) {
        self.executable = executable
        interpreter = Interpreter(
            standardOutput: { text in
                if let output = Display.output {
                    output.write(text, isError: false)
                } else {
                    print(text, terminator: "")
                }
            },
            standardError: { text in Display.output?.write(text, isError: true) })
        // A front end gets its output by a rhythm of its own.
        interpreter.flushOutput = {
            if let output = Display.output, !output.isFrontEnd { output.flush() }
        }
        modules(interpreter.registry)
        ApplicationModule.register(interpreter.registry)
        DisplayModule.register(interpreter.registry)
        hook = DisplayHook(interpreter)
        SessionThreads.declare(interpreter)
        interpreter.setVariable(
            "get_ipython",
            .function("get_ipython()", documentation: "Get the global InteractiveShell instance.") { _ in
                ShellObject.value()
            })
        for name in ["exit", "quit"] {
            interpreter.setVariable(
                name,
                .function("\(name)(keep_kernel=False)", documentation: "Ends the session.") { _ in
                    Display.output?.requestShutdown(restart: false)
                    return .none
                })
        }
        try? interpreter.builtins.setAttribute("__IPYTHON__", .true)
        let display = Value.function(
            "display(*objs, include=None, exclude=None, metadata=None, transient=None, display_id=None, raw=False, clear=False, update=False, **kwargs)",
            documentation: "Display a Python object in all frontends.", DisplayModule.displayBody)
        let owner = Owned(display)
        try? interpreter.builtins.setAttribute("display", owner.value)
        Console.readLine = { prompt, isPassword in
            guard let output = Display.output else {
                throw PythonError(Types.eofError, "EOF when reading a line")
            }
            do {
                return try PythonThread.waiting {
                    try output.input(prompt: prompt, isPassword: isPassword) {
                        try PythonThread.ofCaller.run { try Interpreter.current.checkYieldPoint() }
                    }
                }
            } catch let error as PythonError {
                throw error
            } catch SessionInputError.interrupted {
                throw PythonError.keyboardInterrupt()
            } catch {
                throw PythonError(
                    Self.noInput.type, "raw_input was called, but this frontend does not support input requests.")
            }
        }
    }

    /// `IPython.core.error.StdinNotImplementedError`: the front end cannot ask.
    private static let noInput = NativeType.exception(
        "StdinNotImplementedError", module: "IPython.core.error", base: Types.notImplementedError)

    // MARK: Running

    /// Runs one cell to its end.
    ///
    /// - Parameters:
    ///   - executionCount: the number in the cell's `In [n]`.
    ///   - isSilent: no result is shown and nothing kept.
    ///   - storesHistory: the cell and its result are kept (`In`, `Out`, `_`).
    ///   - userExpressions: evaluated after the cell has succeeded, by name.
    public func execute(
        _ code: String, executionCount: Int, isSilent: Bool = false, storesHistory: Bool = true,
        userExpressions: [String: String] = [:], output: any SessionOutput
    ) -> SessionResult {
        PythonThread.ofCaller.run {
            execute(code, executionCount, isSilent, storesHistory, userExpressions, output)
        }
    }

    private func execute(
        _ code: String, _ executionCount: Int, _ isSilent: Bool, _ storesHistory: Bool,
        _ userExpressions: [String: String], _ output: any SessionOutput
    ) -> SessionResult {
        let previous = Display.output
        Display.output = output
        defer { Display.output = previous }
        ShellObject.executionCount = executionCount
        do {
            try runCell(code, executionCount, isSilent: isSilent, storesHistory: storesHistory, output)
            return .ok(userExpressions: userExpressions.mapValues(evaluate))
        } catch {
            return .error(describe(error))
        }
    }

    private func runCell(
        _ code: String, _ number: Int, isSilent: Bool, storesHistory: Bool, _ output: any SessionOutput
    ) throws {
        if storesHistory, !isSilent { hook.remember(code, number: number) }
        if ["exit", "quit"].contains(code.trimmedRight) {
            Display.output?.requestShutdown(restart: false)
            return
        }
        let cell = Cell(code, automagics: automagics(for: code))
        let name = CellNames.file(code: cell.code, executionCount: number)
        switch interpreter.runCell(cell.code, name: name, title: "Cell In[\(number)]") {
        case .exception(let error):
            showFigures()
            throw error
        case .value(let value):
            for show in Display.afterCell { try show() }
            if !isSilent { try hook.show(value.value, number: number, isQuiet: cell.isSilent, output: output) }
        }
    }

    /// The magics that a cell of one line may use without `%`, unless the session has given the name to something else.
    private func automagics(for code: String) -> Set<String> {
        let name = code.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
        guard !name.isEmpty, Self.plainMagics.contains(String(name)) || UserMagics.lineNames.contains(String(name))
        else { return [] }
        let held = Owned((try? interpreter.main.getAttributeIfPresent(String(name))) ?? .unbound)
        return held.value.isUnbound ? [String(name)] : []
    }

    /// Magics that people write without `%`.
    private static let plainMagics: Set<String> = [
        "pip", "conda", "cd", "ls", "pwd", "cat", "mkdir", "rm", "cp", "mv", "who", "whos", "env", "timeit", "history",
        "hist", "run",
        "matplotlib", "lsmagic", "load_ext",
    ]

    /// Shows what was drawn before an error; the error that drawing itself could raise yields to it.
    private func showFigures() { for show in Display.afterCell { try? show() } }

    private func evaluate(_ expression: String) -> Result<DisplayContent, SessionError> {
        do {
            let value = Owned(try SessionEvaluation.value(expression))
            return .success(try RichDisplay.content(of: value.value))
        } catch {
            return .failure(describe(error))
        }
    }

    private func describe(_ error: any Error) -> SessionError {
        let exception = (error as? PythonError) ?? PythonError.runtimeError("\(error)")
        if exception.exception.isInstance(of: UsageError.type.type) {
            let message = (try? exception.exception.str()) ?? ""
            return SessionError(name: "UsageError", value: message, traceback: ["UsageError: \(message)"])
        }
        return TracebackText.describe(exception.exception)
    }

    /// Runs a script as `__main__`, its errors written as CPython writes them.
    ///
    /// - Returns: the exit status: 0, 1 after an error, or what `sys.exit` was given.
    public func runScript(_ text: String, path: String, output: any SessionOutput) -> Int {
        Display.output = output
        defer { Display.output = nil }
        interpreter.setVariable("__file__", .string(path))
        switch interpreter.runCell(text, name: path) {
        case .value: return 0
        case .exception(let error):
            if error.matches(Types.systemExit) {
                let code = Owned((try? error.exception.getAttribute("code")) ?? .none)
                if code.value.isNone { return 0 }
                if code.value.tag == .int { return code.value.rawInt }
                output.write(((try? code.value.str()) ?? "") + "\n", isError: true)
                return 1
            }
            output.write(PlainTraceback.text(ExceptionReport(error.exception, skippedFrames: 0)), isError: true)
            return error.matches(Types.keyboardInterrupt) ? 130 : 1
        }
    }

    /// Runs a program whatever becomes of it, and removes the variables it made.
    func runAndForget(_ text: String, path: String) {
        let known = Set(interpreter.variableNames)
        _ = interpreter.runCell(text, name: path)
        for name in interpreter.variableNames where !known.contains(name) { interpreter.removeVariable(name) }
    }

    // MARK: Help while typing

    /// Whether code could run as it stands; may come from any thread.
    public enum Completeness: Sendable, Hashable {
        case complete
        /// More lines are needed; the next begins with so many blanks.
        case incomplete(indent: Int)
        case invalid
    }

    /// Judges code as a console does at the end of a line.
    public static func completeness(of code: String) -> Completeness {
        switch Cell.completeness(of: code) {
        case .complete: .complete
        case .incomplete(let indent): .incomplete(indent: indent)
        case .invalid: .invalid
        }
    }

    /// The names that could stand at a cursor, counted in code points, and the range they replace.
    public func complete(_ code: String, cursor: Int) -> (items: [SessionCompletionItem], start: Int, end: Int) {
        PythonThread.ofCaller.run { SessionCompletion.complete(code, cursor: cursor) }
    }

    /// Help on what stands at a cursor; nil if nothing is found.
    ///
    /// - Parameter detail: 1 for the source too.
    public func inspect(_ code: String, cursor: Int, detail: Int) -> DisplayContent? {
        PythonThread.ofCaller.run {
            for name in InspectionTarget.names(in: code, cursor: cursor) {
                guard let value = SessionCompletion.evaluate(name) else { continue }
                let held = Owned(value)
                guard let inspection = try? ObjectInspection(held.value, detailed: detail > 0) else { continue }
                return inspection.content
            }
            return nil
        }
    }

    // MARK: Variables

    /// The session's variables, or the parts of one; nil when the reference leads nowhere.
    public func variables(of reference: Int) -> [SessionVariable]? {
        PythonThread.ofCaller.run { reference == 0 ? shown.globals() : shown.parts(of: reference) }
    }

    /// A variable as a cell would show it; nil when there is none of the name.
    public func richInspection(of name: String) -> DisplayContent? {
        PythonThread.ofCaller.run {
            let held = Owned(interpreter.variable(name))
            return held.value.isUnbound ? nil : try? RichDisplay.content(of: held.value)
        }
    }

    // MARK: Comms

    /// Whether a cell has registered a target for comms.
    public func acceptsComm(target: String) -> Bool { PythonThread.ofCaller.run { CommModule.accepts(target) } }

    /// Hands over a message of the front end's; what the session's side raises is written as an error.
    public func receive(_ message: SessionComm, output: any SessionOutput) {
        PythonThread.ofCaller.run {
            let previous = Display.output
            Display.output = output
            defer { Display.output = previous }
            do {
                try CommModule.receive(message)
            } catch {
                output.write(describe(error).traceback.joined(separator: "\n") + "\n", isError: true)
            }
        }
    }

    // MARK: Threads

    /// Lets the calling thread run cells beside the one that made the session.
    ///
    /// - Returns: what interrupts the code that runs there, from any thread; nil where the system has no room for it.
    public static func beginThread() -> (@Sendable () -> Void)? {
        guard let thread = PythonThread.attach() else { return nil }
        return { thread.interrupt() }
    }

    /// Ends what ``beginThread()`` began.
    public static func endThread() { PythonThread.detach() }

    /// Asks the cell on the session's own thread to stop with a `KeyboardInterrupt`.
    public func interrupt() { Interpreter.interrupt() }

    /// The same for whichever session runs; safe in a signal handler.
    public static func interruptAny() { Interpreter.interrupt() }

    /// True if an interrupt has not been seen yet; safe in a signal handler.
    public static var isInterruptPending: Bool { Interpreter.isInterruptPending }

    /// Forgets an interrupt of the calling thread's code that nobody has seen.
    public func clearInterrupt() { Interpreter.clearInterrupt() }

    /// The line of the cell that runs, from 1; 0 outside of any. Only reads memory: a signal handler may ask.
    public static func runningLine() -> Int32 { Interpreter.runningLine() }

    /// Asks that a job run on the session's thread at the running cell's next safe point.
    public func submit(_ job: @escaping @Sendable () -> Void) { Interpreter.submit(job) }
}
