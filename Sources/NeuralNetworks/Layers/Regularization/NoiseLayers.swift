/// Adds normal noise while training. Source: keras/src/layers/regularization/gaussian_noise.py, Keras 3.
public final class GaussianNoise: Layer {
    override public class var className: String { "GaussianNoise" }
    /// The noise's deviation.
    public let deviation: Double
    /// Makes the same noise each time.
    public let seed: Int?
    private let stream: RandomStream?

    /// - Parameter deviation: the noise's deviation.
    public init(deviation: Double, seed: Int? = nil, name: String? = nil) {
        self.deviation = deviation
        self.seed = seed
        stream = seed.map { RandomStream(seed: UInt64(bitPattern: Int64($0))) }
        super.init(name: name)
    }

    override public func emit(_ input: Tensor, into graph: OperationGraph) throws -> Tensor {
        guard graph.isTraining, deviation > 0 else { return input }
        let noise = try graph.append(NormalNoise(mean: 0, deviation: Float(deviation), stream: stream), input)
        return try graph.append(Binary(.add), input, noise)
    }

    override public var settings: [(key: String, value: Setting)] {
        [("stddev", .number(deviation)), ("seed", seed.map { .integer($0) } ?? .none)]
    }

    static let declaration = LayerRegistry.row(
        "GaussianNoise", summary: "Adds normal noise while training.",
        parameters: [
            Parameter("stddev", help: "The noise's deviation."),
            Parameter("seed", nil, help: "Makes the same noise each time."),
        ]
    ) {
        guard let deviation = $0["stddev"].asNumber, (0...1).contains(deviation) else {
            throw NetworkError.rejected(
                "Invalid value received for argument `stddev`. Expected a float value between 0 and 1. Received: "
                    + "stddev=\($0["stddev"].text)")
        }
        return GaussianNoise(
            deviation: deviation, seed: try $0.optionalInteger("seed"), name: try $0.optionalString("name"))
    }
}

/// Multiplies by normal noise around one while training. Source: gaussian_dropout.py in the same folder.
public final class GaussianDropout: Dropout {
    override public class var className: String { "GaussianDropout" }
    override var takesNoiseShape: Bool { false }

    override public func emit(_ input: Tensor, into graph: OperationGraph) throws -> Tensor {
        guard graph.isTraining, rate > 0 else { return input }
        let deviation = Float((rate / (1 - rate)).squareRoot())
        let noise = try graph.append(NormalNoise(mean: 1, deviation: deviation, stream: stream), input)
        return try graph.append(Binary(.multiply), input, noise)
    }

    static let gaussianDeclaration = LayerRegistry.row(
        "GaussianDropout", summary: "Multiplies by normal noise around one while training.",
        parameters: [
            Parameter("rate", help: "As in Dropout: the noise's deviation is sqrt(rate / (1 - rate))."),
            Parameter("seed", nil, help: "Makes the same noise each time."),
        ]
    ) {
        GaussianDropout(
            rate: try rate($0), seed: try $0.optionalInteger("seed"), name: try $0.optionalString("name"))
    }
}

/// Dropout that keeps mean and deviation of self-normalising networks. Source: alpha_dropout.py in the same folder;
/// Klambauer et al. 2017.
public final class AlphaDropout: Dropout {
    override public class var className: String { "AlphaDropout" }
    /// What dropped elements become: the limit of `selu` far below zero.
    static let floor = -1.673_263_242_354_377_2 * 1.050_700_987_355_480_5

    override public func emit(_ input: Tensor, into graph: OperationGraph) throws -> Tensor {
        guard graph.isTraining, rate > 0, rate < 1 else { return input }
        let keep = 1 - rate
        let axes = sharedAxes(rank: graph.shape(of: input).count)
        let mask = try graph.append(DropoutMask(rate: Float(rate), sharedAxes: axes, stream: stream), input)
        // One where an element stays, zero where it goes.
        let stays = try graph.append(Unary(Elements.Affine(scale: Float(keep), offset: 0)), mask)
        let kept = try graph.append(Binary(.multiply), input, stays)
        let fallen = try graph.append(
            Unary(Elements.Affine(scale: Float(-Self.floor), offset: Float(Self.floor))), stays)
        let scale = 1 / (keep * (1 + rate * Self.floor * Self.floor)).squareRoot()
        return try graph.append(
            Unary(Elements.Affine(scale: Float(scale), offset: Float(-scale * Self.floor * rate))),
            graph.append(Binary(.add), kept, fallen))
    }

    static let alphaDeclaration = LayerRegistry.row(
        "AlphaDropout", summary: "Dropout that keeps mean and deviation of self-normalising networks.",
        parameters: [
            Parameter("rate", help: "The share that is dropped."),
            Parameter("noise_shape", nil, help: "Lengths of the mask's axes; one where a draw decides for all."),
            Parameter("seed", nil, help: "Makes the same masks each time."),
        ]
    ) {
        AlphaDropout(
            rate: try rate($0), seed: try $0.optionalInteger("seed"), noiseShape: try $0.noiseShape(),
            name: try $0.optionalString("name"))
    }
}
