/// The open figures and the current ones, as matplotlib's `pyplot` keeps them.
public final class PyplotState {
    /// What the next figure starts with.
    public var defaults = PlotDefaults()
    private var figures: [Int: Figure] = [:]
    /// Numbers from the least to the most recently used.
    private var order: [Int] = []
    /// Called by drawing; throws to stop.
    public var checkInterrupt: () throws -> Void = {}

    public init() {}

    /// The numbers of the open figures, rising.
    public var numbers: [Int] { figures.keys.sorted() }

    /// The open figures by number.
    public var openFigures: [Figure] { numbers.compactMap { figures[$0] } }

    /// The number of a figure; nil if it is not open.
    public func number(of figure: Figure) -> Int? { figures.first { $0.value === figure }?.key }

    /// Opens a figure, or makes an open one current.
    ///
    /// - Throws: ``PlottingError/invalidValue(_:)`` for a size that is not positive.
    @discardableResult
    public func figure(number: Int? = nil, width: Double? = nil, height: Double? = nil, dpi: Double? = nil) throws
        -> Figure
    {
        if let number, let figure = figures[number] {
            makeCurrent(number)
            return figure
        }
        let (width, height) = (width ?? defaults.width, height ?? defaults.height)
        guard width.isFinite, height.isFinite, width > 0, height > 0 else {
            throw PlottingError.invalidValue("figure size must be positive finite not (\(width), \(height))")
        }
        let dpi = dpi ?? defaults.dpi
        guard dpi.isFinite, dpi > 0 else { throw PlottingError.invalidValue("dpi must be positive") }
        let figure = Figure(width: width, height: height, dpi: dpi, defaults: defaults)
        figure.checkInterrupt = checkInterrupt
        let chosen = number ?? (figures.keys.max() ?? 0) + 1
        figures[chosen] = figure
        makeCurrent(chosen)
        return figure
    }

    /// The current figure, a new one if none is open.
    public func currentFigure() throws -> Figure {
        if let number = order.last, let figure = figures[number] { return figure }
        return try figure()
    }

    /// The current axes of the current figure, new ones if it has none.
    public func currentAxes() throws -> Axes {
        let figure = try currentFigure()
        return try figure.currentAxes ?? figure.addSubplot()
    }

    /// The current axes if there are some.
    public var existingAxes: Axes? {
        order.last.flatMap { figures[$0] }?.currentAxes
    }

    /// Makes axes, and the figure they are in, current.
    public func makeCurrent(_ axes: Axes) {
        guard let figure = axes.figure else { return }
        figure.currentAxes = axes
        if let number = number(of: figure) { makeCurrent(number) }
    }

    private func makeCurrent(_ number: Int) {
        order.removeAll { $0 == number }
        order.append(number)
    }

    /// Finds or adds the axes in a cell of the current figure.
    ///
    /// - Throws: ``PlottingError/invalidSubplot(index:rows:columns:)``, ``PlottingError/invalidGrid(rows:columns:)``.
    public func subplot(rows: Int = 1, columns: Int = 1, indices: ClosedRange<Int> = 1...1) throws -> Axes {
        let grid = try GridLayout(rows: rows, columns: columns)
        for index in [indices.lowerBound, indices.upperBound] where index < 1 || index > rows * columns {
            throw PlottingError.invalidSubplot(index: index, rows: rows, columns: columns)
        }
        let (firstRow, firstColumn) = (indices.lowerBound - 1).quotientAndRemainder(dividingBy: columns)
        let (lastRow, lastColumn) = (indices.upperBound - 1).quotientAndRemainder(dividingBy: columns)
        return try subplot(
            try GridCell(
                grid, rows: firstRow...max(firstRow, lastRow),
                columns: min(firstColumn, lastColumn)...max(firstColumn, lastColumn)))
    }

    /// Finds or adds the axes in a cell of the current figure.
    public func subplot(_ cell: GridCell) throws -> Axes {
        let figure = try currentFigure()
        let found = figure.axes.first { axes in
            axes.colorBar == nil && axes.twinOf == nil && axes.cell.map { $0.isSame(cell) } ?? false
        }
        let axes = found ?? figure.addSubplot(cell)
        figure.currentAxes = axes
        return axes
    }

    /// Opens a figure with a full grid of subplots.
    ///
    /// - Parameters:
    ///   - sharesX: whether columns, or all, have the same limits and show their labels at the grid's edge only.
    /// - Throws: ``PlottingError/invalidGrid(rows:columns:)``.
    public func subplots(
        rows: Int = 1, columns: Int = 1, sharesX: AxisSharing = .none, sharesY: AxisSharing = .none,
        width: Double? = nil, height: Double? = nil, dpi: Double? = nil, widthRatios: [Double] = [],
        heightRatios: [Double] = [], number: Int? = nil
    ) throws -> (figure: Figure, axes: [Axes]) {
        let grid = try GridLayout(
            rows: rows, columns: columns, widthRatios: widthRatios, heightRatios: heightRatios)
        let figure = try figure(number: number, width: width, height: height, dpi: dpi)
        let result = try figure.addSubplots(grid, sharesX: sharesX, sharesY: sharesY)
        // As in matplotlib the last one added is the current one.
        figure.currentAxes = result.last
        return (figure, result)
    }

    /// Closes a figure; nil closes the current one.
    public func close(number: Int? = nil) {
        guard let number = number ?? order.last else { return }
        figures[number] = nil
        order.removeAll { $0 == number }
    }

    public func closeAll() {
        figures = [:]
        order = []
    }
}

/// Which subplots of a grid have the same limits.
public enum AxisSharing: String, Sendable {
    case none, all, row
    case column = "col"
}
