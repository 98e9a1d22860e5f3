import CFreeType
import Synchronization

/// One glyph at one size; lengths in pixels, y upwards.
struct Glyph: Sendable {
    var index: UInt32
    var outline: Path
    var advance: Double
    /// The ink's bounds; nil for a blank.
    var bounds: Rect?
}

/// An opened font file. Glyphs are kept, so that a figure of 400 axes loads each digit once.
final class FontFace: Sendable {
    private struct State: ~Copyable {
        var library: FT_Library
        var face: FT_Face
        var size: Int = 0
        var glyphs: [Int: [UInt32: Glyph]] = [:]
        var kerning: [Int: [UInt64: Double]] = [:]

        deinit {
            FT_Done_Face(face)
            FT_Done_FreeType(library)
        }
    }

    private let state: Mutex<State>
    /// Ascender and descender (positive) of the typographic line, and the gap, in fractions of the size.
    let ascent: Double
    let descent: Double
    let lineGap: Double

    init(path: String) throws {
        var library: FT_Library?
        guard FT_Init_FreeType(&library) == 0, let library else {
            throw PlottingError.drawingFailed("FreeType could not be started")
        }
        var face: FT_Face?
        guard FT_New_Face(library, path, 0, &face) == 0, let face else {
            FT_Done_FreeType(library)
            throw PlottingError.drawingFailed("the font file \(path) could not be read")
        }
        let unit = Double(max(1, face.pointee.units_per_EM))
        if let table = FT_Get_Sfnt_Table(face, FT_SFNT_OS2) {
            let metrics = table.assumingMemoryBound(to: TT_OS2.self).pointee
            ascent = Double(metrics.sTypoAscender) / unit
            descent = -Double(metrics.sTypoDescender) / unit
            lineGap = Double(metrics.sTypoLineGap) / unit
        } else {
            ascent = Double(face.pointee.ascender) / unit
            descent = -Double(face.pointee.descender) / unit
            lineGap = 0
        }
        state = Mutex(State(library: library, face: face))
    }

    /// The glyphs of a text at a size in pixels, with the kerning before each.
    func glyphs(_ text: String, pixelSize: Double) throws -> [(glyph: Glyph, kerning: Double)] {
        let size = Int((max(0.1, min(pixelSize, 20_000)) * 64).rounded())
        return try state.withLock { state in
            if state.size != size {
                guard FT_Set_Char_Size(state.face, 0, FT_F26Dot6(size), 72, 72) == 0 else {
                    throw PlottingError.drawingFailed("the font cannot be set to \(pixelSize) pixels")
                }
                state.size = size
            }
            var result: [(Glyph, Double)] = []
            var previous: UInt32 = 0
            for scalar in text.unicodeScalars {
                let glyph = try load(scalar.value, size: size, &state)
                var kerning = 0.0
                if previous != 0, glyph.index != 0 {
                    kerning = self.kerning(previous, glyph.index, size: size, &state)
                }
                previous = glyph.index
                result.append((glyph, kerning))
            }
            return result
        }
    }

    private func kerning(_ left: UInt32, _ right: UInt32, size: Int, _ state: inout State) -> Double {
        let key = UInt64(left) << 32 | UInt64(right)
        if let known = state.kerning[size]?[key] { return known }
        var delta = FT_Vector()
        FT_Get_Kerning(state.face, left, right, FT_KERNING_UNFITTED.rawValue, &delta)
        let value = Double(delta.x) / 64
        state.kerning[size, default: [:]][key] = value
        return value
    }

    private func load(_ scalar: UInt32, size: Int, _ state: inout State) throws -> Glyph {
        if let glyph = state.glyphs[size]?[scalar] { return glyph }
        let index = FT_Get_Char_Index(state.face, FT_ULong(scalar))
        guard FT_Load_Glyph(state.face, index, FT_Int32(FT_LOAD_NO_BITMAP)) == 0 else {
            throw PlottingError.drawingFailed("the glyph of U+\(String(scalar, radix: 16)) cannot be loaded")
        }
        let slot = state.face.pointee.glyph.pointee
        var outline = slot.outline
        var box = FT_BBox()
        FT_Outline_Get_CBox(&outline, &box)
        let glyph = Glyph(
            index: index, outline: FontFace.path(of: &outline), advance: Double(slot.advance.x) / 64,
            bounds: outline.n_points == 0
                ? nil
                : Rect(
                    x0: Double(box.xMin) / 64, y0: Double(box.yMin) / 64, x1: Double(box.xMax) / 64,
                    y1: Double(box.yMax) / 64))
        state.glyphs[size, default: [:]][scalar] = glyph
        return glyph
    }

    private static func path(of outline: inout FT_Outline) -> Path {
        final class Builder {
            var path = Path()
            var current = Point(x: 0, y: 0)
        }
        let builder = Builder()
        var functions = FT_Outline_Funcs(
            move_to: { to, user in
                guard let user, let to else { return 1 }
                let builder = Unmanaged<Builder>.fromOpaque(user).takeUnretainedValue()
                let p = Point(x: Double(to.pointee.x) / 64, y: Double(to.pointee.y) / 64)
                if !builder.path.elements.isEmpty { builder.path.elements.append(.close) }
                builder.path.elements.append(.move(p))
                builder.current = p
                return 0
            },
            line_to: { to, user in
                guard let user, let to else { return 1 }
                let builder = Unmanaged<Builder>.fromOpaque(user).takeUnretainedValue()
                let p = Point(x: Double(to.pointee.x) / 64, y: Double(to.pointee.y) / 64)
                builder.path.elements.append(.line(p))
                builder.current = p
                return 0
            },
            conic_to: { control, to, user in
                guard let user, let to, let control else { return 1 }
                let builder = Unmanaged<Builder>.fromOpaque(user).takeUnretainedValue()
                let c = Point(x: Double(control.pointee.x) / 64, y: Double(control.pointee.y) / 64)
                let p = Point(x: Double(to.pointee.x) / 64, y: Double(to.pointee.y) / 64)
                let from = builder.current
                builder.path.elements.append(
                    .curve(
                        Point(x: from.x + (c.x - from.x) * 2 / 3, y: from.y + (c.y - from.y) * 2 / 3),
                        Point(x: p.x + (c.x - p.x) * 2 / 3, y: p.y + (c.y - p.y) * 2 / 3), p))
                builder.current = p
                return 0
            },
            cubic_to: { first, second, to, user in
                guard let user, let to, let first, let second else { return 1 }
                let builder = Unmanaged<Builder>.fromOpaque(user).takeUnretainedValue()
                let p = Point(x: Double(to.pointee.x) / 64, y: Double(to.pointee.y) / 64)
                builder.path.elements.append(
                    .curve(
                        Point(x: Double(first.pointee.x) / 64, y: Double(first.pointee.y) / 64),
                        Point(x: Double(second.pointee.x) / 64, y: Double(second.pointee.y) / 64), p))
                builder.current = p
                return 0
            }, shift: 0, delta: 0)
        FT_Outline_Decompose(&outline, &functions, Unmanaged.passUnretained(builder).toOpaque())
        if !builder.path.elements.isEmpty { builder.path.elements.append(.close) }
        return builder.path
    }
}
