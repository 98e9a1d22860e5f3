/// Axes measured at a resolution, ready to be drawn. Pixels of the uncropped figure, y upwards.
struct AxesLayout {
    let axes: Axes
    let frame: Rect
    let dpi: Double
    let transform: DataTransform
    private let x: AxisLayout?
    private let y: AxisLayout?
    private var titles: [AxisLayout.PlacedText] = []
    private var legend: PlacedLegend?

    /// - Parameter figureSize: the uncropped figure in pixels.
    init(_ axes: Axes, figureSize: (width: Double, height: Double), dpi: Double) throws {
        self.axes = axes
        self.dpi = dpi
        for axes in [axes, axes.twinOf].compactMap({ $0 }) { axes.updateLimits() }
        frame = AxesLayout.frame(of: axes, figureSize: figureSize)
        transform = DataTransform(frame: frame, x: axes.xAxis.range, y: axes.yAxis.range)
        if axes.showsFrame {
            x = try AxisLayout(axes.xAxis, frame: frame, transform: transform, dpi: dpi)
            y = try AxisLayout(axes.yAxis, frame: frame, transform: transform, dpi: dpi)
        } else {
            (x, y) = (nil, nil)
        }
        try placeTitles()
        if let legend = axes.legend {
            let context = context(nil)
            var obstacles = LegendObstacles()
            if legend.location == .best {
                for artist in axes.artists where artist.isVisible {
                    let own = artist.obstacles(context)
                    obstacles.boxes += own.boxes
                    obstacles.lines += own.lines
                    obstacles.points += own.points
                }
            }
            self.legend = try PlacedLegend(legend, room: frame, obstacles: obstacles, dpi: dpi)
        }
    }

    /// The frame after the aspect has been applied.
    ///
    /// Source: matplotlib 3.11 `axes/_base.py`, `apply_aspect`.
    static func frame(of axes: Axes, figureSize: (width: Double, height: Double)) -> Rect {
        let p = axes.twinOf?.position ?? axes.position
        let room = Rect(
            x0: p.x0 * figureSize.width, y0: p.y0 * figureSize.height, x1: p.x1 * figureSize.width,
            y1: p.y1 * figureSize.height)
        let owner = axes.twinOf ?? axes
        let (xRange, yRange) = (owner.xAxis.range, owner.yAxis.range)
        func span(_ range: AxisRange) -> Double {
            (range.scale.forward(range.high) - range.scale.forward(range.low)).magnitude
        }
        var ratio = owner.boxAspect
        if ratio == nil, let aspect = owner.aspect {
            guard span(xRange) > 0, span(yRange) > 0, aspect > 0 else { return room }
            if owner.adjustsLimits {
                stretchLimits(xRange, yRange, aspect: aspect, room: room)
                return room
            }
            ratio = aspect * span(yRange) / span(xRange)
        }
        guard let ratio, ratio.isFinite, ratio > 0, room.width > 0, room.height > 0 else { return room }
        var (width, height) = (room.width, room.width * ratio)
        if height > room.height { (width, height) = (room.height / ratio, room.height) }
        return Rect(
            x: room.x0 + owner.anchor.x * (room.width - width), y: room.y0 + owner.anchor.y * (room.height - height),
            width: width, height: height)
    }

    private static func stretchLimits(_ x: AxisRange, _ y: AxisRange, aspect: Double, room: Rect) {
        guard x.scale == .linear, y.scale == .linear else { return }
        let (xSpan, ySpan) = ((x.high - x.low).magnitude, (y.high - y.low).magnitude)
        let wanted = room.height / room.width / aspect
        func widen(_ range: AxisRange, to span: Double) {
            let middle = (range.low + range.high) / 2
            let half = span / 2 * (range.high < range.low ? -1 : 1)
            (range.low, range.high) = (middle - half, middle + half)
        }
        if ySpan / xSpan < wanted { widen(y, to: xSpan * wanted) } else { widen(x, to: ySpan / wanted) }
    }

    private mutating func placeTitles() throws {
        let shift = axes.titlePadding * dpi / 72
        var top = frame.y1
        if let x, axes.xAxis.showsLabels.far || axes.xAxis.labelIsFar, let bounds = x.bounds {
            top = max(top, bounds.y1)
        }
        let entries: [(String, HorizontalAlignment, Double)] = [
            (
                axes.title, axes.titleAlignment,
                axes.titleAlignment == .center ? 0.5 : axes.titleAlignment == .left ? 0 : 1
            ),
            (axes.sideTitles.left, .left, 0), (axes.sideTitles.right, .right, 1),
        ]
        for (text, alignment, share) in entries where !text.isEmpty {
            let layout = try TextLayout(
                text, font: axes.titleFont, dpi: dpi, rotation: axes.titleRotation,
                horizontal: axes.titleTextAlignment ?? alignment,
                vertical: .baseline)
            var anchor = Point(x: frame.x0 + share * frame.width, y: frame.y1 + shift)
            if let offset = y?.offsetText?.bounds, layout.bounds.translated(x: anchor.x, y: anchor.y).overlaps(offset) {
                top = max(top, offset.y1)
            }
            // A title stands above the frame and above labels at the top.
            let lowest = anchor.y + layout.bounds.y0
            if let height = axes.titleHeight {
                anchor.y = frame.y0 + height * frame.height + shift
            } else if lowest < top {
                anchor.y += top - lowest
            }
            titles.append(AxisLayout.PlacedText(layout: layout, anchor: anchor, color: axes.titleColor))
        }
    }

    private func context(_ canvas: Canvas?) -> DrawingContext {
        DrawingContext(canvas: canvas, transform: transform, dpi: dpi)
    }

    /// The bounds of everything that is drawn, for cropping and tight layout.
    func tightBounds(forLayout: Bool = false) throws -> Rect {
        var bounds = frame
        if axes.showsFrame {
            func reach(_ axis: Axis) -> Double {
                (axis.tickDirection == .out ? axis.tickLength : axis.tickDirection == .inward ? 0 : axis.tickLength / 2)
                    * dpi / 72
            }
            if let x, !x.ticks.isEmpty {
                if axes.xAxis.showsTicks.near, axes.spines.bottom { bounds.y0 -= reach(axes.xAxis) }
                if axes.xAxis.showsTicks.far, axes.spines.top { bounds.y1 += reach(axes.xAxis) }
            }
            if let y, !y.ticks.isEmpty {
                if axes.yAxis.showsTicks.near, axes.spines.left { bounds.x0 -= reach(axes.yAxis) }
                if axes.yAxis.showsTicks.far, axes.spines.right { bounds.x1 += reach(axes.yAxis) }
            }
        }
        for part in [x?.bounds, y?.bounds, legend?.box] + titles.map(\.bounds) {
            if let part, part.isFinite { bounds = bounds.union(part) }
        }
        let context = context(nil)
        for artist in axes.artists where artist.isVisible && !artist.isClipped {
            if let extent = try artist.extent(context), extent.isFinite { bounds = bounds.union(extent) }
        }
        return bounds
    }

    func draw(on canvas: Canvas) throws {
        let context = context(canvas)
        if axes.showsFrame, axes.twinOf == nil { try canvas.fill(Path(rect: frame), axes.faceColor) }
        // The sort keeps the order of equal heights, as Python's does.
        let ordered = axes.artists.enumerated().filter { $0.element.isVisible }
            .sorted { ($0.element.zOrder, $0.offset) < ($1.element.zOrder, $1.offset) }.map(\.element)
        func draw(_ artists: [Artist]) throws {
            for artist in artists {
                try canvas.checkInterrupt()
                try canvas.clipped(to: artist.isClipped ? frame : nil) { try artist.draw(context) }
            }
        }
        try axes.colorBar?.draw(in: frame, on: canvas)
        let level = axes.gridLevel
        try draw(ordered.filter { $0.zOrder <= level })
        for layout in [x, y] {
            guard let layout else { continue }
            try canvas.clipped(to: frame) { try layout.drawGrid(on: canvas, frame: frame, dpi: dpi) }
            try layout.drawTicks(on: canvas, frame: frame, dpi: dpi)
        }
        try draw(ordered.filter { $0.zOrder > level && $0.zOrder < 2.5 })
        if axes.showsFrame { try drawSpines(on: canvas) }
        for layout in [x, y] { try layout?.drawTexts(on: canvas) }
        try draw(ordered.filter { $0.zOrder >= 2.5 })
        for title in titles { try canvas.draw(title.layout, at: title.anchor, color: title.color) }
        try legend?.draw(on: canvas, dpi: dpi)
    }

    private func drawSpines(on canvas: Canvas) throws {
        let spines = axes.spines
        let stroke = Stroke(color: spines.color, width: spines.width * dpi / 72, cap: .projecting, join: .miter)
        let f = frame
        let lines: [(Bool, Point, Point)] = [
            (spines.left, Point(x: f.x0, y: f.y0), Point(x: f.x0, y: f.y1)),
            (spines.right, Point(x: f.x1, y: f.y0), Point(x: f.x1, y: f.y1)),
            (spines.bottom, Point(x: f.x0, y: f.y0), Point(x: f.x1, y: f.y0)),
            (spines.top, Point(x: f.x0, y: f.y1), Point(x: f.x1, y: f.y1)),
        ]
        for (isShown, a, b) in lines where isShown {
            try canvas.stroke(Path(polygon: [a, b], closed: false), stroke)
        }
    }
}
