import JupyterKernel
import JupyterProtocol
import PythonModules

/// Hands a session's output on to the kernel.
final class CellSessionOutput: SessionOutput {
    private let output: any CellOutput

    init(_ output: any CellOutput) { self.output = output }

    func write(_ text: String, isError: Bool) {
        output.write(text, to: isError ? .standardError : .standardOutput)
    }

    func flush() { output.flush() }

    func display(_ content: DisplayContent, displayID: String?) {
        output.display(RichContent(content), displayID: displayID)
    }

    func updateDisplay(_ content: DisplayContent, displayID: String) {
        output.updateDisplay(RichContent(content), displayID: displayID)
    }

    func executeResult(_ content: DisplayContent) { output.executeResult(RichContent(content)) }

    func clearOutput(wait: Bool) { output.clearOutput(wait: wait) }

    func input(prompt: String, isPassword: Bool, meanwhile: () throws -> Void) throws -> String {
        var reason: (any Error)?
        do {
            return try output.input(prompt: prompt, isPassword: isPassword) {
                do { try meanwhile() } catch { reason = error }
                return reason == nil
            }
        } catch {
            if let reason { throw reason }
            switch error {
            case .notAllowed: throw SessionInputError.notAllowed
            case .interrupted: throw SessionInputError.interrupted
            }
        }
    }

    func page(_ content: DisplayContent) { output.addPayload(.page(RichContent(content))) }

    func setNextInput(_ text: String, replacesCell: Bool) {
        output.addPayload(.setNextInput(text: text, replacesCell: replacesCell))
    }

    func sendComm(_ message: SessionComm) {
        let data = JSONValue(message.data)
        let metadata = JSONObject(message.metadata)
        switch message.kind {
        case .open:
            output.sendComm(
                .open(
                    CommOpen(
                        id: message.id, targetName: message.target, data: data, metadata: metadata,
                        buffers: message.buffers)))
        case .message:
            output.sendComm(
                .message(CommMessage(id: message.id, data: data, metadata: metadata, buffers: message.buffers)))
        case .close:
            output.sendComm(
                .close(CommClose(id: message.id, data: data, metadata: metadata, buffers: message.buffers)))
        }
    }

    func requestShutdown(restart: Bool) { output.requestShutdown(restart: restart) }
}

extension RichContent {
    /// Content of a session as the kernel sends it; members in the order of their names.
    init(_ content: DisplayContent) {
        self.init(data: JSONObject(content.data), metadata: JSONObject(content.metadata))
    }
}

extension JSONObject {
    fileprivate init(_ members: [String: PythonModules.DisplayData]) {
        self.init(members.sorted { $0.key < $1.key }.map { ($0.key, JSONValue($0.value)) })
    }
}

extension PythonModules.DisplayData {
    /// A value of JSON as a session takes it.
    init(_ value: JSONValue) {
        switch value {
        case .null: self = .null
        case .bool(let truth): self = .bool(truth)
        case .int(let number): self = .int(number)
        case .double(let number): self = .double(number)
        case .string(let text): self = .string(text)
        case .array(let elements): self = .array(elements.map { PythonModules.DisplayData($0) })
        case .object(let members): self = .object(Self.members(members))
        }
    }

    /// The members of an object.
    static func members(_ object: JSONObject) -> [String: PythonModules.DisplayData] {
        Dictionary(object.map { ($0.name, PythonModules.DisplayData($0.value)) }) { _, last in last }
    }
}

extension JSONValue {
    fileprivate init(_ data: PythonModules.DisplayData) {
        switch data {
        case .null: self = .null
        case .bool(let truth): self = .bool(truth)
        case .int(let number): self = .int(number)
        case .double(let number): self = .double(number)
        case .string(let text): self = .string(text)
        case .array(let elements): self = .array(elements.map { JSONValue($0) })
        case .object(let members): self = .object(JSONObject(members))
        }
    }
}
