import JupyterProtocol

/// The cells that ran, for recall and search.
final class HistoryLog: Sendable {
    /// The number of the running session.
    static let currentSession = 1

    private let entries = Monitor<[HistoryReply.Entry]>([])

    /// Remembers a cell.
    func append(line: Int, input: String, output: String?) {
        entries.withLock {
            $0.append(.init(session: Self.currentSession, line: line, input: input, output: output))
        }
    }

    /// The cells that a request asks for, the oldest first.
    func entries(for access: HistoryRequest.Access) -> [HistoryReply.Entry] {
        let all = entries.withLock { $0 }
        switch access {
        case .tail(let count):
            return all.suffix(count)
        case .range(let session, let start, let stop):
            guard session == 0 || session == Self.currentSession else { return [] }
            return all.filter { $0.line >= start && $0.line < stop ?? Int.max }
        case .search(let pattern, let count, let isUnique):
            let glob = GlobPattern(pattern)
            var found = all.filter { glob.matches($0.input) }
            if isUnique {
                var seen: Set<String> = []
                found = found.reversed().filter { seen.insert($0.input).inserted }.reversed()
            }
            return count.map { found.suffix($0) } ?? found
        }
    }
}
