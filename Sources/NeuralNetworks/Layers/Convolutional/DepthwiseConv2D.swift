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
        try arguments.depthwise(DepthwiseConv2D.self, filters: arguments.positiveInteger("depth_multiplier"))
    }
}

extension String {
    /// `kernel_initializer` as depthwise layers call it.
    func replacingKernel() -> String {
        hasPrefix("kernel_") && self != "kernel_size" ? "depthwise_" + dropFirst(7) : self
    }
}

extension Arguments {
    /// A layer of images that has kernels for each channel, from what all such layers take.
    func depthwise<Kind: ConvolutionLayer>(_: Kind.Type, filters: Int) throws -> Kind {
        let layer = Kind(
            dimensions: 2, filters: filters, kernelSize: try integers("kernel_size", count: 2),
            strides: try integers("strides", count: 2), padding: try windowPadding(),
            dilation: try integers("dilation_rate", count: 2), groups: 1, activation: try .from(self["activation"]),
            usesBias: try flag("use_bias"), kernelInitializer: try .from(self["depthwise_initializer"]),
            biasInitializer: try .from(self["bias_initializer"]), name: try optionalString("name"))
        try requireChannelsLast()
        layer.kernelRegularizer = try .from(self["depthwise_regularizer"])
        layer.biasRegularizer = try .from(self["bias_regularizer"])
        layer.activityRegularizer = try .from(self["activity_regularizer"])
        layer.kernelConstraint = try .from(self["depthwise_constraint"])
        layer.biasConstraint = try .from(self["bias_constraint"])
        return layer
    }
}
