/// One of the two axes: its limits, ticks, labels and grid.
///
/// Axes that share limits (`sharex`) hold the same ``AxisRange``.
public final class Axis {
    enum Direction: Sendable { case horizontal, vertical }
    /// Which way tick marks point.
    public enum TickDirection: String, Sendable { case out, inward = "in", both = "inout" }

    let direction: Direction
    /// The limits, perhaps shared with other axes.
    var range: AxisRange

    /// Ticks set by hand; nil lets the axis choose.
    public var tickPositions: [Double]?
    /// Labels set by hand, one a tick.
    public var tickLabels: [String]?
    /// The names along a categorical axis, at 0, 1, 2, ….
    var categories: [String] = []

    public var tickFont = FontStyle()
    public var tickColor = Color.black
    public var tickLabelColor: Color = .black
    /// Degrees against the clock.
    public var tickLabelRotation = 0.0
    public var tickLabelAlignment: HorizontalAlignment?
    /// Points.
    public var tickLength = 3.5
    public var tickWidth = 0.8
    public var tickPadding = 3.5
    public var tickDirection = TickDirection.out
    /// Ticks and labels at the bottom or left, and at the top or right.
    public var showsTicks = (near: true, far: false)
    public var showsLabels = (near: true, far: false)
    /// Whether the label and labels default to the top or right side.
    public var labelIsFar = false
    /// Small ticks between the others.
    public var showsMinorTicks = false
    public var isVisible = true

    public var label = ""
    public var labelFont = FontStyle()
    public var labelColor = Color.black
    /// The distance between tick labels and label, in points.
    public var labelPadding = 4.0
    /// How the label's rotation and alignment differ from the usual.
    public var labelTextProperties = TextProperties()

    /// The grid's lines, nil for none.
    public var grid: GridLineStyle?
    public var minorGrid: GridLineStyle?

    /// Whether a common offset and a power of ten may be split off the labels.
    public var usesOffset = true
    public var usesScientificNotation = true
    /// The most intervals between ticks, nil by the axis' length.
    public var maximumIntervals: Int?
    public var integersOnly = false

    init(direction: Direction, range: AxisRange) {
        self.direction = direction
        self.range = range
    }

    /// Numbers for names, in order of their first use, as matplotlib's categorical axis gives them.
    public func positions(ofCategories names: [String]) -> [Double] {
        names.map { name in
            if let index = categories.firstIndex(of: name) { return Double(index) }
            categories.append(name)
            return Double(categories.count - 1)
        }
    }
}

/// The look of grid lines.
public struct GridLineStyle: Sendable {
    public var color = Color(hex: 0xb0b0b0)
    /// Points.
    public var width = 0.8
    public var lineStyle = LineStyle.solid
    public var alpha = 1.0

    public init() {}
}

/// The limits of an axis and the axes that share them.
final class AxisRange {
    struct Member {
        weak var axes: Axes?
    }

    var scale = AxisScale.linear
    var low = 0.0
    var high = 1.0
    /// Whether the limits follow the data.
    var isAutomatic = true
    var isInverted = false
    var margin = 0.05
    /// The limits must be computed again before use.
    var isStale = false
    private var members: [Member] = []

    func add(_ axes: Axes) { members.append(Member(axes: axes)) }

    var axes: [Axes] { members.compactMap(\.axes) }

    func set(_ low: Double, _ high: Double) {
        self.low = low
        self.high = high
        isAutomatic = false
        isStale = false
    }
}

extension Axis {
    /// Whether this is the x axis.
    public var isHorizontal: Bool { direction == .horizontal }

    /// The share of the data's range that stays free at both ends.
    public var margin: Double {
        get { range.margin }
        set {
            range.margin = newValue
            range.isStale = true
        }
    }

    /// Turns the axis round, whether its limits follow the data or not.
    package func invert(_ limits: (low: Double, high: Double)) {
        range.isInverted.toggle()
        (range.low, range.high) = (limits.high, limits.low)
    }

    /// Chooses how data is laid out along the axis; limits that do not suit are chosen anew.
    public func setScale(_ scale: AxisScale) {
        range.scale = scale
        if scale == .log, min(range.low, range.high) <= 0 { range.isAutomatic = true }
        range.isStale = true
    }
}
