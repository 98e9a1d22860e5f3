import ImageCodecs

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The formats of picture files; the raw values are Pillow's names.
public enum PictureFormat: String, Sendable, CaseIterable {
    case png = "PNG"
    case jpeg = "JPEG"
    case bmp = "BMP"
    case gif = "GIF"

    /// The format that the bytes start like.
    public init?(of data: [UInt8]) {
        if data.starts(with: PNG.signature) {
            self = .png
        } else if data.starts(with: [0xFF, 0xD8, 0xFF]) {
            self = .jpeg
        } else if data.starts(with: Array("BM".utf8)) {
            self = .bmp
        } else if data.starts(with: Array("GIF8".utf8)) {
            self = .gif
        } else {
            return nil
        }
    }

    /// The format that a file name's ending stands for.
    public init?(fileExtension: String) {
        switch fileExtension.lowercased() {
        case "png": self = .png
        case "jpg", "jpeg", "jpe", "jfif": self = .jpeg
        case "bmp", "dib": self = .bmp
        case "gif": self = .gif
        default: return nil
        }
    }
}

/// Picture files in and out.
public enum PictureFile {
    /// More pixels than this are taken for an attack; Pillow's limit.
    public static let pixelLimit = 178_956_970

    /// Decodes a file of any format that is known.
    ///
    /// - Parameter isQuick: takes JPEG's faster transform, whose levels differ by a few; TensorFlow's choice.
    /// - Throws: ``ImageError/unknownFormat``, ``ImageError/truncated(format:)``,
    ///   ``ImageError/unreadable(format:reason:)``, ``ImageError/tooManyPixels(count:limit:)``.
    public static func decode(_ data: [UInt8], isQuick: Bool = false) throws -> (
        format: PictureFormat, picture: Picture
    ) {
        guard let format = PictureFormat(of: data) else { throw ImageError.unknownFormat }
        let picture =
            switch format {
            case .png: try CodecPicture.decode(data, format: "PNG", isQuick: isQuick, image_decode_png)
            case .jpeg: try CodecPicture.decode(data, format: "JPEG", isQuick: isQuick, image_decode_jpeg)
            case .bmp: try BMP.decode(data)
            case .gif: try GIF.decode(data)
            }
        return (format, picture)
    }

    /// Encodes a picture.
    ///
    /// - Parameter quality: of a JPEG, 1 … 95.
    /// - Throws: ``ImageError/unwritable(format:reason:)``.
    public static func encode(_ picture: Picture, as format: PictureFormat, quality: Int = 75) throws -> [UInt8] {
        switch format {
        case .png: return try PNG.encode(picture.raster())
        case .jpeg:
            guard picture.mode == .gray || picture.mode == .rgb || picture.mode == .bilevel else {
                throw ImageError.unwritable(
                    format: "JPEG", reason: "cannot write mode \(picture.mode.rawValue) as JPEG")
            }
            return try CodecPicture.encodeJPEG(picture, quality: quality)
        case .bmp: return try BMP.encode(picture)
        case .gif: throw ImageError.unwritable(format: "GIF", reason: "only reading is supported")
        }
    }
}

/// Pictures from the libraries' bytes.
private enum CodecPicture {
    typealias Decoder = (
        UnsafePointer<UInt8>?, Int, UInt64, Int32, UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>?,
        UnsafeMutablePointer<ImageCodecResult>?
    ) -> Int32

    static func decode(_ data: [UInt8], format: String, isQuick: Bool, _ decoder: Decoder) throws -> Picture {
        var result = ImageCodecResult()
        var pixels: UnsafeMutablePointer<UInt8>?
        defer { free(pixels) }
        let status = data.withUnsafeBufferPointer {
            decoder($0.baseAddress, $0.count, UInt64(PictureFile.pixelLimit), isQuick ? 1 : 0, &pixels, &result)
        }
        let (width, height) = (Int(result.width), Int(result.height))
        switch Int(status) {
        case Int(ImageCodecDone.rawValue): break
        case Int(ImageCodecTruncated.rawValue): throw ImageError.truncated(format: format)
        case Int(ImageCodecTooLarge.rawValue):
            throw ImageError.tooManyPixels(count: width * height, limit: PictureFile.pixelLimit)
        case Int(ImageCodecNoMemory.rawValue): throw ImageError.invalidSize(width: width, height: height)
        default:
            let message = withUnsafeBytes(of: result.message) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
            throw ImageError.unreadable(format: format, reason: message)
        }
        let channels = Int(result.channels)
        let count = width * height * channels
        guard let pixels, width > 0, height > 0 else { throw ImageError.invalidSize(width: width, height: height) }
        let all = UnsafeBufferPointer(start: pixels, count: count * Int(result.bits) / 8)
        if format == "JPEG", channels == 4 {
            return try Picture(
                mode: .rgb, width: width, height: height, bytes: rgb(fromInks: all, isInverted: result.kind == 1))
        }
        if result.bits == 16 {
            if channels == 1 {
                let numbers = (0..<count).map { Int32(all[2 * $0]) << 8 | Int32(all[2 * $0 + 1]) }
                return try Picture(mode: .gray16, width: width, height: height, numbers: numbers)
            }
            // Pillow keeps the upper half of colours of 16 bits.
            let upper = (0..<count).map { all[2 * $0] }
            return Picture(try Raster(width: width, height: height, channels: channels, bytes: upper))
        }
        if format == "PNG", result.kind == 3 {
            let palette = withUnsafeBytes(of: result.palette) { Array($0.prefix(Int(result.paletteCount) * 4)) }
            return try Picture(mode: .palette, width: width, height: height, bytes: Array(all), palette: palette)
        }
        if format == "PNG", result.kind == 0, result.fileBits == 1 {
            return try Picture(mode: .bilevel, width: width, height: height, bytes: Array(all))
        }
        return Picture(try Raster(width: width, height: height, channels: channels, bytes: Array(all)))
    }

    /// Cyan, magenta, yellow and black as red, green and blue.
    private static func rgb(fromInks inks: UnsafeBufferPointer<UInt8>, isInverted: Bool) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(inks.count / 4 * 3)
        for pixel in stride(from: 0, to: inks.count, by: 4) {
            func ink(_ channel: Int) -> Int {
                isInverted ? 255 - Int(inks[pixel + channel]) : Int(inks[pixel + channel])
            }
            let light = 255 - ink(3)
            for channel in 0..<3 {
                let product = ink(channel) * light + 128
                result.append(UInt8(max(0, min(255, light - (((product >> 8) + product) >> 8)))))
            }
        }
        return result
    }

    static func encodeJPEG(_ picture: Picture, quality: Int) throws -> [UInt8] {
        guard picture.width <= 65500, picture.height <= 65500 else {
            throw ImageError.invalidSize(width: picture.width, height: picture.height)
        }
        var output: UnsafeMutablePointer<UInt8>?
        var size = 0
        var message = [CChar](repeating: 0, count: 256)
        defer { free(output) }
        let status = picture.bytes.withUnsafeBufferPointer {
            image_encode_jpeg(
                $0.baseAddress, UInt32(picture.width), UInt32(picture.height), Int32(picture.mode.channels),
                Int32(max(1, min(100, quality))), &output, &size, &message)
        }
        guard status == 0, let output else {
            let reason = String(decoding: message.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            throw ImageError.unwritable(format: "JPEG", reason: reason)
        }
        return Array(UnsafeBufferPointer(start: output, count: size))
    }
}
