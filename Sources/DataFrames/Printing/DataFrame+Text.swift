/// Writes a table as pandas' `repr` does.
///
/// Source: pandas 2, `pandas/io/formats/format.py` and `string.py`.
extension DataFrame {
    /// The table as text, cut in the middle where it is too long or too wide.
    public func text(_ options: DisplayOptions = DisplayOptions()) -> String {
        if labels.count == 0 || columns.isEmpty {
            return """
                Empty DataFrame
                Columns: [\(names.joined(separator: ", "))]
                Index: [\((0..<min(labels.count, 100)).map { CellText.plain(labels[$0]) }.joined(separator: ", "))]
                """
        }
        var layout = TableText(frame: self, options: options)
        var text: String
        if options.maxColumns > 0 {
            text = layout.wrapped()
        } else {
            layout.fitColumns()
            text = TextGrid.joined(layout.columns, gap: 1)
        }
        if layout.isCut { text += "\n\n[\(shape.rows) rows x \(shape.columns) columns]" }
        return text
    }
}

/// The columns of text that a table is shown with.
private struct TableText {
    let frame: DataFrame
    let options: DisplayOptions
    let rows: (head: Range<Int>, tail: Range<Int>?)
    var shownColumns: (head: Range<Int>, tail: Range<Int>?)
    private(set) var columns: [[String]] = []

    var isCut: Bool { rows.tail != nil || shownColumns.tail != nil }

    init(frame: DataFrame, options: DisplayOptions) {
        self.frame = frame
        self.options = options
        rows = DisplayOptions.ends(of: frame.shape.rows, shown: options.rowsShown(of: frame.shape.rows))
        let limit: Int? =
            options.maxColumns > 0 ? options.maxColumns : frame.shape.columns > options.width ? options.width : nil
        shownColumns = DisplayOptions.ends(of: frame.shape.columns, shown: limit)
        write()
    }

    private var positions: [Int] { Array(rows.head) + Array(rows.tail ?? 0..<0) }

    private mutating func write() {
        let labels = CellText.labels(frame.labels, at: positions, options: options)
        let hasName = frame.labelName != nil
        let header = hasName ? ["", frame.labelName ?? ""] : [""]
        let width = (header + labels).map(\.count).max() ?? 0
        columns = [(header + labels).map { TextGrid.left($0, width) }]
        for place in Array(shownColumns.head) + Array(shownColumns.tail ?? 0..<0) {
            columns.append(column(place, hasName: hasName))
        }
        let headers = hasName ? 2 : 1
        if shownColumns.tail != nil {
            columns.insert(
                ["..."] + (hasName ? [""] : []) + [String](repeating: "...", count: positions.count),
                at: shownColumns.head.count + 1)
            columns[shownColumns.head.count + 1] = columns[shownColumns.head.count + 1].map { TextGrid.right($0, 4) }
        }
        guard rows.tail != nil else { return }
        for place in columns.indices {
            let isDots = shownColumns.tail != nil && place == shownColumns.head.count + 1
            let width = isDots ? 4 : columns[place][rows.head.count].count
            let dots = width > 3 || isDots ? "..." : ".."
            columns[place].insert(
                place == 0 ? TextGrid.left(dots, width) : TextGrid.right(dots, width), at: rows.head.count + headers)
        }
    }

    private func column(_ place: Int, hasName: Bool) -> [String] {
        let column = frame.columns[place]
        let cells = positions.map { column[$0] }
        let isFloat = column.typeName.hasPrefix("float")
        let values = CellText.column(cells, isFloat: isFloat, options: options)
        // A number's sign has a place of its own, so the name above it is moved by one.
        let header = column.isNumeric ? " " + frame.names[place] : frame.names[place]
        let fixed = TextGrid.fixed(values, minimum: header.count, limit: options.maxColumnWidth)
        let width = fixed.map(\.count).max() ?? 0
        return [TextGrid.right(header, width)] + (hasName ? [TextGrid.right("", width)] : []) + fixed
    }

    /// Leaves columns out in the middle until the lines fit.
    mutating func fitColumns() {
        var widths = columns.map { $0.map(\.count).max() ?? 0 }
        var excess = widths.reduce(0, +) + widths.count - 1 - options.width + 1
        guard excess > 0 else { return }
        while excess > 0, widths.count > 1 {
            let middle = Int((Double(widths.count) / 2).rounded(.toNearestOrEven))
            excess -= widths.remove(at: min(middle, widths.count - 1)) + 1
        }
        shownColumns = DisplayOptions.ends(of: frame.shape.columns, shown: max(widths.count - 1, 2))
        write()
    }

    /// All columns, in several blocks of lines where one is too wide.
    func wrapped() -> String {
        guard let labels = columns.first else { return "" }
        let available = options.width - (labels.map(\.count).max() ?? 0) - 1
        let values = Array(columns.dropFirst())
        let bounds = TableText.blocks(values.map { $0.map(\.count).max() ?? 0 }, width: available)
        var blocks: [String] = []
        var start = 0
        for (number, end) in bounds.enumerated() {
            var block = [labels] + values[start..<end]
            if bounds.count > 1 {
                let height = labels.count
                block.append(
                    number < bounds.count - 1
                        ? [" \\"] + [String](repeating: "  ", count: height - 1)
                        : [String](repeating: " ", count: height))
            }
            blocks.append(TextGrid.joined(block, gap: 1))
            start = end
        }
        return blocks.joined(separator: "\n\n")
    }

    /// Where the blocks of columns end.
    private static func blocks(_ widths: [Int], width: Int) -> [Int] {
        var ends: [Int] = []
        var current = 0
        for (place, column) in widths.enumerated() {
            current += column + 1
            let margin = place == widths.count - 1 ? 1 : 2
            if current + margin > width, place > 0 {
                ends.append(place)
                current = column + 1
            }
        }
        return ends + [widths.count]
    }
}
