/// Layers that change the levels of pictures within a range of values.
public class RandomLevelsLayer: RandomPictureLayer {
    let factor: (low: Double, high: Double)
    let valueRange: (low: Double, high: Double)

    init(factor: (low: Double, high: Double), _ arguments: Arguments) throws {
        self.factor = factor
        let limits = arguments["value_range"].asItems?.compactMap(\.asNumber) ?? []
        guard limits.count == 2 else {
            throw NetworkError.rejected(
                "The `value_range` argument should be a list of two numbers. Received: "
                    + "value_range=\(arguments["value_range"].text)")
        }
        valueRange = (min(limits[0], limits[1]), max(limits[0], limits[1]))
        super.init(seed: try arguments.optionalInteger("seed"), name: try arguments.optionalString("name"))
    }

    func append(
        _ kind: PictureLevels.Kind, _ range: (low: Double, high: Double), _ input: Tensor, _ graph: OperationGraph
    ) throws -> Tensor {
        guard graph.variesPictures else { return input }
        let draws = LevelDraws(range: (Float(range.low), Float(range.high)), stream: stream)
        let limits = (low: Float(valueRange.low), high: Float(valueRange.high))
        return try graph.append(PictureLevels(kind: kind, draws: draws, limits: limits), input)
    }

    override public var settings: [(key: String, value: Setting)] {
        [
            ("factor", Self.pair(factor)), ("value_range", Self.pair(valueRange)),
            ("seed", seed.map { .integer($0) } ?? .none),
        ]
    }

    static let levelParameters: [Parameter] = [
        Parameter("value_range", [0, 255], help: "The lowest and the highest value."),
        Parameter("seed", nil, help: "Makes the same pictures each time."),
    ]
}

/// Changes the contrast of each picture at random, between `1 - lower` and `1 + upper`.
///
/// Source: random_contrast.py, Keras 3.
public final class RandomContrast: RandomLevelsLayer {
    override public class var className: String { "RandomContrast" }

    override public func emit(_ input: Tensor, into graph: OperationGraph) throws -> Tensor {
        try append(.contrast, (1 - factor.low, 1 + factor.high), input, graph)
    }

    static let declaration = LayerRegistry.row(
        "RandomContrast", summary: "Changes the contrast of pictures at random while training.",
        parameters: [Parameter("factor", help: "How far from 1: one number for either way, or two.")] + levelParameters
    ) {
        let value = $0["factor"]
        let both = value.asNumber.map { [$0, $0] } ?? value.asItems?.compactMap(\.asNumber) ?? []
        guard both.count == 2, both.allSatisfy({ (0...1).contains($0) }) else {
            throw $0.invalid("factor", "a single number or a tuple of two numbers in the range [0, 1]")
        }
        return try RandomContrast(factor: (both[0], both[1]), $0)
    }
}

/// Adds to each picture a random share of the range of values. Source: random_brightness.py, Keras 3.
public final class RandomBrightness: RandomLevelsLayer {
    override public class var className: String { "RandomBrightness" }

    override public func emit(_ input: Tensor, into graph: OperationGraph) throws -> Tensor {
        let span = valueRange.high - valueRange.low
        return try append(.brightness, (factor.low * span, factor.high * span), input, graph)
    }

    static let declaration = LayerRegistry.row(
        "RandomBrightness", summary: "Changes the brightness of pictures at random while training.",
        parameters: [Parameter("factor", help: "Share of the range: one number for either way, or two.")]
            + levelParameters
    ) {
        try RandomBrightness(factor: factor($0, "factor", within: -1...1), $0)
    }
}
