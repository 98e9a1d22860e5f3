/// A picture in memory: bytes row by row from the top, the channels of a pixel side by side.
public struct Raster: Equatable, Sendable {
    /// Columns, in pixels.
    public let width: Int
    /// Rows, in pixels.
    public let height: Int
    /// 1 grey, 2 grey and opacity, 3 RGB, 4 RGBA (not premultiplied).
    public let channels: Int
    /// `width * height * channels` values.
    public var bytes: [UInt8]

    /// Makes a picture from its bytes.
    ///
    /// - Throws: ``ImageError/invalidLayout(width:height:channels:bytes:)``.
    public init(width: Int, height: Int, channels: Int, bytes: [UInt8]) throws {
        let (pixels, tooLarge) = width.multipliedReportingOverflow(by: height)
        guard width > 0, height > 0, (1...4).contains(channels), !tooLarge, pixels <= Int.max / 4,
            bytes.count == pixels * channels
        else {
            throw ImageError.invalidLayout(width: width, height: height, channels: channels, bytes: bytes.count)
        }
        self.width = width
        self.height = height
        self.channels = channels
        self.bytes = bytes
    }
}
