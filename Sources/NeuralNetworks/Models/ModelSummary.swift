/// The table that `summary()` prints, in the layout of Keras 2.
///
/// Source: `print_summary` in tensorflow/python/keras/utils/layer_utils.py, TensorFlow 2.4.
public struct ModelSummary {
    private let model: Model
    private let lineLength: Int
    private let columns: [Int]
    private let isChain: Bool
    private let expandsNested: Bool
    private let showsTrainable: Bool
    private let shown: [Layer]

    /// - Parameters:
    ///   - lineLength: the width in characters; 65, or 98 for models that are no chain, by default.
    ///   - positions: where the columns end, as shares of the width or in characters.
    ///   - expandsNested: shows the layers of models inside the model.
    ///   - showsTrainable: shows whether each layer's weights are trained.
    ///   - range: the names of the first and the last layer to show.
    /// - Throws: ``NetworkError/summaryBeforeBuild``, or ``NetworkError/noSuchLayer(name:known:)`` for the range.
    public init(
        _ model: Model, lineLength: Int? = nil, positions: [Double]? = nil, expandsNested: Bool = false,
        showsTrainable: Bool = false, range: [String]? = nil
    ) throws {
        guard let network = model.network else { throw NetworkError.summaryBeforeBuild }
        self.model = model
        self.expandsNested = expandsNested
        self.showsTrainable = showsTrainable
        let layers = model.layers
        if let range {
            guard range.count == 2 else {
                throw NetworkError.rejected(
                    "layer_range must be a list or tuple of length 2. Received: layer_range = \(range)")
            }
            let places = try range.map { name in
                guard let place = layers.firstIndex(where: { $0.name == name }) else {
                    throw NetworkError.noSuchLayer(name: name, known: layers.map(\.name))
                }
                return place
            }
            shown = places[0] <= places[1] ? Array(layers[places[0]...places[1]]) : []
        } else {
            shown = layers
        }
        isChain = model is Sequential || Self.isChain(network)
        let length = min(max((lineLength ?? (isChain ? 65 : 98)) + (showsTrainable ? 11 : 0), 1), 10_000)
        self.lineLength = length
        let usual: [Double]
        if showsTrainable {
            usual = isChain ? [0.4, 0.72, 0.85, 1] : [0.3, 0.5, 0.6, 0.87, 1]
        } else {
            usual = isChain ? [0.45, 0.85, 1] : [0.33, 0.55, 0.67, 1]
        }
        let shares = positions ?? usual
        if let last = shares.last, last <= 1 {
            columns = shares.map { Int(Double(length) * $0) }
        } else {
            columns = shares.map { Int(min(max($0, 0), 10_000)) }
        }
    }

    /// The table's lines.
    public var lines: [String] {
        var lines = ["Model: \"\(model.name)\"", String(repeating: "_", count: lineLength)]
        lines.append(
            row(
                ["Layer (type)", "Output Shape", "Param #"] + (isChain ? [] : ["Connected to"])
                    + (showsTrainable ? ["Trainable"] : [])))
        lines.append(String(repeating: "=", count: lineLength))
        for (position, layer) in shown.enumerated() {
            lines += rows(of: layer, depth: 0)
            lines.append(String(repeating: position == shown.count - 1 ? "=" : "_", count: lineLength))
        }
        let trainable = model.trainableWeights.reduce(0) { $0 + $1.count }
        let fixed = model.nonTrainableWeights.reduce(0) { $0 + $1.count }
        lines.append("Total params: \(thousands(trainable + fixed))")
        lines.append("Trainable params: \(thousands(trainable))")
        lines.append("Non-trainable params: \(thousands(fixed))")
        lines.append(String(repeating: "_", count: lineLength))
        return lines
    }

    /// The lines of a layer; those of a model inside follow in a box of bars.
    private func rows(of layer: Layer, depth: Int) -> [String] {
        let bars = String(repeating: "|", count: depth) + (depth > 0 ? " " : "")
        var fields = ["\(bars)\(layer.name) (\(layer.typeName))", shapeText(layer), String(layer.parameterCount)]
        let sources = isChain ? [] : connections(of: layer)
        if !isChain { fields.append(sources.first ?? "") }
        if showsTrainable { fields.append(layer.isTrainable ? "Y" : "N") }
        var lines = [boxed(row(fields), depth)]
        for source in sources.dropFirst() { lines.append(boxed(row([bars, "", "", source]), depth)) }
        guard expandsNested, let inner = layer as? Model else { return lines }
        let width = max(lineLength - 2 * depth - 2, 0)
        func rule(_ mark: String) -> String {
            String(repeating: "|", count: depth + 1) + String(repeating: mark, count: width)
                + String(repeating: "|", count: depth + 1)
        }
        lines.append(rule("¯"))
        for (position, part) in inner.layers.enumerated() {
            lines += rows(of: part, depth: depth + 1)
            if position < inner.layers.count - 1 { lines.append(rule(" ")) }
        }
        lines.append(rule("¯"))
        return lines
    }

    /// A line inside a box ends with its bars.
    private func boxed(_ line: String, _ depth: Int) -> String {
        depth == 0 ? line : String(line.prefix(lineLength - depth)) + String(repeating: "|", count: depth)
    }

    private func shapeText(_ layer: Layer) -> String {
        guard let shape = layer.builtOutputShape else { return "?" }
        return layer is InputLayer ? "[\(shape)]" : shape.description
    }

    private func row(_ fields: [String]) -> String {
        var line = ""
        for (field, end) in zip(fields, columns) {
            if !line.isEmpty { line = line.dropLast() + " " }
            line = String((line + field).prefix(end))
            line += String(repeating: " ", count: max(0, end - line.count))
        }
        return line
    }

    private func connections(of layer: Layer) -> [String] {
        layer.calls.compactMap(\.call).flatMap { call in
            call.inputs.map { "\($0.call.layer.name)[\($0.call.position)][\($0.index)]" }
        }
    }

    private static func isChain(_ network: Network) -> Bool {
        guard network.inputs.count == 1, network.outputs.count == 1 else { return false }
        var reads: [Int: Int] = [:]
        var layers = Set<ObjectIdentifier>()
        for call in network.calls {
            guard call.inputs.count == 1, layers.insert(ObjectIdentifier(call.layer)).inserted else { return false }
            reads[call.inputs[0], default: 0] += 1
        }
        return reads.values.allSatisfy { $0 == 1 }
    }
}

/// A count with commas: `264,049`.
func thousands(_ count: Int) -> String {
    var text = ""
    for (position, digit) in String(count).reversed().enumerated() {
        if position > 0, position % 3 == 0 { text.append(",") }
        text.append(digit)
    }
    return String(text.reversed())
}
