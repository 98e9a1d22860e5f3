extension Axes {
    /// Draws a line through points.
    ///
    /// - Parameters:
    ///   - x: nil counts 0, 1, 2, ….
    ///   - format: colour, marker and line style such as `"bo--"`.
    /// - Throws: ``PlottingError/shapeMismatch(x:y:)``, ``PlottingError/invalidFormat(_:reason:)``.
    @discardableResult
    public func plot(
        x: [Double]? = nil, y: [Double], format: String = "", label: String? = nil, color: Color? = nil,
        lineWidth: Double? = nil, lineStyle: LineStyle? = nil, marker: Marker? = nil, markerSize: Double? = nil,
        alpha: Double? = nil
    ) throws -> Line2D {
        let x = x ?? y.indices.map(Double.init)
        guard x.count == y.count else { throw PlottingError.shapeMismatch(x: x.count, y: y.count) }
        let described = format.isEmpty ? nil : try LineFormat(format)
        let line = Line2D(x: x, y: y, color: color ?? described?.color ?? takeColor())
        line.label = label
        if let described, described.lineStyle != nil || described.marker != nil {
            line.lineStyle = described.lineStyle ?? .none
            line.marker = described.marker
        }
        if let lineStyle { line.lineStyle = lineStyle }
        if let marker { line.marker = marker }
        if let lineWidth { line.lineWidth = lineWidth }
        if let markerSize { line.markerSize = markerSize }
        line.alpha = alpha
        add(line)
        return line
    }

    /// Draws a line across the plot at a height.
    @discardableResult
    public func horizontalLine(
        y: Double, from: Double = 0, to: Double = 1, color: Color = .cycle[0], lineStyle: LineStyle = .solid,
        lineWidth: Double = 1.5
    ) -> Line2D {
        let line = Line2D(x: [from, to], y: [y, y], color: color, system: .frameXDataY)
        line.lineStyle = lineStyle
        line.lineWidth = lineWidth
        let limits = yLimits
        let outside = y < min(limits.low, limits.high) || y > max(limits.low, limits.high)
        add(line)
        if !outside { yAxis.range.isStale = artists.count > 1 || yAxis.range.isStale }
        return line
    }

    /// Draws a line up the plot at a place.
    @discardableResult
    public func verticalLine(
        x: Double, from: Double = 0, to: Double = 1, color: Color = .cycle[0], lineStyle: LineStyle = .solid,
        lineWidth: Double = 1.5
    ) -> Line2D {
        let line = Line2D(x: [x, x], y: [from, to], color: color, system: .dataXFrameY)
        line.lineStyle = lineStyle
        line.lineWidth = lineWidth
        add(line)
        return line
    }

    /// Shades a band across the plot between two heights, or up it between two places.
    @discardableResult
    public func span(
        from low: Double, to high: Double, isHorizontal: Bool, face: Color, edge: Color = .clear
    ) -> RectanglePatch {
        let patch =
            isHorizontal
            ? RectanglePatch(x: 0, y: low, width: 1, height: high - low, face: face, edge: edge, system: .frameXDataY)
            : RectanglePatch(x: low, y: 0, width: high - low, height: 1, face: face, edge: edge, system: .dataXFrameY)
        add(patch)
        return patch
    }

    /// Draws separate lines, each through its own points.
    @discardableResult
    public func lines(_ segments: [[Point]], colors: [Color], lineStyle: LineStyle = .solid, lineWidth: Double = 1.5)
        -> LineCollection
    {
        let collection = LineCollection(segments: segments, colors: colors)
        collection.lineStyle = lineStyle
        collection.lineWidth = lineWidth
        add(collection)
        return collection
    }

    /// Fills the area between two curves; points where `condition` is false break it.
    ///
    /// - Throws: ``PlottingError/shapeMismatch(x:y:)``.
    @discardableResult
    public func fill(
        x: [Double], between lower: [Double], and upper: [Double], where condition: [Bool]? = nil, face: Color,
        edge: Color = .clear
    ) throws -> PolygonPatch {
        guard x.count == lower.count, x.count == upper.count else {
            throw PlottingError.shapeMismatch(x: x.count, y: x.count == lower.count ? upper.count : lower.count)
        }
        var pieces: [[Point]] = []
        var run: [Int] = []
        func close() {
            if run.count > 1 {
                pieces.append(
                    run.map { Point(x: x[$0], y: lower[$0]) } + run.reversed().map { Point(x: x[$0], y: upper[$0]) })
            }
            run = []
        }
        for index in x.indices {
            let isShown = condition.map { $0.indices.contains(index) && $0[index] } ?? true
            if isShown, x[index].isFinite, lower[index].isFinite, upper[index].isFinite { run.append(index) } else { close() }
        }
        close()
        let patch = PolygonPatch(pieces: pieces, face: face, edge: edge)
        add(patch)
        return patch
    }

    /// Fills a polygon.
    @discardableResult
    public func fill(polygon points: [Point], face: Color, edge: Color = .clear) -> PolygonPatch {
        let patch = PolygonPatch(pieces: [points], face: face, edge: edge)
        add(patch)
        return patch
    }

    /// Writes a text at a point.
    @discardableResult
    public func text(
        _ text: String, at position: Point, system: CoordinateSystem = .data,
        properties: TextProperties = TextProperties()
    ) -> TextArtist {
        let artist = TextArtist(
            text, at: position, system: system, font: FontStyle(size: figure?.defaults.fontSize ?? 10))
        artist.color = figure?.defaults.textColor ?? .black
        artist.apply(properties)
        add(artist)
        return artist
    }
}
