/// The largest or the mean number of each channel over whole images or sequences.
///
/// Source: keras/src/layers/pooling/base_global_pooling.py, Keras 3.
public class GlobalPoolingLayer: Layer {
    /// The number of spatial axes: one or two.
    var dimensions: Int { 2 }
    var isMaximum: Bool { false }
    /// Keeps the spatial axes with length one.
    public let keepsAxes: Bool

    /// - Parameter keepsAxes: keeps the spatial axes with length one.
    public required init(keepsAxes: Bool = false, name: String? = nil) {
        self.keepsAxes = keepsAxes
        super.init(name: name)
    }

    override public func check(_ inputShapes: [SymbolicShape]) throws {
        try require(rank: .exactly(dimensions + 2), inputShapes)
    }

    override public func outputShape(for input: SymbolicShape) throws -> SymbolicShape {
        let ones: [Int?] = keepsAxes ? [Int?](repeating: 1, count: dimensions) : []
        return SymbolicShape([input.axes[0]] + ones + [input.axes[dimensions + 1]])
    }

    override public func emit(_ input: Tensor, into graph: OperationGraph) throws -> Tensor {
        let shape = graph.shape(of: input)
        guard isMaximum else {
            return try graph.append(Reduce(.mean, axes: Array(1...dimensions), keepsAxes: keepsAxes), input)
        }
        let places = shape[1...dimensions].reduce(1, *)
        let flat = try graph.append(Reshape(shape: [shape[0], 1, places, shape[dimensions + 1]]), input)
        let geometry = PoolingGeometry(window: (1, places), stride: (1, places), padding: .valid)
        let pooled = try MaximumPooling.emit(geometry, flat, into: graph)
        let ones = keepsAxes ? [Int](repeating: 1, count: dimensions) : []
        return try graph.append(Reshape(shape: [shape[0]] + ones + [shape[dimensions + 1]]), pooled)
    }

    override public var settings: [(key: String, value: Setting)] {
        [("data_format", .string("channels_last")), ("keepdims", .bool(keepsAxes))]
    }

    static func row(_ aliases: [String], _ summary: String) -> Declaration<Layer> {
        LayerRegistry.row(
            className, aliases: aliases, summary: summary,
            parameters: [
                Parameter("data_format", nil, help: "channels_last."),
                Parameter("keepdims", false, help: "Keeps the spatial axes with length one."),
            ]
        ) { [self] arguments in
            try arguments.requireChannelsLast()
            return self.init(keepsAxes: try arguments.flag("keepdims"), name: try arguments.optionalString("name"))
        }
    }
}

/// The mean of each channel over whole images.
public final class GlobalAveragePooling2D: GlobalPoolingLayer {
    override public class var className: String { "GlobalAveragePooling2D" }
    static let declaration = row(["GlobalAvgPool2D"], "The mean of each channel over whole images.")
}

/// The largest number of each channel over whole images.
public final class GlobalMaxPooling2D: GlobalPoolingLayer {
    override public class var className: String { "GlobalMaxPooling2D" }
    override var isMaximum: Bool { true }
    static let declaration = row(["GlobalMaxPool2D"], "The largest number of each channel over whole images.")
}

/// The mean of each channel over whole sequences.
public final class GlobalAveragePooling1D: GlobalPoolingLayer {
    override public class var className: String { "GlobalAveragePooling1D" }
    override var dimensions: Int { 1 }
    static let declaration = row(["GlobalAvgPool1D"], "The mean of each channel over whole sequences.")
}

/// The largest number of each channel over whole sequences.
public final class GlobalMaxPooling1D: GlobalPoolingLayer {
    override public class var className: String { "GlobalMaxPooling1D" }
    override var dimensions: Int { 1 }
    override var isMaximum: Bool { true }
    static let declaration = row(["GlobalMaxPool1D"], "The largest number of each channel over whole sequences.")
}
