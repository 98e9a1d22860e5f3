import Glibc
import JupyterKernel
import JupyterProtocol
import PythonModules
import Synchronization

/// Runs the kernel's cells in a session of the language.
final class PythonCellInterpreter: CellInterpreter {
    let implementation = Implementation(name: "swiftlet", version: SwiftletVersion.current)
    let languageInfo = LanguageInfo(
        name: "python", version: "3.11.0", mimeType: "text/x-python", fileExtension: ".py",
        pygmentsLexer: "ipython3", codeMirrorMode: ["name": "ipython", "version": 3], nbconvertExporter: "python")
    let banner = "Swiftlet \(SwiftletVersion.current): deep-learning cells on a native kernel"

    private let made = Mutex<PythonSession?>(nil)

    /// The session, which ``prepare()`` makes.
    private var session: PythonSession? { made.withLock { $0 } }

    func prepare() { made.withLock { $0 = PythonSession(executable: File.thisProgram, modules: CellModules.register) } }

    func beginSubshell() -> CellInterrupt? {
        // A subshell can be asked for while the session is still being made.
        while session == nil { usleep(1000) }
        return PythonSession.beginThread()
    }

    func endSubshell() { PythonSession.endThread() }

    func execute(_ cell: CellRequest, output: any CellOutput) -> CellResult {
        guard let session else { return .aborted }
        let result = session.execute(
            cell.code, executionCount: cell.executionCount, isSilent: cell.isSilent,
            storesHistory: cell.storesHistory, userExpressions: cell.userExpressions,
            output: CellSessionOutput(output))
        switch result {
        case .ok(let values):
            return .ok(
                userExpressions: values.mapValues { value in
                    switch value {
                    case .success(let content): .value(RichContent(content))
                    case .failure(let error): .error(CellError(error))
                    }
                })
        case .error(let error): return .error(CellError(error))
        }
    }

    var runningLine: @convention(c) () -> Int32 { { PythonSession.runningLine() } }

    func isComplete(_ code: String) -> Completeness {
        switch PythonSession.completeness(of: code) {
        case .complete: .complete
        case .incomplete(let indent): .incomplete(indent: String(repeating: " ", count: indent))
        case .invalid: .invalid
        }
    }

    func complete(code: String, cursor: Int) -> Completions {
        guard let session else { return Completions(items: [], start: cursor, end: cursor) }
        let found = session.complete(code, cursor: cursor)
        let items = found.items.map { Completion(text: $0.text, type: $0.type, signature: $0.signature) }
        return Completions(items: items, start: found.start, end: found.end)
    }

    func inspect(code: String, cursor: Int, detail: Int) -> RichContent? {
        session?.inspect(code, cursor: cursor, detail: detail).map { RichContent($0) }
    }

    func variables(of reference: Int) -> [VariableDescription]? {
        session?.variables(of: reference)?.map {
            VariableDescription(name: $0.name, text: $0.text, type: $0.type, reference: $0.reference)
        }
    }

    func richInspection(of name: String) -> RichContent? {
        session?.richInspection(of: name).map { RichContent($0) }
    }

    func acceptsComm(target: String) -> Bool { session?.acceptsComm(target: target) ?? false }

    func commOpened(_ comm: CommOpen, output: any CellOutput) {
        receive(
            SessionComm(
                .open, id: comm.id, target: comm.targetName, data: PythonModules.DisplayData(comm.data),
                metadata: PythonModules.DisplayData.members(comm.metadata), buffers: comm.buffers), output)
    }

    func commReceived(_ message: CommMessage, output: any CellOutput) {
        receive(
            SessionComm(
                .message, id: message.id, data: PythonModules.DisplayData(message.data),
                metadata: PythonModules.DisplayData.members(message.metadata), buffers: message.buffers), output)
    }

    func commClosed(_ message: CommClose, output: any CellOutput) {
        receive(
            SessionComm(
                .close, id: message.id, data: PythonModules.DisplayData(message.data),
                metadata: PythonModules.DisplayData.members(message.metadata), buffers: message.buffers), output)
    }

    private func receive(_ message: SessionComm, _ output: any CellOutput) {
        session?.receive(message, output: CellSessionOutput(output))
    }

    func interrupt() { session?.interrupt() }

    func clearInterrupt() { session?.clearInterrupt() }

    func submit(_ job: @escaping @Sendable () -> Void) { session?.submit(job) }
}

extension CellError {
    fileprivate init(_ error: SessionError) {
        self.init(name: error.name, value: error.value, traceback: error.traceback)
    }
}
