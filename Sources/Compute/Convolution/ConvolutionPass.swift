/// One pass of a kernel over images: the forward convolution, or the input's gradient seen as a convolution of the
/// output's gradient with the kernel turned round.
///
/// The source is copied with its border of zeros to a scratch image, a block of rows at a time, unless there is no
/// border. Every tap is then plain pointer arithmetic, and one tile kernel serves every geometry.
struct ConvolutionPass {
    /// The source image, before the border.
    var sourceHeight: Int
    var sourceWidth: Int
    var channels: Int
    /// Where source rows and columns stand in the bordered image: the first one, and from one to the next.
    var top: Int
    var left: Int
    var spreadY: Int
    var spreadX: Int
    /// The image with its border.
    var borderedHeight: Int
    var borderedWidth: Int
    /// The kernel, and how its windows and taps step through the bordered image.
    var kernelHeight: Int
    var kernelWidth: Int
    var strideY: Int
    var strideX: Int
    var dilationY: Int
    var dilationX: Int
    /// The result.
    var batch: Int
    var outputHeight: Int
    var outputWidth: Int
    var outputChannels: Int

    /// Length of the contraction.
    var inner: Int { kernelHeight * kernelWidth * channels }
    var panels: Int { (outputChannels + DensePanels.width - 1) / DensePanels.width }
    var hasBorder: Bool {
        borderedHeight != sourceHeight || borderedWidth != sourceWidth || spreadY != 1 || spreadX != 1
    }

    /// The forward pass of a geometry.
    static func forward(_ geometry: Convolution2DGeometry) -> ConvolutionPass {
        ConvolutionPass(
            sourceHeight: geometry.inputHeight, sourceWidth: geometry.inputWidth, channels: geometry.inputChannels,
            top: geometry.padTop, left: geometry.padLeft, spreadY: 1, spreadX: 1,
            borderedHeight: geometry.inputHeight + geometry.padTop + geometry.padBottom,
            borderedWidth: geometry.inputWidth + geometry.padLeft + geometry.padRight,
            kernelHeight: geometry.kernelHeight, kernelWidth: geometry.kernelWidth, strideY: geometry.strideY,
            strideX: geometry.strideX, dilationY: geometry.dilationY, dilationX: geometry.dilationX,
            batch: geometry.batch, outputHeight: geometry.outputHeight, outputWidth: geometry.outputWidth,
            outputChannels: geometry.outputChannels)
    }

    /// The pass that computes the input's gradient, or nil where the padding reaches further than the kernel.
    static func inputGradient(_ geometry: Convolution2DGeometry) -> ConvolutionPass? {
        let reachY = (geometry.kernelHeight - 1) * geometry.dilationY
        let reachX = (geometry.kernelWidth - 1) * geometry.dilationX
        guard
            max(geometry.padTop, geometry.padBottom) <= reachY, max(geometry.padLeft, geometry.padRight) <= reachX
        else { return nil }
        return ConvolutionPass(
            sourceHeight: geometry.outputHeight, sourceWidth: geometry.outputWidth,
            channels: geometry.outputChannels, top: reachY - geometry.padTop, left: reachX - geometry.padLeft,
            spreadY: geometry.strideY, spreadX: geometry.strideX, borderedHeight: geometry.inputHeight + reachY,
            borderedWidth: geometry.inputWidth + reachX, kernelHeight: geometry.kernelHeight,
            kernelWidth: geometry.kernelWidth, strideY: 1, strideX: 1, dilationY: geometry.dilationY,
            dilationX: geometry.dilationX, batch: geometry.batch, outputHeight: geometry.inputHeight,
            outputWidth: geometry.inputWidth, outputChannels: geometry.inputChannels)
    }

    // MARK: Division of the work

    /// Blocks of output rows an image is cut into: one, unless there are too few images for all threads.
    func rowBlocks(_ pool: ThreadPool) -> Int {
        batch >= 2 * pool.threads ? 1 : min(max(1, outputHeight), (2 * pool.threads + batch - 1) / max(1, batch))
    }

    /// How many parts work at the same time, each with a scratch image of its own.
    func lanes(_ pool: ThreadPool) -> Int { min(batch * rowBlocks(pool), pool.threads * 4) }

    func borderedRows(outputRows: Int) -> Int {
        max(0, (outputRows - 1) * strideY + (kernelHeight - 1) * dilationY + 1)
    }

    private func scratchCount(_ pool: ThreadPool) -> Int {
        guard hasBorder else { return 0 }
        let blocks = rowBlocks(pool)
        let rows = borderedRows(outputRows: (outputHeight + blocks - 1) / blocks)
        return (rows * borderedWidth * channels + 15) / 16 * 16
    }

    /// Floats of workspace the pass needs: packed weights, the table of pixels, scratch images.
    func workspaceSize(_ pool: ThreadPool) -> Int {
        panels * DensePanels.width * inner + tableCount + lanes(pool) * scratchCount(pool) + 16
    }

    private var tableCount: Int { (outputHeight * outputWidth + 15) / 16 * 16 }

    // MARK: The computation

    /// Runs the pass.
    ///
    /// - Parameter packRow: writes the weights of one contraction index (tap by tap, channel by channel) and a range
    ///   of output channels to a target.
    @inline(__always)
    func run(
        source: UnsafePointer<Float>, bias: UnsafePointer<Float>?, relu: Bool, output: UnsafeMutablePointer<Float>,
        workspace: UnsafeMutablePointer<Float>, pool: ThreadPool,
        packRow: (_ index: Int, _ firstChannel: Int, _ count: Int, _ target: UnsafeMutablePointer<Float>) -> Void
    ) {
        guard batch > 0, outputHeight > 0, outputWidth > 0, outputChannels > 0 else { return }
        let width = DensePanels.width
        let weights = workspace
        pool.run(panels) { panel in
            let count = min(width, outputChannels - panel * width)
            for index in 0..<inner {
                let target = weights + (panel * inner + index) * width
                packRow(index, panel * width, count, target)
                for column in count..<width { target[column] = 0 }
            }
        }
        let tableStart = workspace + panels * width * inner
        tableStart.withMemoryRebound(to: Int32.self, capacity: tableCount) { table in
            fill(table)
            let scratch = tableStart + tableCount
            let (scratchCount, blocks, lanes) = (scratchCount(pool), rowBlocks(pool), lanes(pool))
            pool.runFlushingDenormals(lanes) { lane in
                for part in lane * batch * blocks / lanes..<(lane + 1) * batch * blocks / lanes {
                    let (image, block) = part.quotientAndRemainder(dividingBy: blocks)
                    computeRows(
                        block * outputHeight / blocks..<(block + 1) * outputHeight / blocks, image: image,
                        source: source, weights: weights, bias: bias, relu: relu, output: output, table: table,
                        scratch: scratch + lane * scratchCount, kernels: pool.kernels)
                }
            }
        }
    }

    private func fill(_ table: UnsafeMutablePointer<Int32>) {
        for y in 0..<outputHeight {
            for x in 0..<outputWidth {
                let offset = (y * strideY * borderedWidth + x * strideX) * channels
                table[y * outputWidth + x] = Int32(truncatingIfNeeded: offset)
            }
        }
    }

    private func computeRows(
        _ rows: Range<Int>, image: Int, source: UnsafePointer<Float>, weights: UnsafePointer<Float>,
        bias: UnsafePointer<Float>?, relu: Bool, output: UnsafeMutablePointer<Float>, table: UnsafePointer<Int32>,
        scratch: UnsafeMutablePointer<Float>, kernels: KernelTable
    ) {
        let width = DensePanels.width
        let rowSize = borderedWidth * channels
        var base = source + image * sourceHeight * sourceWidth * channels
        if hasBorder {
            let first = rows.lowerBound * strideY
            copyBordered(
                image: base, rows: first..<first + borderedRows(outputRows: rows.count), into: scratch)
            // The table counts from the image's first row.
            base = UnsafePointer(scratch) - first * rowSize
        }
        let pixels = rows.lowerBound * outputWidth..<rows.upperBound * outputWidth
        let target = output + image * outputHeight * outputWidth * outputChannels
        // Side by side the taps of a kernel row are one run; spread out, every tap is a run.
        let joined = dilationX == 1
        let calls = joined ? 1 : kernelHeight
        // Rows of pixels first while all weights stay in the second-level cache, else panel by panel.
        let atOnce = panels * inner * width <= ConvolutionPass.cachedWeights ? panels : 1
        for panel in stride(from: 0, to: panels, by: atOnce) {
            for call in 0..<calls {
                let isLast = call == calls - 1
                let product = PanelProduct<Float>(
                    segments: joined ? kernelHeight : kernelWidth,
                    segmentStep: joined ? dilationY * rowSize : dilationX * channels,
                    run: joined ? kernelWidth * channels : channels,
                    b: weights + (panel * inner + call * kernelWidth * channels) * width, bStep: width,
                    panelStep: inner * width, columns: min(atOnce * width, outputChannels - panel * width),
                    cStep: outputChannels, bias: isLast ? bias.map { $0 + panel * width } : nil,
                    relu: relu && isLast, accumulate: call > 0)
                let start = base + call * dilationY * rowSize
                product.compute(pixels, kernels: kernels, into: target + panel * width) { start + Int(table[$0]) }
            }
        }
    }

    /// Floats of packed weights, half a megabyte, that are taken to stay in the second-level cache.
    private static let cachedWeights = 131_072

    /// Copies rows of the bordered image to `target`.
    func copyBordered(image: UnsafePointer<Float>, rows: Range<Int>, into target: UnsafeMutablePointer<Float>) {
        let rowSize = borderedWidth * channels
        for row in rows {
            let line = target + (row - rows.lowerBound) * rowSize
            let (y, between) = (row - top).quotientAndRemainder(dividingBy: spreadY)
            guard row >= top, between == 0, y < sourceHeight else {
                line.update(repeating: 0, count: rowSize)
                continue
            }
            let from = image + y * sourceWidth * channels
            if spreadX == 1 {
                let after = left + sourceWidth
                line.update(repeating: 0, count: left * channels)
                (line + left * channels).update(from: from, count: sourceWidth * channels)
                (line + after * channels).update(repeating: 0, count: max(0, borderedWidth - after) * channels)
            } else {
                line.update(repeating: 0, count: rowSize)
                for x in 0..<sourceWidth {
                    (line + (left + x * spreadX) * channels).update(from: from + x * channels, count: channels)
                }
            }
        }
    }
}
