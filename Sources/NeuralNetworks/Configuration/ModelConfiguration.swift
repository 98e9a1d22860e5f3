extension Model {
    /// Its layers and how they are linked, as Keras' `get_config` gives them.
    ///
    /// - Parameter style: how layers are spelled.
    func modelConfiguration(_ style: ConfigurationStyle = .current) -> [(key: String, value: Setting)] {
        (self as? Sequential)?.chainConfiguration(style) ?? graphConfiguration(style)
    }

    /// The model as Keras 3 writes it.
    func serializedModel(_ style: ConfigurationStyle = .current, withOptimizer: Bool = true) -> Setting {
        if let origin { return serialized(origin, style) }
        let isChain = self is Sequential
        var items: [(key: String, value: Setting)] = [
            ("class_name", .string(isChain ? "Sequential" : "Functional")),
            ("config", .dictionary(modelConfiguration(style))),
        ]
        guard style == .current else { return .dictionary(items) }
        items.insert(("module", .string(isChain ? "keras" : "keras.src.models.functional")), at: 0)
        items.append(("registered_name", isChain ? .none : .string("Functional")))
        if !isChain {
            items.append(("build_config", .dictionary([("input_shape", .none)])))
        } else if let shape = builtShapes.first {
            items.append(("build_config", .dictionary([("input_shape", Serialization.shape(shape))])))
        }
        items.append(("compile_config", .dictionary(compileConfiguration(withOptimizer: withOptimizer))))
        return .dictionary(items)
    }

    /// What `compile` was given; empty before it.
    func compileConfiguration(
        _ style: ConfigurationStyle = .current, withOptimizer: Bool
    ) -> [(key: String, value: Setting)] {
        guard let compilation else { return [] }
        return (withOptimizer ? [("optimizer", compilation.optimizer.serialized(style))] : []) + [
            ("loss", Serialization.plain(compilation.lossSetting, style)),
            ("loss_weights", Serialization.plain(compilation.lossWeights, style)),
            ("metrics", Serialization.plain(compilation.metricsSetting, style)),
            ("weighted_metrics", Serialization.plain(compilation.weightedMetricsSetting, style)),
            ("run_eagerly", .bool(false)), ("steps_per_execution", .integer(1)), ("jit_compile", .bool(false)),
        ]
    }

    /// A graph of layers: every layer once, with its calls.
    private func graphConfiguration(_ style: ConfigurationStyle) -> [(key: String, value: Setting)] {
        guard let tensors else { return [("name", .string(name)), ("trainable", .bool(isTrainable))] }
        let graph = LayerGraph(inputs: tensors.inputs, outputs: tensors.outputs)
        let written = layers.map { layer -> Setting in
            guard case .dictionary(var items) = layer.serialized(style) else { return .none }
            let nodes = graph.calls(of: layer).filter { !$0.inputs.isEmpty }.map { call -> Setting in
                let given = call.inputs.map { graph.reference($0) }
                let kwargs: [(key: String, value: Setting)] = layer is Model ? [("mask", .none)] : []
                return .dictionary([
                    ("args", .list(given.count == 1 ? given : [.list(given)])), ("kwargs", .dictionary(kwargs)),
                ])
            }
            items += [("name", .string(layer.name)), ("inbound_nodes", .list(nodes))]
            return .dictionary(items)
        }
        func places(_ tensors: [SymbolicTensor]) -> Setting {
            let all = tensors.map { graph.history($0) }
            return all.count == 1 ? all[0] : .list(all)
        }
        return [
            ("name", .string(name)), ("trainable", .bool(isTrainable)), ("layers", .list(written)),
            ("input_layers", places(tensors.inputs)), ("output_layers", places(tensors.outputs)),
        ]
    }
}

extension Sequential {
    /// A chain of layers, the input layer first.
    func chainConfiguration(_ style: ConfigurationStyle) -> [(key: String, value: Setting)] {
        var written = layers.map { $0.serialized(style) }
        if let input = configuredInput { written.insert(input.serialized(style), at: 0) }
        var items: [(key: String, value: Setting)] = [
            ("name", .string(name)), ("trainable", .bool(isTrainable)), ("dtype", Serialization.policy),
            ("layers", .list(written)),
        ]
        if let shape = builtShapes.first { items.append(("build_input_shape", Serialization.shape(shape))) }
        return items
    }
}

/// The calls between a model's inputs and outputs, numbered for each layer as Keras numbers them.
private struct LayerGraph {
    private var found: [ObjectIdentifier: [LayerCall]] = [:]

    init(inputs: [SymbolicTensor], outputs: [SymbolicTensor]) {
        var seen = Set<ObjectIdentifier>()
        for input in inputs { note(input.call, &seen) }
        // Without recursion: a graph may be as deep as memory allows.
        var pending = outputs.map(\.call)
        while let call = pending.popLast() {
            guard !seen.contains(ObjectIdentifier(call)) else { continue }
            note(call, &seen)
            pending += call.inputs.map(\.call)
        }
        for key in found.keys { found[key]?.sort { $0.position < $1.position } }
    }

    private mutating func note(_ call: LayerCall, _ seen: inout Set<ObjectIdentifier>) {
        guard seen.insert(ObjectIdentifier(call)).inserted else { return }
        found[ObjectIdentifier(call.layer), default: []].append(call)
    }

    func calls(of layer: Layer) -> [LayerCall] { found[ObjectIdentifier(layer)] ?? [] }

    /// A tensor by the layer, the call and the result that give it.
    func history(_ tensor: SymbolicTensor) -> Setting {
        let position = calls(of: tensor.call.layer).firstIndex { $0 === tensor.call } ?? 0
        return .list([.string(tensor.call.layer.name), .integer(position), .integer(tensor.index)])
    }

    func reference(_ tensor: SymbolicTensor) -> Setting {
        .dictionary([
            ("class_name", .string("__keras_tensor__")),
            (
                "config",
                .dictionary([
                    ("shape", Serialization.shape(tensor.shape)), ("dtype", .string("float32")),
                    ("keras_history", history(tensor)),
                ])
            ),
        ])
    }
}
