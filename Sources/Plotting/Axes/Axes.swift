/// One plot: a frame with two axes and what is drawn inside.
public final class Axes {
    public internal(set) weak var figure: Figure?
    /// The room given, in shares of the figure (origin at the lower left).
    public var position: Rect
    /// The cell of the grid the room comes from.
    public internal(set) var cell: GridCell?
    /// Where in its room the frame stands when the aspect makes it smaller.
    var anchor = Point(x: 0.5, y: 0.5)

    public let xAxis: Axis
    public let yAxis: Axis
    public internal(set) var artists: [Artist] = []

    public var title = ""
    public var titleFont = FontStyle(size: 12)
    public var titleColor = Color.black
    public var titleAlignment = HorizontalAlignment.center
    /// Points between the frame and the title.
    public var titlePadding = 6.0
    package var titleRotation = 0.0
    /// The title's height as a share of the frame; nil keeps it above everything.
    public var titleHeight: Double?
    /// Which end of the title stands at its place; nil follows ``titleAlignment``.
    package var titleTextAlignment: HorizontalAlignment?
    /// The titles at the left and right ends.
    public var sideTitles: (left: String, right: String) = ("", "")

    public var legend: Legend?
    public var faceColor = Color.white
    /// Whether frame, ticks and labels are drawn.
    public var showsFrame = true
    public var spines = Spines()
    public var isVisible = true
    /// The height at which grid and ticks are drawn: 0.5 is below everything, 1.5 between areas and lines.
    public var gridLevel = 1.5
    /// Height of a data unit over its width; nil fills the room.
    public var aspect: Double?
    /// Whether an aspect is reached by changing the limits rather than the frame.
    public var adjustsLimits = false
    /// What a language binding keeps for these axes.
    package weak var companion: AnyObject?
    /// Height of the frame over its width.
    var boxAspect: Double?
    /// The colour bar that these axes hold, and the plot it belongs to.
    public internal(set) var colorBar: ColorBar?
    weak var barParent: Axes?
    /// The part of the cell that is left after colour bars took theirs.
    var carve: ((Rect) -> Rect)?
    /// Axes on the same frame (`twinx`).
    var twinOf: Axes?
    var name = ""

    var nextColor = 0
    var nextFillColor = 0
    /// The colours that lines take one after the other.
    public internal(set) var colorCycle = Color.cycle
    /// The artist a colour bar shows when none is named.
    public internal(set) var currentMapping: Artist?

    /// The four lines around the plot.
    public struct Spines: Sendable {
        public var left = true
        public var right = true
        public var top = true
        public var bottom = true
        public var color = Color.black
        public var width = 0.8
    }

    init(figure: Figure, position: Rect, cell: GridCell? = nil) {
        self.figure = figure
        self.position = position
        self.cell = cell
        xAxis = Axis(direction: .horizontal, range: AxisRange())
        yAxis = Axis(direction: .vertical, range: AxisRange())
        xAxis.range.add(self)
        yAxis.range.add(self)
        apply(figure.defaults)
    }

    /// Takes everything out, as matplotlib's `cla`.
    public func clear() {
        artists = []
        title = ""
        sideTitles = ("", "")
        legend = nil
        nextColor = 0
        nextFillColor = 0
        currentMapping = nil
        aspect = nil
        showsFrame = true
        for axis in [xAxis, yAxis] {
            axis.label = ""
            axis.tickPositions = nil
            axis.tickLabels = nil
            axis.categories = []
            axis.grid = nil
            axis.minorGrid = nil
            axis.range.scale = .linear
            axis.range.isAutomatic = true
            axis.range.isInverted = false
            (axis.range.low, axis.range.high) = (0, 1)
        }
        dataChanged()
    }

    /// The next colour of the cycle.
    public func takeColor() -> Color {
        defer { nextColor += 1 }
        return colorCycle[nextColor % colorCycle.count]
    }

    /// The next colour for areas and points, which have a cycle of their own, as in matplotlib.
    public func takeFillColor() -> Color {
        defer { nextFillColor += 1 }
        return colorCycle[nextFillColor % colorCycle.count]
    }

    func add(_ artist: Artist) {
        artist.axes = self
        artists.append(artist)
        dataChanged()
    }

    func dataChanged() {
        xAxis.range.isStale = true
        yAxis.range.isStale = true
    }

    // MARK: Limits

    /// The limits of an axis, computed from the data if they are automatic.
    public var xLimits: (low: Double, high: Double) {
        updateLimits()
        return (xAxis.range.low, xAxis.range.high)
    }

    public var yLimits: (low: Double, high: Double) {
        updateLimits()
        return (yAxis.range.low, yAxis.range.high)
    }

    /// Sets the limits; a low end above the high one turns the axis round.
    ///
    /// - Throws: ``PlottingError/invalidValue(_:)`` for NaN and infinities.
    public func setLimits(of axis: Axis, low: Double?, high: Double?) throws {
        updateLimits()
        for value in [low, high].compactMap({ $0 }) where !value.isFinite {
            throw PlottingError.invalidValue("Axis limits cannot be NaN or Inf")
        }
        var (low, high) = (low ?? axis.range.low, high ?? axis.range.high)
        if axis.range.scale == .log {
            if low <= 0 { low = axis.range.low }
            if high <= 0 { high = axis.range.high }
        }
        if low == high {
            let inverted = axis.range.isInverted
            (low, high) = Interval.nonsingular(low, high, expander: 0.05)
            if inverted { swap(&low, &high) }
        }
        axis.range.set(low, high)
        axis.range.isInverted = low > high
    }

    /// Lets the limits follow the data again.
    public func autoscale(x: Bool = true, y: Bool = true) {
        if x { xAxis.range.isAutomatic = true }
        if y { yAxis.range.isAutomatic = true }
        dataChanged()
    }

    func updateLimits() {
        for axis in [xAxis, yAxis] where axis.range.isStale {
            axis.range.isStale = false
            guard axis.range.isAutomatic else { continue }
            update(axis)
        }
    }

    /// Source: matplotlib 3.11 `axes/_base.py`, `autoscale_view`.
    private func update(_ axis: Axis) {
        let horizontal = axis.direction == .horizontal
        var limits = DataLimits()
        for axes in axis.range.axes {
            for artist in axes.artists { artist.extend(&limits) }
        }
        var (low, high) = horizontal ? (limits.xMin, limits.xMax) : (limits.yMin, limits.yMax)
        let scale = axis.range.scale
        guard low <= high else {
            // Artists without finite data count as a single zero; without artists the axis shows 0…1.
            let half = 0.05 * (1 + 2 * axis.range.margin)
            let isBare = axis.range.axes.allSatisfy(\.artists.isEmpty)
            (axis.range.low, axis.range.high) = scale == .log ? (1, 10) : isBare ? (0, 1) : (-half, half)
            if axis.range.isInverted { swap(&axis.range.low, &axis.range.high) }
            return
        }
        if scale == .log {
            let positive = horizontal ? limits.leastPositiveX : limits.leastPositiveY
            guard positive.isFinite, high > 0 else {
                (axis.range.low, axis.range.high) = (1, 10)
                return
            }
            if low <= 0 { low = positive }
            if low == high { (low, high) = (low / 10, high * 10) }
        } else {
            (low, high) = Interval.nonsingular(low, high, expander: 0.05)
        }
        let sticky = horizontal ? limits.stickyX : limits.stickyY
        let tolerance = 1e-5 * (high - low)
        let lowBound = sticky.filter { $0 < low + tolerance && (scale == .linear || $0 > 0) }.max()
        let highBound = sticky.filter { $0 >= high - tolerance && (scale == .linear || $0 > 0) }.min()
        let (start, end) = (scale.forward(low), scale.forward(high))
        let delta = (end - start) * axis.range.margin
        if delta.isFinite {
            low = scale.inverse(start - delta)
            high = scale.inverse(end + delta)
        }
        if let lowBound { low = max(low, lowBound) }
        if let highBound { high = min(high, highBound) }
        if scale == .linear { (low, high) = Interval.nonsingular(low, high, expander: 1e-12, tiny: 1e-13) }
        guard low.isFinite, high.isFinite, low < high else { return }
        (axis.range.low, axis.range.high) = axis.range.isInverted ? (high, low) : (low, high)
    }
}
