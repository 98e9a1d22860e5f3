import ComputeKernels

/// The input's gradient of a 3×3 convolution by the forward pass of Winograd's algorithm, transposed: the tiles are the
/// output's, and each adds 4 × 4 pixels to the gradient.
///
/// Without padding the output has fewer tiles than the input, whose own a pass over the turned kernel would compute.
struct WinogradInputGradient {
    private let tiles: WinogradTiles
    private let geometry: Convolution2DGeometry
    private var inputs: Int { geometry.inputChannels }
    private var outputs: Int { geometry.outputChannels }

    /// - Returns: nil where a pass over the output's gradient is to be taken.
    init?(_ geometry: Convolution2DGeometry) {
        guard let tiles = WinogradInputGradient.tiles(geometry) else { return nil }
        self.tiles = tiles
        self.geometry = geometry
    }

    /// The tiles of the output; nil where a pass over its gradient is to be taken.
    static func tiles(_ geometry: Convolution2DGeometry) -> WinogradTiles? {
        guard let tiles = WinogradTiles(.forward(geometry), fewestChannels: 32), tiles.holdsWholeImages,
            tiles.tileRows * tiles.tileColumns < (geometry.inputHeight + 1) / 2 * ((geometry.inputWidth + 1) / 2)
        else { return nil }
        return tiles
    }

    private func lanes(_ pool: ThreadPool) -> Int { min(tiles.blocks, pool.threads * 4) }

    private var width: Int { DensePanels.width }
    private var panels: Int { (inputs + width - 1) / width }
    private var paddedInputs: Int { panels * width }
    /// Floats from one of the 16 arrays of weights to the next, of the output's gradient, of products.
    private var weightStep: Int { outputs * paddedInputs }
    private var spreadStep: Int { (tiles.tilesAtOnce * outputs + 15) / 16 * 16 }
    private var productStep: Int { tiles.tilesAtOnce * paddedInputs }
    /// An image's gradient with all that its tiles add to.
    private var rowStep: Int { (2 * tiles.tileColumns + 2) * inputs }
    private var imageCount: Int { ((2 * tiles.tileRows + 2) * rowStep + 15) / 16 * 16 }
    private var scratchCount: Int { imageCount + 16 * (spreadStep + productStep) }

    /// Output channels whose taps are gathered at once: a line of the cache of each weight's.
    private static let gathered = 16
    private var tapCount: Int { WinogradInputGradient.gathered * 9 * width }

    /// Floats of workspace: the transformed weights, gathered taps for each panel, the lanes' scratch.
    func workspaceSize(_ pool: ThreadPool) -> Int {
        16 * weightStep + panels * tapCount + lanes(pool) * scratchCount + 16
    }

    func run(
        outputGradient: UnsafePointer<Float>, weights: UnsafePointer<Float>,
        inputGradient: UnsafeMutablePointer<Float>, workspace: UnsafeMutablePointer<Float>, pool: ThreadPool
    ) {
        let taps = workspace + 16 * weightStep
        pool.run(panels) { panel in
            transform(weights, panel, taps: taps + panel * tapCount, into: workspace, kernels: pool.kernels)
        }
        let scratch = taps + panels * tapCount
        let lanes = lanes(pool)
        pool.runFlushingDenormals(lanes) { lane in
            for block in lane * tiles.blocks / lanes..<(lane + 1) * tiles.blocks / lanes {
                compute(
                    block, outputGradient: outputGradient, weights: workspace, inputGradient: inputGradient,
                    scratch: scratch + lane * scratchCount, kernels: pool.kernels)
            }
        }
    }

    /// Transforms the weights of a panel of input channels.
    private func transform(
        _ weights: UnsafePointer<Float>, _ panel: Int, taps: UnsafeMutablePointer<Float>,
        into target: UnsafeMutablePointer<Float>, kernels: KernelTable
    ) {
        let count = min(width, inputs - panel * width)
        taps.update(repeating: 0, count: tapCount)
        for first in stride(from: 0, to: outputs, by: WinogradInputGradient.gathered) {
            let some = min(WinogradInputGradient.gathered, outputs - first)
            for tap in 0..<9 {
                for column in 0..<count {
                    let from = weights + (tap * inputs + panel * width + column) * outputs + first
                    for channel in 0..<some { taps[(channel * 9 + tap) * width + column] = from[channel] }
                }
            }
            for channel in 0..<some {
                kernels.channels.winogradKernel(
                    taps + channel * 9 * width, width, width, target + (panel * outputs + first + channel) * width,
                    weightStep)
            }
        }
    }

    private func compute(
        _ block: Int, outputGradient: UnsafePointer<Float>, weights: UnsafePointer<Float>,
        inputGradient: UnsafeMutablePointer<Float>, scratch: UnsafeMutablePointer<Float>, kernels: KernelTable
    ) {
        let (image, arrays) = (scratch, scratch + imageCount)
        let products = arrays + 16 * spreadStep
        let pass = tiles.pass
        let count = tiles.eachTile(block) { index, place in
            let pixel = (place.image * pass.outputHeight + place.y) * pass.outputWidth + place.x
            kernels.channels.winogradSpread(
                outputGradient + pixel * outputs, pass.outputWidth * outputs, outputs, place.rows, place.columns,
                arrays + index * outputs, spreadStep)
        }
        for frequency in 0..<16 {
            let product = PanelProduct<Float>(
                run: outputs, b: weights + frequency * weightStep, bStep: width, panelStep: outputs * width,
                columns: inputs, cStep: paddedInputs)
            let rows = UnsafePointer(arrays) + frequency * spreadStep
            product.compute(0..<count, kernels: kernels, into: products + frequency * productStep) {
                rows + $0 * outputs
            }
        }
        _ = tiles.eachTile(block) { index, place in
            let (isFirst, isLast) = (
                place.y == 0 && place.x == 0,
                place.y + 2 >= pass.outputHeight && place.x + 2 >= pass.outputWidth
            )
            if isFirst { image.update(repeating: 0, count: imageCount) }
            kernels.channels.winogradScatter(
                products + index * paddedInputs, productStep, inputs, image + place.y * rowStep + place.x * inputs,
                rowStep)
            if isLast { copy(image, to: inputGradient, place.image) }
        }
    }

    /// Takes the gradient of an image out of what its tiles have added up, border and all.
    private func copy(
        _ image: UnsafePointer<Float>, to inputGradient: UnsafeMutablePointer<Float>, _ number: Int
    ) {
        let line = geometry.inputWidth * inputs
        for row in 0..<geometry.inputHeight {
            (inputGradient + (number * geometry.inputHeight + row) * line).update(
                from: image + (row + geometry.padTop) * rowStep + geometry.padLeft * inputs, count: line)
        }
    }
}
