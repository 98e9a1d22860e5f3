extension Series {
    /// The column as text, cut in the middle where it is too long, with its name and type below.
    ///
    /// Source: pandas 2, `SeriesFormatter` in `pandas/io/formats/format.py`.
    public func text(_ options: DisplayOptions = DisplayOptions()) -> String {
        let nameText = name.map { "Name: \($0), " } ?? ""
        guard count > 0 else { return "Series([], \(nameText)dtype: \(values.typeName))" }
        let rows = DisplayOptions.ends(of: count, shown: options.rowsShown(of: count))
        let positions = Array(rows.head) + Array(rows.tail ?? 0..<0)
        var labels = CellText.labels(self.labels, at: positions, options: options)
        var cells = TextGrid.fixed(
            CellText.column(
                positions.map { values[$0] }, isFloat: values.typeName.hasPrefix("float"), options: options),
            minimum: 0, limit: options.maxColumnWidth)
        if rows.tail != nil {
            let width = cells[rows.head.count - 1].count
            cells.insert(TextGrid.centered(width > 3 ? "..." : "..", width), at: rows.head.count)
            labels.insert("", at: rows.head.count)
        }
        let lines = (labelName.map { $0 + "\n" } ?? "") + TextGrid.joined([labels, cells], gap: 3)
        let length = rows.tail == nil ? "" : "Length: \(count), "
        return "\(lines)\n\(nameText)\(length)dtype: \(values.typeName)"
    }
}
