/// An axis measured at a resolution: tick places, labels set, the label put in its place. Pixels.
struct AxisLayout {
    struct Tick {
        /// Along the axis.
        var place: Double
        var isMinor = false
    }
    struct PlacedText {
        var layout: TextLayout
        var anchor: Point
        var color: Color
        var bounds: Rect { layout.bounds.translated(x: anchor.x, y: anchor.y) }
    }

    let axis: Axis
    private(set) var ticks: [Tick] = []
    private(set) var tickLabels: [PlacedText] = []
    private(set) var offsetText: PlacedText?
    private(set) var label: PlacedText?

    init(_ axis: Axis, frame: Rect, transform: DataTransform, dpi: Double) throws {
        self.axis = axis
        guard axis.isVisible else { return }
        func pixels(_ points: Double) -> Double { points * dpi / 72 }
        let horizontal = axis.direction == .horizontal
        let range = axis.range
        let (low, high) = (min(range.low, range.high), max(range.low, range.high))
        let length = horizontal ? frame.width : frame.height
        func place(_ value: Double) -> Double { horizontal ? transform.x(value) : transform.y(value) }

        let chosen = AxisLayout.chosenTicks(axis, lengthInPoints: length * 72 / dpi)
        // A tick that rounding puts a hair outside still belongs to the axis.
        let slack = 1e-10 * (high - low)
        func isInside(_ value: Double) -> Bool {
            value.isFinite && value >= low - slack && value <= high + slack && place(value).isFinite
        }
        ticks = chosen.positions.filter(isInside).map { Tick(place: place($0)) }
        ticks += chosen.minor.filter(isInside).map { Tick(place: place($0), isMinor: true) }

        let outward =
            switch axis.tickDirection {
            case .out: axis.tickLength
            case .both: axis.tickLength / 2
            case .inward: 0.0
            }
        let distance = pixels(outward + axis.tickPadding)
        for (index, value) in chosen.positions.enumerated() where isInside(value) {
            guard index < chosen.labels.count, !chosen.labels[index].isEmpty else { continue }
            for far in [false, true] where far ? axis.showsLabels.far : axis.showsLabels.near {
                tickLabels.append(
                    try AxisLayout.tickLabel(
                        chosen.labels[index], axis, at: place(value), far: far, frame: frame, distance: distance,
                        dpi: dpi))
            }
        }
        try placeOffsetText(chosen.offset, frame: frame, dpi: dpi)
        try placeLabel(frame: frame, tickReach: pixels(outward), dpi: dpi)
    }

    private static func tickLabel(
        _ text: String, _ axis: Axis, at place: Double, far: Bool, frame: Rect, distance: Double, dpi: Double
    ) throws -> PlacedText {
        let horizontal = axis.direction == .horizontal
        let layout = try TextLayout(
            text, font: axis.tickFont, dpi: dpi, rotation: axis.tickLabelRotation,
            horizontal: axis.tickLabelAlignment ?? (horizontal ? .center : (far ? .left : .right)),
            vertical: horizontal ? (far ? .bottom : .top) : .centerBaseline)
        let anchor =
            horizontal
            ? Point(x: place, y: far ? frame.y1 + distance : frame.y0 - distance)
            : Point(x: far ? frame.x1 + distance : frame.x0 - distance, y: place)
        return PlacedText(layout: layout, anchor: anchor, color: axis.tickLabelColor)
    }

    static func chosenTicks(
        _ axis: Axis, lengthInPoints: Double
    ) -> (positions: [Double], labels: [String], minor: [Double], offset: String) {
        let range = axis.range
        let limits = (min(range.low, range.high), max(range.low, range.high))
        if !axis.categories.isEmpty, axis.tickPositions == nil {
            return (axis.categories.indices.map(Double.init), axis.tickLabels ?? axis.categories, [], "")
        }
        let space = lengthInPoints / (axis.tickFont.size * (axis.direction == .horizontal ? 3 : 2))
        var positions: [Double]
        var minor: [Double] = []
        if let fixed = axis.tickPositions {
            positions = fixed
        } else if range.scale == .log {
            let room = max(2, Int(max(0, min(space, 9))))
            positions = LogTicks.major(from: limits.0, to: limits.1, count: room)
            minor = LogTicks.minor(from: limits.0, to: limits.1, count: room)
        } else {
            let intervals = axis.maximumIntervals ?? Int(max(1, min(space.isFinite ? space : 9, 9)))
            positions = LinearTicks(maximumIntervals: intervals, integersOnly: axis.integersOnly)
                .positions(from: limits.0, to: limits.1)
            if axis.showsMinorTicks, positions.count > 1 {
                let step = (positions[1] - positions[0]) / 5
                minor = positions.flatMap { base in (1...4).map { base + step * Double($0) } }
            }
        }
        if let labels = axis.tickLabels { return (positions, labels, minor, "") }
        if range.scale == .log { return (positions, positions.map(LogTicks.label), minor, "") }
        let format = ScalarLabels(
            positions: positions, limits: limits, useOffset: axis.usesOffset,
            scientific: axis.usesScientificNotation)
        return (positions, positions.map(format.label), minor, format.offsetText)
    }

    private mutating func placeOffsetText(_ text: String, frame: Rect, dpi: Double) throws {
        guard !text.isEmpty, axis.showsLabels.near || axis.showsLabels.far else { return }
        let padding = 3 * dpi / 72
        let horizontal = axis.direction == .horizontal
        let far = !axis.showsLabels.near
        let layout = try TextLayout(
            text, font: axis.tickFont, dpi: dpi,
            horizontal: horizontal || far ? .right : .left,
            vertical: horizontal ? (far ? .bottom : .top) : .baseline)
        let anchor: Point
        if horizontal {
            let bounds = tickLabels.map(\.bounds)
            anchor =
                far
                ? Point(x: frame.x1, y: (bounds.map(\.y1).max() ?? frame.y1) + padding)
                : Point(x: frame.x1, y: (bounds.map(\.y0).min() ?? frame.y0) - padding)
        } else {
            anchor = Point(x: far ? frame.x1 : frame.x0, y: frame.y1 + padding)
        }
        offsetText = PlacedText(layout: layout, anchor: anchor, color: axis.tickLabelColor)
    }

    private mutating func placeLabel(frame: Rect, tickReach: Double, dpi: Double) throws {
        guard !axis.label.isEmpty else { return }
        let horizontal = axis.direction == .horizontal
        let far = axis.labelIsFar
        let padding = axis.labelPadding * dpi / 72
        let style = axis.labelTextProperties
        let rotation = style.rotation ?? (horizontal ? 0 : 90)
        let layout = try TextLayout(
            axis.label, font: axis.labelFont, dpi: dpi, rotation: rotation,
            horizontal: style.horizontal ?? (horizontal || rotation == 90 ? .center : far ? .left : .right),
            vertical: style.vertical ?? (horizontal ? (far ? .bottom : .top) : far ? .top : .bottom),
            anchored: !horizontal)
        let reach = (far ? axis.showsTicks.far : axis.showsTicks.near) ? tickReach : 0
        let bounds = tickLabels.map(\.bounds)
        let anchor =
            switch (horizontal, far) {
            case (true, false):
                Point(x: frame.midX, y: min(bounds.map(\.y0).min() ?? .infinity, frame.y0 - reach) - padding)
            case (true, true):
                Point(x: frame.midX, y: max(bounds.map(\.y1).max() ?? -.infinity, frame.y1 + reach) + padding)
            case (false, false):
                Point(x: min(bounds.map(\.x0).min() ?? .infinity, frame.x0 - reach) - padding, y: frame.midY)
            case (false, true):
                Point(x: max(bounds.map(\.x1).max() ?? -.infinity, frame.x1 + reach) + padding, y: frame.midY)
            }
        label = PlacedText(layout: layout, anchor: anchor, color: axis.labelColor)
    }

    /// The bounds of all texts.
    var bounds: Rect? {
        (tickLabels + [offsetText, label].compactMap { $0 }).map(\.bounds).reduce(nil as Rect?) {
            $0?.union($1) ?? $1
        }
    }

    func drawGrid(on canvas: Canvas, frame: Rect, dpi: Double) throws {
        for tick in ticks {
            guard let grid = tick.isMinor ? axis.minorGrid : axis.grid else { continue }
            let line =
                axis.direction == .horizontal
                ? [Point(x: tick.place, y: frame.y0), Point(x: tick.place, y: frame.y1)]
                : [Point(x: frame.x0, y: tick.place), Point(x: frame.x1, y: tick.place)]
            try canvas.stroke(
                Path(polygon: line, closed: false),
                Stroke(
                    color: grid.color.with(alpha: grid.color.alpha * grid.alpha), width: grid.width * dpi / 72,
                    style: grid.lineStyle, cap: grid.lineStyle == .solid ? .projecting : .butt))
        }
    }

    func drawTicks(on canvas: Canvas, frame: Rect, dpi: Double) throws {
        for tick in ticks {
            let length = (tick.isMinor ? axis.tickLength * 2 / 3.5 : axis.tickLength) * dpi / 72
            let width = (tick.isMinor ? axis.tickWidth * 0.75 : axis.tickWidth) * dpi / 72
            let (outward, inward) =
                switch axis.tickDirection {
                case .out: (length, 0.0)
                case .inward: (0.0, length)
                case .both: (length / 2, length / 2)
                }
            for far in [false, true] where far ? axis.showsTicks.far : axis.showsTicks.near {
                let line: [Point]
                if axis.direction == .horizontal {
                    let edge = far ? frame.y1 : frame.y0
                    let sign = far ? 1.0 : -1
                    line = [
                        Point(x: tick.place, y: edge - sign * inward), Point(x: tick.place, y: edge + sign * outward),
                    ]
                } else {
                    let edge = far ? frame.x1 : frame.x0
                    let sign = far ? 1.0 : -1
                    line = [
                        Point(x: edge - sign * inward, y: tick.place), Point(x: edge + sign * outward, y: tick.place),
                    ]
                }
                try canvas.stroke(Path(polygon: line, closed: false), Stroke(color: axis.tickColor, width: width))
            }
        }
    }

    func drawTexts(on canvas: Canvas) throws {
        for text in tickLabels + [offsetText, label].compactMap({ $0 }) {
            try canvas.draw(text.layout, at: text.anchor, color: text.color)
        }
    }
}
