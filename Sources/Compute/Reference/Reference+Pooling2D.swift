extension Reference {
    /// See ``Pooling2D/maximum(_:input:output:positions:pool:)``.
    package static func maximumPooling(
        _ geometry: Pooling2DGeometry, input: UnsafePointer<Float>, output: UnsafeMutablePointer<Float>,
        positions: UnsafeMutablePointer<Int32>?
    ) {
        forEachWindow(geometry) { image, rows, columns, channel, outputIndex in
            var best = -Float.infinity
            var bestPosition = -1
            for y in rows {
                for x in columns {
                    let position = (y * geometry.inputWidth + x) * geometry.channels + channel
                    let value = input[image + position]
                    // The negated comparison lets NaN win, and the first element over −infinity.
                    if bestPosition < 0 || !(value <= best) && !best.isNaN {
                        best = value
                        bestPosition = position
                    }
                }
            }
            output[outputIndex] = best
            positions?[outputIndex] = Int32(truncatingIfNeeded: bestPosition)
        }
    }

    /// See ``Pooling2D/maximumGradient(_:outputGradient:positions:inputGradient:pool:)``.
    package static func maximumPoolingGradient(
        _ geometry: Pooling2DGeometry, outputGradient: UnsafePointer<Float>, positions: UnsafePointer<Int32>,
        inputGradient: UnsafeMutablePointer<Float>
    ) {
        for index in 0..<geometry.inputCount { inputGradient[index] = 0 }
        forEachWindow(geometry) { image, _, _, _, outputIndex in
            let position = Int(positions[outputIndex])
            if position >= 0 { inputGradient[image + position] += outputGradient[outputIndex] }
        }
    }

    /// See ``Pooling2D/average(_:input:output:pool:)``.
    package static func averagePooling(
        _ geometry: Pooling2DGeometry, input: UnsafePointer<Float>, output: UnsafeMutablePointer<Float>
    ) {
        forEachWindow(geometry) { image, rows, columns, channel, outputIndex in
            var sum: Float = 0
            for y in rows {
                for x in columns { sum += input[image + (y * geometry.inputWidth + x) * geometry.channels + channel] }
            }
            output[outputIndex] = sum / Float(max(1, rows.count * columns.count))
        }
    }

    /// See ``Pooling2D/averageGradient(_:outputGradient:inputGradient:pool:)``.
    package static func averagePoolingGradient(
        _ geometry: Pooling2DGeometry, outputGradient: UnsafePointer<Float>,
        inputGradient: UnsafeMutablePointer<Float>
    ) {
        for index in 0..<geometry.inputCount { inputGradient[index] = 0 }
        forEachWindow(geometry) { image, rows, columns, channel, outputIndex in
            let share = outputGradient[outputIndex] / Float(max(1, rows.count * columns.count))
            for y in rows {
                for x in columns {
                    inputGradient[image + (y * geometry.inputWidth + x) * geometry.channels + channel] += share
                }
            }
        }
    }

    /// Calls `body` for every element of the output: the offset of its image, the rows and columns of its window
    /// inside the image, its channel, and its index in the output.
    private static func forEachWindow(
        _ geometry: Pooling2DGeometry,
        _ body: (_ image: Int, _ rows: Range<Int>, _ columns: Range<Int>, _ channel: Int, _ outputIndex: Int) -> Void
    ) {
        var outputIndex = 0
        for image in 0..<geometry.batch {
            let offset = image * geometry.inputHeight * geometry.inputWidth * geometry.channels
            for outputY in 0..<geometry.outputHeight {
                for outputX in 0..<geometry.outputWidth {
                    for channel in 0..<geometry.channels {
                        body(offset, geometry.rows(outputY), geometry.columns(outputX), channel, outputIndex)
                        outputIndex += 1
                    }
                }
            }
        }
    }
}
