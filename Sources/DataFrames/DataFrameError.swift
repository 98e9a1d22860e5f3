/// What can go wrong while a table is read. `description` is pandas' wording.
public enum DataFrameError: Error, Sendable, Equatable, CustomStringConvertible {
    case fileNotFound(path: String)
    case unreadable(path: String, reason: String)
    case emptyFile
    case tooManyFields(line: Int, expected: Int, got: Int)
    case unclosedQuote(row: Int)
    case memory(bytes: Int)
    case interrupted

    public var description: String {
        switch self {
        case .fileNotFound(let path): "[Errno 2] No such file or directory: '\(path)'"
        case .unreadable(let path, let reason): "\(reason): '\(path)'"
        case .emptyFile: "No columns to parse from file"
        case .tooManyFields(let line, let expected, let got):
            "Error tokenizing data. C error: Expected \(expected) fields in line \(line), saw \(got)\n"
        case .unclosedQuote(let row): "Error tokenizing data. C error: EOF inside string starting at row \(row)"
        case .memory(let bytes): "unable to allocate \(bytes) bytes for the table"
        case .interrupted: "interrupted"
        }
    }
}
