/// Adam with Nesterov's momentum. Source: keras/src/optimizers/nadam.py, Keras 3; Dozat 2015.
public final class Nadam: Optimizer {
    override public class var className: String { "Nadam" }
    /// The share of the mean that stays.
    public let beta1: Double
    /// The share of the mean square that stays.
    public let beta2: Double
    /// Keeps the division finite.
    public let epsilon: Double
    private var product: Float = 1
    /// The product with this step's factor; a step that is prepared twice takes the factor once.
    private var productNow: Float = 1
    private var (now, next, productNext, correction): (Float, Float, Float, Float) = (0, 0, 1, 1)

    /// Nadam with Keras' defaults.
    public init(learningRate: Double = 0.001, beta1: Double = 0.9, beta2: Double = 0.999, epsilon: Double = 1e-7) {
        self.beta1 = beta1
        self.beta2 = beta2
        self.epsilon = epsilon
        super.init(name: "nadam", learningRate: learningRate)
    }

    override public var slotNames: [String] { ["momentum", "velocity"] }

    override var scalars: [Float] {
        get { [product] }
        set { product = newValue.first ?? 1 }
    }

    override func prepareStep() {
        if iterations == 0 { product = 1 }
        let t = stepNumber
        now = Float(beta1 * (1 - 0.5 * Self.power(0.96, t)))
        next = Float(beta1 * (1 - 0.5 * Self.power(0.96, t + 1)))
        productNow = product * now
        productNext = productNow * next
        correction = Float(1 - Self.power(beta2, t))
    }

    override func finishStep() { product = productNow }

    override func step(
        _ weight: UnsafeMutablePointer<Float>, gradient: UnsafePointer<Float>,
        slots: [UnsafeMutablePointer<Float>], count: Int
    ) {
        let (m, v) = (slots[0], slots[1])
        let (keep1, keep2, epsilon) = (1 - Float(beta1), 1 - Float(beta2), Float(epsilon))
        for i in 0..<count {
            let g = gradient[i]
            m[i] += (g - m[i]) * keep1
            v[i] += (g * g - v[i]) * keep2
            let mean = next * m[i] / (1 - productNext) + (1 - now) * g / (1 - productNow)
            weight[i] -= rate * mean / ((v[i] / correction).squareRoot() + epsilon)
        }
    }

    override public var settings: [(key: String, value: Setting)] {
        [
            ("learning_rate", .number(learningRate)), ("beta_1", .number(beta1)), ("beta_2", .number(beta2)),
            ("epsilon", .number(epsilon)),
        ]
    }

    static let declaration = OptimizerRegistry.row(
        "Nadam", summary: "Adam with Nesterov's momentum.", learningRate: 0.001,
        parameters: Array(Adam.parameters.prefix(3))
    ) { arguments, rate in
        Nadam(
            learningRate: rate, beta1: try arguments.number("beta_1"), beta2: try arguments.number("beta_2"),
            epsilon: try arguments.number("epsilon"))
    }
}
