import Glibc
import JupyterKernel
import JupyterProtocol
import Synchronization

/// An interpreter whose language is a handful of commands, one a line.
final class ScriptedInterpreter: CellInterpreter {
    let implementation = Implementation(name: "scripted", version: "1")
    let languageInfo = LanguageInfo(
        name: "script", version: "1", mimeType: "text/plain", fileExtension: ".txt")
    let banner = "scripted"

    private let isInterrupted = Atomic<Bool>(false)
    private let jobs = Mutex<[@Sendable () -> Void]>([])

    func execute(_ cell: CellRequest, output: any CellOutput) -> CellResult {
        for line in cell.code.split(separator: "\n") {
            let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
            let argument = parts.count > 1 ? parts[1] : ""
            if let result = run(parts.first ?? "", argument, output) { return result }
        }
        var values: [String: UserExpressionResult] = [:]
        for (name, expression) in cell.userExpressions {
            values[name] =
                expression == "bad"
                ? .error(CellError(name: "Bad", value: expression, traceback: []))
                : .value(RichContent(plainText: expression))
        }
        return .ok(userExpressions: values)
    }

    private func run(_ command: String, _ argument: String, _ output: any CellOutput) -> CellResult? {
        switch command {
        case "print": output.write(argument + "\n", to: .standardOutput)
        case "warn": output.write(argument + "\n", to: .standardError)
        case "display": output.display(RichContent(plainText: argument), displayID: "d")
        case "update": output.updateDisplay(RichContent(plainText: argument), displayID: "d")
        case "result": output.executeResult(RichContent(plainText: argument))
        case "clear": output.clearOutput(wait: argument == "later")
        case "page": output.addPayload(.page(RichContent(plainText: argument)))
        case "fail": return .error(CellError(name: "Failure", value: argument, traceback: ["line"]))
        case "restart": output.requestShutdown(restart: true)
        case "comm":
            output.sendComm(.open(CommOpen(id: argument, targetName: "widget", data: [:], buffers: [[7]])))
        case "ask":
            do {
                output.write(
                    try output.input(prompt: argument, isPassword: false) {
                        !isInterrupted.load(ordering: .relaxed)
                    }, to: .standardOutput)
            } catch {
                return .error(CellError(name: "\(error)", value: "", traceback: []))
            }
        case "spin": return spin()
        default: return .error(CellError(name: "NoCommand", value: command, traceback: []))
        }
        return nil
    }

    /// Runs until an interrupt, with a safe point every millisecond.
    private func spin() -> CellResult {
        while !isInterrupted.load(ordering: .relaxed) {
            let ready = jobs.withLock { jobs in
                defer { jobs = [] }
                return jobs
            }
            for job in ready { job() }
            usleep(1000)
        }
        return .error(CellError(name: "KeyboardInterrupt", value: "", traceback: []))
    }

    func isComplete(_ code: String) -> Completeness { code.hasSuffix(":") ? .incomplete(indent: "  ") : .complete }

    func complete(code: String, cursor: Int) -> Completions {
        Completions(items: [Completion(text: "print", type: "function")], start: 0, end: cursor)
    }

    func inspect(code: String, cursor: Int, detail: Int) -> RichContent? {
        code == "nothing" ? nil : RichContent(plainText: "help on \(code)")
    }

    func interrupt() { isInterrupted.store(true, ordering: .relaxed) }
    func clearInterrupt() { isInterrupted.store(false, ordering: .relaxed) }
    func submit(_ job: @escaping @Sendable () -> Void) { jobs.withLock { $0.append(job) } }

    func acceptsComm(target: String) -> Bool { target == "echo" }

    func commReceived(_ message: CommMessage, output: any CellOutput) { output.sendComm(.message(message)) }
}
