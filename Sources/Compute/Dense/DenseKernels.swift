import ComputeKernels

/// The dense layer on weights in panels (see ``DensePanels``): forward, gradients, and the gradient with the
/// optimizer's update fused in.
///
/// Input, output and their gradients are row-major: `[rows][inputs]` and `[rows][units]`. Buffers must not
/// overlap. No function allocates.
package enum DenseKernels {
    /// `output = activation(input · weights + bias)`.
    ///
    /// - Parameters:
    ///   - input: `[rows][inputs]`.
    ///   - weights: panels of `[inputs][units]`.
    ///   - bias: `[units]`, or nil for none.
    ///   - output: `[rows][units]`, overwritten.
    package static func forward(
        _ shape: DenseShape, input: UnsafePointer<Float>, weights: UnsafePointer<Float>, bias: UnsafePointer<Float>?,
        output: UnsafeMutablePointer<Float>, activation: FusedActivation = .none, pool: ThreadPool = .shared
    ) {
        let kernels = pool.kernels
        let width = DensePanels.width
        let panels = (shape.units + width - 1) / width
        let grid = PanelGrid(
            panels: panels, rows: shape.rows, rowUnit: kernels.tileRows / 2,
            work: shape.rows * shape.inputs * panels * width, pool: pool)
        grid.run(pool: pool) { panel, rows in
            let product = PanelProduct(
                run: shape.inputs, b: weights + panel * width * shape.inputs, bStep: width,
                columns: min(width, shape.units - panel * width), cStep: shape.units,
                bias: bias.map { $0 + panel * width }, relu: activation == .relu)
            product.compute(rows, kernels: kernels, into: output + panel * width) { input + $0 * shape.inputs }
        }
    }

    /// `inputGradient = outputGradient · weightsᵀ`.
    ///
    /// - Parameters:
    ///   - outputGradient: `[rows][units]`.
    ///   - weights: panels of `[inputs][units]`.
    ///   - reluOutput: what the layer below gave out after its ReLU, `[rows][inputs]`; where it is not positive
    ///     the gradient is set to zero. Nil when the layer below has no ReLU to go back through.
    ///   - inputGradient: `[rows][inputs]`, overwritten.
    package static func inputGradient(
        _ shape: DenseShape, outputGradient: UnsafePointer<Float>, weights: UnsafePointer<Float>,
        reluOutput: UnsafePointer<Float>? = nil, inputGradient: UnsafeMutablePointer<Float>,
        pool: ThreadPool = .shared
    ) {
        if shape.units <= TransposedPanel.mostUnits {
            return narrowInputGradient(
                shape, outputGradient: outputGradient, weights: weights, reluOutput: reluOutput,
                inputGradient: inputGradient, pool: pool)
        }
        let kernels = pool.kernels
        let panels = (shape.units + DensePanels.width - 1) / DensePanels.width
        let grid = PanelGrid(
            panels: 1, rows: (shape.inputs + InputGradientBlock.height - 1) / InputGradientBlock.height, rowUnit: 4,
            work: shape.rows * shape.inputs * panels * DensePanels.width, pool: pool)
        grid.run(pool: pool) { _, blocks in
            let floats = panels <= InputGradientBlock.mostPanels ? InputGradientBlock.count(panels: panels) : 0
            withUnsafeTemporaryAllocation(byteCount: floats * 4, alignment: 64) { bytes in
                let scratch = floats > 0 ? bytes.bindMemory(to: Float.self).baseAddress : nil
                for index in blocks {
                    let first = index * InputGradientBlock.height
                    let block = InputGradientBlock(
                        shape, weights: weights, inputs: first..<min(shape.inputs, first + InputGradientBlock.height),
                        panels: panels, scratch: scratch)
                    block.compute(
                        outputGradient: outputGradient, reluOutput: reluOutput, inputGradient: inputGradient,
                        kernels: kernels)
                }
            }
        }
    }

    /// `weightGradient = inputᵀ · outputGradient`, in panels.
    ///
    /// - Parameters:
    ///   - input: `[rows][inputs]`.
    ///   - outputGradient: `[rows][units]`.
    ///   - weightGradient: panels of `[inputs][units]`, overwritten, padding zeroed.
    package static func weightGradient(
        _ shape: DenseShape, input: UnsafePointer<Float>, outputGradient: UnsafePointer<Float>,
        weightGradient: UnsafeMutablePointer<Float>, pool: ThreadPool = .shared
    ) {
        eachGradientTile(
            shape, input: input, outputGradient: outputGradient, wholePanels: weightGradient, pool: pool
        ) { offset, gradient, count in
            (weightGradient + offset).update(from: gradient, count: count)
        }
    }

    /// Computes the weights' gradient and applies the optimizer to the weights at once: the gradient never
    /// reaches memory.
    ///
    /// Run ``inputGradient(_:outputGradient:weights:reluOutput:inputGradient:pool:)`` first; it needs the weights
    /// before the update.
    ///
    /// - Parameters:
    ///   - input: `[rows][inputs]`.
    ///   - outputGradient: `[rows][units]`.
    ///   - weights: panels, updated in place.
    ///   - slots: the optimizer's state, panels like the weights; as many as ``OptimizerRule/slotCount`` says.
    package static func updateWeights(
        _ shape: DenseShape, input: UnsafePointer<Float>, outputGradient: UnsafePointer<Float>,
        weights: UnsafeMutablePointer<Float>, slots: OptimizerSlots, rule: OptimizerRule, pool: ThreadPool = .shared
    ) {
        let update = OptimizerKernels.Update(rule, kernels: pool.kernels)
        eachGradientTile(shape, input: input, outputGradient: outputGradient, pool: pool) { offset, gradient, count in
            update.apply(
                gradient: gradient, parameters: weights + offset, slots: slots.advanced(by: offset), count: count)
        }
    }

    /// `biasGradient[u] = Σ outputGradient[r][u]` over the rows; also the bias gradient of a convolution, whose
    /// rows are all pixels of the batch.
    package static func biasGradient(
        _ outputGradient: UnsafePointer<Float>, rows: Int, units: Int, biasGradient: UnsafeMutablePointer<Float>,
        pool: ThreadPool = .shared
    ) {
        let ranges = pool.kernels.ranges
        let parts = pool.threads == 1 || rows * units < 65536 ? 1 : min(pool.threads, rows)
        guard parts > 1 else { return ranges.columnSums(outputGradient, rows, units, units, biasGradient) }
        // Every part sums rows of its own; the parts are added in order, so that the digits are always the same.
        withUnsafeTemporaryAllocation(of: Float.self, capacity: parts * units) { sums in
            guard let partial = sums.baseAddress else { return }
            pool.run(parts) { part in
                let first = part * rows / parts
                ranges.columnSums(
                    outputGradient + first * units, (part + 1) * rows / parts - first, units, units,
                    partial + part * units)
            }
            ranges.columnSums(partial, parts, units, units, biasGradient)
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
        grid.run(pool: pool) { panel, rows in
            let first = panel * width
            let columns = min(width, shape.inputs - first)
            let transposed = TransposedPanel(
                weights + first * width, units: shape.units, columns: columns)
            transposed.withPanel { weights in
                let product = PanelProduct<Float>(
                    run: shape.units, b: weights, bStep: width, columns: columns, cStep: shape.inputs)
                product.compute(rows, kernels: kernels, into: inputGradient + first) {
                    outputGradient + $0 * shape.units
                }
            }
            guard let reluOutput else { return }
            for row in rows {
                let start = row * shape.inputs + first
                kernels.ranges.reluGradient(
                    reluOutput + start, inputGradient + start, 1, inputGradient + start, columns)
            }
        }
    }

    /// Rows of the output's gradient that are copied together before they are multiplied, 16 KB at most: as columns of
    /// a matrix they would compete for a few lines of the cache.
    private static let packedRows = 128

    /// Calls `body` with every tile of the weights' gradient while it is in the first-level cache: where it stands
    /// in the panels, its elements, and how many they are. Tiles are whole rows of a panel, padding zero. Panels without
    /// padding are written to `wholePanels` instead, where it is given.
    @inline(__always)
    private static func eachGradientTile(
        _ shape: DenseShape, input: UnsafePointer<Float>, outputGradient: UnsafePointer<Float>,
        wholePanels: UnsafeMutablePointer<Float>? = nil, pool: ThreadPool,
        _ body: (_ offset: Int, _ gradient: UnsafeMutablePointer<Float>, _ count: Int) -> Void
    ) {
        let kernels = pool.kernels
        let width = DensePanels.width
        let panels = (shape.units + width - 1) / width
        let grid = PanelGrid(
            panels: panels, rows: shape.inputs, rowUnit: kernels.tileRows * 2,
            work: shape.rows * shape.inputs * panels * width, pool: pool)
        grid.run(pool: pool) { panel, rows in
            let columns = min(width, shape.units - panel * width)
            withUnsafeTemporaryAllocation(byteCount: (16 + packedRows) * width * 4, alignment: 64) { bytes in
                let tile = bytes.bindMemory(to: Float.self)
                guard let gradient = tile.baseAddress else { return }
                tile.initialize(repeating: 0)
                let packed = gradient + 16 * width
                let packs = shape.rows <= packedRows
                if packs {
                    for row in 0..<shape.rows {
                        (packed + row * width).update(
                            from: outputGradient + row * shape.units + panel * width, count: columns)
                    }
                }
                let product = PanelProduct(
                    run: shape.rows, step: shape.inputs,
                    b: packs ? UnsafePointer(packed) : outputGradient + panel * width,
                    bStep: packs ? width : shape.units, columns: columns, cStep: width)
                if let wholePanels, columns == width {
                    let target = wholePanels + panel * shape.inputs * width
                    return product.compute(rows, kernels: kernels, into: target) { input + $0 }
                }
                var tiles = TileRows(rows, limit: kernels.tileRows)
                while let tile = tiles.next() {
                    product.compute(0..<tile.count, kernels: kernels, into: gradient) {
                        input + tile.lowerBound + $0
                    }
                    body((panel * shape.inputs + tile.lowerBound) * width, gradient, tile.count * width)
                }
            }
        }
    }
}
