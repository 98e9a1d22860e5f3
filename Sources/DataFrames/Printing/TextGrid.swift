/// Columns of text, set side by side.
enum TextGrid {
    /// Sets columns side by side with a gap between them; all but short last cells are padded on the right.
    static func joined(_ columns: [[String]], gap: Int) -> String {
        let height = columns.map(\.count).max() ?? 0
        let widths = columns.map { $0.map(\.count).max() ?? 0 }
        return (0..<height).map { row in
            columns.indices.map { place in
                let text = row < columns[place].count ? columns[place][row] : ""
                let width = place == columns.count - 1 ? widths[place] : widths[place] + gap
                return left(text, width)
            }.joined()
        }.joined(separator: "\n")
    }

    /// Pads on the right.
    static func left(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(width - text.count, 0))
    }

    /// Pads on the left.
    static func right(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(width - text.count, 0)) + text
    }

    /// Pads on both sides as Python's `str.center` does.
    static func centered(_ text: String, _ width: Int) -> String {
        let padding = max(width - text.count, 0)
        let before = padding / 2 + (padding & width & 1)
        return String(repeating: " ", count: before) + text + String(repeating: " ", count: padding - before)
    }

    /// Brings texts to one width, cutting those that are longer than a limit.
    static func fixed(_ texts: [String], minimum: Int, limit: Int) -> [String] {
        let width = min(max(texts.map(\.count).max() ?? 0, minimum), limit)
        return texts.map { text in
            text.count > limit ? String(text.prefix(limit - 3)) + "..." : right(text, width)
        }
    }
}
