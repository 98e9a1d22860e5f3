/// Scales steps by the ratio of past steps to past gradients. Source: keras/src/optimizers/adadelta.py, Keras 3.
public final class Adadelta: Optimizer {
    override public class var className: String { "Adadelta" }
    /// The share of the means that stays.
    public let rho: Double
    /// Keeps the division finite.
    public let epsilon: Double

    /// Adadelta with Keras' defaults.
    public init(learningRate: Double = 0.001, rho: Double = 0.95, epsilon: Double = 1e-7) {
        self.rho = rho
        self.epsilon = epsilon
        super.init(name: "adadelta", learningRate: learningRate)
    }

    override public var slotNames: [String] { ["accumulated_grad", "accumulated_delta_var"] }

    override func step(
        _ weight: UnsafeMutablePointer<Float>, gradient: UnsafePointer<Float>,
        slots: [UnsafeMutablePointer<Float>], count: Int
    ) {
        let (squares, steps, rho, epsilon) = (slots[0], slots[1], Float(rho), Float(epsilon))
        for i in 0..<count {
            let g = gradient[i]
            squares[i] = rho * squares[i] + (1 - rho) * g * g
            let delta = -(steps[i] + epsilon).squareRoot() * g / (squares[i] + epsilon).squareRoot()
            steps[i] = rho * steps[i] + (1 - rho) * delta * delta
            weight[i] += rate * delta
        }
    }

    override public var settings: [(key: String, value: Setting)] {
        [("learning_rate", .number(learningRate)), ("rho", .number(rho)), ("epsilon", .number(epsilon))]
    }

    static let declaration = OptimizerRegistry.row(
        "Adadelta", summary: "Scales steps by the ratio of past steps to past gradients.", learningRate: 0.001,
        parameters: [
            Parameter("rho", 0.95, help: "The share of the means that stays."),
            Parameter("epsilon", 1e-7, help: "Keeps the division finite."),
        ]
    ) { arguments, rate in
        Adadelta(learningRate: rate, rho: try arguments.number("rho"), epsilon: try arguments.number("epsilon"))
    }
}
