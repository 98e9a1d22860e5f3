/// A kernel for each channel of images. Output shape: (batch, height, width, channels · multiplier).
///
/// Source: keras/src/layers/convolutional/depthwise_conv2d.py, Keras 3.
public final class DepthwiseConv2D: ConvolutionLayer {
    override public class var className: String { "DepthwiseConv2D" }

    // The number of filters of this layer counts kernels for each channel.
    override func kernelShape(channels: Int) -> [Int] { kernelSize + [channels, filters] }
    override func outputChannels(channels: Int) -> Int { channels * filters }

    override public func emit(_ input: Tensor, into graph: OperationGraph) throws -> Tensor {
        guard let kernel else { throw NetworkError.notBuilt(model: name) }
        return try finish(Self.convolve(input, kernel, self, graph), graph)
    }

    /// One kernel (or several) for each channel.
    static func convolve(
        _ input: Tensor, _ kernel: Variable, _ layer: ConvolutionLayer, _ graph: OperationGraph
    ) throws -> Tensor {
        let channels = graph.shape(of: input)[3]
        let filters = channels * (kernel.shape.last ?? 1)
        // (h, w, channels, multiplier) lies in memory as (h, w, 1, channels · multiplier).
        let weights = try graph.append(
            Reshape(shape: layer.kernelSize + [1, filters]), graph.read(kernel))
        return try graph.append(
            Convolution(geometry: layer.geometry(filters: filters, groups: channels)), input, weights)
    }

    override public var settings: [(key: String, value: Setting)] {
        super.settings.compactMap { setting in
            switch setting.key {
            case "filters": ("depth_multiplier", setting.value)
            case "groups": nil
            default: (setting.key.replacingKernel(), setting.value)
            }
        }
    }

    static let declaration = LayerRegistry.row(
        "DepthwiseConv2D", summary: "A kernel for each channel of images.",
        parameters: [
            Parameter("kernel_size", help: "The window's height and width."),
            Parameter("strides", [1, 1], help: "Places between windows."),
            Parameter("padding", "valid", help: "'valid' or 'same'."),
            Parameter("depth_multiplier", 1, help: "Kernels for each channel."),
            Parameter("data_format", nil, help: "channels_last."),
            Parameter("dilation_rate", [1, 1], help: "Places between a window's elements."),
        ]
            + LayerRegistry.convolutionParameters.map {
                Parameter($0.name.replacingKernel(), $0.defaultValue ?? .none, help: $0.help)
            }
    ) { arguments in
        let layer = DepthwiseConv2D(
            dimensions: 2, filters: try arguments.positiveInteger("depth_multiplier"),
            kernelSize: try arguments.integers("kernel_size", count: 2),
            strides: try arguments.integers("strides", count: 2), padding: try arguments.windowPadding(),
            dilation: try arguments.integers("dilation_rate", count: 2), groups: 1,
            activation: try .from(arguments["activation"]), usesBias: try arguments.flag("use_bias"),
            kernelInitializer: try .from(arguments["depthwise_initializer"]),
            biasInitializer: try .from(arguments["bias_initializer"]), name: try arguments.optionalString("name"))
        try arguments.requireChannelsLast()
        layer.kernelRegularizer = try .from(arguments["depthwise_regularizer"])
        layer.biasRegularizer = try .from(arguments["bias_regularizer"])
        layer.activityRegularizer = try .from(arguments["activity_regularizer"])
        layer.kernelConstraint = try .from(arguments["depthwise_constraint"])
        layer.biasConstraint = try .from(arguments["bias_constraint"])
        return layer
    }
}

extension String {
    /// `kernel_initializer` as depthwise layers call it.
    func replacingKernel() -> String {
        hasPrefix("kernel_") && self != "kernel_size" ? "depthwise_" + dropFirst(7) : self
    }
}

/// A depthwise convolution, then one of single pixels that mixes the channels.
///
/// Source: keras/src/layers/convolutional/separable_conv2d.py, Keras 3.
public final class SeparableConv2D: ConvolutionLayer {
    override public class var className: String { "SeparableConv2D" }
    private var multiplier = 1
    private var pointwiseInitializer = Initializer.glorotUniform
    private var pointwise: Variable?

    override func addKernels(channels: Int) {
        kernel = addWeight(
            "depthwise_kernel", shape: kernelSize + [channels, multiplier], initializer: kernelInitializer,
            regularizer: kernelRegularizer, constraint: kernelConstraint)
        pointwise = addWeight(
            "pointwise_kernel", shape: [1, 1, channels * multiplier, filters], initializer: pointwiseInitializer)
    }

    override public func emit(_ input: Tensor, into graph: OperationGraph) throws -> Tensor {
        guard let kernel, let pointwise else { throw NetworkError.notBuilt(model: name) }
        let spread = try DepthwiseConv2D.convolve(input, kernel, self, graph)
        let mixing = ConvolutionGeometry(
            kernel: (1, 1), stride: (1, 1), dilation: (1, 1), padding: .valid, outputChannels: filters)
        return try finish(graph.append(Convolution(geometry: mixing), spread, graph.read(pointwise)), graph)
    }

    override public var settings: [(key: String, value: Setting)] {
        super.settings.compactMap { setting in
            setting.key == "groups"
                ? ("depth_multiplier", .integer(multiplier)) : (setting.key.replacingKernel(), setting.value)
        } + [("pointwise_initializer", .object(pointwiseInitializer))]
    }

    static let declaration = LayerRegistry.row(
        "SeparableConv2D", aliases: ["SeparableConvolution2D"],
        summary: "A depthwise convolution, then one of single pixels that mixes the channels.",
        parameters: [
            Parameter("filters", help: "The number of results at each place."),
            Parameter("kernel_size", help: "The window's height and width."),
            Parameter("strides", [1, 1], help: "Places between windows."),
            Parameter("padding", "valid", help: "'valid' or 'same'."),
            Parameter("data_format", nil, help: "channels_last."),
            Parameter("dilation_rate", [1, 1], help: "Places between a window's elements."),
            Parameter("depth_multiplier", 1, help: "Kernels for each channel."),
            Parameter("activation", nil, help: "Applied to the results."),
            Parameter("use_bias", true, help: "Whether a number is added to each result."),
            Parameter("depthwise_initializer", "glorot_uniform", help: "First numbers of the channels' kernels."),
            Parameter("pointwise_initializer", "glorot_uniform", help: "First numbers of the mixing weights."),
            Parameter("bias_initializer", "zeros", help: "First numbers of the biases."),
            Parameter("depthwise_regularizer", nil, help: "Penalty on the channels' kernels."),
            Parameter("bias_regularizer", nil, help: "Penalty on the biases."),
            Parameter("activity_regularizer", nil, help: "Penalty on the results."),
            Parameter("depthwise_constraint", nil, help: "Bounds of the channels' kernels."),
            Parameter("bias_constraint", nil, help: "Bounds of the biases."),
        ]
    ) { arguments in
        let layer = SeparableConv2D(
            dimensions: 2, filters: try arguments.filters(),
            kernelSize: try arguments.integers("kernel_size", count: 2),
            strides: try arguments.integers("strides", count: 2), padding: try arguments.windowPadding(),
            dilation: try arguments.integers("dilation_rate", count: 2), groups: 1,
            activation: try .from(arguments["activation"]), usesBias: try arguments.flag("use_bias"),
            kernelInitializer: try .from(arguments["depthwise_initializer"]),
            biasInitializer: try .from(arguments["bias_initializer"]), name: try arguments.optionalString("name"))
        try arguments.requireChannelsLast()
        layer.kernelRegularizer = try .from(arguments["depthwise_regularizer"])
        layer.biasRegularizer = try .from(arguments["bias_regularizer"])
        layer.activityRegularizer = try .from(arguments["activity_regularizer"])
        layer.kernelConstraint = try .from(arguments["depthwise_constraint"])
        layer.biasConstraint = try .from(arguments["bias_constraint"])
        layer.multiplier = try arguments.positiveInteger("depth_multiplier")
        layer.pointwiseInitializer = try .from(arguments["pointwise_initializer"])
        return layer
    }
}
