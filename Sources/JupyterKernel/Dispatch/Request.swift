import JupyterProtocol
import Synchronization

/// A message that came in, with the socket it came on.
struct Request: Sendable {
    let message: Message
    let channel: RequestChannel

    /// The header that every message of the answer carries.
    let parent: JSONObject

    /// Whether it has been answered although it still runs: what it writes from then on belongs to nothing.
    var isAbandoned: Bool { flag.isOn.load(ordering: .acquiring) }

    /// From now on nothing of it is published but its end.
    func markAbandoned() { flag.isOn.store(true, ordering: .releasing) }

    /// The same for all copies of one message, whatever id it bears: a client may give an id twice.
    var identity: ObjectIdentifier { ObjectIdentifier(flag) }

    private let flag = Flag()

    private final class Flag: Sendable {
        let isOn = Atomic<Bool>(false)
    }

    init(_ message: Message, on channel: RequestChannel) {
        self.message = message
        self.channel = channel
        parent = message.header.json
    }

    /// The request's content, read as one type of message.
    func content<Content: IncomingContent>(_ type: Content.Type) throws(MessageError) -> Content {
        try Content(content: message.content)
    }
}
