import Compute

/// An operation whose kernel can add a bias and apply a ReLU as it writes.
protocol FusesBiasAndRelu: Operation {
    var hasBias: Bool { get set }
    var activation: FusedActivation { get set }
}

extension FusesBiasAndRelu {
    func with(bias: Bool, activation: FusedActivation) -> Self {
        var copy = self
        copy.hasBias = bias
        copy.activation = activation
        return copy
    }
}

extension DenseProduct: FusesBiasAndRelu {}
extension Convolution: FusesBiasAndRelu {}

/// Rules that put one kernel in the place of several, with the same numbers. A new rule is one function and one row.
enum FusionRules {
    typealias Rule = (inout Schedule) -> Void

    /// Every rule, in the order of their application.
    static var all: [Rule] {
        [
            biasInto, reluInto, droppedReluGradient, normalizedPooling, normalizedPoolingGradient,
            reluIntoNormalization, pooledConvolutionGradient, denseGradientWithRelu, pooledReluGradient, denseUpdate,
            placesOnlyForGradients,
        ]
    }

    /// dense or convolution → + bias.
    static func biasInto(_ schedule: inout Schedule) {
        mergePairs(&schedule) { first, second, graph in
            guard let product = first.operation as? any FusesBiasAndRelu, !product.hasBias, product.activation == .none,
                let sum = second.operation as? Binary, sum.kind == .add, second.inputs[0] == first.output,
                graph.shape(of: second.inputs[1]) == [graph.shape(of: first.output).last ?? 0]
            else { return nil }
            return (product.with(bias: true, activation: .none), first.inputs + [second.inputs[1]])
        }
    }

    /// dense or convolution → ReLU.
    static func reluInto(_ schedule: inout Schedule) {
        mergePairs(&schedule) { first, second, _ in
            guard let product = first.operation as? any FusesBiasAndRelu, product.activation == .none,
                second.operation is Unary<Elements.Relu>
            else { return nil }
            return (product.with(bias: product.hasBias, activation: .relu), first.inputs)
        }
    }

    /// dense input gradient → gradient of the ReLU below.
    static func denseGradientWithRelu(_ schedule: inout Schedule) {
        mergePairs(&schedule) { first, second, _ in
            guard var gradient = first.operation as? DenseInputGradient, !gradient.hasRelu,
                second.operation is UnaryGradient<Elements.Relu>, second.inputs[0] == first.output
            else { return nil }
            gradient.hasRelu = true
            return (gradient, first.inputs + [second.inputs[1]])
        }
    }

    /// dense weight gradient → optimizer: the gradient never reaches memory.
    static func denseUpdate(_ schedule: inout Schedule) {
        let counts = schedule.readCounts()
        var makers: [Int: Int] = [:]
        var removed = Set<Int>()
        for (position, entry) in schedule.entries.enumerated() {
            switch entry {
            case .node(let node):
                if node.operation is DenseWeightGradient { makers[node.output.index] = position }
            case .update(let update):
                guard counts[update.gradient.index] == 1, update.fusesIntoGradient,
                    let maker = makers[update.gradient.index], case .node(let node) = schedule.entries[maker]
                else { continue }
                schedule.entries[position] = .denseUpdate(update, node.inputs[0], node.inputs[1])
                removed.insert(maker)
            case .denseUpdate, .measure: break
            }
        }
        schedule.entries = schedule.entries.enumerated().filter { !removed.contains($0.offset) }.map(\.element)
    }

    /// The gradient of a maximum pooling → that of the ReLU whose result was pooled.
    static func pooledReluGradient(_ schedule: inout Schedule) {
        var pooled: [Tensor: Tensor] = [:]
        for case .node(let node) in schedule.entries where node.operation is MaximumPooling {
            pooled[node.output] = node.inputs[0]
        }
        mergePairs(&schedule) { first, second, _ in
            guard var gradient = first.operation as? MaximumPoolingGradient, !gradient.hasRelu,
                second.operation is UnaryGradient<Elements.Relu>, second.inputs[0] == first.output,
                pooled[first.inputs[1]] == second.inputs[1]
            else { return nil }
            gradient.hasRelu = true
            return (gradient, first.inputs)
        }
    }

    /// Gradients of a dropout and of the ReLU before it → one, which goes by the dropout's result.
    static func droppedReluGradient(_ schedule: inout Schedule) {
        var dropped: [Tensor: [(seeds: DropoutSeed, result: Tensor)]] = [:]
        for case .node(let node) in schedule.entries {
            guard let dropout = node.operation as? DropoutApplication, !dropout.isGradient else { continue }
            dropped[node.inputs[0], default: []].append((dropout.seeds, node.output))
        }
        mergePairs(&schedule) { first, second, _ in
            guard let dropout = first.operation as? DropoutApplication, dropout.isGradient,
                second.operation is UnaryGradient<Elements.Relu>, second.inputs[0] == first.output,
                let result = dropped[second.inputs[1]]?.first(where: { $0.seeds === dropout.seeds })?.result
            else { return nil }
            return (DroppedReluGradient(scale: 1 / (1 - dropout.rate)), [first.inputs[0], result])
        }
    }

    /// batch normalisation → maximum pooling over windows that tile the images.
    static func normalizedPooling(_ schedule: inout Schedule) {
        mergePairs(&schedule) { first, second, graph in
            guard let normalization = first.operation as? BatchNormalize,
                let pooling = second.operation as? MaximumPooling,
                NormalizedPooling.serves(pooling.geometry.placed(on: graph.shape(of: first.output)))
            else { return nil }
            return (NormalizedMaximumPooling(normalization: normalization, pooling: pooling), first.inputs)
        }
    }

    /// The gradient of such a pooling → that of the normalisation.
    static func normalizedPoolingGradient(_ schedule: inout Schedule) {
        mergePairs(&schedule) { first, second, graph in
            guard let pooling = first.operation as? MaximumPoolingGradient,
                let normalization = second.operation as? BatchNormalizeGradient, second.inputs[1] == first.output,
                second.inputs[0] != first.output,
                NormalizedPooling.serves(pooling.geometry.placed(on: pooling.inputShape))
            else { return nil }
            return (
                NormalizedMaximumPoolingGradient(normalization: normalization, geometry: pooling.geometry),
                first.inputs + [second.inputs[0]] + second.inputs.dropFirst(2)
            )
        }
    }

    /// The gradient of a normalisation → that of the ReLU, with or without dropout, whose result was normalised.
    static func reluIntoNormalization(_ schedule: inout Schedule) {
        let counts = schedule.readCounts()
        var makers: [Int: Int] = [:]
        for (position, entry) in schedule.entries.enumerated() {
            guard case .node(let node) = entry else { continue }
            makers[node.output.index] = position
            let slope: Float
            switch node.operation {
            case is UnaryGradient<Elements.Relu>: slope = 1
            case let dropped as DroppedReluGradient: slope = dropped.scale
            default: continue
            }
            guard counts[node.inputs[0].index] == 1, let partAt = makers[node.inputs[0].index],
                case .node(let part) = schedule.entries[partAt], let view = part.operation as? Part, view.offset == 0,
                let at = makers[part.inputs[0].index], case .node(let maker) = schedule.entries[at],
                var gradient = maker.operation as? any TakesReluGradient, gradient.slope == nil,
                maker.inputs[gradient.normalizedInput] == node.inputs[1]
            else { continue }
            gradient.slope = slope
            schedule.entries[at] = .node(
                OperationGraph.Node(operation: gradient, inputs: maker.inputs, output: maker.output))
            schedule.entries[position] = .node(
                OperationGraph.Node(operation: view, inputs: part.inputs, output: node.output))
        }
    }

    /// Poolings whose places nobody reads do not note them.
    static func placesOnlyForGradients(_ schedule: inout Schedule) {
        var read = Set<Int>()
        for case .node(let node) in schedule.entries where !(node.operation is PooledNumbers) {
            read.formUnion(node.inputs.map(\.index))
        }
        for (position, entry) in schedule.entries.enumerated() {
            guard case .node(let node) = entry, !read.contains(node.output.index) else { continue }
            var operation = node.operation
            if var pooling = operation as? MaximumPooling {
                pooling.notesPlaces = false
                operation = pooling
            } else if let both = operation as? NormalizedMaximumPooling {
                var pooling = both.pooling
                pooling.notesPlaces = false
                operation = NormalizedMaximumPooling(normalization: both.normalization, pooling: pooling)
            }
            schedule.entries[position] = .node(
                OperationGraph.Node(operation: operation, inputs: node.inputs, output: node.output))
        }
    }

    /// Merges a node with the only reader of its result, at the node's own place: a weight that it reads may be
    /// updated before the reader's.
    private static func mergePairs(
        _ schedule: inout Schedule,
        _ merge: (OperationGraph.Node, OperationGraph.Node, OperationGraph) -> (any Operation, [Tensor])?
    ) {
        let counts = schedule.readCounts()
        var makers: [Int: Int] = [:]
        var removed = Set<Int>()
        for (position, entry) in schedule.entries.enumerated() {
            guard case .node(let second) = entry else { continue }
            makers[second.output.index] = position
            for input in second.inputs {
                guard counts[input.index] == 1, let at = makers[input.index],
                    second.inputs.allSatisfy({ $0 == input || makers[$0.index, default: -1] < at }),
                    case .node(let first) = schedule.entries[at],
                    let (operation, inputs) = merge(first, second, schedule.graph)
                else { continue }
                schedule.entries[at] = .node(
                    OperationGraph.Node(operation: operation, inputs: inputs, output: second.output))
                schedule.graph.mergeOrigin(
                    of: first.output, into: second.output, isPart: second.operation is UnaryGradient<Elements.Relu>)
                makers[second.output.index] = at
                removed.insert(position)
                break
            }
        }
        schedule.entries = schedule.entries.enumerated().filter { !removed.contains($0.offset) }.map(\.element)
    }
}
