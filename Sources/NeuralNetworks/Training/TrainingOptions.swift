import Arrays

/// What a call that runs a model owes its surroundings: where output goes, whether to stop.
public struct TrainingEnvironment {
    /// Takes progress text.
    public var write: (String) -> Void
    /// Asked before every batch; true ends the call with ``NetworkError/interrupted``.
    public var shouldInterrupt: () -> Bool
    /// Called after every batch, so that others may have their turn.
    public var poll: () -> Void
    /// Seconds on a clock that never goes back.
    public var now: () -> Double

    /// Surroundings; by default silent and never interrupted.
    public init(
        write: @escaping (String) -> Void = { _ in }, shouldInterrupt: @escaping () -> Bool = { false },
        poll: @escaping () -> Void = {}, now: (() -> Double)? = nil
    ) {
        self.write = write
        self.shouldInterrupt = shouldInterrupt
        self.poll = poll
        self.now = now ?? monotonicSeconds
    }
}

/// Data that a model is fitted to or judged by.
public enum TrainingData {
    /// Arrays in memory, and how much each sample counts.
    case arrays(inputs: [NDArray], targets: [NDArray], weights: NDArray?)
    /// Batches that are made elsewhere.
    case source(any BatchSource)

    /// One input, one target.
    public static func arrays(_ input: NDArray, _ target: NDArray) -> TrainingData {
        .arrays(inputs: [input], targets: [target], weights: nil)
    }
}

/// How `fit` goes about it; the defaults are Keras'.
public struct FitOptions {
    /// Samples in a batch; nil for 32.
    public var batchSize: Int?
    /// The epoch to stop before.
    public var epochs = 1
    /// How much is shown.
    public var verbosity = Verbosity.bar
    /// Told how it goes.
    public var callbacks: [Callback] = []
    /// The share of the samples, taken from the end, to validate on.
    public var validationSplit = 0.0
    /// What to validate on.
    public var validationData: TrainingData?
    /// Draws a new order of the samples for each epoch.
    public var shuffles = true
    /// How much the samples of each class count.
    public var classWeights: [Int: Double]?
    /// The epoch to start with, from zero.
    public var initialEpoch = 0
    /// Batches in an epoch; nil for all. Fractions count as a batch, as in Keras 2.
    public var stepsPerEpoch: Double?
    /// Batches of a validation; nil for all.
    public var validationSteps: Double?
    /// Samples in a batch of validation; nil for ``batchSize``.
    public var validationBatchSize: Int?
    /// Epochs after which to validate.
    public var validationFrequency = 1

    /// Keras' defaults.
    public init() {}
}
