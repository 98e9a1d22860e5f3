/// What the values of a pixel mean; the raw values are Pillow's names.
public enum PictureMode: String, Sendable, CaseIterable {
    /// Black or white, kept as 0 and 255.
    case bilevel = "1"
    /// Grey.
    case gray = "L"
    /// Grey and opacity.
    case grayAlpha = "LA"
    /// Indices into a palette.
    case palette = "P"
    case rgb = "RGB"
    case rgba = "RGBA"
    /// Grey of 16 bits.
    case gray16 = "I;16"
    /// Grey of 32 bits.
    case integer = "I"

    /// Values of a pixel.
    public var channels: Int {
        switch self {
        case .bilevel, .gray, .palette, .gray16, .integer: 1
        case .grayAlpha: 2
        case .rgb: 3
        case .rgba: 4
        }
    }

    /// True when the values need more than eight bits.
    public var isWide: Bool { self == .gray16 || self == .integer }
}

/// A picture as a program handles it: with a mode, which a ``Raster`` has not.
public struct Picture: Sendable, Equatable {
    public let mode: PictureMode
    /// Columns, in pixels.
    public let width: Int
    /// Rows, in pixels.
    public let height: Int
    /// The values row by row, channels side by side; empty in the wide modes.
    public var bytes: [UInt8]
    /// The values in the wide modes, otherwise empty.
    public var numbers: [Int32]
    /// Four bytes (RGBA) for each colour of a palette.
    public var palette: [UInt8]
    /// True when a colour of the palette is not opaque.
    public var hasTransparentColors: Bool { stride(from: 3, to: palette.count, by: 4).contains { palette[$0] != 255 } }

    /// A picture of eight-bit values.
    ///
    /// - Throws: ``ImageError/invalidLayout(width:height:channels:bytes:)``.
    public init(mode: PictureMode, width: Int, height: Int, bytes: [UInt8], palette: [UInt8] = []) throws {
        guard !mode.isWide else {
            throw ImageError.invalidLayout(width: width, height: height, channels: 1, bytes: bytes.count)
        }
        let raster = try Raster(width: width, height: height, channels: mode.channels, bytes: bytes)
        self.init(mode: mode, raster: raster, palette: palette)
    }

    /// A picture of wider values.
    ///
    /// - Throws: ``ImageError/invalidLayout(width:height:channels:bytes:)``.
    public init(mode: PictureMode, width: Int, height: Int, numbers: [Int32]) throws {
        let (count, overflow) = width.multipliedReportingOverflow(by: height)
        guard width > 0, height > 0, !overflow, mode.isWide, count == numbers.count else {
            throw ImageError.invalidLayout(width: width, height: height, channels: 1, bytes: numbers.count * 4)
        }
        self.mode = mode
        self.width = width
        self.height = height
        self.numbers = numbers
        bytes = []
        palette = []
    }

    /// A picture by the raster's channels: grey, grey with opacity, RGB or RGBA.
    public init(_ raster: Raster) {
        let mode: PictureMode = [.gray, .grayAlpha, .rgb, .rgba][raster.channels - 1]
        self.init(mode: mode, raster: raster, palette: [])
    }

    private init(mode: PictureMode, raster: Raster, palette: [UInt8]) {
        self.mode = mode
        width = raster.width
        height = raster.height
        bytes = raster.bytes
        numbers = []
        self.palette = palette
    }

    /// The picture as bytes alone: colours of a palette looked up, wide grey brought to eight bits.
    public func raster() throws -> Raster {
        switch mode {
        case .palette: return try converted(to: hasTransparentColors ? .rgba : .rgb).raster()
        case .gray16, .integer: return try converted(to: .gray).raster()
        default: return try Raster(width: width, height: height, channels: mode.channels, bytes: bytes)
        }
    }
}
