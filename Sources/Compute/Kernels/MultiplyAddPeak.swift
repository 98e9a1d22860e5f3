import ComputeKernels

/// The most multiply-adds the machine can do, for benchmarks to compare with.
package enum MultiplyAddPeak {
    /// Does `rounds` rounds on every thread of the pool.
    ///
    /// - Returns: the floating-point operations done, two for each multiply-add.
    package static func run(rounds: Int, pool: ThreadPool) -> Int {
        let set = pool.instructionSet.rawValue
        pool.run(pool.threads) { _ in _ = ck_multiply_add_peak(set, rounds) }
        let lanes = Int(pool.kernels.tiles.pointee.lanesF32)
        return pool.threads * rounds * 12 * lanes * 2
    }
}
