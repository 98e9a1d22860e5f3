import Glibc
import JupyterProtocol
import PythonModules

/// Runs cells that come one by one on standard input, and answers each with a line of JSON on standard output.
final class CellStream {
    private let session: PythonSession
    private let output = ForgottenOutput()

    init(_ session: PythonSession) {
        self.session = session
        // A handler may do no more than this: it sets a bit.
        signal(SIGINT) { _ in PythonSession.interruptAny() }
    }

    /// Runs cells until the input ends.
    ///
    /// - Returns: the exit status.
    func run() -> Int32 {
        var number = 0
        while let line = readLine(), let size = Int(line) {
            guard let code = read(size) else { return 2 }
            number += 1
            session.clearInterrupt()
            output.reset()
            let result = session.execute(code, executionCount: number, storesHistory: false, output: output)
            var answer = JSONObject()
            switch result {
            case .ok: answer["status"] = .string("ok")
            case .error(let error):
                answer["status"] = .string("error")
                answer["ename"] = .string(error.name)
                answer["evalue"] = .string(String(error.value.prefix(2000)))
                answer["traceback"] = .string(String(error.traceback.joined(separator: "\n").prefix(20_000)))
            }
            answer["output"] = .string(output.text)
            answer["findings"] = .array(SessionAudit.takeFindings().map { .string($0) })
            print(String(decoding: JSONValue.object(answer).serialized, as: UTF8.self))
            fflush(nil)
        }
        return 0
    }

    private func read(_ size: Int) -> String? {
        var bytes = [UInt8](repeating: 0, count: size)
        guard fread(&bytes, 1, size, stdin) == size else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// Keeps the beginning of what a cell writes; nobody answers its questions.
private final class ForgottenOutput: SessionOutput {
    private(set) var text = ""
    private var room = 0

    func reset() {
        text = ""
        room = 4000
    }

    func write(_ text: String, isError: Bool) {
        guard room > 0 else { return }
        let piece = text.prefix(room)
        room -= piece.count
        self.text += piece
    }

    func flush() {}
    func display(_ content: DisplayContent, displayID: String?) {}
    func updateDisplay(_ content: DisplayContent, displayID: String) {}
    func executeResult(_ content: DisplayContent) {
        if case .string(let text)? = content.data["text/plain"] { write(text + "\n", isError: false) }
    }
    func clearOutput(wait: Bool) {}
    func input(prompt: String, isPassword: Bool) throws -> String { throw SessionInputError.notAllowed }
    func page(_ content: DisplayContent) {}
    func setNextInput(_ text: String, replacesCell: Bool) {}
    func requestShutdown(restart: Bool) {}
}
