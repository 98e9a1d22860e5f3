extension SampleUse.Role {
    /// The shape that some samples of a batch have of a tensor.
    func share(_ samples: Int, of batch: Int, in shape: [Int]) -> [Int] {
        var shape = shape
        switch self {
        case .whole, .sum, .running: break
        case .rows: shape[0] = shape[0] / batch * samples
        case .pairs: shape[1] = shape[1] / batch * samples
        }
        return shape
    }
}

extension Buffer {
    /// The share that some samples of a batch have in a tensor.
    ///
    /// - Parameter isHome: the memory holds no other samples.
    func part(_ samples: Range<Int>, of batch: Int, _ role: SampleUse.Role, isHome: Bool) -> Buffer {
        let (start, length) = (isHome ? 0 : samples.lowerBound, samples.count)
        let shape = role.share(length, of: batch, in: shape)
        switch role {
        case .whole, .sum, .running: return self
        case .rows: return Buffer(pointer: pointer + count / batch * start, shape: shape)
        case .pairs:
            let row = count / 2 / batch
            return Buffer(pointer: pointer + row * start, shape: shape, half: row * (isHome ? length : batch))
        }
    }
}

/// Memory beside the tensors that the kernels of a plan use one after the other.
struct PlanWorkspace {
    /// Where the room for one block's share of a sum begins.
    let sumsOffset: Int
    /// Floats of all.
    let count: Int

    init(_ schedule: Schedule, _ blocks: SampleBlocks?) {
        let graph = schedule.graph
        var (kernels, sums) = (0, 0)
        for (position, entry) in schedule.entries.enumerated() {
            if case .denseUpdate(_, let rows, let outputGradient) = entry {
                let shapes = [graph.shape(of: rows), graph.shape(of: outputGradient)]
                kernels = max(kernels, DenseWeightGradient().workspaceCount(inputs: shapes, output: []))
            }
            guard case .node(let node) = entry else { continue }
            let (inputs, output) = (node.inputs.map { graph.shape(of: $0) }, graph.shape(of: node.output))
            guard let blocks, let use = blocks.uses[position] else {
                kernels = max(kernels, node.operation.workspaceCount(inputs: inputs, output: output))
                continue
            }
            if use.output == .sum { sums = max(sums, output.reduce(1, *)) }
            for length in Set(blocks.blocks.map(\.count)) {
                let parts = zip(inputs, use.inputs).map { $1.share(length, of: blocks.batch, in: $0) }
                let part = use.output.share(length, of: blocks.batch, in: output)
                kernels = max(kernels, node.operation.workspaceCount(inputs: parts, output: part))
            }
        }
        sumsOffset = (kernels + 15) / 16 * 16
        count = sumsOffset + sums
    }
}
