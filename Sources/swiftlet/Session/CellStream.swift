import Glibc
import JupyterProtocol
import PythonModules

/// Runs cells that come one by one on standard input, and answers each with a line of JSON on standard output.
final class CellStream {
    private let session: PythonSession
    private let output = ForgottenOutput()
    private var input: [UInt8] = []

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
        while let size = readNumber() {
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

    /// The number on the next line; nil at the end of the input.
    private func readNumber() -> Int? {
        while true {
            if let end = input.firstIndex(of: 0x0A) {
                defer { input.removeSubrange(...end) }
                return Int(String(decoding: input[..<end], as: UTF8.self))
            }
            guard readMore() else { return nil }
        }
    }

    private func read(_ size: Int) -> String? {
        while input.count < size { guard readMore() else { return nil } }
        defer { input.removeFirst(size) }
        return String(decoding: input[..<size], as: UTF8.self)
    }

    private func readMore() -> Bool {
        var chunk = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let count = Glibc.read(STDIN_FILENO, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            input += chunk[..<count]
            return true
        }
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
    func input(prompt: String, isPassword: Bool, meanwhile: () throws -> Void) throws -> String {
        throw SessionInputError.notAllowed
    }
    func page(_ content: DisplayContent) {}
    func setNextInput(_ text: String, replacesCell: Bool) {}
    func requestShutdown(restart: Bool) {}
}
