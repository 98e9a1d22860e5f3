import ComputeKernels

/// How Winograd's algorithm cuts a batch of images into tiles of 2 × 2 outputs, and the tiles into blocks whose
/// transforms stay in the second-level cache: several small images, or some rows of tiles of a large one.
struct WinogradTiles {
    let pass: ConvolutionPass
    let tileRows: Int
    let tileColumns: Int
    /// Images of a block, more than one only where a block holds all their tiles.
    let imagesAtOnce: Int
    /// Rows of tiles of a block.
    let rowsAtOnce: Int

    /// Tiles that fill a block: a few of the largest register tiles.
    private static let wanted = 56

    /// - Parameter fewestChannels: the channels, of input and output, from which the transforms cost less than the
    ///   products they save.
    /// - Returns: nil where the algorithm does not apply or does not pay.
    init?(_ pass: ConvolutionPass, fewestChannels: Int) {
        guard
            pass.kernelHeight == 3, pass.kernelWidth == 3, pass.strideY == 1, pass.strideX == 1, pass.spreadY == 1,
            pass.spreadX == 1, pass.dilationY == 1, pass.dilationX == 1, pass.channels >= fewestChannels,
            pass.outputChannels >= fewestChannels, pass.outputHeight >= 2, pass.outputWidth >= 2, pass.batch > 0
        else { return nil }
        self.pass = pass
        tileRows = (pass.outputHeight + 1) / 2
        tileColumns = (pass.outputWidth + 1) / 2
        let tiles = tileRows * tileColumns
        imagesAtOnce = max(1, min(pass.batch, WinogradTiles.wanted / tiles))
        rowsAtOnce = tiles > 2 * WinogradTiles.wanted ? max(1, WinogradTiles.wanted / tileColumns) : tileRows
    }

    /// Whether no image is cut into several blocks.
    var holdsWholeImages: Bool { rowsAtOnce == tileRows }

    private var rowBlocks: Int { (tileRows + rowsAtOnce - 1) / rowsAtOnce }

    /// Blocks of the batch.
    var blocks: Int { (pass.batch + imagesAtOnce - 1) / imagesAtOnce * rowBlocks }
    /// Most tiles of a block.
    var tilesAtOnce: Int { imagesAtOnce * rowsAtOnce * tileColumns }

    /// Floats from one of the 16 arrays of input to the next.
    var inputStep: Int { (tilesAtOnce * pass.channels + 15) / 16 * 16 }
    /// Channels of the output, padded to whole panels.
    var paddedOutputs: Int { pass.panels * DensePanels.width }
    /// Floats from one of the 16 arrays of output to the next.
    var outputStep: Int { tilesAtOnce * paddedOutputs }

    private var borderedWidth: Int { 2 * tileColumns + 2 }
    private var borderedCount: Int { ((2 * rowsAtOnce + 2) * borderedWidth * pass.channels + 15) / 16 * 16 }

    /// Floats of scratch for one lane: a bordered image, 16 arrays of input, 16 of output.
    var scratchCount: Int { borderedCount + 16 * (inputStep + outputStep) }

    /// One tile: its image and first output pixel, and how many of its pixels exist.
    struct Place {
        var image: Int
        var y: Int
        var x: Int
        var rows: Int
        var columns: Int
    }

    /// The images and rows of tiles of a block.
    private func extent(_ block: Int) -> (images: Range<Int>, rows: Range<Int>) {
        let (group, part) = block.quotientAndRemainder(dividingBy: rowBlocks)
        let (image, row) = (group * imagesAtOnce, part * rowsAtOnce)
        return (image..<min(pass.batch, image + imagesAtOnce), row..<min(tileRows, row + rowsAtOnce))
    }

    /// Calls `body` with every tile of a block and its number in the block.
    ///
    /// - Returns: the number of tiles.
    @inline(__always)
    func eachTile(_ block: Int, _ body: (_ index: Int, _ place: Place) -> Void) -> Int {
        let (images, rows) = extent(block)
        var index = 0
        for image in images {
            for row in rows {
                for column in 0..<tileColumns {
                    let (y, x) = (2 * row, 2 * column)
                    body(
                        index,
                        Place(
                            image: image, y: y, x: x, rows: min(2, pass.outputHeight - y),
                            columns: min(2, pass.outputWidth - x)))
                    index += 1
                }
            }
        }
        return index
    }

    /// Transforms a block of the source into 16 arrays of `[tile][channel]`.
    ///
    /// - Returns: where the arrays begin in the scratch space.
    func transformInput(
        _ block: Int, source: UnsafePointer<Float>, scratch: UnsafeMutablePointer<Float>, kernels: KernelTable
    ) -> UnsafeMutablePointer<Float> {
        let (images, rows) = extent(block)
        // Odd sizes get a row and column more, so that the last tile is whole.
        var bordered = pass
        bordered.borderedHeight = 2 * tileRows + 2
        bordered.borderedWidth = borderedWidth
        let (channels, rowStep) = (pass.channels, borderedWidth * pass.channels)
        let arrays = scratch + borderedCount
        var index = 0
        for image in images {
            bordered.copyBordered(
                image: source + image * pass.sourceHeight * pass.sourceWidth * channels,
                rows: 2 * rows.lowerBound..<2 * rows.upperBound + 2, into: scratch)
            for row in 0..<rows.count {
                for column in 0..<tileColumns {
                    kernels.channels.winogradInput(
                        scratch + 2 * row * rowStep + 2 * column * channels, rowStep, channels,
                        arrays + index * channels, inputStep)
                    index += 1
                }
            }
        }
        return arrays
    }
}
