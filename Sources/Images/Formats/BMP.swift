/// Windows bitmaps without compression: 1, 4, 8, 24 and 32 bits a pixel.
public enum BMP {
    /// Little-endian numbers of a file; those beyond its end are an error.
    private struct Reader {
        let data: [UInt8]

        func number(_ offset: Int, _ count: Int) throws -> Int {
            guard offset >= 0, offset + count <= data.count else { throw ImageError.truncated(format: "BMP") }
            return (0..<count).reduce(0) { $0 | Int(data[offset + $1]) << (8 * $1) }
        }

        func signed(_ offset: Int) throws -> Int { Int(Int32(truncatingIfNeeded: try number(offset, 4))) }
    }

    static func decode(_ data: [UInt8]) throws -> Picture {
        let reader = Reader(data: data)
        let pixels = try reader.number(10, 4)
        let headerSize = try reader.number(14, 4)
        guard headerSize >= 40 else {
            throw ImageError.unreadable(format: "BMP", reason: "Unsupported BMP header type (\(headerSize))")
        }
        let width = try reader.signed(18)
        let signedHeight = try reader.signed(22)
        let height = abs(signedHeight)
        let bits = try reader.number(28, 2)
        let compression = try reader.number(30, 4)
        guard width > 0, height > 0 else { throw ImageError.invalidSize(width: width, height: height) }
        guard width * height <= PictureFile.pixelLimit else {
            throw ImageError.tooManyPixels(count: width * height, limit: PictureFile.pixelLimit)
        }
        guard [1, 4, 8, 24, 32].contains(bits), compression == 0 || (compression == 3 && bits == 32) else {
            throw ImageError.unreadable(format: "BMP", reason: "Unsupported BMP compression (\(compression))")
        }
        let line = (width * bits + 31) / 32 * 4
        guard pixels >= 0, pixels + line * height <= data.count else { throw ImageError.truncated(format: "BMP") }
        func start(_ row: Int) -> Int { pixels + (signedHeight > 0 ? height - 1 - row : row) * line }
        if bits >= 24 {
            var bytes: [UInt8] = []
            bytes.reserveCapacity(width * height * 3)
            for row in 0..<height {
                for column in 0..<width {
                    let place = start(row) + column * bits / 8
                    bytes += [data[place + 2], data[place + 1], data[place]]
                }
            }
            return try Picture(mode: .rgb, width: width, height: height, bytes: bytes)
        }
        let used = try reader.number(46, 4)
        let colors = min(used == 0 ? 1 << bits : used, 1 << bits)
        var palette: [UInt8] = []
        for color in 0..<colors {
            let place = 14 + headerSize + 4 * color
            palette += [
                UInt8(try reader.number(place + 2, 1)), UInt8(try reader.number(place + 1, 1)),
                UInt8(try reader.number(place, 1)), 255,
            ]
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(width * height)
        let perByte = 8 / bits
        for row in 0..<height {
            for column in 0..<width {
                let byte = data[start(row) + column / perByte]
                bytes.append(byte >> UInt8(8 - bits - column % perByte * bits) & UInt8((1 << bits) - 1))
            }
        }
        let isGray =
            bits == 8
            && (0..<colors).allSatisfy { color in
                (0..<3).allSatisfy { palette[4 * color + $0] == UInt8(color) }
            }
        if isGray { return try Picture(mode: .gray, width: width, height: height, bytes: bytes) }
        return try Picture(mode: .palette, width: width, height: height, bytes: bytes, palette: palette)
    }

    static func encode(_ picture: Picture) throws -> [UInt8] {
        let color = try picture.converted(to: .rgb)
        let line = (picture.width * 24 + 31) / 32 * 4
        func little(_ value: Int, _ count: Int) -> [UInt8] { (0..<count).map { UInt8(value >> (8 * $0) & 255) } }
        var data = Array("BM".utf8) + little(54 + line * picture.height, 4) + little(0, 4) + little(54, 4)
        data += little(40, 4) + little(picture.width, 4) + little(picture.height, 4) + little(1, 2) + little(24, 2)
        data += little(0, 4) + little(line * picture.height, 4) + little(3780, 4) + little(3780, 4) + little(0, 8)
        for row in stride(from: picture.height - 1, through: 0, by: -1) {
            for column in 0..<picture.width {
                let place = (row * picture.width + column) * 3
                data += [color.bytes[place + 2], color.bytes[place + 1], color.bytes[place]]
            }
            data += [UInt8](repeating: 0, count: line - picture.width * 3)
        }
        return data
    }
}
