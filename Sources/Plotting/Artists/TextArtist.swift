/// The look of a text; nil leaves the default of the place it stands in.
public struct TextProperties: Sendable {
    public var color: Color?
    public var font: FontStyle?
    public var size: Double?
    public var isBold: Bool?
    public var isItalic: Bool?
    public var family: FontStyle.Family?
    /// Degrees against the clock.
    public var rotation: Double?
    public var horizontal: HorizontalAlignment?
    public var vertical: VerticalAlignment?
    public var alpha: Double?
    /// The box behind the text.
    public var box: TextBox?

    public init() {}

    /// A font with what is set here.
    package func applied(to base: FontStyle) -> FontStyle {
        var result = font ?? base
        if let size { result.size = size }
        if let isBold { result.isBold = isBold }
        if let isItalic { result.isItalic = isItalic }
        if let family { result.family = family }
        return result
    }
}

/// The box behind a text.
public struct TextBox: Sendable {
    public var faceColor = Color.cycle[0]
    public var edgeColor = Color.black
    public var lineWidth = 1.0
    /// In font sizes; nil takes the style's own.
    public var padding: Double?
    public var isRounded = false
    public var alpha: Double?

    public init() {}
}

/// A text at a point of the data, of the axes, or of the figure.
public final class TextArtist: Artist {
    public var text: String
    public var position: Point
    public var font: FontStyle
    public var color = Color.black
    /// Degrees against the clock.
    public var rotation = 0.0
    public var horizontal = HorizontalAlignment.left
    public var vertical = VerticalAlignment.baseline
    public var box: TextBox?
    /// An arrow from the text to a point of the data.
    public var arrow: Arrow?
    public var system: CoordinateSystem
    var isAnchored = false
    /// Moves the text from its place, in points.
    public var offset = Point(x: 0, y: 0)

    /// A line from an annotation to what it speaks of.
    public struct Arrow: Sendable {
        public var target: Point
        public var color = Color.black
        public var lineWidth = 1.0
        /// Whether the line ends in an arrow head.
        public var hasHead = true
        /// Whether the arrow is the broad one that `arrowprops` without a style gives.
        public var isBroad = false
        public var width = 4.0
        public var headWidth = 12.0
        public var headLength = 12.0
        /// The share of the length left free at both ends of a broad arrow.
        public var shrink = 0.0

        public init(target: Point) { self.target = target }
    }

    init(_ text: String, at position: Point, system: CoordinateSystem = .data, font: FontStyle = FontStyle()) {
        self.text = text
        self.position = position
        self.system = system
        self.font = font
        super.init(zOrder: 3)
        isClipped = false
    }

    /// Sets what the properties name.
    public func apply(_ properties: TextProperties) {
        font = properties.applied(to: font)
        if let value = properties.color { color = value }
        if let value = properties.rotation { rotation = value }
        if let value = properties.horizontal { horizontal = value }
        if let value = properties.vertical { vertical = value }
        if let value = properties.alpha { alpha = value }
        if let value = properties.box { box = value }
    }

    func layout(dpi: Double) throws -> TextLayout {
        try TextLayout(
            text, font: font, dpi: dpi, rotation: rotation, horizontal: horizontal, vertical: vertical,
            anchored: isAnchored)
    }

    override func draw(_ context: DrawingContext) throws {
        try draw(at: place(context), context)
    }

    private func place(_ context: DrawingContext) -> Point {
        let point = context(position, system)
        return Point(x: point.x + context.pixels(offset.x), y: point.y + context.pixels(offset.y))
    }

    func draw(at point: Point, _ context: DrawingContext) throws {
        guard let canvas = context.canvas, point.isFinite, !text.isEmpty || arrow != nil else { return }
        let layout = try layout(dpi: context.dpi)
        if let arrow { try draw(arrow, from: layout.bounds.translated(x: point.x, y: point.y), context, canvas) }
        if let box {
            let size = context.pixels(font.size)
            let padding = box.padding.map { $0 * size } ?? context.pixels(4)
            let rect = layout.bounds.translated(x: point.x, y: point.y).insetBy(dx: -padding, dy: -padding)
            func shade(_ color: Color) -> Color { box.alpha.map { color.alpha == 0 ? color : color.with(alpha: $0) } ?? color }
            try canvas.draw(
                box.isRounded ? .roundedRect(rect, radius: padding) : Path(rect: rect), fill: shade(box.faceColor),
                stroke: Stroke(color: shade(box.edgeColor), width: context.pixels(box.lineWidth), join: .miter))
        }
        try canvas.draw(layout, at: point, color: applying(color))
    }

    private func draw(_ arrow: Arrow, from box: Rect, _ context: DrawingContext, _ canvas: Canvas) throws {
        let end = context(arrow.target)
        guard end.isFinite else { return }
        let reach = box.insetBy(dx: -context.pixels(4), dy: -context.pixels(4))
        let middle = Point(x: box.midX, y: box.midY)
        let (dx, dy) = (end.x - middle.x, end.y - middle.y)
        let length = (dx * dx + dy * dy).squareRoot()
        guard length > 1 else { return }
        let (ux, uy) = (dx / length, dy / length)
        // The line starts where it leaves the text's box.
        let leave = min(
            ux == 0 ? .infinity : reach.width / 2 / ux.magnitude, uy == 0 ? .infinity : reach.height / 2 / uy.magnitude)
        let gap = arrow.isBroad ? arrow.shrink * length : context.pixels(2)
        let from = min(length, leave + (arrow.isBroad ? arrow.shrink * length : 0))
        let to = length - gap
        guard to > from else { return }
        func at(_ along: Double, _ across: Double) -> Point {
            Point(x: middle.x + ux * along - uy * across, y: middle.y + uy * along + ux * across)
        }
        if arrow.isBroad {
            let half = context.pixels(arrow.width) / 2
            let headHalf = context.pixels(arrow.headWidth) / 2
            let neck = max(from, to - context.pixels(arrow.headLength))
            let outline = [
                at(from, half), at(neck, half), at(neck, headHalf), at(to, 0), at(neck, -headHalf), at(neck, -half),
                at(from, -half),
            ]
            try canvas.draw(
                Path(polygon: outline), fill: arrow.color,
                stroke: Stroke(color: arrow.color, width: context.pixels(1), join: .miter))
            return
        }
        let stroke = Stroke(color: arrow.color, width: context.pixels(arrow.lineWidth), cap: .round, join: .round)
        try canvas.stroke(Path(polygon: [at(from, 0), at(to, 0)], closed: false), stroke, snap: false)
        if arrow.hasHead {
            let size = context.pixels(font.size)
            let head = [at(to - 0.4 * size, 0.2 * size), at(to, 0), at(to - 0.4 * size, -0.2 * size)]
            try canvas.stroke(Path(polygon: head, closed: false), stroke, snap: false)
        }
    }

    override func extent(_ context: DrawingContext) throws -> Rect? {
        let point = place(context)
        guard point.isFinite, !text.isEmpty else { return nil }
        var bounds = try layout(dpi: context.dpi).bounds.translated(x: point.x, y: point.y)
        if let box {
            let padding = box.padding.map { $0 * context.pixels(font.size) } ?? context.pixels(4)
            bounds = bounds.insetBy(dx: -padding, dy: -padding)
        }
        return bounds
    }

    override func obstacles(_ context: DrawingContext) -> LegendObstacles {
        guard let extent = try? extent(context) else { return LegendObstacles() }
        return LegendObstacles(boxes: [extent])
    }
}
