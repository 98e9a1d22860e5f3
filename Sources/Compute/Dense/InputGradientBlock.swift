import ComputeKernels

/// A few rows of a dense layer's weights, on which the input gradient of the whole batch is computed while they are
/// in the first-level cache.
struct InputGradientBlock {
    /// Rows of weights in a block; two kernels' worth, so that the batch is read half as often.
    static let height = 8
    /// Most panels that a block is copied together from: 32 KB.
    private static let mostCopied = 32
    /// Panels whose rows the cache keeps where they stand. Rows of more panels compete for the same of its lines.
    static let mostInPlace = 8

    private let shape: DenseShape
    private let panels: Range<Int>
    private let inputs: Range<Int>
    private let weights: UnsafePointer<Float>
    private let panelStep: Int

    /// Whether blocks over so many panels are computed on a copy.
    static func isCopied(panels: Int) -> Bool { panels > mostInPlace && panels <= mostCopied }

    /// Floats of scratch space for blocks over so many panels.
    static func count(panels: Int) -> Int { panels * height * DensePanels.width }

    init(
        _ shape: DenseShape, weights: UnsafePointer<Float>, inputs: Range<Int>, panels: Range<Int>,
        scratch: UnsafeMutablePointer<Float>?
    ) {
        self.shape = shape
        self.inputs = inputs
        self.panels = panels
        let width = DensePanels.width
        let first = weights + (panels.lowerBound * shape.inputs + inputs.lowerBound) * width
        guard let scratch else {
            self.weights = first
            panelStep = shape.inputs * width
            return
        }
        for panel in 0..<panels.count {
            (scratch + panel * InputGradientBlock.height * width).update(
                from: first + panel * shape.inputs * width, count: inputs.count * width)
        }
        self.weights = UnsafePointer(scratch)
        panelStep = InputGradientBlock.height * width
    }

    /// Computes the columns of the input's gradient that belong to the block, as far as its panels give them.
    func compute(
        outputGradient: UnsafePointer<Float>, reluOutput: UnsafePointer<Float>?,
        inputGradient: UnsafeMutablePointer<Float>, kernels: KernelTable
    ) {
        let firstUnit = panels.lowerBound * DensePanels.width
        let units = min(shape.units, panels.upperBound * DensePanels.width) - firstUnit
        var tiles = TileRows(0..<shape.rows, limit: kernels.dotRows)
        while let tile = tiles.next() {
            var input = 0
            while input < inputs.count {
                let four = input + 4 <= inputs.count
                let offset = tile.lowerBound * shape.inputs + inputs.lowerBound + input
                var arguments = ck_dot_f32(
                    gradient: outputGradient + tile.lowerBound * shape.units + firstUnit,
                    weights: weights + input * DensePanels.width, reluOutput: reluOutput.map { $0 + offset },
                    output: inputGradient + offset, units: units, gradientStep: shape.units,
                    panelStep: panelStep, outputStep: shape.inputs)
                ck_run_dot_f32(kernels.tiles, tile.count, four ? 1 : 0, &arguments)
                input += four ? 4 : 1
            }
        }
    }
}
