/// The table that `summary()` prints, in the layout of Keras 2.
///
/// Source: `print_summary` in tensorflow/python/keras/utils/layer_utils.py, TensorFlow 2.4.
public struct ModelSummary {
    private let model: Model
    private let lineLength: Int
    private let columns: [Int]
    private let isChain: Bool

    /// - Parameters:
    ///   - lineLength: the width in characters; 65, or 98 for models that are no chain, by default.
    ///   - positions: where the columns end, as shares of the width or in characters.
    /// - Throws: ``NetworkError/summaryBeforeBuild``.
    public init(_ model: Model, lineLength: Int? = nil, positions: [Double]? = nil) throws {
        guard let network = model.network else { throw NetworkError.summaryBeforeBuild }
        self.model = model
        isChain = model is Sequential || Self.isChain(network)
        let length = min(max(lineLength ?? (isChain ? 65 : 98), 1), 10_000)
        self.lineLength = length
        let shares = positions ?? (isChain ? [0.45, 0.85, 1] : [0.33, 0.55, 0.67, 1])
        if let last = shares.last, last <= 1 {
            columns = shares.map { Int(Double(length) * $0) }
        } else {
            columns = shares.map { Int(min(max($0, 0), 10_000)) }
        }
    }

    /// The table's lines.
    public var lines: [String] {
        var lines = ["Model: \"\(model.name)\"", String(repeating: "_", count: lineLength)]
        lines.append(row(["Layer (type)", "Output Shape", "Param #"] + (isChain ? [] : ["Connected to"])))
        lines.append(String(repeating: "=", count: lineLength))
        let layers = model.layers
        for (position, layer) in layers.enumerated() {
            let title = "\(layer.name) (\(type(of: layer).className))"
            let fields = [title, shapeText(layer), String(layer.parameterCount)]
            if isChain {
                lines.append(row(fields))
            } else {
                let sources = connections(of: layer)
                lines.append(row(fields + [sources.first ?? ""]))
                for source in sources.dropFirst() { lines.append(row(["", "", "", source])) }
            }
            lines.append(String(repeating: position == layers.count - 1 ? "=" : "_", count: lineLength))
        }
        let trainable = model.trainableWeights.reduce(0) { $0 + $1.count }
        let fixed = model.nonTrainableWeights.reduce(0) { $0 + $1.count }
        lines.append("Total params: \(thousands(trainable + fixed))")
        lines.append("Trainable params: \(thousands(trainable))")
        lines.append("Non-trainable params: \(thousands(fixed))")
        lines.append(String(repeating: "_", count: lineLength))
        return lines
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
