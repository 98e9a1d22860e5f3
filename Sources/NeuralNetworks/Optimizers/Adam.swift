import Compute

/// Running means of the gradient and of its square. Source: keras/src/optimizers/adam.py and adamw.py, Keras 3;
/// Kingma and Ba 2014.
public final class Adam: Optimizer {
    override public class var className: String { "Adam" }
    /// The share of the mean that stays.
    public let beta1: Double
    /// The share of the mean square that stays.
    public let beta2: Double
    /// Keeps the division finite.
    public let epsilon: Double
    /// Divides by the greatest mean square so far.
    public let isAMSGrad: Bool
    private var alpha: Float = 0

    /// Adam with Keras' defaults.
    public init(
        learningRate: Double = 0.001, beta1: Double = 0.9, beta2: Double = 0.999, epsilon: Double = 1e-7,
        isAMSGrad: Bool = false, name: String = "adam"
    ) {
        self.beta1 = beta1
        self.beta2 = beta2
        self.epsilon = epsilon
        self.isAMSGrad = isAMSGrad
        super.init(name: name, learningRate: learningRate)
    }

    override public var slotNames: [String] {
        ["momentum", "velocity"] + (isAMSGrad ? ["velocity_hat"] : [])
    }

    override var slotGroups: [[Int]] { [[0, 1]] + (isAMSGrad ? [[2]] : []) }

    override func rule() -> OptimizerRule? {
        isAMSGrad
            ? nil
            : .adam(
                learningRate: rate, beta1: Float(beta1), beta2: Float(beta2), epsilon: Float(epsilon),
                step: stepNumber)
    }

    override func prepareStep() {
        let correction1 = 1 - Self.power(beta1, stepNumber)
        let correction2 = 1 - Self.power(beta2, stepNumber)
        alpha = rate * Float(correction2).squareRoot() / Float(correction1)
    }

    override func step(
        _ weight: UnsafeMutablePointer<Float>, gradient: UnsafePointer<Float>,
        slots: [UnsafeMutablePointer<Float>], count: Int
    ) {
        let (keep1, keep2, epsilon) = (1 - Float(beta1), 1 - Float(beta2), Float(epsilon))
        let (m, v, greatest) = (slots[0], slots[1], slots[2])
        for i in 0..<count {
            let g = gradient[i]
            m[i] += (g - m[i]) * keep1
            v[i] += (g * g - v[i]) * keep2
            greatest[i] = max(greatest[i], v[i])
            weight[i] -= m[i] * alpha / (greatest[i].squareRoot() + epsilon)
        }
    }

    override public var settings: [(key: String, value: Setting)] {
        [
            ("learning_rate", .number(learningRate)), ("beta_1", .number(beta1)), ("beta_2", .number(beta2)),
            ("epsilon", .number(epsilon)), ("amsgrad", .bool(isAMSGrad)),
        ]
    }

    static let parameters = [
        Parameter("beta_1", 0.9, help: "The share of the mean that stays."),
        Parameter("beta_2", 0.999, help: "The share of the mean square that stays."),
        Parameter("epsilon", 1e-7, help: "Keeps the division finite."),
        Parameter("amsgrad", false, help: "Divides by the greatest mean square so far."),
    ]

    static let declaration = OptimizerRegistry.row(
        "Adam", summary: "Running means of the gradient and of its square.", learningRate: 0.001,
        parameters: parameters
    ) { try make($0, rate: $1, name: "adam") }

    static let decayingDeclaration = OptimizerRegistry.row(
        "AdamW", summary: "Adam that also pulls weights towards zero.", learningRate: 0.001, weightDecay: 0.004,
        parameters: parameters
    ) { try make($0, rate: $1, name: "adamw") }

    private static func make(_ arguments: Arguments, rate: Double, name: String) throws -> Adam {
        Adam(
            learningRate: rate, beta1: try arguments.number("beta_1"), beta2: try arguments.number("beta_2"),
            epsilon: try arguments.number("epsilon"), isAMSGrad: try arguments.flag("amsgrad"), name: name)
    }
}
