/// A point in pixels (y upwards) or in data coordinates.
public struct Point: Equatable, Hashable, Sendable {
    public var x: Double
    public var y: Double

    public init(x: Double, y: Double) {
        self.x = x
        self.y = y
    }

    var isFinite: Bool { x.isFinite && y.isFinite }
}

/// A rectangle by its corners; y grows upwards.
public struct Rect: Equatable, Hashable, Sendable {
    public var x0: Double
    public var y0: Double
    public var x1: Double
    public var y1: Double

    public init(x0: Double, y0: Double, x1: Double, y1: Double) {
        self.x0 = x0
        self.y0 = y0
        self.x1 = x1
        self.y1 = y1
    }

    /// Makes a rectangle from its lower left corner and its size.
    public init(x: Double, y: Double, width: Double, height: Double) {
        self.init(x0: x, y0: y, x1: x + width, y1: y + height)
    }

    public var width: Double { x1 - x0 }
    public var height: Double { y1 - y0 }
    var midX: Double { (x0 + x1) / 2 }
    var midY: Double { (y0 + y1) / 2 }

    func union(_ other: Rect) -> Rect {
        Rect(x0: min(x0, other.x0), y0: min(y0, other.y0), x1: max(x1, other.x1), y1: max(y1, other.y1))
    }

    func intersection(_ other: Rect) -> Rect? {
        let result = Rect(
            x0: max(x0, other.x0), y0: max(y0, other.y0), x1: min(x1, other.x1), y1: min(y1, other.y1))
        return result.x0 <= result.x1 && result.y0 <= result.y1 ? result : nil
    }

    func insetBy(dx: Double, dy: Double) -> Rect {
        Rect(x0: x0 + dx, y0: y0 + dy, x1: x1 - dx, y1: y1 - dy)
    }

    func translated(x: Double, y: Double) -> Rect {
        Rect(x0: x0 + x, y0: y0 + y, x1: x1 + x, y1: y1 + y)
    }

    /// Whether the two share an area; a common edge alone does not count.
    func overlaps(_ other: Rect) -> Bool {
        other.x0 < x1 && other.x1 > x0 && other.y0 < y1 && other.y1 > y0
    }

    func contains(_ point: Point) -> Bool {
        point.x > x0 && point.x < x1 && point.y > y0 && point.y < y1
    }

    var isFinite: Bool { x0.isFinite && y0.isFinite && x1.isFinite && y1.isFinite }
}

/// An outline of straight lines and cubic curves.
public struct Path: Equatable, Sendable {
    enum Element: Equatable, Sendable {
        case move(Point)
        case line(Point)
        case curve(Point, Point, Point)
        case close
    }

    var elements: [Element] = []

    init() {}

    init(polygon points: [Point], closed: Bool = true) {
        elements.reserveCapacity(points.count + 1)
        for (index, point) in points.enumerated() {
            elements.append(index == 0 ? .move(point) : .line(point))
        }
        if closed, !points.isEmpty { elements.append(.close) }
    }

    init(rect: Rect) {
        self.init(polygon: [
            Point(x: rect.x0, y: rect.y0), Point(x: rect.x1, y: rect.y0),
            Point(x: rect.x1, y: rect.y1), Point(x: rect.x0, y: rect.y1),
        ])
    }

    /// A circle as four cubic curves.
    static func circle(center: Point, radius: Double) -> Path {
        let k = 0.5522847498307936 * radius
        let (x, y, r) = (center.x, center.y, radius)
        var path = Path()
        path.elements = [
            .move(Point(x: x, y: y - r)),
            .curve(Point(x: x + k, y: y - r), Point(x: x + r, y: y - k), Point(x: x + r, y: y)),
            .curve(Point(x: x + r, y: y + k), Point(x: x + k, y: y + r), Point(x: x, y: y + r)),
            .curve(Point(x: x - k, y: y + r), Point(x: x - r, y: y + k), Point(x: x - r, y: y)),
            .curve(Point(x: x - r, y: y - k), Point(x: x - k, y: y - r), Point(x: x, y: y - r)),
            .close,
        ]
        return path
    }

    /// A rectangle with round corners of the given radius.
    static func roundedRect(_ rect: Rect, radius: Double) -> Path {
        let r = min(radius, rect.width / 2, rect.height / 2)
        // matplotlib rounds by quadratic curves whose control point is the corner.
        func corner(_ from: Point, _ corner: Point, _ to: Point) -> Element {
            .curve(
                Point(x: from.x + (corner.x - from.x) * 2 / 3, y: from.y + (corner.y - from.y) * 2 / 3),
                Point(x: to.x + (corner.x - to.x) * 2 / 3, y: to.y + (corner.y - to.y) * 2 / 3), to)
        }
        func p(_ x: Double, _ y: Double) -> Point { Point(x: x, y: y) }
        var path = Path()
        path.elements = [
            .move(p(rect.x0 + r, rect.y0)), .line(p(rect.x1 - r, rect.y0)),
            corner(p(rect.x1 - r, rect.y0), p(rect.x1, rect.y0), p(rect.x1, rect.y0 + r)),
            .line(p(rect.x1, rect.y1 - r)),
            corner(p(rect.x1, rect.y1 - r), p(rect.x1, rect.y1), p(rect.x1 - r, rect.y1)),
            .line(p(rect.x0 + r, rect.y1)),
            corner(p(rect.x0 + r, rect.y1), p(rect.x0, rect.y1), p(rect.x0, rect.y1 - r)),
            .line(p(rect.x0, rect.y0 + r)),
            corner(p(rect.x0, rect.y0 + r), p(rect.x0, rect.y0), p(rect.x0 + r, rect.y0)),
            .close,
        ]
        return path
    }

    func mapped(_ transform: (Point) -> Point) -> Path {
        var result = Path()
        result.elements = elements.map { element in
            switch element {
            case .move(let p): .move(transform(p))
            case .line(let p): .line(transform(p))
            case .curve(let a, let b, let c): .curve(transform(a), transform(b), transform(c))
            case .close: .close
            }
        }
        return result
    }

    /// Whether every segment is horizontal or vertical, so that it may be aligned to pixels.
    var isRectilinear: Bool {
        guard elements.count <= 1024 else { return false }
        var previous: Point?
        for element in elements {
            switch element {
            case .move(let p): previous = p
            case .line(let p):
                if let q = previous, abs(p.x - q.x) >= 1e-4, abs(p.y - q.y) >= 1e-4 { return false }
                previous = p
            case .curve: return false
            case .close: break
            }
        }
        return true
    }

    /// Moves the corners to pixel centres (odd line widths) or pixel edges (even ones), as Agg's snapping does.
    func snapped(strokeWidth: Double) -> Path {
        let odd = Int(max(0, min(strokeWidth, 1e6)).rounded()) % 2 == 1
        let shift = odd ? 0.5 : 0
        // Agg rounds downwards in coordinates whose y grows downwards, hence the mirrored rule for y.
        return mapped { Point(x: ($0.x + 0.5).rounded(.down) + shift, y: ($0.y - 0.5).rounded(.up) - shift) }
    }
}
