import ComputeKernels

/// The weights' gradient of a dense layer, strip by strip: the input is copied in tiles `[tile][rows][tileRows]` and the
/// output's gradient in panels `[rows][32]`, both padded with zeros, so that the kernels read one stream of each.
///
/// A part of the work is some panels by some tiles of the input. Whoever computes it makes copies of his own: what another
/// thread has copied would come from another processor's cache, which takes longer than copying.
struct OuterStrips {
    private let shape: DenseShape
    private let kernels: KernelTable
    private let threads: Int
    private let tileRows: Int
    private let panels: Int
    private let tiles: Int
    /// Into how many groups the panels are cut, and how many panels the largest has.
    private let groups: Int
    private let groupPanels: Int
    /// Tiles of the input that are copied together.
    private let tilesTogether: Int

    /// Floats of copies that the second-level cache keeps: a group's gradients, and the tiles they are multiplied with.
    private static let gradientFloats = 1 << 17
    private static let inputFloats = 3 << 14

    init(_ shape: DenseShape, pool: ThreadPool) {
        self.shape = shape
        kernels = pool.kernels
        threads = pool.threads
        tileRows = kernels.outerProducts.tileRows
        panels = (shape.units + DensePanels.width - 1) / DensePanels.width
        tiles = (shape.inputs + tileRows - 1) / tileRows
        let wanted = max(threads, shape.rows * panels * DensePanels.width / OuterStrips.gradientFloats)
        groups = max(1, min(panels, wanted))
        groupPanels = (panels + groups - 1) / groups
        tilesTogether = max(1, min(tiles, OuterStrips.inputFloats / max(1, tileRows * shape.rows)))
    }

    private var gradientCount: Int { groupPanels * DensePanels.width * shape.rows }
    private var inputCount: Int { tilesTogether * tileRows * shape.rows }

    /// Floats of the workspace.
    var count: Int { threads * (gradientCount + inputCount) }

    /// Calls `whole` with the strips of all whole tiles, and `rest` with the gradient of the rows that are no whole tile,
    /// where they begin in the panels and how many floats they are.
    @inline(__always)
    func run(
        input: UnsafePointer<Float>, outputGradient: UnsafePointer<Float>, weights: UnsafeMutablePointer<Float>,
        slots: OptimizerSlots = OptimizerSlots(), workspace: UnsafeMutablePointer<Float>, pool: ThreadPool,
        whole: (inout ck_outer_strip) -> Void,
        rest: (_ gradient: UnsafeMutablePointer<Float>, _ start: Int, _ count: Int) -> Void
    ) {
        let width = DensePanels.width
        let grid = PanelGrid(
            panels: groups, rows: tiles, rowUnit: 2, work: shape.rows * shape.inputs * panels * width, pool: pool)
        grid.run(pool: pool) { group, tiles, turn in
            let gradients = workspace + turn.thread * (gradientCount + inputCount)
            let inputs = gradients + gradientCount
            let panels = group * self.panels / groups..<(group + 1) * self.panels / groups
            for panel in panels {
                copy(
                    outputGradient, panel, of: width, step: shape.units,
                    into: gradients + (panel - panels.lowerBound) * width * shape.rows)
            }
            for first in stride(from: tiles.lowerBound, to: tiles.upperBound, by: tilesTogether) {
                let some = first..<min(first + tilesTogether, tiles.upperBound)
                for tile in some {
                    copy(
                        input, tile, of: tileRows, step: shape.inputs,
                        into: inputs + (tile - first) * tileRows * shape.rows)
                }
                for panel in panels {
                    let start = (panel * shape.inputs + first * tileRows) * width
                    let following =
                        panel + 1 < panels.upperBound
                        ? shape.inputs
                        : some.upperBound < tiles.upperBound
                            ? tilesTogether * tileRows - (panels.count - 1) * shape.inputs : 0
                    let slots = slots.advanced(by: start)
                    let strip = ck_outer_strip(
                        inputs: inputs, gradients: gradients + (panel - panels.lowerBound) * width * shape.rows,
                        weights: weights + start, first: slots.first, second: slots.second, run: shape.rows,
                        tiles: some.count, columns: min(width, shape.units - panel * width),
                        following: following * width)
                    finish(strip, start: start, whole: whole, rest: rest)
                }
            }
        }
    }

    private func copy(
        _ source: UnsafePointer<Float>, _ index: Int, of width: Int, step: Int, into block: UnsafeMutablePointer<Float>
    ) {
        let columns = min(width, step - index * width)
        if columns < width { block.update(repeating: 0, count: width * shape.rows) }
        kernels.ranges.copyRows(source + index * width, step, shape.rows, columns, block, width)
    }

    /// Computes a strip that starts so many floats into the panels.
    @inline(__always)
    private func finish(
        _ strip: ck_outer_strip, start: Int, whole: (inout ck_outer_strip) -> Void,
        rest: (_ gradient: UnsafeMutablePointer<Float>, _ start: Int, _ count: Int) -> Void
    ) {
        let width = DensePanels.width
        let row = start / width % shape.inputs
        var strip = strip
        let hasRest = row + strip.tiles * tileRows > shape.inputs
        if hasRest { strip.tiles -= 1 }
        if strip.tiles > 0 { whole(&strip) }
        guard hasRest else { return }
        let done = strip.tiles * tileRows
        withUnsafeTemporaryAllocation(byteCount: tileRows * width * 4, alignment: 64) { bytes in
            guard let gradient = bytes.bindMemory(to: Float.self).baseAddress else { return }
            var last = strip
            last.inputs += done * shape.rows
            last.weights = gradient
            last.tiles = 1
            last.following = 0
            kernels.outerProducts.store(&last)
            rest(gradient, start + done * width, (shape.inputs - row - done) * width)
        }
    }
}
