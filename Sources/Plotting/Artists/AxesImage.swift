import Images

/// A picture or an array of numbers shown by colours.
public final class AxesImage: Artist {
    /// The data of a picture.
    public enum Content: Sendable {
        /// One number a cell, row by row from the first.
        case scalar(values: [Double])
        /// Red, green, blue and opacity, each 0…1, row by row.
        case rgba(values: [Float])
    }
    /// How cells become pixels.
    public enum Interpolation: Equatable, Sendable {
        /// The nearest cell when enlarged more than threefold or by a whole number, else smoothed.
        case automatic
        case filter(ResamplingFilter)

        /// Reads matplotlib's names.
        ///
        /// - Throws: ``PlottingError/unsupportedValue(name:value:supported:)``.
        public init(named name: String) throws {
            switch name {
            case "auto", "antialiased": self = .automatic
            case "nearest", "none", "None": self = .filter(.nearest)
            case "bilinear": self = .filter(.bilinear)
            case "bicubic", "catrom", "spline16", "spline36", "lanczos": self = .filter(.bicubic)
            case "hanning", "hamming", "gaussian": self = .filter(.hanning)
            default:
                throw PlottingError.unsupportedValue(
                    name: "interpolation", value: name,
                    supported: ["auto", "antialiased", "nearest", "none", "bilinear", "bicubic", "hanning"])
            }
        }
    }

    public let rows: Int
    public let columns: Int
    public private(set) var content: Content
    public var colorMap: ColorMap {
        didSet { table = colorMap.bytes }
    }
    public var normalization: Normalization
    public var interpolation = Interpolation.automatic
    /// Whether the first row is at the top.
    public let isUpper: Bool
    /// Left, right, bottom, top in data coordinates.
    public let extentInData: (left: Double, right: Double, bottom: Double, top: Double)
    /// Values where the colours step, for filled contours: one colour of the map between each two.
    var levels: [Double]?
    /// The part that is shown and counts for the limits; nil for all.
    var shownPart: Rect?

    init(
        rows: Int, columns: Int, content: Content, colorMap: ColorMap, normalization: Normalization, isUpper: Bool,
        extent: (left: Double, right: Double, bottom: Double, top: Double)?
    ) {
        self.rows = rows
        self.columns = columns
        self.content = content
        self.colorMap = colorMap
        self.normalization = normalization
        self.isUpper = isUpper
        let (bottom, top) = isUpper ? (Double(rows) - 0.5, -0.5) : (-0.5, Double(rows) - 0.5)
        extentInData = extent ?? (-0.5, Double(columns) - 0.5, bottom, top)
        super.init(zOrder: 0)
    }

    override func extend(_ limits: inout DataLimits) {
        if let part = shownPart {
            limits.add(Point(x: part.x0, y: part.y0))
            limits.add(Point(x: part.x1, y: part.y1))
            limits.stickyX += [part.x0, part.x1]
            limits.stickyY += [part.y0, part.y1]
            return
        }
        let e = extentInData
        limits.add(Point(x: e.left, y: e.bottom))
        limits.add(Point(x: e.right, y: e.top))
        limits.stickyX += [e.left, e.right]
        limits.stickyY += [e.bottom, e.top]
    }

    override func draw(_ context: DrawingContext) throws {
        guard let canvas = context.canvas, rows > 0, columns > 0 else { return }
        let e = extentInData
        let (a, b) = (context(Point(x: e.left, y: e.bottom)), context(Point(x: e.right, y: e.top)))
        guard a.isFinite, b.isFinite, a.x != b.x, a.y != b.y else { return }
        let full = Rect(x0: min(a.x, b.x), y0: min(a.y, b.y), x1: max(a.x, b.x), y1: max(a.y, b.y))
        guard var shown = full.intersection(context.frame) else { return }
        if let part = shownPart {
            let (c, d) = (context(Point(x: part.x0, y: part.y0)), context(Point(x: part.x1, y: part.y1)))
            let limited = Rect(x0: min(c.x, d.x), y0: min(c.y, d.y), x1: max(c.x, d.x), y1: max(c.y, d.y))
            guard let both = shown.intersection(limited) else { return }
            shown = both
        }
        // The rounding to whole pixels happens after the shift of a cropped figure, as in Agg.
        let origin = canvas.offset
        let target = Rect(
            x0: (shown.x0 + origin.x + 0.5).rounded(.down), y0: (shown.y0 + origin.y - 0.5 - 1e-8).rounded(.up),
            x1: (shown.x1 + origin.x + 0.5 + 1e-8).rounded(.down), y1: (shown.y1 + origin.y - 0.5).rounded(.up))
        let (width, height) = (Int(target.width), Int(target.height))
        guard width > 0, height > 0 else { return }

        // From pixels to cells; the picture's rows run from the top.
        func cell(_ x: Double) -> Double { (x - a.x) / (b.x - a.x) * Double(columns) }
        func line(_ y: Double) -> Double {
            let upward = (y - a.y) / (b.y - a.y)
            return (isUpper ? 1 - upward : upward) * Double(rows)
        }
        let columnRange = (start: cell(target.x0 - origin.x), end: cell(target.x1 - origin.x))
        let rowRange = (start: line(target.y1 - origin.y), end: line(target.y0 - origin.y))
        let filter = chosenFilter(full: full)
        let columnTaps = ResamplingTaps.make(
            sourceCount: columns, range: columnRange, targetCount: width, filter: filter)
        let rowTaps = ResamplingTaps.make(sourceCount: rows, range: rowRange, targetCount: height, filter: filter)
        // Little enlarged cells are blended as colours, so that neighbours do not pass through the map's middle.
        let blendsColors = full.width < 3 * Double(columns) || full.height < 3 * Double(rows)
        try canvas.checkInterrupt()
        let image = try resampled(
            columns: columnTaps, rows: rowTaps, filter: filter, inColors: blendsColors && filter != .nearest && levels == nil)
        try canvas.draw(image, lowerLeft: Point(x: target.x0 - origin.x, y: target.y0 - origin.y))
    }

    private func chosenFilter(full: Rect) -> ResamplingFilter {
        guard case .automatic = interpolation else {
            if case .filter(let filter) = interpolation { return filter }
            return .nearest
        }
        func isPlain(_ pixels: Double, _ cells: Int) -> Bool {
            let cells = Double(cells)
            return pixels > 3 * cells || pixels == cells || pixels == 2 * cells
        }
        return isPlain(full.width, columns) && isPlain(full.height, rows) ? .nearest : .hanning
    }

    private func resampled(
        columns columnTaps: [ResamplingTaps], rows rowTaps: [ResamplingTaps], filter: ResamplingFilter, inColors: Bool
    ) throws -> RGBAImage {
        var image = RGBAImage(width: columnTaps.count, height: rowTaps.count)
        let opacity = alpha.map { max(0, min(1, $0)) } ?? 1
        func finish(_ color: SIMD4<UInt8>) -> SIMD4<UInt8> {
            opacity == 1 ? color : SIMD4(color.x, color.y, color.z, UInt8(Double(color.w) * opacity))
        }
        if filter == .nearest {
            for (row, rowTap) in rowTaps.enumerated() {
                for (column, columnTap) in columnTaps.enumerated() {
                    image.pixels[row * image.width + column] =
                        finish(color(at: rowTap.first * columns + columnTap.first))
                }
            }
            return image
        }
        if let levels, case .scalar(let values) = content {
            let smooth = resample(
                values.map(Float.init), width: columns, height: rows, channels: 1, columns: columnTaps, rows: rowTaps)
            let table = colorMap.bytes
            for (index, value) in smooth.enumerated() {
                let bin = levels.firstIndex { Double(value) < $0 } ?? (Double(value) == levels.last ? levels.count - 1 : 0)
                if bin > 0 { image.pixels[index] = finish(table[min(bin - 1, table.count - 1)]) }
            }
            return image
        }
        if case .scalar(let values) = content, !inColors {
            let smooth = resample(
                values.map { Float(normalization($0)) }, width: columns, height: rows, channels: 1,
                columns: columnTaps, rows: rowTaps)
            let table = colorMap.bytes
            for (index, value) in smooth.enumerated() {
                image.pixels[index] = finish(
                    colorMap.index(of: Double(value)).map { table[$0] } ?? ColorMap.bytes(of: colorMap.bad))
            }
            return image
        }
        var source = [Float](repeating: 0, count: rows * columns * 4)
        for index in 0..<rows * columns {
            let c = color(at: index)
            let a = Float(c.w) / 255
            source[index * 4] = Float(c.x) * a
            source[index * 4 + 1] = Float(c.y) * a
            source[index * 4 + 2] = Float(c.z) * a
            source[index * 4 + 3] = Float(c.w)
        }
        let smooth = resample(
            source, width: columns, height: rows, channels: 4, columns: columnTaps, rows: rowTaps)
        for index in image.pixels.indices {
            let a = smooth[index * 4 + 3]
            func byte(_ offset: Int) -> UInt8 {
                UInt8(max(0, min(255, (a > 0 ? smooth[index * 4 + offset] * 255 / a : 0).rounded())))
            }
            image.pixels[index] = finish(SIMD4(byte(0), byte(1), byte(2), UInt8(max(0, min(255, a.rounded())))))
        }
        return image
    }

    private lazy var table: [SIMD4<UInt8>] = colorMap.bytes

    private func color(at index: Int) -> SIMD4<UInt8> {
        switch content {
        case .scalar(let values):
            return colorMap.index(of: normalization(values[index])).map { table[$0] } ?? ColorMap.bytes(of: colorMap.bad)
        case .rgba(let values):
            func byte(_ offset: Int) -> UInt8 { UInt8(max(0, min(255, (values[index * 4 + offset] * 255).rounded()))) }
            return SIMD4(byte(0), byte(1), byte(2), byte(3))
        }
    }

    /// The colours and limits, for a colour bar.
    public var mapping: ColorMapping {
        ColorMapping(colorMap: colorMap, normalization: normalization, alpha: alpha)
    }
}
