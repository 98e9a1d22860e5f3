import Arrays

extension Layer {
    /// What the layer gives for arrays: the same operations as in a model, one at a time.
    ///
    /// - Parameters:
    ///   - inputs: arrays of any element type; the first axis counts the samples.
    ///   - isTraining: true drops in dropout and takes the batch's statistics in batch normalisation.
    /// - Returns: float32 arrays, one for each output.
    /// - Throws: ``NetworkError`` when the layer cannot take the inputs.
    ///   - variesPictures: whether random layers for pictures act; nil when training.
    public func callAsFunction(
        _ inputs: [NDArray], isTraining: Bool = false, variesPictures: Bool? = nil
    ) throws -> [NDArray] {
        if !isTraining, let found = try plannedOutputs(inputs, variesPictures: variesPictures ?? false) { return found }
        return try run(inputs, isTraining: isTraining, variesPictures: variesPictures) { _, _, outputs in outputs }
            .outputs
    }

    /// What the layer gives for one array.
    ///
    /// - Throws: ``NetworkError`` when the layer cannot take the input.
    public func callAsFunction(_ input: NDArray, isTraining: Bool = false) throws -> NDArray {
        try self([input], isTraining: isTraining)[0]
    }

    /// The gradients of the sum of `direction · output` with respect to inputs and trainable weights.
    ///
    /// - Throws: ``NetworkError/notDifferentiable(operation:)``, or when the layer cannot take the inputs.
    package func gradients(
        _ inputs: [NDArray], direction: NDArray, isTraining: Bool = false
    ) throws -> (output: NDArray, inputs: [NDArray?], weights: [NDArray?]) {
        var present: [Bool] = []
        let result = try run(inputs, isTraining: isTraining, also: [direction]) { graph, values, outputs in
            let (given, other) = (values.dropLast(), values[values.count - 1])
            let product = try graph.append(Binary(.multiply), outputs[0], other)
            let total = try graph.append(
                Reduce(.sum, axes: Array(graph.shape(of: product).indices)), product)
            let weights = self.trainableWeights
            let found = try graph.gradients(
                of: total, withRespectTo: Array(given) + weights.map { graph.readStorage($0) })
            present = found.map { $0 != nil }
            return outputs + found.compactMap { $0 }
        }
        var rest = Array(result.outputs.dropFirst())
        let all = present.map { $0 ? rest.removeFirst() : nil }
        let weights = try zip(trainableWeights, all.dropFirst(inputs.count)).map { weight, gradient in
            try gradient.map { try weight.rows(of: $0) }
        }
        return (result.outputs[0], Array(all.prefix(inputs.count)), weights)
    }

    private func run(
        _ inputs: [NDArray], isTraining: Bool, variesPictures: Bool? = nil, also: [NDArray] = [],
        extend: (OperationGraph, [Tensor], [Tensor]) throws -> [Tensor]
    ) throws -> (outputs: [NDArray], plan: StepPlan) {
        for array in inputs where array.shape.isEmpty {
            throw NetworkError.inputRank(
                layer: name, input: 0, expected: .atLeast(1), shape: SymbolicShape([]))
        }
        _ = try prepare(for: inputs.map { SymbolicShape($0.shape.map { $0 }) })
        let graph = OperationGraph(isTraining: isTraining, variesPictures: variesPictures)
        let given = (inputs + also).map { graph.placeholder(shape: $0.shape) }
        let emitted = try emit(Array(given.prefix(inputs.count)), into: graph)
        let results = try extend(graph, given, emitted)
        let plan = StepPlan(
            graph, results: results, random: RandomStream(seed: GlobalSeed.next()), fuses: false)
        for (array, value) in zip(inputs + also, given) {
            guard let address = plan.address(of: value) else { continue }
            let order = Array(0..<(array.shape.first ?? 0))
            order.withUnsafeBufferPointer { ArrayGather(array).gather($0, into: address) }
        }
        try plan.run()
        let outputs = try results.map { value in
            let numbers = plan.address(of: value).map {
                Array(UnsafeBufferPointer(start: $0, count: graph.count(of: value)))
            }
            return try NDArray(numbers ?? [], shape: graph.shape(of: value))
        }
        return (outputs, plan)
    }
}

extension Variable {
    /// A gradient in the weight's layout, as rows.
    func rows(of laidOut: NDArray) throws -> NDArray {
        try laidOut.withUnsafeElements(of: Float.self) { source in
            let numbers = [Float](unsafeUninitializedCapacity: max(count, 1)) { buffer, filled in
                if let from = source.baseAddress, let to = buffer.baseAddress { read(from, into: to) }
                filled = count
            }
            return try NDArray(numbers, shape: shape)
        }
    }
}

extension Loss {
    /// The loss of each sample, and the gradient of their mean with respect to the output.
    ///
    /// - Throws: ``NetworkError`` when target and output do not fit.
    package func values(target: NDArray, output: NDArray) throws -> (samples: NDArray, gradient: NDArray) {
        let graph = OperationGraph(isTraining: false)
        let (t, o) = (graph.placeholder(shape: target.shape), graph.placeholder(shape: output.shape))
        let samples = try emitSamples(graph, target: t, output: o)
        let mean = try graph.append(Reduce(.mean, axes: Array(graph.shape(of: samples).indices)), samples)
        let gradient = try graph.gradients(of: mean, withRespectTo: [o])[0] ?? o
        let plan = StepPlan(graph, results: [samples, gradient], random: RandomStream(seed: 0))
        for (array, value) in [(target, t), (output, o)] {
            let order = Array(0..<(array.shape.first ?? 0))
            guard let address = plan.address(of: value) else { continue }
            order.withUnsafeBufferPointer { ArrayGather(array).gather($0, into: address) }
        }
        if let classes = classCount(outputShape: output.shape), let labels = plan.address(of: t) {
            for i in 0..<target.count where !(labels[i] >= 0 && labels[i] < Float(classes)) {
                throw NetworkError.labelOutOfRange(label: labels[i], classes: classes)
            }
        }
        try plan.run()
        func read(_ value: Tensor) throws -> NDArray {
            let numbers = plan.address(of: value).map {
                Array(UnsafeBufferPointer(start: $0, count: graph.count(of: value)))
            }
            return try NDArray(numbers ?? [], shape: graph.shape(of: value))
        }
        return (try read(samples), try read(gradient))
    }
}

extension Metric {
    /// Adds one batch given as arrays.
    ///
    /// - Throws: ``NetworkError`` when target and output do not fit.
    public func update(target: NDArray, output: NDArray, weights: NDArray? = nil) throws {
        let graph = OperationGraph(isTraining: false)
        let arrays = [target, output] + (weights.map { [$0] } ?? [])
        let values = arrays.map { graph.placeholder(shape: $0.shape) }
        let sums = try emit(
            graph, target: values[0], output: values[1], weights: weights == nil ? nil : values[2])
        let plan = StepPlan(graph, results: sums, random: RandomStream(seed: 0))
        for (array, value) in zip(arrays, values) {
            let order = Array(0..<(array.shape.first ?? 0))
            guard let address = plan.address(of: value) else { continue }
            order.withUnsafeBufferPointer { ArrayGather(array).gather($0, into: address) }
        }
        try plan.run()
        try accumulate(
            sums.map {
                UnsafeBufferPointer(start: plan.address(of: $0).map { UnsafePointer($0) }, count: graph.count(of: $0))
            })
    }
}

extension Optimizer {
    /// Applies gradients to weights outside a model's step.
    ///
    /// - Precondition: every gradient has as many elements as its weight.
    package func apply(_ pairs: [(gradient: [Float], variable: Variable)]) {
        let memory = pairs.map { pair -> UnsafeMutablePointer<Float> in
            let laidOut = Variable.allocate(pair.variable.storageCount)
            pair.gradient.withUnsafeBufferPointer {
                if let base = $0.baseAddress { pair.variable.write(base, into: laidOut) }
            }
            return laidOut
        }
        beginStep()
        measure(zip(memory, pairs).map { (UnsafePointer($0), $1.variable.storageCount) })
        for (gradient, pair) in zip(memory, pairs) {
            update(pair.variable, gradient: gradient, state: state(of: pair.variable))
            pair.variable.constraint?.apply(to: pair.variable)
        }
        endStep()
        for block in memory { block.deallocate() }
    }
}
