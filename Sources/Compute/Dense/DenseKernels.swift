import ComputeKernels

/// The dense layer on weights in panels (see ``DensePanels``): forward, gradients, and the gradient with the
/// optimizer's update fused in.
///
/// Input, output and their gradients are row-major: `[rows][inputs]` and `[rows][units]`. Buffers must not
/// overlap. No function allocates.
package enum DenseKernels {
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
            shape, input: input, outputGradient: outputGradient, wholePanels: weightGradient, pool: pool,
            prepare: { _, _ in },
            finish: { offset, gradient, count in (weightGradient + offset).update(from: gradient, count: count) })
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
        eachGradientTile(
            shape, input: input, outputGradient: outputGradient, pool: pool,
            prepare: { offset, count in
                // They come from far while the tile is computed.
                ck_prefetch_for_writing(weights + offset, count * 4)
                if let first = slots.first { ck_prefetch_for_writing(first + offset, count * 4) }
                if let second = slots.second { ck_prefetch_for_writing(second + offset, count * 4) }
            },
            finish: { offset, gradient, count in
                update.apply(
                    gradient: gradient, parameters: weights + offset, slots: slots.advanced(by: offset), count: count)
            })
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
}
