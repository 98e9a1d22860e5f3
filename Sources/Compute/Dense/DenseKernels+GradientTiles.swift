import ComputeKernels

extension DenseKernels {
    /// Rows of the output's gradient that are copied together before they are multiplied, 16 KB at most: as columns of
    /// a matrix they would compete for a few lines of the cache.
    private static let packedRows = 128
    /// Tiles whose columns of the input are copied together where they would compete likewise.
    private static let packedTiles = 8

    /// Calls `finish` with every tile of the weights' gradient while it is in the first-level cache: where it stands
    /// in the panels, its elements, and how many they are. Tiles are whole rows of a panel, padding zero. Panels without
    /// padding are written to `wholePanels` instead, where it is given. `prepare` is told of a tile one tile before.
    @inline(__always)
    static func eachGradientTile(
        _ shape: DenseShape, input: UnsafePointer<Float>, outputGradient: UnsafePointer<Float>,
        wholePanels: UnsafeMutablePointer<Float>? = nil, pool: ThreadPool,
        prepare: (_ offset: Int, _ count: Int) -> Void,
        finish: (_ offset: Int, _ gradient: UnsafeMutablePointer<Float>, _ count: Int) -> Void
    ) {
        let kernels = pool.kernels
        let width = DensePanels.width
        let panels = (shape.units + width - 1) / width
        let packs = shape.rows <= packedRows
        let chunk = packedTiles * kernels.tileRows
        let packsInput = packs && crowdsCache(step: shape.inputs, rows: shape.rows)
        let inputFloats = packsInput ? shape.rows * chunk : 0
        let grid = PanelGrid(
            panels: panels, rows: shape.inputs, rowUnit: kernels.tileRows * 2,
            work: shape.rows * shape.inputs * panels * width, pool: pool)
        let fetches = pool.threads > 1 && shape.rows * shape.inputs <= 1 << 16
        grid.run(pool: pool) { panel, rows, isFirst in
            if isFirst, fetches { ck_prefetch_near(input, shape.rows * shape.inputs * 4) }
            let columns = min(width, shape.units - panel * width)
            let floats = (16 + (packs ? shape.rows : 0)) * width + inputFloats
            withUnsafeTemporaryAllocation(byteCount: floats * 4, alignment: 64) { bytes in
                guard let gradient = bytes.bindMemory(to: Float.self).baseAddress else { return }
                if columns < width { gradient.update(repeating: 0, count: 16 * width) }
                let packed = gradient + 16 * width
                let packedInput = packed + (packs ? shape.rows * width : 0)
                if packs {
                    kernels.ranges.copyRows(
                        outputGradient + panel * width, shape.units, shape.rows, columns, packed, width)
                }
                let product = PanelProduct(
                    run: shape.rows, step: packsInput ? chunk : shape.inputs,
                    b: packs ? UnsafePointer(packed) : outputGradient + panel * width,
                    bStep: packs ? width : shape.units, columns: columns, cStep: width)
                var first = rows.lowerBound
                while first < rows.upperBound {
                    let part = first..<(packsInput ? min(first + chunk, rows.upperBound) : rows.upperBound)
                    var left = input
                    if packsInput {
                        kernels.ranges.copyRows(input + first, shape.inputs, shape.rows, part.count, packedInput, chunk)
                        left = UnsafePointer(packedInput) - first
                    }
                    first = part.upperBound
                    if let wholePanels, columns == width {
                        let target = wholePanels + panel * shape.inputs * width
                        product.compute(part, kernels: kernels, into: target) { left + $0 }
                        continue
                    }
                    let start = panel * shape.inputs
                    var tiles = TileRows(part, limit: kernels.tileRows)
                    var next = tiles.next()
                    if let tile = next { prepare((start + tile.lowerBound) * width, tile.count * width) }
                    while let tile = next {
                        next = tiles.next()
                        if let coming = next { prepare((start + coming.lowerBound) * width, coming.count * width) }
                        product.compute(0..<tile.count, kernels: kernels, into: gradient) {
                            left + tile.lowerBound + $0
                        }
                        finish((start + tile.lowerBound) * width, gradient, tile.count * width)
                    }
                }
            }
        }
    }

    /// Whether elements `step` floats apart, one below the other, want more lines of the first-level cache than it keeps
    /// for their addresses: caches of 32 KB with lines of 64 bytes keep 8 for each of 64 places.
    private static func crowdsCache(step: Int, rows: Int) -> Bool {
        guard step % 16 == 0 else { return false }
        let places = max(1, 64 >> min((step / 16).trailingZeroBitCount, 6))
        return rows > places * 8
    }
}
