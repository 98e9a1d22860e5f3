import Compute

/// Divides the gradient by a running root mean square of itself. Source: keras/src/optimizers/rmsprop.py, Keras 3.
public final class RMSprop: Optimizer {
    override public class var className: String { "RMSprop" }
    /// The share of the mean square that stays.
    public let rho: Double
    /// The share of the last step that goes on.
    public let momentum: Double
    /// Keeps the division finite.
    public let epsilon: Double
    /// Divides by the deviation instead.
    public let isCentered: Bool

    /// RMSprop with Keras' defaults.
    public init(
        learningRate: Double = 0.001, rho: Double = 0.9, momentum: Double = 0, epsilon: Double = 1e-7,
        isCentered: Bool = false, name: String = "rmsprop"
    ) {
        self.rho = rho
        self.momentum = momentum
        self.epsilon = epsilon
        self.isCentered = isCentered
        super.init(name: name, learningRate: learningRate)
    }

    override public var slotNames: [String] {
        ["velocity"] + (momentum > 0 ? ["momentum"] : []) + (isCentered ? ["average_gradient"] : [])
    }

    override var slotGroups: [[Int]] { slotNames.indices.map { [$0] } }

    override func rule() -> OptimizerRule? {
        isCentered
            ? nil
            : .rmsprop(learningRate: rate, rho: Float(rho), momentum: Float(momentum), epsilon: Float(epsilon))
    }

    override func step(
        _ weight: UnsafeMutablePointer<Float>, gradient: UnsafePointer<Float>,
        slots: [UnsafeMutablePointer<Float>], count: Int
    ) {
        let (rho, momentum, epsilon) = (Float(rho), Float(momentum), Float(epsilon))
        let velocity = slots[0]
        let average = slots[slots.count - 1]
        for i in 0..<count {
            let g = gradient[i]
            velocity[i] = rho * velocity[i] + (1 - rho) * g * g
            average[i] = rho * average[i] + (1 - rho) * g
            let denominator = velocity[i] - average[i] * average[i] + epsilon
            let increment = rate * g / denominator.squareRoot()
            if momentum > 0 {
                slots[1][i] = momentum * slots[1][i] + increment
                weight[i] -= slots[1][i]
            } else {
                weight[i] -= increment
            }
        }
    }

    override public var settings: [(key: String, value: Setting)] {
        [
            ("learning_rate", .number(learningRate)), ("rho", .number(rho)), ("momentum", .number(momentum)),
            ("epsilon", .number(epsilon)), ("centered", .bool(isCentered)),
        ]
    }

    static let declaration = OptimizerRegistry.row(
        "RMSprop", summary: "Divides the gradient by a running root mean square of itself.", learningRate: 0.001,
        parameters: [
            Parameter("rho", 0.9, help: "The share of the mean square that stays."),
            Parameter("momentum", 0.0, help: "The share of the last step that goes on."),
            Parameter("epsilon", 1e-7, help: "Keeps the division finite."),
            Parameter("centered", false, help: "Divides by the deviation instead."),
        ]
    ) { arguments, rate in
        RMSprop(
            learningRate: rate, rho: try arguments.number("rho"), momentum: try arguments.number("momentum"),
            epsilon: try arguments.number("epsilon"), isCentered: try arguments.flag("centered"))
    }
}
