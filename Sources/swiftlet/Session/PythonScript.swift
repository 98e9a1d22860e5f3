import Glibc
import PythonLanguage
import PythonModules

/// Runs a script as CPython would: output and errors on the process's own streams.
enum PythonScript {
    /// Runs the script; its exit status.
    static func run(_ source: [UInt8], file: String, arguments: [String]) -> Int32 {
        let session = PythonSession(executable: File.thisProgram, modules: CellModules.register)
        let output = TerminalOutput()
        // One Ctrl-C raises KeyboardInterrupt; another one before it has landed ends the process.
        signal(SIGINT) { number in
            if PythonSession.isInterruptPending {
                signal(number, SIG_DFL)
                raise(number)
            }
            PythonSession.interruptAny()
        }
        let argv = ([file] + arguments).map(literal).joined(separator: ", ")
        // The modules beside the script can be imported wherever it is started from.
        let folder = literal(String(File.absolute(file).reversed().drop { $0 != "/" }.dropFirst().reversed()))
        _ = session.execute(
            "__import__('sys').argv = [\(argv)]; __import__('sys').path[0] = \(folder) or '/'", executionCount: 0,
            isSilent: true, storesHistory: false, output: output)
        // A main program's tracebacks and `__file__` name it in full, whatever `sys.argv` says.
        let status = session.runScript(
            String(decoding: source, as: UTF8.self), path: File.absolute(file), output: output)
        output.flush()
        return Int32(truncatingIfNeeded: status & 0xFF)
    }
}

/// A text as the language writes it.
private func literal(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar in
        let isPlain = scalar.value >= 0x20 && scalar.value < 0x7F && scalar != "'" && scalar != "\\"
        let digits = String(scalar.value, radix: 16)
        return isPlain ? String(scalar) : "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
    }
    return "'\(escaped.joined())'"
}

/// Output to the streams of the process, buffered as CPython buffers it.
private final class TerminalOutput: SessionOutput {
    private var buffer: [UInt8] = []
    private let capacity = 64 << 10
    let isFrontEnd = false
    private let isTerminal = isatty(STDOUT_FILENO) == 1

    func write(_ text: String, isError: Bool) {
        if isError {
            flush()
            writeAll(Array(text.utf8), to: STDERR_FILENO)
        } else {
            buffer.append(contentsOf: text.utf8)
            if buffer.count >= capacity || (isTerminal && text.utf8.contains(0x0A)) { flush() }
        }
    }

    func flush() {
        writeAll(buffer, to: STDOUT_FILENO)
        buffer.removeAll(keepingCapacity: true)
    }

    private func writeAll(_ bytes: [UInt8], to descriptor: Int32) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            // A reader that has gone cannot be told so.
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    func display(_ content: DisplayContent, displayID: String?) { print(content) }
    func updateDisplay(_ content: DisplayContent, displayID: String) { print(content) }
    func executeResult(_ content: DisplayContent) {}
    func clearOutput(wait: Bool) {}

    func input(prompt: String, isPassword: Bool, meanwhile: () throws -> Void) throws -> String {
        write(prompt, isError: false)
        flush()
        let line = String(decoding: try FileStream.standardInput.readLineBytes(), as: UTF8.self)
        if line.isEmpty { throw PythonError.eofError("EOF when reading a line") }
        return line.hasSuffix("\n") ? String(line.dropLast()) : line
    }

    func page(_ content: DisplayContent) { print(content) }
    func setNextInput(_ text: String, replacesCell: Bool) {}
    func requestShutdown(restart: Bool) {}

    private func print(_ content: DisplayContent) {
        if case .string(let text)? = content.data["text/plain"] { write(text + "\n", isError: false) }
    }
}
