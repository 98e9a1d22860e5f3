import ComputeKernels

/// The gradients of a convolution whose result is normalized and pooled, where nothing below it wants a gradient: the
/// first of a network. Its result's gradient, four times the pooled one, is made image by image in the cache and used up
/// there.
extension NormalizedPooling {
    /// Floats of ``convolutionGradient``'s workspace.
    package static func convolutionGradientWorkspaceSize(
        _ convolution: Convolution2DGeometry, pool: ThreadPool = .shared
    ) -> Int {
        let gradient = ConvolutionWeightGradient(convolution, pool: pool)
        return BatchNormalization.workspaceSize(channels: convolution.outputChannels, pool: pool) + 16
            + gradient.lanes * laneSize(convolution) + gradient.workspaceSize
    }

    /// An image's gradient, its sums by channel and those of the lane's images before it.
    private static func laneSize(_ convolution: Convolution2DGeometry) -> Int {
        let pixels = convolution.outputHeight * convolution.outputWidth
        return ((pixels + 2) * convolution.outputChannels + 15) / 16 * 16
    }

    /// The gradients of the convolution's weights and bias, and of gamma and beta.
    ///
    /// - Parameters:
    ///   - geometry: of the pooling, whose images are the convolution's result.
    ///   - images: what the convolution is applied to.
    ///   - input: the convolution's result, after its ReLU where `slope` says that it has one.
    ///   - biasGradient: nil for a convolution without.
    ///   - workspace: of ``convolutionGradientWorkspaceSize(_:pool:)``.
    /// - Precondition: ``serves(_:)`` the geometry.
    package static func convolutionGradient(
        _ geometry: Pooling2DGeometry, _ convolution: Convolution2DGeometry, images: UnsafePointer<Float>,
        input: UnsafePointer<Float>, outputGradient: UnsafePointer<Float>, positions: UnsafePointer<Int32>,
        mean: UnsafePointer<Float>, variance: UnsafePointer<Float>, gamma: UnsafePointer<Float>?, epsilon: Float,
        slope: Float?, weightGradient: UnsafeMutablePointer<Float>, biasGradient: UnsafeMutablePointer<Float>?,
        gammaGradient: UnsafeMutablePointer<Float>, betaGradient: UnsafeMutablePointer<Float>,
        workspace: UnsafeMutablePointer<Float>, pool: ThreadPool = .shared
    ) {
        let (kernels, ranges) = (pool.kernels.channels, pool.kernels.ranges)
        let channels = geometry.channels
        let (a, b, c) = gradientFactors(
            geometry, input: input, outputGradient: outputGradient, positions: positions, mean: mean,
            variance: variance, gamma: gamma, epsilon: epsilon, gammaGradient: gammaGradient,
            betaGradient: betaGradient, workspace: workspace, pool: pool)
        let product = ConvolutionWeightGradient(convolution, pool: pool)
        let laneSize = laneSize(convolution)
        let pixels = geometry.inputHeight * geometry.inputWidth
        let lanes = workspace + (BatchNormalization.workspaceSize(channels: channels, pool: pool) + 15) / 16 * 16
        for lane in 0..<product.lanes {
            (lanes + lane * laneSize + (pixels + 1) * channels).update(repeating: 0, count: channels)
        }
        product.run(
            input: images, weightGradient: weightGradient, workspace: lanes + product.lanes * laneSize, pool: pool
        ) { image, lane in
            let gradient = lanes + lane * laneSize
            let start = image * pixels * channels
            eachRow(geometry, image..<image + 1) { row, _, index in
                kernels.scaledMaximaGradient(
                    &row, input + start, outputGradient + index, positions + index, mean, a, b, c, slope ?? 0, gradient)
            }
            if biasGradient != nil {
                let sums = gradient + pixels * channels
                ranges.columnSums(gradient, pixels, channels, channels, sums)
                ranges.accumulate(sums, 1, sums + channels, channels)
            }
            return UnsafePointer(gradient)
        }
        guard let biasGradient else { return }
        biasGradient.update(repeating: 0, count: channels)
        for lane in 0..<product.lanes {
            ranges.accumulate(lanes + lane * laneSize + (pixels + 1) * channels, 1, biasGradient, channels)
        }
    }
}
