import Glibc
import Synchronization

/// Which of the installed faces a text is set in.
public struct FontStyle: Equatable, Hashable, Sendable {
    /// The families there are files for.
    public enum Family: String, Sendable { case sansSerif = "sans-serif", serif, monospace }

    /// The size in points (1/72 inch).
    public var size: Double
    public var isBold: Bool
    public var isItalic: Bool
    public var family: Family

    public init(size: Double = 10, isBold: Bool = false, isItalic: Bool = false, family: Family = .sansSerif) {
        self.size = size
        self.isBold = isBold
        self.isItalic = isItalic
        self.family = family
    }

    var fileName: String {
        switch family {
        case .sansSerif:
            "DejaVuSans" + (isBold ? (isItalic ? "-BoldOblique" : "-Bold") : (isItalic ? "-Oblique" : ""))
        case .serif:
            "DejaVuSerif" + (isBold ? (isItalic ? "-BoldItalic" : "-Bold") : (isItalic ? "-Italic" : ""))
        case .monospace:
            "DejaVuSansMono" + (isBold ? (isItalic ? "-BoldOblique" : "-Bold") : (isItalic ? "-Oblique" : ""))
        }
    }

    /// The names of the relative sizes (`small`, `large` …) as factors of ten points.
    ///
    /// Source: matplotlib `font_manager.font_scalings`.
    public static func size(named name: String) throws -> Double {
        let factors = [
            "xx-small": 0.579, "x-small": 0.694, "small": 0.833, "medium": 1.0, "large": 1.2, "x-large": 1.44,
            "xx-large": 1.728, "larger": 1.2, "smaller": 0.833,
        ]
        guard let factor = factors[name] else {
            throw PlottingError.unsupportedValue(name: "fontsize", value: name, supported: factors.keys.sorted())
        }
        return 10 * factor
    }
}

/// Finds and opens the DejaVu fonts, each once in a process.
enum FontLibrary {
    /// Where distributions put the files; asking fontconfig would cost more than drawing the figure.
    static let directories = [
        "/usr/share/fonts/truetype/dejavu", "/usr/share/fonts/dejavu-sans-fonts", "/usr/share/fonts/dejavu",
        "/usr/share/fonts/TTF", "/usr/share/fonts/truetype", "/usr/local/share/fonts", "/usr/share/fonts/ttf-dejavu",
        "/opt/homebrew/share/fonts", "/Library/Fonts",
    ]

    private static let faces = Mutex<[String: FontFace]>([:])

    static func face(for style: FontStyle) throws -> FontFace {
        let name = style.fileName
        if let face = faces.withLock({ $0[name] }) { return face }
        let face: FontFace
        do {
            face = try open(name)
        } catch {
            // The slanted and serif faces live in fonts-dejavu-extra: an upright one is better than no text.
            guard style.isItalic || style.family != .sansSerif else { throw error }
            face = try self.face(for: FontStyle(size: style.size, isBold: style.isBold))
        }
        faces.withLock { $0[name] = face }
        return face
    }

    private static func open(_ name: String) throws -> FontFace {
        var searched = directories
        if let extra = getenv("SWIFTLET_FONT_DIRECTORY") { searched.insert(String(cString: extra), at: 0) }
        for directory in searched {
            let path = "\(directory)/\(name).ttf"
            if access(path, R_OK) == 0 { return try FontFace(path: path) }
        }
        throw PlottingError.fontNotFound(name: name, searched: searched)
    }
}
