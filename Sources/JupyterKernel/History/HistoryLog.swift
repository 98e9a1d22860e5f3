import Glibc
import JupyterProtocol
import Logging
import Monitors

/// The cells that ran, for recall and search: the last of this session in memory, all others in a file.
///
/// The file is opened when it is first needed, and written to when a cell has been answered: nobody waits for a disk.
/// Where it cannot be had, the session remembers its own cells alone.
final class HistoryLog: Sendable {
    /// A cell of this session.
    struct Cell: Sendable {
        var line: Int
        var input: String
        var output: String?
    }

    /// Cells that stay in memory at least. What goes then is in the file.
    private static let recent = 250

    private struct State {
        var cells: [Cell] = []
        /// The first line of this session that is in memory for sure; nil while all of them are.
        var firstLine: Int?
        /// How many of them are in the file.
        var kept = 0
        var database: HistoryDatabase?
        var hasTried = false
    }

    private let state = Monitor(State())
    private let path: String?
    private let log: Logger

    /// A history in a file; nil for one in memory alone.
    init(path: String?, log: Logger) {
        self.path = path
        self.log = log
    }

    /// Where the file lies: `$SWIFTLET_HISTORY`, else `swiftlet/history.sqlite` in the user's data folder. An empty
    /// variable means that nothing is kept.
    static var defaultPath: String? {
        func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
        if let chosen = variable("SWIFTLET_HISTORY") { return chosen.isEmpty ? nil : chosen }
        if let folder = variable("XDG_DATA_HOME"), folder.hasPrefix("/") { return folder + "/swiftlet/history.sqlite" }
        return variable("HOME").flatMap { $0.hasPrefix("/") ? $0 + "/.local/share/swiftlet/history.sqlite" : nil }
    }

    /// Remembers a cell.
    func append(line: Int, input: String, output: String?) {
        state.withLock { $0.cells.append(Cell(line: line, input: input, output: output)) }
    }

    /// Writes what is new into the file.
    func keep() {
        state.withLock { state in
            guard state.kept < state.cells.count, let database = opened(&state) else { return }
            guard database.append(Array(state.cells[state.kept...])) else { return }
            state.kept = state.cells.count
            if state.cells.count >= 2 * Self.recent { Self.forget(&state) }
        }
    }

    /// Drops what is old and in the file. Shells may have told of their cells in another order than they began.
    private static func forget(_ state: inout State) {
        let first = state.cells[state.cells.count - recent].line
        state.cells.removeAll { $0.line < first }
        state.kept = state.cells.count
        state.firstLine = first
    }

    /// The cells that a request asks for, the oldest first.
    func entries(for access: HistoryRequest.Access) -> [HistoryReply.Entry] {
        state.withLock { state in
            let database = opened(&state)
            let session = database?.session ?? 1
            let inFile = state.firstLine ?? Int.min
            func entry(_ cell: Cell) -> HistoryReply.Entry {
                HistoryReply.Entry(session: session, line: cell.line, input: cell.input, output: cell.output)
            }
            switch access {
            case .tail(let count):
                let missing = count - state.cells.count
                let own = state.cells.suffix(max(0, count)).map(entry)
                return missing > 0 ? (database?.tail(missing, ownBefore: inFile) ?? []) + own : own
            case .range(let number, let start, let stop):
                let wanted = number > 0 ? number : session + number
                if wanted == session {
                    let own = state.cells.filter { $0.line >= start && $0.line < stop ?? Int.max }.map(entry)
                    let older = min(stop ?? Int.max, inFile)
                    return (database?.range(session: session, start: start, stop: older) ?? []) + own
                }
                return database?.range(session: wanted, start: start, stop: stop ?? Int.max) ?? []
            case .search(let pattern, let count, let isUnique):
                let glob = GlobPattern(pattern)
                let own = state.cells.filter { glob.matches($0.input) }.map(entry)
                var found = (database?.search(pattern, ownBefore: inFile) ?? []) + own
                if isUnique {
                    var seen: Set<String> = []
                    found = found.reversed().filter { seen.insert($0.input).inserted }.reversed()
                }
                return count.map { found.suffix($0) } ?? found
            }
        }
    }

    private func opened(_ state: inout State) -> HistoryDatabase? {
        if state.hasTried { return state.database }
        state.hasTried = true
        guard let path else { return nil }
        makeFolders(above: path)
        do {
            state.database = try HistoryDatabase(path: path)
        } catch {
            log.warning("the history is not kept", metadata: ["file": "\(path)", "reason": "\(error)"])
        }
        return state.database
    }

    private func makeFolders(above path: String) {
        var made = ""
        for part in path.split(separator: "/").dropLast() {
            made += "/" + part
            mkdir(made, 0o700)
        }
    }
}
