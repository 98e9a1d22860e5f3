import Glibc
import JupyterKernel
import JupyterProtocol
import Synchronization

/// Collects one cell's output as a notebook file keeps it.
///
/// Source: nbformat documentation, "Code cell outputs".
final class NotebookOutput: CellOutput {
    private struct State {
        var outputs: [JSONValue] = []
        var displayIDs: [Int: String] = [:]
        var clearsBeforeNext = false
        var wantsRestart = false
    }

    private let state = Mutex(State())
    private let executionCount: Int

    init(executionCount: Int) { self.executionCount = executionCount }

    /// What the cell put out.
    var outputs: [JSONValue] { state.withLock { $0.outputs } }

    /// Whether the cell asked for an empty session behind it.
    var wantsRestart: Bool { state.withLock { $0.wantsRestart } }

    func write(_ text: String, to stream: OutputStream) {
        append { state in
            if let last = state.outputs.last, last["name"] == .string(stream.rawValue),
                let before = last["text"]?.stringValue
            {
                state.outputs[state.outputs.count - 1] = Self.stream(stream, before + text)
            } else {
                state.outputs.append(Self.stream(stream, text))
            }
        }
    }

    func flush() {}

    func display(_ content: RichContent, displayID: String?) {
        append { state in
            if let displayID { state.displayIDs[state.outputs.count] = displayID }
            state.outputs.append(Self.display(content))
        }
    }

    func updateDisplay(_ content: RichContent, displayID: String) {
        state.withLock { state in
            for (index, id) in state.displayIDs where id == displayID {
                state.outputs[index] = Self.display(content)
            }
        }
    }

    func executeResult(_ content: RichContent) {
        append { state in
            state.outputs.append([
                "output_type": "execute_result", "execution_count": .int(executionCount),
                "data": .object(content.data), "metadata": .object(content.metadata),
            ])
        }
    }

    /// Adds the error that ended the cell.
    func fail(_ error: CellError) {
        append { state in
            state.outputs.append([
                "output_type": "error", "ename": .string(error.name), "evalue": .string(error.value),
                "traceback": .array(error.traceback.map { .string($0) }),
            ])
        }
    }

    func clearOutput(wait: Bool) {
        state.withLock { state in
            if wait { state.clearsBeforeNext = true } else { Self.clear(&state) }
        }
    }

    func input(prompt: String, isPassword: Bool, meanwhile: () -> Bool) throws(InputError) -> String {
        throw .notAllowed
    }
    func addPayload(_ payload: Payload) {}
    func requestShutdown(restart: Bool) { state.withLock { $0.wantsRestart = restart } }
    func sendComm(_ message: CommEvent) {}

    private func append(_ body: (inout State) -> Void) {
        state.withLock { state in
            if state.clearsBeforeNext { Self.clear(&state) }
            body(&state)
        }
    }

    private static func clear(_ state: inout State) {
        state.outputs = []
        state.displayIDs = [:]
        state.clearsBeforeNext = false
    }

    private static func stream(_ stream: OutputStream, _ text: String) -> JSONValue {
        ["output_type": "stream", "name": .string(stream.rawValue), "text": .string(text)]
    }

    private static func display(_ content: RichContent) -> JSONValue {
        [
            "output_type": "display_data", "data": .object(content.data),
            "metadata": .object(content.metadata),
        ]
    }
}
