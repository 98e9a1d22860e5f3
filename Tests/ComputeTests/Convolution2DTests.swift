import Compute
import Testing

private func same(
    _ batch: Int, _ size: Int, _ inputs: Int, _ outputs: Int, kernel: Int = 3, stride: Int = 1, dilation: Int = 1
) -> Convolution2DGeometry {
    let pad = WindowExtent.samePadding(input: size, window: kernel, stride: stride, dilation: dilation)
    return Convolution2DGeometry(
        batch: batch, inputHeight: size, inputWidth: size, inputChannels: inputs, kernelHeight: kernel,
        kernelWidth: kernel, outputChannels: outputs, strideY: stride, strideX: stride, dilationY: dilation,
        dilationX: dilation, padTop: pad.before, padBottom: pad.after, padLeft: pad.before, padRight: pad.after)
}

private let geometries: [Convolution2DGeometry] = [
    same(3, 28, 1, 75), same(2, 14, 75, 50), same(5, 7, 50, 25), same(1, 3, 25, 7), same(4, 9, 3, 33, stride: 2),
    same(2, 8, 2, 16, kernel: 5), same(2, 11, 4, 5, dilation: 2), same(2, 12, 3, 8, kernel: 2, stride: 3),
    same(1, 10, 6, 40, kernel: 1),
    // What Winograd's algorithm takes: even and odd sizes, many small images, one large one.
    same(9, 4, 32, 32), same(2, 31, 33, 40), same(1, 40, 32, 32), same(3, 2, 33, 32), same(2, 13, 64, 64),
    Convolution2DGeometry(
        batch: 2, inputHeight: 9, inputWidth: 12, inputChannels: 40, kernelHeight: 3, kernelWidth: 3,
        outputChannels: 35),
    Convolution2DGeometry(
        batch: 5, inputHeight: 5, inputWidth: 6, inputChannels: 33, kernelHeight: 3, kernelWidth: 3,
        outputChannels: 50),
    Convolution2DGeometry(
        batch: 3, inputHeight: 13, inputWidth: 11, inputChannels: 32, kernelHeight: 3, kernelWidth: 3,
        outputChannels: 64, padTop: 0, padBottom: 1, padLeft: 0, padRight: 0),
    Convolution2DGeometry(
        batch: 2, inputHeight: 27, inputWidth: 26, inputChannels: 32, kernelHeight: 3, kernelWidth: 3,
        outputChannels: 32),
    // Valid padding, and sides that differ.
    Convolution2DGeometry(
        batch: 3, inputHeight: 9, inputWidth: 13, inputChannels: 5, kernelHeight: 3, kernelWidth: 2,
        outputChannels: 19, strideY: 2, strideX: 1),
    Convolution2DGeometry(
        batch: 2, inputHeight: 10, inputWidth: 6, inputChannels: 2, kernelHeight: 2, kernelWidth: 3,
        outputChannels: 3, strideY: 1, strideX: 2, dilationY: 3, dilationX: 2, padTop: 1, padBottom: 2, padLeft: 0,
        padRight: 3),
    // Padding wider than the kernel reaches.
    Convolution2DGeometry(
        batch: 1, inputHeight: 4, inputWidth: 4, inputChannels: 2, kernelHeight: 2, kernelWidth: 2,
        outputChannels: 3, padTop: 3, padBottom: 0, padLeft: 2, padRight: 2),
    // A kernel larger than the image has no output; an empty batch neither.
    Convolution2DGeometry(
        batch: 2, inputHeight: 2, inputWidth: 2, inputChannels: 2, kernelHeight: 3, kernelWidth: 3,
        outputChannels: 3),
    same(0, 5, 2, 3),
]

struct Convolution2DTests {
    @Test(arguments: geometries, [1, 2, 3, 8])
    func matchesReference(geometry: Convolution2DGeometry, threads: Int) {
        var numbers = Numbers(seed: 40)
        let input = numbers.floats(geometry.inputCount)
        let weights = numbers.floats(geometry.weightCount)
        let bias = numbers.floats(geometry.outputChannels)
        let outputGradient = numbers.floats(geometry.outputCount)
        for pool in pools(threads: threads) {
            let name = pool.testDescription
            for (activation, useBias) in [(FusedActivation.none, false), (.relu, true)] {
                let expected = GuardedBuffer<Float>(count: geometry.outputCount)
                let result = GuardedBuffer<Float>(count: geometry.outputCount)
                let workspace = GuardedBuffer<Float>(
                    count: Convolution2D.forwardWorkspaceSize(geometry, pool: pool))
                Reference.convolutionForward(
                    geometry, input: input.pointer, weights: weights.pointer, bias: useBias ? bias.pointer : nil,
                    output: expected.pointer, activation: activation)
                Convolution2D.forward(
                    geometry, input: input.pointer, weights: weights.pointer, bias: useBias ? bias.pointer : nil,
                    output: result.pointer, activation: activation, workspace: workspace.pointer, pool: pool)
                expectClose(result, expected, tolerance: 2e-5, "\(name) forward")
                #expect(workspace.wallsStand)
            }

            let expected = GuardedBuffer<Float>(count: geometry.inputCount)
            let result = GuardedBuffer<Float>(count: geometry.inputCount)
            let workspace = GuardedBuffer<Float>(
                count: Convolution2D.inputGradientWorkspaceSize(geometry, pool: pool))
            Reference.convolutionInputGradient(
                geometry, outputGradient: outputGradient.pointer, weights: weights.pointer,
                inputGradient: expected.pointer)
            Convolution2D.inputGradient(
                geometry, outputGradient: outputGradient.pointer, weights: weights.pointer,
                inputGradient: result.pointer, workspace: workspace.pointer, pool: pool)
            expectClose(result, expected, tolerance: 2e-5, "\(name) input gradient")
            #expect(workspace.wallsStand)

            let expectedWeights = GuardedBuffer<Float>(count: geometry.weightCount)
            let resultWeights = GuardedBuffer<Float>(count: geometry.weightCount)
            let weightWorkspace = GuardedBuffer<Float>(
                count: Convolution2D.weightGradientWorkspaceSize(geometry, pool: pool))
            Reference.convolutionWeightGradient(
                geometry, input: input.pointer, outputGradient: outputGradient.pointer,
                weightGradient: expectedWeights.pointer)
            Convolution2D.weightGradient(
                geometry, input: input.pointer, outputGradient: outputGradient.pointer,
                weightGradient: resultWeights.pointer, workspace: weightWorkspace.pointer, pool: pool)
            expectClose(resultWeights, expectedWeights, tolerance: 1e-4, "\(name) weight gradient")
            #expect(weightWorkspace.wallsStand)
        }
    }

    /// TensorFlow puts the odd element of "same" padding behind the image.
    @Test(arguments: [
        (28, 3, 1, 1, 1, 1), (28, 2, 1, 1, 0, 1), (7, 3, 2, 1, 1, 1), (8, 3, 2, 1, 0, 1), (5, 1, 2, 1, 0, 0),
        (10, 3, 1, 2, 2, 2),
    ])
    func samePadding(input: Int, window: Int, stride: Int, dilation: Int, before: Int, after: Int) {
        let pad = WindowExtent.samePadding(input: input, window: window, stride: stride, dilation: dilation)
        #expect(pad == (before, after))
        let outputs = WindowExtent.outputs(
            input: input + before + after, window: window, stride: stride, dilation: dilation)
        #expect(outputs == (input + stride - 1) / stride)
    }
}

@Test("the operations counted are those of the algorithm that is taken")
func countedOperations() {
    // 32 images of 14 × 14 outputs are 49 tiles each: 16 products of channels × channels, in place of 36.
    let winograd = same(32, 14, 75, 50)
    #expect(Convolution2D.definedOperations(winograd) == 2 * 32 * 196 * 9 * 75 * 50)
    let done = 2 * 32 * 49 * 16 * 75 * 50
    #expect(Convolution2D.forwardOperations(winograd) == done)
    #expect(Convolution2D.inputGradientOperations(winograd) == done)
    #expect(Convolution2D.weightGradientOperations(winograd) == done)
    // Without padding the input's gradient has the output's tiles, 6 × 6 of 11 × 11 pixels.
    let valid = Convolution2DGeometry(
        batch: 2, inputHeight: 13, inputWidth: 13, inputChannels: 32, kernelHeight: 3, kernelWidth: 3,
        outputChannels: 64)
    #expect(Convolution2D.inputGradientOperations(valid) == 2 * 2 * 36 * 16 * 32 * 64)
    // Odd sizes fill their last tiles: 7 × 7 outputs take 4 × 4 tiles.
    #expect(Convolution2D.forwardOperations(same(1, 7, 64, 64)) == 2 * 16 * 16 * 64 * 64)
    // One channel, a stride, or another kernel: the direct way does what the definition says.
    for geometry in [same(3, 28, 1, 75), same(4, 9, 40, 33, stride: 2), same(2, 8, 40, 40, kernel: 5)] {
        let defined = Convolution2D.definedOperations(geometry)
        #expect(Convolution2D.forwardOperations(geometry) == defined)
        #expect(Convolution2D.weightGradientOperations(geometry) == defined)
    }
}
