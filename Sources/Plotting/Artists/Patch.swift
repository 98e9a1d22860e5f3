/// A filled area: a bar, a band, a polygon.
public class Patch: Artist {
    public var faceColor: Color
    public var edgeColor: Color
    /// Points.
    public var lineWidth = 1.0
    public var lineStyle = LineStyle.solid
    let system: CoordinateSystem

    init(face: Color, edge: Color = .clear, system: CoordinateSystem = .data) {
        faceColor = face
        edgeColor = edge
        self.system = system
        super.init(zOrder: 1)
    }

    override var legendKey: LegendKey? {
        .patch(face: applying(faceColor), edge: applying(edgeColor), width: lineWidth)
    }

    func paint(_ path: Path, _ context: DrawingContext) throws {
        try context.canvas?.draw(
            path, fill: applying(faceColor),
            stroke: Stroke(
                color: applying(edgeColor), width: context.pixels(lineWidth), style: lineStyle, cap: .butt, join: .miter))
    }
}

/// A rectangle along the axes, such as a bar.
public final class RectanglePatch: Patch {
    /// The lower left corner and the size, in the patch's coordinates; sizes may be negative.
    public var x: Double
    public var y: Double
    public var width: Double
    public var height: Double
    /// Edges that the margins do not cross.
    var stickyX: [Double] = []
    var stickyY: [Double] = []
    /// Whether it stands on the x axis rather than lying at the y axis.
    package var isUpright: Bool { stickyX.isEmpty }

    init(
        x: Double, y: Double, width: Double, height: Double, face: Color, edge: Color = .clear,
        system: CoordinateSystem = .data
    ) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
        super.init(face: face, edge: edge, system: system)
    }

    override func extend(_ limits: inout DataLimits) {
        limits.stickyX += stickyX
        limits.stickyY += stickyY
        switch system {
        case .data:
            limits.add(Point(x: x, y: y))
            limits.add(Point(x: x + width, y: y + height))
        case .frameXDataY:
            limits.add(y: y)
            limits.add(y: y + height)
        case .dataXFrameY:
            limits.add(x: x)
            limits.add(x: x + width)
        case .axes: break
        }
    }

    private func rect(_ context: DrawingContext) -> Rect? {
        let (a, b) = (context(Point(x: x, y: y), system), context(Point(x: x + width, y: y + height), system))
        guard a.isFinite, b.isFinite else { return nil }
        return Rect(x0: min(a.x, b.x), y0: min(a.y, b.y), x1: max(a.x, b.x), y1: max(a.y, b.y))
    }

    override func draw(_ context: DrawingContext) throws {
        if let rect = rect(context) { try paint(Path(rect: rect), context) }
    }

    override func obstacles(_ context: DrawingContext) -> LegendObstacles {
        LegendObstacles(boxes: rect(context).map { [$0] } ?? [])
    }
}

/// A polygon, such as the area between two curves.
public final class PolygonPatch: Patch {
    /// The corners of each closed piece.
    public var pieces: [[Point]]

    init(pieces: [[Point]], face: Color, edge: Color = .clear) {
        self.pieces = pieces
        super.init(face: face, edge: edge)
    }

    /// An area in no plot, made to stand in a legend.
    package convenience init(standalone face: Color) {
        self.init(pieces: [], face: face)
    }

    override func extend(_ limits: inout DataLimits) {
        for piece in pieces { piece.forEach { limits.add($0) } }
    }

    override func draw(_ context: DrawingContext) throws {
        for piece in pieces {
            let points = piece.map { context($0) }.filter(\.isFinite)
            if points.count > 1 { try paint(Path(polygon: points), context) }
        }
    }

    override func obstacles(_ context: DrawingContext) -> LegendObstacles {
        LegendObstacles(lines: pieces.map { $0.map { context($0) } })
    }
}
