extension OperationGraph {
    /// Appends the gradients of a scalar with respect to weights and other tensors.
    ///
    /// - Returns: one gradient for each target; nil where the scalar does not depend on it.
    /// - Throws: ``NetworkError/notDifferentiable(operation:)`` when an operation on the way has no rule.
    func gradients(of scalar: Tensor, withRespectTo targets: [Tensor]) throws -> [Tensor?] {
        let last = nodes.count
        var leads = [Bool](repeating: false, count: shapes.count)
        for target in targets { leads[target.index] = true }
        for node in nodes.prefix(last) where node.inputs.contains(where: { leads[$0.index] }) {
            leads[node.output.index] = true
        }

        var gradients: [Int: Tensor] = [:]
        gradients[scalar.index] = constant([Float](repeating: 1, count: count(of: scalar)), shape: shape(of: scalar))
        for position in stride(from: last - 1, through: 0, by: -1) {
            let node = nodes[position]
            guard leads[node.output.index], let outputGradient = gradients[node.output.index] else { continue }
            let needed = node.inputs.map { leads[$0.index] }
            guard needed.contains(true) else { continue }
            let step = GradientStep(
                graph: self, inputs: node.inputs, output: node.output, outputGradient: outputGradient, needed: needed)
            let origin = TensorOrigin(layers: origin(of: node.output).layers, isGradient: true)
            try inScope(origin) {
                let found = try node.operation.gradient(step)
                for (input, gradient) in zip(node.inputs, found) where leads[input.index] {
                    guard let gradient else { continue }
                    if let earlier = gradients[input.index] {
                        gradients[input.index] = try append(Binary(.add), earlier, gradient)
                    } else {
                        gradients[input.index] = gradient
                    }
                }
            }
        }
        return targets.map { gradients[$0.index] }
    }
}
