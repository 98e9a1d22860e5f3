import Arrays
import Compute

/// Reads CSV files straight into columns, on all cores.
///
/// Columns of one numeric type lie side by side in one row-major block, so the whole table's `values` is a view and no
/// copy. The kinds of the columns are guessed from the first rows; where a later row refutes the guess, the file is
/// read once more with what is known by then.
///
/// Source: pandas 2, `pandas.read_csv`.
public enum CSVReader {
    /// The columns of a file.
    public struct Columns {
        public let names: [String]
        /// The columns; one more than there are names where the first labels the rows.
        public let columns: [Column]
        /// Whether the first column labels the rows.
        public let hasLabels: Bool
    }

    /// Reads a file.
    ///
    /// - Throws: `DataFrameError.fileNotFound`, `.unreadable`, `.emptyFile`, `.tooManyFields`, `.unclosedQuote`,
    ///   `.interrupted`; `ArrayError.outOfMemory`.
    public static func columns(path: String, options: CSVOptions = CSVOptions()) throws -> Columns {
        let file = try MappedFile(path: path)
        return try withExtendedLifetime(file) { try parsed(file.bytes, options: options) }
    }

    /// Reads a text that is in memory.
    ///
    /// - Throws: As ``columns(path:options:)``.
    public static func columns(text: String, options: CSVOptions = CSVOptions()) throws -> Columns {
        var text = text
        return try text.withUTF8 { try parsed(UnsafeRawBufferPointer($0), options: options) }
    }

    private static func parsed(_ bytes: UnsafeRawBufferPointer, options: CSVOptions) throws -> Columns {
        let layout = try CSVLayout(bytes: bytes, options: options)
        let fields = layout.names.count + (layout.hasUnnamedLabels ? 1 : 0)
        var kinds = guess(layout, fields: fields)
        var table = CSVTable(kinds: kinds, rows: layout.rows)
        var found = try table.fill(from: layout)
        if zip(found, kinds).contains(where: { $0.union($1).storage != $1.storage }) {
            kinds = zip(found, kinds).map { $0.union($1) }
            table = CSVTable(kinds: kinds, rows: layout.rows)
            found = try table.fill(from: layout)
        }
        return Columns(names: layout.names, columns: table.columns, hasLabels: layout.hasUnnamedLabels)
    }

    /// The kinds of the first rows' fields.
    private static func guess(_ layout: CSVLayout, fields: Int) -> [FieldKind] {
        var kinds = [FieldKind](repeating: [], count: fields)
        guard let start = layout.pieces.first?.range.lowerBound else { return kinds }
        var scanner = CSVScanner(
            bytes: layout.bytes, range: start..<layout.bytes.count, separator: layout.separator)
        for _ in 0..<min(layout.rows, 20) where scanner.hasRow() {
            let row = scanner.nextRow()
            for column in 0..<fields {
                kinds[column].formUnion(
                    column < row.count
                        ? FieldParsing.kind(layout.bytes, row[column], missing: layout.missing) : .missing)
            }
        }
        return kinds
    }
}
