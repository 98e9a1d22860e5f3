/// The first picture of a GIF. Source: CompuServe, "Graphics Interchange Format", version 89a.
enum GIF {
    static func decode(_ data: [UInt8]) throws -> Picture {
        func byte(_ place: Int) throws -> Int {
            guard place < data.count else { throw ImageError.truncated(format: "GIF") }
            return Int(data[place])
        }
        func word(_ place: Int) throws -> Int { try byte(place) | byte(place + 1) << 8 }
        let (width, height) = (try word(6), try word(8))
        guard width > 0, height > 0 else { throw ImageError.invalidSize(width: width, height: height) }
        guard width * height <= PictureFile.pixelLimit else {
            throw ImageError.tooManyPixels(count: width * height, limit: PictureFile.pixelLimit)
        }
        var place = 13
        var palette: [UInt8] = []
        func colors(_ flags: Int) throws -> [UInt8] {
            guard flags & 0x80 != 0 else { return palette }
            var table: [UInt8] = []
            for _ in 0..<(2 << (flags & 7)) {
                table += [UInt8(try byte(place)), UInt8(try byte(place + 1)), UInt8(try byte(place + 2)), 255]
                place += 3
            }
            return table
        }
        palette = try colors(try byte(10))
        var transparent: Int?
        while true {
            let mark = try byte(place)
            place += 1
            switch mark {
            case 0x21:
                if try byte(place) == 0xF9, try byte(place + 2) & 1 == 1 { transparent = try byte(place + 5) }
                place += 1
                while try byte(place) != 0 { place += 1 + (try byte(place)) }
                place += 1
            case 0x2C:
                let (left, top, columns, rows) = (
                    try word(place), try word(place + 2), try word(place + 4), try word(place + 6)
                )
                let flags = try byte(place + 8)
                place += 9
                palette = try colors(flags)
                if let transparent, transparent * 4 + 3 < palette.count { palette[transparent * 4 + 3] = 0 }
                let codeSize = try byte(place)
                place += 1
                var packed: [UInt8] = []
                while try byte(place) != 0 {
                    let count = try byte(place)
                    guard place + count < data.count else { throw ImageError.truncated(format: "GIF") }
                    packed += data[(place + 1)...(place + count)]
                    place += 1 + count
                }
                let indices = try unpack(packed, codeSize: codeSize, count: columns * rows)
                var bytes = [UInt8](repeating: 0, count: width * height)
                for (position, row) in rowOrder(rows, isInterlaced: flags & 0x40 != 0).enumerated() {
                    for column in 0..<columns where left + column < width && top + row < height {
                        bytes[(top + row) * width + left + column] = indices[position * columns + column]
                    }
                }
                return try Picture(mode: .palette, width: width, height: height, bytes: bytes, palette: palette)
            default:
                throw ImageError.unreadable(format: "GIF", reason: "no picture in it")
            }
        }
    }

    private static func rowOrder(_ rows: Int, isInterlaced: Bool) -> [Int] {
        guard isInterlaced else { return Array(0..<rows) }
        return [(0, 8), (4, 8), (2, 4), (1, 2)].flatMap { Array(stride(from: $0.0, to: rows, by: $0.1)) }
    }

    /// LZW with codes that grow from `codeSize + 1` to 12 bits.
    private static func unpack(_ packed: [UInt8], codeSize: Int, count: Int) throws -> [UInt8] {
        guard (1...11).contains(codeSize) else { throw ImageError.unreadable(format: "GIF", reason: "bad code size") }
        let clear = 1 << codeSize
        var prefixes = [Int](repeating: -1, count: 4096)
        var suffixes = (0..<4096).map { UInt8(truncatingIfNeeded: $0) }
        var output: [UInt8] = []
        output.reserveCapacity(count)
        var (next, width, previous) = (clear + 2, codeSize + 1, -1)
        var (bits, held, place) = (0, 0, 0)
        var stack: [UInt8] = []
        while output.count < count {
            while held < width {
                guard place < packed.count else { throw ImageError.truncated(format: "GIF") }
                bits |= Int(packed[place]) << held
                held += 8
                place += 1
            }
            let code = bits & ((1 << width) - 1)
            bits >>= width
            held -= width
            if code == clear {
                (next, width, previous) = (clear + 2, codeSize + 1, -1)
                continue
            }
            if code == clear + 1 { throw ImageError.truncated(format: "GIF") }
            guard code < next || (code == next && previous >= 0) else {
                throw ImageError.unreadable(format: "GIF", reason: "broken data stream")
            }
            stack.removeAll(keepingCapacity: true)
            var walk = code == next ? previous : code
            while walk >= 0 {
                stack.append(suffixes[walk])
                walk = prefixes[walk]
            }
            let first = stack[stack.count - 1]
            output.append(contentsOf: stack.reversed())
            if code == next { output.append(first) }
            if previous >= 0, next < 4096 {
                prefixes[next] = previous
                suffixes[next] = first
                next += 1
                if next == 1 << width, width < 12 { width += 1 }
            }
            previous = code
        }
        return Array(output.prefix(count))
    }
}
