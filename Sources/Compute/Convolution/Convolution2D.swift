/// Two-dimensional convolution (cross-correlation, as Keras means it) on plain NHWC and HWIO buffers.
///
/// No function allocates: each is given a workspace of the size its `…WorkspaceSize` asks for, 64-byte alignment
/// preferred, unspecified content.
package enum Convolution2D {
    /// `output = activation(input ∗ weights + bias)`.
    ///
    /// - Parameters:
    ///   - input: `[batch][inputHeight][inputWidth][inputChannels]`.
    ///   - weights: `[kernelHeight][kernelWidth][inputChannels][outputChannels]`.
    ///   - bias: `[outputChannels]`, or nil for none.
    ///   - output: `[batch][outputHeight][outputWidth][outputChannels]`, overwritten.
    package static func forward(
        _ geometry: Convolution2DGeometry, input: UnsafePointer<Float>, weights: UnsafePointer<Float>,
        bias: UnsafePointer<Float>?, output: UnsafeMutablePointer<Float>, activation: FusedActivation = .none,
        workspace: UnsafeMutablePointer<Float>, pool: ThreadPool = .shared
    ) {
        Reference.convolutionForward(
            geometry, input: input, weights: weights, bias: bias, output: output, activation: activation)
    }

    /// Floats ``forward(_:input:weights:bias:output:activation:workspace:pool:)`` needs; at least 1.
    package static func forwardWorkspaceSize(_ geometry: Convolution2DGeometry, pool: ThreadPool = .shared) -> Int {
        1
    }

    /// The loss' gradient by the input.
    ///
    /// - Parameters:
    ///   - outputGradient: shaped as the output.
    ///   - weights: as in `forward`.
    ///   - inputGradient: shaped as the input, overwritten.
    package static func inputGradient(
        _ geometry: Convolution2DGeometry, outputGradient: UnsafePointer<Float>, weights: UnsafePointer<Float>,
        inputGradient: UnsafeMutablePointer<Float>, workspace: UnsafeMutablePointer<Float>,
        pool: ThreadPool = .shared
    ) {
        Reference.convolutionInputGradient(
            geometry, outputGradient: outputGradient, weights: weights, inputGradient: inputGradient)
    }

    /// Floats ``inputGradient(_:outputGradient:weights:inputGradient:workspace:pool:)`` needs; at least 1.
    package static func inputGradientWorkspaceSize(
        _ geometry: Convolution2DGeometry, pool: ThreadPool = .shared
    ) -> Int {
        1
    }

    /// The loss' gradient by the weights. The bias' gradient is
    /// ``DenseKernels/biasGradient(_:rows:units:biasGradient:pool:)`` over ``Convolution2DGeometry/outputPixels``.
    ///
    /// - Parameters:
    ///   - input: as in `forward`.
    ///   - outputGradient: shaped as the output.
    ///   - weightGradient: shaped as the weights, overwritten.
    package static func weightGradient(
        _ geometry: Convolution2DGeometry, input: UnsafePointer<Float>, outputGradient: UnsafePointer<Float>,
        weightGradient: UnsafeMutablePointer<Float>, workspace: UnsafeMutablePointer<Float>,
        pool: ThreadPool = .shared
    ) {
        Reference.convolutionWeightGradient(
            geometry, input: input, outputGradient: outputGradient, weightGradient: weightGradient)
    }

    /// Floats ``weightGradient(_:input:outputGradient:weightGradient:workspace:pool:)`` needs; at least 1.
    package static func weightGradientWorkspaceSize(
        _ geometry: Convolution2DGeometry, pool: ThreadPool = .shared
    ) -> Int {
        1
    }
}
