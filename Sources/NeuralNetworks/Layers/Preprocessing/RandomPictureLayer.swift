/// What the layers share that vary pictures while training. Shape (batch, height, width, channels) or one picture.
public class RandomPictureLayer: Layer {
    /// Makes the same pictures each time.
    public let seed: Int?
    let stream: RandomStream?

    init(seed: Int?, name: String?) {
        self.seed = seed
        stream = seed.map { RandomStream(seed: UInt64(bitPattern: Int64($0))) }
        super.init(name: name)
    }

    override public func check(_ inputShapes: [SymbolicShape]) throws {
        for (input, shape) in inputShapes.enumerated() where shape.rank != 3 && shape.rank != 4 {
            throw NetworkError.inputRank(layer: name, input: input, expected: .exactly(4), shape: shape)
        }
    }

    /// A factor as Keras reads it: two numbers, or one for either way.
    static func factor(
        _ arguments: Arguments, _ name: String, within limits: ClosedRange<Double>, lowest: Double? = nil
    ) throws -> (low: Double, high: Double) {
        let value = arguments[name]
        let expected =
            "a single number (float or int) or a tuple of two numbers in the range [\(pythonNumber(limits.lowerBound)), "
            + "\(pythonNumber(limits.upperBound))]"
        let numbers = value.asItems?.map(\.asNumber) ?? [value.asNumber]
        let known = numbers.compactMap { $0 }
        guard known.count == numbers.count, known.allSatisfy({ limits.contains($0) }) else {
            throw arguments.invalid(name, expected)
        }
        switch known.count {
        case 1: return (lowest ?? -abs(known[0]), abs(known[0]))
        case 2: return (min(known[0], known[1]), max(known[0], known[1]))
        default: throw arguments.invalid(name, expected)
        }
    }

    static func pair(_ range: (low: Double, high: Double)) -> Setting {
        .tuple([.number(range.low), .number(range.high)])
    }
}

/// Layers that move pixels: how they fill and mix.
public class RandomWarpLayer: RandomPictureLayer {
    let fill: WarpFill
    let fillValue: Double
    let isNearest: Bool

    init(fill: WarpFill, fillValue: Double, isNearest: Bool, seed: Int?, name: String?) {
        self.fill = fill
        self.fillValue = fillValue
        self.isNearest = isNearest
        super.init(seed: seed, name: name)
    }

    /// Draws how one picture is moved.
    func draw(_ random: RandomStream, _ height: Int, _ width: Int) -> WarpMap { WarpMap() }

    override public func emit(_ input: Tensor, into graph: OperationGraph) throws -> Tensor {
        guard graph.variesPictures else { return input }
        let draws = WarpDraws(stream: stream) { [unowned self] in draw($0, $1, $2) }
        return try graph.append(
            PictureWarp(draws: draws, fill: fill, fillValue: Float(fillValue), isNearest: isNearest), input)
    }

    var warpSettings: [(key: String, value: Setting)] {
        [
            ("fill_mode", .string(fill.rawValue)), ("fill_value", .number(fillValue)),
            ("interpolation", .string(isNearest ? "nearest" : "bilinear")),
            ("seed", seed.map { .integer($0) } ?? .none), ("data_format", .string("channels_last")),
        ]
    }

    static let warpParameters: [Parameter] = [
        Parameter("fill_mode", "reflect", help: "What lies beyond the edges: reflect, wrap, constant, nearest."),
        Parameter("interpolation", "bilinear", help: "bilinear or nearest."),
        Parameter("seed", nil, help: "Makes the same pictures each time."),
        Parameter("fill_value", 0.0, help: "What lies beyond the edges with constant."),
        Parameter("data_format", nil, help: "channels_last."),
    ]

    static func fill(_ arguments: Arguments) throws -> WarpFill {
        guard let fill = WarpFill(rawValue: arguments["fill_mode"].text) else {
            throw NetworkError.rejected(
                "Unknown `fill_mode` \(arguments["fill_mode"].text). Expected of one "
                    + "('reflect', 'wrap', 'constant', 'nearest').")
        }
        return fill
    }

    static func isNearest(_ arguments: Arguments) throws -> Bool {
        let name = arguments["interpolation"].text
        guard ["nearest", "bilinear"].contains(name) else {
            throw NetworkError.rejected(
                "Unknown `interpolation` \(name). Expected of one ('nearest', 'bilinear').")
        }
        return name == "nearest"
    }
}
