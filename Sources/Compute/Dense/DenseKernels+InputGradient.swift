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
    /// this saves moving half of the weights from one processor's cache to the other's and back. Parts are also no larger
    /// than what the cache keeps of a block of rows.
    private static func panelParts(_ shape: DenseShape, pool: ThreadPool) -> Int {
        let threads = pool.threads
        let panels = (shape.units + DensePanels.width - 1) / DensePanels.width
        let pays = threads <= 8 && panels >= 2 * threads && shape.units >= 2 * shape.rows * (threads - 1)
        guard !TransposedWeights.pays(shape) else { return pays ? threads : 1 }
        let small = (panels + InputGradientBlock.mostInPlace - 1) / InputGradientBlock.mostInPlace
        // Beyond four sums, adding them up costs more than copying the weights.
        return max(pays ? threads : 1, small <= 4 ? small : 1)
    }

    /// Computes the input's gradient from `parts` ranges of panels, each into a result of its own.
    private static func blocks(
        _ shape: DenseShape, parts: Int, outputGradient: UnsafePointer<Float>, weights: UnsafePointer<Float>,
        reluOutput: UnsafePointer<Float>?, pool: ThreadPool,
        result: (_ part: Int) -> UnsafeMutablePointer<Float>
    ) {
        let kernels = pool.kernels
        let panels = (shape.units + DensePanels.width - 1) / DensePanels.width
        let work = shape.rows * shape.inputs * panels * DensePanels.width
        if TransposedWeights.pays(shape) {
            return transposedBlocks(
                shape, parts: parts, outputGradient: outputGradient, weights: weights, reluOutput: reluOutput,
                work: work, pool: pool, result: result)
        }
        let most = (panels + parts - 1) / parts
        let grid = PanelGrid(
            panels: parts, rows: (shape.inputs + InputGradientBlock.height - 1) / InputGradientBlock.height, rowUnit: 4,
            work: work, pool: pool)
        grid.run(pool: pool) { part, blocks, _ in
            let range = part * panels / parts..<(part + 1) * panels / parts
            let floats = InputGradientBlock.isCopied(panels: most) ? InputGradientBlock.count(panels: most) : 0
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

    /// As ``blocks(_:parts:outputGradient:weights:reluOutput:pool:result:)``, on weights that are turned first.
    private static func transposedBlocks(
        _ shape: DenseShape, parts: Int, outputGradient: UnsafePointer<Float>, weights: UnsafePointer<Float>,
        reluOutput: UnsafePointer<Float>?, work: Int, pool: ThreadPool,
        result: (_ part: Int) -> UnsafeMutablePointer<Float>
    ) {
        let kernels = pool.kernels
        let width = DensePanels.width
        let panels = (shape.units + width - 1) / width
        let blocks = (shape.inputs + width - 1) / width
        let grid = PanelGrid(
            panels: parts * blocks, rows: shape.rows, rowUnit: max(32, kernels.tileRows), work: work, pool: pool)
        grid.run(pool: pool) { index, rows, _ in
            let (part, block) = index.quotientAndRemainder(dividingBy: blocks)
            let first = block * width
            let columns = min(width, shape.inputs - first)
            TransposedWeights(shape, weights: weights, inputs: first..<first + columns, kernels: kernels).compute(
                rows, panels: part * panels / parts..<(part + 1) * panels / parts, outputGradient: outputGradient,
                inputGradient: result(part))
            guard let reluOutput else { return }
            let start = rows.lowerBound * shape.inputs + first
            kernels.ranges.reluGradientRows(
                reluOutput + start, shape.inputs, rows.count, columns, result(part) + start)
        }
    }
}
