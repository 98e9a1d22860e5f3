#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// How a file becomes a picture of a wanted mode and size: Keras' `load_img`.
public struct PictureLoading: Sendable {
    /// A file that could not be opened.
    public struct Failure: Error, Sendable {
        public let path: String
        /// The system's error number.
        public let code: Int32
    }

    /// A file whose contents could not be used.
    public struct Unusable: Error, Sendable {
        public let path: String
        public let error: ImageError
    }

    public var mode: PictureMode
    /// Rows and columns; nil keeps the file's.
    public var size: (height: Int, width: Int)?
    public var filter: PictureFilter
    /// True cuts the middle part that has the wanted shape out first.
    public var keepsAspectRatio: Bool
    /// True decodes JPEG as TensorFlow does.
    public var isQuick = false

    public init(
        mode: PictureMode, size: (height: Int, width: Int)? = nil, filter: PictureFilter = .nearest,
        keepsAspectRatio: Bool = false
    ) {
        self.mode = mode
        self.size = size
        self.filter = filter
        self.keepsAspectRatio = keepsAspectRatio
    }

    /// Reads a file.
    ///
    /// - Throws: ``Failure``, ``Unusable``.
    public func load(_ path: String) throws -> Picture {
        let data = try Self.bytes(of: path)
        do {
            return try shaped(PictureFile.decode(data, isQuick: isQuick).picture)
        } catch let error as ImageError {
            throw Unusable(path: path, error: error)
        }
    }

    /// A picture in the wanted mode and size.
    public func shaped(_ picture: Picture) throws -> Picture {
        let staysWide = mode == .gray && picture.mode.isWide
        let colored = staysWide ? picture : try picture.converted(to: mode)
        guard let size, size.height != colored.height || size.width != colored.width else { return colored }
        var box: PictureBox?
        if keepsAspectRatio, size.width > 0, size.height > 0 {
            let height = min(colored.height, colored.width * size.height / size.width)
            let width = min(colored.width, colored.height * size.width / size.height)
            let (top, left) = ((colored.height - height) / 2, (colored.width - width) / 2)
            box = PictureBox(
                left: Double(left), top: Double(top), right: Double(left + width), bottom: Double(top + height))
        }
        return try colored.resized(width: size.width, height: size.height, filter: filter, box: box)
    }

    func read(_ path: String, into target: UnsafeMutablePointer<Float>, layout: ImageLayout) throws {
        let picture = try load(path)
        let count = picture.width * picture.height
        guard count * picture.mode.channels == layout.count else {
            throw Unusable(path: path, error: .invalidSize(width: picture.width, height: picture.height))
        }
        if picture.mode.isWide {
            for place in 0..<count { target[place] = Float(picture.numbers[place]) }
        } else if layout.hasPlanes {
            for place in 0..<layout.count {
                target[place % layout.channels * count + place / layout.channels] = Float(picture.bytes[place])
            }
        } else {
            for place in 0..<layout.count { target[place] = Float(picture.bytes[place]) }
        }
    }

    /// The bytes of a file.
    ///
    /// - Throws: ``Failure``.
    public static func bytes(of path: String) throws -> [UInt8] {
        guard let file = fopen(path, "rb") else { throw Failure(path: path, code: errno) }
        defer { fclose(file) }
        var status = stat()
        if fstat(fileno(file), &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
            throw Failure(path: path, code: EISDIR)
        }
        var result: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&block, 1, block.count, file)
            if count == 0 { break }
            result += block[..<count]
        }
        guard ferror(file) == 0 else { throw Failure(path: path, code: EIO) }
        return result
    }
}
