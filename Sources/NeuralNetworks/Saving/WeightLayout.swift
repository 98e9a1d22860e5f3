import HDF5

/// Where the weights of each layer lie in a Keras 3 file: `layers/dense/vars/0`, `layers/dense_1/vars/0`.
///
/// Layers are numbered by their class, not called by their name. Source: `_save_state` in keras/src/saving/saving_lib.py,
/// Keras 3.
struct WeightLayout {
    /// One layer's place.
    struct Place {
        let path: String
        let layer: Layer
    }

    private(set) var places: [Place] = []

    init(_ model: Model) {
        var seen = Set<ObjectIdentifier>()
        add(model, at: "", &seen)
    }

    private mutating func add(_ layer: Layer, at path: String, _ seen: inout Set<ObjectIdentifier>) {
        guard seen.insert(ObjectIdentifier(layer)).inserted else { return }
        places.append(Place(path: path, layer: layer))
        let start = path.isEmpty ? "" : path + "/"
        for part in layer.storedParts { add(part.layer, at: start + part.path, &seen) }
    }

    /// Writes every layer's weights.
    func write(into root: HDF5Builder) throws {
        for place in places {
            let vars = try root.group(place.path.isEmpty ? "vars" : place.path + "/vars")
            vars.set("name", .string(place.layer.name))
            for (number, variable) in place.layer.storedVariables.enumerated() {
                try vars.add(String(number), variable.content)
            }
        }
    }

    /// Reads every layer's weights; nothing changes when one of them does not fit.
    ///
    /// - Parameter skipsMismatch: true leaves layers whose weights do not fit as they are.
    /// - Returns: what was skipped, as a warning.
    /// - Throws: ``SavingError/objects(_:)``, `HDF5Error`.
    func read(from root: HDF5Group, skipsMismatch: Bool) throws -> [String] {
        var found: [(Variable, HDF5Dataset)] = []
        var failures: [(object: String, reason: String)] = []
        // Keras 2.13 to 2.15 called the list of layers otherwise.
        let isOlder = try root.contains("_layer_checkpoint_dependencies")
        for place in places {
            var path = place.path.isEmpty ? "vars" : place.path + "/vars"
            if isOlder { path = path.replacingFirstPart("layers", by: "_layer_checkpoint_dependencies") }
            do {
                found += try place.layer.datasets(in: try root.contains(path) ? try root.group(path) : nil)
            } catch let error as SavingError {
                failures.append((place.layer.reference, error.description))
            }
        }
        let failed = SavingError.objects(failures)
        if !failures.isEmpty, !skipsMismatch { throw failed }
        for (variable, dataset) in found { try variable.load(dataset) }
        return failures.isEmpty ? [] : [failed.description]
    }
}

extension Layer {
    /// The layers inside it, and where their weights lie in a file beside its own: under the attributes that hold them, for
    /// a layer or model of a caller's own class.
    var storedParts: [(path: String, layer: Layer)] {
        if let attributes = layersByAttribute {
            let inside = attributes.flatMap { part in
                part.isList
                    ? Self.numbered(part.layers).map { (part.name + "/" + $0.path, $0.layer) }
                    : part.layers.map { (part.name, $0) }
            }
            // Layers that no attribute holds follow, so that nothing is lost.
            let known = Set(inside.map { ObjectIdentifier($0.1) })
            let rest = Self.numbered(sublayers.filter { !known.contains(ObjectIdentifier($0)) })
            return inside + rest.map { ("layers/" + $0.path, $0.layer) }
        }
        return Self.numbered(sublayers).map { ("layers/" + $0.path, $0.layer) }
    }

    /// Layers by the names of their classes, numbered from the second of a class on.
    private static func numbered(_ layers: [Layer]) -> [(path: String, layer: Layer)] {
        var used: [String: Int] = [:]
        return layers.map { layer in
            let name = LayerNames.snakeCase(layer.typeName)
            let count = used[name, default: 0]
            used[name] = count + 1
            return (count == 0 ? name : "\(name)_\(count)", layer)
        }
    }

    /// Its own weights as they are numbered in a file.
    var storedVariables: [Variable] { variables.filter(\.isTrainable) + variables.filter { !$0.isTrainable } }

    /// As Python shows it: `<Dense name=dense, built=True>`.
    var reference: String { "<\(typeName) name=\(name), built=\(isBuilt ? "True" : "False")>" }

    /// The datasets of its own weights.
    ///
    /// - Throws: ``SavingError/mismatch(_:)`` when their number or shapes differ.
    fileprivate func datasets(in group: HDF5Group?) throws -> [(Variable, HDF5Dataset)] {
        let expected = storedVariables
        let count = try group?.names().count ?? 0
        guard count == expected.count else {
            throw SavingError.mismatch(
                "Layer '\(name)' expected \(expected.count) variables, but received \(count) variables during loading. "
                    + "Expected: [\(expected.map { "'\($0.name)'" }.joined(separator: ", "))]")
        }
        guard let group else { return [] }
        return try expected.enumerated().map { number, variable in
            let dataset = try group.dataset(String(number))
            guard dataset.shape == variable.shape else {
                throw SavingError.mismatch(
                    "The shape of the target variable and the shape of the target value in `variable.assign(value)` must "
                        + "match. variable.shape=\(pythonTuple(variable.shape)), Received: value.shape="
                        + "\(pythonTuple(dataset.shape)). Target variable: <Variable path=\(name)/\(variable.name), "
                        + "shape=\(pythonTuple(variable.shape)), dtype=float32>")
            }
            return (variable, dataset)
        }
    }
}

extension Variable {
    /// Its numbers for a file, copied once.
    var content: HDF5Builder.Content {
        .floats(shape: shape) { self.read(self.storage, into: $0) }
    }

    /// Takes its numbers from a file.
    ///
    /// - Precondition: the dataset has the weight's shape.
    func load(_ dataset: HDF5Dataset) throws {
        if case .rowMajor = layout { return try dataset.read(into: storage) }
        assign(try dataset.floats())
    }
}

extension String {
    fileprivate func replacingFirstPart(_ part: String, by other: String) -> String {
        hasPrefix(part + "/") ? other + dropFirst(part.count) : self
    }
}
