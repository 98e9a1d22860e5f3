/// Dropout without a stored mask: the same seed draws the same mask again, on any number of threads.
package enum Dropout {
    /// `output = input · 1/(1−rate)` where the element is kept, else 0. The gradient is the same function, with
    /// the same seed, on the output's gradient. `output` may be `input`.
    ///
    /// - Parameters:
    ///   - rate: the share to drop, in `0 ..< 1`.
    ///   - seed: names the mask; take a new one for every step.
    package static func apply(
        _ input: UnsafePointer<Float>, output: UnsafeMutablePointer<Float>, count: Int, rate: Float, seed: UInt64,
        pool: ThreadPool = .shared
    ) {
        Reference.dropout(input, output: output, count: count, rate: rate, seed: seed)
    }
}
