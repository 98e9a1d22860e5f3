import Compute

/// How a window slides over images: kernel, stride, dilation and padding, for one geometry of images.
struct ConvolutionGeometry: Hashable {
    var kernel: (height: Int, width: Int)
    var stride: (y: Int, x: Int)
    var dilation: (y: Int, x: Int)
    var padding: WindowPadding
    var outputChannels: Int
    var groups = 1

    static func == (a: Self, b: Self) -> Bool {
        a.kernel == b.kernel && a.stride == b.stride && a.dilation == b.dilation && a.padding == b.padding
            && a.outputChannels == b.outputChannels && a.groups == b.groups
    }

    func hash(into hasher: inout Hasher) {
        for number in [kernel.height, kernel.width, stride.y, stride.x, outputChannels, groups] {
            hasher.combine(number)
        }
    }

    /// Compute's geometry for images of a shape.
    func placed(on shape: [Int]) -> Convolution2DGeometry {
        let (top, bottom) = padding.amounts(shape[1], window: kernel.height, stride: stride.y, dilation: dilation.y)
        let (left, right) = padding.amounts(shape[2], window: kernel.width, stride: stride.x, dilation: dilation.x)
        return Convolution2DGeometry(
            batch: shape[0], inputHeight: shape[1], inputWidth: shape[2], inputChannels: shape[3],
            kernelHeight: kernel.height, kernelWidth: kernel.width, outputChannels: outputChannels,
            strideY: stride.y, strideX: stride.x, dilationY: dilation.y, dilationX: dilation.x, padTop: top,
            padBottom: bottom, padLeft: left, padRight: right)
    }
}

/// What lies around an image where a window reaches beyond it.
public enum WindowPadding: String, Sendable {
    /// Nothing: windows stay inside.
    case valid
    /// Zeros, so that the result has `ceil(length / stride)` places; the odd one goes to the end.
    case same

    /// Places before and after along one side.
    func amounts(_ length: Int, window: Int, stride: Int, dilation: Int = 1) -> (Int, Int) {
        guard self == .same else { return (0, 0) }
        let places = (length + stride - 1) / stride
        let total = max(0, (places - 1) * stride + (window - 1) * dilation + 1 - length)
        return (total / 2, total - total / 2)
    }

    /// The number of windows along one side; zero or less when the window is larger than the image.
    func places(_ length: Int, window: Int, stride: Int, dilation: Int = 1) -> Int {
        if self == .same { return (length + stride - 1) / stride }
        let reach = (window - 1) * dilation + 1
        return length < reach ? 0 : (length - reach) / stride + 1
    }
}

/// Convolution of images with kernels: inputs are images (batch, height, width, channels), kernels
/// (height, width, channels / groups, filters), and the bias when ``hasBias``.
struct Convolution: Operation {
    let geometry: ConvolutionGeometry
    var hasBias = false
    var activation = FusedActivation.none

    var name: String { "conv" + (hasBias ? "+bias" : "") + (activation == .relu ? "+relu" : "") }

    func outputShape(of inputs: [[Int]]) throws -> [Int] {
        let placed = geometry.placed(on: inputs[0])
        return [inputs[0][0], placed.outputHeight, placed.outputWidth, geometry.outputChannels]
    }

    func kernel(_ arguments: KernelArguments) -> Kernel {
        let placed = geometry.placed(on: arguments.inputs[0].shape)
        let (x, w, y) = (arguments.inputs[0].pointer, arguments.inputs[1].pointer, arguments.output.pointer)
        let bias = hasBias ? UnsafePointer(arguments.inputs[2].pointer) : nil
        let (activation, workspace) = (activation, arguments.workspace)
        if geometry.groups > 1 {
            let grouped = GroupedConvolution(placed, groups: geometry.groups)
            return { grouped.forward(x, w, bias: bias, y, isRelu: activation == .relu) }
        }
        return {
            Convolution2D.forward(
                placed, input: x, weights: w, bias: bias, output: y, activation: activation, workspace: workspace)
        }
    }

    func gradient(_ step: GradientStep) throws -> [Tensor?] {
        let (x, w, dy) = (step.inputs[0], step.inputs[1], step.outputGradient)
        let graph = step.graph
        let dx =
            step.needed[0]
            ? try graph.append(
                ConvolutionInputGradient(geometry: geometry, inputShape: graph.shape(of: x)), dy, w) : nil
        let dw =
            step.needed[1]
            ? try graph.append(
                ConvolutionWeightGradientOperation(geometry: geometry, kernelShape: graph.shape(of: w)), x, dy)
            : nil
        return [dx, dw]
    }

    func workspaceCount(inputs: [[Int]], output: [Int]) -> Int {
        geometry.groups > 1 ? 0 : Convolution2D.forwardWorkspaceSize(geometry.placed(on: inputs[0]))
    }

    func operationCount(inputs: [[Int]], output: [Int]) -> Int {
        2 * output.reduce(1, *) * inputs[1].dropLast().reduce(1, *)
    }

    func sampleUse(inputs: [[Int]], output: [Int], batch: Int) -> SampleUse? {
        .apart(0, of: inputs, output: output, batch: batch)
    }
}

/// The gradient of ``Convolution`` with respect to the images; also the transposed convolution itself.
///
/// Inputs are the result's gradient and the kernels.
struct ConvolutionInputGradient: Operation {
    let geometry: ConvolutionGeometry
    let inputShape: [Int]

    var name: String { "conv_dx" }

    func outputShape(of inputs: [[Int]]) throws -> [Int] { inputShape }

    func kernel(_ arguments: KernelArguments) -> Kernel {
        let placed = geometry.placed(on: arguments.output.shape)
        let (dy, w, dx) = (arguments.inputs[0].pointer, arguments.inputs[1].pointer, arguments.output.pointer)
        if geometry.groups > 1 {
            let grouped = GroupedConvolution(placed, groups: geometry.groups)
            return { grouped.inputGradient(dy, w, dx) }
        }
        let workspace = arguments.workspace
        return {
            Convolution2D.inputGradient(
                placed, outputGradient: dy, weights: w, inputGradient: dx, workspace: workspace)
        }
    }

    func gradient(_ step: GradientStep) throws -> [Tensor?] {
        let (source, w, dy) = (step.inputs[0], step.inputs[1], step.outputGradient)
        let back = step.needed[0] ? try step.graph.append(Convolution(geometry: geometry), dy, w) : nil
        let dw =
            step.needed[1]
            ? try step.graph.append(
                ConvolutionWeightGradientOperation(geometry: geometry, kernelShape: step.graph.shape(of: w)), dy,
                source) : nil
        return [back, dw]
    }

    func workspaceCount(inputs: [[Int]], output: [Int]) -> Int {
        geometry.groups > 1 ? 0 : Convolution2D.inputGradientWorkspaceSize(geometry.placed(on: output))
    }

    func operationCount(inputs: [[Int]], output: [Int]) -> Int {
        2 * inputs[0].reduce(1, *) * inputs[1].dropLast().reduce(1, *)
    }

    func sampleUse(inputs: [[Int]], output: [Int], batch: Int) -> SampleUse? {
        .apart(0, of: inputs, output: output, batch: batch)
    }
}

/// The gradient of ``Convolution`` with respect to the kernels: inputs are the images and the result's gradient.
struct ConvolutionWeightGradientOperation: Operation {
    let geometry: ConvolutionGeometry
    let kernelShape: [Int]

    var name: String { "conv_dw" }

    func outputShape(of inputs: [[Int]]) throws -> [Int] { kernelShape }

    func kernel(_ arguments: KernelArguments) -> Kernel {
        let placed = geometry.placed(on: arguments.inputs[0].shape)
        let (x, dy, dw) = (arguments.inputs[0].pointer, arguments.inputs[1].pointer, arguments.output.pointer)
        if geometry.groups > 1 {
            let grouped = GroupedConvolution(placed, groups: geometry.groups)
            return { grouped.weightGradient(x, dy, dw) }
        }
        let workspace = arguments.workspace
        return {
            Convolution2D.weightGradient(
                placed, input: x, outputGradient: dy, weightGradient: dw, workspace: workspace)
        }
    }

    func workspaceCount(inputs: [[Int]], output: [Int]) -> Int {
        geometry.groups > 1 ? 0 : Convolution2D.weightGradientWorkspaceSize(geometry.placed(on: inputs[0]))
    }

    func operationCount(inputs: [[Int]], output: [Int]) -> Int {
        2 * inputs[1].reduce(1, *) * kernelShape.dropLast().reduce(1, *)
    }

    func sampleUse(inputs: [[Int]], output: [Int], batch: Int) -> SampleUse? {
        .summed(0, 1, of: inputs, batch: batch)
    }
}
