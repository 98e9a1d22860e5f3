import ComputeKernels

extension DenseKernels {
    /// Floats of the workspace of ``weightGradient(_:input:outputGradient:weightGradient:workspace:pool:)`` and
    /// ``updateWeights(_:input:outputGradient:weights:slots:rule:workspace:pool:)``.
    package static func weightGradientWorkspace(_ shape: DenseShape, pool: ThreadPool = .shared) -> Int {
        OuterStrips(shape, pool: pool).count
    }

    /// `weightGradient = inputᵀ · outputGradient`, in panels.
    ///
    /// - Parameters:
    ///   - input: `[rows][inputs]`.
    ///   - outputGradient: `[rows][units]`.
    ///   - weightGradient: panels of `[inputs][units]`, overwritten, padding zeroed.
    ///   - workspace: as many floats as ``weightGradientWorkspace(_:pool:)`` says.
    package static func weightGradient(
        _ shape: DenseShape, input: UnsafePointer<Float>, outputGradient: UnsafePointer<Float>,
        weightGradient: UnsafeMutablePointer<Float>, workspace: UnsafeMutablePointer<Float>, pool: ThreadPool = .shared
    ) {
        let kernels = pool.kernels
        OuterStrips(shape, pool: pool).run(
            input: input, outputGradient: outputGradient, weights: weightGradient, workspace: workspace, pool: pool,
            whole: { kernels.outerProducts.store(&$0) },
            rest: { gradient, start, count in (weightGradient + start).update(from: gradient, count: count) })
    }

    /// Computes the weights' gradient and applies the optimizer to the weights at once: the gradient never
    /// reaches memory.
    ///
    /// Run ``inputGradient(_:outputGradient:weights:reluOutput:inputGradient:workspace:pool:)`` first; it needs the
    /// weights before the update.
    ///
    /// - Parameters:
    ///   - input: `[rows][inputs]`.
    ///   - outputGradient: `[rows][units]`.
    ///   - weights: panels, updated in place.
    ///   - slots: the optimizer's state, panels like the weights; as many as ``OptimizerRule/slotCount`` says.
    ///   - workspace: as many floats as ``weightGradientWorkspace(_:pool:)`` says.
    package static func updateWeights(
        _ shape: DenseShape, input: UnsafePointer<Float>, outputGradient: UnsafePointer<Float>,
        weights: UnsafeMutablePointer<Float>, slots: OptimizerSlots, rule: OptimizerRule,
        workspace: UnsafeMutablePointer<Float>, pool: ThreadPool = .shared
    ) {
        let update = OptimizerKernels.Update(rule, kernels: pool.kernels)
        OuterStrips(shape, pool: pool).run(
            input: input, outputGradient: outputGradient, weights: weights, slots: slots, workspace: workspace,
            pool: pool, whole: { update.apply(strip: &$0) },
            rest: { gradient, start, count in
                update.apply(
                    gradient: gradient, parameters: weights + start, slots: slots.advanced(by: start), count: count)
            })
    }
}
