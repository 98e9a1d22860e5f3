extension Sequential {
    /// The chain of layers that a configuration describes.
    static func make(config: Setting) throws -> Sequential {
        guard let layers = config["layers"]?.asItems else {
            throw SavingError.configuration("The configuration of a Sequential model lists no layers.")
        }
        let model = Sequential(name: config["name"]?.asText)
        for layer in layers { try model.add(try Layer.make(from: layer)) }
        if !model.isBuilt, !model.layers.isEmpty, let shape = config["build_input_shape"]?.asItems {
            try model.build(for: SymbolicShape(shape.map(\.asInteger)))
        }
        if case .bool(let isTrainable)? = config["trainable"] { model.isTrainable = isTrainable }
        return model
    }
}

extension Model {
    /// More layers than any model has; a graph is walked from end to start.
    private static var mostLayers: Int { 5000 }

    /// The graph of layers that a configuration describes.
    static func makeGraph(config: Setting) throws -> Model {
        guard let layers = config["layers"]?.asItems, let inputs = config["input_layers"],
            let outputs = config["output_layers"], layers.count <= mostLayers
        else {
            throw SavingError.configuration(
                "The configuration of a Functional model lists no layers, inputs or outputs.")
        }
        var graph = GraphReading()
        for layer in layers { try graph.add(layer) }
        try graph.link()
        let model = try Model(
            inputs: try GraphReading.places(inputs).map { try graph.tensor($0) },
            outputs: try GraphReading.places(outputs).map { try graph.tensor($0) }, name: config["name"]?.asText)
        if case .bool(let isTrainable)? = config["trainable"] { model.isTrainable = isTrainable }
        return model
    }
}

/// Layers and calls on their way from a configuration to a graph.
private struct GraphReading {
    /// A tensor by the layer, the call and the result that give it.
    struct Place {
        let layer: String
        let call: Int
        let result: Int
    }

    private struct Call {
        let layer: String
        let position: Int
        let inputs: [Place]
    }

    private var layers: [String: Layer] = [:]
    private var calls: [Call] = []
    private var results: [String: [[SymbolicTensor]]] = [:]

    mutating func add(_ setting: Setting) throws {
        let layer = try Layer.make(from: setting)
        let name = setting["name"]?.asText ?? layer.name
        guard layers.updateValue(layer, forKey: name) == nil else { throw NetworkError.duplicateLayerName(name) }
        if let input = layer as? InputLayer {
            results[name] = [[.input(input)]]
            return
        }
        for (position, node) in (setting["inbound_nodes"]?.asItems ?? []).enumerated() {
            calls.append(Call(layer: name, position: position, inputs: try Self.inputs(of: node, layer: name)))
        }
    }

    /// Calls every layer once what it is called on is there.
    mutating func link() throws {
        var waiting = calls
        while !waiting.isEmpty {
            var left: [Call] = []
            for call in waiting {
                guard results[call.layer, default: []].count == call.position, call.inputs.allSatisfy({ isThere($0) }),
                    let layer = layers[call.layer]
                else {
                    left.append(call)
                    continue
                }
                results[call.layer, default: []].append(try layer.call(on: try call.inputs.map { try tensor($0) }))
            }
            guard left.count < waiting.count else {
                throw SavingError.configuration(
                    "The layer '\(left[0].layer)' is called on tensors that no layer gives.")
            }
            waiting = left
        }
    }

    private func isThere(_ place: Place) -> Bool { (results[place.layer]?.count ?? 0) > place.call }

    func tensor(_ place: Place) throws -> SymbolicTensor {
        guard let calls = results[place.layer], calls.indices.contains(place.call),
            calls[place.call].indices.contains(place.result)
        else {
            throw SavingError.configuration(
                "No layer gives the tensor ('\(place.layer)', \(place.call), \(place.result)).")
        }
        return calls[place.call][place.result]
    }

    /// `["dense", 0, 0]`, or a list of such places.
    static func places(_ setting: Setting) throws -> [Place] {
        guard let items = setting.asItems else { throw notAPlace(setting) }
        if items.first?.asText != nil { return [try place(items)] }
        return try items.flatMap { try places($0) }
    }

    private static func place(_ items: [Setting]) throws -> Place {
        guard items.count >= 3, let layer = items[0].asText, let call = items[1].asInteger,
            let result = items[2].asInteger
        else { throw notAPlace(.list(items)) }
        return Place(layer: layer, call: call, result: result)
    }

    private static func notAPlace(_ setting: Setting) -> SavingError {
        .configuration("Expected ['layer', call, tensor]. Received: \(ConfigurationReading.brief(setting))")
    }

    /// What a call takes, in either spelling.
    private static func inputs(of node: Setting, layer: String) throws -> [Place] {
        guard let arguments = node["args"] else {
            guard let items = node.asItems else { throw notAPlace(node) }
            return try items.map { item in
                guard let parts = item.asItems else { throw notAPlace(item) }
                return try place(parts)
            }
        }
        if case .dictionary(let keywords)? = node["kwargs"],
            let stranger = keywords.first(where: { !$0.value.isNone && $0.key != "training" })
        {
            throw SavingError.configuration(
                "The layer '\(layer)' is called with '\(stranger.key)', which is not supported.")
        }
        return try tensors(in: arguments, layer: layer)
    }

    private static func tensors(in setting: Setting, layer: String) throws -> [Place] {
        if let items = setting.asItems { return try items.flatMap { try tensors(in: $0, layer: layer) } }
        guard setting["class_name"]?.asText == "__keras_tensor__", let place = setting["config"]?["keras_history"]
        else {
            throw SavingError.configuration(
                "The layer '\(layer)' is called on something that is no tensor: \(ConfigurationReading.brief(setting))")
        }
        return try places(place)
    }
}
