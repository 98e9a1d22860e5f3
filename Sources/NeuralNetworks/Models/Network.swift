/// The layer calls of a model in the order in which they run.
struct Network {
    /// One layer call; numbers name the tensors between calls.
    struct Call {
        let layer: Layer
        let inputs: [Int]
        let outputs: [Int]
        /// Whether the layer trains in this call; nil where the model decides.
        var isTraining: Bool?
    }

    var inputShapes: [SymbolicShape]
    var outputShapes: [SymbolicShape]
    var calls: [Call]
    var inputs: [Int]
    var outputs: [Int]
    /// How many of the last outputs are terms of the loss.
    var addedLossCount = 0

    /// The shapes of what it gives, without terms of the loss.
    var resultShapes: [SymbolicShape] { Array(outputShapes.dropLast(addedLossCount)) }

    /// The network as its callers see it.
    var withoutAddedLosses: Network {
        var network = self
        network.outputs = outputs.dropLast(addedLossCount)
        network.outputShapes = resultShapes
        network.addedLossCount = 0
        return network
    }

    /// Appends every call's operations; terms of the loss are added to the graph's.
    func emitResults(_ values: [Tensor], into graph: OperationGraph) throws -> [Tensor] {
        let tensors = try emit(values, into: graph)
        for loss in tensors.suffix(addedLossCount) {
            let axes = Array(graph.shape(of: loss).indices)
            graph.add(penalty: axes.isEmpty ? loss : try graph.append(Reduce(.sum, axes: axes), loss))
        }
        return tensors.dropLast(addedLossCount)
    }

    /// Appends every call's operations.
    func emit(_ values: [Tensor], into graph: OperationGraph) throws -> [Tensor] {
        var tensors: [Int: Tensor] = [:]
        for (slot, value) in zip(inputs, values) { tensors[slot] = value }
        for call in calls {
            let given = call.inputs.compactMap { tensors[$0] }
            let results = try graph.inScope(call.layer.name) {
                try graph.inMode(training: call.isTraining) { try call.layer.emit(given, into: graph) }
            }
            if let regularizer = call.layer.activityRegularizer {
                for result in results {
                    // Over the batch's length, so that the penalty does not grow with it.
                    let share = Elements.Affine(scale: 1 / Float(max(graph.shape(of: result).first ?? 1, 1)), offset: 0)
                    graph.add(penalty: try graph.append(Unary(share), regularizer.emit(result, into: graph)))
                }
            }
            for (slot, value) in zip(call.outputs, results) { tensors[slot] = value }
        }
        return outputs.compactMap { tensors[$0] }
    }

    /// The network between symbolic tensors.
    ///
    /// - Throws: ``NetworkError/disconnectedGraph(layer:)`` when an output needs an input that is not listed.
    init(inputs: [SymbolicTensor], outputs: [SymbolicTensor]) throws {
        var slots: [ObjectIdentifier: [Int]] = [:]
        var count = 0
        var calls: [Call] = []
        var inputSlots: [Int] = []
        for input in inputs {
            if let known = slots[ObjectIdentifier(input.call)] {
                inputSlots.append(known[0])
                continue
            }
            slots[ObjectIdentifier(input.call)] = [count]
            inputSlots.append(count)
            count += 1
        }
        func visit(_ call: LayerCall) throws -> [Int] {
            if let known = slots[ObjectIdentifier(call)] { return known }
            guard !call.inputs.isEmpty || call.layer is OperationLayer else {
                throw NetworkError.disconnectedGraph(layer: call.layer.name)
            }
            let given = try call.inputs.map { try visit($0.call)[$0.index] }
            let results = try call.layer.outputShapes(for: call.inputs.map(\.shape)).indices.map { count + $0 }
            count += results.count
            slots[ObjectIdentifier(call)] = results
            calls.append(Call(layer: call.layer, inputs: given, outputs: results, isTraining: call.isTraining))
            return results
        }
        let outputSlots = try outputs.map { try visit($0.call)[$0.index] }
        self.calls = calls
        self.inputs = inputSlots
        self.outputs = outputSlots
        inputShapes = inputs.map(\.shape)
        outputShapes = outputs.map(\.shape)
    }

    /// A chain of layers, each built for what the one before gives.
    init(chain: [Layer], from inputShape: SymbolicShape) throws {
        var shape = inputShape
        calls = []
        for (position, layer) in chain.enumerated() {
            shape = try layer.prepare(for: [shape]).first ?? shape
            calls.append(Call(layer: layer, inputs: [position], outputs: [position + 1]))
        }
        inputs = [0]
        outputs = [chain.count]
        inputShapes = [inputShape]
        outputShapes = [shape]
    }
}
