import ComputeKernels

/// A pass over images by Winograd's algorithm F(2×2, 3×3): 16 products in place of 36.
struct WinogradPass {
    private let tiles: WinogradTiles
    private var pass: ConvolutionPass { tiles.pass }

    /// - Returns: nil where the direct pass is to be taken.
    init?(_ pass: ConvolutionPass) {
        guard let tiles = WinogradPass.tiles(pass) else { return nil }
        self.tiles = tiles
    }

    /// The tiles of a pass; nil where the direct pass is to be taken.
    static func tiles(_ pass: ConvolutionPass) -> WinogradTiles? { WinogradTiles(pass, fewestChannels: 32) }

    private func lanes(_ pool: ThreadPool) -> Int { min(tiles.blocks, pool.threads * 4) }

    /// Floats from one of the 16 arrays of transformed weights to the next.
    private var weightStep: Int { pass.channels * tiles.paddedOutputs }

    /// Channels whose taps are gathered at once, tap by tap: weights that lie the other way round come in whole lines of
    /// the cache, each of which is then read once.
    private static let gathered = 16

    /// Floats of the gathered taps of a panel.
    private var tapCount: Int { WinogradPass.gathered * 9 * DensePanels.width }

    /// Floats of workspace: the transformed weights, gathered taps for each panel, the lanes' scratch.
    func workspaceSize(_ pool: ThreadPool) -> Int {
        16 * weightStep + pass.panels * tapCount + lanes(pool) * tiles.scratchCount + 16
    }

    /// Runs the pass; the parameters are those of ``ConvolutionPass/run``.
    @inline(__always)
    func run(
        source: UnsafePointer<Float>, bias: UnsafePointer<Float>?, relu: Bool, output: UnsafeMutablePointer<Float>,
        workspace: UnsafeMutablePointer<Float>, pool: ThreadPool,
        packRow: (_ index: Int, _ firstChannel: Int, _ count: Int, _ target: UnsafeMutablePointer<Float>) -> Void
    ) {
        let kernels = pool.kernels
        let (width, channels) = (DensePanels.width, pass.channels)
        let taps = workspace + 16 * weightStep
        pool.run(pass.panels) { panel in
            let rows = taps + panel * tapCount
            let count = min(width, pass.outputChannels - panel * width)
            rows.update(repeating: 0, count: tapCount)
            for first in stride(from: 0, to: channels, by: WinogradPass.gathered) {
                let some = min(WinogradPass.gathered, channels - first)
                for tap in 0..<9 {
                    for channel in 0..<some {
                        packRow(
                            tap * channels + first + channel, panel * width, count, rows + (channel * 9 + tap) * width)
                    }
                }
                for channel in 0..<some {
                    kernels.channels.winogradKernel(
                        rows + channel * 9 * width, width, width,
                        workspace + (panel * channels + first + channel) * width, weightStep)
                }
            }
        }
        let scratch = taps + pass.panels * tapCount
        let lanes = lanes(pool)
        pool.runFlushingDenormals(lanes) { lane in
            for block in lane * tiles.blocks / lanes..<(lane + 1) * tiles.blocks / lanes {
                compute(
                    block, source: source, weights: workspace, bias: bias, relu: relu, output: output,
                    scratch: scratch + lane * tiles.scratchCount, kernels: kernels)
            }
        }
    }

    private func compute(
        _ block: Int, source: UnsafePointer<Float>, weights: UnsafePointer<Float>, bias: UnsafePointer<Float>?,
        relu: Bool, output: UnsafeMutablePointer<Float>, scratch: UnsafeMutablePointer<Float>, kernels: KernelTable
    ) {
        let (channels, outputs, padded) = (pass.channels, pass.outputChannels, tiles.paddedOutputs)
        let input = tiles.transformInput(block, source: source, scratch: scratch, kernels: kernels)
        let products = input + 16 * tiles.inputStep
        let count = tiles.eachTile(block) { _, _ in }
        for frequency in 0..<16 {
            let product = PanelProduct<Float>(
                run: channels, b: weights + frequency * weightStep, bStep: DensePanels.width,
                panelStep: channels * DensePanels.width, columns: outputs, cStep: padded)
            let rows = UnsafePointer(input) + frequency * tiles.inputStep
            product.compute(0..<count, kernels: kernels, into: products + frequency * tiles.outputStep) {
                rows + $0 * channels
            }
        }
        _ = tiles.eachTile(block) { index, place in
            let pixel = (place.image * pass.outputHeight + place.y) * pass.outputWidth + place.x
            kernels.channels.winogradOutput(
                products + index * padded, tiles.outputStep, bias, relu ? 1 : 0, outputs, place.rows, place.columns,
                output + pixel * outputs, pass.outputWidth * outputs)
        }
    }
}
