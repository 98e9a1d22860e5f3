import Compute

/// ``BatchNormalize`` and ``MaximumPooling`` in one pass; inputs are those of the first, the result is the second's.
struct NormalizedMaximumPooling: Operation {
    let normalization: BatchNormalize
    let pooling: MaximumPooling

    var name: String { "batch_normalize+max_pool" }

    func outputShape(of inputs: [[Int]]) throws -> [Int] { try pooling.outputShape(of: inputs) }

    func kernel(_ arguments: KernelArguments) -> Kernel {
        let placed = pooling.geometry.placed(on: arguments.inputs[0].shape)
        let pointers = arguments.inputs.map(\.pointer)
        let gamma = normalization.hasGamma ? UnsafePointer(pointers[3]) : nil
        let beta = normalization.hasBeta ? UnsafePointer(pointers[normalization.hasGamma ? 4 : 3]) : nil
        let (y, epsilon, workspace) = (arguments.output.pointer, normalization.epsilon, arguments.workspace)
        let places = pooling.places(arguments.output)
        return {
            NormalizedPooling.maximum(
                placed, input: pointers[0], mean: pointers[1], variance: pointers[2], gamma: gamma, beta: beta,
                epsilon: epsilon, output: y, positions: places, workspace: workspace)
        }
    }

    func workspaceCount(inputs: [[Int]], output: [Int]) -> Int {
        normalization.workspaceCount(inputs: inputs, output: output)
    }

    func sampleUse(inputs: [[Int]], output: [Int], batch: Int) -> SampleUse? {
        pooling.sampleUse(inputs: inputs, output: output, batch: batch)
    }
}

/// The gradients of both, laid out as ``BatchNormalizeGradient``'s.
///
/// Inputs: the pooled images' gradient, ``MaximumPooling``'s result, then x, mean, variance, and gamma when there is.
struct NormalizedMaximumPoolingGradient: Operation, TakesReluGradient {
    let normalization: BatchNormalizeGradient
    let geometry: PoolingGeometry
    var slope: Float?

    var name: String { "max_pool_gradient+batch_normalize" + (slope == nil ? "" : "+relu") }
    var normalizedInput: Int { 2 }

    func outputShape(of inputs: [[Int]]) throws -> [Int] { try normalization.outputShape(of: [inputs[2]]) }

    func kernel(_ arguments: KernelArguments) -> Kernel {
        let x = arguments.inputs[2]
        let placed = geometry.placed(on: x.shape)
        let pointers = arguments.inputs.map(\.pointer)
        let places = UnsafeRawPointer(pointers[1] + placed.outputCount).assumingMemoryBound(to: Int32.self)
        let gamma = normalization.hasGamma ? UnsafePointer(pointers[5]) : nil
        let (out, channels) = (arguments.output.pointer, placed.channels)
        let (epsilon, slope, workspace) = (normalization.epsilon, slope, arguments.workspace)
        return {
            NormalizedPooling.gradient(
                placed, input: x.pointer, outputGradient: pointers[0], positions: places, mean: pointers[3],
                variance: pointers[4], gamma: gamma, epsilon: epsilon, inputGradient: out,
                gammaGradient: out + x.count, betaGradient: out + x.count + channels, slope: slope,
                workspace: workspace)
        }
    }

    func workspaceCount(inputs: [[Int]], output: [Int]) -> Int {
        normalization.workspaceCount(inputs: [inputs[2]], output: output)
    }
}

/// ``NormalizedMaximumPoolingGradient`` and all gradients of the convolution whose result was normalised, where nobody
/// else reads the gradient between the two.
///
/// Inputs: those of the first, then the convolution's images. The result is one row: the gradients of the kernels, of
/// the bias (zeros when there is none), of gamma, of beta.
struct PooledConvolutionGradient: Operation {
    let normalization: NormalizedMaximumPoolingGradient
    let convolution: ConvolutionGeometry
    let kernelShape: [Int]
    let hasBias: Bool

    var name: String { normalization.name + "+conv_dw" }

    /// Where the gradients of the bias, gamma and beta begin.
    var biasOffset: Int { kernelShape.reduce(1, *) }
    var gammaOffset: Int { biasOffset + convolution.outputChannels }
    var betaOffset: Int { gammaOffset + convolution.outputChannels }

    func outputShape(of inputs: [[Int]]) throws -> [Int] { [betaOffset + convolution.outputChannels] }

    func kernel(_ arguments: KernelArguments) -> Kernel {
        let pointers = arguments.inputs.map(\.pointer)
        let x = arguments.inputs[2]
        let pooling = normalization.geometry.placed(on: x.shape)
        let hasGamma = normalization.normalization.hasGamma
        let images = arguments.inputs[hasGamma ? 6 : 5]
        let placed = convolution.placed(on: images.shape)
        let places = UnsafeRawPointer(pointers[1] + pooling.outputCount).assumingMemoryBound(to: Int32.self)
        let gamma = hasGamma ? UnsafePointer(pointers[5]) : nil
        let (out, workspace) = (arguments.output.pointer, arguments.workspace)
        let (epsilon, slope) = (normalization.normalization.epsilon, normalization.slope)
        let (bias, gammaGradient, betaGradient) = (out + biasOffset, out + gammaOffset, out + betaOffset)
        let hasBias = hasBias
        return {
            NormalizedPooling.convolutionGradient(
                pooling, placed, images: images.pointer, input: x.pointer, outputGradient: pointers[0],
                positions: places, mean: pointers[3], variance: pointers[4], gamma: gamma, epsilon: epsilon,
                slope: slope, weightGradient: out, biasGradient: hasBias ? bias : nil, gammaGradient: gammaGradient,
                betaGradient: betaGradient, workspace: workspace)
        }
    }

    func workspaceCount(inputs: [[Int]], output: [Int]) -> Int {
        NormalizedPooling.convolutionGradientWorkspaceSize(convolution.placed(on: inputs.last ?? []))
    }

    func operationCount(inputs: [[Int]], output: [Int]) -> Int {
        2 * inputs[2].reduce(1, *) * kernelShape.dropLast().reduce(1, *)
    }
}
