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
        let channels = geometry.outputChannels
        run(
            .forward(geometry), source: input, bias: bias, relu: activation == .relu, output: output,
            workspace: workspace, pool: pool
        ) { index, first, count, target in
            target.update(from: weights + index * channels + first, count: count)
        }
    }

    /// Floats ``forward(_:input:weights:bias:output:activation:workspace:pool:)`` needs; at least 1.
    package static func forwardWorkspaceSize(_ geometry: Convolution2DGeometry, pool: ThreadPool = .shared) -> Int {
        workspaceSize(.forward(geometry), pool: pool)
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
        if let winograd = WinogradInputGradient(geometry) {
            return winograd.run(
                outputGradient: outputGradient, weights: weights, inputGradient: inputGradient, workspace: workspace,
                pool: pool)
        }
        guard let pass = ConvolutionPass.inputGradient(geometry) else {
            return Reference.convolutionInputGradient(
                geometry, outputGradient: outputGradient, weights: weights, inputGradient: inputGradient)
        }
        let (taps, inputs, outputs) = (
            geometry.kernelHeight * geometry.kernelWidth, geometry.inputChannels, geometry.outputChannels
        )
        run(
            pass, source: outputGradient, bias: nil, relu: false, output: inputGradient, workspace: workspace,
            pool: pool
        ) { index, first, count, target in
            // The kernel turned round: its last tap comes first, and input and output channels change places.
            let (tap, channel) = index.quotientAndRemainder(dividingBy: outputs)
            let from = weights + ((taps - 1 - tap) * inputs + first) * outputs + channel
            for column in 0..<count { target[column] = from[column * outputs] }
        }
    }

    /// Floats ``inputGradient(_:outputGradient:weights:inputGradient:workspace:pool:)`` needs; at least 1.
    package static func inputGradientWorkspaceSize(
        _ geometry: Convolution2DGeometry, pool: ThreadPool = .shared
    ) -> Int {
        WinogradInputGradient(geometry)?.workspaceSize(pool)
            ?? ConvolutionPass.inputGradient(geometry).map { workspaceSize($0, pool: pool) } ?? 1
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
        if let winograd = WinogradWeightGradient(geometry, pool: pool) {
            return winograd.run(
                input: input, outputGradient: outputGradient, weightGradient: weightGradient, workspace: workspace,
                pool: pool)
        }
        ConvolutionWeightGradient(geometry, pool: pool).run(
            input: input, outputGradient: outputGradient, weightGradient: weightGradient, workspace: workspace,
            pool: pool)
    }

    /// Floats ``weightGradient(_:input:outputGradient:weightGradient:workspace:pool:)`` needs; at least 1.
    package static func weightGradientWorkspaceSize(
        _ geometry: Convolution2DGeometry, pool: ThreadPool = .shared
    ) -> Int {
        WinogradWeightGradient(geometry, pool: pool)?.workspaceSize
            ?? ConvolutionWeightGradient(geometry, pool: pool).workspaceSize
    }

    /// Whether the weights' gradient is computed by its definition, image by image.
    package static func sumsWeightGradientByImage(_ geometry: Convolution2DGeometry) -> Bool {
        WinogradWeightGradient.tiles(geometry) == nil
    }

    // MARK: The choice of an algorithm

    @inline(__always)
    private static func run(
        _ pass: ConvolutionPass, source: UnsafePointer<Float>, bias: UnsafePointer<Float>?, relu: Bool,
        output: UnsafeMutablePointer<Float>, workspace: UnsafeMutablePointer<Float>, pool: ThreadPool,
        packRow: (_ index: Int, _ firstChannel: Int, _ count: Int, _ target: UnsafeMutablePointer<Float>) -> Void
    ) {
        if let winograd = WinogradPass(pass) {
            winograd.run(
                source: source, bias: bias, relu: relu, output: output, workspace: workspace, pool: pool,
                packRow: packRow)
        } else {
            pass.run(
                source: source, bias: bias, relu: relu, output: output, workspace: workspace, pool: pool,
                packRow: packRow)
        }
    }

    private static func workspaceSize(_ pass: ConvolutionPass, pool: ThreadPool) -> Int {
        WinogradPass(pass)?.workspaceSize(pool) ?? pass.workspaceSize(pool)
    }
}
