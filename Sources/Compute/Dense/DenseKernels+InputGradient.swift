import ComputeKernels

extension DenseKernels {
    /// Floats of ``inputGradient(_:outputGradient:weights:reluOutput:inputGradient:workspace:pool:)``'s workspace.
    package static func inputGradientWorkspace(_ shape: DenseShape, pool: ThreadPool = .shared) -> Int {
        (panelParts(shape, pool: pool) - 1) * shape.rows * shape.inputs
    }

    /// `inputGradient = outputGradient · weightsᵀ`.
    ///
    /// - Parameters:
    ///   - outputGradient: `[rows][units]`.
    ///   - weights: panels of `[inputs][units]`.
    ///   - reluOutput: what the layer below gave out after its ReLU, `[rows][inputs]`; where it is not positive
    ///     the gradient is set to zero. Nil when the layer below has no ReLU to go back through.
    ///   - inputGradient: `[rows][inputs]`, overwritten.
    ///   - workspace: as many floats as ``inputGradientWorkspace(_:pool:)`` says, or nil to do without.
    package static func inputGradient(
        _ shape: DenseShape, outputGradient: UnsafePointer<Float>, weights: UnsafePointer<Float>,
        reluOutput: UnsafePointer<Float>? = nil, inputGradient: UnsafeMutablePointer<Float>,
        workspace: UnsafeMutablePointer<Float>? = nil, pool: ThreadPool = .shared
    ) {
        if shape.units <= TransposedPanel.mostUnits {
            return narrowInputGradient(
                shape, outputGradient: outputGradient, weights: weights, reluOutput: reluOutput,
                inputGradient: inputGradient, pool: pool)
        }
        let parts = workspace == nil ? 1 : panelParts(shape, pool: pool)
        guard let workspace, parts > 1 else {
            return blocks(
                shape, parts: 1, outputGradient: outputGradient, weights: weights, reluOutput: reluOutput, pool: pool
            ) { _ in inputGradient }
        }
        let count = shape.rows * shape.inputs
        blocks(shape, parts: parts, outputGradient: outputGradient, weights: weights, reluOutput: nil, pool: pool) {
            $0 == 0 ? inputGradient : workspace + ($0 - 1) * count
        }
        // By columns, as the layer below is cut into panels: its threads find their own columns in their own caches.
        let ranges = pool.kernels.ranges
        let panels = (shape.inputs + DensePanels.width - 1) / DensePanels.width
        pool.run(parts) { index in
            let start = index * panels / parts * DensePanels.width
            let columns = min(shape.inputs, (index + 1) * panels / parts * DensePanels.width) - start
            guard columns > 0 else { return }
            for part in 1..<parts {
                ranges.addRows(
                    workspace + (part - 1) * count + start, shape.inputs, shape.rows, columns, inputGradient + start)
            }
            if let reluOutput {
                ranges.reluGradientRows(
                    reluOutput + start, shape.inputs, shape.rows, columns, inputGradient + start)
            }
        }
    }

    /// How many parts the panels are cut into, each with sums of its own.
    ///
    /// A thread then reads the weights that it updates, and no other. Where the sums are much smaller than the weights
    /// this saves moving half of the weights from one processor's cache to the other's and back.
    private static func panelParts(_ shape: DenseShape, pool: ThreadPool) -> Int {
        let threads = pool.threads
        let panels = (shape.units + DensePanels.width - 1) / DensePanels.width
        let pays = threads <= 8 && panels >= 2 * threads && shape.units >= 2 * shape.rows * (threads - 1)
        return pays ? threads : 1
    }

    /// Computes the input's gradient from `parts` ranges of panels, each into a result of its own.
    private static func blocks(
        _ shape: DenseShape, parts: Int, outputGradient: UnsafePointer<Float>, weights: UnsafePointer<Float>,
        reluOutput: UnsafePointer<Float>?, pool: ThreadPool,
        result: (_ part: Int) -> UnsafeMutablePointer<Float>
    ) {
        let kernels = pool.kernels
        let panels = (shape.units + DensePanels.width - 1) / DensePanels.width
        let most = (panels + parts - 1) / parts
        let grid = PanelGrid(
            panels: parts, rows: (shape.inputs + InputGradientBlock.height - 1) / InputGradientBlock.height, rowUnit: 4,
            work: shape.rows * shape.inputs * panels * DensePanels.width, pool: pool)
        grid.run(pool: pool) { part, blocks, _ in
            let range = part * panels / parts..<(part + 1) * panels / parts
            let floats = most <= InputGradientBlock.mostPanels ? InputGradientBlock.count(panels: most) : 0
            withUnsafeTemporaryAllocation(byteCount: floats * 4, alignment: 64) { bytes in
                let scratch = floats > 0 ? bytes.bindMemory(to: Float.self).baseAddress : nil
                for index in blocks {
                    let first = index * InputGradientBlock.height
                    let block = InputGradientBlock(
                        shape, weights: weights, inputs: first..<min(shape.inputs, first + InputGradientBlock.height),
                        panels: range, scratch: scratch)
                    block.compute(
                        outputGradient: outputGradient, reluOutput: reluOutput, inputGradient: result(part),
                        kernels: kernels)
                }
            }
        }
    }

    /// The input's gradient of a layer with few units: sums over so few products that turning the weights costs less
    /// than adding up the lanes of a dot kernel.
    private static func narrowInputGradient(
        _ shape: DenseShape, outputGradient: UnsafePointer<Float>, weights: UnsafePointer<Float>,
        reluOutput: UnsafePointer<Float>?, inputGradient: UnsafeMutablePointer<Float>, pool: ThreadPool
    ) {
        let kernels = pool.kernels
        let width = DensePanels.width
        let grid = PanelGrid(
            panels: (shape.inputs + width - 1) / width, rows: shape.rows, rowUnit: kernels.tileRows,
            work: shape.rows * shape.inputs * shape.units * 2, pool: pool)
        grid.run(pool: pool) { panel, rows, _ in
            let first = panel * width
            let columns = min(width, shape.inputs - first)
            let transposed = TransposedPanel(
                weights + first * width, units: shape.units, columns: columns, ranges: kernels.ranges)
            transposed.withPanel { weights in
                let product = PanelProduct<Float>(
                    run: shape.units, b: weights, bStep: width, columns: columns, cStep: shape.inputs)
                product.compute(rows, kernels: kernels, into: inputGradient + first) {
                    outputGradient + $0 * shape.units
                }
            }
            guard let reluOutput else { return }
            let start = rows.lowerBound * shape.inputs + first
            kernels.ranges.reluGradientRows(
                reluOutput + start, shape.inputs, rows.count, columns, inputGradient + start)
        }
    }
}
