import Glibc

/// How data is laid out along an axis.
public enum AxisScale: String, Sendable {
    case linear
    /// Powers of ten at equal distances; values that are not positive are not drawn.
    case log

    /// Reads a scale's name.
    ///
    /// - Throws: ``PlottingError/unsupportedValue(name:value:supported:)``.
    public init(named name: String) throws {
        guard let scale = AxisScale(rawValue: name) else {
            throw PlottingError.unsupportedValue(name: "scale", value: name, supported: ["linear", "log"])
        }
        self = scale
    }

    func forward(_ value: Double) -> Double {
        switch self {
        case .linear: value
        // Clipped far below, so that bars and fills on a log axis reach the bottom.
        case .log: value > 0 ? log10(value) : (value.isNaN ? .nan : -1000)
        }
    }

    func inverse(_ value: Double) -> Double {
        self == .linear ? value : pow(10, value)
    }
}
