import Glibc

extension Picture {
    /// A part of the picture; what lies outside is zero.
    ///
    /// - Throws: ``ImageError/invalidSize(width:height:)``.
    public func cropped(left: Int, top: Int, right: Int, bottom: Int) throws -> Picture {
        guard right > left, bottom > top, right - left < 1 << 20, bottom - top < 1 << 20,
            (right - left) * (bottom - top) < 1 << 30
        else { throw ImageError.invalidSize(width: right - left, height: bottom - top) }
        return try rearranged(right - left, bottom - top) { ($0 + left, $1 + top) }
    }

    /// Mirrored left to right.
    public func mirrored() throws -> Picture { try rearranged(width, height) { (width - 1 - $0, $1) } }

    /// Mirrored top to bottom.
    public func flipped() throws -> Picture { try rearranged(width, height) { ($0, height - 1 - $1) } }

    /// Turned anticlockwise by a number of quarters.
    public func turned(quarters: Int) throws -> Picture {
        switch ((quarters % 4) + 4) % 4 {
        case 1: try rearranged(height, width) { (width - 1 - $1, $0) }
        case 2: try rearranged(width, height) { (width - 1 - $0, height - 1 - $1) }
        case 3: try rearranged(height, width) { ($1, height - 1 - $0) }
        default: self
        }
    }

    /// Turned anticlockwise about its middle, by the nearest pixel; corners that turn in are zero.
    public func rotated(degrees: Double, expands: Bool) throws -> Picture {
        let angle = -degrees.truncatingRemainder(dividingBy: 360) * .pi / 180
        func tidy(_ value: Double) -> Double { (value * 1e15).rounded() / 1e15 }
        let (c, s) = (tidy(cos(angle)), tidy(sin(angle)))
        let (middleX, middleY) = (Double(width) / 2, Double(height) / 2)
        func transform(_ x: Double, _ y: Double, _ shift: (Double, Double)) -> (Double, Double) {
            (c * x + s * y + shift.0, -s * x + c * y + shift.1)
        }
        var shift = transform(-middleX, -middleY, (0, 0))
        shift = (shift.0 + middleX, shift.1 + middleY)
        var (newWidth, newHeight) = (width, height)
        if expands {
            let corners = [(0, 0), (width, 0), (width, height), (0, height)].map {
                transform(Double($0.0), Double($0.1), shift)
            }
            let (xs, ys) = (corners.map(\.0), corners.map(\.1))
            newWidth = Int(ceil(xs.max() ?? 0) - floor(xs.min() ?? 0))
            newHeight = Int(ceil(ys.max() ?? 0) - floor(ys.min() ?? 0))
            shift = transform(-Double(newWidth - width) / 2, -Double(newHeight - height) / 2, shift)
        }
        let final = shift
        return try rearranged(newWidth, newHeight) { x, y in
            let place = transform(Double(x) + 0.5, Double(y) + 0.5, final)
            return (Int(place.0.rounded(.down)), Int(place.1.rounded(.down)))
        }
    }

    /// Each pixel of a picture of this size from the pixel that `source` names.
    private func rearranged(_ newWidth: Int, _ newHeight: Int, _ source: (Int, Int) -> (Int, Int)) throws -> Picture {
        let channels = mode.channels
        var newBytes = [UInt8](repeating: 0, count: mode.isWide ? 0 : newWidth * newHeight * channels)
        var newNumbers = [Int32](repeating: 0, count: mode.isWide ? newWidth * newHeight : 0)
        for y in 0..<newHeight {
            for x in 0..<newWidth {
                let (fromX, fromY) = source(x, y)
                guard fromX >= 0, fromY >= 0, fromX < width, fromY < height else { continue }
                let (from, to) = (fromY * width + fromX, y * newWidth + x)
                if mode.isWide {
                    newNumbers[to] = numbers[from]
                } else {
                    for channel in 0..<channels { newBytes[to * channels + channel] = bytes[from * channels + channel] }
                }
            }
        }
        if mode.isWide { return try Picture(mode: mode, width: newWidth, height: newHeight, numbers: newNumbers) }
        return try Picture(mode: mode, width: newWidth, height: newHeight, bytes: newBytes, palette: palette)
    }
}
