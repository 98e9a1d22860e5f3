import Images

/// A picture with any number of plots.
///
/// ```swift
/// let figure = Figure(width: 6.4, height: 4.8)
/// let axes = try figure.addSubplot(rows: 1, columns: 1, index: 1)
/// try axes.plot(x: [0, 1, 2], y: [3, 1, 4], format: "o-", label: "digits")
/// let png = try figure.png(scale: 2)
/// ```
public final class Figure {
    /// Inches.
    public var width: Double
    public var height: Double
    /// Dots per inch.
    public var dpi: Double
    public var faceColor = Color.white
    public var spacing = SubplotSpacing()
    public internal(set) var axes: [Axes] = []
    /// The plot that commands without one go to: the last one added or chosen.
    public var currentAxes: Axes?
    /// What new plots start with.
    public let defaults: PlotDefaults
    /// The title above all plots.
    public var title: TextArtist?
    public internal(set) var texts: [TextArtist] = []
    /// Whether every drawing makes room first (``tightLayout(padding:)``).
    public var usesTightLayout = false
    /// Asked from time to time while drawing; throws to stop.
    public var checkInterrupt: () throws -> Void = {}

    /// - Parameters: the size in inches and the dots per inch.
    public init(width: Double = 6.4, height: Double = 4.8, dpi: Double = 100, defaults: PlotDefaults = PlotDefaults()) {
        self.width = width
        self.height = height
        self.dpi = dpi
        self.defaults = defaults
        faceColor = defaults.figureFaceColor
        spacing = defaults.spacing
        usesTightLayout = defaults.usesTightLayout
    }

    /// Adds a plot in cell `index` (from 1, row by row) of a grid.
    ///
    /// - Throws: ``PlottingError/invalidSubplot(index:rows:columns:)``, ``PlottingError/invalidGrid(rows:columns:)``.
    @discardableResult
    public func addSubplot(rows: Int = 1, columns: Int = 1, index: Int = 1) throws -> Axes {
        let grid = try GridLayout(rows: rows, columns: columns)
        guard index >= 1, index <= rows * columns else {
            throw PlottingError.invalidSubplot(index: index, rows: rows, columns: columns)
        }
        let (row, column) = (index - 1).quotientAndRemainder(dividingBy: columns)
        return addSubplot(try GridCell(grid, rows: row...row, columns: column...column))
    }

    /// Adds a plot over cells of a grid.
    @discardableResult
    public func addSubplot(_ cell: GridCell) -> Axes {
        let result = Axes(figure: self, position: position(of: cell), cell: cell)
        axes.append(result)
        currentAxes = result
        return result
    }

    /// Adds a plot anywhere; `position` is in shares of the figure.
    @discardableResult
    public func addAxes(_ position: Rect) -> Axes {
        let result = Axes(figure: self, position: position)
        axes.append(result)
        currentAxes = result
        return result
    }

    /// Whether there is nothing to draw.
    public var isBlank: Bool { axes.isEmpty && texts.isEmpty && title == nil }

    /// Takes a plot out, its colour bar's room is not given back.
    public func remove(_ member: Axes) {
        axes.removeAll { $0 === member }
        if currentAxes === member { currentAxes = axes.last }
    }

    /// Takes everything out.
    public func clear() {
        axes = []
        currentAxes = nil
        texts = []
        title = nil
    }

    func position(of cell: GridCell) -> Rect {
        cell.grid.position(rows: cell.rows, columns: cell.columns, in: spacing)
    }

    /// Sets the room around and between the subplots.
    ///
    /// - Throws: ``PlottingError/invalidValue(_:)`` if nothing is left for them.
    public func adjust(_ spacing: SubplotSpacing) throws {
        guard spacing.left < spacing.right else { throw PlottingError.invalidValue("left cannot be >= right") }
        guard spacing.bottom < spacing.top else { throw PlottingError.invalidValue("bottom cannot be >= top") }
        self.spacing = spacing
        for axes in axes {
            if let cell = axes.cell { axes.position = room(of: cell, for: axes) }
        }
    }

    /// The cell's room, less what colour bars have taken.
    private func room(of cell: GridCell, for axes: Axes) -> Rect {
        axes.carve?(position(of: cell)) ?? position(of: cell)
    }

    /// Puts a text at a point in shares of the figure.
    @discardableResult
    public func addText(_ text: String, at position: Point, properties: TextProperties = TextProperties()) -> TextArtist {
        let artist = TextArtist(text, at: position, system: .axes)
        artist.apply(properties)
        texts.append(artist)
        return artist
    }

    /// Puts a title above all plots.
    @discardableResult
    public func setTitle(_ text: String, properties: TextProperties = TextProperties(), at position: Point? = nil)
        -> TextArtist
    {
        let artist = TextArtist(
            text, at: position ?? Point(x: 0.5, y: 0.98), system: .axes, font: FontStyle(size: defaults.fontSize * defaults.figureTitleSize))
        artist.horizontal = .center
        artist.vertical = .top
        artist.apply(properties)
        title = artist
        return artist
    }
}
