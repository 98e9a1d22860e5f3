/// Runs a feed's batches through a model, one step after the other.
struct StepRunner {
    private let model: Model
    private let purpose: StepKey.Purpose
    private let feed: any BatchFeed
    private let looksEachTime: Bool
    private var last: CompiledStep?
    private var lastInputShapes: [[Int]] = []
    private var lastTargetShapes: [[Int]] = []
    private var lastEnd: Int

    /// - Parameter looksEachTime: the model may change between batches, since a callback is told of them; otherwise the
    ///   step of the last batch serves the next one of the same shape.
    init(_ model: Model, _ purpose: StepKey.Purpose, _ feed: any BatchFeed, looksEachTime: Bool) {
        self.model = model
        self.purpose = purpose
        self.feed = feed
        self.looksEachTime = looksEachTime
        lastEnd = StepProfile.current == nil ? 0 : StepProfile.now
    }

    /// Does a step with the batch that the feed has under way.
    ///
    /// - Returns: the step, whose results stay until its next run.
    /// - Throws: what planning, the feed or the kernels throw.
    @discardableResult
    mutating func run() throws -> CompiledStep {
        let inputShapes = feed.inputShapes
        let targetShapes = purpose == .prediction ? [] : feed.targetShapes
        let step: CompiledStep
        if let last, !looksEachTime, inputShapes == lastInputShapes, targetShapes == lastTargetShapes {
            step = last
        } else {
            step = try model.step(
                purpose, inputShapes: try model.prepared(inputShapes), targetShapes: targetShapes,
                hasWeights: purpose != .prediction && feed.hasWeights)
            (last, lastInputShapes, lastTargetShapes) = (step, inputShapes, targetShapes)
        }
        let profile = StepProfile.current
        let start = profile == nil ? 0 : StepProfile.now
        try feed.fill(step)
        let fed = profile == nil ? 0 : StepProfile.now
        try step.run()
        if let profile {
            let end = StepProfile.now
            profile.close(feeding: fed - start, whole: end - lastEnd)
            lastEnd = end
        }
        return step
    }
}
