import JupyterProtocol
import Monitors

/// The output of one request, with the request's header on every message.
final class RequestOutput: CellOutput {
    private struct State {
        var payloads: [JSONValue] = []
        var resultText: String?
    }

    private let request: Request
    private let executionCount: Int
    private let allowsInput: Bool
    private let isSilent: Bool
    private unowned let kernel: Kernel
    private let state = Monitor(State())
    private let valve: OutputValve

    init(request: Request, executionCount: Int, allowsInput: Bool, isSilent: Bool, kernel: Kernel) {
        self.request = request
        self.executionCount = executionCount
        self.allowsInput = allowsInput
        self.isSilent = isSilent
        self.kernel = kernel
        let transport = kernel.transport
        valve = OutputValve {
            if !request.isAbandoned { transport.publishText($0, stream: $1, parent: request.parent) }
        }
    }

    /// Says, when the cell has ended, what of its text was left out.
    func finishText() { valve.finish() }

    /// The payloads so far, as the reply carries them.
    var payloads: [JSONValue] { state.withLock { $0.payloads } }

    /// The plain text of the result, for the history.
    var resultText: String? { state.withLock { $0.resultText } }

    func write(_ text: String, to stream: OutputStream) {
        valve.write(text, stream: stream.rawValue)
    }

    func flush() { kernel.transport.flush() }

    func display(_ content: RichContent, displayID: String?) {
        publish(DisplayData(data: content.data, metadata: content.metadata, displayID: displayID))
    }

    func updateDisplay(_ content: RichContent, displayID: String) {
        publish(UpdateDisplayData(data: content.data, metadata: content.metadata, displayID: displayID))
    }

    func executeResult(_ content: RichContent) {
        if isSilent { return }
        state.withLock { $0.resultText = content.data["text/plain"]?.stringValue }
        publish(ExecuteResult(executionCount: executionCount, data: content.data, metadata: content.metadata))
    }

    func clearOutput(wait: Bool) { publish(ClearOutput(wait: wait)) }

    func input(prompt: String, isPassword: Bool, meanwhile: () -> Bool) throws(InputError) -> String {
        guard allowsInput else { throw .notAllowed }
        kernel.transport.flush()
        var question = kernel.composer.message(
            InputRequest(prompt: prompt, isPassword: isPassword), parent: request.parent)
        question.identities = request.message.identities
        return try kernel.input.answer(
            to: InputExchange.Question(
                id: question.header.messageID, request: request.message.header.messageID, client: question.identities),
            ask: { kernel.transport.send(question, on: .stdin) }, meanwhile: meanwhile)
    }

    func addPayload(_ payload: Payload) {
        let json: JSONValue
        switch payload {
        case .page(let content, let startLine):
            json = ["source": "page", "data": .object(content.data), "start": .int(startLine)]
        case .setNextInput(let text, let replacesCell):
            json = ["source": "set_next_input", "text": .string(text), "replace": .bool(replacesCell)]
        }
        state.withLock { $0.payloads.append(json) }
    }

    func requestShutdown(restart: Bool) { kernel.shutDownAfterCell(restart: restart) }

    func sendComm(_ event: CommEvent) {
        switch event {
        case .open(let comm):
            kernel.comms.withLock { $0[comm.id] = comm.targetName }
            publish(comm, metadata: comm.metadata, buffers: comm.buffers)
        case .message(let message): publish(message, metadata: message.metadata, buffers: message.buffers)
        case .close(let comm):
            kernel.comms.withLock { $0[comm.id] = nil }
            publish(comm, metadata: comm.metadata, buffers: comm.buffers)
        }
    }

    private func publish(
        _ content: some OutgoingContent, metadata: JSONObject = [:], buffers: [[UInt8]] = []
    ) {
        if !request.isAbandoned {
            kernel.publish(content, for: request, metadata: metadata, buffers: buffers)
        }
    }
}
