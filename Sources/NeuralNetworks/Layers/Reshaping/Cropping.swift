/// Takes rows and columns away from the edges of images. Source: keras/src/layers/reshaping/cropping2d.py, Keras 3.
public final class Cropping2D: Layer {
    override public class var className: String { "Cropping2D" }
    /// Above and below, then left and right.
    public let cropping: [[Int]]

    /// - Parameter cropping: above and below, then left and right.
    public init(cropping: [[Int]] = [[0, 0], [0, 0]], name: String? = nil) {
        self.cropping = cropping
        super.init(name: name)
    }

    override public func check(_ inputShapes: [SymbolicShape]) throws {
        try require(rank: .exactly(4), inputShapes)
    }

    override public func outputShape(for input: SymbolicShape) throws -> SymbolicShape {
        try cropped(input, by: cropping, layer: self)
    }

    override public func emit(_ input: Tensor, into graph: OperationGraph) throws -> Tensor {
        let target = try outputShape(for: SymbolicShape(graph.shape(of: input).map { $0 })).axes.map { $0 ?? 1 }
        return try graph.append(Crop(start: [0, cropping[0][0], cropping[1][0], 0], shape: target), input)
    }

    override public var settings: [(key: String, value: Setting)] {
        [
            ("cropping", .tuple(cropping.map { .tuple($0.map { .integer($0) }) })),
            ("data_format", .string("channels_last")),
        ]
    }

    static let declaration = LayerRegistry.row(
        "Cropping2D", summary: "Takes rows and columns away from the edges of images.",
        parameters: [
            Parameter("cropping", [0, 0], help: "One number, one for each side, or pairs."),
            Parameter("data_format", nil, help: "channels_last."),
        ]
    ) {
        try $0.requireChannelsLast()
        return Cropping2D(cropping: try $0.edges("cropping"), name: try $0.optionalString("name"))
    }
}

/// Takes steps away from the ends of sequences. Source: keras/src/layers/reshaping/cropping1d.py, Keras 3.
public final class Cropping1D: Layer {
    override public class var className: String { "Cropping1D" }
    /// At the beginning and at the end.
    public let cropping: [Int]

    /// - Parameter cropping: at the beginning and at the end.
    public init(cropping: [Int] = [1, 1], name: String? = nil) {
        self.cropping = cropping
        super.init(name: name)
    }

    override public func check(_ inputShapes: [SymbolicShape]) throws {
        try require(rank: .exactly(3), inputShapes)
    }

    override public func outputShape(for input: SymbolicShape) throws -> SymbolicShape {
        try cropped(input, by: [cropping], layer: self)
    }

    override public func emit(_ input: Tensor, into graph: OperationGraph) throws -> Tensor {
        let target = try outputShape(for: SymbolicShape(graph.shape(of: input).map { $0 })).axes.map { $0 ?? 1 }
        return try graph.append(Crop(start: [0, cropping[0], 0], shape: target), input)
    }

    override public var settings: [(key: String, value: Setting)] {
        [("cropping", .tuple(cropping.map { .integer($0) }))]
    }

    static let declaration = LayerRegistry.row(
        "Cropping1D", summary: "Takes steps away from the ends of sequences.",
        parameters: [Parameter("cropping", [1, 1], help: "One number, or one for each end.")]
    ) {
        Cropping1D(
            cropping: try $0.integers("cropping", count: 2, positive: false).map { max($0, 0) },
            name: try $0.optionalString("name"))
    }
}

/// The shape that is left; the spatial axes come after the batch's.
private func cropped(_ input: SymbolicShape, by edges: [[Int]], layer: Layer) throws -> SymbolicShape {
    var axes = input.axes
    for (side, edge) in edges.enumerated() {
        guard let length = axes[side + 1] else { continue }
        guard length > edge[0] + edge[1] else {
            throw NetworkError.rejected(
                "`cropping` parameter of `\(type(of: layer).className)` layer must be smaller than the input shape. "
                    + "Received: input_shape=\(input), cropping=\(edges)")
        }
        axes[side + 1] = length - edge[0] - edge[1]
    }
    return SymbolicShape(axes)
}

/// Zeros at the ends of sequences. Source: keras/src/layers/reshaping/zero_padding1d.py, Keras 3.
public final class ZeroPadding1D: Layer {
    override public class var className: String { "ZeroPadding1D" }
    /// At the beginning and at the end.
    public let padding: [Int]

    /// - Parameter padding: at the beginning and at the end.
    public init(padding: [Int] = [1, 1], name: String? = nil) {
        self.padding = padding
        super.init(name: name)
    }

    override public func check(_ inputShapes: [SymbolicShape]) throws {
        try require(rank: .exactly(3), inputShapes)
    }

    override public func outputShape(for input: SymbolicShape) throws -> SymbolicShape {
        var axes = input.axes
        axes[1] = axes[1].map { $0 + padding[0] + padding[1] }
        return SymbolicShape(axes)
    }

    override public func emit(_ input: Tensor, into graph: OperationGraph) throws -> Tensor {
        let target = try outputShape(for: SymbolicShape(graph.shape(of: input).map { $0 })).axes.map { $0 ?? 1 }
        return try graph.append(Pad(before: [0, padding[0], 0], shape: target), input)
    }

    override public var settings: [(key: String, value: Setting)] {
        [("padding", .tuple(padding.map { .integer($0) }))]
    }

    static let declaration = LayerRegistry.row(
        "ZeroPadding1D", summary: "Zeros at the ends of sequences.",
        parameters: [Parameter("padding", 1, help: "One number, or one for each end.")]
    ) {
        ZeroPadding1D(
            padding: try $0.integers("padding", count: 2, positive: false).map { max($0, 0) },
            name: try $0.optionalString("name"))
    }
}

/// Repeats the steps of sequences. Source: keras/src/layers/reshaping/up_sampling1d.py, Keras 3.
public final class UpSampling1D: Layer {
    override public class var className: String { "UpSampling1D" }
    /// How often each step is repeated.
    public let size: Int

    /// - Parameter size: how often each step is repeated.
    public init(size: Int = 2, name: String? = nil) {
        self.size = size
        super.init(name: name)
    }

    override public func check(_ inputShapes: [SymbolicShape]) throws {
        try require(rank: .exactly(3), inputShapes)
    }

    override public func outputShape(for input: SymbolicShape) throws -> SymbolicShape {
        var axes = input.axes
        axes[1] = axes[1].map { $0 * size }
        return SymbolicShape(axes)
    }

    override public func emit(_ input: Tensor, into graph: OperationGraph) throws -> Tensor {
        let s = graph.shape(of: input)
        let split = try graph.append(Reshape(shape: [s[0], s[1], 1, s[2]]), input)
        let repeated = try graph.append(Stretch(shape: [s[0], s[1], size, s[2]]), split)
        return try graph.append(Reshape(shape: [s[0], s[1] * size, s[2]]), repeated)
    }

    override public var settings: [(key: String, value: Setting)] { [("size", .integer(size))] }

    static let declaration = LayerRegistry.row(
        "UpSampling1D", summary: "Repeats the steps of sequences.",
        parameters: [Parameter("size", 2, help: "How often each step is repeated.")]
    ) { UpSampling1D(size: try $0.positiveInteger("size"), name: try $0.optionalString("name")) }
}
