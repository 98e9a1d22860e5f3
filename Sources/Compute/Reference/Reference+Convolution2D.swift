extension Reference {
    /// See ``Convolution2D/forward(_:input:weights:bias:output:activation:workspace:pool:)``.
    package static func convolutionForward(
        _ geometry: Convolution2DGeometry, input: UnsafePointer<Float>, weights: UnsafePointer<Float>,
        bias: UnsafePointer<Float>?, output: UnsafeMutablePointer<Float>, activation: FusedActivation
    ) {
        let channels = geometry.outputChannels
        for pixel in 0..<geometry.outputPixels {
            for channel in 0..<channels { output[pixel * channels + channel] = bias?[channel] ?? 0 }
        }
        forEachTap(geometry) { outputPixel, inputPixel, tap in
            for inputChannel in 0..<geometry.inputChannels {
                let value = input[inputPixel * geometry.inputChannels + inputChannel]
                let row = weights + (tap * geometry.inputChannels + inputChannel) * channels
                for channel in 0..<channels { output[outputPixel * channels + channel] += value * row[channel] }
            }
        }
        for index in 0..<geometry.outputCount { output[index] = activated(output[index], activation) }
    }

    /// See ``Convolution2D/inputGradient(_:outputGradient:weights:inputGradient:workspace:pool:)``.
    package static func convolutionInputGradient(
        _ geometry: Convolution2DGeometry, outputGradient: UnsafePointer<Float>, weights: UnsafePointer<Float>,
        inputGradient: UnsafeMutablePointer<Float>
    ) {
        let channels = geometry.outputChannels
        for index in 0..<geometry.inputCount { inputGradient[index] = 0 }
        forEachTap(geometry) { outputPixel, inputPixel, tap in
            for inputChannel in 0..<geometry.inputChannels {
                let row = weights + (tap * geometry.inputChannels + inputChannel) * channels
                var sum: Float = 0
                for channel in 0..<channels { sum += outputGradient[outputPixel * channels + channel] * row[channel] }
                inputGradient[inputPixel * geometry.inputChannels + inputChannel] += sum
            }
        }
    }

    /// See ``Convolution2D/weightGradient(_:input:outputGradient:weightGradient:workspace:pool:)``.
    package static func convolutionWeightGradient(
        _ geometry: Convolution2DGeometry, input: UnsafePointer<Float>, outputGradient: UnsafePointer<Float>,
        weightGradient: UnsafeMutablePointer<Float>
    ) {
        let channels = geometry.outputChannels
        for index in 0..<geometry.weightCount { weightGradient[index] = 0 }
        forEachTap(geometry) { outputPixel, inputPixel, tap in
            for inputChannel in 0..<geometry.inputChannels {
                let value = input[inputPixel * geometry.inputChannels + inputChannel]
                let row = weightGradient + (tap * geometry.inputChannels + inputChannel) * channels
                for channel in 0..<channels {
                    row[channel] += value * outputGradient[outputPixel * channels + channel]
                }
            }
        }
    }

    /// Calls `body` with every pair of an output pixel and an input pixel that a tap of the kernel joins; pixels
    /// are counted through the whole batch.
    private static func forEachTap(
        _ geometry: Convolution2DGeometry, _ body: (_ outputPixel: Int, _ inputPixel: Int, _ tap: Int) -> Void
    ) {
        let (height, width) = (geometry.outputHeight, geometry.outputWidth)
        for image in 0..<geometry.batch {
            for outputY in 0..<height {
                for tapY in 0..<geometry.kernelHeight {
                    let y = outputY * geometry.strideY + tapY * geometry.dilationY - geometry.padTop
                    if y < 0 || y >= geometry.inputHeight { continue }
                    for outputX in 0..<width {
                        for tapX in 0..<geometry.kernelWidth {
                            let x = outputX * geometry.strideX + tapX * geometry.dilationX - geometry.padLeft
                            if x < 0 || x >= geometry.inputWidth { continue }
                            body(
                                (image * height + outputY) * width + outputX,
                                (image * geometry.inputHeight + y) * geometry.inputWidth + x,
                                tapY * geometry.kernelWidth + tapX)
                        }
                    }
                }
            }
        }
    }
}
