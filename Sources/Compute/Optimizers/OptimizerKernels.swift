/// Optimizer updates on flat arrays of parameters.
package enum OptimizerKernels {
    /// Applies one update to `count` parameters.
    ///
    /// - Parameters:
    ///   - gradient: `[count]`.
    ///   - parameters: `[count]`, updated in place.
    ///   - slots: the rule's state, `[count]` each.
    package static func update(
        _ rule: OptimizerRule, gradient: UnsafePointer<Float>, parameters: UnsafeMutablePointer<Float>,
        slots: OptimizerSlots, count: Int, pool: ThreadPool = .shared
    ) {
        Reference.optimizerUpdate(rule, gradient: gradient, parameters: parameters, slots: slots, count: count)
    }
}
