extension DataFrame {
    /// The table as the HTML that notebooks show, cut in the middle where it is too long or too wide.
    ///
    /// Source: pandas 2, `NotebookFormatter` in `pandas/io/formats/html.py`.
    public func html(_ options: DisplayOptions = DisplayOptions()) -> String {
        let rows = DisplayOptions.ends(of: shape.rows, shown: options.rowsShown(of: shape.rows))
        let wide = DisplayOptions.ends(of: shape.columns, shown: options.maxColumns > 0 ? options.maxColumns : 20)
        let places = Array(wide.head) + Array(wide.tail ?? 0..<0)
        let positions = Array(rows.head) + Array(rows.tail ?? 0..<0)
        let texts = places.map { place in
            TextGrid.fixed(
                CellText.column(
                    positions.map { columns[place][$0] }, isFloat: columns[place].typeName.hasPrefix("float"),
                    options: options),
                minimum: 0, limit: options.maxColumnWidth
            ).map { String($0.drop(while: { $0 == " " })) }
        }
        var lines = [DataFrame.style, "<table border=\"1\" class=\"dataframe\">", "  <thead>"]
        var header = places.map { DataFrame.escaped(names[$0]) }
        if wide.tail != nil { header.insert("...", at: wide.head.count) }
        lines.append("    <tr style=\"text-align: right;\">")
        lines += ([""] + header).map { "      <th>\($0)</th>" }
        lines.append("    </tr>")
        if let labelName {
            lines.append("    <tr>")
            lines.append("      <th>\(DataFrame.escaped(labelName))</th>")
            lines += header.map { _ in "      <th></th>" }
            lines.append("    </tr>")
        }
        lines += ["  </thead>", "  <tbody>"]
        let labelTexts = CellText.labels(labels, at: positions, options: options)
        for row in positions.indices {
            if rows.tail != nil, row == rows.head.count {
                lines += DataFrame.row(label: "...", cells: header.map { _ in "..." })
            }
            var cells = texts.map { DataFrame.escaped($0[row]) }
            if wide.tail != nil { cells.insert("...", at: wide.head.count) }
            lines += DataFrame.row(label: DataFrame.escaped(labelTexts[row]), cells: cells)
        }
        lines += ["  </tbody>", "</table>"]
        if rows.tail != nil || wide.tail != nil {
            lines.append("<p>\(shape.rows) rows × \(shape.columns) columns</p>")
        }
        return lines.joined(separator: "\n") + "\n</div>"
    }

    private static func row(label: String, cells: [String]) -> [String] {
        ["    <tr>", "      <th>\(label)</th>"] + cells.map { "      <td>\($0)</td>" } + ["    </tr>"]
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }

    private static let style = """
        <div>
        <style scoped>
            .dataframe tbody tr th:only-of-type {
                vertical-align: middle;
            }

            .dataframe tbody tr th {
                vertical-align: top;
            }

            .dataframe thead th {
                text-align: right;
            }
        </style>
        """
}
