/// One matrix product: packs the right side into panels, then multiplies panel by panel.
struct PackedProduct<Element: TileElement> {
    let rows: Int
    let columns: Int
    let inner: Int
    let alpha: Element
    let a: UnsafePointer<Element>
    let strideA: Int
    let transposeA: Bool
    let b: UnsafePointer<Element>
    let strideB: Int
    let transposeB: Bool
    let beta: Element
    let c: UnsafeMutablePointer<Element>
    let strideC: Int
    /// Room for the panels.
    let packed: UnsafeMutablePointer<Element>

    /// Steps of the contraction done in one go: of a panel this many rows stay in the second-level cache.
    private static var depth: Int { 1024 }

    @inline(__always)
    func run(pool: ThreadPool) {
        guard rows > 0, columns > 0 else { return }
        if beta != 0 && beta != 1 || inner == 0 { scaleResult() }
        guard inner > 0 else { return }
        let width = Element.panelWidth
        let panels = (columns + width - 1) / width
        let grid = PanelGrid(
            panels: panels, rows: rows, rowUnit: pool.kernels.tileRows, work: rows * inner * panels * width,
            pool: pool)
        // What few rows multiply is read once or twice: packing it would cost more than it saves.
        let packs = transposeB || alpha != 1 || rows > 2 * pool.kernels.tileRows
        if packs {
            PanelGrid(panels: panels, rows: inner, rowUnit: 64, work: inner * panels * width, pool: pool)
                .run(pool: pool, flushesDenormals: false) { panel, range, _ in pack(panel: panel, range) }
        }
        grid.run(pool: pool, flushesDenormals: false) { panel, range, _ in
            let first = panel * width
            let step: Int = transposeA ? strideA : 1
            let rowStep: Int = transposeA ? 1 : strideA
            let bStep: Int = packs ? width : strideB
            let right: UnsafePointer<Element> = packs ? UnsafePointer(packed) + panel * inner * width : b + first
            var depth = 0
            while depth < inner {
                let run: Int = min(PackedProduct.depth, inner - depth)
                let product = PanelProduct<Element>(
                    run: run, step: step, b: right + depth * bStep, bStep: bStep, columns: min(width, columns - first),
                    cStep: strideC, accumulate: beta != 0 || depth > 0)
                let left = a + depth * step
                product.compute(range, kernels: pool.kernels, into: c + first) { left + $0 * rowStep }
                depth += run
            }
        }
    }

    /// Copies rows `range` of one panel, zeroes behind the last column.
    @inline(__always)
    private func pack(panel: Int, _ range: Range<Int>) {
        let width = Element.panelWidth
        let first = panel * width
        let count = min(width, columns - first)
        for row in range {
            let target = packed + (panel * inner + row) * width
            if transposeB {
                for column in 0..<count { target[column] = alpha * b[(first + column) * strideB + row] }
            } else {
                for column in 0..<count { target[column] = alpha * b[row * strideB + first + column] }
            }
            for column in count..<width { target[column] = 0 }
        }
    }

    private func scaleResult() {
        for row in 0..<rows {
            for column in 0..<columns {
                let index = row * strideC + column
                c[index] = beta == 0 ? 0 : beta * c[index]
            }
        }
    }
}
