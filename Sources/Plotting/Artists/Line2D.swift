/// A line through points, with or without markers.
public final class Line2D: Artist {
    /// The points' coordinates; NaN breaks the line.
    public private(set) var x: [Double]
    public private(set) var y: [Double]
    public var color: Color
    /// Points.
    public var lineWidth = 1.5
    public var lineStyle = LineStyle.solid
    public var marker: Marker?
    /// Points.
    public var markerSize = 6.0
    public var markerFaceColor: Color?
    public var markerEdgeColor: Color?
    /// Points.
    public var markerEdgeWidth = 1.0
    /// Marks only every so many points.
    public var markEvery = 1
    /// Draws steps instead of straight lines.
    public var stepPosition: StepPosition?
    let system: CoordinateSystem

    init(x: [Double], y: [Double], color: Color, system: CoordinateSystem = .data) {
        let count = min(x.count, y.count)
        self.x = Array(x.prefix(count))
        self.y = Array(y.prefix(count))
        self.color = color
        self.system = system
        super.init(zOrder: 2)
    }

    /// Replaces the points.
    ///
    /// - Throws: ``PlottingError/shapeMismatch(x:y:)``.
    public func setData(x: [Double], y: [Double]) throws {
        guard x.count == y.count else { throw PlottingError.shapeMismatch(x: x.count, y: y.count) }
        self.x = x
        self.y = y
        axes?.dataChanged()
    }

    override func extend(_ limits: inout DataLimits) {
        switch system {
        case .data: for index in x.indices { limits.add(Point(x: x[index], y: y[index])) }
        case .frameXDataY: y.forEach { limits.add(y: $0) }
        case .dataXFrameY: x.forEach { limits.add(x: $0) }
        case .axes: break
        }
    }

    override func draw(_ context: DrawingContext) throws {
        guard let canvas = context.canvas, !x.isEmpty else { return }
        let points = placed(context)
        if lineStyle != .none, lineWidth > 0 {
            let width = context.pixels(lineWidth)
            let solid = lineStyle == .solid
            let stroke = Stroke(
                color: applying(color), width: width, style: lineStyle, cap: solid ? .projecting : .butt, join: .round)
            for piece in Line2D.pieces(stepPosition.map { $0.expand(points) } ?? points, around: context.frame, margin: width) {
                try canvas.stroke(Path(polygon: piece, closed: false), stroke)
            }
        }
        if let marker {
            let style = MarkerDrawing(
                marker: marker, size: context.pixels(markerSize), edgeWidth: context.pixels(markerEdgeWidth),
                face: applying(markerFaceColor ?? color), edge: applying(markerEdgeColor ?? color))
            let every = max(1, markEvery)
            for (index, point) in points.enumerated() where index % every == 0 && point.isFinite {
                try style.draw(at: point, on: canvas)
            }
        }
    }

    override func obstacles(_ context: DrawingContext) -> LegendObstacles {
        LegendObstacles(lines: [placed(context)])
    }

    override var legendKey: LegendKey? {
        .line(
            color: applying(color), width: lineWidth, style: lineStyle, marker: marker, markerSize: markerSize,
            face: applying(markerFaceColor ?? color), edge: applying(markerEdgeColor ?? color),
            edgeWidth: markerEdgeWidth)
    }

    private func placed(_ context: DrawingContext) -> [Point] {
        x.indices.map { context(Point(x: x[$0], y: y[$0]), system) }
    }

    /// Splits at gaps, drops points that fall on the same spot, and cuts runs far outside the frame.
    static func pieces(_ points: [Point], around frame: Rect, margin: Double) -> [[Point]] {
        var result: [[Point]] = []
        var piece: [Point] = []
        let thin = points.count > 2000
        for point in points {
            guard point.isFinite else {
                if !piece.isEmpty { result.append(piece) }
                piece = []
                continue
            }
            if thin, piece.count >= 2 {
                // A column of pixels needs no more than its turning points.
                let last = piece[piece.count - 1]
                let before = piece[piece.count - 2]
                let sameColumn = (point.x - before.x).magnitude < 0.25 && (last.x - before.x).magnitude < 0.25
                let between = (last.y - before.y) * (point.y - last.y) >= 0
                if sameColumn, between {
                    piece[piece.count - 1] = point
                    continue
                }
            }
            piece.append(point)
        }
        if !piece.isEmpty { result.append(piece) }
        return result.map { $0.count == 1 ? [$0[0], $0[0]] : $0 }
    }
}

/// Where a step function jumps.
public enum StepPosition: String, Sendable {
    case pre, mid, post

    func expand(_ points: [Point]) -> [Point] {
        guard points.count > 1 else { return points }
        var result = [points[0]]
        for (a, b) in zip(points, points.dropFirst()) {
            switch self {
            case .pre: result.append(Point(x: a.x, y: b.y))
            case .post: result.append(Point(x: b.x, y: a.y))
            case .mid:
                let middle = (a.x + b.x) / 2
                result += [Point(x: middle, y: a.y), Point(x: middle, y: b.y)]
            }
            result.append(b)
        }
        return result
    }
}

/// One marker's look in pixels.
struct MarkerDrawing {
    let marker: Marker
    let face: Color
    let edge: Color
    let edgeWidth: Double
    private let path: Path
    private let snaps: Bool

    init(marker: Marker, size: Double, edgeWidth: Double, face: Color, edge: Color) {
        self.marker = marker
        self.face = marker.isFilled ? face : .clear
        self.edge = edge
        self.edgeWidth = edgeWidth
        path = marker.path(size: size)
        snaps = path.isRectilinear && marker != .pixel
    }

    func draw(at point: Point, on canvas: Canvas) throws {
        guard abs(point.x) < 1e6, abs(point.y) < 1e6 else { return }
        let placed = path.mapped { Point(x: $0.x + point.x, y: $0.y + point.y) }
        let join: LineJoin = marker == .circle || marker == .point ? .round : .miter
        try canvas.draw(
            placed, fill: face, stroke: Stroke(color: edge, width: edgeWidth, cap: .butt, join: join), snap: snaps)
    }
}
