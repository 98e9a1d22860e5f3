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
        Reference.denseForward(
            shape, input: input, weights: weights, bias: bias, output: output, activation: activation)
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
        Reference.denseInputGradient(
            shape, outputGradient: outputGradient, weights: weights, reluOutput: reluOutput,
            inputGradient: inputGradient)
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
        Reference.denseWeightGradient(
            shape, input: input, outputGradient: outputGradient, weightGradient: weightGradient)
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
        Reference.denseUpdateWeights(
            shape, input: input, outputGradient: outputGradient, weights: weights, slots: slots, rule: rule)
    }

    /// `biasGradient[u] = Σ outputGradient[r][u]` over the rows; also the bias gradient of a convolution, whose
    /// rows are all pixels of the batch.
    package static func biasGradient(
        _ outputGradient: UnsafePointer<Float>, rows: Int, units: Int, biasGradient: UnsafeMutablePointer<Float>,
        pool: ThreadPool = .shared
    ) {
        Reference.biasGradient(outputGradient, rows: rows, units: units, biasGradient: biasGradient)
    }
}
