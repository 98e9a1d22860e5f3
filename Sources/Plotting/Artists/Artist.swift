/// Something drawn inside axes: a line, a bar, an image, a text.
public class Artist {
    /// What the legend calls it; names that start with `_` stay out.
    public var label: String?
    public var isVisible = true
    /// Multiplies the colours' own opacity when set.
    public var alpha: Double?
    /// Higher numbers are drawn later.
    public var zOrder: Double
    /// Whether drawing ends at the axes' frame.
    public var isClipped = true
    public internal(set) weak var axes: Axes?

    init(zOrder: Double) {
        self.zOrder = zOrder
    }

    /// Takes the artist out of its axes.
    public func remove() {
        axes?.artists.removeAll { $0 === self }
        axes?.dataChanged()
    }

    /// Adds what it covers to the data limits.
    func extend(_ limits: inout DataLimits) {}

    func draw(_ context: DrawingContext) throws {}

    /// The bounds of what it draws outside the frame, for tight layout; nil if nothing.
    func extent(_ context: DrawingContext) throws -> Rect? { nil }

    /// What the legend must keep clear of, in pixels.
    func obstacles(_ context: DrawingContext) -> LegendObstacles { LegendObstacles() }

    /// How the legend shows it.
    var legendKey: LegendKey? { nil }

    func applying(_ color: Color) -> Color {
        guard let alpha else { return color }
        return color.with(alpha: color.alpha == 0 ? 0 : max(0, min(1, alpha)))
    }
}

/// What an artist is measured in.
public enum CoordinateSystem: Sendable {
    /// The data's own numbers.
    case data
    /// 0…1 along the axes' frame.
    case axes
    /// x along the frame, y in data.
    case frameXDataY
    /// x in data, y along the frame.
    case dataXFrameY
}

/// The smallest box around data, with the edges that margins do not cross.
struct DataLimits {
    var xMin = Double.infinity
    var xMax = -Double.infinity
    var yMin = Double.infinity
    var yMax = -Double.infinity
    var leastPositiveX = Double.infinity
    var leastPositiveY = Double.infinity
    var stickyX: [Double] = []
    var stickyY: [Double] = []

    mutating func add(x: Double) {
        guard x.isFinite else { return }
        xMin = min(xMin, x)
        xMax = max(xMax, x)
        if x > 0 { leastPositiveX = min(leastPositiveX, x) }
    }

    mutating func add(y: Double) {
        guard y.isFinite else { return }
        yMin = min(yMin, y)
        yMax = max(yMax, y)
        if y > 0 { leastPositiveY = min(leastPositiveY, y) }
    }

    mutating func add(_ point: Point) {
        guard point.isFinite else { return }
        add(x: point.x)
        add(y: point.y)
    }
}

/// What an artist needs to draw itself: the canvas and where its axes are.
struct DrawingContext {
    let canvas: Canvas?
    let transform: DataTransform
    let dpi: Double

    var frame: Rect { transform.frame }

    /// Points (1/72 inch) as pixels.
    func pixels(_ points: Double) -> Double { points * dpi / 72 }

    func callAsFunction(_ point: Point, _ system: CoordinateSystem = .data) -> Point {
        switch system {
        case .data: transform(point)
        case .axes:
            Point(x: frame.x0 + point.x * frame.width, y: frame.y0 + point.y * frame.height)
        case .frameXDataY: Point(x: frame.x0 + point.x * frame.width, y: transform.y(point.y))
        case .dataXFrameY: Point(x: transform.x(point.x), y: frame.y0 + point.y * frame.height)
        }
    }
}

/// From data to pixels.
struct DataTransform {
    let frame: Rect
    private let xScale: AxisScale
    private let yScale: AxisScale
    private let xStart: Double
    private let yStart: Double
    private let xFactor: Double
    private let yFactor: Double

    init(frame: Rect, x: AxisRange, y: AxisRange) {
        self.frame = frame
        xScale = x.scale
        yScale = y.scale
        xStart = x.scale.forward(x.low)
        yStart = y.scale.forward(y.low)
        xFactor = frame.width / (x.scale.forward(x.high) - xStart)
        yFactor = frame.height / (y.scale.forward(y.high) - yStart)
    }

    func x(_ value: Double) -> Double { frame.x0 + (xScale.forward(value) - xStart) * xFactor }
    func y(_ value: Double) -> Double { frame.y0 + (yScale.forward(value) - yStart) * yFactor }
    func callAsFunction(_ point: Point) -> Point { Point(x: x(point.x), y: y(point.y)) }

    func dataX(_ pixel: Double) -> Double { xScale.inverse((pixel - frame.x0) / xFactor + xStart) }
    func dataY(_ pixel: Double) -> Double { yScale.inverse((pixel - frame.y0) / yFactor + yStart) }
}
