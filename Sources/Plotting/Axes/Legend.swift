/// The box that names what is drawn.
public final class Legend {
    /// Where the box stands.
    public enum Location: String, Sendable, CaseIterable {
        case best
        case upperRight = "upper right"
        case upperLeft = "upper left"
        case lowerLeft = "lower left"
        case lowerRight = "lower right"
        case right
        case centerLeft = "center left"
        case centerRight = "center right"
        case lowerCenter = "lower center"
        case upperCenter = "upper center"
        case center

        /// Reads matplotlib's name of a location.
        ///
        /// - Throws: ``PlottingError/unsupportedValue(name:value:supported:)``.
        public init(named name: String) throws {
            guard let location = Location(rawValue: name) else {
                throw PlottingError.unsupportedValue(
                    name: "loc", value: name, supported: Location.allCases.map(\.rawValue))
            }
            self = location
        }

        /// Reads matplotlib's number of a location, 0 … 10.
        public init(code: Int) throws {
            guard Location.allCases.indices.contains(code) else {
                throw PlottingError.unsupportedValue(name: "loc", value: "\(code)", supported: (0...10).map(String.init))
            }
            self = Location.allCases[code]
        }

        /// The corner or side as shares of the room.
        var anchor: (x: Double, y: Double) {
            switch self {
            case .best, .upperRight: (1, 1)
            case .upperLeft: (0, 1)
            case .lowerLeft: (0, 0)
            case .lowerRight: (1, 0)
            case .right, .centerRight: (1, 0.5)
            case .centerLeft: (0, 0.5)
            case .lowerCenter: (0.5, 0)
            case .upperCenter: (0.5, 1)
            case .center: (0.5, 0.5)
            }
        }
    }

    var entries: [(key: LegendKey, text: String)]
    public var location = Location.best
    /// The point of the axes (0…1) that the location's corner is put to, instead of the frame.
    public var anchor: Point?
    /// A box to stand in, by its corner and size in shares of the axes.
    public var anchorSize: Point?
    /// Whether ``anchor`` is where the box's own lower left corner stands, without room around.
    package var hasOwnCorner = false
    public var title = ""
    public var font = FontStyle()
    public var columnCount = 1
    public var hasFrame = true
    public var frameAlpha = 0.8
    public var hasShadow = false
    public var faceColor = Color.white
    public var edgeColor = Color(red: 0.8, green: 0.8, blue: 0.8)

    init(entries: [(key: LegendKey, text: String)]) {
        self.entries = entries
    }

    /// The texts of the entries, from top to bottom.
    public var texts: [String] { entries.map(\.text) }

    /// Writes another text beside an entry's key.
    public func setText(_ text: String, at index: Int) {
        guard entries.indices.contains(index) else { return }
        entries[index].text = text
    }
}

/// How the legend shows an artist; lengths in points.
enum LegendKey {
    case line(
        color: Color, width: Double, style: LineStyle, marker: Marker?, markerSize: Double, face: Color, edge: Color,
        edgeWidth: Double)
    case patch(face: Color, edge: Color, width: Double)
    case marker(marker: Marker, size: Double, face: Color, edge: Color, edgeWidth: Double)
}

/// What a legend in its best place keeps clear of; pixels.
struct LegendObstacles {
    var boxes: [Rect] = []
    var lines: [[Point]] = []
    var points: [Point] = []

    /// How much a box would hide: points inside, boxes overlapped, lines crossed.
    ///
    /// Source: matplotlib 3.11 `legend.py`, `_find_best_position`.
    func badness(of box: Rect) -> Int {
        var result = boxes.count { $0.overlaps(box) } + points.count { box.contains($0) }
        for line in lines {
            result += line.count { box.contains($0) }
            if LegendObstacles.crosses(line, box) { result += 1 }
        }
        return result
    }

    static func crosses(_ line: [Point], _ box: Rect) -> Bool {
        for (a, b) in zip(line, line.dropFirst()) where a.isFinite && b.isFinite {
            if max(a.x, b.x) < box.x0 || min(a.x, b.x) > box.x1 || max(a.y, b.y) < box.y0 || min(a.y, b.y) > box.y1 {
                continue
            }
            // A segment misses the box when all corners lie on one side of it.
            func side(_ x: Double, _ y: Double) -> Double { (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x) }
            let sides = [side(box.x0, box.y0), side(box.x1, box.y0), side(box.x0, box.y1), side(box.x1, box.y1)]
            if !(sides.allSatisfy { $0 > 0 } || sides.allSatisfy { $0 < 0 }) { return true }
        }
        return false
    }
}
