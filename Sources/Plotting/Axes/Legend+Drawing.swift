/// A legend measured and placed; pixels.
struct PlacedLegend {
    struct Item {
        var key: LegendKey
        var layout: TextLayout
        /// The left end of the baseline.
        var baseline: Point
    }

    let box: Rect
    private let items: [Item]
    private let title: (layout: TextLayout, anchor: Point)?
    private let legend: Legend
    private let size: Double

    /// - Parameter room: the axes' frame, or the figure's.
    init(_ legend: Legend, room: Rect, obstacles: LegendObstacles, dpi: Double) throws {
        self.legend = legend
        size = legend.font.size * dpi / 72
        let size = size
        let reference = try TextLayout("lp", font: legend.font, dpi: dpi)
        let layouts = try legend.entries.map { try TextLayout($0.text, font: legend.font, dpi: dpi) }

        let columnCount = max(1, min(legend.columnCount, max(1, layouts.count)))
        let (base, extra) = layouts.count.quotientAndRemainder(dividingBy: columnCount)
        var columns: [[Int]] = []
        var next = 0
        for column in 0..<columnCount {
            let count = base + (column < extra ? 1 : 0)
            if count > 0 { columns.append(Array(next..<next + count)) }
            next += count
        }

        func ascent(_ layout: TextLayout) -> Double {
            max(0.7 * size, layout.size.height - layout.descent, reference.size.height - reference.descent)
        }
        let padding = 0.4 * size
        var width = 0.0
        var height = 0.0
        var placed: [(index: Int, x: Double, y: Double)] = []
        for (number, column) in columns.enumerated() {
            if number > 0 { width += 2 * size }
            var y = 0.0
            for (row, index) in column.enumerated() {
                if row > 0 { y -= 0.5 * size }
                y -= ascent(layouts[index])
                placed.append((index, width, y))
                y -= layouts[index].descent
            }
            width += 2.8 * size + (column.map { layouts[$0].size.width }.max() ?? 0)
            height = max(height, -y)
        }
        var titleLayout: TextLayout?
        var titleHeight = 0.0
        if !legend.title.isEmpty {
            let layout = try TextLayout(legend.title, font: legend.font, dpi: dpi)
            titleLayout = layout
            titleHeight = layout.size.height + (layouts.isEmpty ? 0 : 0.5 * size)
            width = max(width, layout.size.width)
        }
        let total = (width: width + 2 * padding, height: height + titleHeight + 2 * padding)

        box = PlacedLegend.place(legend, total, room: room, obstacles: obstacles, margin: 0.5 * size)
        let box = box
        let top = box.y1 - padding - titleHeight
        items = placed.map { entry in
            Item(
                key: legend.entries[entry.index].key, layout: layouts[entry.index],
                baseline: Point(x: box.x0 + padding + entry.x, y: top + entry.y))
        }
        title = titleLayout.map { layout in
            (
                layout,
                Point(x: box.midX - layout.size.width / 2, y: box.y1 - padding - layout.size.height + layout.descent)
            )
        }
    }

    private static func place(
        _ legend: Legend, _ size: (width: Double, height: Double), room: Rect, obstacles: LegendObstacles,
        margin: Double
    ) -> Rect {
        var container = room
        if let anchor = legend.anchor {
            let corner = Point(x: room.x0 + anchor.x * room.width, y: room.y0 + anchor.y * room.height)
            let extent = legend.anchorSize ?? Point(x: 0, y: 0)
            container = Rect(
                x: corner.x, y: corner.y, width: extent.x * room.width, height: extent.y * room.height)
        }
        let free = legend.hasOwnCorner ? 0 : margin
        let inner = container.insetBy(dx: free, dy: free)
        func box(_ location: Legend.Location) -> Rect {
            let (ax, ay) = location.anchor
            return Rect(
                x: inner.x0 + ax * (inner.width - size.width), y: inner.y0 + ay * (inner.height - size.height),
                width: size.width, height: size.height)
        }
        guard legend.location == .best else { return box(legend.location) }
        var best = (badness: Int.max, box: box(.upperRight))
        for location in Legend.Location.allCases where location != .best {
            let candidate = box(location)
            let badness = obstacles.badness(of: candidate)
            if badness < best.badness { best = (badness, candidate) }
            if badness == 0 { break }
        }
        return best.box
    }

    func draw(on canvas: Canvas, dpi: Double) throws {
        func pixels(_ points: Double) -> Double { points * dpi / 72 }
        if legend.hasFrame {
            let path = Path.roundedRect(box, radius: 0.2 * size)
            if legend.hasShadow {
                let shift = pixels(2)
                try canvas.fill(
                    path.mapped { Point(x: $0.x + shift, y: $0.y - shift) },
                    Color(red: 0.3, green: 0.3, blue: 0.3, alpha: 0.5))
            }
            try canvas.draw(
                path, fill: legend.faceColor.with(alpha: legend.hasShadow ? 1 : legend.frameAlpha),
                stroke: Stroke(color: legend.edgeColor.with(alpha: legend.frameAlpha), width: pixels(1), join: .miter),
                snap: true)
        }
        if let title { try canvas.draw(title.layout, at: title.anchor, color: .black) }
        for item in items {
            try draw(item.key, at: item.baseline, canvas, pixels)
            try canvas.draw(
                item.layout, at: Point(x: item.baseline.x + 2.8 * size, y: item.baseline.y), color: .black)
        }
    }

    private func draw(_ key: LegendKey, at origin: Point, _ canvas: Canvas, _ pixels: (Double) -> Double) throws {
        let middle = Point(x: origin.x + size, y: origin.y + 0.35 * size)
        switch key {
        case .line(let color, let width, let style, let marker, let markerSize, let face, let edge, let edgeWidth):
            if style != .none {
                try canvas.stroke(
                    Path(
                        polygon: [
                            Point(x: origin.x, y: middle.y), Point(x: origin.x + 2 * size, y: middle.y),
                        ], closed: false),
                    Stroke(
                        color: color, width: pixels(width), style: style, cap: style == .solid ? .projecting : .butt))
            }
            if let marker {
                try MarkerDrawing(
                    marker: marker, size: pixels(markerSize), edgeWidth: pixels(edgeWidth), face: face, edge: edge
                ).draw(at: middle, on: canvas)
            }
        case .patch(let face, let edge, let width):
            try canvas.draw(
                Path(rect: Rect(x: origin.x, y: origin.y, width: 2 * size, height: 0.7 * size)), fill: face,
                stroke: Stroke(color: edge, width: pixels(width), join: .miter))
        case .marker(let marker, let markerSize, let face, let edge, let edgeWidth):
            try MarkerDrawing(
                marker: marker, size: pixels(markerSize), edgeWidth: pixels(edgeWidth), face: face, edge: edge
            ).draw(at: Point(x: middle.x, y: origin.y + 0.7 * size * 0.375), on: canvas)
        }
    }
}
