/// Divides the gradient by the root of the sum of its squares. Source: keras/src/optimizers/adagrad.py, Keras 3.
public final class Adagrad: Optimizer {
    override public class var className: String { "Adagrad" }
    /// What the sums start with.
    public let initialAccumulator: Double
    /// Keeps the division finite.
    public let epsilon: Double

    /// Adagrad with Keras' defaults.
    public init(learningRate: Double = 0.001, initialAccumulator: Double = 0.1, epsilon: Double = 1e-7) {
        self.initialAccumulator = initialAccumulator
        self.epsilon = epsilon
        super.init(name: "adagrad", learningRate: learningRate)
    }

    override public var slotNames: [String] { ["accumulator"] }
    override public func slotInitialValue(_ slot: Int) -> Float { Float(initialAccumulator) }

    override func step(
        _ weight: UnsafeMutablePointer<Float>, gradient: UnsafePointer<Float>,
        slots: [UnsafeMutablePointer<Float>], count: Int
    ) {
        let (sum, epsilon) = (slots[0], Float(epsilon))
        for i in 0..<count {
            sum[i] += gradient[i] * gradient[i]
            weight[i] -= rate * gradient[i] / (sum[i] + epsilon).squareRoot()
        }
    }

    override public var settings: [(key: String, value: Setting)] {
        [
            ("learning_rate", .number(learningRate)),
            ("initial_accumulator_value", .number(initialAccumulator)), ("epsilon", .number(epsilon)),
        ]
    }

    static let declaration = OptimizerRegistry.row(
        "Adagrad", summary: "Divides the gradient by the root of the sum of its squares.", learningRate: 0.001,
        parameters: [
            Parameter("initial_accumulator_value", 0.1, help: "What the sums start with."),
            Parameter("epsilon", 1e-7, help: "Keeps the division finite."),
        ]
    ) { arguments, rate in
        Adagrad(
            learningRate: rate, initialAccumulator: try arguments.number("initial_accumulator_value"),
            epsilon: try arguments.number("epsilon"))
    }
}
