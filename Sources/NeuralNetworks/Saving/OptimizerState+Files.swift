import HDF5

/// What an optimizer remembers, in the order of Keras' files: the number of updates, the learning rate unless a schedule
/// sets it, the slots of every weight, and what belongs to no weight.
struct StoredOptimizer {
    /// One of its variables.
    struct Part {
        let name: String
        let shape: [Int]
        let content: HDF5Builder.Content
        let load: (HDF5Dataset) throws -> Void
    }

    let parts: [Part]

    /// - Parameters:
    ///   - variables: the weights that it trains, with the path of each.
    ///   - isBuilt: false leaves the weights' slots out, as for an optimizer that has not taken a step.
    init(_ optimizer: Optimizer, variables: [(path: String, variable: Variable)], isBuilt: Bool) {
        var parts = [
            Part(name: "iteration", shape: [], content: .integer(Int64(optimizer.iterations))) { dataset in
                optimizer.iterations = try dataset.firstNumber().flatMap { Int(exactly: $0.rounded()) } ?? 0
            }
        ]
        if optimizer.schedule == nil {
            parts.append(
                Part(
                    name: "learning_rate", shape: [],
                    content: .floats(shape: []) { $0.pointee = Float(optimizer.learningRate) }
                ) { optimizer.learningRate = try $0.firstNumber() ?? optimizer.learningRate })
        }
        if isBuilt {
            for group in optimizer.slotGroups {
                for (path, variable) in variables {
                    let state = optimizer.state(of: variable)
                    for slot in group {
                        parts.append(
                            Part(
                                name: path.map { $0 == "/" ? "_" : String($0) }.joined() + "_"
                                    + optimizer.slotNames[slot],
                                shape: variable.shape,
                                content: .floats(shape: variable.shape) { variable.read(state.slots[slot], into: $0) }
                            ) { dataset in
                                let numbers = try dataset.floats()
                                numbers.withUnsafeBufferPointer { source in
                                    if let base = source.baseAddress { variable.write(base, into: state.slots[slot]) }
                                }
                            })
                    }
                }
            }
            for index in optimizer.scalars.indices {
                parts.append(
                    Part(
                        name: index == 0 ? "variable" : "variable_\(index)", shape: [],
                        content: .floats(shape: []) { $0.pointee = optimizer.scalars[index] }
                    ) { optimizer.scalars[index] = Float(try $0.firstNumber() ?? 1) })
            }
        }
        self.parts = parts
    }

    /// Takes what a file remembers.
    ///
    /// - Returns: a warning when the file remembers something else than this optimizer would; it then stays as it is.
    static func load(
        _ datasets: [HDF5Dataset], into optimizer: Optimizer, variables: [(path: String, variable: Variable)]
    ) throws -> [String] {
        let whole = StoredOptimizer(optimizer, variables: variables, isBuilt: true)
        guard datasets.count == whole.parts.count, zip(datasets, whole.parts).allSatisfy({ $0.shape == $1.shape })
        else {
            return [
                "Skipping variable loading for optimizer '\(optimizer.name)', because it has \(whole.parts.count) variables "
                    + "whereas the saved optimizer has \(datasets.count) variables. "
            ]
        }
        for (dataset, part) in zip(datasets, whole.parts) { try part.load(dataset) }
        return []
    }
}

extension Model {
    /// The weights that training changes, with the path of each: `sequential/dense/kernel`.
    var trainablePaths: [(path: String, variable: Variable)] {
        let paths = Dictionary(
            weightPaths.map { (ObjectIdentifier($0.variable), $0.path) }, uniquingKeysWith: { first, _ in first })
        return trainableWeights.map { (paths[ObjectIdentifier($0)] ?? $0.name, $0) }
    }

    /// Every weight with its path; those of a chain begin with the chain's name.
    var weightPaths: [(path: String, variable: Variable)] {
        layers.flatMap { layer in layer.paths(in: self) }
    }
}

extension Layer {
    /// Its weights with their paths inside a model.
    func paths(in model: Model) -> [(path: String, variable: Variable)] {
        if let inner = self as? Model { return inner.weightPaths }
        let start = (model is Sequential ? model.name + "/" : "") + name
        return variables.map { ("\(start)/\($0.name)", $0) } + sublayers.flatMap { $0.nestedPaths(start) }
    }

    private func nestedPaths(_ start: String) -> [(path: String, variable: Variable)] {
        variables.map { ("\(start)/\(name)/\($0.name)", $0) } + sublayers.flatMap { $0.nestedPaths("\(start)/\(name)") }
    }
}
