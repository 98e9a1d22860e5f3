/// What can go wrong with tables. `description` is pandas' wording, `kind` the Python class it belongs to.
public enum DataFrameError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The Python exception class that a host raises.
    public enum Kind: Sendable {
        case keyError, valueError, indexError, typeError, fileNotFound, osError, parserError, emptyDataError, interrupt
    }

    case fileNotFound(path: String)
    case unreadable(path: String, reason: String)
    case emptyFile
    case tooManyFields(line: Int, expected: Int, got: Int)
    case unclosedQuote(row: Int)
    case noColumn(String)
    case columnsNotFound([String])
    case noRow(String)
    case position(Int, size: Int)
    case lengthMismatch(values: Int, index: Int)
    case notNumeric(operation: String)
    case invalidLiteral(String, type: String)
    case memory(bytes: Int)
    case interrupted

    /// The Python class of the error.
    public var kind: Kind {
        switch self {
        case .fileNotFound: .fileNotFound
        case .unreadable, .memory: .osError
        case .emptyFile: .emptyDataError
        case .tooManyFields, .unclosedQuote: .parserError
        case .noColumn, .columnsNotFound, .noRow: .keyError
        case .position: .indexError
        case .lengthMismatch, .invalidLiteral: .valueError
        case .notNumeric: .typeError
        case .interrupted: .interrupt
        }
    }

    public var description: String {
        switch self {
        case .fileNotFound(let path): "[Errno 2] No such file or directory: '\(path)'"
        case .unreadable(let path, let reason): "\(reason): '\(path)'"
        case .emptyFile: "No columns to parse from file"
        case .tooManyFields(let line, let expected, let got):
            "Error tokenizing data. C error: Expected \(expected) fields in line \(line), saw \(got)\n"
        case .unclosedQuote(let row): "Error tokenizing data. C error: EOF inside string starting at row \(row)"
        case .noColumn(let name): "'\(name)'"
        case .columnsNotFound(let names): "\"[\(names.map { "'\($0)'" }.joined(separator: ", "))] not found in axis\""
        case .noRow(let label): label
        case .position: "single positional indexer is out-of-bounds"
        case .lengthMismatch(let values, let index):
            "Length of values (\(values)) does not match length of index (\(index))"
        case .notNumeric(let operation): "could not convert string to number in '\(operation)'"
        case .invalidLiteral(let text, let type): "could not convert string to \(type): '\(text)'"
        case .memory(let bytes): "unable to allocate \(bytes) bytes for the table"
        case .interrupted: "interrupted"
        }
    }
}
