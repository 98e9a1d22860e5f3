extension Axes {
    /// Shows numbers by colours: row after row, the first at the top.
    ///
    /// - Parameters:
    ///   - values: `rows * columns` numbers.
    ///   - minimum: the number that gets the map's first colour; the least one if nil. Likewise `maximum`.
    ///   - aspect: nil lets the cells fill the room; 1 makes them square.
    /// - Throws: ``PlottingError/invalidImageShape(_:)``.
    @discardableResult
    public func imshow(
        values: [Double], rows: Int, columns: Int, colorMap: ColorMap = .viridis, minimum: Double? = nil,
        maximum: Double? = nil, aspect: Double? = 1, isUpper: Bool = true,
        extent: (left: Double, right: Double, bottom: Double, top: Double)? = nil
    ) throws -> AxesImage {
        guard rows > 0, columns > 0, values.count == rows * columns else {
            throw PlottingError.invalidImageShape([rows, columns])
        }
        let image = AxesImage(
            rows: rows, columns: columns, content: .scalar(values: values), colorMap: colorMap,
            normalization: Normalization(fitting: values, minimum: minimum, maximum: maximum), isUpper: isUpper,
            extent: extent)
        show(image, aspect: aspect)
        return image
    }

    /// Shows a picture of red, green, blue and opacity, each 0…1.
    ///
    /// - Throws: ``PlottingError/invalidImageShape(_:)``.
    @discardableResult
    public func imshow(
        rgba: [Float], rows: Int, columns: Int, aspect: Double? = 1, isUpper: Bool = true,
        extent: (left: Double, right: Double, bottom: Double, top: Double)? = nil
    ) throws -> AxesImage {
        guard rows > 0, columns > 0, rgba.count == rows * columns * 4 else {
            throw PlottingError.invalidImageShape([rows, columns, 4])
        }
        let image = AxesImage(
            rows: rows, columns: columns, content: .rgba(values: rgba.map { $0.isNaN ? 0 : max(0, min(1, $0)) }),
            colorMap: .viridis, normalization: Normalization(minimum: 0, maximum: 1), isUpper: isUpper, extent: extent)
        show(image, aspect: aspect)
        return image
    }

    private func show(_ image: AxesImage, aspect: Double?) {
        self.aspect = aspect
        add(image)
        if case .scalar = image.content { currentMapping = image }
        let e = image.extentInData
        xAxis.range.isInverted = e.left > e.right
        yAxis.range.isInverted = e.bottom > e.top
        dataChanged()
    }
}

extension Figure {
    /// Adds the scale of an image's or scatter plot's colours beside a plot.
    ///
    /// - Parameters:
    ///   - shrink: the bar's share of the plot's length.
    ///   - fraction: the share of the room that the bar takes; `padding` what is left free between.
    /// - Source: matplotlib 3.11 `colorbar.py`, `make_axes_gridspec`.
    @discardableResult
    public func addColorBar(
        for artist: Artist, in owners: [Axes]? = nil, isHorizontal: Bool = false, fraction: Double = 0.15,
        padding: Double? = nil, shrink: Double = 1, aspect: Double = 20, bar given: Axes? = nil
    ) -> ColorBar? {
        let mapping: () -> ColorMapping? = { [weak artist] in
            (artist as? AxesImage)?.mapping ?? (artist as? PathCollection)?.mapping
        }
        if let given {
            let bar = ColorBar(axes: given, isHorizontal: isHorizontal, mapping: mapping)
            given.colorBar = bar
            return bar
        }
        let owners = owners ?? [artist.axes].compactMap { $0 }
        guard let owner = owners.first else { return nil }
        let gap = padding ?? (isHorizontal ? 0.15 : 0.05)
        let fraction = max(0.001, min(0.9, fraction))
        let room = owners.dropFirst().map(\.position).reduce(owner.position) { $0.union($1) }

        func main(_ room: Rect) -> Rect {
            isHorizontal
                ? Rect(x0: room.x0, y0: room.y0 + (fraction + gap) * room.height, x1: room.x1, y1: room.y1)
                : Rect(x0: room.x0, y0: room.y0, x1: room.x0 + (1 - fraction - gap) * room.width, y1: room.y1)
        }
        func bar(_ room: Rect) -> Rect {
            let trim = (1 - shrink) / 2
            return isHorizontal
                ? Rect(
                    x0: room.x0 + trim * room.width, y0: room.y0, x1: room.x1 - trim * room.width,
                    y1: room.y0 + fraction * room.height)
                : Rect(
                    x0: room.x1 - fraction * room.width, y0: room.y0 + trim * room.height, x1: room.x1,
                    y1: room.y1 - trim * room.height)
        }
        let current = currentAxes
        let axes = addAxes(bar(room))
        currentAxes = current
        axes.xAxis.grid = nil
        axes.yAxis.grid = nil
        if owners.count == 1 {
            let before = owner.carve
            axes.cell = owner.cell
            axes.carve = { bar(before?($0) ?? $0) }
            axes.barParent = owner
            owner.carve = { main(before?($0) ?? $0) }
            owner.position = main(owner.position)
        } else {
            let target = main(room)
            for owner in owners {
                let p = owner.position
                func x(_ v: Double) -> Double { target.x0 + (v - room.x0) / room.width * target.width }
                func y(_ v: Double) -> Double { target.y0 + (v - room.y0) / room.height * target.height }
                owner.position = Rect(x0: x(p.x0), y0: y(p.y0), x1: x(p.x1), y1: y(p.y1))
            }
        }
        for owner in owners { owner.anchor = isHorizontal ? Point(x: 0.5, y: 1) : Point(x: 1, y: 0.5) }
        axes.anchor = isHorizontal ? Point(x: 0.5, y: 1) : Point(x: 0, y: 0.5)
        axes.boxAspect = isHorizontal ? 1 / aspect : aspect
        let result = ColorBar(axes: axes, isHorizontal: isHorizontal, mapping: mapping)
        axes.colorBar = result
        return result
    }
}
