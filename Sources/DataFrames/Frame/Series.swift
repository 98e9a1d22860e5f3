import Arrays

/// One column with its name and its rows' labels: pandas' Series.
public struct Series: Sendable {
    public var name: String?
    public var values: Column
    public var labels: RowLabels
    public var labelName: String?

    public init(name: String?, values: Column, labels: RowLabels? = nil, labelName: String? = nil) {
        self.name = name
        self.values = values
        self.labels = labels ?? .numbered(values.count)
        self.labelName = labelName
    }

    /// The number of values.
    public var count: Int { values.count }

    /// The value of the row with a label.
    ///
    /// - Throws: `DataFrameError.noRow`.
    public func value(labelled label: Cell) throws(DataFrameError) -> Cell {
        guard let position = labels.position(of: label) else {
            throw .noRow(CellText.plain(label))
        }
        return values[position]
    }

    /// A stretch of the values; numbers are a view on the same memory.
    public func slice(_ range: Range<Int>) -> Series {
        var part = self
        let range = range.clamped(to: 0..<count)
        part.values = values.slice(range)
        part.labels = labels.slice(range)
        return part
    }

    /// The numbers as an array. Shape: (rows,).
    ///
    /// - Throws: `DataFrameError.notNumeric` when the column is text.
    public func array() throws(DataFrameError) -> NDArray {
        guard case .numbers(let array) = values else { throw .notNumeric(operation: "values") }
        return array
    }
}
