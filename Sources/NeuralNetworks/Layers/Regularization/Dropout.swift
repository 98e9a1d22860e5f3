/// Sets a random share of its inputs to zero while training, and scales the others up.
///
/// Source: keras/src/layers/regularization/dropout.py, Keras 3; Srivastava et al. 2014.
public class Dropout: Layer {
    override public class var className: String { "Dropout" }
    /// The share that is dropped.
    public let rate: Double
    /// Makes the same masks each time.
    public let seed: Int?
    /// Lengths of the mask's axes, batch included; nil for the input's own. One draw decides along axes of length one.
    public let noiseShape: [Int?]?
    let stream: RandomStream?

    /// - Parameters:
    ///   - rate: the share that is dropped, `0 ..< 1`.
    ///   - noiseShape: lengths of the mask's axes; one draw decides along axes of length one.
    public init(rate: Double, seed: Int? = nil, noiseShape: [Int?]? = nil, name: String? = nil) {
        self.rate = rate
        self.seed = seed
        self.noiseShape = noiseShape
        stream = seed.map { RandomStream(seed: UInt64(bitPattern: Int64($0))) }
        super.init(name: name)
    }

    /// Axes along which one draw decides for all.
    func sharedAxes(rank: Int) -> [Int] {
        (noiseShape ?? []).indices.filter { $0 < rank && noiseShape?[$0] == 1 }
    }

    override public func check(_ inputShapes: [SymbolicShape]) throws {
        guard let noiseShape, let shape = inputShapes.first else { return }
        let fits =
            noiseShape.count == shape.rank
            && zip(noiseShape, shape.axes).allSatisfy { $0 == nil || $0 == 1 || $1 == nil || $0 == $1 }
        guard fits else {
            throw NetworkError.rejected(
                "Argument `noise_shape` of layer \"\(name)\" does not fit its input. Received: noise_shape="
                    + "\(SymbolicShape(noiseShape)), input shape \(shape)")
        }
    }

    override public func emit(_ input: Tensor, into graph: OperationGraph) throws -> Tensor {
        guard graph.isTraining, rate > 0 else { return input }
        let axes = sharedAxes(rank: graph.shape(of: input).count)
        if axes.isEmpty, rate < 1 {
            return try graph.append(DropoutApplication(rate: Float(rate), seeds: DropoutSeed(stream)), input)
        }
        let mask = try graph.append(
            DropoutMask(rate: Float(rate), sharedAxes: axes, stream: stream), input)
        return try graph.append(Binary(.multiply), input, mask)
    }

    /// Whether ``noiseShape`` is a setting of this kind of dropout.
    var takesNoiseShape: Bool { true }

    override public var settings: [(key: String, value: Setting)] {
        let settings: [(key: String, value: Setting)] = [
            ("rate", .number(rate)), ("seed", seed.map { .integer($0) } ?? .none),
        ]
        guard takesNoiseShape else { return settings }
        return settings + [
            ("noise_shape", noiseShape.map { .tuple($0.map { $0.map { .integer($0) } ?? .none }) } ?? .none),
        ]
    }

    static func rate(_ arguments: Arguments) throws -> Double {
        guard let rate = arguments["rate"].asNumber, (0...1).contains(rate) else {
            throw NetworkError.rejected(
                "Invalid value received for argument `rate`. Expected a float value between 0 and 1. Received: "
                    + "rate=\(arguments["rate"].text)")
        }
        return rate
    }

    static let declaration = LayerRegistry.row(
        "Dropout", summary: "Sets a random share of its inputs to zero while training.",
        parameters: [
            Parameter("rate", help: "The share that is dropped."),
            Parameter("noise_shape", nil, help: "Lengths of the mask's axes; one where a draw decides for all."),
            Parameter("seed", nil, help: "Makes the same masks each time."),
        ]
    ) {
        Dropout(
            rate: try rate($0), seed: try $0.optionalInteger("seed"), noiseShape: try $0.noiseShape(),
            name: try $0.optionalString("name"))
    }
}

/// Drops whole channels of sequences. Source: keras/src/layers/regularization/spatial_dropout.py, Keras 3.
public final class SpatialDropout1D: Dropout {
    override public class var className: String { "SpatialDropout1D" }
    override var takesNoiseShape: Bool { false }

    override func sharedAxes(rank: Int) -> [Int] { Array(1..<max(rank - 1, 1)) }

    override public func check(_ inputShapes: [SymbolicShape]) throws {
        try require(rank: .exactly(3), inputShapes)
    }

    static let spatialDeclaration = LayerRegistry.row(
        "SpatialDropout1D", summary: "Drops whole channels of sequences while training.",
        parameters: [
            Parameter("rate", help: "The share that is dropped."),
            Parameter("seed", nil, help: "Makes the same masks each time."),
        ]
    ) {
        SpatialDropout1D(
            rate: try rate($0), seed: try $0.optionalInteger("seed"), name: try $0.optionalString("name"))
    }
}

/// Drops whole channels of images. Source: keras/src/layers/regularization/spatial_dropout.py, Keras 3.
public final class SpatialDropout2D: Dropout {
    override public class var className: String { "SpatialDropout2D" }
    override var takesNoiseShape: Bool { false }

    override func sharedAxes(rank: Int) -> [Int] { Array(1..<max(rank - 1, 1)) }

    override public func check(_ inputShapes: [SymbolicShape]) throws {
        try require(rank: .exactly(4), inputShapes)
    }

    static let spatialDeclaration = LayerRegistry.row(
        "SpatialDropout2D", summary: "Drops whole channels of images while training.",
        parameters: [
            Parameter("rate", help: "The share that is dropped."),
            Parameter("data_format", nil, help: "channels_last."),
            Parameter("seed", nil, help: "Makes the same masks each time."),
        ]
    ) {
        try $0.requireChannelsLast()
        return SpatialDropout2D(
            rate: try rate($0), seed: try $0.optionalInteger("seed"), name: try $0.optionalString("name"))
    }
}

extension Arguments {
    /// The `noise_shape` of dropout; nil when none is given.
    func noiseShape() throws -> [Int?]? { self["noise_shape"].isNone ? nil : try lengths("noise_shape") }

    /// Refuses Keras' `channels_first`.
    func requireChannelsLast() throws {
        let format = self["data_format"]
        guard format.isNone || format.text == "channels_last" else { throw invalid("data_format", "'channels_last'") }
    }
}
