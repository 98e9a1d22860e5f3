import Compute

/// Steps against the gradient, with momentum if asked. Source: keras/src/optimizers/sgd.py, Keras 3.
public final class SGD: Optimizer {
    override public class var className: String { "SGD" }
    /// The share of the last step that goes on.
    public let momentum: Double
    /// Looks ahead along the momentum.
    public let isNesterov: Bool

    /// - Precondition: the declaration has checked that `momentum` lies in `0...1`.
    public init(learningRate: Double = 0.01, momentum: Double = 0, isNesterov: Bool = false, name: String = "SGD") {
        self.momentum = momentum
        self.isNesterov = isNesterov
        super.init(name: name, learningRate: learningRate)
    }

    override public var slotNames: [String] { momentum == 0 ? [] : ["momentum"] }

    override func rule() -> OptimizerRule? {
        .sgd(learningRate: rate, momentum: Float(momentum), nesterov: isNesterov)
    }

    override public var settings: [(key: String, value: Setting)] {
        [
            ("learning_rate", .number(learningRate)), ("momentum", .number(momentum)), ("nesterov", .bool(isNesterov)),
        ]
    }

    static let declaration = OptimizerRegistry.row(
        "SGD", summary: "Steps against the gradient, with momentum if asked.", learningRate: 0.01,
        parameters: [
            Parameter("momentum", 0.0, help: "The share of the last step that goes on."),
            Parameter("nesterov", false, help: "Looks ahead along the momentum."),
        ]
    ) { arguments, rate in
        let momentum = try arguments.number("momentum")
        guard (0...1).contains(momentum) else {
            throw NetworkError.rejected("`momentum` must be a float between [0, 1].")
        }
        return SGD(
            learningRate: rate, momentum: momentum, isNesterov: try arguments.flag("nesterov"))
    }
}
