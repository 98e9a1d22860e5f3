/// A colour with red, green, blue and opacity, each 0…1, not premultiplied.
public struct Color: Equatable, Hashable, Sendable {
    public var red: Double
    public var green: Double
    public var blue: Double
    public var alpha: Double

    public init(red: Double, green: Double, blue: Double, alpha: Double = 1) {
        self.red = red
        self.green = green
        self.blue = blue
        self.alpha = alpha
    }

    public static let black = Color(red: 0, green: 0, blue: 0)
    public static let white = Color(red: 1, green: 1, blue: 1)
    /// Nothing at all; matplotlib's `'none'`.
    public static let clear = Color(red: 0, green: 0, blue: 0, alpha: 0)

    /// Makes a colour from `0xRRGGBB`.
    public init(hexadecimal: UInt32) { self.init(hex: hexadecimal) }

    init(hex: UInt32) {
        self.init(
            red: Double(hex >> 16 & 255) / 255, green: Double(hex >> 8 & 255) / 255, blue: Double(hex & 255) / 255)
    }

    func with(alpha: Double) -> Color {
        Color(red: red, green: green, blue: blue, alpha: alpha)
    }

    /// The ten colours that lines take in turn (`C0` … `C9`).
    public static let cycle: [Color] = [
        0x1f77b4, 0xff7f0e, 0x2ca02c, 0xd62728, 0x9467bd, 0x8c564b, 0xe377c2, 0x7f7f7f, 0xbcbd22, 0x17becf,
    ].map(Color.init(hex:))

    /// Reads a colour as matplotlib does: a CSS4 or `tab:` name, a single letter, `C0`, `#rgb`, `#rgba`, `#rrggbb`,
    /// `#rrggbbaa`, or a grey level such as `"0.5"`.
    ///
    /// - Throws: ``PlottingError/invalidColor(_:)``.
    public init(_ specification: String) throws {
        guard let color = Color.parse(specification) else { throw PlottingError.invalidColor(specification) }
        self = color
    }

    static func parse(_ text: String) -> Color? {
        if let color = singleLetters[text] { return color }
        if text.hasPrefix("#") { return parseHexadecimal(text.dropFirst()) }
        if text.first == "C", let number = Int(text.dropFirst()), number >= 0, text.dropFirst().allSatisfy(\.isNumber) {
            return cycle[number % cycle.count]
        }
        if let color = NamedColors.shared.colors[text] ?? NamedColors.shared.colors[text.lowercased()] { return color }
        if let level = Double(text), (0...1).contains(level) {
            return Color(red: level, green: level, blue: level)
        }
        return nil
    }

    private static func parseHexadecimal(_ digits: Substring) -> Color? {
        guard digits.allSatisfy(\.isHexDigit), let value = UInt64(digits, radix: 16) else { return nil }
        func channel(_ shift: UInt64, _ mask: UInt64) -> Double { Double(value >> shift & mask) / Double(mask) }
        switch digits.count {
        case 3: return Color(red: channel(8, 15), green: channel(4, 15), blue: channel(0, 15))
        case 4: return Color(red: channel(12, 15), green: channel(8, 15), blue: channel(4, 15), alpha: channel(0, 15))
        case 6: return Color(red: channel(16, 255), green: channel(8, 255), blue: channel(0, 255))
        case 8:
            return Color(red: channel(24, 255), green: channel(16, 255), blue: channel(8, 255), alpha: channel(0, 255))
        default: return nil
        }
    }

    static let singleLetters: [String: Color] = [
        "b": Color(red: 0, green: 0, blue: 1), "g": Color(red: 0, green: 0.5, blue: 0),
        "r": Color(red: 1, green: 0, blue: 0), "c": Color(red: 0, green: 0.75, blue: 0.75),
        "m": Color(red: 0.75, green: 0, blue: 0.75), "y": Color(red: 0.75, green: 0.75, blue: 0),
        "k": .black, "w": .white, "none": .clear,
    ]
}

/// The table of colour names, read on first use.
struct NamedColors: Sendable {
    static let shared = NamedColors()

    let colors: [String: Color]

    private init() {
        var colors: [String: Color] = [:]
        for entry in namedColorTable.description.split(separator: " ") {
            let parts = entry.split(separator: "=")
            guard parts.count == 2, let hex = UInt32(parts[1], radix: 16) else { continue }
            colors[String(parts[0])] = Color(hex: hex)
        }
        colors["none"] = .clear
        self.colors = colors
    }
}
