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
        Reference.maximumPooling(geometry, input: input, output: output, positions: positions)
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
        Reference.maximumPoolingGradient(
            geometry, outputGradient: outputGradient, positions: positions, inputGradient: inputGradient)
    }

    /// Averages each window over those of its elements that lie inside the image.
    package static func average(
        _ geometry: Pooling2DGeometry, input: UnsafePointer<Float>, output: UnsafeMutablePointer<Float>,
        pool: ThreadPool = .shared
    ) {
        Reference.averagePooling(geometry, input: input, output: output)
    }

    /// Spreads each output's gradient evenly over its window. `inputGradient` is overwritten.
    package static func averageGradient(
        _ geometry: Pooling2DGeometry, outputGradient: UnsafePointer<Float>,
        inputGradient: UnsafeMutablePointer<Float>, pool: ThreadPool = .shared
    ) {
        Reference.averagePoolingGradient(geometry, outputGradient: outputGradient, inputGradient: inputGradient)
    }
}
