import HDF5

extension Model {
    /// A model from a file or folder.
    ///
    /// - Parameters:
    ///   - path: a `.keras` archive, an `.h5` file, or a folder with an archive's parts.
    ///   - compiles: false leaves the model uncompiled.
    /// - Returns: the model, and what there is to say about it.
    /// - Throws: ``SavingError``, ``NetworkError`` when layers do not fit each other.
    public static func load(from path: String, compiles: Bool = true) throws -> (model: Model, notes: [SavingNote]) {
        if FileReading.isFolder(path), FileReading.exists(path + "/" + ModelArchive.configuration) {
            let weights = path + "/" + ModelArchive.weights
            guard FileReading.exists(weights) else { throw noWeights(path) }
            return try load(
                configuration: try FileReading.bytes(of: path + "/" + ModelArchive.configuration),
                weights: try FileReading.bytes(of: weights), path: weights, compiles: compiles)
        }
        if path.hasSuffix(".keras") {
            let parts = try ModelArchive.read([ModelArchive.configuration, ModelArchive.weights], from: path)
            guard let configuration = parts[ModelArchive.configuration] else {
                throw SavingError.configuration(
                    "There is no item named '\(ModelArchive.configuration)' in the archive: filepath=\(path)")
            }
            guard let weights = parts[ModelArchive.weights] else { throw noWeights(path) }
            return try load(configuration: configuration, weights: weights, path: path, compiles: compiles)
        }
        if path.hasSuffix(".h5") || path.hasSuffix(".hdf5") { return try loadLegacy(path, compiles: compiles) }
        throw SavingError.unknownFormat(path: path)
    }

    /// A model without weights of its own from what ``configurationText()`` gave.
    ///
    /// - Throws: ``SavingError``, ``NetworkError``.
    public static func make(fromText text: String) throws -> Model {
        try make(from: try ConfigurationJSON.parse(text.utf8), compiles: true)
    }

    private static func noWeights(_ path: String) -> SavingError {
        .configuration("Expected a model.weights.h5 or model.weights.npz file. Received: filepath=\(path)")
    }

    private static func load(
        configuration: [UInt8], weights: [UInt8], path: String, compiles: Bool
    ) throws -> (model: Model, notes: [SavingNote]) {
        let model = try make(from: try ConfigurationJSON.parse(configuration), compiles: compiles)
        let notes = try HDF5Reading.at(path) {
            let root = try HDF5File(weights).root()
            let warnings =
                try WeightLayout(model).read(from: root, skipsMismatch: false) + model.loadOptimizer(from: root)
            return warnings.map { SavingNote.warning($0) }
        }
        return (model, notes)
    }

    private static func loadLegacy(_ path: String, compiles: Bool) throws -> (model: Model, notes: [SavingNote]) {
        let bytes = try HDF5Reading.bytes(of: path)
        let root = try HDF5Reading.at(path) { try HDF5File(bytes).root() }
        guard let text = try HDF5Reading.at(path, { try root.strings("model_config")?.first }) else {
            throw SavingError.configuration("No model config found in the file at \(path).")
        }
        let model = try make(from: try ConfigurationJSON.parse(text.utf8), compiles: false)
        var notes = try HDF5Reading.at(path) {
            try LegacyWeights.read(from: try root.group("model_weights"), into: model, skipsMismatch: false)
        }.map { SavingNote.warning($0) }
        guard compiles else { return (model, notes) }
        guard let training = try HDF5Reading.at(path, { try root.strings("training_config")?.first }) else {
            notes.append(
                .log(
                    "No training configuration found in the save file, so the model was *not* compiled. Compile it manually."
                ))
            return (model, notes)
        }
        try model.compile(from: try ConfigurationJSON.parse(training.utf8))
        notes += try HDF5Reading.at(path) { try model.loadLegacyOptimizer(from: root) }
        return (model, notes)
    }

    private func loadLegacyOptimizer(from root: HDF5Group) throws -> [SavingNote] {
        guard let optimizer = compilation?.optimizer, try root.contains("optimizer_weights") else { return [] }
        let datasets = try LegacyWeights.datasets(try root.group("optimizer_weights"))
        let skipped = try StoredOptimizer.load(datasets, into: optimizer, variables: trainablePaths)
        return skipped.isEmpty
            ? []
            : [
                .log(
                    "Error in loading the saved optimizer state. As a result, your model is starting with a freshly "
                        + "initialized optimizer.")
            ]
    }
}

extension Model {
    /// Takes the weights of a file: a `.weights.h5` file, a `.keras` archive, or an `.h5` file of the older format.
    ///
    /// Nothing changes when a weight does not fit.
    /// - Parameters:
    ///   - byName: true takes the weights of layers that bear a saved layer's name; for the older format.
    ///   - skipsMismatch: true leaves weights that do not fit as they are.
    /// - Returns: what was skipped.
    /// - Throws: ``SavingError``.
    public func loadWeights(
        from path: String, byName: Bool = false, skipsMismatch: Bool = false
    ) throws -> [SavingNote] {
        let isArchive = path.hasSuffix(".keras")
        guard isArchive || path.hasSuffix(".h5") || path.hasSuffix(".hdf5") else {
            throw SavingError.unknownWeights(path: path)
        }
        let isCurrent = isArchive || path.hasSuffix(".weights.h5")
        guard !isCurrent || !byName else {
            throw SavingError.configuration(
                "`by_name` only supports loading legacy '.h5' or '.hdf5' files. Received: \(path)")
        }
        if isCurrent, !isBuilt { throw SavingError.notBuilt(isLoading: true) }
        let bytes: [UInt8]
        if isArchive {
            guard let weights = try ModelArchive.read([ModelArchive.weights], from: path)[ModelArchive.weights] else {
                throw Self.noWeights(path)
            }
            bytes = weights
        } else {
            bytes = try HDF5Reading.bytes(of: path)
        }
        return try HDF5Reading.at(path) {
            let root = try HDF5File(bytes).root()
            if isCurrent {
                var warnings = try WeightLayout(self).read(from: root, skipsMismatch: skipsMismatch)
                warnings += try loadOptimizer(from: root)
                return warnings.map { SavingNote.warning($0) }
            }
            // A whole model holds its weights in a group.
            let holdsModel = try LegacyWeights.names("layer_names", of: root).isEmpty && root.contains("model_weights")
            let group = holdsModel ? try root.group("model_weights") : root
            let warnings =
                byName
                ? try LegacyWeights.readByName(from: group, into: self, skipsMismatch: skipsMismatch)
                : try LegacyWeights.read(from: group, into: self, skipsMismatch: skipsMismatch)
            return warnings.map { SavingNote.warning($0) }
        }
    }

    /// What the optimizer remembered, if the file holds it and the model is compiled.
    private func loadOptimizer(from root: HDF5Group) throws -> [String] {
        guard let optimizer = compilation?.optimizer else { return [] }
        let vars = try root.contains("optimizer/vars") ? try root.group("optimizer/vars") : nil
        let count = try vars?.names().count ?? 0
        let datasets = try (0..<count).compactMap { try vars?.dataset(String($0)) }
        return try StoredOptimizer.load(datasets, into: optimizer, variables: trainablePaths)
    }
}

/// Gives errors of HDF5 files the file's name.
enum HDF5Reading {
    static func bytes(of path: String) throws -> [UInt8] {
        do {
            return try FileReading.bytes(of: path)
        } catch SavingError.system(let code, _) {
            throw SavingError.openingHDF5(code: code, path: path)
        }
    }

    static func at<Result>(_ path: String, _ read: () throws -> Result) throws -> Result {
        do {
            return try read()
        } catch let error as HDF5Error {
            throw SavingError.hdf5(path: path, error)
        }
    }
}
