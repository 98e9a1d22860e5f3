import ComputeKernels

/// Rows, found through pointers, times panels of columns: what the tile kernels compute, over any number of
/// rows and columns.
struct PanelProduct<Element: TileElement> {
    /// The left side's walk: `segments` runs of `run` steps of `step` elements, `segmentStep` from run to run.
    var segments = 1
    var segmentStep = 0
    var run: Int
    var step = 1
    /// The panel's first element, and elements from one of its rows to the next.
    var b: UnsafePointer<Element>
    var bStep: Int
    /// Elements from one panel to the next; only looked at where `columns` are more than one panel holds.
    var panelStep = 0
    /// Columns of the right side and of the result.
    var columns: Int
    /// Elements from one row of the result to the next.
    var cStep: Int
    var bias: UnsafePointer<Element>?
    var relu = false
    var accumulate = false

    /// Computes the rows `range`, whose left sides begin at `row(index)`, into `c + index · cStep`.
    @inline(__always)
    func compute(
        _ range: Range<Int>, kernels: KernelTable, into c: UnsafeMutablePointer<Element>,
        row: (_ index: Int) -> UnsafePointer<Element>
    ) {
        let tileWidth = 2 * Element.lanes(kernels)
        let flags = (relu ? Int(CK_RELU) : 0) | (accumulate ? Int(CK_ACCUMULATE) : 0)
        withUnsafeTemporaryAllocation(of: UnsafePointer<Element>.self, capacity: 16) { pointers in
            guard let rows = pointers.baseAddress else { return }
            var tiles = TileRows(range, limit: kernels.tileRows)
            while let tile = tiles.next() {
                for index in 0..<tile.count { (rows + index).initialize(to: row(tile.lowerBound + index)) }
                let target = c + tile.lowerBound * cStep
                var column = 0
                while column < columns {
                    let width = min(tileWidth, columns - column)
                    // Panels are a whole number of tiles wide, a power of two.
                    let within = column & (Element.panelWidth - 1)
                    let right = b + (column - within) / Element.panelWidth * panelStep + within
                    Element.runTile(
                        kernels, rows: tile.count,
                        Tile(
                            rows: rows, b: right, c: target + column, bias: bias.map { $0 + column },
                            segments: segments, segmentStep: segmentStep, run: run, step: step, bStep: bStep,
                            cStep: cStep, columns: width, storeColumns: width, flags: flags))
                    column += tileWidth
                }
            }
        }
    }
}

/// Cuts rows into tiles of nearly equal size, none larger than a kernel's limit: 32 rows are 11 + 11 + 10 rather
/// than 14 + 14 + 4, whose last tile could not keep the multipliers busy.
struct TileRows {
    private var position: Int
    private let end: Int
    private var tilesLeft: Int

    init(_ range: Range<Int>, limit: Int) {
        position = range.lowerBound
        end = range.upperBound
        tilesLeft = (range.count + limit - 1) / limit
    }

    @inline(__always)
    mutating func next() -> Range<Int>? {
        guard tilesLeft > 0 else { return nil }
        let size = (end - position + tilesLeft - 1) / tilesLeft
        tilesLeft -= 1
        position += size
        return position - size..<position
    }
}

/// Cuts a grid of panels × rows into parts for a pool: whole panels where there are enough, else panels and rows.
struct PanelGrid {
    let panels: Int
    let rows: Int
    private let rowParts: Int
    private let isSmall: Bool

    /// Multiply-adds that one thread does in about the time of a few dispatches.
    private static let smallWork = 200_000

    /// - Parameters:
    ///   - rowUnit: the rows a part should at least have.
    ///   - work: multiply-adds of the whole product; little work is not worth a dispatch.
    init(panels: Int, rows: Int, rowUnit: Int, work: Int, pool: ThreadPool) {
        self.panels = panels
        self.rows = rows
        isSmall = pool.threads == 1 || work < PanelGrid.smallWork
        let wanted = isSmall ? 1 : pool.threads * 4
        rowParts = max(1, min((wanted + panels - 1) / max(1, panels), rows / max(1, rowUnit)))
    }

    /// Who runs a part of the grid.
    struct Turn {
        /// Which of the pool's threads; see ``ThreadPool/run(_:_:)``.
        let thread: Int
        /// Whether the part is the first of a thread's share.
        let isFirst: Bool
    }

    /// Calls `body` with a panel and a range of rows, so that every pair comes once. Numbers below the normal range are
    /// taken as zero where `flushesDenormals`.
    @inline(__always)
    func run(
        pool: ThreadPool, flushesDenormals: Bool = true,
        _ body: (_ panel: Int, _ rows: Range<Int>, _ turn: Turn) -> Void
    ) {
        let (rows, rowParts) = (rows, rowParts)
        let parts = isSmall ? 1 : panels * rowParts
        pool.run(parts) { index, thread in
            let before = flushesDenormals ? ck_flush_denormals() : 0
            if isSmall {
                for panel in 0..<panels { body(panel, 0..<rows, Turn(thread: thread, isFirst: panel == 0)) }
            } else {
                let (panel, block) = index.quotientAndRemainder(dividingBy: rowParts)
                body(
                    panel, block * rows / rowParts..<(block + 1) * rows / rowParts,
                    Turn(thread: thread, isFirst: pool.beginsShare(index, of: parts)))
            }
            if flushesDenormals { ck_restore_denormals(before) }
        }
    }
}
