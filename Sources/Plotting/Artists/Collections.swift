/// The points of a scatter plot.
public final class PathCollection: Artist {
    public var points: [Point]
    /// Marker areas in square points, repeated as needed.
    public var sizes: [Double]
    /// Colours, repeated as needed.
    public var faceColors: [Color]
    /// Nil takes the face's colour.
    public var edgeColors: [Color]?
    public var lineWidth = 1.0
    public var marker: Marker
    /// The values behind the colours, with their map.
    public internal(set) var mapping: ColorMapping?

    init(points: [Point], sizes: [Double], faceColors: [Color], marker: Marker) {
        self.points = points
        self.sizes = sizes.isEmpty ? [36] : sizes
        self.faceColors = faceColors.isEmpty ? [.black] : faceColors
        self.marker = marker
        super.init(zOrder: 1)
    }

    override func extend(_ limits: inout DataLimits) {
        points.forEach { limits.add($0) }
    }

    override func draw(_ context: DrawingContext) throws {
        guard let canvas = context.canvas else { return }
        for (index, point) in points.enumerated() {
            let place = context(point)
            guard place.isFinite else { continue }
            try drawing(index, context).draw(at: place, on: canvas)
        }
    }

    func drawing(_ index: Int, _ context: DrawingContext) -> MarkerDrawing {
        let area = sizes[index % sizes.count]
        let face = applying(faceColors[index % faceColors.count])
        let edge = edgeColors.map { applying($0.isEmpty ? .clear : $0[index % $0.count]) } ?? face
        return MarkerDrawing(
            marker: marker, size: context.pixels(area > 0 ? area.squareRoot() : 0),
            edgeWidth: context.pixels(lineWidth), face: face, edge: edge)
    }

    override func obstacles(_ context: DrawingContext) -> LegendObstacles {
        LegendObstacles(points: points.map { context($0) })
    }

    override var legendKey: LegendKey? {
        let face = applying(faceColors[0])
        return .marker(
            marker: marker, size: sizes[0] > 0 ? sizes[0].squareRoot() : 0, face: face,
            edge: edgeColors.map { $0.first.map(applying) ?? .clear } ?? face, edgeWidth: lineWidth)
    }
}

/// Several straight lines of one look, such as `hlines` or error bars.
public final class LineCollection: Artist {
    public var segments: [[Point]]
    /// Colours, repeated as needed.
    public var colors: [Color]
    public var lineWidth = 1.5
    public var lineStyle = LineStyle.solid
    let system: CoordinateSystem

    init(segments: [[Point]], colors: [Color], system: CoordinateSystem = .data) {
        self.segments = segments
        self.colors = colors.isEmpty ? [.black] : colors
        self.system = system
        super.init(zOrder: 2)
    }

    override func extend(_ limits: inout DataLimits) {
        for segment in segments { segment.forEach { limits.add($0) } }
    }

    override func draw(_ context: DrawingContext) throws {
        for (index, segment) in segments.enumerated() {
            let points = segment.map { context($0, system) }
            guard points.allSatisfy(\.isFinite) else { continue }
            try context.canvas?.stroke(
                Path(polygon: points, closed: false),
                Stroke(
                    color: applying(colors[index % colors.count]), width: context.pixels(lineWidth), style: lineStyle,
                    cap: .butt))
        }
    }

    override func obstacles(_ context: DrawingContext) -> LegendObstacles {
        LegendObstacles(lines: segments.map { $0.map { context($0, system) } })
    }

    override var legendKey: LegendKey? {
        .line(
            color: applying(colors[0]), width: lineWidth, style: lineStyle, marker: nil, markerSize: 6, face: .clear,
            edge: .clear, edgeWidth: 1)
    }
}

/// Values shown by colour, with what is needed to draw their scale.
public struct ColorMapping: Sendable {
    public var colorMap: ColorMap
    public var normalization: Normalization
    public var alpha: Double?
}
