/// What the kernel is doing.
///
/// Source: messaging specification, "Kernel status".
public struct StatusContent: OutgoingContent {
    public static let messageType = "status"

    /// The states of a kernel.
    public enum State: String, Sendable {
        case starting, busy, idle, restarting
    }

    /// The state that begins now.
    public var state: State

    /// A state.
    public init(_ state: State) { self.state = state }

    public var content: JSONObject { ["execution_state": .string(state.rawValue)] }
}

/// The first message that a new subscriber receives.
///
/// Source: JEP 65.
public struct IOPubWelcome: OutgoingContent {
    public static let messageType = "iopub_welcome"

    /// The topic subscribed to; empty means everything.
    public var subscription: String

    /// A welcome to a topic.
    public init(subscription: String) { self.subscription = subscription }

    public var content: JSONObject { ["subscription": .string(subscription)] }
}
