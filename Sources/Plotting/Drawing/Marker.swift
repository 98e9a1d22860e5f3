import Glibc

/// The symbol at a point of a line or of a scatter plot.
public enum Marker: String, Sendable, CaseIterable {
    case point = "."
    case pixel = ","
    case circle = "o"
    case triangleDown = "v"
    case triangleUp = "^"
    case triangleLeft = "<"
    case triangleRight = ">"
    case tripodDown = "1"
    case tripodUp = "2"
    case tripodLeft = "3"
    case tripodRight = "4"
    case octagon = "8"
    case square = "s"
    case pentagon = "p"
    case star = "*"
    case hexagon1 = "h"
    case hexagon2 = "H"
    case plus = "+"
    case cross = "x"
    case diamond = "D"
    case thinDiamond = "d"
    case verticalLine = "|"
    case horizontalLine = "_"
    case filledPlus = "P"
    case filledCross = "X"

    /// Finds a marker by its symbol.
    ///
    /// - Throws: ``PlottingError/unsupportedValue(name:value:supported:)``.
    public init(_ symbol: String) throws {
        guard let marker = Marker(rawValue: symbol) else {
            throw PlottingError.unsupportedValue(
                name: "marker", value: symbol, supported: Marker.allCases.map(\.rawValue))
        }
        self = marker
    }

    static func isSymbol(_ text: String) -> Bool { Marker(rawValue: text) != nil }

    /// Whether the symbol has an inside to fill.
    var isFilled: Bool {
        switch self {
        case .tripodDown, .tripodUp, .tripodLeft, .tripodRight, .plus, .cross, .verticalLine, .horizontalLine: false
        default: true
        }
    }

    /// The outline around the origin for a marker `size` pixels wide.
    func path(size: Double) -> Path {
        let half = size / 2
        func polygon(_ points: [(Double, Double)], scale: Double) -> Path {
            Path(polygon: points.map { Point(x: $0.0 * scale, y: $0.1 * scale) })
        }
        func lines(_ segments: [((Double, Double), (Double, Double))], scale: Double) -> Path {
            var path = Path()
            for (a, b) in segments {
                path.elements.append(.move(Point(x: a.0 * scale, y: a.1 * scale)))
                path.elements.append(.line(Point(x: b.0 * scale, y: b.1 * scale)))
            }
            return path
        }
        func regular(_ count: Int, rotation: Double) -> Path {
            Path(
                polygon: (0..<count).map { index in
                    let angle = 2 * Double.pi * Double(index) / Double(count) + Double.pi / 2 + rotation
                    return Point(x: half * cos(angle), y: half * sin(angle))
                })
        }
        func rotated(_ path: Path, _ degrees: Double) -> Path {
            let (s, c) = (sin(degrees * .pi / 180), cos(degrees * .pi / 180))
            return path.mapped { Point(x: $0.x * c - $0.y * s, y: $0.x * s + $0.y * c) }
        }
        let tripod = [((0.0, 0.0), (0.0, -1.0)), ((0, 0), (0.8, 0.5)), ((0, 0), (-0.8, 0.5))]
        switch self {
        case .point: return Path.circle(center: Point(x: 0, y: 0), radius: half / 2)
        case .pixel: return Path(rect: Rect(x0: -0.5, y0: -0.5, x1: 0.5, y1: 0.5))
        case .circle: return Path.circle(center: Point(x: 0, y: 0), radius: half)
        case .triangleUp: return polygon([(0, 1), (-1, -1), (1, -1)], scale: half)
        case .triangleDown: return polygon([(0, -1), (-1, 1), (1, 1)], scale: half)
        case .triangleLeft: return polygon([(-1, 0), (1, -1), (1, 1)], scale: half)
        case .triangleRight: return polygon([(1, 0), (-1, -1), (-1, 1)], scale: half)
        case .tripodDown: return lines(tripod, scale: half)
        case .tripodUp: return rotated(lines(tripod, scale: half), 180)
        case .tripodLeft: return rotated(lines(tripod, scale: half), 270)
        case .tripodRight: return rotated(lines(tripod, scale: half), 90)
        case .octagon: return regular(8, rotation: .pi / 8)
        case .square: return polygon([(-1, -1), (1, -1), (1, 1), (-1, 1)], scale: half)
        case .pentagon: return regular(5, rotation: 0)
        case .hexagon1: return regular(6, rotation: 0)
        case .hexagon2: return regular(6, rotation: .pi / 6)
        case .star:
            return Path(
                polygon: (0..<10).map { index in
                    let angle = Double.pi * Double(index) / 5 + Double.pi / 2
                    let radius = index % 2 == 0 ? half : half * 0.381966
                    return Point(x: radius * cos(angle), y: radius * sin(angle))
                })
        case .plus: return lines([((-1, 0), (1, 0)), ((0, -1), (0, 1))], scale: half)
        case .cross: return lines([((-1, -1), (1, 1)), ((-1, 1), (1, -1))], scale: half)
        case .diamond: return rotated(polygon([(-1, -1), (1, -1), (1, 1), (-1, 1)], scale: half), 45)
        case .thinDiamond:
            return rotated(polygon([(-1, -1), (1, -1), (1, 1), (-1, 1)], scale: half), 45)
                .mapped { Point(x: $0.x * 0.6, y: $0.y) }
        case .verticalLine: return lines([((0, -1), (0, 1))], scale: half)
        case .horizontalLine: return lines([((-1, 0), (1, 0))], scale: half)
        case .filledPlus:
            let corners: [(Double, Double)] = [
                (-1, -3), (1, -3), (1, -1), (3, -1), (3, 1), (1, 1), (1, 3), (-1, 3), (-1, 1), (-3, 1), (-3, -1),
                (-1, -1),
            ]
            return polygon(corners, scale: half / 3)
        case .filledCross:
            let corners: [(Double, Double)] = [
                (-1, -2), (0, -1), (1, -2), (2, -1), (1, 0), (2, 1), (1, 2), (0, 1), (-1, 2), (-2, 1), (-1, 0),
                (-2, -1),
            ]
            return polygon(corners, scale: half / 2)
        }
    }
}
