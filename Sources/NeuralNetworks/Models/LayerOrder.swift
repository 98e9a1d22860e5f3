/// The layers of a graph in Keras' order: those furthest from the outputs first, equals in the order in which a walk from
/// the outputs meets them. Names of weights in files go by it. Source: `map_graph` in keras/src/ops/function.py, Keras 3.
enum LayerOrder {
    static func layers(inputs: [SymbolicTensor], outputs: [SymbolicTensor]) -> [Layer] {
        var walk = Walk(inputs: inputs)
        for output in outputs { walk.visit(output) }

        var callDepths: [ObjectIdentifier: Int] = [:]
        var layerDepths: [ObjectIdentifier: Int] = [:]
        for call in walk.finished.reversed() {
            let layer = ObjectIdentifier(call.layer)
            let depth = max(callDepths[ObjectIdentifier(call)] ?? 0, layerDepths[layer] ?? 0)
            callDepths[ObjectIdentifier(call)] = depth
            layerDepths[layer] = depth
            for input in call.inputs {
                let parent = ObjectIdentifier(input.call)
                callDepths[parent] = max(depth + 1, callDepths[parent] ?? 0)
            }
        }
        // Inputs that no output needs come last but for their equals.
        for input in inputs where layerDepths[ObjectIdentifier(input.call.layer)] == nil {
            layerDepths[ObjectIdentifier(input.call.layer)] = 0
            walk.place(input.call.layer, at: -1)
        }
        return walk.layers.sorted { a, b in
            let depths = (layerDepths[ObjectIdentifier(a.layer)] ?? 0, layerDepths[ObjectIdentifier(b.layer)] ?? 0)
            return depths.0 != depths.1 ? depths.0 > depths.1 : a.position < b.position
        }.map(\.layer)
    }

    /// A walk from outputs to inputs, depth first, with a stack of its own: graphs may be deep.
    private struct Walk {
        /// The calls from inputs to outputs.
        private(set) var finished: [LayerCall] = []
        /// Each layer and when the walk met it.
        private(set) var layers: [(layer: Layer, position: Int)] = []
        private let inputs: Set<ObjectIdentifier>
        private var known = Set<ObjectIdentifier>()
        private var done = Set<ObjectIdentifier>()

        init(inputs: [SymbolicTensor]) {
            self.inputs = Set(inputs.map { ObjectIdentifier($0.call) })
        }

        mutating func place(_ layer: Layer, at position: Int) {
            if known.insert(ObjectIdentifier(layer)).inserted { layers.append((layer, position)) }
        }

        mutating func visit(_ output: SymbolicTensor) {
            var stack: [(call: LayerCall, next: Int)] = [(output.call, 0)]
            while let (call, next) = stack.last {
                if next == 0 {
                    guard !done.contains(ObjectIdentifier(call)) else {
                        stack.removeLast()
                        continue
                    }
                    // What gives a declared input lies outside the graph.
                    if inputs.contains(ObjectIdentifier(call)), !call.inputs.isEmpty {
                        done.insert(ObjectIdentifier(call))
                        stack.removeLast()
                        continue
                    }
                    place(call.layer, at: layers.count)
                }
                if next < call.inputs.count {
                    stack[stack.count - 1].next += 1
                    stack.append((call.inputs[next].call, 0))
                } else {
                    done.insert(ObjectIdentifier(call))
                    finished.append(call)
                    stack.removeLast()
                }
            }
        }
    }
}
