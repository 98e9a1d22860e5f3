#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Mirrors pictures at random. Source: random_flip.py, Keras 3: one draw decides for both directions.
public final class RandomFlip: RandomWarpLayer {
    override public class var className: String { "RandomFlip" }
    /// `horizontal`, `vertical` or `horizontal_and_vertical`.
    public let mode: String

    public init(mode: String = "horizontal_and_vertical", seed: Int? = nil, name: String? = nil) {
        self.mode = mode
        super.init(fill: .nearest, fillValue: 0, isNearest: true, seed: seed, name: name)
    }

    override func draw(_ random: RandomStream, _ height: Int, _ width: Int) -> WarpMap {
        var map = WarpMap()
        guard random.uniform() <= 0.5 else { return map }
        if mode != "vertical" { (map.a0, map.a2) = (-1, Float(width - 1)) }
        if mode != "horizontal" { (map.b1, map.b2) = (-1, Float(height - 1)) }
        return map
    }

    override public var settings: [(key: String, value: Setting)] {
        [
            ("seed", seed.map { .integer($0) } ?? .none), ("mode", .string(mode)),
            ("data_format", .string("channels_last")),
        ]
    }

    static let declaration = LayerRegistry.row(
        "RandomFlip", summary: "Mirrors pictures at random while training.",
        parameters: [
            Parameter("mode", "horizontal_and_vertical", help: "horizontal, vertical or horizontal_and_vertical."),
            Parameter("seed", nil, help: "Makes the same pictures each time."),
            Parameter("data_format", nil, help: "channels_last."),
        ]
    ) {
        try $0.requireChannelsLast()
        let mode = $0["mode"].text
        guard ["horizontal", "vertical", "horizontal_and_vertical"].contains(mode) else {
            throw $0.invalid("mode", "'horizontal', 'vertical' or 'horizontal_and_vertical'")
        }
        return RandomFlip(mode: mode, seed: try $0.optionalInteger("seed"), name: try $0.optionalString("name"))
    }
}

/// Turns pictures at random; the factor is a share of a full turn. Source: random_rotation.py, Keras 3.
public final class RandomRotation: RandomWarpLayer {
    override public class var className: String { "RandomRotation" }
    let factor: (low: Double, high: Double)

    init(factor: (low: Double, high: Double), _ arguments: Arguments) throws {
        self.factor = factor
        super.init(
            fill: try Self.fill(arguments), fillValue: try arguments.number("fill_value"),
            isNearest: try Self.isNearest(arguments), seed: try arguments.optionalInteger("seed"),
            name: try arguments.optionalString("name"))
    }

    override func draw(_ random: RandomStream, _ height: Int, _ width: Int) -> WarpMap {
        let degrees = 360 * (factor.low + (factor.high - factor.low) * random.uniform())
        let angle = Float(degrees) * (.pi / 180)
        let (c, s) = (cosf(angle), sinf(angle))
        let (x, y) = (Float(width - 1) / 2, Float(height - 1) / 2)
        return WarpMap(a0: c, a1: -s, a2: x - x * c + y * s, b0: s, b1: c, b2: y - x * s - y * c)
    }

    override public var settings: [(key: String, value: Setting)] {
        [("factor", Self.pair(factor))] + warpSettings
    }

    static let declaration = LayerRegistry.row(
        "RandomRotation", summary: "Turns pictures at random while training.",
        parameters: [Parameter("factor", help: "Share of a full turn: one number for either way, or two.")]
            + warpParameters
    ) {
        try $0.requireChannelsLast()
        return try RandomRotation(factor: factor($0, "factor", within: -1...1), $0)
    }
}

/// Zooms pictures at random; a positive factor shows more. Source: random_zoom.py, Keras 3.
public final class RandomZoom: RandomWarpLayer {
    override public class var className: String { "RandomZoom" }
    let heightFactor: (low: Double, high: Double)
    /// Nil zooms the width as the height.
    let widthFactor: (low: Double, high: Double)?

    init(height: (low: Double, high: Double), width: (low: Double, high: Double)?, _ arguments: Arguments) throws {
        heightFactor = height
        widthFactor = width
        super.init(
            fill: try Self.fill(arguments), fillValue: try arguments.number("fill_value"),
            isNearest: try Self.isNearest(arguments), seed: try arguments.optionalInteger("seed"),
            name: try arguments.optionalString("name"))
    }

    override func draw(_ random: RandomStream, _ height: Int, _ width: Int) -> WarpMap {
        func zoom(_ factor: (low: Double, high: Double)) -> Float {
            Float(1 + factor.low + (factor.high - factor.low) * random.uniform())
        }
        let zoomY = zoom(heightFactor)
        let zoomX = widthFactor.map(zoom) ?? zoomY
        return WarpMap(
            a0: zoomX, a1: 0, a2: Float(width - 1) / 2 * (1 - zoomX), b0: 0, b1: zoomY,
            b2: Float(height - 1) / 2 * (1 - zoomY))
    }

    override public var settings: [(key: String, value: Setting)] {
        [("height_factor", Self.pair(heightFactor)), ("width_factor", widthFactor.map(Self.pair) ?? .none)]
            + warpSettings
    }

    static let declaration = LayerRegistry.row(
        "RandomZoom", summary: "Zooms pictures at random while training.",
        parameters: [
            Parameter("height_factor", help: "Share of the height: one number for either way, or two."),
            Parameter("width_factor", nil, help: "Share of the width; None keeps the shape."),
        ] + warpParameters
    ) {
        try $0.requireChannelsLast()
        let width = $0["width_factor"].isNone ? nil : try factor($0, "width_factor", within: -1...1)
        return try RandomZoom(height: factor($0, "height_factor", within: -1...1), width: width, $0)
    }
}

/// Shifts pictures at random. Source: random_translation.py, Keras 3.
public final class RandomTranslation: RandomWarpLayer {
    override public class var className: String { "RandomTranslation" }
    let heightFactor: (low: Double, high: Double)
    let widthFactor: (low: Double, high: Double)

    init(height: (low: Double, high: Double), width: (low: Double, high: Double), _ arguments: Arguments) throws {
        heightFactor = height
        widthFactor = width
        super.init(
            fill: try Self.fill(arguments), fillValue: try arguments.number("fill_value"),
            isNearest: try Self.isNearest(arguments), seed: try arguments.optionalInteger("seed"),
            name: try arguments.optionalString("name"))
    }

    override func draw(_ random: RandomStream, _ height: Int, _ width: Int) -> WarpMap {
        func shift(_ factor: (low: Double, high: Double), _ length: Int) -> Float {
            Float(factor.low + (factor.high - factor.low) * random.uniform()) * Float(length)
        }
        let down = shift(heightFactor, height)
        return WarpMap(a0: 1, a1: 0, a2: -shift(widthFactor, width), b0: 0, b1: 1, b2: -down)
    }

    override public var settings: [(key: String, value: Setting)] {
        [("height_factor", Self.pair(heightFactor)), ("width_factor", Self.pair(widthFactor))] + warpSettings
    }

    static let declaration = LayerRegistry.row(
        "RandomTranslation", summary: "Shifts pictures at random while training.",
        parameters: [
            Parameter("height_factor", help: "Share of the height: one number for either way, or two."),
            Parameter("width_factor", help: "Share of the width: one number for either way, or two."),
        ] + warpParameters
    ) {
        try $0.requireChannelsLast()
        return try RandomTranslation(
            height: factor($0, "height_factor", within: -1...1), width: factor($0, "width_factor", within: -1...1), $0)
    }
}
