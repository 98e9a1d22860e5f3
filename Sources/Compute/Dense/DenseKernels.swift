import ComputeKernels

/// The dense layer on weights in panels (see ``DensePanels``): forward, gradients, and the gradient with the
/// optimizer's update fused in.
///
/// Input, output and their gradients are row-major: `[rows][inputs]` and `[rows][units]`. Buffers must not
/// overlap. No function allocates.
package enum DenseKernels {
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
