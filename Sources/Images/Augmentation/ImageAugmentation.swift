import Arrays

/// How pictures are varied at random and brought to scale: the settings of Keras' `ImageDataGenerator`.
public struct ImageAugmentation: Sendable {
    /// How far pictures are shifted along one axis.
    public enum Shift: Sendable, Equatable {
        case none
        /// Evenly up to so much either way; a share of the axis when below 1, else pixels.
        case range(Double)
        /// A whole number of pixels below this, either way.
        case pixels(Int)
        /// One of these, either way; shares of the axis when all are below 1.
        case choices([Double])
    }

    /// Degrees either way.
    public var rotation = 0.0
    public var heightShift = Shift.none
    public var widthShift = Shift.none
    /// Degrees either way.
    public var shear = 0.0
    public var zoom = (low: 1.0, high: 1.0)
    public var channelShift = 0.0
    public var brightness: (low: Double, high: Double)?
    public var fill = FillMode.nearest
    public var fillValue = 0.0
    /// The degree of what lies between pixels, from 0 to 5; see ``AffineWarp/interpolationOrder``.
    public var interpolationOrder = 1
    public var flipsHorizontally = false
    public var flipsVertically = false
    /// A factor for every value; nil or 0 for none.
    public var rescale: Double?
    public var centersSamples = false
    public var normalizesSamples = false
    /// Subtracted from each channel.
    public var mean: [Float]?
    /// Each channel is divided by it, plus 1e-6.
    public var deviation: [Float]?

    public init() {}

    /// Draws what is done to one picture, in the order in which Keras draws from numpy's random numbers, so that the
    /// same seed gives the same picture.
    public func draw(from random: RandomState, height: Int, width: Int) -> ImageTransform {
        func uniform(_ low: Double, _ high: Double) -> Double { low + (high - low) * random.double() }
        func index(below count: Int) -> Int { count > 1 ? Int(random.interval(UInt64(count - 1))) : 0 }
        func distance(_ shift: Shift, _ length: Int) -> Double {
            switch shift {
            case .none: return 0
            case .range(let range):
                let drawn = uniform(-range, range)
                return range < 1 ? drawn * Double(length) : drawn
            case .pixels(let count):
                let drawn = Double(index(below: count))
                return index(below: 2) == 0 ? -drawn : drawn
            case .choices(let choices):
                let drawn = choices[index(below: choices.count)] * (index(below: 2) == 0 ? -1 : 1)
                return (choices.max() ?? 1) < 1 ? drawn * Double(length) : drawn
            }
        }
        var result = ImageTransform()
        if rotation != 0 { result.theta = uniform(-rotation, rotation) }
        result.tx = distance(heightShift, height)
        result.ty = distance(widthShift, width)
        if shear != 0 { result.shear = uniform(-shear, shear) }
        if zoom.low != 1 || zoom.high != 1 {
            result.zx = uniform(zoom.low, zoom.high)
            result.zy = uniform(zoom.low, zoom.high)
        }
        // Drawn whether or not pictures may be mirrored.
        let (horizontal, vertical) = (random.double() < 0.5, random.double() < 0.5)
        result.flipsHorizontally = horizontal && flipsHorizontally
        result.flipsVertically = vertical && flipsVertically
        if channelShift != 0 { result.channelShift = uniform(-channelShift, channelShift) }
        if let brightness { result.brightness = uniform(brightness.low, brightness.high) }
        return result
    }

    /// Varies one picture and brings it to scale.
    ///
    /// - Parameters:
    ///   - source: the picture; overwritten when it is mirrored alone.
    ///   - target: as many values.
    public func apply(
        _ transform: ImageTransform, source: UnsafeMutablePointer<Float>, into target: UnsafeMutablePointer<Float>,
        layout: ImageLayout
    ) {
        let identity = AffineMap(
            rowFromRow: 1, rowFromColumn: 0, rowOffset: 0, columnFromRow: 0, columnFromColumn: 1, columnOffset: 0)
        let map = transform.affineMap(height: layout.height, width: layout.width)
        if map != nil || transform.flipsHorizontally || transform.flipsVertically {
            AffineWarp(
                map: map ?? identity, fill: fill, fillValue: fillValue,
                interpolationOrder: map == nil ? 0 : interpolationOrder,
                flipsHorizontally: transform.flipsHorizontally, flipsVertically: transform.flipsVertically
            ).apply(source, into: target, layout: layout)
        } else {
            target.update(from: source, count: layout.count)
        }
        let values = UnsafeMutableBufferPointer(start: target, count: layout.count)
        if let intensity = transform.channelShift { ImageLevels.shift(values, by: Float(intensity)) }
        if let factor = transform.brightness { ImageLevels.brighten(values, layout: layout, factor: Float(factor)) }
        standardize(values, layout: layout)
    }

    /// Brings the values of one picture to scale.
    public func standardize(_ values: UnsafeMutableBufferPointer<Float>, layout: ImageLayout) {
        if let rescale, rescale != 0 {
            let factor = Float(rescale)
            for index in values.indices { values[index] *= factor }
        }
        if centersSamples {
            let mean = Float(values.reduce(0.0) { $0 + Double($1) } / Double(max(values.count, 1)))
            for index in values.indices { values[index] -= mean }
        }
        if normalizesSamples {
            let mean = values.reduce(0.0) { $0 + Double($1) } / Double(max(values.count, 1))
            let square = values.reduce(0.0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
            let deviation = Float((square / Double(max(values.count, 1))).squareRoot()) + 1e-6
            for index in values.indices { values[index] /= deviation }
        }
        for (channel, mean) in (mean ?? []).enumerated() {
            forEachValue(of: channel, layout) { values[$0] -= mean }
        }
        for (channel, deviation) in (deviation ?? []).enumerated() {
            forEachValue(of: channel, layout) { values[$0] /= deviation + 1e-6 }
        }
    }

    @inline(__always)
    private func forEachValue(of channel: Int, _ layout: ImageLayout, _ body: (Int) -> Void) {
        var place = channel * layout.channelStride
        for _ in 0..<(layout.height * layout.width) {
            body(place)
            place += layout.columnStride
        }
    }
}

/// Changes of levels that keep every pixel where it is.
public enum ImageLevels {
    /// Adds to every value; none leaves the range that the picture had.
    public static func shift(_ values: UnsafeMutableBufferPointer<Float>, by intensity: Float) {
        guard let low = values.min(), let high = values.max() else { return }
        for index in values.indices { values[index] = max(low, min(high, values[index] + intensity)) }
    }

    /// Multiplies the brightness as Keras does by way of Pillow: in 256 whole levels, brought to 0 … 255 first when
    /// values lie outside, and brought back afterwards. Opacity is left alone.
    public static func brighten(
        _ values: UnsafeMutableBufferPointer<Float>, layout: ImageLayout, factor: Float, scales: Bool = false
    ) {
        guard let low = values.min(), let high = values.max() else { return }
        let isOutside = low < 0 || high > 255
        let span = high - low
        for index in values.indices {
            var value = values[index]
            if isOutside || scales {
                value -= low
                if span != 0 { value /= span }
                value *= 255
            }
            let level = Float(UInt8(truncatingIfNeeded: Int(max(-1e9, min(1e9, value)))))
            let isOpacity = layout.channels == 4 && index / layout.channelStride % 4 == 3
            let bright = isOpacity ? level : max(0, min(255, (factor * level).rounded(.towardZero)))
            values[index] = isOutside && !scales ? bright / 255 * span + low : bright
        }
    }
}
