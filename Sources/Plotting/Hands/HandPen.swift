import CCairo
import Glibc

/// Draws hands, one after the other, on one square picture.
final class HandPen {
    private let surface: OpaquePointer
    private let context: OpaquePointer
    private let side: Int

    /// How far from the one before a picture of the same person may be.
    struct Jitter {
        var turn: Double
        var size: Double
        var place: HandPoint
        var exposure: Double
        var joints: [Double]

        init(_ random: inout SeededNumbers) {
            turn = random.normal() * 3
            size = 1 + random.normal() * 0.02
            place = HandPoint(random.normal() * 0.045, random.normal() * 0.045)
            exposure = random.uniform(0.93, 1.07)
            joints = (0..<5).map { _ in random.normal() * 2.5 }
        }
    }

    /// - Parameter side: the picture's sides in pixels.
    /// - Throws: ``PlottingError/drawingFailed(_:)``.
    init(side: Int) throws {
        guard let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(side), Int32(side)),
            cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS, let context = cairo_create(surface)
        else { throw PlottingError.drawingFailed("Cairo has no memory for a picture of \(side)x\(side) pixels") }
        self.surface = surface
        self.context = context
        self.side = side
        cairo_set_line_cap(context, CAIRO_LINE_CAP_ROUND)
        cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND)
    }

    deinit {
        cairo_destroy(context)
        cairo_surface_destroy(surface)
    }

    /// Draws a pose and gives its grey levels, row by row.
    func draw(
        _ pose: HandPose, by signer: Signer, random: inout SeededNumbers, into pixels: UnsafeMutableBufferPointer<UInt8>
    ) {
        let jitter = Jitter(&random)
        cairo_identity_matrix(context)
        paintWall(signer, jitter)
        let unit = Double(side) * 0.385 * signer.size * jitter.size
        // Hands that point aside or down stand in the middle; those that point up leave room for the fingers.
        let turn = (pose.turn + signer.turn + jitter.turn) * .pi / 180
        let rise = 0.3 * cos(turn), drift = 0.3 * sin(turn)
        cairo_translate(
            context, Double(side) / 2 + unit * (signer.place.x + jitter.place.x + drift),
            Double(side) / 2 + unit * (rise - signer.place.y - jitter.place.y))
        cairo_rotate(context, -turn)
        cairo_scale(context, unit, -unit)
        paintHand(pose, signer, jitter)
        copyGrey(&random, into: pixels)
    }

    // MARK: Wall and hand

    private func paintWall(_ signer: Signer, _ jitter: Jitter) {
        let size = Double(side)
        let gradient = cairo_pattern_create_linear(
            size / 2 * (1 + cos(signer.light)), size / 2 * (1 + sin(signer.light)), size / 2 * (1 - cos(signer.light)),
            size / 2 * (1 - sin(signer.light)))
        for (place, color) in zip([0.0, 1], signer.wall) {
            cairo_pattern_add_color_stop_rgb(
                gradient, place, level(color.red, jitter.exposure), level(color.green, jitter.exposure),
                level(color.blue, jitter.exposure))
        }
        cairo_set_source(context, gradient)
        cairo_paint(context)
        cairo_pattern_destroy(gradient)
    }

    private func paintHand(_ pose: HandPose, _ signer: Signer, _ jitter: Jitter) {
        let breadth = pose.breadth * signer.palmWidth
        func knuckle(_ finger: Int) -> HandPoint {
            HandPoint([0.345, 0.118, -0.112, -0.335][finger] * breadth, [0.44, 0.5, 0.47, 0.38][finger])
        }
        let fingers = (0..<4).map { finger in
            [knuckle(finger)] + places(of: pose.fingers[finger], finger, knuckle(finger), signer, jitter)
        }
        let thumb = bent(
            pose.thumb.map { HandPoint($0.x * breadth, $0.y) }, by: signer.habits[4] + jitter.joints[4],
            signer.thumbLength)
        // From the far to the near: stretched fingers, the arm and the palm, folded fingers, the thumb.
        let isBehind = pose.fingers.map { if case .straight = $0 { true } else { false } }
        stroke([HandPoint(0, -0.4), HandPoint(0, -1.9)], width: 0.66 * breadth, signer, jitter, tone: 0.97)
        for finger in (0..<4).reversed() where isBehind[finger] {
            stroke(fingers[finger], width: width(of: finger, signer), signer, jitter, tone: 1)
        }
        paintPalm(breadth, signer, jitter)
        let thumbWidth = signer.fingerWidth * 1.12
        if !pose.isThumbInFront { stroke(thumb, width: thumbWidth, signer, jitter, tone: 0.94) }
        for finger in (0..<4).reversed() where !isBehind[finger] {
            stroke(fingers[finger], width: width(of: finger, signer), signer, jitter, tone: 1.03)
        }
        if pose.isThumbInFront { stroke(thumb, width: thumbWidth, signer, jitter, tone: 1.05) }
    }

    private func width(of finger: Int, _ signer: Signer) -> Double {
        signer.fingerWidth * [1, 1.03, 0.98, 0.86][finger]
    }

    /// Where a finger goes from its knuckle.
    private func places(
        of pose: FingerPose, _ finger: Int, _ knuckle: HandPoint, _ signer: Signer, _ jitter: Jitter
    ) -> [HandPoint] {
        let length = signer.fingerLengths[finger]
        let habit = signer.habits[finger] + jitter.joints[finger]
        func along(_ degrees: Double, _ distance: Double, from start: HandPoint) -> HandPoint {
            HandPoint(start.x + distance * sin(degrees * .pi / 180), start.y + distance * cos(degrees * .pi / 180))
        }
        switch pose {
        case .straight(let lean):
            let angle = lean * signer.spread + habit
            let middle = along(angle, length * 0.55, from: knuckle)
            return [middle, along(angle + habit * 0.5, length * 0.45, from: middle)]
        case .hooked(let lean):
            let joint = along(lean + habit, length * 0.52, from: knuckle)
            let bend = along(lean + habit + 70, length * 0.2, from: joint)
            return [joint, bend, along(lean + habit + 165, length * 0.22, from: bend)]
        case .folded(let depth):
            let top = HandPoint(knuckle.x, knuckle.y + 0.1)
            return [top, along(180 + habit, depth + 0.1, from: top)]
        case .bowed(let closed):
            let lift = 0.06 * Double(finger)
            return [
                HandPoint(knuckle.x + 0.12, knuckle.y + length * 0.42 - lift),
                HandPoint(knuckle.x + 0.45 - 0.1 * closed, knuckle.y + length * (0.56 - 0.08 * closed) - lift),
                HandPoint(0.92 - 0.06 * closed, 0.78 - 0.42 * closed - lift + habit * 0.008),
            ]
        case .along(let places): return bent(places, by: habit, length / [0.92, 1.02, 0.95, 0.74][finger])
        }
    }

    /// Places turned about the first by some degrees, and drawn out.
    private func bent(_ places: [HandPoint], by degrees: Double, _ length: Double) -> [HandPoint] {
        guard let first = places.first else { return [] }
        let (sine, cosine) = (sin(degrees * .pi / 180), cos(degrees * .pi / 180))
        return places.map { place in
            let (x, y) = ((place.x - first.x) * length, (place.y - first.y) * length)
            return HandPoint(first.x + x * cosine + y * sine, first.y - x * sine + y * cosine)
        }
    }

    private func paintPalm(_ breadth: Double, _ signer: Signer, _ jitter: Jitter) {
        let outline = [
            (-0.42, -0.42), (-0.46, 0.3), (-0.3, 0.42), (0.1, 0.46), (0.42, 0.38), (0.44, -0.1), (0.32, -0.46),
        ]
        func path() {
            cairo_new_path(context)
            for (x, y) in outline { cairo_line_to(context, x * breadth, y) }
            cairo_close_path(context)
        }
        path()
        setSkin(signer, jitter, tone: 1)
        cairo_fill_preserve(context)
        cairo_set_line_width(context, 0.14)
        cairo_stroke(context)
    }

    /// A limb: a dark edge, skin, and a lighter middle.
    private func stroke(_ places: [HandPoint], width: Double, _ signer: Signer, _ jitter: Jitter, tone: Double) {
        for (share, factor) in [(1.0, tone * (1 - signer.crease)), (0.78, tone), (0.36, tone * 1.08)] {
            cairo_new_path(context)
            for place in places { cairo_line_to(context, place.x, place.y) }
            cairo_set_line_width(context, width * (share + 0.16))
            setSkin(signer, jitter, tone: factor)
            cairo_stroke(context)
        }
    }

    /// Skin under the signer's light: brighter on the side that the light comes from.
    private func setSkin(_ signer: Signer, _ jitter: Jitter, tone: Double) {
        let (x, y) = (1.2 * cos(signer.light), 1.2 * sin(signer.light))
        let gradient = cairo_pattern_create_linear(x, y, -x, -y)
        for (place, factor) in [(0.0, 1.0), (1.0, 1 - signer.shade)] {
            let strength = tone * factor * jitter.exposure
            cairo_pattern_add_color_stop_rgb(
                gradient, place, level(signer.skin.red, strength), level(signer.skin.green, strength),
                level(signer.skin.blue, strength))
        }
        cairo_set_source(context, gradient)
        cairo_pattern_destroy(gradient)
    }

    private func level(_ value: Double, _ factor: Double) -> Double { max(0, min(1, value * factor / 255)) }

    /// The picture's grey levels with a camera's noise.
    private func copyGrey(_ random: inout SeededNumbers, into pixels: UnsafeMutableBufferPointer<UInt8>) {
        cairo_surface_flush(surface)
        guard let bytes = cairo_image_surface_get_data(surface) else { return }
        let stride = Int(cairo_image_surface_get_stride(surface))
        for row in 0..<side {
            for column in 0..<side {
                let pixel = bytes + row * stride + column * 4
                // Blue, green, red in memory; weights of ITU-R BT.601.
                let grey = 0.114 * Double(pixel[0]) + 0.587 * Double(pixel[1]) + 0.299 * Double(pixel[2])
                let noise = random.uniform(-4, 4)
                pixels[row * side + column] = UInt8(max(0, min(255, grey + noise)))
            }
        }
    }
}
