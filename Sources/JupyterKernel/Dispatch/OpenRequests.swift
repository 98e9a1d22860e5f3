import Monitors

/// The requests that wait for a shell or run in one.
///
/// Whoever takes a request out answers it: so each is answered once, also where a kernel ends beside a cell that runs.
final class OpenRequests: Sendable {
    private struct State {
        /// How many have come so far, which numbers them.
        var count = 0
        var requests: [ObjectIdentifier: (number: Int, request: Request)] = [:]
    }

    private let state = Monitor(State())

    /// All of them, in the order in which they came.
    var all: [Request] {
        state.withLock { $0.requests.values }.sorted { $0.number < $1.number }.map(\.request)
    }

    func add(_ request: Request) {
        state.withLock { state in
            state.requests[request.identity] = (state.count, request)
            state.count += 1
        }
    }

    /// Whether nobody has answered a request.
    func contains(_ request: Request) -> Bool { state.withLock { $0.requests[request.identity] != nil } }

    /// Takes a request out to answer it; false when somebody else has.
    func take(_ request: Request) -> Bool {
        state.withLock { $0.requests.removeValue(forKey: request.identity) != nil }
    }
}
