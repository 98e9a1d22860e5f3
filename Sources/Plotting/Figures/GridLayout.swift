/// The room around and between subplots, in shares of the figure and of a subplot's size.
public struct SubplotSpacing: Equatable, Sendable {
    public var left = 0.125
    public var right = 0.9
    public var bottom = 0.11
    public var top = 0.88
    /// The gap between columns as a share of the mean width.
    public var horizontal = 0.2
    /// The gap between rows as a share of the mean height.
    public var vertical = 0.2

    public init() {}
}

/// A grid that subplots stand in.
public final class GridLayout {
    public let rows: Int
    public let columns: Int
    public var widthRatios: [Double]
    public var heightRatios: [Double]
    /// Gaps of its own; nil follows the figure.
    public var spacing: SubplotSpacing?

    /// - Throws: ``PlottingError/invalidGrid(rows:columns:)``.
    public init(rows: Int, columns: Int, widthRatios: [Double] = [], heightRatios: [Double] = []) throws {
        guard rows > 0, columns > 0, rows <= 10_000, columns <= 10_000 else {
            throw PlottingError.invalidGrid(rows: rows, columns: columns)
        }
        self.rows = rows
        self.columns = columns
        func valid(_ ratios: [Double], _ count: Int) -> [Double] {
            ratios.count == count && ratios.allSatisfy { $0 > 0 && $0.isFinite }
                ? ratios : [Double](repeating: 1, count: count)
        }
        self.widthRatios = valid(widthRatios, columns)
        self.heightRatios = valid(heightRatios, rows)
    }

    /// The room of a cell in shares of the figure.
    ///
    /// Source: matplotlib `gridspec.py`, `get_grid_positions`.
    func position(rows rowRange: ClosedRange<Int>, columns columnRange: ClosedRange<Int>, in figure: SubplotSpacing)
        -> Rect
    {
        let s = spacing ?? figure
        func edges(_ total: Double, _ gap: Double, _ ratios: [Double]) -> [(start: Double, end: Double)] {
            let count = Double(ratios.count)
            let cell = total / (count + gap * (count - 1))
            let net = cell * count / ratios.reduce(0, +)
            var start = 0.0
            return ratios.map { ratio in
                defer { start += ratio * net + gap * cell }
                return (start, start + ratio * net)
            }
        }
        let across = edges(s.right - s.left, s.horizontal, widthRatios)
        let down = edges(s.top - s.bottom, s.vertical, heightRatios)
        return Rect(
            x0: s.left + across[columnRange.lowerBound].start, y0: s.top - down[rowRange.upperBound].end,
            x1: s.left + across[columnRange.upperBound].end, y1: s.top - down[rowRange.lowerBound].start)
    }
}

/// A rectangle of cells of a grid.
public struct GridCell {
    public let grid: GridLayout
    public let rows: ClosedRange<Int>
    public let columns: ClosedRange<Int>

    /// - Throws: ``PlottingError/invalidSubplot(index:rows:columns:)`` for cells outside.
    public init(_ grid: GridLayout, rows: ClosedRange<Int>, columns: ClosedRange<Int>) throws {
        guard rows.lowerBound >= 0, columns.lowerBound >= 0, rows.upperBound < grid.rows,
            columns.upperBound < grid.columns
        else {
            throw PlottingError.invalidSubplot(
                index: rows.upperBound * grid.columns + columns.upperBound + 1, rows: grid.rows, columns: grid.columns)
        }
        self.grid = grid
        self.rows = rows
        self.columns = columns
    }

    func isSame(_ other: GridCell) -> Bool {
        grid.rows == other.grid.rows && grid.columns == other.grid.columns && rows == other.rows
            && columns == other.columns
    }
}
