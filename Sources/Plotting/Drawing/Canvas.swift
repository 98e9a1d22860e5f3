import CCairo

/// A picture to draw on: Cairo over premultiplied pixels. Coordinates are pixels with y upwards, shifted by `origin`.
final class Canvas {
    let width: Int
    let height: Int
    private let surface: OpaquePointer
    private let context: OpaquePointer
    /// Added to every coordinate: crops a figure to its tight bounds.
    private let origin: Point
    var offset: Point { origin }
    /// Asked from time to time while much is drawn; throws to stop.
    let checkInterrupt: () throws -> Void
    private var operations = 0
    /// Where a page's bytes go; nil for pixels.
    private let sink: ByteSink?

    /// The most pixels of one side that Cairo and matplotlib's Agg take.
    static let largestSide = 1 << 16

    /// - Throws: ``PlottingError/imageTooLarge(width:height:)``, ``PlottingError/drawingFailed(_:)``.
    init(
        width: Int, height: Int, origin: Point = Point(x: 0, y: 0), background: Color = .white,
        checkInterrupt: @escaping () throws -> Void = {}
    ) throws {
        guard width > 0, height > 0 else {
            throw PlottingError.invalidValue("Image size of \(width)x\(height) pixels is empty")
        }
        // Cairo's coordinates are 16-bit with a sign: its image surfaces end at 32767.
        guard width < Canvas.largestSide, height < Canvas.largestSide, width <= 32767, height <= 32767,
            width * height <= 1 << 29
        else { throw PlottingError.imageTooLarge(width: width, height: height) }
        self.width = width
        self.height = height
        self.origin = origin
        self.checkInterrupt = checkInterrupt
        guard let surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, Int32(width), Int32(height)),
            cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS, let context = cairo_create(surface)
        else { throw PlottingError.drawingFailed("Cairo has no memory for \(width)x\(height) pixels") }
        self.surface = surface
        self.context = context
        sink = nil
        if background.alpha > 0 {
            setColor(background)
            cairo_paint(context)
        }
    }

    /// Makes a page of a vector format.
    ///
    /// - Parameter scale: points for each unit of the drawing.
    /// - Throws: ``PlottingError/drawingFailed(_:)``.
    init(
        page format: VectorFormat, width: Double, height: Double, scale: Double, origin: Point, background: Color,
        checkInterrupt: @escaping () throws -> Void = {}
    ) throws {
        self.width = Int(width.rounded(.up))
        self.height = Int(height.rounded(.up))
        self.origin = origin
        self.checkInterrupt = checkInterrupt
        let sink = ByteSink()
        let write: cairo_write_func_t = { closure, bytes, count in
            if let closure, let bytes {
                Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue().bytes += UnsafeBufferPointer(
                    start: bytes, count: Int(count))
            }
            return CAIRO_STATUS_SUCCESS
        }
        // The canvas keeps the sink for as long as the surface writes into it.
        let closure = Unmanaged.passUnretained(sink).toOpaque()
        let made =
            switch format {
            case .pdf: cairo_pdf_surface_create_for_stream(write, closure, width * scale, height * scale)
            case .svg: cairo_svg_surface_create_for_stream(write, closure, width * scale, height * scale)
            }
        guard let made, cairo_surface_status(made) == CAIRO_STATUS_SUCCESS, let context = cairo_create(made) else {
            throw PlottingError.drawingFailed("Cairo cannot make a page of \(width * scale)x\(height * scale) points")
        }
        surface = made
        self.context = context
        self.sink = sink
        cairo_scale(context, scale, scale)
        if background.alpha > 0 {
            setColor(background)
            cairo_paint(context)
        }
    }

    /// The bytes of a finished page.
    func finishedPage() -> [UInt8] {
        cairo_show_page(context)
        cairo_surface_finish(surface)
        return sink?.bytes ?? []
    }

    deinit {
        cairo_destroy(context)
        cairo_surface_destroy(surface)
    }

    /// Fills the inside of a path.
    func fill(_ path: Path, _ color: Color, snap: Bool? = nil) throws {
        guard color.alpha > 0 else { return }
        try tick()
        let aligned = shifted(path, snap: snap, strokeWidth: 0)
        trace(aligned)
        setColor(color)
        cairo_fill(context)
    }

    /// Draws along a path.
    func stroke(_ path: Path, _ stroke: Stroke, snap: Bool? = nil) throws {
        guard stroke.color.alpha > 0, stroke.width > 0, stroke.width.isFinite else { return }
        try tick()
        trace(shifted(path, snap: snap, strokeWidth: stroke.width))
        setColor(stroke.color)
        cairo_set_line_width(context, stroke.width)
        let cap =
            switch stroke.cap {
            case .butt: CAIRO_LINE_CAP_BUTT
            case .round: CAIRO_LINE_CAP_ROUND
            case .projecting: CAIRO_LINE_CAP_SQUARE
            }
        cairo_set_line_cap(context, cap)
        let join =
            switch stroke.join {
            case .miter: CAIRO_LINE_JOIN_MITER
            case .round: CAIRO_LINE_JOIN_ROUND
            case .bevel: CAIRO_LINE_JOIN_BEVEL
            }
        cairo_set_line_join(context, join)
        stroke.dashes.withUnsafeBufferPointer {
            cairo_set_dash(context, $0.baseAddress, Int32(clamping: $0.count), stroke.dashOffset)
        }
        cairo_stroke(context)
    }

    /// Fills and strokes one path with the same alignment to pixels.
    func draw(_ path: Path, fill color: Color?, stroke outline: Stroke?, snap: Bool? = nil) throws {
        let visible = (outline?.color.alpha ?? 0) > 0 ? outline : nil
        let aligned = shouldSnap(path, snap) ? shifted(path, snap: true, strokeWidth: visible?.width ?? 0) : nil
        let final = aligned.map { $0.mapped { Point(x: $0.x - self.origin.x, y: $0.y - self.origin.y) } } ?? path
        if let color { try fill(final, color, snap: false) }
        if let visible { try stroke(final, visible, snap: false) }
    }

    /// Draws a laid-out text with its anchor at a point.
    func draw(_ text: TextLayout, at point: Point, color: Color) throws {
        guard point.isFinite, abs(point.x) < 1e6, abs(point.y) < 1e6 else { return }
        try fill(text.outline.mapped { Point(x: $0.x + point.x, y: $0.y + point.y) }, color, snap: false)
    }

    /// Places a picture so that its lower left pixel lands on the nearest pixel.
    func draw(_ image: RGBAImage, lowerLeft: Point) throws {
        guard image.width > 0, image.height > 0 else { return }
        try tick()
        guard let source = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, Int32(image.width), Int32(image.height)),
            cairo_surface_status(source) == CAIRO_STATUS_SUCCESS
        else { throw PlottingError.drawingFailed("Cairo has no memory for an image") }
        defer { cairo_surface_destroy(source) }
        cairo_surface_flush(source)
        guard let pixels = cairo_image_surface_get_data(source) else { return }
        let stride = Int(cairo_image_surface_get_stride(source))
        for row in 0..<image.height {
            let line = UnsafeMutableRawPointer(pixels + row * stride).assumingMemoryBound(to: UInt32.self)
            for column in 0..<image.width {
                let p = image.pixels[row * image.width + column]
                let a = UInt32(p.w)
                func premultiplied(_ v: UInt8) -> UInt32 { a == 255 ? UInt32(v) : (UInt32(v) * a + 127) / 255 }
                line[column] = a << 24 | premultiplied(p.x) << 16 | premultiplied(p.y) << 8 | premultiplied(p.z)
            }
        }
        cairo_surface_mark_dirty(source)
        let x = (lowerLeft.x + origin.x + 0.5).rounded(.down)
        let y = Double(height) - (lowerLeft.y + origin.y + 0.5).rounded(.down) - Double(image.height)
        cairo_set_source_surface(context, source, x, y)
        cairo_pattern_set_filter(cairo_get_source(context), CAIRO_FILTER_NEAREST)
        cairo_paint(context)
    }

    /// Runs `body` with drawing limited to a rectangle, rounded to whole pixels.
    func clipped(to rect: Rect?, _ body: () throws -> Void) throws {
        guard let rect, rect.isFinite else { return try body() }
        cairo_save(context)
        defer { cairo_restore(context) }
        let x0 = (rect.x0 + origin.x + 0.5).rounded(.down)
        let x1 = (rect.x1 + origin.x + 0.5).rounded(.down)
        let y0 = (Double(height) - rect.y1 - origin.y + 0.5).rounded(.down)
        let y1 = (Double(height) - rect.y0 - origin.y + 0.5).rounded(.down)
        cairo_rectangle(context, x0, y0, max(0, x1 - x0), max(0, y1 - y0))
        cairo_clip(context)
        try body()
    }

    /// The picture as straight (not premultiplied) RGBA bytes, row by row from the top.
    ///
    /// - Throws: what `checkInterrupt` throws.
    func rgba() throws -> RGBAImage {
        cairo_surface_flush(surface)
        var image = RGBAImage(width: width, height: height)
        guard let pixels = cairo_image_surface_get_data(surface) else { return image }
        let stride = Int(cairo_image_surface_get_stride(surface))
        try image.pixels.withUnsafeMutableBufferPointer { target in
            for row in 0..<height {
                if row & 127 == 127 { try checkInterrupt() }
                let line = UnsafeRawPointer(pixels + row * stride).assumingMemoryBound(to: UInt32.self)
                for column in 0..<width {
                    let p = line[column]
                    let a = p >> 24
                    func straight(_ shift: UInt32) -> UInt8 {
                        let v = p >> shift & 255
                        return a == 255 ? UInt8(v) : a == 0 ? 255 : UInt8(min(255, (v * 255 + a / 2) / a))
                    }
                    target[row * width + column] = SIMD4(straight(16), straight(8), straight(0), UInt8(a))
                }
            }
        }
        return image
    }

    private func tick() throws {
        operations += 1
        if operations % 64 == 0 { try checkInterrupt() }
    }

    private func setColor(_ color: Color) {
        cairo_set_source_rgba(context, color.red, color.green, color.blue, color.alpha)
    }

    private func shouldSnap(_ path: Path, _ snap: Bool?) -> Bool { snap ?? path.isRectilinear }

    private func shifted(_ path: Path, snap: Bool?, strokeWidth: Double) -> Path {
        let moved =
            origin.x == 0 && origin.y == 0
            ? path : path.mapped { Point(x: $0.x + self.origin.x, y: $0.y + self.origin.y) }
        return shouldSnap(moved, snap) ? moved.snapped(strokeWidth: strokeWidth) : moved
    }

    private func trace(_ path: Path) {
        // Beyond this Cairo's 24.8 fixed point overflows and draws nonsense.
        let limit = 8.0e6
        let top = Double(height)
        func clamp(_ v: Double) -> Double { max(-limit, min(limit, v)) }
        cairo_new_path(context)
        for element in path.elements {
            switch element {
            case .move(let p): cairo_move_to(context, clamp(p.x), clamp(top - p.y))
            case .line(let p): cairo_line_to(context, clamp(p.x), clamp(top - p.y))
            case .curve(let a, let b, let c):
                cairo_curve_to(
                    context, clamp(a.x), clamp(top - a.y), clamp(b.x), clamp(top - b.y), clamp(c.x), clamp(top - c.y))
            case .close: cairo_close_path(context)
            }
        }
    }
}

/// The formats that keep lines and areas rather than pixels.
public enum VectorFormat: String, Sendable, CaseIterable {
    case pdf, svg
}

/// Collects what Cairo writes.
private final class ByteSink {
    var bytes: [UInt8] = []
}

/// A picture of straight RGBA bytes, row by row from the top.
public struct RGBAImage: Equatable, Sendable {
    public let width: Int
    public let height: Int
    /// Red, green, blue, alpha of each pixel.
    public var pixels: [SIMD4<UInt8>]

    init(width: Int, height: Int) {
        self.width = width
        self.height = height
        pixels = [SIMD4<UInt8>](repeating: .zero, count: width * height)
    }
}
