/// Ends training when a number stops improving. Source: keras/src/callbacks/early_stopping.py, Keras 3.
public final class EarlyStopping: Callback {
    private let monitor: Monitor
    /// Epochs without improvement to wait for.
    public let patience: Int
    /// Epochs before the watch begins.
    public let startFromEpoch: Int
    /// A number that must at least be reached.
    public let baseline: Double?
    /// Puts the best epoch's weights back at the end.
    public let restoresBestWeights: Bool
    /// The epoch that ended training; zero if none did.
    public private(set) var stoppedEpoch = 0
    private let isVerbose: Bool
    private var best: Double?
    private var waited = 0
    private var bestEpoch = 0
    private var bestWeights: [[Float]]?

    /// - Parameter minimumChange: smaller changes are no improvement.
    public init(
        monitor: String = "val_loss", minimumChange: Double = 0, patience: Int = 0, mode: String = "auto",
        baseline: Double? = nil, restoresBestWeights: Bool = false, startFromEpoch: Int = 0, isVerbose: Bool = false
    ) {
        self.monitor = Monitor(name: monitor, mode: mode, minimumChange: minimumChange)
        self.patience = patience
        self.baseline = baseline
        self.restoresBestWeights = restoresBestWeights
        self.startFromEpoch = startFromEpoch
        self.isVerbose = isVerbose
    }

    override public var observesBatches: Bool { false }

    override public func trainingBegan() {
        waited = 0
        stoppedEpoch = 0
        best = nil
        bestWeights = nil
        bestEpoch = 0
    }

    override public func epochEnded(_ epoch: Int, _ logs: inout Logs) {
        guard let current = logs[monitor.name], epoch >= startFromEpoch else { return }
        if restoresBestWeights, bestWeights == nil { keepWeights(epoch) }
        waited += 1
        if monitor.improves(current, over: best) {
            best = current
            if restoresBestWeights { keepWeights(epoch) }
            if baseline.map({ monitor.improves(current, over: $0) }) ?? true { waited = 0 }
            return
        }
        if waited >= patience, epoch > 0 {
            stoppedEpoch = epoch
            model?.stopsTraining = true
        }
    }

    override public func trainingEnded(_ logs: Logs) {
        if stoppedEpoch > 0, isVerbose { write("Epoch \(stoppedEpoch + 1): early stopping\n") }
        guard restoresBestWeights, let bestWeights, let model else { return }
        if isVerbose {
            write("Restoring model weights from the end of the best epoch: \(bestEpoch + 1).\n")
        }
        for (weight, numbers) in zip(model.weights, bestWeights) { weight.assign(numbers) }
    }

    private func keepWeights(_ epoch: Int) {
        bestWeights = model?.weights.map(\.numbers)
        bestEpoch = epoch
    }

    static let declaration = Declaration<Callback>(
        "EarlyStopping", summary: "Ends training when a number stops improving.",
        parameters: [
            Parameter("monitor", "val_loss", help: "The name of the number."),
            Parameter("min_delta", 0, help: "Smaller changes are no improvement."),
            Parameter("patience", 0, help: "Epochs without improvement to wait for."),
            Parameter("verbose", 0, help: "1 says when training ends."),
            Parameter("mode", "auto", help: "auto, min or max."),
            Parameter("baseline", nil, help: "A number that must at least be reached."),
            Parameter("restore_best_weights", false, help: "Puts the best epoch's weights back."),
            Parameter("start_from_epoch", 0, help: "Epochs before the watch begins."),
        ]
    ) {
        EarlyStopping(
            monitor: try $0.string("monitor"), minimumChange: try $0.number("min_delta"),
            patience: try $0.integer("patience"), mode: try $0.string("mode"),
            baseline: try $0.optionalNumber("baseline"), restoresBestWeights: try $0.flag("restore_best_weights"),
            startFromEpoch: try $0.integer("start_from_epoch"), isVerbose: try $0.flag("verbose"))
    }
}
