/// A depthwise convolution, then one of single pixels that mixes the channels.
///
/// Source: keras/src/layers/convolutional/separable_conv2d.py, Keras 3.
public final class SeparableConv2D: ConvolutionLayer {
    override public class var className: String { "SeparableConv2D" }
    private var multiplier = 1
    private var pointwiseInitializer = Initializer.glorotUniform
    private var pointwiseRegularizer: Regularizer?
    private var pointwiseConstraint: Constraint?
    private var pointwise: Variable?

    override func addKernels(channels: Int) {
        kernel = addWeight(
            "depthwise_kernel", shape: kernelSize + [channels, multiplier], initializer: kernelInitializer,
            regularizer: kernelRegularizer, constraint: kernelConstraint)
        pointwise = addWeight(
            "pointwise_kernel", shape: [1, 1, channels * multiplier, filters], initializer: pointwiseInitializer,
            regularizer: pointwiseRegularizer, constraint: pointwiseConstraint)
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
        } + [
            ("pointwise_initializer", .object(pointwiseInitializer)),
            ("pointwise_regularizer", pointwiseRegularizer.map { .object($0) } ?? .none),
            ("pointwise_constraint", pointwiseConstraint.map { .object($0) } ?? .none),
        ]
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
            Parameter("pointwise_regularizer", nil, help: "Penalty on the mixing weights."),
            Parameter("bias_regularizer", nil, help: "Penalty on the biases."),
            Parameter("activity_regularizer", nil, help: "Penalty on the results."),
            Parameter("depthwise_constraint", nil, help: "Bounds of the channels' kernels."),
            Parameter("pointwise_constraint", nil, help: "Bounds of the mixing weights."),
            Parameter("bias_constraint", nil, help: "Bounds of the biases."),
        ]
    ) { arguments in
        let layer = try arguments.depthwise(SeparableConv2D.self, filters: arguments.filters())
        layer.multiplier = try arguments.positiveInteger("depth_multiplier")
        layer.pointwiseInitializer = try .from(arguments["pointwise_initializer"])
        layer.pointwiseRegularizer = try .from(arguments["pointwise_regularizer"])
        layer.pointwiseConstraint = try .from(arguments["pointwise_constraint"])
        return layer
    }
}
