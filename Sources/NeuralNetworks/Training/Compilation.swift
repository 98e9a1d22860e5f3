/// What `compile` fixed: optimizer, losses and metrics.
public final class Compilation {
    /// Turns gradients into updates.
    public let optimizer: Optimizer
    /// The losses as they were given: one, or one for each output.
    let lossSetting: Setting
    let lossWeights: Setting
    let metricsSetting: Setting
    let weightedMetricsSetting: Setting

    /// One output's loss and metrics, once the shapes are known.
    struct Output {
        let name: String
        let loss: Loss?
        let weight: Float
        let metrics: [Metric]
        let weightedMetrics: [Metric]
    }

    private(set) var outputs: [Output] = []
    /// The mean loss of the epoch.
    let lossTracker = MeanMetric(name: "loss") { _, _, output in output }
    /// The mean loss of each output, where there are several.
    private(set) var outputTrackers: [MeanMetric] = []

    init(
        optimizer: Optimizer, loss: Setting, metrics: Setting, lossWeights: Setting = .none,
        weightedMetrics: Setting = .none
    ) throws {
        self.optimizer = optimizer
        lossSetting = loss
        self.lossWeights = lossWeights
        metricsSetting = metrics
        weightedMetricsSetting = weightedMetrics
        // Names that mean nothing are refused at once; shapes decide the rest later.
        for setting in Self.flat(loss) where !setting.isNone { _ = try LossRegistry.from(setting) }
        for setting in Self.flat(metrics) + Self.flat(weightedMetrics) where !setting.isNone {
            _ = try MetricRegistry.from(setting, target: [1, 1], output: [1, 1])
        }
    }

    /// Every metric, in the order of the logs.
    public var metrics: [Metric] {
        outputs.flatMap { $0.metrics + $0.weightedMetrics }
    }

    /// Resolves losses and metrics for outputs and targets of these shapes.
    func resolve(outputNames: [String], targetShapes: [[Int]], outputShapes: [[Int]]) throws {
        guard outputs.isEmpty else { return }
        let losses = try Self.perOutput(lossSetting, outputNames, spreadsList: outputNames.count > 1)
        let weights = try Self.perOutput(lossWeights, outputNames, spreadsList: true)
        let metrics = try Self.metricsPerOutput(metricsSetting, outputNames)
        let weighted = try Self.metricsPerOutput(weightedMetricsSetting, outputNames)
        var resolved: [Output] = []
        for (index, name) in outputNames.enumerated() {
            let (target, output) = (
                targetShapes.indices.contains(index) ? targetShapes[index] : [], outputShapes[index]
            )
            func make(_ settings: [Setting]) throws -> [Metric] {
                try settings.filter { !$0.isNone }.map { setting in
                    let metric = try MetricRegistry.from(setting, target: target, output: output)
                    if outputNames.count > 1, case .string = setting { metric.name = "\(name)_\(metric.name)" }
                    return metric
                }
            }
            resolved.append(
                Output(
                    name: name, loss: losses[index].isNone ? nil : try LossRegistry.from(losses[index]),
                    weight: Float(weights[index].asNumber ?? 1), metrics: try make(metrics[index]),
                    weightedMetrics: try make(weighted[index])))
        }
        outputs = resolved
        if outputNames.count > 1 {
            outputTrackers = outputNames.map { MeanMetric(name: "\($0)_loss") { _, _, output in output } }
        }
    }

    /// True once the shapes of outputs and targets have decided which metrics there are.
    var isResolved: Bool { !outputs.isEmpty }

    /// Lets the next step decide again.
    func forgetResolution() {
        outputs = []
        outputTrackers = []
    }

    /// The shapes that targets of these outputs have, if they are what the losses expect.
    func likelyTargetShapes(_ outputNames: [String], _ outputShapes: [[Int]]) throws -> [[Int]] {
        let losses = try Self.perOutput(lossSetting, outputNames, spreadsList: outputNames.count > 1)
        return try zip(losses, outputShapes).map { setting, shape in
            guard !setting.isNone, try LossRegistry.from(setting).classCount(outputShape: shape) != nil else {
                return shape
            }
            return Array(shape.dropLast())
        }
    }

    /// Starts every mean anew.
    func resetMetrics() {
        lossTracker.reset()
        for tracker in outputTrackers { tracker.reset() }
        for output in outputs {
            for metric in output.metrics { metric.reset() }
            for metric in output.weightedMetrics { metric.reset() }
        }
    }

    /// The means so far.
    public var logs: Logs {
        var logs = Logs()
        logs["loss"] = lossTracker.result
        for tracker in outputTrackers { logs[tracker.name] = tracker.result }
        for metric in metrics { logs[metric.name] = metric.result }
        return logs
    }

    private static func flat(_ setting: Setting) -> [Setting] {
        switch setting {
        case .none: []
        case .list(let items), .tuple(let items): items.flatMap(flat)
        case .dictionary(let items): items.flatMap { flat($0.value) }
        default: [setting]
        }
    }

    private static func perOutput(_ setting: Setting, _ names: [String], spreadsList: Bool) throws -> [Setting] {
        switch setting {
        case .list(let items), .tuple(let items):
            guard items.count == names.count || items.isEmpty else {
                throw NetworkError.rejected(
                    "For a model with multiple outputs, when providing the `loss` argument as a list, it should have as "
                        + "many entries as the model has outputs. Received: \(items.count) entries, \(names.count) outputs"
                )
            }
            return items.isEmpty ? names.map { _ in .none } : items
        case .dictionary(let items):
            if let stranger = items.first(where: { !names.contains($0.key) }) {
                throw NetworkError.rejected(
                    "In the dict argument `loss`, key '\(stranger.key)' does not correspond to any model output. "
                        + "Received: loss=\(setting.text)")
            }
            return names.map { name in items.first { $0.key == name }?.value ?? .none }
        default:
            return names.map { _ in setting }
        }
    }

    private static func metricsPerOutput(_ setting: Setting, _ names: [String]) throws -> [[Setting]] {
        switch setting {
        case .none: return names.map { _ in [] }
        case .dictionary(let items):
            return names.map { name in flat(items.first { $0.key == name }?.value ?? .none) }
        case .list(let items), .tuple(let items):
            if names.count == 1 { return [items.flatMap(flat)] }
            guard items.count == names.count else {
                throw NetworkError.rejected(
                    "For a model with multiple outputs, when providing the `metrics` argument as a list, it should have "
                        + "as many entries as the model has outputs. Received: metrics=\(setting.text)")
            }
            return items.map(flat)
        default: return names.map { _ in [setting] }
        }
    }
}

extension Model {
    /// Fixes how the model is trained and judged.
    ///
    /// - Parameters:
    ///   - optimizer: an optimizer, or Keras' name of one.
    ///   - loss: a loss or Keras' name of one, or a list or dictionary for several outputs.
    ///   - metrics: a list of metrics or their names.
    /// - Throws: ``NetworkError/unknownIdentifier(_:_:)``.
    public func compile(
        optimizer: Setting = .string("rmsprop"), loss: Setting, metrics: Setting = .none,
        lossWeights: Setting = .none, weightedMetrics: Setting = .none
    ) throws {
        compilation = try Compilation(
            optimizer: OptimizerRegistry.from(optimizer), loss: loss, metrics: metrics, lossWeights: lossWeights,
            weightedMetrics: weightedMetrics)
        discardPlans()
    }

    /// Fixes how the model is trained and judged.
    ///
    /// - Throws: ``NetworkError/unknownIdentifier(_:_:)`` for a metric's name.
    public func compile(optimizer: Optimizer = RMSprop(), loss: Loss, metrics: [String] = []) throws {
        try compile(
            optimizer: .object(optimizer), loss: .object(loss), metrics: .list(metrics.map { .string($0) }))
    }
}
