import Arrays
import PythonLanguage

/// A message over a comm, from either side.
public struct SessionComm: Sendable {
    public enum Kind: String, Sendable {
        case open = "comm_open"
        case message = "comm_msg"
        case close = "comm_close"
    }

    public var kind: Kind
    /// The comm's id, chosen by the side that opens it.
    public var id: String
    /// The name of what answers; empty but for an opening.
    public var target: String
    public var data: DisplayData
    public var metadata: [String: DisplayData]
    /// Binary data beside the JSON.
    public var buffers: [[UInt8]]

    public init(
        _ kind: Kind, id: String, target: String = "", data: DisplayData, metadata: [String: DisplayData] = [:],
        buffers: [[UInt8]] = []
    ) {
        self.kind = kind
        self.id = id
        self.target = target
        self.data = data
        self.metadata = metadata
        self.buffers = buffers
    }
}

/// `comm` and `ipykernel.comm`: lines between cells and the widgets of the front end.
enum CommModule {
    static func register(_ registry: ModuleRegistry) {
        registry.register(
            "comm", aliases: ["ipykernel.comm", "comm.base_comm"], documentation: "Comms to the front end."
        ) {
            module in
            module.function("_publish(kind, comm_id, target_name, data, metadata, buffers)", publish)
            module.function("_fresh_id()") { _ in .string(DisplayModule.freshIdentifier()) }
            try module.run(source: CommSource.text)
        }
        registry.register("ipykernel", documentation: "The kernel of the session, as ipykernel's parts are named.") {
            $0.submodule("comm", "ipykernel.comm")
        }
    }

    private static func publish(_ call: NativeCall) throws -> Value {
        guard let kind = SessionComm.Kind(rawValue: try call.string(0)) else {
            throw PythonError.valueError("no kind of comm message: \(try call.string(0))")
        }
        var message = SessionComm(
            kind, id: try call.string(1), target: call[2].isString ? call[2].swiftString : "",
            data: try DisplayData(call[3]))
        if case .object(let members) = try DisplayData(call[4]) { message.metadata = members }
        if call.isGiven(5) {
            message.buffers = try call[5].map { buffer in
                if let bytes = buffer.byteBuffer { return Array(bytes) }
                guard buffer.objectIfPresent(NDArray.self) != nil else {
                    throw PythonError.typeError(
                        "Buffer objects must support the buffer protocol, not \(buffer.type.name)")
                }
                let copy = Owned(try buffer.callMethod("tobytes", []))
                return copy.value.byteBuffer.map { Array($0) } ?? []
            }
        }
        Display.output?.sendComm(message)
        return .none
    }

    /// The manager of the session's comms, owned; nil while nothing has imported it.
    ///
    /// - Parameter imports: makes it if need be.
    static func manager(imports: Bool) throws -> Value? {
        if !imports {
            let name = Owned(Value.string("comm"))
            guard try Interpreter.current.modules.contains(name.value) else { return nil }
        }
        let module = Owned(try Interpreter.current.importModule("comm"))
        return try module.value.callMethod("get_comm_manager", [])
    }

    /// Whether a cell has registered a target.
    static func accepts(_ target: String) -> Bool {
        guard let manager = try? manager(imports: false) else { return false }
        let held = Owned(manager)
        guard let targets = try? Owned(held.value.getAttribute("targets")) else { return false }
        let name = Owned(Value.string(target))
        return (try? targets.value.contains(name.value)) ?? false
    }

    /// Hands a message of the front end's to the session's side of the comm.
    static func receive(_ message: SessionComm) throws {
        guard let manager = try manager(imports: false) else { return }
        let held = Owned(manager)
        var content: [(String, Value)] = [("comm_id", .string(message.id)), ("data", message.data.value)]
        if message.kind == .open { content.append(("target_name", .string(message.target))) }
        let header = Value.dict([("msg_type", .string(message.kind.rawValue))])
        let whole = Owned(
            .dict([
                ("header", header), ("content", .dict(content)),
                ("metadata", DisplayData.object(message.metadata).value),
                ("buffers", .list(message.buffers.map { .bytes($0) })),
            ]))
        try held.value.callMethod(message.kind.rawValue, [.none, .none, whole.value]).release()
    }
}

extension DisplayData {
    /// The value as Python's; owned.
    var value: Value {
        switch self {
        case .null: .none
        case .bool(let truth): .bool(truth)
        case .int(let number): .int(number)
        case .double(let number): .float(number)
        case .string(let text): .string(text)
        case .array(let elements): .list(elements.map(\.value))
        case .object(let members): .dict(members.sorted { $0.key < $1.key }.map { ($0.key, $0.value.value) })
        }
    }
}
