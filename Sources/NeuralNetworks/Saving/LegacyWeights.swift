import HDF5

/// Weights as `.h5` files of Keras 2 and its legacy format hold them: one group for each layer, named as the layer, with the
/// names of its weights in an attribute. Source: keras/src/legacy/saving/legacy_h5_format.py, Keras 3.
enum LegacyWeights {
    /// Names that one attribute can hold: an attribute has room for 64 KiB.
    private static let namesOfAttribute = 4000

    /// A list of names as an attribute, or as several when there are too many.
    static func set(_ names: [String], as attribute: String, of group: HDF5Builder) {
        guard names.count > namesOfAttribute else { return group.set(attribute, .strings(names)) }
        for (number, start) in stride(from: 0, to: names.count, by: namesOfAttribute).enumerated() {
            group.set(
                "\(attribute)\(number)", .strings(Array(names[start..<min(start + namesOfAttribute, names.count)])))
        }
    }

    /// A list of names from an attribute, or from several.
    static func names(_ attribute: String, of group: HDF5Group) throws -> [String] {
        if let names = try group.strings(attribute) { return names }
        var all: [String] = []
        var number = 0
        while let names = try group.strings("\(attribute)\(number)") {
            all += names
            number += 1
        }
        return all
    }

    /// Writes every layer's weights.
    static func write(_ model: Model, into group: HDF5Builder) throws {
        set(model.layers.map(\.name), as: "layer_names", of: group)
        group.set("backend", .string("tensorflow"))
        group.set("keras_version", .string(SavedFormat.kerasVersion))
        for layer in model.layers {
            let own = try group.group(layer.name)
            let paths = Dictionary(
                layer.paths(in: model).map { (ObjectIdentifier($0.variable), $0.path) },
                uniquingKeysWith: { first, _ in first })
            let weights = layer.legacyWeights.map { (paths[ObjectIdentifier($0)] ?? $0.name, $0) }
            set(weights.map(\.0), as: "weight_names", of: own)
            for (path, variable) in weights { try own.add(path, variable.content) }
        }
        set([], as: "weight_names", of: try group.group("top_level_model_weights"))
    }

    /// Reads weights layer by layer in the order of the model; nothing changes when one does not fit.
    ///
    /// - Returns: what was skipped, as warnings.
    /// - Throws: ``SavingError/mismatch(_:)``, `HDF5Error`.
    static func read(from group: HDF5Group, into model: Model, skipsMismatch: Bool) throws -> [String] {
        let layers = model.layers.filter { !$0.legacyWeights.isEmpty }
        let saved = try names("layer_names", of: group).map { ($0, try datasets(try group.group($0))) }
            .filter { !$0.1.isEmpty }
        guard saved.count == layers.count else {
            throw SavingError.mismatch(
                "Layer count mismatch when loading weights from file. Model expected \(layers.count) layers, found "
                    + "\(saved.count) saved layers.")
        }
        var assignments = Assignments(skipsMismatch: skipsMismatch)
        for (position, ((name, datasets), layer)) in zip(saved, layers).enumerated() {
            let weights = layer.legacyWeights
            guard datasets.count == weights.count else {
                throw SavingError.mismatch(
                    "Weight count mismatch for layer #\(position) (named \(layer.name) in the current model, \(name) in the "
                        + "save file). Layer expects \(weights.count) weight(s). Received \(datasets.count) saved weight(s)"
                )
            }
            try assignments.add(weights, datasets, of: layer, at: position)
        }
        return try assignments.perform()
    }

    /// Reads the weights of layers that bear the name of a saved layer.
    ///
    /// - Returns: what was skipped, as warnings.
    /// - Throws: ``SavingError/mismatch(_:)``, `HDF5Error`.
    static func readByName(from group: HDF5Group, into model: Model, skipsMismatch: Bool) throws -> [String] {
        var assignments = Assignments(skipsMismatch: skipsMismatch)
        for (position, name) in try names("layer_names", of: group).enumerated() {
            let datasets = try datasets(try group.group(name))
            for layer in model.layers where layer.name == name {
                let weights = layer.legacyWeights
                guard datasets.count == weights.count else {
                    let counts =
                        "Layer expects \(weights.count) weight(s). Received \(datasets.count) saved weight(s)"
                    guard skipsMismatch else {
                        throw SavingError.mismatch(
                            "Weight count mismatch for layer #\(position) (named \(layer.name). \(counts)")
                    }
                    assignments.warnings.append(
                        "Skipping loading of weights for layer #\(position) (named \(layer.name)) due to mismatch in number "
                            + "of weights. \(counts)")
                    continue
                }
                try assignments.add(weights, datasets, of: layer, at: position)
            }
        }
        return try assignments.perform()
    }

    static func datasets(_ group: HDF5Group) throws -> [HDF5Dataset] {
        try names("weight_names", of: group).map { try group.dataset($0) }
    }

    /// Weights and what they shall become, gathered before any of them changes.
    private struct Assignments {
        let skipsMismatch: Bool
        var warnings: [String] = []
        private var pairs: [(Variable, HDF5Dataset)] = []

        init(skipsMismatch: Bool) {
            self.skipsMismatch = skipsMismatch
        }

        mutating func add(_ weights: [Variable], _ datasets: [HDF5Dataset], of layer: Layer, at position: Int) throws {
            let place = "layer #\(position) (named \(layer.name))"
            for (weight, dataset) in zip(weights, datasets) {
                if weight.shape == dataset.shape {
                    pairs.append((weight, dataset))
                    continue
                }
                let shapes =
                    "for weight \(layer.name)/\(weight.name). Weight expects shape \(pythonTuple(weight.shape)). Received "
                    + "saved weight with shape \(pythonTuple(dataset.shape))"
                guard skipsMismatch else { throw SavingError.mismatch("Shape mismatch in \(place)\(shapes)") }
                warnings.append("Skipping loading weights for \(place)due to mismatch in shape \(shapes)")
            }
        }

        func perform() throws -> [String] {
            for (variable, dataset) in pairs { try variable.load(dataset) }
            return warnings
        }
    }
}

extension Layer {
    /// Its weights in the order of `.h5` files: what is trained, then the rest.
    fileprivate var legacyWeights: [Variable] { trainableWeights + nonTrainableWeights }
}
