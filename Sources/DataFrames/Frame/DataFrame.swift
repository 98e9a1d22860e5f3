import Arrays

/// A table of named columns of equal length: pandas' DataFrame.
///
/// Tables are values; columns are shared between copies until one is replaced. Numeric columns may be views of a common
/// block, which is what makes ``values`` of a table that was read from a file free of charge.
public struct DataFrame: Sendable {
    /// The columns' names, in order.
    public private(set) var names: [String]
    /// The columns, in the order of ``names``.
    public private(set) var columns: [Column]
    /// The rows' labels.
    public var labels: RowLabels
    /// The name of the row labels, shown above them.
    public var labelName: String?

    /// Makes a table.
    ///
    /// - Throws: `DataFrameError.lengthMismatch` when a column is longer or shorter than the labels.
    public init(names: [String], columns: [Column], labels: RowLabels? = nil) throws {
        let labels = labels ?? .numbered(columns.first?.count ?? 0)
        for column in columns where column.count != labels.count {
            throw DataFrameError.lengthMismatch(values: column.count, index: labels.count)
        }
        self.names = names
        self.columns = columns
        self.labels = labels
    }

    /// The number of rows and of columns.
    public var shape: (rows: Int, columns: Int) { (labels.count, columns.count) }

    /// The position of a column.
    public func position(of name: String) -> Int? { names.firstIndex(of: name) }

    /// One column with its name and the rows' labels.
    ///
    /// - Throws: `DataFrameError.noColumn`.
    public func series(_ name: String) throws(DataFrameError) -> Series {
        guard let position = position(of: name) else { throw .noColumn(name) }
        return Series(name: name, values: columns[position], labels: labels, labelName: labelName)
    }

    /// The table with only some columns, in the order asked for.
    ///
    /// - Throws: `DataFrameError.columnsNotFound`.
    public func selecting(_ wanted: [String]) throws -> DataFrame {
        let absent = wanted.filter { !names.contains($0) }
        guard absent.isEmpty else { throw DataFrameError.columnsNotFound(absent) }
        var selected = self
        selected.names = wanted
        selected.columns = wanted.compactMap { name in position(of: name).map { columns[$0] } }
        return selected
    }

    /// The table without some columns.
    ///
    /// - Throws: `DataFrameError.columnsNotFound`.
    public func dropping(_ unwanted: [String]) throws -> DataFrame {
        let absent = unwanted.filter { !names.contains($0) }
        guard absent.isEmpty else { throw DataFrameError.columnsNotFound(absent) }
        return try selecting(names.filter { !unwanted.contains($0) })
    }

    /// Takes a column out of the table.
    ///
    /// - Throws: `DataFrameError.noColumn`.
    public mutating func remove(_ name: String) throws(DataFrameError) -> Series {
        let series = try series(name)
        if let position = position(of: name) {
            names.remove(at: position)
            columns.remove(at: position)
        }
        return series
    }

    /// Puts a column in the place of the one of that name, or behind the others.
    ///
    /// - Throws: `DataFrameError.lengthMismatch`.
    public mutating func set(_ name: String, to column: Column) throws(DataFrameError) {
        if columns.isEmpty && labels.count == 0 { labels = .numbered(column.count) }
        guard column.count == labels.count else {
            throw .lengthMismatch(values: column.count, index: labels.count)
        }
        if let position = position(of: name) {
            columns[position] = column
        } else {
            names.append(name)
            columns.append(column)
        }
    }

    /// Renames columns by a table of old and new names; names that are not there are passed over.
    public mutating func rename(_ changes: [String: String]) {
        names = names.map { changes[$0] ?? $0 }
    }

    /// A stretch of rows; numbers are views on the same memory.
    public func rows(_ range: Range<Int>) -> DataFrame {
        var part = self
        let range = range.clamped(to: 0..<labels.count)
        part.columns = columns.map { $0.slice(range) }
        part.labels = labels.slice(range)
        return part
    }

    /// Some rows, copied.
    ///
    /// - Throws: `DataFrameError.position`, `ArrayError.outOfMemory`.
    public func taking(_ positions: [Int]) throws -> DataFrame {
        for position in positions where position < 0 || position >= labels.count {
            throw DataFrameError.position(position, size: labels.count)
        }
        var part = self
        part.columns = try columns.map { try $0.taking(positions) }
        part.labels = labels.taking(positions)
        return part
    }

    /// The first rows.
    public func head(_ count: Int = 5) -> DataFrame { rows(0..<stretch(count)) }

    /// The last rows.
    public func tail(_ count: Int = 5) -> DataFrame { rows((labels.count - stretch(count))..<labels.count) }

    // A negative number leaves so many rows out, as in pandas.
    private func stretch(_ count: Int) -> Int {
        count >= 0 ? min(count, labels.count) : max(labels.count + count, 0)
    }
}
