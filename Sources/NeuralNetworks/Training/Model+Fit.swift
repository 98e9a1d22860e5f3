import Arrays

extension Model {
    /// Trains for a number of epochs.
    ///
    /// - Returns: what each epoch found; also kept in ``history``.
    /// - Throws: ``NetworkError/interrupted`` with the weights of the last finished batch, ``NetworkError`` when the
    ///   data does not fit, or what a callback throws.
    @discardableResult
    public func fit(
        _ data: TrainingData, options: FitOptions = FitOptions(), in environment: TrainingEnvironment = .init()
    ) throws -> History {
        guard let compilation else { throw NetworkError.notCompiled(call: "fit") }
        stopsTraining = false
        let batchSize = try checked(options.batchSize)
        var validation = options.validationData
        let feed: any BatchFeed
        switch data {
        case .arrays(let inputs, let targets, let weights):
            let count = try sampleCount(inputs, targets, weights)
            var range = 0..<count
            if options.validationSplit > 0, validation == nil {
                let cut = Int((Double(count) * (1 - options.validationSplit)).rounded(.down))
                guard cut > 0, cut < count else {
                    throw NetworkError.validationSplitTooSmall(samples: count, split: options.validationSplit)
                }
                range = 0..<cut
                validation = .arrays(
                    inputs: inputs.map { $0.samples(cut..<count) }, targets: targets.map { $0.samples(cut..<count) },
                    weights: weights.map { $0.samples(cut..<count) })
            }
            feed = ArrayFeed(
                inputs: inputs, targets: targets,
                weights: try SampleWeights.numbers(
                    weights, classWeights: options.classWeights, targets: targets, count: count),
                range: range, batchSize: batchSize, shuffles: options.shuffles,
                random: RandomStream(seed: GlobalSeed.next()))
        case .source(let source):
            if options.validationSplit > 0 {
                throw NetworkError.rejected(
                    "`validation_split` is only supported for arrays; the data given is a generator.")
            }
            feed = SourceFeed(source, classWeights: options.classWeights)
        }

        let steps = options.stepsPerEpoch.map { Int($0.rounded(.up)) } ?? feed.batchCount
        let history = History()
        self.history = history
        let callbacks = CallbackList(
            options.callbacks + [history], model: self,
            parameters: [
                ("verbose", .integer(options.verbosity.rawValue)), ("epochs", .integer(options.epochs)),
                ("steps", steps.map { .integer($0) } ?? .none),
            ])
        try callbacks.attach(in: environment)
        try callbacks.each { try $0.trainingBegan() }
        var logs = Logs()
        var isFirst = true
        var epoch = options.initialEpoch
        while epoch < options.epochs {
            compilation.resetMetrics()
            try callbacks.each { try $0.epochBegan(epoch) }
            if options.verbosity != .silent, options.epochs > 1 {
                environment.write("Epoch \(epoch + 1)/\(options.epochs)\n")
            }
            // A generator with a fixed number of steps goes on where the last epoch ended.
            if isFirst || options.stepsPerEpoch == nil { try feed.beginEpoch() }
            isFirst = false
            var bar = ProgressBar(
                target: steps, style: options.verbosity, now: environment.now, write: environment.write)
            let done = try runEpoch(feed, limit: steps, callbacks: callbacks, bar: &bar, in: environment)
            try feed.endEpoch()
            logs = compilation.logs
            if let validation, (epoch + 1) % max(options.validationFrequency, 1) == 0 {
                let kept = logs
                var quiet = EvaluationOptions()
                quiet.verbosity = .silent
                quiet.batchSize = options.validationBatchSize ?? options.batchSize
                quiet.steps = options.validationSteps
                let found = try evaluate(validation, options: quiet, callbacks: callbacks, in: environment)
                logs = kept
                for (name, value) in found.entries { logs["val_\(name)"] = value }
            }
            let shown = logs
            try callbacks.epochEnded(
                epoch, &logs,
                beforeHistory: {
                    bar.update(done, isLast: true) { shown }
                })
            if stopsTraining { break }
            epoch += 1
        }
        try callbacks.each { try $0.trainingEnded(logs) }
        return history
    }

    private func runEpoch(
        _ feed: any BatchFeed, limit: Int?, callbacks: CallbackList, bar: inout ProgressBar,
        in environment: TrainingEnvironment
    ) throws -> Int {
        guard let compilation else { return 0 }
        var number = 0
        var runner = StepRunner(self, .training, feed, looksEachTime: callbacks.observesBatches)
        while limit.map({ number < $0 }) ?? true {
            if environment.shouldInterrupt() { throw NetworkError.interrupted }
            if try !feed.advance() {
                // Arrays start over until the wanted number of steps is done.
                guard limit != nil, number > 0 else { break }
                try feed.beginEpoch()
                guard try feed.advance() else { break }
            }
            if callbacks.observesBatches { try callbacks.each { try $0.trainingBatchBegan(number) } }
            try runner.run()
            if callbacks.observesBatches {
                let logs = compilation.logs
                try callbacks.each { try $0.trainingBatchEnded(number, logs) }
            }
            number += 1
            environment.poll()
            bar.update(number) { compilation.logs }
            if stopsTraining { break }
        }
        if number == 0 { throw NetworkError.noData }
        return number
    }

    /// Builds a model whose input shape was unknown.
    func prepared(_ shapes: [[Int]]) throws -> [[Int]] {
        if network == nil {
            _ = try network(for: shapes.map { SymbolicShape(batchOf: $0.dropFirst().map { $0 }) })
        }
        return shapes
    }

    func checked(_ batchSize: Int?) throws -> Int {
        let size = batchSize ?? 32
        guard size > 0 else {
            throw NetworkError.rejected("`batch_size` must be a positive integer. Received: batch_size=\(size)")
        }
        return size
    }

    func sampleCount(_ inputs: [NDArray], _ targets: [NDArray], _ weights: NDArray?) throws -> Int {
        var sizes: [(name: String, count: Int)] = []
        for (index, array) in inputs.enumerated() {
            sizes.append((inputs.count == 1 ? "x" : "x[\(index)]", array.shape.first ?? 0))
        }
        for (index, array) in targets.enumerated() {
            sizes.append((targets.count == 1 ? "y" : "y[\(index)]", array.shape.first ?? 0))
        }
        if let weights { sizes.append(("sample_weight", weights.shape.first ?? 0)) }
        guard let first = sizes.first?.count else { throw NetworkError.noData }
        guard sizes.allSatisfy({ $0.count == first }) else { throw NetworkError.dataCardinality(sizes) }
        guard first > 0 else { throw NetworkError.noData }
        return first
    }
}

extension NDArray {
    /// A window on some of the samples.
    func samples(_ range: Range<Int>) -> NDArray {
        view(
            shape: [range.count] + shape.dropFirst(), strides: strides,
            offset: offset + range.lowerBound * (strides.first ?? 0))
    }
}
