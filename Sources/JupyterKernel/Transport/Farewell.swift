import Monitors

/// The end of the loop that owns the sockets for requests; before a restart, what is kept for the program that follows.
///
/// From ``begin()`` on clients hear nothing more, until the new program tells them: what is in no socket cannot be lost
/// in one that closes. What they send is taken in, until they have been silent for a while and see the end.
struct Farewell {
    /// Requests that nobody has read.
    private(set) var requests: [RestartHandover.Addressed] = []

    /// Messages that were not sent.
    private(set) var replies: [RestartHandover.Addressed] = []

    /// Whether requests on every channel are kept, not those on shell alone; control is answered up to the end.
    var keepsAll = false

    /// Whether a program follows that deals with what is kept.
    private(set) var isKeeping = false

    private var end: Int?
    private var latestEnd = Int.max

    /// How long clients must have been silent before the sockets close for a restart, in milliseconds.
    private static let silence = 20

    /// After how many milliseconds the sockets close, whatever clients send.
    private static let patience = 500

    /// How long clients may take to close their own side of a connection, in milliseconds. One that is stopped must not
    /// hold up a restart.
    static let closing = 1000

    /// The same where clients might connect again meanwhile, which they do after 100 ms.
    static let shortClosing = 80

    /// How long a connection may take from ZeroMQ's knowing of it to its being there, in milliseconds.
    static let accepting = 3

    /// Keeps what comes and goes from now on.
    mutating func begin() { isKeeping = true }

    /// Ends the loop: at once, or before a restart when clients have been silent.
    mutating func setEnd() {
        let now = MonotonicTime.now
        latestEnd = now + Self.patience
        end = isKeeping ? now + Self.silence : now
    }

    /// Keeps nothing any more, as no program follows.
    ///
    /// - Returns: what has still to be sent.
    mutating func abandon() -> [RestartHandover.Addressed] {
        defer { replies = [] }
        isKeeping = false
        return replies
    }

    /// How many milliseconds are left until the end; nil when none is set.
    var delay: Int? { end.map { max(0, $0 - MonotonicTime.now) } }

    /// Whether the end has come.
    var isOver: Bool { delay == 0 }

    /// Keeps a request, if it is one to be kept.
    mutating func keeps(_ frames: [[UInt8]], from channel: RequestChannel) -> Bool {
        guard isKeeping else { return false }
        if end != nil { end = min(latestEnd, MonotonicTime.now + Self.silence) }
        guard channel == .shell || keepsAll else { return false }
        requests.append((channel, frames))
        return true
    }

    /// Keeps a message to a client, if it is one to be kept.
    mutating func keeps(_ frames: [[UInt8]], for channel: RequestChannel) -> Bool {
        // A client that has given itself no name is not known again when it comes back; ZeroMQ's own begin with 0.
        guard isKeeping, frames.first?.first != 0 else { return false }
        replies.append((channel, frames))
        return true
    }
}
