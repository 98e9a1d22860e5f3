import DataFrames

/// What `DataFrame.info()` prints.
///
/// Source: pandas 2, `pandas/io/formats/info.py`.
enum FrameInfo {
    static func text(_ frame: DataFrame) -> String {
        var lines = ["<class 'pandas.core.frame.DataFrame'>", labels(frame.labels)]
        if frame.names.count > 100 {
            lines.append("Columns: \(frame.names.count) entries, \(frame.names[0]) to \(frame.names[frame.names.count - 1])")
        } else {
            lines.append("Data columns (total \(frame.names.count) columns):")
            lines += table(frame)
        }
        var counts: [String: Int] = [:]
        for column in frame.columns { counts[column.typeName, default: 0] += 1 }
        lines.append("dtypes: " + counts.sorted { $0.key < $1.key }.map { "\($0.key)(\($0.value))" }.joined(separator: ", "))
        let isText = frame.columns.contains { if case .text = $0 { true } else { false } }
        let bytes = frame.columns.reduce(frame.shape.rows == 0 ? 0 : 132) { sum, column in
            if case .numbers(let array) = column { sum + array.count * array.dtype.itemSize } else { sum + column.count * 8 }
        }
        lines.append("memory usage: \(size(bytes))\(isText ? "+" : "")")
        return lines.joined(separator: "\n") + "\n"
    }

    private static func labels(_ labels: RowLabels) -> String {
        let kind = if case .range = labels { "RangeIndex" } else { "Index" }
        guard labels.count > 0 else { return "\(kind): 0 entries" }
        return "\(kind): \(labels.count) entries, \(IndexType.text(labels[0])) to \(IndexType.text(labels[labels.count - 1]))"
    }

    private static func table(_ frame: DataFrame) -> [String] {
        let missing = frame.columns.map { column in (0..<column.count).count { column[$0].isMissing } }
        let columns: [[String]] = [
            ["#", "---"] + frame.names.indices.map(String.init),
            ["Column", "------"] + frame.names,
            ["Non-Null Count", "--------------"] + zip(frame.columns, missing).map { "\($0.count - $1) non-null" },
            ["Dtype", "-----"] + frame.columns.map(\.typeName),
        ]
        let widths = columns.map { $0.map(\.count).max() ?? 0 }
        return columns[0].indices.map { row in
            " " + columns.indices.map { place in
                let text = columns[place][row]
                return place == columns.count - 1 ? text : text + String(repeating: " ", count: widths[place] - text.count)
            }.joined(separator: "  ")
        }.map { line in line + String(repeating: " ", count: max(1 + widths.reduce(0, +) + 6 - line.count, 0)) }
    }

    private static func size(_ bytes: Int) -> String {
        var number = Double(bytes)
        for unit in ["bytes", "KB", "MB", "GB"] {
            if number < 1024 { return "\((number * 10).rounded() / 10) \(unit)" }
            number /= 1024
        }
        return "\((number * 10).rounded() / 10) TB"
    }
}
