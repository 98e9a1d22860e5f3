/// The largest or the mean number of windows that slide over images or sequences.
///
/// Input shape: (batch, height, width, channels) or (batch, steps, channels).
/// Source: keras/src/layers/pooling/base_pooling.py, Keras 3.
public class PoolingLayer: Layer {
    /// What is taken of each window.
    enum Kind { case maximum, average }

    /// The number of spatial axes: one or two.
    var dimensions: Int { 2 }
    var kind: Kind { .maximum }
    /// The window's lengths.
    public let poolSize: [Int]
    /// Places between windows.
    public let strides: [Int]
    /// What lies around the images.
    public let padding: WindowPadding

    /// - Parameter strides: nil takes the window's lengths.
    public required init(poolSize: [Int], strides: [Int]? = nil, padding: WindowPadding = .valid, name: String? = nil) {
        self.poolSize = poolSize
        self.strides = strides ?? poolSize
        self.padding = padding
        super.init(name: name)
    }

    override public func check(_ inputShapes: [SymbolicShape]) throws {
        try require(rank: .exactly(dimensions + 2), inputShapes)
    }

    override public func outputShape(for input: SymbolicShape) throws -> SymbolicShape {
        var axes = input.axes
        for side in 0..<dimensions {
            guard let length = axes[side + 1] else { continue }
            let places = padding.places(length, window: poolSize[side], stride: strides[side])
            guard places > 0 else { throw NetworkError.emptyOutput(layer: name, shape: input) }
            axes[side + 1] = places
        }
        return SymbolicShape(axes)
    }

    override public func emit(_ input: Tensor, into graph: OperationGraph) throws -> Tensor {
        let shape = graph.shape(of: input)
        let isFlat = dimensions == 1
        let geometry = PoolingGeometry(
            window: isFlat ? (1, poolSize[0]) : (poolSize[0], poolSize[1]),
            stride: isFlat ? (1, strides[0]) : (strides[0], strides[1]), padding: padding)
        let x = isFlat ? try graph.append(Reshape(shape: [shape[0], 1] + shape.dropFirst()), input) : input
        let y =
            kind == .maximum
            ? try MaximumPooling.emit(geometry, x, into: graph)
            : try graph.append(AveragePooling(geometry: geometry), x)
        guard isFlat else { return y }
        let pooled = graph.shape(of: y)
        return try graph.append(Reshape(shape: [pooled[0]] + pooled.suffix(2)), y)
    }

    override public var settings: [(key: String, value: Setting)] {
        [
            ("pool_size", .tuple(poolSize.map { .integer($0) })), ("padding", .string(padding.rawValue)),
            ("strides", .tuple(strides.map { .integer($0) })), ("data_format", .string("channels_last")),
        ]
    }

    static func row(_ aliases: [String], _ summary: String, dimensions: Int) -> Declaration<Layer> {
        let className = className
        return LayerRegistry.row(
            className, aliases: aliases, summary: summary,
            parameters: [
                Parameter("pool_size", dimensions == 1 ? 2 : [2, 2], help: "The window's lengths."),
                Parameter("strides", nil, help: "Places between windows; the window's lengths by default."),
                Parameter("padding", "valid", help: "'valid' or 'same'."),
                Parameter("data_format", nil, help: "channels_last."),
            ]
        ) { [self] arguments in
            try arguments.requireChannelsLast()
            return self.init(
                poolSize: try arguments.integers("pool_size", count: dimensions),
                strides: arguments["strides"].isNone ? nil : try arguments.integers("strides", count: dimensions),
                padding: try arguments.windowPadding(), name: try arguments.optionalString("name"))
        }
    }
}

/// The largest number of each window of images.
public final class MaxPooling2D: PoolingLayer {
    override public class var className: String { "MaxPooling2D" }
    static let declaration = row(["MaxPool2D"], "The largest number of each window of images.", dimensions: 2)
}

/// The mean of each window of images.
public final class AveragePooling2D: PoolingLayer {
    override public class var className: String { "AveragePooling2D" }
    override var kind: Kind { .average }
    static let declaration = row(["AvgPool2D"], "The mean of each window of images.", dimensions: 2)
}

/// The largest number of each window of sequences.
public final class MaxPooling1D: PoolingLayer {
    override public class var className: String { "MaxPooling1D" }
    override var dimensions: Int { 1 }
    static let declaration = row(["MaxPool1D"], "The largest number of each window of sequences.", dimensions: 1)
}

/// The mean of each window of sequences.
public final class AveragePooling1D: PoolingLayer {
    override public class var className: String { "AveragePooling1D" }
    override var dimensions: Int { 1 }
    override var kind: Kind { .average }
    static let declaration = row(["AvgPool1D"], "The mean of each window of sequences.", dimensions: 1)
}
