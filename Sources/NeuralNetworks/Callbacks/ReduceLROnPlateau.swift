/// Lowers the learning rate when a number stops improving. Source: keras/src/callbacks/reduce_lr_on_plateau.py, Keras 3.
public final class ReduceLROnPlateau: Callback {
    private let monitor: Monitor
    private let factor: Double
    private let patience: Int
    private let cooldown: Int
    private let minimumRate: Double
    private let isVerbose: Bool
    private var best: Double?
    private var waited = 0
    private var cooling = 0

    /// - Parameters:
    ///   - factor: what the rate is multiplied by, below one.
    ///   - cooldown: epochs after a change during which nothing is counted.
    public init(
        monitor: String = "val_loss", factor: Double = 0.1, patience: Int = 10, mode: String = "auto",
        minimumChange: Double = 1e-4, cooldown: Int = 0, minimumRate: Double = 0, isVerbose: Bool = false
    ) {
        self.monitor = Monitor(name: monitor, mode: mode, minimumChange: minimumChange)
        self.factor = factor
        self.patience = patience
        self.cooldown = cooldown
        self.minimumRate = minimumRate
        self.isVerbose = isVerbose
    }

    override public var observesBatches: Bool { false }

    override public func trainingBegan() {
        best = nil
        waited = 0
        cooling = 0
    }

    override public func epochEnded(_ epoch: Int, _ logs: inout Logs) {
        guard let optimizer = model?.compilation?.optimizer else { return }
        // The rate before this epoch's change is what the epoch was trained with.
        let rate = optimizer.learningRate
        logs["learning_rate"] = Double(Float(rate))
        guard let current = logs[monitor.name] else { return }
        if cooling > 0 {
            cooling -= 1
            waited = 0
        }
        if monitor.improves(current, over: best) {
            best = current
            waited = 0
        } else if cooling <= 0 {
            waited += 1
            if waited >= patience, Float(rate) > Float(minimumRate) {
                let lowered = max(rate * factor, minimumRate)
                optimizer.learningRate = lowered
                if isVerbose {
                    write(
                        "\nEpoch \(epoch + 1): ReduceLROnPlateau reducing learning rate to \(pythonNumber(Double(Float(lowered)))).\n"
                    )
                }
                cooling = cooldown
                waited = 0
            }
        }
    }

    static let declaration = Declaration<Callback>(
        "ReduceLROnPlateau", summary: "Lowers the learning rate when a number stops improving.",
        parameters: [
            Parameter("monitor", "val_loss", help: "The name of the number."),
            Parameter("factor", 0.1, help: "What the rate is multiplied by."),
            Parameter("patience", 10, help: "Epochs without improvement to wait for."),
            Parameter("verbose", 0, help: "1 says when the rate changes."),
            Parameter("mode", "auto", help: "auto, min or max."),
            Parameter("min_delta", 0.0001, help: "Smaller changes are no improvement."),
            Parameter("cooldown", 0, help: "Epochs after a change during which nothing is counted."),
            Parameter("min_lr", 0.0, help: "The lowest rate."),
        ]
    ) {
        let factor = try $0.number("factor")
        guard factor < 1 else {
            throw NetworkError.rejected(
                "ReduceLROnPlateau does not support a factor >= 1.0. Received factor=\($0["factor"].text)")
        }
        return ReduceLROnPlateau(
            monitor: try $0.string("monitor"), factor: factor, patience: try $0.integer("patience"),
            mode: try $0.string("mode"), minimumChange: try $0.number("min_delta"),
            cooldown: try $0.integer("cooldown"), minimumRate: try $0.number("min_lr"),
            isVerbose: try $0.flag("verbose"))
    }
}
