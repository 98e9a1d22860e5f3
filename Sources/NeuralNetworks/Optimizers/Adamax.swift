/// Adam with the greatest gradient instead of the mean square. Source: keras/src/optimizers/adamax.py, Keras 3.
public final class Adamax: Optimizer {
    override public class var className: String { "Adamax" }
    /// The share of the mean that stays.
    public let beta1: Double
    /// The share of the greatest gradient that stays.
    public let beta2: Double
    /// Keeps the division finite.
    public let epsilon: Double
    private var correction: Float = 1

    /// Adamax with Keras' defaults.
    public init(learningRate: Double = 0.001, beta1: Double = 0.9, beta2: Double = 0.999, epsilon: Double = 1e-7) {
        self.beta1 = beta1
        self.beta2 = beta2
        self.epsilon = epsilon
        super.init(name: "adamax", learningRate: learningRate)
    }

    override public var slotNames: [String] { ["momentum", "norm"] }

    override func prepareStep() { correction = Float(1 - Self.power(beta1, stepNumber)) }

    override func step(
        _ weight: UnsafeMutablePointer<Float>, gradient: UnsafePointer<Float>,
        slots: [UnsafeMutablePointer<Float>], count: Int
    ) {
        let (m, u) = (slots[0], slots[1])
        let (keep1, beta2, epsilon) = (1 - Float(beta1), Float(beta2), Float(epsilon))
        for i in 0..<count {
            let g = gradient[i]
            m[i] += (g - m[i]) * keep1
            u[i] = max(beta2 * u[i], abs(g))
            weight[i] -= rate * m[i] / (correction * (u[i] + epsilon))
        }
    }

    override public var settings: [(key: String, value: Setting)] {
        [
            ("learning_rate", .number(learningRate)), ("beta_1", .number(beta1)), ("beta_2", .number(beta2)),
            ("epsilon", .number(epsilon)),
        ]
    }

    static let declaration = OptimizerRegistry.row(
        "Adamax", summary: "Adam with the greatest gradient instead of the mean square.", learningRate: 0.001,
        parameters: Array(Adam.parameters.prefix(3))
    ) { arguments, rate in
        Adamax(
            learningRate: rate, beta1: try arguments.number("beta_1"), beta2: try arguments.number("beta_2"),
            epsilon: try arguments.number("epsilon"))
    }
}
