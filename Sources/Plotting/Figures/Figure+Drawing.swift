import Arrays
import Images

extension Figure {
    /// Draws the figure.
    ///
    /// - Parameters:
    ///   - scale: pixels for each dot; 2 for screens of high density.
    ///   - tight: whether the picture ends a tenth of an inch around what is drawn, as in a notebook.
    /// - Throws: ``PlottingError``; what `checkInterrupt` throws.
    public func render(scale: Double = 1, tight: Bool = true, padding: Double = 0.1) throws -> RGBAImage {
        try render(dpi: dpi * scale, tight: tight, padding: padding)
    }

    /// The figure as a PNG file's bytes.
    ///
    /// - Throws: ``PlottingError``, `ImageError`; what `checkInterrupt` throws.
    public func png(scale: Double = 1, tight: Bool = true, transparent: Bool = false) throws -> [UInt8] {
        let image = try render(dpi: dpi * scale, tight: tight, transparent: transparent)
        return try image.png(dotsPerInch: dpi * scale)
    }

    /// Draws the figure at a resolution of its own.
    public func render(dpi: Double, tight: Bool, padding: Double = 0.1, transparent: Bool = false) throws -> RGBAImage {
        guard width.isFinite, height.isFinite, width > 0, height > 0, dpi.isFinite, dpi > 0 else {
            throw PlottingError.invalidValue("figure size must be positive finite not (\(width), \(height))")
        }
        // A canvas this large could not be kept; refusing before laying out saves the time.
        let full = (width: width * dpi, height: height * dpi)
        guard full.width < 65536, full.height < 65536 else {
            throw PlottingError.imageTooLarge(
                width: Int(min(full.width, 1e15)), height: Int(min(full.height, 1e15)))
        }
        if usesTightLayout { try tightLayout() }
        let layouts = try layouts(dpi: dpi)
        let area = try area(layouts, dpi: dpi, tight: tight, padding: padding)
        let canvas = try Canvas(
            width: Int(min(area.width + 1e-9, 1e9)), height: Int(min(area.height + 1e-9, 1e9)),
            origin: Point(x: -area.x0, y: -area.y0), background: transparent ? .clear : faceColor,
            checkInterrupt: checkInterrupt)
        try draw(layouts, on: canvas, dpi: dpi)
        return try canvas.rgba()
    }

    /// The figure as a file of a vector format, of its size in inches.
    ///
    /// - Throws: ``PlottingError``; what `checkInterrupt` throws.
    public func page(_ format: VectorFormat, tight: Bool, padding: Double = 0.1, transparent: Bool = false) throws
        -> [UInt8]
    {
        guard width.isFinite, height.isFinite, width > 0, height > 0, width < 200, height < 200 else {
            throw PlottingError.invalidValue("figure size must be positive finite not (\(width), \(height))")
        }
        if usesTightLayout { try tightLayout() }
        // Laid out finely, so that what is aligned to whole units moves by little; pictures are resampled to this.
        let dpi = 288.0
        let layouts = try layouts(dpi: dpi)
        let area = try area(layouts, dpi: dpi, tight: tight, padding: padding)
        let canvas = try Canvas(
            page: format, width: area.width, height: area.height, scale: 72 / dpi,
            origin: Point(x: -area.x0, y: -area.y0),
            background: transparent ? .clear : faceColor, checkInterrupt: checkInterrupt)
        try draw(layouts, on: canvas, dpi: dpi)
        return canvas.finishedPage()
    }

    /// The part of the figure that a picture shows.
    private func area(_ layouts: [AxesLayout], dpi: Double, tight: Bool, padding: Double) throws -> Rect {
        guard tight, let bounds = try tightBounds(layouts, dpi: dpi) else {
            return Rect(x: 0, y: 0, width: width * dpi, height: height * dpi)
        }
        return bounds.insetBy(dx: -padding * dpi, dy: -padding * dpi)
    }

    private func draw(_ layouts: [AxesLayout], on canvas: Canvas, dpi: Double) throws {
        for layout in layouts {
            try checkInterrupt()
            try layout.draw(on: canvas)
        }
        let context = figureContext(canvas, dpi: dpi)
        for text in texts + [title].compactMap({ $0 }) where text.isVisible { try text.draw(context) }
    }

    func layouts(dpi: Double) throws -> [AxesLayout] {
        for axes in axes { axes.colorBar?.updateLimits() }
        return try axes.filter(\.isVisible).map { axes in
            try checkInterrupt()
            return try AxesLayout(axes, figureSize: (width * dpi, height * dpi), dpi: dpi)
        }
    }

    private func figureContext(_ canvas: Canvas?, dpi: Double) -> DrawingContext {
        let frame = Rect(x: 0, y: 0, width: width * dpi, height: height * dpi)
        return DrawingContext(
            canvas: canvas, transform: DataTransform(frame: frame, x: AxisRange(), y: AxisRange()), dpi: dpi)
    }

    /// The bounds of all that is drawn; nil for an empty figure.
    private func tightBounds(_ layouts: [AxesLayout], dpi: Double) throws -> Rect? {
        var bounds: Rect?
        func include(_ rect: Rect?) {
            guard let rect, rect.isFinite, rect.width > 0 || rect.height > 0 else { return }
            bounds = bounds?.union(rect) ?? rect
        }
        for layout in layouts { include(try layout.tightBounds()) }
        let context = figureContext(nil, dpi: dpi)
        for text in texts + [title].compactMap({ $0 }) where text.isVisible { include(try text.extent(context)) }
        return bounds
    }

    /// Chooses the room around and between the subplots so that their labels fit.
    ///
    /// - Parameter padding: the free room in font sizes.
    /// Source: matplotlib 3.11 `_tight_layout.py`.
    public func tightLayout(padding: Double = 1.08) throws {
        let members = axes.filter { $0.cell != nil && $0.isVisible && $0.twinOf == nil && $0.colorBar == nil }
        guard let first = members.first?.cell?.grid else { return }
        let rows = members.compactMap(\.cell?.grid.rows).max() ?? first.rows
        let columns = members.compactMap(\.cell?.grid.columns).max() ?? first.columns
        guard
            members.allSatisfy({ rows % ($0.cell?.grid.rows ?? 1) == 0 && columns % ($0.cell?.grid.columns ?? 1) == 0 })
        else { return }
        var across = [Double](repeating: 0, count: rows * (columns + 1))
        var down = [Double](repeating: 0, count: (rows + 1) * columns)
        var titleHeight = 0.0
        let gap = padding * 10 / 72

        for member in members {
            guard let cell = member.cell else { continue }
            var bounds = try AxesLayout(member, figureSize: (width * dpi, height * dpi), dpi: dpi).tightBounds()
            for other in axes where other.barParent === member || other.twinOf === member {
                bounds = bounds.union(
                    try AxesLayout(other, figureSize: (width * dpi, height * dpi), dpi: dpi).tightBounds())
            }
            let tight = Rect(
                x0: bounds.x0 / (width * dpi), y0: bounds.y0 / (height * dpi), x1: bounds.x1 / (width * dpi),
                y1: bounds.y1 / (height * dpi))
            let room = position(of: cell)
            let (rowScale, columnScale) = (rows / cell.grid.rows, columns / cell.grid.columns)
            let rowSpan = cell.rows.lowerBound * rowScale..<(cell.rows.upperBound + 1) * rowScale
            let columnSpan = cell.columns.lowerBound * columnScale..<(cell.columns.upperBound + 1) * columnScale
            for row in rowSpan {
                across[row * (columns + 1) + columnSpan.lowerBound] += room.x0 - tight.x0
                across[row * (columns + 1) + columnSpan.upperBound] += tight.x1 - room.x1
            }
            for column in columnSpan {
                down[rowSpan.lowerBound * columns + column] += tight.y1 - room.y1
                down[rowSpan.upperBound * columns + column] += room.y0 - tight.y0
            }
        }
        if let title, title.position.y == 0.98 {
            let extent = try title.extent(figureContext(nil, dpi: dpi))
            titleHeight = (extent?.height ?? 0) / (height * dpi) + gap / height
        }
        func most(_ values: [Double]) -> Double { max(0, values.max() ?? 0) }
        let left = most((0..<rows).map { across[$0 * (columns + 1)] }) + gap / width
        let right = most((0..<rows).map { across[$0 * (columns + 1) + columns] }) + gap / width
        let top = most((0..<columns).map { down[$0] }) + gap / height + titleHeight
        let bottom = most((0..<columns).map { down[rows * columns + $0] }) + gap / height
        guard left + right < 1, top + bottom < 1 else { return }
        var result = spacing
        (result.left, result.right, result.bottom, result.top) = (left, 1 - right, bottom, 1 - top)
        if columns > 1 {
            let between = (0..<rows).flatMap { row in (1..<columns).map { across[row * (columns + 1) + $0] } }
            let space = (between.max() ?? 0) + gap / width
            let size = (1 - right - left - space * Double(columns - 1)) / Double(columns)
            guard size > 0 else { return }
            result.horizontal = space / size
        }
        if rows > 1 {
            let between = (1..<rows).flatMap { row in (0..<columns).map { down[row * columns + $0] } }
            let space = (between.max() ?? 0) + gap / height
            let size = (1 - top - bottom - space * Double(rows - 1)) / Double(rows)
            guard size > 0 else { return }
            result.vertical = space / size
        }
        try adjust(result)
    }
}

extension RGBAImage {
    /// The picture as a PNG file's bytes; without opacity where every pixel is opaque.
    ///
    /// - Parameter keepsOpacity: writes the opacity even where every pixel is opaque.
    /// - Throws: `ImageError`, `ArrayError.interrupted`.
    public func png(dotsPerInch: Double? = nil, keepsOpacity: Bool = false) throws -> [UInt8] {
        let opaque = !keepsOpacity && pixels.allSatisfy { $0.w == 255 }
        let channels = opaque ? 3 : 4
        var bytes = [UInt8](repeating: 0, count: pixels.count * channels)
        try bytes.withUnsafeMutableBufferPointer { bytes in
            for row in 0..<height {
                if row & 127 == 127 { try ArrayInterrupt.poll() }
                for index in row * width..<(row + 1) * width {
                    let (pixel, place) = (pixels[index], index * channels)
                    bytes[place] = pixel.x
                    bytes[place + 1] = pixel.y
                    bytes[place + 2] = pixel.z
                    if !opaque { bytes[place + 3] = pixel.w }
                }
            }
        }
        return try PNG.encode(
            try Raster(width: width, height: height, channels: channels, bytes: bytes), dotsPerInch: dotsPerInch,
            isFast: true)
    }
}
