/// Asks which comms are open.
///
/// Source: messaging specification, "Comm info".
public struct CommInfoRequest: IncomingContent, Hashable {
    public static let messageType = "comm_info_request"

    /// Only comms of this target; nil for all.
    public var targetName: String?

    public init(content: JSONObject) throws(MessageError) {
        let target = try ContentFields(content, of: Self.messageType).string("target_name", default: "")
        targetName = target.isEmpty ? nil : target
    }
}

/// The open comms with their targets.
///
/// Source: messaging specification, "Comm info".
public struct CommInfoReply: OutgoingContent {
    public static let messageType = "comm_info_reply"

    /// Target names by comm id.
    public var targets: [String: String]

    /// Targets by comm id.
    public init(targets: [String: String]) { self.targets = targets }

    public var content: JSONObject {
        let comms = targets.sorted { $0.key < $1.key }
            .map { ($0.key, ["target_name": .string($0.value)] as JSONValue) }
        return ["status": "ok", "comms": .object(JSONObject(comms))]
    }
}
