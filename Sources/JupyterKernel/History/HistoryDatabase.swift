import CSQLite
import Glibc
import JupyterProtocol

/// The cells of all sessions in a file, in the tables that IPython's own history has.
///
/// It belongs to one caller at a time; ``HistoryLog`` sees to that. Several kernels may use one file at once.
final class HistoryDatabase {
    /// Why the file cannot be used.
    struct Failure: Error, CustomStringConvertible {
        var description: String
    }

    private let handle: OpaquePointer

    /// The number of the session that this kernel is.
    let session: Int

    /// How long another kernel may hold the file up, in milliseconds.
    private static let patience: Int32 = 1000

    private static let tables = """
        CREATE TABLE IF NOT EXISTS sessions
            (session INTEGER PRIMARY KEY AUTOINCREMENT, start TIMESTAMP, end TIMESTAMP, num_cmds INTEGER, remark TEXT);
        CREATE TABLE IF NOT EXISTS history
            (session INTEGER, line INTEGER, source TEXT, source_raw TEXT, PRIMARY KEY (session, line));
        CREATE TABLE IF NOT EXISTS output_history
            (session INTEGER, line INTEGER, output TEXT, PRIMARY KEY (session, line));
        INSERT INTO sessions (start, remark) VALUES (datetime('now', 'localtime'), '');
        """

    /// Opens a file, made if it is not there, and begins a session in it.
    ///
    /// - Throws: ``Failure``: no such folder, no permission, no database.
    init(path: String) throws(Failure) {
        var opened: OpaquePointer?
        let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_FULLMUTEX
        let status = sqlite3_open_v2(path, &opened, flags, nil)
        guard status == SQLITE_OK, let opened else {
            sqlite3_close(opened)
            throw Failure(description: String(cString: sqlite3_errstr(status)))
        }
        handle = opened
        sqlite3_busy_timeout(opened, Self.patience)
        // What people type is theirs alone.
        chmod(path, 0o600)
        // A write-ahead log lets several kernels write, and needs no wait for the disk at every cell.
        sqlite3_exec(opened, "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;", nil, nil, nil)
        guard sqlite3_exec(opened, "BEGIN IMMEDIATE;" + Self.tables, nil, nil, nil) == SQLITE_OK else {
            let reason = String(cString: sqlite3_errmsg(opened))
            sqlite3_close(opened)
            throw Failure(description: reason)
        }
        session = Int(sqlite3_last_insert_rowid(opened))
        sqlite3_exec(opened, "COMMIT", nil, nil, nil)
    }

    deinit { sqlite3_close_v2(handle) }

    /// Keeps cells of this session; false when the file could not take them.
    func append(_ cells: [HistoryLog.Cell]) -> Bool {
        guard sqlite3_exec(handle, "BEGIN IMMEDIATE", nil, nil, nil) == SQLITE_OK else { return false }
        var isWhole = true
        for cell in cells {
            isWhole =
                run(
                    "INSERT OR REPLACE INTO history VALUES (?1, ?2, ?3, ?3)",
                    [.int(session), .int(cell.line), .text(cell.input)])
                && isWhole
            if let output = cell.output {
                isWhole =
                    run(
                        "INSERT OR REPLACE INTO output_history VALUES (?1, ?2, ?3)",
                        [.int(session), .int(cell.line), .text(output)])
                    && isWhole
            }
        }
        return sqlite3_exec(handle, isWhole ? "COMMIT" : "ROLLBACK", nil, nil, nil) == SQLITE_OK && isWhole
    }

    /// The last cells of the other sessions, and of this one those before a line, the oldest first.
    func tail(_ count: Int, ownBefore line: Int) -> [HistoryReply.Entry] {
        entries(
            "WHERE \(Self.notInMemory) ORDER BY h.session = ?1 DESC, h.session DESC, h.line DESC LIMIT ?3",
            [.int(session), .int(line), .int(count)]
        ).reversed()
    }

    /// Cells `start ..< stop` of a session.
    func range(session: Int, start: Int, stop: Int) -> [HistoryReply.Entry] {
        entries(
            "WHERE h.session = ?1 AND h.line >= ?2 AND h.line < ?3 ORDER BY h.line",
            [.int(session), .int(start), .int(stop)])
    }

    /// The cells of the other sessions, and of this one those before a line, that a glob pattern fits, the oldest first.
    func search(_ pattern: String, ownBefore line: Int) -> [HistoryReply.Entry] {
        entries(
            "WHERE \(Self.notInMemory) AND h.source_raw GLOB ?3 ORDER BY h.session = ?1, h.session, h.line",
            [.int(session), .int(line), .text(pattern)])
    }

    /// Of this session, ?1, the lines before ?2; of others, all.
    private static let notInMemory = "(h.session != ?1 OR h.line < ?2)"

    // MARK: Statements

    private enum Argument {
        case int(Int)
        case text(String)
    }

    private func run(_ sql: String, _ arguments: [Argument]) -> Bool {
        guard let statement = prepare(sql, arguments) else { return false }
        defer { sqlite3_finalize(statement) }
        return sqlite3_step(statement) == SQLITE_DONE
    }

    private func entries(_ condition: String, _ arguments: [Argument]) -> [HistoryReply.Entry] {
        let sql =
            "SELECT h.session, h.line, h.source_raw, o.output FROM history h "
            + "LEFT JOIN output_history o ON o.session = h.session AND o.line = h.line " + condition
        guard let statement = prepare(sql, arguments) else { return [] }
        defer { sqlite3_finalize(statement) }
        var found: [HistoryReply.Entry] = []
        while sqlite3_step(statement) == SQLITE_ROW {
            func text(_ column: Int32) -> String? { sqlite3_column_text(statement, column).map { String(cString: $0) } }
            found.append(
                HistoryReply.Entry(
                    session: Int(sqlite3_column_int64(statement, 0)), line: Int(sqlite3_column_int64(statement, 1)),
                    input: text(2) ?? "", output: text(3)))
        }
        return found
    }

    private func prepare(_ sql: String, _ arguments: [Argument]) -> OpaquePointer? {
        var statement: OpaquePointer?
        guard sqlite3_prepare_v2(handle, sql, -1, &statement, nil) == SQLITE_OK else { return nil }
        for (index, argument) in arguments.enumerated() {
            switch argument {
            case .int(let number): sqlite3_bind_int64(statement, Int32(index + 1), Int64(number))
            case .text(let text):
                // The library keeps a copy (SQLITE_TRANSIENT).
                sqlite3_bind_text(
                    statement, Int32(index + 1), text, -1, unsafeBitCast(-1, to: sqlite3_destructor_type.self))
            }
        }
        return statement
    }
}
