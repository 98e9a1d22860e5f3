import ComputeKernels

/// The weights' gradient of a 3×3 convolution by Winograd's algorithm F(3×3, 2×2).
///
/// Each lane sums the products of its images in the transformed domain; the lanes are added in order and transformed
/// back once.
struct WinogradWeightGradient {
    private let tiles: WinogradTiles
    private let lanes: Int
    private var pass: ConvolutionPass { tiles.pass }

    /// - Returns: nil where the direct computation is to be taken.
    init?(_ geometry: Convolution2DGeometry, pool: ThreadPool) {
        guard let tiles = WinogradWeightGradient.tiles(geometry) else { return nil }
        self.tiles = tiles
        lanes = max(1, min(tiles.blocks, pool.threads))
    }

    /// The tiles of a geometry; nil where the direct computation is to be taken.
    static func tiles(_ geometry: Convolution2DGeometry) -> WinogradTiles? {
        WinogradTiles(.forward(geometry), fewestChannels: 16)
    }

    /// Floats of one of a lane's 16 sums, `[input channel][output channel]`.
    private var sumStep: Int { pass.channels * tiles.paddedOutputs }

    /// Floats of workspace: scratch and sums for each lane.
    var workspaceSize: Int { lanes * (tiles.scratchCount + 16 * sumStep) + 16 }

    func run(
        input: UnsafePointer<Float>, outputGradient: UnsafePointer<Float>,
        weightGradient: UnsafeMutablePointer<Float>, workspace: UnsafeMutablePointer<Float>, pool: ThreadPool
    ) {
        let kernels = pool.kernels
        let sums = workspace + lanes * tiles.scratchCount
        pool.runFlushingDenormals(lanes) { lane in
            let blocks = lane * tiles.blocks / lanes..<(lane + 1) * tiles.blocks / lanes
            for block in blocks {
                add(
                    block, input: input, outputGradient: outputGradient,
                    scratch: workspace + lane * tiles.scratchCount, to: sums + lane * 16 * sumStep,
                    isFirst: block == blocks.lowerBound, kernels: kernels)
            }
        }
        if lanes > 1 {
            pool.runRanges(16 * sumStep, grain: 4096) { range in
                for lane in 1..<lanes {
                    kernels.ranges.accumulate(
                        sums + lane * 16 * sumStep + range.lowerBound, 1, sums + range.lowerBound, range.count)
                }
            }
        }
        let (channels, outputs) = (pass.channels, pass.outputChannels)
        pool.runRanges(channels, grain: 8, alignment: 1) { range in
            for channel in range {
                kernels.channels.winogradKernelGradient(
                    sums + channel * tiles.paddedOutputs, sumStep, outputs, weightGradient + channel * outputs,
                    channels * outputs)
            }
        }
    }

    private func add(
        _ block: Int, input: UnsafePointer<Float>, outputGradient: UnsafePointer<Float>,
        scratch: UnsafeMutablePointer<Float>, to sums: UnsafeMutablePointer<Float>, isFirst: Bool,
        kernels: KernelTable
    ) {
        let (channels, outputs, padded) = (pass.channels, pass.outputChannels, tiles.paddedOutputs)
        let rows = tiles.transformInput(block, source: input, scratch: scratch, kernels: kernels)
        let gradients = rows + 16 * tiles.inputStep
        let count = tiles.eachTile(block) { index, place in
            let pixel = (place.image * pass.outputHeight + place.y) * pass.outputWidth + place.x
            kernels.channels.winogradGradient(
                outputGradient + pixel * outputs, pass.outputWidth * outputs, outputs, place.rows, place.columns,
                gradients + index * padded, tiles.outputStep)
        }
        for frequency in 0..<16 {
            let product = PanelProduct<Float>(
                run: count, step: channels, b: gradients + frequency * tiles.outputStep, bStep: padded,
                panelStep: DensePanels.width, columns: outputs, cStep: padded, accumulate: !isFirst)
            let first = UnsafePointer(rows) + frequency * tiles.inputStep
            product.compute(0..<channels, kernels: kernels, into: sums + frequency * sumStep) { first + $0 }
        }
    }
}
