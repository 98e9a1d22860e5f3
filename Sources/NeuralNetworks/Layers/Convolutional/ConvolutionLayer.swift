/// What the convolutional layers share: kernels that slide over images.
///
/// Input shape: (batch, height, width, channels); for one-dimensional layers (batch, steps, channels).
/// Source: keras/src/layers/convolutional/base_conv.py, Keras 3.
public class ConvolutionLayer: Layer {
    /// The number of spatial axes: one or two.
    let dimensions: Int
    /// The number of results at each place.
    public let filters: Int
    /// The window's lengths.
    public let kernelSize: [Int]
    /// Places between windows.
    public let strides: [Int]
    /// What lies around the images.
    public let padding: WindowPadding
    /// Places between a window's elements.
    public let dilation: [Int]
    /// Filters see one of so many groups of the channels each.
    public let groups: Int
    /// Applied to the results.
    public let activation: ActivationFunction
    /// Whether a number is added to each result.
    public let usesBias: Bool
    /// First numbers of the weights.
    public let kernelInitializer: Initializer
    /// First numbers of the biases.
    public let biasInitializer: Initializer
    /// Penalty on the weights.
    public var kernelRegularizer: Regularizer?
    /// Penalty on the biases.
    public var biasRegularizer: Regularizer?
    /// Bounds of the weights.
    public var kernelConstraint: Constraint?
    /// Bounds of the biases.
    public var biasConstraint: Constraint?

    var kernel: Variable?
    var bias: Variable?

    required init(
        dimensions: Int, filters: Int, kernelSize: [Int], strides: [Int], padding: WindowPadding, dilation: [Int],
        groups: Int, activation: ActivationFunction, usesBias: Bool, kernelInitializer: Initializer,
        biasInitializer: Initializer, name: String?
    ) {
        self.dimensions = dimensions
        self.filters = filters
        self.kernelSize = kernelSize
        self.strides = strides
        self.padding = padding
        self.dilation = dilation
        self.groups = groups
        self.activation = activation
        self.usesBias = usesBias
        self.kernelInitializer = kernelInitializer
        self.biasInitializer = biasInitializer
        super.init(name: name)
    }

    /// The shape of the kernels for a number of channels.
    func kernelShape(channels: Int) -> [Int] { kernelSize + [channels / groups, filters] }

    /// The number of results at each place.
    func outputChannels(channels: Int) -> Int { filters }

    override public func check(_ inputShapes: [SymbolicShape]) throws {
        try require(rank: .atLeast(dimensions + 2), inputShapes)
        try require(rank: .exactly(dimensions + 2), inputShapes)
        try require(axis: -1, asBuilt: inputShapes)
    }

    override public func build(_ inputShapes: [SymbolicShape]) throws {
        guard let shape = inputShapes.first, let channels = shape.axis(-1) else {
            throw NetworkError.lastAxisUndefined(layer: name, shape: inputShapes.first ?? SymbolicShape([]))
        }
        guard channels % groups == 0 else {
            throw NetworkError.rejected(
                "The number of input channels must be evenly divisible by the number of groups. Received groups=\(groups), "
                    + "but the input has \(channels) channels (full input shape is \(shape)).")
        }
        _ = try outputShape(for: shape)
        addKernels(channels: channels)
        if usesBias {
            bias = addWeight(
                "bias", shape: [outputChannels(channels: channels)], initializer: biasInitializer,
                regularizer: biasRegularizer, constraint: biasConstraint)
        }
    }

    /// Makes the kernels.
    func addKernels(channels: Int) {
        kernel = addWeight(
            "kernel", shape: kernelShape(channels: channels), initializer: kernelInitializer,
            regularizer: kernelRegularizer, constraint: kernelConstraint)
    }

    override public func outputShape(for input: SymbolicShape) throws -> SymbolicShape {
        var axes = input.axes
        for side in 0..<dimensions {
            guard let length = axes[side + 1] else { continue }
            let places = padding.places(
                length, window: kernelSize[side], stride: strides[side], dilation: dilation[side])
            guard places > 0 else { throw NetworkError.emptyOutput(layer: name, shape: input) }
            axes[side + 1] = places
        }
        axes[axes.count - 1] = input.axis(-1).map { outputChannels(channels: $0) } ?? filters
        return SymbolicShape(axes)
    }

    /// The layer's geometry as one of images: a sequence is an image of height one.
    func geometry(filters: Int, groups: Int) -> ConvolutionGeometry {
        func pair(_ sides: [Int]) -> (Int, Int) { dimensions == 1 ? (1, sides[0]) : (sides[0], sides[1]) }
        let (window, step, reach) = (pair(kernelSize), pair(strides), pair(dilation))
        return ConvolutionGeometry(
            kernel: (window.0, window.1), stride: (step.0, step.1), dilation: (reach.0, reach.1), padding: padding,
            outputChannels: filters, groups: groups)
    }

    override public func emit(_ input: Tensor, into graph: OperationGraph) throws -> Tensor {
        guard let kernel else { throw NetworkError.notBuilt(model: name) }
        let x = try images(input, graph)
        let weights = try images(kernel: graph.read(kernel), graph)
        let y = try graph.append(Convolution(geometry: geometry(filters: filters, groups: groups)), x, weights)
        return try finish(y, graph)
    }

    /// Adds the bias, applies the activation and takes the height of one away.
    func finish(_ images: Tensor, _ graph: OperationGraph) throws -> Tensor {
        var y = images
        if let bias { y = try graph.append(Binary(.add), y, graph.read(bias)) }
        if dimensions == 1 {
            let shape = graph.shape(of: y)
            y = try graph.append(Reshape(shape: [shape[0]] + shape.suffix(2)), y)
        }
        return try activation.emit(graph, y)
    }

    func images(_ input: Tensor, _ graph: OperationGraph) throws -> Tensor {
        let shape = graph.shape(of: input)
        return dimensions == 2 ? input : try graph.append(Reshape(shape: [shape[0], 1] + shape.dropFirst()), input)
    }

    func images(kernel: Tensor, _ graph: OperationGraph) throws -> Tensor {
        dimensions == 2 ? kernel : try graph.append(Reshape(shape: [1] + graph.shape(of: kernel)), kernel)
    }

    override public var settings: [(key: String, value: Setting)] {
        func sides(_ lengths: [Int]) -> Setting { .tuple(lengths.map { .integer($0) }) }
        return [
            ("filters", .integer(filters)), ("kernel_size", sides(kernelSize)), ("strides", sides(strides)),
            ("padding", .string(padding.rawValue)), ("data_format", .string("channels_last")),
            ("dilation_rate", sides(dilation)), ("groups", .integer(groups)),
            ("activation", activation.setting), ("use_bias", .bool(usesBias)),
            ("kernel_initializer", .object(kernelInitializer)), ("bias_initializer", .object(biasInitializer)),
            ("kernel_regularizer", kernelRegularizer.map { .object($0) } ?? .none),
            ("bias_regularizer", biasRegularizer.map { .object($0) } ?? .none),
            ("activity_regularizer", activityRegularizer.map { .object($0) } ?? .none),
            ("kernel_constraint", kernelConstraint.map { .object($0) } ?? .none),
            ("bias_constraint", biasConstraint.map { .object($0) } ?? .none),
        ]
    }
}

extension Arguments {
    /// The number of a convolution's results.
    func filters() throws -> Int {
        guard let value = self["filters"].asInteger, value > 0 else {
            throw NetworkError.rejected(
                "Invalid value for argument `filters`. Expected a strictly positive value. Received "
                    + "filters=\(self["filters"].text).")
        }
        return value
    }

    /// `'valid'` or `'same'`, in any case.
    func windowPadding() throws -> WindowPadding {
        guard let padding = WindowPadding(rawValue: try string("padding").lowercased()) else {
            throw NetworkError.rejected(
                "The `padding` argument must be a list/tuple or one of {'valid', 'same'}. Received: \(self["padding"].text)"
            )
        }
        return padding
    }

    /// Sets what all convolutional layers take beside their geometry.
    func configure(_ layer: ConvolutionLayer) throws -> ConvolutionLayer {
        try requireChannelsLast()
        layer.activityRegularizer = try .from(self["activity_regularizer"])
        layer.kernelRegularizer = try .from(self["kernel_regularizer"])
        layer.biasRegularizer = try .from(self["bias_regularizer"])
        layer.kernelConstraint = try .from(self["kernel_constraint"])
        layer.biasConstraint = try .from(self["bias_constraint"])
        return layer
    }
}

extension LayerRegistry {
    /// The parameters that follow the geometry of every convolutional layer.
    static let convolutionParameters: [Parameter] = [
        Parameter("activation", nil, help: "Applied to the results, such as 'relu'."),
        Parameter("use_bias", true, help: "Whether a number is added to each result."),
        Parameter("kernel_initializer", "glorot_uniform", help: "First numbers of the weights."),
        Parameter("bias_initializer", "zeros", help: "First numbers of the biases."),
        Parameter("kernel_regularizer", nil, help: "Penalty on the weights."),
        Parameter("bias_regularizer", nil, help: "Penalty on the biases."),
        Parameter("activity_regularizer", nil, help: "Penalty on the results."),
        Parameter("kernel_constraint", nil, help: "Bounds of the weights."),
        Parameter("bias_constraint", nil, help: "Bounds of the biases."),
    ]
}
