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
    /// See ``Axes/gridLevel``.
    public var gridLevel = 1.5
    public var colorCycle = Color.cycle
    public var colorMap = "viridis"
    public var interpolation = AxesImage.Interpolation.automatic
    public var isUpper = true
    public var figureFaceColor = Color.white
    public var axesFaceColor = Color.white
    public var edgeColor = Color.black
    public var textColor = Color.black
    public var spines = (top: true, right: true)
    public var nearSpines = (left: true, bottom: true)
    public var spineWidth = 0.8
    public var tickLength = 3.5
    public var tickWidth = 0.8
    public var showsTicks = (x: true, y: true)
    /// The colour of the axes' labels and of the tick labels where it is not the text's.
    public var labelColor: Color?
    public var tickLabelColor: Color?
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
        gridLevel = defaults.gridLevel
        spines.left = defaults.nearSpines.left
        spines.bottom = defaults.nearSpines.bottom
        spines.width = defaults.spineWidth
        spines.color = defaults.edgeColor
        colorCycle = defaults.colorCycle.isEmpty ? Color.cycle : defaults.colorCycle
        for axis in [xAxis, yAxis] {
            axis.labelFont.size = defaults.fontSize * defaults.labelSize
            axis.labelColor = defaults.labelColor ?? defaults.textColor
            axis.tickLabelColor = defaults.tickLabelColor ?? defaults.textColor
            axis.tickColor = defaults.tickLabelColor ?? defaults.edgeColor
            axis.tickLength = defaults.tickLength
            axis.tickWidth = defaults.tickWidth
            if defaults.showsGrid { axis.grid = defaults.grid }
        }
        if !defaults.showsTicks.x { xAxis.showsTicks.near = false }
        if !defaults.showsTicks.y { yAxis.showsTicks.near = false }
        xAxis.tickFont.size = defaults.fontSize * defaults.xTickSize
        yAxis.tickFont.size = defaults.fontSize * defaults.yTickSize
    }
}
