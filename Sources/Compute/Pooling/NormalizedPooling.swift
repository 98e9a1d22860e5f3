import ComputeKernels

/// Batch normalization and maximum pooling in one pass, for windows that neither overlap nor leave gaps: what is
/// normalized between the two never reaches memory. Buffers and results are those of ``BatchNormalization`` and
/// ``Pooling2D`` one after the other.
package enum NormalizedPooling {
    /// Whether a pooling's windows tile its images.
    package static func serves(_ geometry: Pooling2DGeometry) -> Bool {
        geometry.poolHeight == geometry.strideY && geometry.poolWidth == geometry.strideX
            && geometry.padTop < geometry.poolHeight && geometry.padLeft < geometry.poolWidth
            && geometry.outputHeight * geometry.strideY - geometry.padTop >= geometry.inputHeight
            && geometry.outputWidth * geometry.strideX - geometry.padLeft >= geometry.inputWidth
            && (geometry.outputHeight - 1) * geometry.strideY - geometry.padTop < geometry.inputHeight
            && (geometry.outputWidth - 1) * geometry.strideX - geometry.padLeft < geometry.inputWidth
            && geometry.channels > 0
    }

    /// The largest normalized element of each window.
    ///
    /// - Parameters:
    ///   - input: images before the normalization.
    ///   - positions: as ``Pooling2D/maximum(_:input:output:positions:pool:)`` notes them, or nil.
    ///   - workspace: of ``BatchNormalization/workspaceSize(channels:pool:)``.
    /// - Precondition: ``serves(_:)`` the geometry.
    package static func maximum(
        _ geometry: Pooling2DGeometry, input: UnsafePointer<Float>, mean: UnsafePointer<Float>,
        variance: UnsafePointer<Float>, gamma: UnsafePointer<Float>?, beta: UnsafePointer<Float>?, epsilon: Float,
        output: UnsafeMutablePointer<Float>, positions: UnsafeMutablePointer<Int32>?,
        workspace: UnsafeMutablePointer<Float>, pool: ThreadPool = .shared
    ) {
        let kernels = pool.kernels.channels
        let (scale, offset) = BatchNormalization.factors(
            channels: geometry.channels, mean: mean, variance: variance, gamma: gamma, beta: beta, epsilon: epsilon,
            workspace: workspace)
        pool.runRanges(geometry.batch, grain: grain(geometry), alignment: 1) { images in
            eachRow(geometry, images) { row, image, index in
                kernels.scaledMaxima(
                    &row, input + image, scale, offset, output + index, positions.map { $0 + index })
            }
        }
    }

    /// Gradients of both by the images, gamma and beta, for statistics of the batch (training).
    ///
    /// - Parameters:
    ///   - outputGradient: shaped as the pooled images.
    ///   - slope: nil, or the slope of a ReLU whose result `input` is.
    ///   - inputGradient: shaped as the images, overwritten.
    /// - Precondition: ``serves(_:)`` the geometry.
    package static func gradient(
        _ geometry: Pooling2DGeometry, input: UnsafePointer<Float>, outputGradient: UnsafePointer<Float>,
        positions: UnsafePointer<Int32>, mean: UnsafePointer<Float>, variance: UnsafePointer<Float>,
        gamma: UnsafePointer<Float>?, epsilon: Float, inputGradient: UnsafeMutablePointer<Float>,
        gammaGradient: UnsafeMutablePointer<Float>, betaGradient: UnsafeMutablePointer<Float>, slope: Float? = nil,
        workspace: UnsafeMutablePointer<Float>, pool: ThreadPool = .shared
    ) {
        let kernels = pool.kernels.channels
        let (a, b, c) = gradientFactors(
            geometry, input: input, outputGradient: outputGradient, positions: positions, mean: mean,
            variance: variance, gamma: gamma, epsilon: epsilon, gammaGradient: gammaGradient,
            betaGradient: betaGradient, workspace: workspace, pool: pool)
        pool.runRanges(geometry.batch, grain: grain(geometry), alignment: 1) { images in
            eachRow(geometry, images) { row, image, index in
                kernels.scaledMaximaGradient(
                    &row, input + image, outputGradient + index, positions + index, mean, a, b, c, slope ?? 0,
                    inputGradient + image)
            }
        }
    }

    /// The gradients of gamma and beta, and the factors of the images' (see ``BatchNormalization``).
    static func gradientFactors(
        _ geometry: Pooling2DGeometry, input: UnsafePointer<Float>, outputGradient: UnsafePointer<Float>,
        positions: UnsafePointer<Int32>, mean: UnsafePointer<Float>, variance: UnsafePointer<Float>,
        gamma: UnsafePointer<Float>?, epsilon: Float, gammaGradient: UnsafeMutablePointer<Float>,
        betaGradient: UnsafeMutablePointer<Float>, workspace: UnsafeMutablePointer<Float>, pool: ThreadPool
    ) -> (a: UnsafeMutablePointer<Float>, b: UnsafeMutablePointer<Float>, c: UnsafeMutablePointer<Float>) {
        let kernels = pool.kernels.channels
        let pixels = geometry.inputHeight * geometry.inputWidth
        let totals = ChannelTotals(
            count: geometry.batch, each: pixels, channels: geometry.channels, workspace: workspace, pool: pool
        ) { images, sums, products in
            eachRow(geometry, images) { row, image, index in
                kernels.scaledMaximaSums(
                    &row, input + image, outputGradient + index, positions + index, mean, sums, products)
            }
        }
        return BatchNormalization.gradientFactors(
            totals, rows: geometry.batch * pixels, variance: variance, gamma: gamma, epsilon: epsilon,
            gammaGradient: gammaGradient, betaGradient: betaGradient, workspace: workspace)
    }

    private static func grain(_ geometry: Pooling2DGeometry) -> Int {
        max(1, 8192 / max(1, geometry.inputHeight * geometry.inputWidth * geometry.channels))
    }

    /// Calls `body` with every row of windows: the row, the offset of its image, the index of its first output.
    @inline(__always)
    static func eachRow(
        _ geometry: Pooling2DGeometry, _ images: Range<Int>,
        _ body: (_ row: inout ck_window_row, _ image: Int, _ index: Int) -> Void
    ) {
        var row = ck_window_row()
        (row.width, row.channels) = (geometry.inputWidth, geometry.channels)
        (row.windows, row.first, row.step) = (geometry.outputWidth, -geometry.padLeft, geometry.strideX)
        let imageSize = geometry.inputHeight * geometry.inputWidth * geometry.channels
        for image in images {
            for y in 0..<geometry.outputHeight {
                let rows = geometry.rows(y)
                (row.top, row.bottom) = (rows.lowerBound, rows.upperBound)
                body(
                    &row, image * imageSize,
                    (image * geometry.outputHeight + y) * geometry.outputWidth * geometry.channels)
            }
        }
    }
}
