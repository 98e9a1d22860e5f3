import Arrays

extension Model {
    /// One update on one batch.
    ///
    /// - Returns: the loss and the metrics of the batch.
    /// - Throws: ``NetworkError`` when the batch does not fit.
    public func trainOnBatch(_ batch: Batch, classWeights: [Int: Double]? = nil) throws -> Logs {
        try run(batch, .training, classWeights: classWeights, call: "train_on_batch")
    }

    /// The loss and the metrics of one batch.
    ///
    /// - Throws: ``NetworkError`` when the batch does not fit.
    public func testOnBatch(_ batch: Batch) throws -> Logs {
        try run(batch, .evaluation, classWeights: nil, call: "test_on_batch")
    }

    /// What the model gives for one batch, one array for each output.
    ///
    /// - Throws: ``NetworkError`` when the inputs do not fit.
    public func predictOnBatch(_ inputs: [NDArray]) throws -> [NDArray] {
        let count = try sampleCount(inputs, [], nil)
        var options = EvaluationOptions()
        options.batchSize = count
        options.verbosity = .silent
        return try predict(.arrays(inputs: inputs, targets: [], weights: nil), options: options)
    }

    private func run(
        _ batch: Batch, _ purpose: StepKey.Purpose, classWeights: [Int: Double]?, call: String
    ) throws -> Logs {
        guard let compilation else { throw NetworkError.notCompiled(call: call) }
        let count = try sampleCount(batch.inputs, batch.targets, batch.weights)
        let feed = ArrayFeed(
            inputs: batch.inputs, targets: batch.targets,
            weights: try SampleWeights.numbers(
                batch.weights, classWeights: classWeights, targets: batch.targets, count: count),
            range: 0..<count, batchSize: count, shuffles: false, random: random)
        compilation.resetMetrics()
        _ = feed.advance()
        var runner = StepRunner(self, purpose, feed, looksEachTime: true)
        try runner.run()
        return compilation.logs
    }

    /// The names of its inputs: those of the layers where data enters.
    public var inputNames: [String] {
        tensors?.inputs.map(\.call.layer.name) ?? ["input"]
    }
}
