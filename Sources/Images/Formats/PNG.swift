import CPNG

/// Reading and writing PNG by libpng's simplified interface, which reports errors as values.
public enum PNG {
    /// The eight bytes every PNG starts with.
    public static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    /// Decodes a PNG; palettes become RGB or RGBA, 16 bits become 8, other channels stay as they are in the file.
    ///
    /// - Throws: ``ImageError/unreadable(format:reason:)``, ``ImageError/invalidSize(width:height:)``.
    public static func decode(_ data: [UInt8]) throws -> Raster {
        var image = png_image()
        image.version = png_uint_32(PNG_IMAGE_VERSION)
        defer { png_image_free(&image) }
        return try data.withUnsafeBytes { source in
            guard png_image_begin_read_from_memory(&image, source.baseAddress, source.count) != 0 else {
                throw ImageError.unreadable(format: "PNG", reason: message(of: &image))
            }
            let hasColor = image.format & PNG_FORMAT_FLAG_COLOR != 0
            let hasAlpha = image.format & PNG_FORMAT_FLAG_ALPHA != 0
            image.format = (hasColor ? PNG_FORMAT_FLAG_COLOR : 0) | (hasAlpha ? PNG_FORMAT_FLAG_ALPHA : 0)
            let channels = (hasColor ? 3 : 1) + (hasAlpha ? 1 : 0)
            let (width, height) = (Int(image.width), Int(image.height))
            let row = width * channels
            guard width > 0, height > 0, row <= Int(Int32.max), row <= Int.max / height, row * height <= 1 << 32 else {
                throw ImageError.invalidSize(width: width, height: height)
            }
            var bytes = [UInt8](repeating: 0, count: row * height)
            let succeeded = bytes.withUnsafeMutableBytes {
                png_image_finish_read(&image, nil, $0.baseAddress, png_int_32(row), nil) != 0
            }
            guard succeeded else { throw ImageError.unreadable(format: "PNG", reason: message(of: &image)) }
            return try Raster(width: width, height: height, channels: channels, bytes: bytes)
        }
    }

    /// Encodes a picture.
    ///
    /// - Parameters:
    ///   - dotsPerInch: written into the file when given, as a pHYs chunk.
    ///   - isFast: spends a third of the time; drawings become no larger, photographs do.
    /// - Throws: ``ImageError/unwritable(format:reason:)``.
    public static func encode(_ raster: Raster, dotsPerInch: Double? = nil, isFast: Bool = false) throws -> [UInt8] {
        var image = png_image()
        image.version = png_uint_32(PNG_IMAGE_VERSION)
        guard let width = png_uint_32(exactly: raster.width), let height = png_uint_32(exactly: raster.height),
            raster.width * raster.channels <= Int(Int32.max)
        else { throw ImageError.invalidSize(width: raster.width, height: raster.height) }
        image.width = width
        image.height = height
        image.format =
            (raster.channels >= 3 ? PNG_FORMAT_FLAG_COLOR : 0)
            | (raster.channels % 2 == 0 ? PNG_FORMAT_FLAG_ALPHA : 0)
        if isFast { image.flags = png_uint_32(PNG_IMAGE_FLAG_FAST) }
        defer { png_image_free(&image) }
        // Deflate never grows data by more than this; asking libpng for the size would encode twice.
        let raw = (raster.width * raster.channels + 1) * raster.height
        var output = [UInt8](repeating: 0, count: raw + raw / 500 + 4096)
        var count = png_alloc_size_t(output.count)
        let stride = png_int_32(raster.width * raster.channels)
        let succeeded = raster.bytes.withUnsafeBytes { pixels in
            output.withUnsafeMutableBytes {
                png_image_write_to_memory(&image, $0.baseAddress, &count, 0, pixels.baseAddress, stride, nil) != 0
            }
        }
        guard succeeded else { throw ImageError.unwritable(format: "PNG", reason: message(of: &image)) }
        output.removeSubrange(Int(count)...)
        if let dotsPerInch { insertResolution(dotsPerInch, into: &output) }
        return output
    }

    private static func message(of image: inout png_image) -> String {
        withUnsafeBytes(of: image.message) { buffer in
            String(decoding: buffer.prefix { $0 != 0 }, as: UTF8.self)
        }
    }

    /// Adds a pHYs chunk behind the header.
    private static func insertResolution(_ dotsPerInch: Double, into png: inout [UInt8]) {
        guard dotsPerInch.isFinite, dotsPerInch > 0, dotsPerInch < 1e6, png.count > 33 else { return }
        let perMetre = UInt32((dotsPerInch / 0.0254).rounded())
        func bigEndian(_ value: UInt32) -> [UInt8] { (0..<4).map { UInt8(value >> (24 - 8 * $0) & 255) } }
        let body = Array("pHYs".utf8) + bigEndian(perMetre) + bigEndian(perMetre) + [1]
        var crc: UInt32 = 0xFFFF_FFFF
        for byte in body {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? 0xEDB8_8320 ^ (crc >> 1) : crc >> 1 }
        }
        // The signature takes 8 bytes and the IHDR chunk 25.
        png.insert(contentsOf: bigEndian(9) + body + bigEndian(~crc), at: 33)
    }
}
