import Arrays
import CCairo
import Dispatch
import Glibc
import Synchronization

/// Drawn digits that stand in for MNIST where it cannot be had: same shapes, types and framing, other pictures.
///
/// Each digit is a skeleton of strokes with shaken knots, bent, turned, sheared, stretched and drawn with a pen of its
/// own width; then brought to 20 pixels and centred by mass in 28 × 28, as MNIST's pictures are.
///
/// Source of the framing: Y. LeCun et al., "Gradient-Based Learning Applied to Document Recognition", 1998, section III.A.
public enum StandInDigits {
    /// The side of a picture, in pixels.
    public static let side = 28

    /// Draws digits; the ten classes come equally often, in a shuffled order.
    ///
    /// - Parameters:
    ///   - count: how many.
    ///   - seed: the same seed gives the same pictures on every machine with the same Cairo.
    /// - Returns: `images`, uint8 of shape (count, 28, 28), and `labels`, uint8 of shape (count).
    /// - Throws: ``PlottingError/invalidValue(_:)``, ``PlottingError/drawingFailed(_:)``; `ArrayError.outOfMemory`.
    public static func make(count: Int, seed: UInt64 = 0) throws -> (images: NDArray, labels: NDArray) {
        guard count >= 0, count <= 10_000_000 else {
            throw PlottingError.invalidValue("the number of digits must be between 0 and 10,000,000, not \(count)")
        }
        var order = SeededNumbers(seed: seed ^ 0xD161_7500)
        let labels = (0..<count).map { UInt8($0 % 10) }.shuffled(using: &order)
        let area = side * side
        let images = try NDArray(zeros: [count, side, side], dtype: .uint8)
        let failure = Mutex<PlottingError?>(nil)
        try images.withUnsafeMutableElements(of: UInt8.self) { pixels in
            nonisolated(unsafe) let pixels = pixels
            let chunk = 500
            DispatchQueue.concurrentPerform(iterations: (count + chunk - 1) / chunk) { part in
                do {
                    let pen = try DigitPen()
                    for index in part * chunk..<min(count, (part + 1) * chunk) {
                        var random = SeededNumbers(seed: seed &* 0x2545_F491_4F6C_DD1D &+ UInt64(index))
                        let target = UnsafeMutableBufferPointer(rebasing: pixels[index * area..<(index + 1) * area])
                        pen.draw(Int(labels[index]), random: &random, into: target)
                    }
                } catch {
                    failure.withLock { $0 = error as? PlottingError ?? .drawingFailed("\(error)") }
                }
            }
        }
        if let error = failure.withLock({ $0 }) { throw error }
        return (images, try NDArray(labels, shape: [count]))
    }

    /// Writes a file with MNIST's four arrays (60,000 training and 10,000 test pictures), drawn.
    ///
    /// - Throws: what ``make(count:seed:)`` throws; `ArrayError.file`.
    public static func writeMNIST(to path: String, seed: UInt64 = 0) throws {
        let train = try make(count: 60_000, seed: seed)
        let test = try make(count: 10_000, seed: seed &+ 1)
        try NPZ.write(
            [
                ("x_test", test.images), ("x_train", train.images), ("y_train", train.labels), ("y_test", test.labels),
            ], path: path, compressed: true)
    }
}

/// A picture of 28 × 28 grey pixels to draw one digit after the other on.
private final class DigitPen {
    private let surface: OpaquePointer
    private let context: OpaquePointer
    private let side = StandInDigits.side

    init() throws {
        guard let surface = cairo_image_surface_create(CAIRO_FORMAT_A8, Int32(side), Int32(side)),
            cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS, let context = cairo_create(surface)
        else { throw PlottingError.drawingFailed("Cairo has no memory for a picture of 28x28 pixels") }
        self.surface = surface
        self.context = context
        cairo_set_line_cap(context, CAIRO_LINE_CAP_ROUND)
        cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND)
    }

    deinit {
        cairo_destroy(context)
        cairo_surface_destroy(surface)
    }

    func draw(_ digit: Int, random: inout SeededNumbers, into pixels: UnsafeMutableBufferPointer<UInt8>) {
        let curves = shape(digit, &random)
        let width = max(1.4, min(4.6, 2.6 + 0.75 * random.normal()))
        let ink = random.uniform(0.9, 1)

        // The longer side of the ink becomes 20 pixels.
        var (low, high) = (Point(x: .infinity, y: .infinity), Point(x: -.infinity, y: -.infinity))
        for point in curves.joined() {
            low = Point(x: min(low.x, point.x), y: min(low.y, point.y))
            high = Point(x: max(high.x, point.x), y: max(high.y, point.y))
        }
        let scale = (20 - width) / max(high.x - low.x, high.y - low.y, 0.05)
        var shift = Point(
            x: Double(side) / 2 - scale * (low.x + high.x) / 2, y: Double(side) / 2 - scale * (low.y + high.y) / 2)
        paint(curves, scale: scale, shift: shift, width: width, ink: ink)
        let center = centerOfMass()
        shift.x += Double(side) / 2 - center.x
        shift.y += Double(side) / 2 - center.y
        paint(curves, scale: scale, shift: shift, width: width, ink: ink)
        copy(into: pixels)
    }

    /// The strokes as dense points around the origin.
    private func shape(_ digit: Int, _ random: inout SeededNumbers) -> [[Point]] {
        let variants = DigitSkeletons.variants[digit]
        let strokes = variants[Int(random.next() % UInt64(variants.count))]
        let shake = 0.025 + 0.02 * random.uniform()
        let aspect = digit == 1 ? random.uniform(0.5, 0.9) : random.uniform(0.62, 0.98)
        let angle = random.normal() * 0.1
        let shear = 0.12 + random.normal() * 0.2
        let bend = (
            amount: random.normal() * 0.035, phase: random.uniform(0, 2 * .pi), other: random.normal() * 0.035,
            otherPhase: random.uniform(0, 2 * .pi)
        )
        let (s, c) = (sin(angle), cos(angle))
        return strokes.map { stroke in
            let knots = stroke.map {
                DigitSkeletons.Knot(
                    x: $0.x + shake * random.normal(), y: $0.y + shake * random.normal(), isCorner: $0.isCorner)
            }
            return DigitPen.interpolate(knots).map { point in
                let x = (point.x - 0.5) * aspect + bend.amount * sin(4 * point.y + bend.phase) - shear * (point.y - 0.5)
                let y = point.y - 0.5 + bend.other * sin(4 * point.x + bend.otherPhase)
                return Point(x: c * x - s * y, y: s * x + c * y)
            }
        }
    }

    /// Points along Catmull-Rom curves through the knots, broken at corners.
    private static func interpolate(_ knots: [DigitSkeletons.Knot]) -> [Point] {
        guard knots.count > 1 else { return knots.map { Point(x: $0.x, y: $0.y) } }
        var result: [Point] = []
        let steps = 8
        for index in 0..<knots.count - 1 {
            let (b, c) = (knots[index], knots[index + 1])
            let a = index == 0 || b.isCorner ? b : knots[index - 1]
            let d = index + 2 >= knots.count || c.isCorner ? c : knots[index + 2]
            for step in 0..<steps {
                let t = Double(step) / Double(steps)
                func mix(_ a: Double, _ b: Double, _ c: Double, _ d: Double) -> Double {
                    0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t)
                }
                result.append(Point(x: mix(a.x, b.x, c.x, d.x), y: mix(a.y, b.y, c.y, d.y)))
            }
        }
        if let last = knots.last { result.append(Point(x: last.x, y: last.y)) }
        return result
    }

    private func paint(_ curves: [[Point]], scale: Double, shift: Point, width: Double, ink: Double) {
        cairo_set_operator(context, CAIRO_OPERATOR_CLEAR)
        cairo_paint(context)
        cairo_set_operator(context, CAIRO_OPERATOR_OVER)
        cairo_set_source_rgba(context, 0, 0, 0, ink)
        cairo_set_line_width(context, width)
        cairo_new_path(context)
        for curve in curves {
            cairo_new_sub_path(context)
            for point in curve {
                cairo_line_to(context, point.x * scale + shift.x, point.y * scale + shift.y)
            }
        }
        cairo_stroke(context)
        cairo_surface_flush(surface)
    }

    private func centerOfMass() -> Point {
        guard let data = cairo_image_surface_get_data(surface) else { return Point(x: 14, y: 14) }
        let stride = Int(cairo_image_surface_get_stride(surface))
        var (mass, x, y) = (0, 0, 0)
        for row in 0..<side {
            for column in 0..<side {
                let value = Int(data[row * stride + column])
                mass += value
                x += value * column
                y += value * row
            }
        }
        guard mass > 0 else { return Point(x: 14, y: 14) }
        return Point(x: Double(x) / Double(mass) + 0.5, y: Double(y) / Double(mass) + 0.5)
    }

    private func copy(into pixels: UnsafeMutableBufferPointer<UInt8>) {
        guard let data = cairo_image_surface_get_data(surface) else { return }
        let stride = Int(cairo_image_surface_get_stride(surface))
        for row in 0..<side {
            for column in 0..<side { pixels[row * side + column] = data[row * stride + column] }
        }
    }
}
