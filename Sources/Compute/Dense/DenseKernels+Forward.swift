import ComputeKernels

extension DenseKernels {
    /// Floats of ``forward(_:input:weights:bias:output:activation:workspace:pool:)``'s workspace.
    package static func forwardWorkspace(_ shape: DenseShape, pool: ThreadPool = .shared) -> Int {
        (inputParts(shape, pool: pool) - 1) * shape.rows * shape.units
    }

    /// `output = activation(input · weights + bias)`.
    ///
    /// - Parameters:
    ///   - input: `[rows][inputs]`.
    ///   - weights: panels of `[inputs][units]`.
    ///   - bias: `[units]`, or nil for none.
    ///   - output: `[rows][units]`, overwritten.
    ///   - workspace: as many floats as ``forwardWorkspace(_:pool:)`` says, or nil to do without.
    package static func forward(
        _ shape: DenseShape, input: UnsafePointer<Float>, weights: UnsafePointer<Float>, bias: UnsafePointer<Float>?,
        output: UnsafeMutablePointer<Float>, activation: FusedActivation = .none,
        workspace: UnsafeMutablePointer<Float>? = nil, pool: ThreadPool = .shared
    ) {
        let parts = workspace == nil ? 1 : inputParts(shape, pool: pool)
        if let workspace, parts > 1 {
            return sumOfParts(
                shape, parts: parts, input: input, weights: weights, bias: bias, output: output, activation: activation,
                workspace: workspace, pool: pool)
        }
        let kernels = pool.kernels
        let width = DensePanels.width
        let panels = (shape.units + width - 1) / width
        let grid = PanelGrid(
            panels: panels, rows: shape.rows, rowUnit: kernels.tileRows / 2,
            work: shape.rows * shape.inputs * panels * width, pool: pool)
        // The layer below left half of its output in the other processor's cache.
        let fetches = pool.threads > 1 && shape.rows * shape.inputs <= 1 << 16
        grid.run(pool: pool) { panel, rows, turn in
            if turn.isFirst, fetches {
                ck_prefetch_near(input + rows.lowerBound * shape.inputs, rows.count * shape.inputs * 4)
            }
            let product = PanelProduct(
                run: shape.inputs, b: weights + panel * width * shape.inputs, bStep: width,
                columns: min(width, shape.units - panel * width), cStep: shape.units,
                bias: bias.map { $0 + panel * width }, relu: activation == .relu)
            product.compute(rows, kernels: kernels, into: output + panel * width) { input + $0 * shape.inputs }
        }
    }

    /// How many parts the inputs of a layer with few units are cut into, each with sums of its own.
    ///
    /// A thread then reads the columns that it wrote as the layer below, and only the small sums change hands.
    private static func inputParts(_ shape: DenseShape, pool: ThreadPool) -> Int {
        let threads = pool.threads
        let pays =
            threads > 1 && threads <= 8 && shape.units <= DensePanels.width && shape.inputs >= 128 * threads
            && shape.rows >= 8
        return pays ? threads : 1
    }

    private static func sumOfParts(
        _ shape: DenseShape, parts: Int, input: UnsafePointer<Float>, weights: UnsafePointer<Float>,
        bias: UnsafePointer<Float>?, output: UnsafeMutablePointer<Float>, activation: FusedActivation,
        workspace: UnsafeMutablePointer<Float>, pool: ThreadPool
    ) {
        let kernels = pool.kernels
        let width = DensePanels.width
        let count = shape.rows * shape.units
        // As the layer below is cut into panels.
        let panels = (shape.inputs + width - 1) / width
        pool.runFlushingDenormals(parts) { part in
            let first = part * panels / parts * width
            let inputs = min(shape.inputs, (part + 1) * panels / parts * width) - first
            let product = PanelProduct(
                run: inputs, b: weights + first * width, bStep: width, columns: shape.units, cStep: shape.units,
                bias: part == 0 ? bias : nil)
            product.compute(
                0..<shape.rows, kernels: kernels, into: part == 0 ? output : workspace + (part - 1) * count
            ) { input + $0 * shape.inputs + first }
        }
        for part in 1..<parts { kernels.ranges.accumulate(workspace + (part - 1) * count, 1, output, count) }
        if activation == .relu { kernels.ranges.relu(output, output, count) }
    }
}
