/// A table from values 0…1 to colours, by matplotlib's names and numbers.
///
/// Source: matplotlib `_cm.py`, `_cm_listed.py`, `colors.py`.
public struct ColorMap: Sendable, Equatable {
    /// The name, `viridis` or `viridis_r`.
    public let name: String
    /// The colours in order; 256 for the continuous maps.
    public let colors: [Color]
    /// The colour of values that are not a number; clear unless set.
    public var bad: Color = .clear

    /// Makes a map from colours of one's own, as matplotlib's `ListedColormap` does.
    public init(name: String = "from_list", colors: [Color]) {
        self.name = name
        self.colors = colors.isEmpty ? [.black] : colors
    }

    /// The map shown when none is named.
    public static let viridis = (try? ColorMap(named: "viridis")) ?? ColorMap(colors: [.black, .white])

    /// Finds a map by matplotlib's name; `_r` at the end reverses it.
    ///
    /// - Throws: ``PlottingError/unsupportedValue(name:value:supported:)`` with the known names.
    public init(named name: String) throws {
        let reversed = name.hasSuffix("_r")
        let base = reversed ? String(name.dropLast(2)) : name
        var table: [Color]
        if let entry = listedColorMapTable.first(where: { $0.name.description == base }) {
            table = ColorMap.readListed(entry.colors)
        } else if let entry = segmentedColorMapTable.first(where: { $0.name.description == base }) {
            table = ColorMap.readSegments(entry.channels)
        } else {
            throw PlottingError.unsupportedValue(name: "cmap", value: name, supported: ColorMap.names)
        }
        if reversed { table.reverse() }
        self.init(name: name, colors: table)
    }

    /// All names, sorted as matplotlib sorts them.
    public static let names: [String] = {
        let base = listedColorMapTable.map(\.name.description) + segmentedColorMapTable.map(\.name.description)
        return (base + base.map { $0 + "_r" }).sorted { $0.lowercased() == $1.lowercased() ? $0 < $1 : $0 < $1 }
    }()

    /// The colour of a value in 0…1; values outside take the end's colour, NaN the ``bad`` colour.
    public func callAsFunction(_ value: Double) -> Color {
        guard let index = index(of: value) else { return bad }
        return colors[index]
    }

    func index(of value: Double) -> Int? {
        guard !value.isNaN else { return nil }
        let count = Double(colors.count)
        if value >= 1 { return colors.count - 1 }
        return value <= 0 ? 0 : min(Int(value * count), colors.count - 1)
    }

    /// The table as bytes red, green, blue, alpha; channels are truncated, as matplotlib truncates them.
    var bytes: [SIMD4<UInt8>] {
        colors.map(ColorMap.bytes(of:))
    }

    static func bytes(of color: Color) -> SIMD4<UInt8> {
        func byte(_ value: Double) -> UInt8 { UInt8(max(0, min(255, value * 255))) }
        return SIMD4(byte(color.red), byte(color.green), byte(color.blue), byte(color.alpha))
    }

    private static func readListed(_ text: StaticString) -> [Color] {
        var values: [Double] = []
        text.withUTF8Buffer { buffer in
            var position = 0
            while position + 5 <= buffer.count {
                var value = 0
                for byte in buffer[position..<position + 5] {
                    value = value << 4 | Int(byte <= 57 ? byte - 48 : byte - 87)
                }
                values.append(Double(value) / 1e6)
                position += 5
            }
        }
        return stride(from: 0, to: values.count - 2, by: 3).map {
            Color(red: values[$0], green: values[$0 + 1], blue: values[$0 + 2])
        }
    }

    private static func readSegments(_ text: StaticString) -> [Color] {
        let channels = text.description.split(separator: "|").map { channel in
            lookupTable(
                channel.split(separator: ";").map { row in row.split(separator: " ").compactMap { Double($0) } })
        }
        guard channels.count == 3 else { return [.black] }
        return (0..<256).map { Color(red: channels[0][$0], green: channels[1][$0], blue: channels[2][$0]) }
    }

    /// 256 values along straight segments; each row is position, value reached from below, value left upwards.
    private static func lookupTable(_ rows: [[Double]]) -> [Double] {
        let last = 255.0
        var result = [Double](repeating: 0, count: 256)
        guard rows.count >= 2, rows.allSatisfy({ $0.count == 3 }) else { return result }
        result[0] = rows[0][2]
        result[255] = rows[rows.count - 1][1]
        var segment = 1
        for index in 1..<255 {
            while segment < rows.count - 1, rows[segment][0] * last < Double(index) { segment += 1 }
            let (low, high) = (rows[segment - 1], rows[segment])
            let distance = (Double(index) - low[0] * last) / (high[0] * last - low[0] * last)
            result[index] = max(0, min(1, distance * (high[1] - low[2]) + low[2]))
        }
        result[0] = max(0, min(1, result[0]))
        result[255] = max(0, min(1, result[255]))
        return result
    }
}
