/// Enlarges images: repeats rows and columns, or blends neighbours. Source: keras/src/layers/reshaping/up_sampling2d.py, Keras 3.
public final class UpSampling2D: Layer {
    override public class var className: String { "UpSampling2D" }
    /// How often rows and columns are repeated.
    public let size: [Int]
    /// Blends the two nearest rows and columns instead of repeating one.
    public let isBilinear: Bool

    /// - Parameters:
    ///   - size: how often rows and columns are repeated.
    ///   - isBilinear: blends the two nearest rows and columns instead.
    public init(size: (Int, Int) = (2, 2), isBilinear: Bool = false, name: String? = nil) {
        self.size = [size.0, size.1]
        self.isBilinear = isBilinear
        super.init(name: name)
    }

    override public func check(_ inputShapes: [SymbolicShape]) throws {
        try require(rank: .exactly(4), inputShapes)
    }

    override public func outputShape(for input: SymbolicShape) throws -> SymbolicShape {
        var axes = input.axes
        for side in 0..<2 { axes[side + 1] = axes[side + 1].map { $0 * size[side] } }
        return SymbolicShape(axes)
    }

    override public func emit(_ input: Tensor, into graph: OperationGraph) throws -> Tensor {
        let s = graph.shape(of: input)
        if isBilinear {
            let tall = try graph.append(Interpolate.enlarging(length: s[1], factor: size[0], axis: 1), input)
            return try graph.append(Interpolate.enlarging(length: s[2], factor: size[1], axis: 2), tall)
        }
        let split = try graph.append(Reshape(shape: [s[0], s[1], 1, s[2], 1, s[3]]), input)
        let repeated = try graph.append(Stretch(shape: [s[0], s[1], size[0], s[2], size[1], s[3]]), split)
        return try graph.append(Reshape(shape: [s[0], s[1] * size[0], s[2] * size[1], s[3]]), repeated)
    }

    override public var settings: [(key: String, value: Setting)] {
        [
            ("size", .tuple(size.map { .integer($0) })), ("data_format", .string("channels_last")),
            ("interpolation", .string(isBilinear ? "bilinear" : "nearest")),
        ]
    }

    static let declaration = LayerRegistry.row(
        "UpSampling2D", summary: "Repeats rows and columns of images.",
        parameters: [
            Parameter("size", [2, 2], help: "How often rows and columns are repeated."),
            Parameter("data_format", nil, help: "channels_last."),
            Parameter("interpolation", "nearest", help: "'nearest' or 'bilinear'."),
        ]
    ) {
        try $0.requireChannelsLast()
        let kind = try $0.string("interpolation")
        guard ["nearest", "bilinear"].contains(kind) else {
            throw $0.invalid("interpolation", "'nearest' or 'bilinear'")
        }
        let size = try $0.integers("size", count: 2)
        return UpSampling2D(
            size: (size[0], size[1]), isBilinear: kind == "bilinear", name: try $0.optionalString("name"))
    }
}
