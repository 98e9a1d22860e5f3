/// The order in which a plan computes, before buffers are placed.
struct Schedule {
    /// One piece of work.
    enum Entry {
        case node(OperationGraph.Node)
        case update(WeightUpdate)
        /// A dense layer's weight gradient with the update in it: rows, and the result's gradient.
        case denseUpdate(WeightUpdate, Tensor, Tensor)
        /// The length of all gradients together, before the first update.
        case measure([WeightUpdate])

        /// The tensors it reads.
        var reads: [Tensor] {
            switch self {
            // A view reads what it is a part of; its other inputs only serve its gradient.
            case .node(let node): node.operation.viewOffset == nil ? node.inputs : Array(node.inputs.prefix(1))
            case .update(let update): [update.gradient]
            case .denseUpdate(_, let rows, let outputGradient): [rows, outputGradient]
            case .measure(let updates): updates.map(\.gradient)
            }
        }
    }

    let graph: OperationGraph
    let results: [Tensor]
    var entries: [Entry] = []

    /// What the results, the assignments and the updates need, each update as soon as nobody reads its weight again.
    init(graph: OperationGraph, results: [Tensor], updates: [WeightUpdate]) {
        self.graph = graph
        self.results = results
        var isNeeded = [Bool](repeating: false, count: graph.shapes.count)
        for value in results { isNeeded[value.index] = true }
        for assignment in graph.assignments { isNeeded[assignment.value.index] = true }
        for update in updates { isNeeded[update.gradient.index] = true }
        var kept: [OperationGraph.Node] = []
        for node in graph.nodes.reversed() where isNeeded[node.output.index] {
            kept.append(node)
            for input in node.inputs { isNeeded[input.index] = true }
        }
        kept.reverse()

        var ready = [Int](repeating: -1, count: graph.shapes.count)
        var lastRead: [ObjectIdentifier: Int] = [:]
        for (position, node) in kept.enumerated() {
            ready[node.output.index] = position
            for input in node.inputs {
                if case .variable(let variable) = graph.sources[input.index] {
                    lastRead[ObjectIdentifier(variable)] = position
                }
            }
        }
        var due: [Int: [WeightUpdate]] = [:]
        for update in updates {
            // Clipping by the norm of all gradients looks at every gradient before the first update.
            let position =
                update.optimizer.needsAllGradients
                ? kept.count - 1
                : max(ready[update.gradient.index], lastRead[ObjectIdentifier(update.variable)] ?? -1)
            due[position, default: []].append(update)
        }
        for update in due[-1] ?? [] { entries.append(.update(update)) }
        for (position, node) in kept.enumerated() {
            entries.append(.node(node))
            if position == kept.count - 1, updates.first?.optimizer.needsAllGradients == true {
                entries.append(.measure(updates))
            }
            for update in due[position] ?? [] { entries.append(.update(update)) }
        }
    }

    /// How often each tensor is read.
    func readCounts() -> [Int] {
        var counts = [Int](repeating: 0, count: graph.shapes.count)
        for entry in entries { for value in entry.reads { counts[value.index] += 1 } }
        for value in results { counts[value.index] += 1 }
        for assignment in graph.assignments { counts[assignment.value.index] += 1 }
        return counts
    }

    /// Applies every fusion rule.
    mutating func fuse() {
        for rule in FusionRules.all { rule(&self) }
    }
}
