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

    func interrupt() { session?.interrupt() }

    func clearInterrupt() { session?.clearInterrupt() }

    func submit(_ job: @escaping @Sendable () -> Void) { session?.submit(job) }
}

extension CellError {
    fileprivate init(_ error: SessionError) {
        self.init(name: error.name, value: error.value, traceback: error.traceback)
    }
}
