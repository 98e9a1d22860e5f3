import Glibc
import JupyterProtocol
import Synchronization

/// Makes the headers of the kernel's own messages.
public final class MessageComposer: Sendable {
    /// The id of this run of the kernel.
    public let session: String

    private let username: String
    private let count = Atomic<Int>(0)

    /// A composer with a fresh session.
    public init() {
        session = Self.randomIdentifier()
        username = getenv("USER").map { String(cString: $0) } ?? "kernel"
    }

    /// A message of this content that answers a request.
    public func message<Content: OutgoingContent>(
        _ content: Content, parent: JSONObject, metadata: JSONObject = [:], buffers: [[UInt8]] = []
    ) -> Message {
        message(
            type: Content.messageType, content: content.content, parent: parent, metadata: metadata,
            buffers: buffers)
    }

    /// A message of any type that answers a request.
    public func message(
        type: String, content: JSONObject, parent: JSONObject, metadata: JSONObject = [:],
        buffers: [[UInt8]] = []
    ) -> Message {
        let number = count.add(1, ordering: .relaxed).newValue
        let header = MessageHeader(
            messageID: "\(session)_\(number)", session: session, username: username, date: Self.timestamp(),
            messageType: type)
        return Message(
            header: header, parentHeader: parent, metadata: metadata, content: content, buffers: buffers)
    }

    /// 32 hexadecimal digits that nobody can guess.
    public static func randomIdentifier() -> String {
        let number = UInt128.random(in: 0...UInt128.max)
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: 32 - digits.count) + digits
    }

    /// The time now, ISO 8601 in UTC with microseconds.
    static func timestamp() -> String {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        var parts = tm()
        gmtime_r(&now.tv_sec, &parts)
        func padded(_ number: Int, _ width: Int) -> String {
            let text = String(number)
            return String(repeating: "0", count: max(0, width - text.count)) + text
        }
        let date = [(parts.tm_year + 1900, 4), (parts.tm_mon + 1, 2), (parts.tm_mday, 2)]
            .map { padded(Int($0.0), $0.1) }.joined(separator: "-")
        let time = [parts.tm_hour, parts.tm_min, parts.tm_sec].map { padded(Int($0), 2) }.joined(separator: ":")
        return "\(date)T\(time).\(padded(now.tv_nsec / 1000, 6))Z"
    }
}
