import Compute

/// Convolution whose filters see a group of the channels each, by plain loops; a depthwise convolution has as many
/// groups as channels.
struct GroupedConvolution {
    private let g: Convolution2DGeometry
    private let inputs: Int
    private let filters: Int

    init(_ geometry: Convolution2DGeometry, groups: Int) {
        g = geometry
        inputs = geometry.inputChannels / groups
        filters = geometry.outputChannels / groups
    }

    /// Calls the body with each tap that lies inside the image: the offsets of input pixel, output pixel and tap.
    @inline(__always)
    private func forEachTap(image: Int, _ body: (_ input: Int, _ output: Int, _ tap: Int) -> Void) {
        let (height, width) = (g.outputHeight, g.outputWidth)
        for y in 0..<height {
            for x in 0..<width {
                let output = ((image * height + y) * width + x) * g.outputChannels
                for ky in 0..<g.kernelHeight {
                    let row = y * g.strideY + ky * g.dilationY - g.padTop
                    guard row >= 0, row < g.inputHeight else { continue }
                    for kx in 0..<g.kernelWidth {
                        let column = x * g.strideX + kx * g.dilationX - g.padLeft
                        guard column >= 0, column < g.inputWidth else { continue }
                        let input = ((image * g.inputHeight + row) * g.inputWidth + column) * g.inputChannels
                        body(input, output, (ky * g.kernelWidth + kx) * inputs * g.outputChannels)
                    }
                }
            }
        }
    }

    func forward(
        _ x: UnsafePointer<Float>, _ w: UnsafePointer<Float>, bias: UnsafePointer<Float>?,
        _ y: UnsafeMutablePointer<Float>, isRelu: Bool
    ) {
        let imageCount = g.outputHeight * g.outputWidth * g.outputChannels
        parallel(g.batch, cost: imageCount * inputs * g.kernelHeight * g.kernelWidth) { images in
            for image in images {
                let target = y + image * imageCount
                for i in 0..<imageCount { target[i] = bias?[i % g.outputChannels] ?? 0 }
                forEachTap(image: image) { input, output, tap in
                    for o in 0..<g.outputChannels {
                        let first = input + o / filters * inputs
                        var sum: Float = 0
                        for c in 0..<inputs { sum += x[first + c] * w[tap + c * g.outputChannels + o] }
                        y[output + o] += sum
                    }
                }
                if isRelu { for i in 0..<imageCount where target[i] < 0 { target[i] = 0 } }
            }
        }
    }

    func inputGradient(
        _ dy: UnsafePointer<Float>, _ w: UnsafePointer<Float>, _ dx: UnsafeMutablePointer<Float>
    ) {
        let imageCount = g.inputHeight * g.inputWidth * g.inputChannels
        parallel(g.batch, cost: imageCount * filters * g.kernelHeight * g.kernelWidth) { images in
            for image in images {
                (dx + image * imageCount).update(repeating: 0, count: imageCount)
                forEachTap(image: image) { input, output, tap in
                    for o in 0..<g.outputChannels {
                        let first = input + o / filters * inputs
                        let slope = dy[output + o]
                        for c in 0..<inputs { dx[first + c] += slope * w[tap + c * g.outputChannels + o] }
                    }
                }
            }
        }
    }

    func weightGradient(
        _ x: UnsafePointer<Float>, _ dy: UnsafePointer<Float>, _ dw: UnsafeMutablePointer<Float>
    ) {
        dw.update(repeating: 0, count: g.kernelHeight * g.kernelWidth * inputs * g.outputChannels)
        for image in 0..<g.batch {
            forEachTap(image: image) { input, output, tap in
                for o in 0..<g.outputChannels {
                    let first = input + o / filters * inputs
                    let slope = dy[output + o]
                    for c in 0..<inputs { dw[tap + c * g.outputChannels + o] += slope * x[first + c] }
                }
            }
        }
    }
}
