/// The requests that wait for a shell or run in one, in the order in which they came.
///
/// Whoever takes a request out answers it: so each is answered once, also where a kernel ends beside a cell that runs.
final class OpenRequests: Sendable {
    private let requests = Monitor<[Request]>([])

    /// All of them.
    var all: [Request] { requests.withLock { $0 } }

    func add(_ request: Request) { requests.withLock { $0.append(request) } }

    /// Whether nobody has answered a request.
    func contains(_ request: Request) -> Bool { requests.withLock { $0.contains { $0.isSame(as: request) } } }

    /// Takes a request out to answer it; false when somebody else has.
    func take(_ request: Request) -> Bool {
        requests.withLock { requests in
            // The one that is answered is most often the oldest.
            guard let place = requests.firstIndex(where: { $0.isSame(as: request) }) else { return false }
            requests.remove(at: place)
            return true
        }
    }
}
