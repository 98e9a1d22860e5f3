/// The reverse of a convolution: each place of the images is spread by the kernels.
///
/// Source: keras/src/layers/convolutional/conv2d_transpose.py, Keras 3.
public final class Conv2DTranspose: ConvolutionLayer {
    override public class var className: String { "Conv2DTranspose" }

    override func kernelShape(channels: Int) -> [Int] { kernelSize + [filters, channels] }

    override public func outputShape(for input: SymbolicShape) throws -> SymbolicShape {
        var axes = input.axes
        for side in 0..<2 {
            guard let length = axes[side + 1] else { continue }
            axes[side + 1] =
                padding == .same
                ? length * strides[side] : length * strides[side] + max(kernelSize[side] - strides[side], 0)
        }
        axes[3] = filters
        return SymbolicShape(axes)
    }

    override public func emit(_ input: Tensor, into graph: OperationGraph) throws -> Tensor {
        guard let kernel else { throw NetworkError.notBuilt(model: name) }
        let shape = graph.shape(of: input)
        let target = try outputShape(for: SymbolicShape(shape.map { $0 })).axes.map { $0 ?? 1 }
        // The convolution that leads from the result's shape to the input's, run backwards.
        let reverse = geometry(filters: shape[3], groups: 1)
        let y = try graph.append(
            ConvolutionInputGradient(geometry: reverse, inputShape: target), input, graph.read(kernel))
        return try finish(y, graph)
    }

    override public var settings: [(key: String, value: Setting)] {
        super.settings.map { $0.key == "groups" ? ("output_padding", .none) : $0 }
    }

    static let declaration = LayerRegistry.row(
        "Conv2DTranspose", aliases: ["Convolution2DTranspose"], summary: "The reverse of a convolution.",
        parameters: [
            Parameter("filters", help: "The number of results at each place."),
            Parameter("kernel_size", help: "The window's height and width."),
            Parameter("strides", [1, 1], help: "Places that an input's place becomes."),
            Parameter("padding", "valid", help: "'valid' or 'same'."),
            Parameter("output_padding", nil, help: "Accepted as None only."),
            Parameter("data_format", nil, help: "channels_last."),
            Parameter("dilation_rate", [1, 1], help: "Places between a window's elements; one only."),
        ] + LayerRegistry.convolutionParameters
    ) { arguments in
        try arguments.refuse("output_padding")
        guard try arguments.integers("dilation_rate", count: 2) == [1, 1] else {
            throw arguments.invalid("dilation_rate", "1")
        }
        return try arguments.configure(
            Conv2DTranspose(
                dimensions: 2, filters: try arguments.filters(),
                kernelSize: try arguments.integers("kernel_size", count: 2),
                strides: try arguments.integers("strides", count: 2), padding: try arguments.windowPadding(),
                dilation: [1, 1], groups: 1, activation: try .from(arguments["activation"]),
                usesBias: try arguments.flag("use_bias"),
                kernelInitializer: try .from(arguments["kernel_initializer"]),
                biasInitializer: try .from(arguments["bias_initializer"]),
                name: try arguments.optionalString("name")))
    }
}
