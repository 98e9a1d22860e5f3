import Compute

extension Bench {
    /// Kernels over contiguous ranges, whose limit is memory.
    func ranges() {
        let count = 670_000
        let (a, b, c, d) = (buffer(count), buffer(count), buffer(count, fill: 0), buffer(count, fill: 0))
        measure("dispatch of nothing") { pool.run(pool.threads) { _ in } }
        measure("RMSprop on 670,000", bytes: 20 * count) {
            OptimizerKernels.update(
                .rmsprop(learningRate: 1e-5), gradient: a, parameters: b, slots: OptimizerSlots(c), count: count,
                pool: pool)
        }
        measure("Adam on 670,000", bytes: 28 * count) {
            OptimizerKernels.update(
                .adam(learningRate: 1e-5, step: 10), gradient: a, parameters: b, slots: OptimizerSlots(c, d),
                count: count, pool: pool)
        }
        measure("ReLU on 670,000", bytes: 8 * count) { Activations.relu(a, output: d, count: count, pool: pool) }
        measure("exp on 670,000", bytes: 8 * count) { VectorMath.exp(a, output: d, count: count, pool: pool) }
        measure("tanh on 670,000", bytes: 8 * count) { VectorMath.tanh(a, output: d, count: count, pool: pool) }
        measure("dropout on 670,000", bytes: 8 * count) {
            Dropout.apply(a, output: d, count: count, rate: 0.3, seed: 7, pool: pool)
        }
        measure("sum of 670,000 as numpy", bytes: 4 * count) { _ = Reductions.sum(a, count: count) }
        measure("maximum of 670,000", bytes: 4 * count) { _ = Reductions.maximum(a, count: count) }
    }
}
