import Arrays

/// How `evaluate` and `predict` go about it; the defaults are Keras'.
public struct EvaluationOptions {
    /// Samples in a batch; nil for 32.
    public var batchSize: Int?
    /// How much is shown.
    public var verbosity = Verbosity.bar
    /// Batches; nil for all.
    public var steps: Double?
    /// Told how it goes.
    public var callbacks: [Callback] = []

    /// Keras' defaults.
    public init() {}
}

extension Model {
    /// Judges the model by data.
    ///
    /// - Returns: the loss and every metric.
    /// - Throws: ``NetworkError/interrupted``, or ``NetworkError`` when the data does not fit.
    public func evaluate(
        _ data: TrainingData, options: EvaluationOptions = .init(), in environment: TrainingEnvironment = .init()
    ) throws -> Logs {
        let callbacks = CallbackList(
            options.callbacks, model: self,
            parameters: [("verbose", .integer(options.verbosity.rawValue)), ("steps", .none)])
        try callbacks.attach(in: environment)
        return try evaluate(data, options: options, callbacks: callbacks, in: environment)
    }

    func evaluate(
        _ data: TrainingData, options: EvaluationOptions, callbacks: CallbackList, in environment: TrainingEnvironment
    ) throws -> Logs {
        guard let compilation else { throw NetworkError.notCompiled(call: "evaluate") }
        let feed = try feed(for: data, batchSize: options.batchSize)
        let steps = options.steps.map { Int($0.rounded(.up)) } ?? feed.batchCount
        var bar = ProgressBar(target: steps, style: options.verbosity, now: environment.now, write: environment.write)
        compilation.resetMetrics()
        try callbacks.each { try $0.testBegan() }
        try feed.beginEpoch()
        var number = 0
        var runner = StepRunner(self, .evaluation, feed, looksEachTime: callbacks.observesBatches)
        while steps.map({ number < $0 }) ?? true, try feed.advance() {
            if environment.shouldInterrupt() { throw NetworkError.interrupted }
            if callbacks.observesBatches { try callbacks.each { try $0.testBatchBegan(number) } }
            try runner.run()
            if callbacks.observesBatches {
                let logs = compilation.logs
                try callbacks.each { try $0.testBatchEnded(number, logs) }
            }
            number += 1
            environment.poll()
            bar.update(number) { compilation.logs }
        }
        try feed.endEpoch()
        if number == 0 { throw NetworkError.noData }
        let logs = compilation.logs
        bar.update(number, isLast: true) { logs }
        try callbacks.each { try $0.testEnded(logs) }
        return logs
    }

    /// What the model gives for inputs, one array for each output.
    ///
    /// - Throws: ``NetworkError/interrupted``, or ``NetworkError`` when the inputs do not fit.
    public func predict(
        _ data: TrainingData, options: EvaluationOptions = .init(), in environment: TrainingEnvironment = .init()
    ) throws -> [NDArray] {
        let feed = try feed(for: data, batchSize: options.batchSize)
        let steps = options.steps.map { Int($0.rounded(.up)) } ?? feed.batchCount
        var bar = ProgressBar(target: steps, style: options.verbosity, now: environment.now, write: environment.write)
        let callbacks = CallbackList(
            options.callbacks, model: self,
            parameters: [("verbose", .integer(options.verbosity.rawValue)), ("steps", .none)])
        try callbacks.attach(in: environment)
        try callbacks.each { try $0.predictionBegan() }
        var gathered: [[Float]] = []
        var shapes: [[Int]] = []
        try feed.beginEpoch()
        var number = 0
        var runner = StepRunner(self, .prediction, feed, looksEachTime: callbacks.observesBatches)
        while steps.map({ number < $0 }) ?? true, try feed.advance() {
            if environment.shouldInterrupt() { throw NetworkError.interrupted }
            if callbacks.observesBatches { try callbacks.each { try $0.predictionBatchBegan(number) } }
            let step = try runner.run()
            if gathered.isEmpty {
                gathered = step.outputs.map { _ in [] }
                shapes = step.outputShapes
                if let batches = steps {
                    for (index, shape) in shapes.enumerated() {
                        gathered[index].reserveCapacity(shape.reduce(1, *) * batches)
                    }
                }
            }
            for (index, output) in step.outputs.enumerated() {
                gathered[index].append(
                    contentsOf: UnsafeBufferPointer(start: output, count: step.outputShapes[index].reduce(1, *)))
            }
            if callbacks.observesBatches { try callbacks.each { try $0.predictionBatchEnded(number) } }
            number += 1
            environment.poll()
            bar.update(number) { Logs() }
        }
        try feed.endEpoch()
        if number == 0 { throw NetworkError.noData }
        bar.update(number, isLast: true) { Logs() }
        try callbacks.each { try $0.predictionEnded() }
        return try zip(gathered, shapes).map { numbers, shape in
            let width = shape.dropFirst().reduce(1, *)
            let rows = width == 0 ? 0 : numbers.count / width
            return try NDArray(numbers, shape: [rows] + shape.dropFirst())
        }
    }

    private func feed(for data: TrainingData, batchSize: Int?) throws -> any BatchFeed {
        switch data {
        case .arrays(let inputs, let targets, let weights):
            let count = try sampleCount(inputs, targets, weights)
            return ArrayFeed(
                inputs: inputs, targets: targets,
                weights: try SampleWeights.numbers(weights, classWeights: nil, targets: targets, count: count),
                range: 0..<count, batchSize: try checked(batchSize), shuffles: false, random: random)
        case .source(let source):
            return SourceFeed(source)
        }
    }
}
