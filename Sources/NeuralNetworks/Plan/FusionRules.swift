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
    static var all: [Rule] { [biasInto, reluInto, denseGradientWithRelu, denseUpdate] }

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
                makers[second.output.index] = at
                removed.insert(position)
                break
            }
        }
        schedule.entries = schedule.entries.enumerated().filter { !removed.contains($0.offset) }.map(\.element)
    }
}
