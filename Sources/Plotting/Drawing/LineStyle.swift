/// How a line is broken up.
public enum LineStyle: Equatable, Hashable, Sendable {
    case solid
    case dashed
    case dashDot
    case dotted
    /// No line, only markers.
    case none
    /// Lengths of dashes and gaps in line widths.
    case custom(offset: Double, dashes: [Double])

    /// Reads `-`, `--`, `-.`, `:`, their names (`dashed` …), and the empty styles.
    ///
    /// - Throws: ``PlottingError/unsupportedValue(name:value:supported:)``.
    public init(_ name: String) throws {
        switch name {
        case "-", "solid": self = .solid
        case "--", "dashed": self = .dashed
        case "-.", "dashdot": self = .dashDot
        case ":", "dotted": self = .dotted
        case "", " ", "none", "None": self = .none
        default:
            throw PlottingError.unsupportedValue(
                name: "ls", value: name,
                supported: ["-", "--", "-.", ":", "None", " ", "", "solid", "dashed", "dashdot", "dotted"])
        }
    }

    /// Lengths of dashes and gaps in line widths; empty for a solid line.
    var pattern: (offset: Double, dashes: [Double]) {
        switch self {
        case .solid, .none: (0, [])
        case .dashed: (0, [3.7, 1.6])
        case .dashDot: (0, [6.4, 1.6, 1, 1.6])
        case .dotted: (0, [1, 1.65])
        case .custom(let offset, let dashes): (offset, dashes)
        }
    }
}

/// How the ends of a line look.
enum LineCap: Sendable { case butt, round, projecting }
/// How the corners of a line look.
enum LineJoin: Sendable { case miter, round, bevel }

/// Everything that a stroke needs; lengths in pixels.
struct Stroke: Sendable {
    var color: Color
    var width: Double
    var dashes: [Double] = []
    var dashOffset: Double = 0
    var cap: LineCap = .butt
    var join: LineJoin = .round

    init(color: Color, width: Double, style: LineStyle = .solid, cap: LineCap = .butt, join: LineJoin = .round) {
        self.color = color
        self.width = width
        self.cap = cap
        self.join = join
        let (offset, dashes) = style.pattern
        // Cairo puts itself into an error state on negative or all-zero dashes.
        if !dashes.isEmpty, dashes.allSatisfy({ $0 >= 0 && $0.isFinite }), dashes.contains(where: { $0 > 0 }) {
            self.dashes = dashes.map { $0 * width }
            self.dashOffset = offset * width
        }
    }
}
