/// The part of a picture that is used, in pixels from the upper left corner.
public struct PictureBox: Sendable, Equatable {
    public var left: Double
    public var top: Double
    public var right: Double
    public var bottom: Double

    public init(left: Double, top: Double, right: Double, bottom: Double) {
        self.left = left
        self.top = top
        self.right = right
        self.bottom = bottom
    }
}

extension Picture {
    /// The same picture at another size, level for level as Pillow's `resize` gives it.
    ///
    /// Colours are weighted by their opacity; palettes and black-and-white pictures take the nearest pixel.
    /// - Throws: ``ImageError/invalidSize(width:height:)``.
    public func resized(
        width newWidth: Int, height newHeight: Int, filter: PictureFilter = .bicubic, box: PictureBox? = nil
    ) throws -> Picture {
        let part = box ?? PictureBox(left: 0, top: 0, right: Double(width), bottom: Double(height))
        guard newWidth > 0, newHeight > 0, newWidth < 1 << 20, newHeight < 1 << 20, newWidth * newHeight < 1 << 30,
            part.left >= 0, part.top >= 0, part.right <= Double(width), part.bottom <= Double(height),
            part.right > part.left, part.bottom > part.top
        else { throw ImageError.invalidSize(width: newWidth, height: newHeight) }
        if newWidth == width, newHeight == height, part.left == 0, part.top == 0, part.right == Double(width),
            part.bottom == Double(height)
        {
            return self
        }
        if filter == .nearest || mode == .palette || mode == .bilevel {
            return try nearest(newWidth, newHeight, part)
        }
        let columns = filter.taps(sourceCount: width, from: part.left, to: part.right, count: newWidth)
        let rows = filter.taps(sourceCount: height, from: part.top, to: part.bottom, count: newHeight)
        if mode.isWide { return try smoothWide(columns, rows) }
        let keepsOpacity = mode == .grayAlpha || mode == .rgba
        var values = bytes
        if keepsOpacity { PremultipliedOpacity.apply(&values, channels: mode.channels) }
        // A pass that would change nothing is left out, as rounding twice would show.
        let changesWidth = newWidth != width || part.left != 0 || part.right != Double(newWidth)
        let changesHeight = newHeight != height || part.top != 0 || part.bottom != Double(newHeight)
        func narrow(_ height: Int) {
            guard changesWidth else { return }
            values = FixedPointPass.alongRows(
                values, width: width, height: height, channels: mode.channels, taps: columns)
        }
        func flatten(_ width: Int) {
            guard changesHeight else { return }
            values = FixedPointPass.alongColumns(values, line: width * mode.channels, taps: rows)
        }
        // Rows first, unless columns first leave less between the two passes.
        let (partWidth, partHeight) = (part.right - part.left, part.bottom - part.top)
        if Double(newHeight) < partHeight, partWidth * Double(newHeight) < partHeight * Double(newWidth) {
            flatten(width)
            narrow(newHeight)
        } else {
            narrow(height)
            flatten(newWidth)
        }
        if keepsOpacity { PremultipliedOpacity.remove(&values, channels: mode.channels) }
        return try Picture(mode: mode, width: newWidth, height: newHeight, bytes: values)
    }

    private func nearest(_ newWidth: Int, _ newHeight: Int, _ part: PictureBox) throws -> Picture {
        func places(_ start: Double, _ end: Double, _ count: Int, _ limit: Int) -> [Int] {
            let step = (end - start) / Double(count)
            // The position is summed up, as Pillow does, so that ties fall the same way.
            var position = start + step * 0.5
            return (0..<count).map { _ in
                defer { position += step }
                return max(0, min(limit - 1, Int(position)))
            }
        }
        let columns = places(part.left, part.right, newWidth, width)
        let rows = places(part.top, part.bottom, newHeight, height)
        let channels = mode.channels
        if mode.isWide {
            let values = rows.flatMap { row in columns.map { numbers[row * width + $0] } }
            return try Picture(mode: mode, width: newWidth, height: newHeight, numbers: values)
        }
        let values = [UInt8](unsafeUninitializedCapacity: newWidth * newHeight * channels) { output, count in
            bytes.withUnsafeBufferPointer { input in
                var next = 0
                for row in rows {
                    for column in columns {
                        let from = (row * width + column) * channels
                        for channel in 0..<channels { output[next + channel] = input[from + channel] }
                        next += channels
                    }
                }
            }
            count = newWidth * newHeight * channels
        }
        return try Picture(mode: mode, width: newWidth, height: newHeight, bytes: values, palette: palette)
    }

    private func smoothWide(
        _ columns: [(first: Int, weights: [Double])], _ rows: [(first: Int, weights: [Double])]
    ) throws -> Picture {
        func rounded(_ value: Double) -> Int32 {
            let limit: (Double, Double) = mode == .gray16 ? (0, 65535) : (-2_147_483_648, 2_147_483_647)
            return Int32(max(limit.0, min(limit.1, (value < 0 ? value - 0.5 : value + 0.5).rounded(.towardZero))))
        }
        var narrow: [Int32] = []
        narrow.reserveCapacity(columns.count * height)
        for row in 0..<height {
            for taps in columns {
                var sum = 0.0
                for (offset, weight) in taps.weights.enumerated() {
                    sum += Double(numbers[row * width + taps.first + offset]) * weight
                }
                narrow.append(rounded(sum))
            }
        }
        var result: [Int32] = []
        result.reserveCapacity(columns.count * rows.count)
        for taps in rows {
            for column in columns.indices {
                var sum = 0.0
                for (offset, weight) in taps.weights.enumerated() {
                    sum += Double(narrow[(taps.first + offset) * columns.count + column]) * weight
                }
                result.append(rounded(sum))
            }
        }
        return try Picture(mode: mode, width: columns.count, height: rows.count, numbers: result)
    }
}

/// One direction of a resize in whole numbers: weights with 22 bits behind the point.
private enum FixedPointPass {
    private static let precision = 22

    private static func fixed(_ weights: [Double]) -> [Int32] {
        weights.map { Int32(($0 < 0 ? -0.5 : 0.5) + $0 * Double(1 << precision)) }
    }

    @inline(__always) private static func level(_ sum: Int32) -> UInt8 {
        UInt8(truncatingIfNeeded: max(0, min(255, sum >> Int32(precision))))
    }

    static func alongRows(
        _ source: [UInt8], width: Int, height: Int, channels: Int, taps: [(first: Int, weights: [Double])]
    ) -> [UInt8] {
        let taps = taps.map { (first: $0.first, weights: fixed($0.weights)) }
        return [UInt8](unsafeUninitializedCapacity: taps.count * height * channels) { output, count in
            source.withUnsafeBufferPointer { input in
                var next = 0
                for row in 0..<height {
                    for tap in taps {
                        let start = (row * width + tap.first) * channels
                        tap.weights.withUnsafeBufferPointer { weights in
                            for channel in 0..<channels {
                                var sum: Int32 = 1 << Int32(precision - 1)
                                var place = start + channel
                                for weight in weights {
                                    sum &+= Int32(input[place]) &* weight
                                    place += channels
                                }
                                output[next] = level(sum)
                                next += 1
                            }
                        }
                    }
                }
            }
            count = taps.count * height * channels
        }
    }

    static func alongColumns(_ source: [UInt8], line: Int, taps: [(first: Int, weights: [Double])]) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: taps.count * line) { output, count in
            var sums = [Int32](repeating: 0, count: line)
            source.withUnsafeBufferPointer { input in
                sums.withUnsafeMutableBufferPointer { sums in
                    for (row, tap) in taps.enumerated() {
                        sums.update(repeating: 1 << Int32(precision - 1))
                        for (offset, weight) in fixed(tap.weights).enumerated() {
                            let start = (tap.first + offset) * line
                            for place in 0..<line { sums[place] &+= Int32(input[start + place]) &* weight }
                        }
                        for place in 0..<line { output[row * line + place] = level(sums[place]) }
                    }
                }
            }
            count = taps.count * line
        }
    }
}

/// Colours multiplied by their opacity, so that what cannot be seen does not bleed into what can.
private enum PremultipliedOpacity {
    static func apply(_ values: inout [UInt8], channels: Int) {
        for pixel in stride(from: 0, to: values.count, by: channels) {
            let opacity = Int(values[pixel + channels - 1])
            for channel in 0..<(channels - 1) {
                let product = Int(values[pixel + channel]) * opacity + 128
                values[pixel + channel] = UInt8(truncatingIfNeeded: ((product >> 8) + product) >> 8)
            }
        }
    }

    static func remove(_ values: inout [UInt8], channels: Int) {
        for pixel in stride(from: 0, to: values.count, by: channels) {
            let opacity = Int(values[pixel + channels - 1])
            if opacity == 0 || opacity == 255 { continue }
            for channel in 0..<(channels - 1) {
                values[pixel + channel] = UInt8(min(255, 255 * Int(values[pixel + channel]) / opacity))
            }
        }
    }
}
