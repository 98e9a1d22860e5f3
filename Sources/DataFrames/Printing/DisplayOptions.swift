/// How tables are shown; the names and defaults follow pandas' `display.*` options.
public struct DisplayOptions: Sendable {
    /// The rows a table may have to be shown whole.
    public var maxRows = 60
    /// The rows shown of a longer table.
    public var minRows = 10
    /// The columns shown at most; 0 shows as many as fit into ``width``, as pandas does outside of notebooks.
    public var maxColumns = 20
    /// The characters of a line.
    public var width = 80
    /// The decimals of a float at most.
    public var precision = 6
    /// The characters of a text before it is cut.
    public var maxColumnWidth = 50

    public init() {}

    /// The parts of a sequence that are shown: all of it, or its two ends.
    static func ends(of count: Int, shown: Int?) -> (head: Range<Int>, tail: Range<Int>?) {
        guard let shown, count > shown else { return (0..<count, nil) }
        let half = max(shown / 2, 1)
        return (0..<half, (shown < 2 ? count : count - half)..<count)
    }

    /// How many rows of a table are shown, or nil for all.
    func rowsShown(of count: Int) -> Int? { count > maxRows ? min(minRows, maxRows) : nil }
}
