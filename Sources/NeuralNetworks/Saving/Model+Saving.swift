import HDF5

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

extension Model {
    /// Saves the model: its layers, weights, what `compile` was given, and what the optimizer remembers.
    ///
    /// What was at the path stays there until the new file is whole.
    /// - Parameters:
    ///   - path: ends in `.keras` for an archive, in `.h5` or `.hdf5` for the older format; a name without extension
    ///     becomes a folder with the archive's parts.
    ///   - format: nil for the one that the path asks for.
    ///   - includesOptimizer: false leaves the optimizer out of the older format; the others always hold it.
    ///   - isInterrupted: asked now and then; true ends the work and leaves the old file.
    /// - Throws: ``SavingError``, ``NetworkError/interrupted``.
    public func save(
        to path: String, format: SavedFormat? = nil, includesOptimizer: Bool = true,
        isInterrupted: () -> Bool = { false }
    ) throws {
        switch try format ?? SavedFormat(path: path) {
        case .archive:
            let bytes = try ModelArchive.encode(try savedParts(), path: path)
            try FileReplacement.write(bytes, to: path, isInterrupted: isInterrupted)
        case .legacy:
            if let slash = path.lastIndex(of: "/") { Self.makeFolders(String(path[..<slash])) }
            try FileReplacement.write(
                try legacyFile(includesOptimizer: includesOptimizer), to: path, isInterrupted: isInterrupted)
        case .folder: try saveFolder(path, isInterrupted)
        }
    }

    /// Saves the weights alone, in Keras 3's layout for a name that ends in `.weights.h5`, else in the older one.
    ///
    /// - Throws: ``SavingError``, ``NetworkError/interrupted``.
    public func saveWeights(to path: String, isInterrupted: () -> Bool = { false }) throws {
        guard isBuilt else { throw SavingError.notBuilt(isLoading: false) }
        let root = HDF5Builder()
        if path.hasSuffix(".weights.h5") {
            try writeState(into: root)
        } else if path.hasSuffix(".h5") || path.hasSuffix(".hdf5") {
            try LegacyWeights.write(self, into: root)
        } else {
            throw SavingError.extensionForWeights(path: path)
        }
        try FileReplacement.write(root.encode(), to: path, isInterrupted: isInterrupted)
    }

    /// The layers and what `compile` was given, as text. The optimizer is left out, as Keras leaves it.
    ///
    /// - Throws: ``SavingError/notSerializable(_:)``.
    public func configurationText() throws -> String {
        try ConfigurationJSON.text(serializedModel(withOptimizer: false))
    }

    private func savedParts() throws -> [(name: String, bytes: [UInt8])] {
        let root = HDF5Builder()
        try writeState(into: root)
        return [
            (ModelArchive.metadata, Array(SavedFormat.metadata.utf8)),
            (ModelArchive.configuration, Array(try ConfigurationJSON.text(serializedModel()).utf8)),
            (ModelArchive.weights, root.encode()),
        ]
    }

    private func writeState(into root: HDF5Builder) throws {
        try WeightLayout(self).write(into: root)
        guard let optimizer = compilation?.optimizer else { return }
        let vars = try root.group("optimizer/vars")
        vars.set("name", .string(optimizer.name))
        let stored = StoredOptimizer(optimizer, variables: trainablePaths, isBuilt: optimizer.isBuilt)
        for (number, part) in stored.parts.enumerated() { try vars.add(String(number), part.content) }
    }

    private func legacyFile(includesOptimizer: Bool) throws -> [UInt8] {
        let root = HDF5Builder()
        root.set("keras_version", .string(SavedFormat.kerasVersion))
        root.set("backend", .string("tensorflow"))
        root.set("model_config", .string(try ConfigurationJSON.text(serializedModel(.legacy))))
        let optimizer = includesOptimizer ? compilation?.optimizer : nil
        if let optimizer {
            let training =
                compileConfiguration(.legacy, withOptimizer: false) + [
                    ("optimizer_config", optimizer.serialized(.legacy))
                ]
            root.set("training_config", .string(try ConfigurationJSON.text(.dictionary(training))))
        }
        try LegacyWeights.write(self, into: try root.group("model_weights"))
        if let optimizer {
            let group = try root.group("optimizer_weights")
            let parts = StoredOptimizer(optimizer, variables: trainablePaths, isBuilt: optimizer.isBuilt).parts
            LegacyWeights.set(parts.map { "\(optimizer.name)/\($0.name)" }, as: "weight_names", of: group)
            for part in parts { try group.add("\(optimizer.name)/\(part.name)", part.content) }
        }
        return root.encode()
    }

    /// Writes the parts into a new folder beside the old one, then moves them to their place.
    ///
    /// A folder that was there keeps whatever else lies in it: its three parts are replaced, one right after the other,
    /// when all three are on the disk.
    private func saveFolder(_ path: String, _ isInterrupted: () -> Bool) throws {
        let target = path.hasSuffix("/") ? String(path.dropLast()) : path
        let parts = try savedParts()
        guard !FileReading.exists(target) || FileReading.isFolder(target) else {
            throw SavingError.system(code: ENOTDIR, path: target)
        }
        if let slash = target.lastIndex(of: "/") { Self.makeFolders(String(target[..<slash])) }
        let temporary = FileReplacement.sibling(of: target)
        guard mkdir(temporary, 0o777) == 0 else { throw SavingError.system(code: errno, path: target) }
        defer {
            for part in parts { unlink(temporary + "/" + part.name) }
            rmdir(temporary)
        }
        for part in parts {
            do {
                try FileReplacement.write(part.bytes, to: temporary + "/" + part.name, isInterrupted: isInterrupted)
            } catch SavingError.system(let code, _) {
                throw SavingError.system(code: code, path: target + "/" + part.name)
            }
        }
        if rename(temporary, target) == 0 { return }
        for part in parts where rename(temporary + "/" + part.name, target + "/" + part.name) != 0 {
            throw SavingError.system(code: errno, path: target + "/" + part.name)
        }
    }

    private static func makeFolders(_ path: String) {
        var made = path.hasPrefix("/") ? "/" : ""
        for part in path.split(separator: "/") {
            made += part + "/"
            mkdir(made, 0o777)
        }
    }
}
