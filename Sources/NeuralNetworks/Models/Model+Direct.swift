import Arrays

extension Model {
    /// Samples that a direct call runs by a kept plan: those of a batch, not of a data set, whose buffers would be kept as
    /// well.
    private static let mostPlannedSamples = 32

    /// What `model(x)` gives: the plan of `predict` for the few samples that such calls are for.
    func directOutputs(_ inputs: [NDArray], variesPictures: Bool) throws -> [NDArray]? {
        guard !(self is TracedModel), let network, let count = inputs.first?.shape.first,
            (1...Self.mostPlannedSamples).contains(count),
            inputs.allSatisfy({ $0.shape.first == count }),
            !(variesPictures && network.calls.contains(where: { Self.variesPictures($0.layer) }))
        else { return nil }
        _ = try prepare(for: inputs.map { SymbolicShape($0.shape.map { $0 }) })
        let step = try step(.prediction, inputShapes: inputs.map(\.shape))
        let order = Array(0..<count)
        order.withUnsafeBufferPointer { indices in
            for (array, target) in zip(inputs, step.inputs) { ArrayGather(array).gather(indices, into: target) }
        }
        try step.run()
        return try zip(step.outputs, step.outputShapes).map { output, shape in
            try NDArray(Array(UnsafeBufferPointer(start: output, count: shape.reduce(1, *))), shape: shape)
        }
    }

    /// Whether pictures come out of a layer otherwise at every call.
    private static func variesPictures(_ layer: Layer) -> Bool {
        layer is RandomPictureLayer || layer.sublayers.contains { variesPictures($0) }
    }
}
