/// Reads the members of a message's content, with the message's type in every error.
struct ContentFields {
    private let content: JSONObject
    private let messageType: String

    init(_ content: JSONObject, of messageType: String) {
        self.content = content
        self.messageType = messageType
    }

    func value(_ name: String, default fallback: JSONValue) -> JSONValue {
        content[name] ?? fallback
    }

    func string(_ name: String) throws(MessageError) -> String {
        guard let value = content[name]?.stringValue else {
            throw .invalidField(name, in: messageType)
        }
        return value
    }

    func string(_ name: String, default fallback: String) throws(MessageError) -> String {
        try optional(name, fallback) { $0.stringValue }
    }

    func bool(_ name: String, default fallback: Bool) throws(MessageError) -> Bool {
        try optional(name, fallback) { $0.boolValue }
    }

    func int(_ name: String, default fallback: Int) throws(MessageError) -> Int {
        try optional(name, fallback) { $0.intValue }
    }

    func object(_ name: String, default fallback: JSONObject) throws(MessageError) -> JSONObject {
        try optional(name, fallback) { $0.objectValue }
    }

    /// A missing member and `null` both mean the default; another type is an error.
    private func optional<Value>(
        _ name: String, _ fallback: Value, _ read: (JSONValue) -> Value?
    ) throws(MessageError) -> Value {
        guard let member = content[name], member != .null else { return fallback }
        guard let value = read(member) else { throw .invalidField(name, in: messageType) }
        return value
    }
}
