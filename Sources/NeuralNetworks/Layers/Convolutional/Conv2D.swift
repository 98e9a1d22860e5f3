/// Kernels that slide over images. Output shape: (batch, height, width, filters).
///
/// Source: keras/src/layers/convolutional/conv2d.py, Keras 3.
public final class Conv2D: ConvolutionLayer {
    override public class var className: String { "Conv2D" }

    /// - Parameters:
    ///   - filters: the number of results at each place.
    ///   - kernelSize: the window's height and width, in pixels.
    ///   - inputShape: the shape of one image, for a model's first layer.
    public convenience init(
        filters: Int, kernelSize: (Int, Int), strides: (Int, Int) = (1, 1), padding: WindowPadding = .valid,
        activation: ActivationFunction = .linear, usesBias: Bool = true,
        kernelInitializer: Initializer = .glorotUniform, inputShape: [Int?]? = nil, name: String? = nil
    ) {
        self.init(
            dimensions: 2, filters: filters, kernelSize: [kernelSize.0, kernelSize.1],
            strides: [strides.0, strides.1], padding: padding, dilation: [1, 1], groups: 1, activation: activation,
            usesBias: usesBias, kernelInitializer: kernelInitializer, biasInitializer: .zeros, name: name)
        declaredInputShape = inputShape.map { SymbolicShape(batchOf: $0) }
    }

    static let declaration = LayerRegistry.row(
        "Conv2D", aliases: ["Convolution2D"], summary: "Kernels that slide over images.",
        parameters: [
            Parameter("filters", help: "The number of results at each place."),
            Parameter("kernel_size", help: "The window's height and width."),
            Parameter("strides", [1, 1], help: "Places between windows."),
            Parameter("padding", "valid", help: "'valid' or 'same'."),
            Parameter("data_format", nil, help: "channels_last."),
            Parameter("dilation_rate", [1, 1], help: "Places between a window's elements."),
            Parameter("groups", 1, help: "Filters see one of so many groups of the channels each."),
        ] + LayerRegistry.convolutionParameters
    ) { try $0.configure(Conv2D(dimensions: 2, arguments: $0)) }
}

/// Kernels that slide along sequences. Output shape: (batch, steps, filters).
///
/// Source: keras/src/layers/convolutional/conv1d.py, Keras 3.
public final class Conv1D: ConvolutionLayer {
    override public class var className: String { "Conv1D" }

    static let declaration = LayerRegistry.row(
        "Conv1D", aliases: ["Convolution1D"], summary: "Kernels that slide along sequences.",
        parameters: [
            Parameter("filters", help: "The number of results at each place."),
            Parameter("kernel_size", help: "The window's length."),
            Parameter("strides", 1, help: "Places between windows."),
            Parameter("padding", "valid", help: "'valid' or 'same'."),
            Parameter("data_format", nil, help: "channels_last."),
            Parameter("dilation_rate", 1, help: "Places between a window's elements."),
            Parameter("groups", 1, help: "Filters see one of so many groups of the channels each."),
        ] + LayerRegistry.convolutionParameters
    ) { try $0.configure(Conv1D(dimensions: 1, arguments: $0)) }
}

extension ConvolutionLayer {
    convenience init(dimensions: Int, arguments: Arguments) throws {
        let filters = try arguments.filters()
        let groups = try arguments.positiveInteger("groups")
        guard filters % groups == 0 else {
            throw NetworkError.rejected(
                "The number of filters must be evenly divisible by the number of groups. Received: groups=\(groups), "
                    + "filters=\(filters).")
        }
        let strides = try arguments.integers("strides", count: dimensions)
        let dilation = try arguments.integers("dilation_rate", count: dimensions)
        guard strides.allSatisfy({ $0 == 1 }) || dilation.allSatisfy({ $0 == 1 }) else {
            throw NetworkError.rejected(
                "`strides > 1` not supported in conjunction with `dilation_rate > 1`. Received: "
                    + "strides=\(pythonTuple(strides)) and dilation_rate=\(pythonTuple(dilation))")
        }
        self.init(
            dimensions: dimensions, filters: filters,
            kernelSize: try arguments.integers("kernel_size", count: dimensions), strides: strides,
            padding: try arguments.windowPadding(), dilation: dilation, groups: groups,
            activation: try .from(arguments["activation"]), usesBias: try arguments.flag("use_bias"),
            kernelInitializer: try .from(arguments["kernel_initializer"]),
            biasInitializer: try .from(arguments["bias_initializer"]), name: try arguments.optionalString("name"))
    }
}
