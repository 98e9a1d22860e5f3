import ComputeKernels

/// Two-dimensional pooling on NHWC buffers. Input: `[batch][inputHeight][inputWidth][channels]`, output:
/// `[batch][outputHeight][outputWidth][channels]`.
package enum Pooling2D {
    /// Takes the largest element of each window, the first one of equals.
    ///
    /// - Parameters:
    ///   - output: overwritten.
    ///   - positions: shaped as the output: where in its image, as `(y · inputWidth + x) · channels + channel`, each
    ///     maximum was found. Nil when no gradient is wanted.
    package static func maximum(
        _ geometry: Pooling2DGeometry, input: UnsafePointer<Float>, output: UnsafeMutablePointer<Float>,
        positions: UnsafeMutablePointer<Int32>?, pool: ThreadPool = .shared
    ) {
        let kernels = pool.kernels.channels
        eachWindow(geometry, pool: pool) { image, window, index in
            kernels.maximum(&window, input + image, output + index, positions.map { $0 + index })
        }
    }

    /// Sends each output's gradient back to the element that was the maximum.
    ///
    /// - Parameters:
    ///   - positions: what ``maximum(_:input:output:positions:pool:)`` noted.
    ///   - inputGradient: shaped as the input, overwritten.
    package static func maximumGradient(
        _ geometry: Pooling2DGeometry, outputGradient: UnsafePointer<Float>, positions: UnsafePointer<Int32>,
        inputGradient: UnsafeMutablePointer<Float>, pool: ThreadPool = .shared
    ) {
        let kernels = pool.kernels.channels
        eachWindow(geometry, zeroing: inputGradient, pool: pool) { image, window, index in
            kernels.maximumGradient(&window, outputGradient + index, positions + index, inputGradient + image)
        }
    }

    /// Averages each window over those of its elements that lie inside the image.
    package static func average(
        _ geometry: Pooling2DGeometry, input: UnsafePointer<Float>, output: UnsafeMutablePointer<Float>,
        pool: ThreadPool = .shared
    ) {
        let kernels = pool.kernels.channels
        eachWindow(geometry, pool: pool) { image, window, index in
            kernels.average(&window, input + image, elements(window), output + index)
        }
    }

    /// Spreads each output's gradient evenly over its window. `inputGradient` is overwritten.
    package static func averageGradient(
        _ geometry: Pooling2DGeometry, outputGradient: UnsafePointer<Float>,
        inputGradient: UnsafeMutablePointer<Float>, pool: ThreadPool = .shared
    ) {
        let kernels = pool.kernels.channels
        eachWindow(geometry, zeroing: inputGradient, pool: pool) { image, window, index in
            kernels.averageGradient(&window, outputGradient + index, elements(window), inputGradient + image)
        }
    }

    private static func elements(_ window: ck_window) -> Float {
        Float(max(1, (window.bottom - window.top) * (window.right - window.left)))
    }

    /// Calls `body` with every window: the offset of its image, the window, the index of its first output.
    ///
    /// Images are shared out to the threads; gradients of overlapping windows meet only within an image, whose
    /// elements in `zeroing` are set to zero first, unless every one of them belongs to one window.
    @inline(__always)
    private static func eachWindow(
        _ geometry: Pooling2DGeometry, zeroing: UnsafeMutablePointer<Float>? = nil, pool: ThreadPool,
        _ body: (_ image: Int, _ window: inout ck_window, _ index: Int) -> Void
    ) {
        let (height, width, channels) = (geometry.outputHeight, geometry.outputWidth, geometry.channels)
        let imageSize = geometry.inputHeight * geometry.inputWidth * channels
        let grain = max(1, 8192 / max(1, imageSize))
        pool.runRanges(geometry.batch, grain: grain, alignment: 1) { images in
            var window = ck_window()
            window.width = geometry.inputWidth
            window.channels = channels
            window.overlaps = geometry.overlaps ? 1 : 0
            for image in images {
                if let zeroing, geometry.overlaps || !geometry.covers {
                    (zeroing + image * imageSize).update(repeating: 0, count: imageSize)
                }
                for y in 0..<height {
                    let rows = geometry.rows(y)
                    (window.top, window.bottom) = (rows.lowerBound, rows.upperBound)
                    for x in 0..<width {
                        let columns = geometry.columns(x)
                        (window.left, window.right) = (columns.lowerBound, columns.upperBound)
                        body(image * imageSize, &window, ((image * height + y) * width + x) * channels)
                    }
                }
            }
        }
    }
}
