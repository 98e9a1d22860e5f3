import Arrays
import CPNG
import Glibc
import ImageCodecs

/// Reading PNG by libpng's simplified interface, which reports errors as values, and writing it row by row.
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
    /// - Throws: ``ImageError/unwritable(format:reason:)``, ``ImageError/invalidSize(width:height:)``,
    ///   `ArrayError.interrupted`.
    public static func encode(_ raster: Raster, dotsPerInch: Double? = nil, isFast: Bool = false) throws -> [UInt8] {
        guard let width = Int32(exactly: raster.width), let height = Int32(exactly: raster.height),
            raster.width * raster.channels <= Int(Int32.max)
        else { throw ImageError.invalidSize(width: raster.width, height: raster.height) }
        var output: UnsafeMutablePointer<UInt8>?
        var count = 0
        var message = [CChar](repeating: 0, count: Int(IMAGE_MESSAGE_SIZE))
        defer { free(output) }
        let status = image_encode_png(
            raster.bytes, UInt32(width), UInt32(height), Int32(raster.channels), dotsPerInch ?? 0, isFast ? 1 : 0,
            { ArrayInterrupt.isRequested ? 1 : 0 }, &output, &count, &message)
        switch Int(status) {
        case Int(ImageCodecDone.rawValue): return Array(UnsafeBufferPointer(start: output, count: count))
        case Int(ImageCodecStopped.rawValue): throw ArrayError.interrupted
        case Int(ImageCodecNoMemory.rawValue):
            throw ImageError.unwritable(format: "PNG", reason: "out of memory")
        default:
            throw ImageError.unwritable(
                format: "PNG",
                reason: String(decoding: message.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self))
        }
    }

    private static func message(of image: inout png_image) -> String {
        withUnsafeBytes(of: image.message) { buffer in
            String(decoding: buffer.prefix { $0 != 0 }, as: UTF8.self)
        }
    }
}
