import Compute

extension FusionRules {
    /// The gradient of a pooled normalisation → the gradients of the convolution below, where no others read it.
    static func pooledConvolutionGradient(_ schedule: inout Schedule) {
        for position in schedule.entries.indices {
            guard let found = PooledConvolution(at: position, in: schedule) else { continue }
            found.merge(&schedule)
        }
    }
}

/// A convolution without a gradient of its images, below a normalisation that is pooled, on the way back.
private struct PooledConvolution {
    private let position: Int
    private let operation: PooledConvolutionGradient
    private let inputs: [Tensor]
    /// Where the parts of the normalisation's gradient stand, and those who read the part that goes on.
    private let parts: [(position: Int, part: Part, output: Tensor)]
    private let weights: (position: Int, output: Tensor)
    private let bias: (position: Int, output: Tensor)?

    init?(at position: Int, in schedule: Schedule) {
        guard case .node(let node) = schedule.entries[position],
            let normalization = node.operation as? NormalizedMaximumPoolingGradient
        else { return nil }
        let counts = schedule.readCounts()
        func nodes(reading value: Tensor) -> [(position: Int, node: OperationGraph.Node)] {
            schedule.entries.enumerated().compactMap { position, entry in
                if case .node(let node) = entry, node.inputs.contains(value) { (position, node) } else { nil }
            }
        }
        let parts = nodes(reading: node.output).compactMap { reader in
            (reader.node.operation as? Part).map { (position: reader.position, part: $0, output: reader.node.output) }
        }
        let passedOn = parts.filter { $0.part.offset == 0 && counts[$0.output.index] > 0 }
        guard counts[node.output.index] == parts.count, passedOn.count == 1 else { return nil }
        let gradient = passedOn[0].output
        let readers = nodes(reading: gradient)
        let convolutions = readers.filter { $0.node.operation is ConvolutionWeightGradientOperation }
        let channels = schedule.graph.shape(of: gradient).last ?? 0
        let sums = readers.filter {
            $0.node.operation is SumTo && schedule.graph.shape(of: $0.node.output) == [channels]
        }
        guard counts[gradient.index] == readers.count, convolutions.count == 1, sums.count <= 1,
            readers.count == 1 + sums.count, let first = convolutions.first,
            let convolution = first.node.operation as? ConvolutionWeightGradientOperation,
            convolution.geometry.groups == 1, first.node.inputs[0] != gradient,
            Convolution2D.sumsWeightGradientByImage(
                convolution.geometry.placed(on: schedule.graph.shape(of: first.node.inputs[0])))
        else { return nil }
        self.position = position
        self.parts = parts
        operation = PooledConvolutionGradient(
            normalization: normalization, convolution: convolution.geometry, kernelShape: convolution.kernelShape,
            hasBias: !sums.isEmpty)
        inputs = node.inputs + [first.node.inputs[0]]
        weights = (first.position, first.node.output)
        bias = sums.first.map { ($0.position, $0.node.output) }
    }

    /// Puts one operation in the place of the first, and views of its result in the places of the others.
    func merge(_ schedule: inout Schedule) {
        let graph = schedule.graph
        guard case .node(let before) = schedule.entries[position],
            let output = try? graph.append(operation, inputs)
        else { return }
        graph.origins[output.index] = graph.origin(of: weights.output).joined(with: graph.origin(of: before.output))
        func view(_ offset: Int, _ target: Tensor) -> Schedule.Entry {
            .node(
                OperationGraph.Node(
                    operation: Part(offset: offset, shape: graph.shape(of: target)), inputs: [output], output: target))
        }
        schedule.entries[position] = .node(
            OperationGraph.Node(operation: operation, inputs: inputs, output: output))
        schedule.entries[weights.position] = view(0, weights.output)
        if let bias { schedule.entries[bias.position] = view(operation.biasOffset, bias.output) }
        let count = graph.count(of: before.inputs[2])
        for (position, part, target) in parts {
            // Nobody reads the first part any more; it may as well be any.
            let offset = part.offset < count ? 0 : part.offset - count + operation.gammaOffset
            schedule.entries[position] = view(offset, target)
        }
    }
}
