/// How a CSV file is read; the names and defaults follow pandas' `read_csv`.
public struct CSVOptions: Sendable {
    /// The byte between two fields.
    public var separator: UInt8 = UInt8(ascii: ",")
    /// Whether the first row names the columns; without it they are numbered from 0.
    public var hasHeader = true
    /// The columns' names, in place of those in the file.
    public var names: [String]?
    /// How many rows to read at most.
    public var rowLimit: Int?
    /// How many lines to pass over before anything is read.
    public var skippedLines = 0
    /// The texts that stand for a missing value.
    public var missing = CSVOptions.standardMissing

    public init() {}

    /// The texts that stand for a missing value, as pandas lists them.
    public static let standardMissing: Set<String> = [
        "", " ", "#N/A", "#N/A N/A", "#NA", "-1.#IND", "-1.#QNAN", "-NaN", "-nan", "1.#IND", "1.#QNAN", "<NA>", "N/A",
        "NA", "NULL", "NaN", "None", "n/a", "nan", "null",
    ]
}
