import Compute

/// One weight's update by the optimizer, as part of a step.
struct WeightUpdate {
    let variable: Variable
    let gradient: Tensor
    let optimizer: Optimizer

    /// True when the update can run inside the kernel that computes the gradient.
    var fusesIntoGradient: Bool {
        optimizer.currentRule != nil && !optimizer.clips && variable.layout == .panels && !optimizer.needsAllGradients
    }

    /// The update on a gradient in memory.
    func kernel(gradient: UnsafeMutablePointer<Float>) -> Kernel {
        let (variable, optimizer) = (variable, optimizer)
        let state = optimizer.state(of: variable)
        return {
            optimizer.update(variable, gradient: gradient, state: state)
            variable.constraint?.apply(to: variable)
        }
    }

    /// Gradient and update of a dense layer's weights at once.
    func denseKernel(rows: Buffer, outputGradient: Buffer, workspace: UnsafeMutablePointer<Float>) -> Kernel {
        let (variable, optimizer) = (variable, optimizer)
        let state = optimizer.state(of: variable)
        let shape = DenseShape(rows: rows.shape[0], inputs: rows.shape[1], units: outputGradient.shape[1])
        let slots = OptimizerSlots(state.slots.first, state.slots.dropFirst().first)
        return {
            guard let rule = optimizer.currentRule else { return }
            DenseKernels.updateWeights(
                shape, input: rows.pointer, outputGradient: outputGradient.pointer, weights: variable.storage,
                slots: slots, rule: rule, workspace: workspace)
            variable.constraint?.apply(to: variable)
        }
    }
}
