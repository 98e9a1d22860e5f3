import DequeModule
import Monitors

/// Messages for clients that have still to come back after the kernel has replaced its process.
///
/// A client's channels reconnect on their own, each within some hundred milliseconds. Until then nothing can be sent to
/// it; what waits goes out in order, for a bounded time, since a client may have gone for good.
struct ReturningClients {
    private var waiting: Deque<RestartHandover.Addressed> = []
    private let deadline: Int

    /// How often a message that waits is tried again, in milliseconds.
    static let interval = 10

    /// Clients that may take so many milliseconds to return; none is expected where that is nil.
    init(patience: Int?) { deadline = patience.map { MonotonicTime.now + $0 } ?? Int.min }

    /// Whether nothing waits.
    var isEmpty: Bool { waiting.isEmpty }

    /// Sends a message, or keeps it while its client is expected.
    mutating func send(_ frames: [[UInt8]], on channel: RequestChannel, by send: ([[UInt8]]) -> Bool) {
        // Not before an older message of the same client.
        let isBehind = waiting.contains { $0.channel == channel && $0.frames.first == frames.first }
        if !isBehind && send(frames) { return }
        if MonotonicTime.now < deadline { waiting.append((channel, frames)) }
    }

    /// Tries again what waits, the oldest first; what has waited too long is given up.
    mutating func retry(by send: (RequestChannel, [[UInt8]]) -> Bool) {
        var rest: Deque<RestartHandover.Addressed> = []
        for (channel, frames) in waiting {
            let isBehind = rest.contains { $0.channel == channel && $0.frames.first == frames.first }
            if isBehind || !send(channel, frames) { rest.append((channel, frames)) }
        }
        waiting = MonotonicTime.now < deadline ? rest : []
    }

    /// Takes everything that waits.
    mutating func take() -> [RestartHandover.Addressed] {
        defer { waiting = [] }
        return Array(waiting)
    }
}
