import Glibc

/// Where a text stands relative to its point, horizontally.
public enum HorizontalAlignment: String, Sendable { case left, center, right }
/// Where a text stands relative to its point, vertically.
public enum VerticalAlignment: String, Sendable { case top, center, bottom, baseline, centerBaseline = "center_baseline" }

/// A text broken into placed glyph outlines around its anchor; pixels, y upwards.
///
/// Source: matplotlib 3.11 `text.py`, `_get_layout`.
struct TextLayout: Sendable {
    /// The outline of all glyphs, relative to the anchor.
    var outline: Path
    /// The box of the rotated text, relative to the anchor.
    var bounds: Rect
    /// The descent of the last line.
    var descent: Double
    /// The width and height before rotation.
    var size: (width: Double, height: Double)

    init(
        _ text: String, font: FontStyle, dpi: Double, rotation: Double = 0,
        horizontal: HorizontalAlignment = .left, vertical: VerticalAlignment = .baseline,
        anchored: Bool = false
    ) throws {
        let pixelSize = font.size * dpi / 72
        let face = try FontLibrary.face(for: font)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let gap = lines.count == 1 ? 0 : face.lineGap * pixelSize

        var placed: [(width: Double, path: Path)] = []
        var baselines: [Double] = []
        var y = 0.0
        var lastDescent = 0.0
        var lastBaseline = 0.0
        for line in lines {
            let (path, width, ink) = try TextLayout.outline(
                of: MathText.plain(String(line)), face: face, pixelSize: pixelSize)
            let ascent = max(ink?.y1 ?? 0, face.ascent * pixelSize) + gap / 2
            let descent = max(-(ink?.y0 ?? 0), face.descent * pixelSize) + gap / 2
            lastBaseline = ascent - y
            y -= ascent
            placed.append((width, path))
            baselines.append(y)
            y -= descent
            lastDescent = descent
        }
        let width = placed.map(\.width).max() ?? 0
        size = (width, -y)
        descent = lastDescent

        let (s, c) = TextLayout.sineCosine(rotation)
        func rotate(_ p: Point) -> Point { Point(x: p.x * c - p.y * s, y: p.x * s + p.y * c) }
        let corners = [Point(x: 0, y: y), Point(x: 0, y: 0), Point(x: width, y: 0), Point(x: width, y: y)].map(rotate)
        let box = Rect(
            x0: corners.map(\.x).min() ?? 0, y0: corners.map(\.y).min() ?? 0, x1: corners.map(\.x).max() ?? 0,
            y1: corners.map(\.y).max() ?? 0)
        let frame = anchored ? Rect(x0: 0, y0: y, x1: width, y1: 0) : box
        let offsetX =
            switch horizontal {
            case .left: frame.x0
            case .right: frame.x1
            case .center: frame.midX
            }
        let offsetY =
            switch vertical {
            case .bottom: frame.y0
            case .top: frame.y1
            case .center: frame.midY
            case .baseline: anchored ? frame.y1 - lastBaseline : frame.y0 + lastDescent
            case .centerBaseline: frame.y1 - lastBaseline / 2
            }
        let offset = anchored ? rotate(Point(x: offsetX, y: offsetY)) : Point(x: offsetX, y: offsetY)
        bounds = box.translated(x: -offset.x, y: -offset.y)

        outline = Path()
        for (line, baseline) in zip(placed, baselines) {
            let indent =
                switch horizontal {
                case .left: 0.0
                case .center: (width - line.width) / 2
                case .right: width - line.width
                }
            outline.elements += line.path.mapped { point in
                let p = rotate(Point(x: point.x + indent, y: point.y + baseline))
                return Point(x: p.x - offset.x, y: p.y - offset.y)
            }.elements
        }
    }

    /// Sine and cosine that are exact at right angles.
    private static func sineCosine(_ degrees: Double) -> (Double, Double) {
        switch degrees.truncatingRemainder(dividingBy: 360) {
        case 0: (0, 1)
        case 90, -270: (1, 0)
        case 180, -180: (0, -1)
        case 270, -90: (-1, 0)
        default: (sin(degrees * .pi / 180), cos(degrees * .pi / 180))
        }
    }

    private static func outline(
        of runs: [MathText.Run], face: FontFace, pixelSize: Double
    ) throws -> (path: Path, width: Double, ink: Rect?) {
        var path = Path()
        var pen = 0.0
        var ink: Rect?
        for run in runs {
            let shift = run.raise * pixelSize
            for (glyph, kerning) in try face.glyphs(run.text, pixelSize: pixelSize * run.scale) {
                pen += kerning
                let x = pen
                path.elements += glyph.outline.mapped { Point(x: $0.x + x, y: $0.y + shift) }.elements
                if let bounds = glyph.bounds?.translated(x: x, y: shift) {
                    ink = ink?.union(bounds) ?? bounds
                }
                pen += glyph.advance
            }
        }
        return (path, pen, ink)
    }
}
