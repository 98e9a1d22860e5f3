/// Steps by the sign of a mean of gradients. Source: keras/src/optimizers/lion.py, Keras 3; Chen et al. 2023.
public final class Lion: Optimizer {
    override public class var className: String { "Lion" }
    /// The mean's share in a step.
    public let beta1: Double
    /// The share of the mean that stays.
    public let beta2: Double

    /// Lion with Keras' defaults.
    public init(learningRate: Double = 0.001, beta1: Double = 0.9, beta2: Double = 0.99) {
        self.beta1 = beta1
        self.beta2 = beta2
        super.init(name: "lion", learningRate: learningRate)
    }

    override public var slotNames: [String] { ["momentum"] }

    override func step(
        _ weight: UnsafeMutablePointer<Float>, gradient: UnsafePointer<Float>,
        slots: [UnsafeMutablePointer<Float>], count: Int
    ) {
        let (mean, now, keep) = (slots[0], Float(beta1), Float(beta2))
        for i in 0..<count {
            let direction = mean[i] * now + gradient[i] * (1 - now)
            if direction != 0 { weight[i] -= direction > 0 ? rate : -rate }
            mean[i] = mean[i] * keep + gradient[i] * (1 - keep)
        }
    }

    override public var settings: [(key: String, value: Setting)] {
        [("learning_rate", .number(learningRate)), ("beta_1", .number(beta1)), ("beta_2", .number(beta2))]
    }

    static let declaration = OptimizerRegistry.row(
        "Lion", summary: "Steps by the sign of a mean of gradients.", learningRate: 0.001,
        parameters: [
            Parameter("beta_1", 0.9, help: "The mean's share in a step."),
            Parameter("beta_2", 0.99, help: "The share of the mean that stays."),
        ]
    ) { arguments, rate in
        Lion(learningRate: rate, beta1: try arguments.number("beta_1"), beta2: try arguments.number("beta_2"))
    }
}
