import JupyterProtocol

/// The sockets on which requests come and replies go.
public enum RequestChannel: String, Sendable, Hashable, CaseIterable {
    case shell, control, stdin
}

/// What carries the kernel's messages: sockets, or a test.
///
/// All calls may come from any thread.
public protocol KernelTransport: AnyObject, Sendable {
    /// Sends a message to one client.
    func send(_ message: Message, on channel: RequestChannel)

    /// Publishes a message to every front end.
    func publish(_ message: Message)

    /// Publishes text of a stream, joined with what comes before and after it.
    func publishText(_ text: String, stream: String, parent: JSONObject)

    /// Sends what waits for publication now.
    func flush()

    /// Runs `body` once every request that has arrived so far has been handed over.
    ///
    /// - Parameter keepsLater: whether requests on shell that come after that, and what is sent and published, are kept
    ///   for the program that replaces this one in its process.
    func afterArrivedRequests(keepsLater: Bool, _ body: @escaping @Sendable () -> Void)
}
