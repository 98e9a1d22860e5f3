extension Picture {
    /// The same picture in another mode, by Pillow's rules: grey is ITU-R 601 luma, opacity is dropped, not applied.
    ///
    /// - Throws: ``ImageError/unknownConversion(from:to:)``.
    public func converted(to target: PictureMode) throws -> Picture {
        if target == mode { return self }
        switch (mode, target) {
        case (.palette, _):
            return try flattened().converted(to: target)
        case (.gray16, .gray):
            return try made(.gray, numbers.map { UInt8(truncatingIfNeeded: $0 >> 8) })
        case (.integer, .gray):
            return try made(.gray, numbers.map { UInt8(max(0, min(255, $0))) })
        case (.gray16, .integer):
            return try Picture(mode: .integer, width: width, height: height, numbers: numbers)
        case (.integer, .gray16):
            return try Picture(
                mode: .gray16, width: width, height: height, numbers: numbers.map { max(0, min(65535, $0)) })
        case (.gray16, .rgb), (.gray16, .rgba), (.integer, .rgb), (.integer, .rgba):
            return try converted(to: .gray).converted(to: target)
        case (.bilevel, .gray):
            return try made(.gray, bytes)
        case (_, .integer), (_, .gray16):
            let gray = try converted(to: .gray)
            return try Picture(mode: target, width: width, height: height, numbers: gray.bytes.map(Int32.init))
        case (_, .gray):
            return try made(.gray, grayValues())
        case (_, .grayAlpha):
            return try made(.grayAlpha, interleaved([grayValues()], opacity()))
        case (_, .rgb):
            return try made(.rgb, interleaved(colors(), nil))
        case (_, .rgba):
            return try made(.rgba, interleaved(colors(), opacity()))
        default:
            throw ImageError.unknownConversion(from: mode.rawValue, to: target.rawValue)
        }
    }

    private func made(_ mode: PictureMode, _ bytes: [UInt8]) throws -> Picture {
        try Picture(mode: mode, width: width, height: height, bytes: bytes)
    }

    /// The palette's colours in place of the indices.
    private func flattened() throws -> Picture {
        let channels = hasTransparentColors ? 4 : 3
        var result = [UInt8](repeating: 0, count: bytes.count * channels)
        for (pixel, index) in bytes.enumerated() {
            let start = Int(index) * 4
            guard start + 4 <= palette.count else {
                if channels == 4 { result[pixel * 4 + 3] = 255 }
                continue
            }
            for channel in 0..<channels { result[pixel * channels + channel] = palette[start + channel] }
        }
        return try Picture(mode: channels == 4 ? .rgba : .rgb, width: width, height: height, bytes: result)
    }

    private func channel(_ index: Int) -> [UInt8] {
        let step = mode.channels
        return [UInt8](unsafeUninitializedCapacity: width * height) { output, count in
            for pixel in 0..<(width * height) { output[pixel] = bytes[pixel * step + index] }
            count = width * height
        }
    }

    private func grayValues() -> [UInt8] {
        guard mode.channels >= 3 else { return channel(0) }
        let step = mode.channels
        return [UInt8](unsafeUninitializedCapacity: width * height) { output, count in
            bytes.withUnsafeBufferPointer { input in
                for pixel in 0..<(width * height) {
                    let (r, g, b) = (
                        Int(input[pixel * step]), Int(input[pixel * step + 1]), Int(input[pixel * step + 2])
                    )
                    output[pixel] = UInt8(truncatingIfNeeded: (r * 19595 + g * 38470 + b * 7471 + 0x8000) >> 16)
                }
            }
            count = width * height
        }
    }

    private func colors() -> [[UInt8]] {
        mode.channels >= 3 ? (0..<3).map(channel) : Array(repeating: channel(0), count: 3)
    }

    private func opacity() -> [UInt8] {
        mode.channels % 2 == 0 ? channel(mode.channels - 1) : [UInt8](repeating: 255, count: width * height)
    }

    private func interleaved(_ planes: [[UInt8]], _ last: [UInt8]?) -> [UInt8] {
        let all = planes + (last.map { [$0] } ?? [])
        return [UInt8](unsafeUninitializedCapacity: width * height * all.count) { output, count in
            for (index, plane) in all.enumerated() {
                for pixel in 0..<(width * height) { output[pixel * all.count + index] = plane[pixel] }
            }
            count = width * height * all.count
        }
    }
}
