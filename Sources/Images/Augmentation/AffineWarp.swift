/// How the values of one picture lie in memory.
public struct ImageLayout: Sendable, Equatable {
    public var height: Int
    public var width: Int
    public var channels: Int
    /// True when each channel is a plane of its own.
    public var hasPlanes: Bool

    public init(height: Int, width: Int, channels: Int, hasPlanes: Bool = false) {
        self.height = height
        self.width = width
        self.channels = channels
        self.hasPlanes = hasPlanes
    }

    /// The number of values.
    public var count: Int { height * width * channels }
    var rowStride: Int { hasPlanes ? width : width * channels }
    var columnStride: Int { hasPlanes ? 1 : channels }
    var channelStride: Int { hasPlanes ? height * width : 1 }
}

/// Moves the pixels of a picture by an affine map, mirrors them on the way.
public struct AffineWarp: Sendable {
    public var map: AffineMap
    public var fill: FillMode
    /// What lies beyond the edges with ``FillMode/constant``.
    public var fillValue: Double
    /// What a place between pixels holds: 0 takes the nearest pixel, 1 mixes the four around it, 2 to 5 are the degrees of
    /// splines through all pixels.
    public var interpolationOrder: Int
    public var flipsHorizontally: Bool
    public var flipsVertically: Bool

    public init(
        map: AffineMap, fill: FillMode, fillValue: Double, interpolationOrder: Int = 1, flipsHorizontally: Bool = false,
        flipsVertically: Bool = false
    ) {
        self.map = map
        self.fill = fill
        self.fillValue = fillValue
        self.interpolationOrder = interpolationOrder
        self.flipsHorizontally = flipsHorizontally
        self.flipsVertically = flipsVertically
    }

    /// Writes the moved picture; the two must not overlap.
    ///
    /// Places are worked out in double precision in the order of scipy's sums, because a place that falls just beyond
    /// an edge counts as outside.
    @inlinable
    public func apply<Element: BinaryFloatingPoint>(
        _ source: UnsafePointer<Element>, into target: UnsafeMutablePointer<Element>, layout: ImageLayout
    ) {
        switch interpolationOrder {
        case 0: nearest(source, target, layout)
        case 1: linear(source, target, layout)
        default: spline(source, target, layout)
        }
    }

    @usableFromInline
    @_specialize(where Element == Float)
    @_specialize(where Element == Double)
    func linear<Element: BinaryFloatingPoint>(
        _ source: UnsafePointer<Element>, _ target: UnsafeMutablePointer<Element>, _ layout: ImageLayout
    ) {
        let (height, width, channels) = (layout.height, layout.width, layout.channels)
        let (rowStride, columnStride, channelStride) = (layout.rowStride, layout.columnStride, layout.channelStride)
        let (lastRow, lastColumn) = (Double(height - 1), Double(width - 1))
        let outside = Element(fillValue)
        for r in 0..<height {
            let rowBase = map.rowOffset + Double(r) * map.rowFromRow
            let columnBase = map.columnOffset + Double(r) * map.columnFromRow
            let line = target + (flipsVertically ? height - 1 - r : r) * rowStride
            for c in 0..<width {
                let pixel = line + (flipsHorizontally ? width - 1 - c : c) * columnStride
                var y = rowBase + Double(c) * map.rowFromColumn
                var x = columnBase + Double(c) * map.columnFromColumn
                if !(y >= 0 && y <= lastRow && x >= 0 && x <= lastColumn) {
                    y = fill.inside(y, length: height)
                    x = fill.inside(x, length: width)
                    // Also what is no number at all.
                    guard y >= 0, x >= 0, y <= lastRow, x <= lastColumn else {
                        for channel in 0..<channels { pixel[channel * channelStride] = outside }
                        continue
                    }
                }
                let (top, left) = (Int(y), Int(x))
                let (fy, fx) = (y - Double(top), x - Double(left))
                let down = top + 1 < height ? rowStride : 0
                let right = left + 1 < width ? columnStride : 0
                let (w00, w01) = ((1 - fy) * (1 - fx), (1 - fy) * fx)
                let (w10, w11) = (fy * (1 - fx), fy * fx)
                var from = source + top * rowStride + left * columnStride
                for channel in 0..<channels {
                    let upper = Double(from[0]) * w00 + Double(from[right]) * w01
                    let lower = Double(from[down]) * w10 + Double(from[down + right]) * w11
                    pixel[channel * channelStride] = Element(upper + lower)
                    from += channelStride
                }
            }
        }
    }

    @usableFromInline
    @_specialize(where Element == Float)
    @_specialize(where Element == Double)
    func nearest<Element: BinaryFloatingPoint>(
        _ source: UnsafePointer<Element>, _ target: UnsafeMutablePointer<Element>, _ layout: ImageLayout
    ) {
        let (height, width) = (layout.height, layout.width)
        let outside = Element(fillValue)
        for r in 0..<height {
            let rowBase = map.rowOffset + Double(r) * map.rowFromRow
            let columnBase = map.columnOffset + Double(r) * map.columnFromRow
            let line = target + (flipsVertically ? height - 1 - r : r) * layout.rowStride
            for c in 0..<width {
                let pixel = line + (flipsHorizontally ? width - 1 - c : c) * layout.columnStride
                let y = fill.inside(rowBase + Double(c) * map.rowFromColumn, length: height)
                let x = fill.inside(columnBase + Double(c) * map.columnFromColumn, length: width)
                guard y >= 0, x >= 0, y <= Double(height - 1), x <= Double(width - 1) else {
                    for channel in 0..<layout.channels { pixel[channel * layout.channelStride] = outside }
                    continue
                }
                let from = source + Int(y + 0.5) * layout.rowStride + Int(x + 0.5) * layout.columnStride
                for channel in 0..<layout.channels {
                    pixel[channel * layout.channelStride] = from[channel * layout.channelStride]
                }
            }
        }
    }
}
