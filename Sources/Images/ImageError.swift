/// What can go wrong with pictures.
public enum ImageError: Error, Equatable, Sendable {
    /// The bytes are damaged; `reason` is the library's.
    case unreadable(format: String, reason: String)
    /// The bytes end before the picture does.
    case truncated(format: String)
    /// The picture could not be encoded.
    case unwritable(format: String, reason: String)
    /// The bytes start like no format that can be read here.
    case unknownFormat
    /// A size that is not positive or too large for memory.
    case invalidSize(width: Int, height: Int)
    /// More pixels than a file is trusted with.
    case tooManyPixels(count: Int, limit: Int)
    /// A number of channels other than 1, 2, 3 or 4, or bytes that do not fill the picture.
    case invalidLayout(width: Int, height: Int, channels: Int, bytes: Int)
    /// A change of mode that is not known.
    case unknownConversion(from: String, to: String)
}

extension ImageError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unreadable(let format, let reason): "the \(format) data cannot be read: \(reason)"
        case .truncated: "image file is truncated"
        case .unwritable(let format, let reason): "the picture cannot be written as \(format): \(reason)"
        case .unknownFormat: "cannot identify image file"
        case .invalidSize(let width, let height): "a picture of \(width)x\(height) pixels cannot be made"
        case .tooManyPixels(let count, let limit):
            "Image size (\(count) pixels) exceeds limit of \(limit) pixels, could be decompression bomb DOS attack."
        case .invalidLayout(let width, let height, let channels, let bytes):
            "\(bytes) bytes do not make a picture of \(width)x\(height) pixels with \(channels) channels"
        case .unknownConversion(let from, let to): "conversion from \(from) to \(to) not supported"
        }
    }
}
