import DequeModule
import JupyterProtocol
import Monitors

/// What waits to be published, in order, with neighbouring texts joined.
///
/// A text waits up to 200 ms for more of its kind, unless the queue has been quiet; any
/// other message sends what waits before it.
final class OutputQueue: Sendable {
    /// One message, or text that is still growing.
    enum Entry {
        case message(Message)
        case frames([[UInt8]])
        case text(stream: String, parent: JSONObject, bytes: [UInt8])
    }

    private struct State {
        var entries: Deque<Entry> = []
        var textBytes = 0
        var firstText = 0
        var lastDrain = Int.min / 2
        var isUrgent = false
        var isClosed = false
    }

    /// How long a text waits for more, in milliseconds.
    static let interval = 200

    /// How long the first text after silence waits: a print in pieces stays one message.
    static let leadIn = 10

    /// A text that has grown this long, in bytes, goes out at once.
    static let textLimit = 256 << 10

    /// With this much text waiting, in bytes, writers are held up.
    static let capacity = 8 << 20

    private let state = Monitor(State())
    private let wakeUp: WakeUp

    init(wakeUp: WakeUp) { self.wakeUp = wakeUp }

    /// Adds a message and sends everything so far.
    func post(_ message: Message) { post(.message(message)) }

    /// Adds a message that has been framed before.
    func post(frames: [[UInt8]]) { post(.frames(frames)) }

    private func post(_ entry: Entry) {
        state.update {
            $0.entries.append(entry)
            $0.isUrgent = true
        }
        wakeUp.signal()
    }

    /// Adds text; waits while too much is queued.
    func write(_ text: String, stream: String, parent: JSONObject) {
        if text.isEmpty { return }
        let needsWakeUp = state.wait { state -> Bool? in
            if state.isClosed { return false }
            guard state.textBytes < Self.capacity else { return nil }
            let wasQuiet = state.entries.isEmpty
            if wasQuiet { state.firstText = MonotonicTime.now }
            append(text, stream, parent, to: &state)
            let isLong = state.textBytes >= Self.textLimit && !state.isUrgent
            if isLong { state.isUrgent = true }
            return wasQuiet || isLong
        }
        if needsWakeUp { wakeUp.signal() }
    }

    /// Sends everything so far.
    func flush() {
        let hasEntries = state.update { state -> Bool in
            state.isUrgent = state.isUrgent || !state.entries.isEmpty
            return state.isUrgent
        }
        if hasEntries { wakeUp.signal() }
    }

    /// Lets no writer wait any more.
    func close() { state.update { $0.isClosed = true } }

    /// How many milliseconds the publishing thread may sleep; nil when nothing waits.
    func delay() -> Int? {
        state.withLock { state in
            if state.isUrgent { return 0 }
            if state.entries.isEmpty { return nil }
            let due = max(state.firstText + Self.leadIn, state.lastDrain + Self.interval)
            return max(0, due - MonotonicTime.now)
        }
    }

    /// Takes everything that waits, the oldest first.
    func drain() -> Deque<Entry> {
        state.update { state in
            let entries = state.entries
            state.entries = []
            state.textBytes = 0
            state.isUrgent = false
            state.lastDrain = MonotonicTime.now
            return entries
        }
    }

    private func append(_ text: String, _ stream: String, _ parent: JSONObject, to state: inout State) {
        state.textBytes += text.utf8.count
        if let last = state.entries.popLast() {
            if case .text(stream, let lastParent, var bytes) = last, lastParent["msg_id"] == parent["msg_id"],
                bytes.count < Self.textLimit
            {
                bytes.append(contentsOf: text.utf8)
                state.entries.append(.text(stream: stream, parent: lastParent, bytes: bytes))
                return
            }
            state.entries.append(last)
        }
        state.entries.append(.text(stream: stream, parent: parent, bytes: Array(text.utf8)))
    }
}
