/// What tells two plans of a model apart.
struct StepKey: Hashable {
    enum Purpose: Hashable {
        case training, evaluation, prediction
    }
    let purpose: Purpose
    let inputShapes: [[Int]]
    let targetShapes: [[Int]]
    let hasWeights: Bool
    /// The weights that training changes; layers may be frozen between calls.
    let trainable: [ObjectIdentifier]
}

/// A plan with the places where its data goes in and its numbers come out.
final class CompiledStep {
    let plan: StepPlan
    let batchLength: Int
    let inputs: [UnsafeMutablePointer<Float>]
    let targets: [UnsafeMutablePointer<Float>]
    let weights: UnsafeMutablePointer<Float>?
    let outputs: [UnsafePointer<Float>]
    let outputShapes: [[Int]]
    private let targetCounts: [Int]
    /// Class indices that targets may hold, where they hold any.
    let classCounts: [Int?]
    private let loss: UnsafePointer<Float>?
    private let outputLosses: [UnsafePointer<Float>]
    private let contributions: [(metric: Metric, sums: [UnsafeBufferPointer<Float>])]
    private let compilation: Compilation?
    private let trains: Bool

    init(model: Model, key: StepKey) throws {
        let graph = OperationGraph(isTraining: key.purpose == .training)
        let inputs = key.inputShapes.map { graph.placeholder(shape: $0) }
        let outputs = try model.emit(inputs, into: graph)
        let batch = key.inputShapes.first?.first ?? 0
        batchLength = batch
        outputShapes = outputs.map { graph.shape(of: $0) }
        trains = key.purpose == .training

        var results = outputs
        var targets: [Tensor] = []
        var weights: Tensor?
        var total: Tensor?
        var lossValues: [Tensor] = []
        var metricValues: [(Metric, [Tensor])] = []
        var updates: [WeightUpdate] = []
        var classCounts: [Int?] = []
        let compilation = key.purpose == .prediction ? nil : model.compilation
        if let compilation {
            targets = key.targetShapes.map { graph.placeholder(shape: $0) }
            weights = key.hasWeights ? graph.placeholder(shape: [batch]) : nil
            try compilation.resolve(
                outputNames: model.outputNames, targetShapes: key.targetShapes, outputShapes: outputShapes)
            for (index, part) in compilation.outputs.enumerated() {
                guard targets.indices.contains(index) else {
                    if part.loss != nil { throw NetworkError.missingTarget }
                    continue
                }
                let (target, output) = (targets[index], outputs[index])
                classCounts.append(part.loss?.classCount(outputShape: outputShapes[index]))
                if let loss = part.loss {
                    let value = try graph.inScope("loss") {
                        try loss.emit(graph, target: target, output: output, weights: weights)
                    }
                    lossValues.append(value)
                    let scaled =
                        part.weight == 1
                        ? value : try graph.append(Unary(Elements.Affine(scale: part.weight, offset: 0)), value)
                    total = try total.map { try graph.append(Binary(.add), $0, scaled) } ?? scaled
                }
                for metric in part.metrics {
                    let values = try graph.inScope("metrics") {
                        try metric.emit(graph, target: target, output: output, weights: nil)
                    }
                    metricValues.append((metric, values))
                }
                for metric in part.weightedMetrics {
                    let values = try graph.inScope("metrics") {
                        try metric.emit(graph, target: target, output: output, weights: weights)
                    }
                    metricValues.append((metric, values))
                }
            }
            for variable in model.weights {
                guard let regularizer = variable.regularizer, let sum = total else { continue }
                let penalty = try graph.inScope(variable.owner) {
                    try regularizer.emit(
                        regularizer.foreign == nil ? graph.readStorage(variable) : graph.read(variable), into: graph)
                }
                total = try graph.append(Binary(.add), sum, penalty)
            }
            for penalty in graph.penalties {
                guard let sum = total else { continue }
                total = try graph.append(Binary(.add), sum, penalty)
            }
            if trains {
                guard let total else { throw NetworkError.noLoss }
                let variables = model.trainableWeights
                let gradients = try graph.gradients(
                    of: total, withRespectTo: variables.map { graph.readStorage($0) })
                compilation.optimizer.beginStep()
                updates = zip(variables, gradients).compactMap { variable, gradient in
                    gradient.map {
                        WeightUpdate(variable: variable, gradient: $0, optimizer: compilation.optimizer)
                    }
                }
                // A training step's predictions are wanted by its metrics alone.
                results = []
            }
            results += lossValues + (total.map { [$0] } ?? []) + metricValues.flatMap { $0.1 }
        }
        self.compilation = compilation
        self.classCounts = classCounts

        let plan = StepPlan(
            graph, results: results, updates: updates, random: model.random, fuses: model.fusesOperations,
            batch: batch, blocks: model.blockLength)
        self.plan = plan
        plan.title = StepProfile.Title(model: model.name, purpose: "\(key.purpose)")
        func address(_ value: Tensor) throws -> UnsafeMutablePointer<Float> {
            guard let found = plan.address(of: value) else {
                throw NetworkError.disconnectedGraph(layer: model.name)
            }
            return found
        }
        self.inputs = try inputs.map(address)
        self.targets = try targets.map(address)
        targetCounts = key.targetShapes.map { $0.reduce(1, *) }
        self.weights = try weights.map(address)
        // Where no metric reads a training step's predictions, the plan does not compute them.
        self.outputs = trains ? [] : try outputs.map { UnsafePointer(try address($0)) }
        loss = try total.map { UnsafePointer(try address($0)) }
        outputLosses = try lossValues.map { UnsafePointer(try address($0)) }
        contributions = try metricValues.map { metric, values in
            let sums = try values.map {
                UnsafeBufferPointer(start: UnsafePointer(try address($0)), count: graph.count(of: $0))
            }
            return (metric, sums)
        }
    }

    /// Runs the plan on the data in place, and adds the batch to the means.
    ///
    /// - Throws: ``NetworkError/labelOutOfRange(label:classes:)``, before anything has changed.
    func run() throws {
        for (index, classes) in classCounts.enumerated() {
            guard let classes, targets.indices.contains(index) else { continue }
            let labels = targets[index]
            for i in 0..<targetCounts[index] where !(labels[i] >= 0 && labels[i] < Float(classes)) {
                throw NetworkError.labelOutOfRange(label: labels[i], classes: classes)
            }
        }
        if trains { compilation?.optimizer.beginStep() }
        try ForeignObjects.check()
        try plan.run()
        if trains { compilation?.optimizer.endStep() }
        try ForeignObjects.check()
        guard let compilation else { return }
        if let loss { compilation.lossTracker.add(Double(loss[0]), weight: Double(batchLength)) }
        for (tracker, value) in zip(compilation.outputTrackers, outputLosses) {
            // As Keras: each batch counts alike here, however short the last one is.
            tracker.add(Double(value[0]), weight: 1)
        }
        for (metric, sums) in contributions { try metric.accumulate(sums) }
    }
}

extension Model {
    /// The names of its outputs: those of the layers that give them.
    public var outputNames: [String] {
        guard let network else { return ["output"] }
        return network.outputs.map { slot in
            network.calls.first { $0.outputs.contains(slot) }?.layer.name ?? name
        }
    }

    /// The plan for a purpose and shapes; made at its first use.
    func step(
        _ purpose: StepKey.Purpose, inputShapes: [[Int]], targetShapes: [[Int]] = [], hasWeights: Bool = false
    ) throws -> CompiledStep {
        let key = StepKey(
            purpose: purpose, inputShapes: inputShapes, targetShapes: targetShapes, hasWeights: hasWeights,
            trainable: purpose == .training ? trainableWeights.map { ObjectIdentifier($0) } : [])
        if let known = steps[key] { return known }
        let made = try CompiledStep(model: self, key: key)
        // A plan holds memory; only as many are kept as an epoch with validation and a shorter last batch needs.
        if steps.count >= 12 { steps.removeAll() }
        steps[key] = made
        return made
    }
}
