/// What figures and axes start with; matplotlib's `rcParams`.
public struct PlotDefaults: Sendable {
    /// Inches.
    public var width = 6.4
    public var height = 4.8
    public var dpi = 100.0
    /// Points; the relative sizes multiply it.
    public var fontSize = 10.0
    public var titleSize = 1.2
    public var labelSize = 1.0
    public var xTickSize = 1.0
    public var yTickSize = 1.0
    public var legendSize = 1.0
    public var figureTitleSize = 1.2
    public var titleIsBold = false
    public var lineWidth = 1.5
    public var lineStyle = LineStyle.solid
    public var marker: Marker?
    public var markerSize = 6.0
    public var showsGrid = false
    public var grid = GridLineStyle()
    public var colorCycle = Color.cycle
    public var colorMap = "viridis"
    public var interpolation = AxesImage.Interpolation.automatic
    public var isUpper = true
    public var figureFaceColor = Color.white
    public var axesFaceColor = Color.white
    public var edgeColor = Color.black
    public var textColor = Color.black
    public var spines = (top: true, right: true)
    public var histogramBins = 10
    public var spacing = SubplotSpacing()
    public var usesTightLayout = false

    public init() {}

    /// The size in points of one of matplotlib's size names.
    public func size(named name: String) throws -> Double {
        try FontStyle.size(named: name) / 10 * fontSize
    }
}

extension Axes {
    /// Gives new axes the figure's defaults.
    func apply(_ defaults: PlotDefaults) {
        titleFont = FontStyle(size: defaults.fontSize * defaults.titleSize, isBold: defaults.titleIsBold)
        titleColor = defaults.textColor
        faceColor = defaults.axesFaceColor
        spines.top = defaults.spines.top
        spines.right = defaults.spines.right
        spines.color = defaults.edgeColor
        colorCycle = defaults.colorCycle.isEmpty ? Color.cycle : defaults.colorCycle
        for axis in [xAxis, yAxis] {
            axis.labelFont.size = defaults.fontSize * defaults.labelSize
            axis.labelColor = defaults.textColor
            axis.tickLabelColor = defaults.textColor
            axis.tickColor = defaults.edgeColor
            if defaults.showsGrid { axis.grid = defaults.grid }
        }
        xAxis.tickFont.size = defaults.fontSize * defaults.xTickSize
        yAxis.tickFont.size = defaults.fontSize * defaults.yTickSize
    }
}
