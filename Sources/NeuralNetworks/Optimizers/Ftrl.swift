#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Follows the regularised leader. Source: keras/src/optimizers/ftrl.py, Keras 3; McMahan et al. 2013.
public final class Ftrl: Optimizer {
    override public class var className: String { "Ftrl" }
    /// Power of the sums of squares; at most zero.
    public let power: Double
    /// What the sums start with.
    public let initialAccumulator: Double
    /// Strength of the pull of absolute values.
    public let l1: Double
    /// Strength of the pull of squares.
    public let l2: Double
    /// Strength of a pull on the gradient alone.
    public let shrinkage: Double
    /// Added to the root of the sums.
    public let beta: Double

    /// FTRL with Keras' defaults.
    public init(
        learningRate: Double = 0.001, power: Double = -0.5, initialAccumulator: Double = 0.1, l1: Double = 0,
        l2: Double = 0, shrinkage: Double = 0, beta: Double = 0
    ) {
        self.power = power
        self.initialAccumulator = initialAccumulator
        self.l1 = l1
        self.l2 = l2
        self.shrinkage = shrinkage
        self.beta = beta
        super.init(name: "ftrl", learningRate: learningRate)
    }

    override public var slotNames: [String] { ["accumulator", "linear"] }
    override public func slotInitialValue(_ slot: Int) -> Float { slot == 0 ? Float(initialAccumulator) : 0 }

    override func step(
        _ weight: UnsafeMutablePointer<Float>, gradient: UnsafePointer<Float>,
        slots: [UnsafeMutablePointer<Float>], count: Int
    ) {
        let (sum, linear) = (slots[0], slots[1])
        let (exponent, bound) = (Float(-power), Float(l1))
        let pull = 2 * (Float(l2) + Float(beta) / (2 * rate))
        for i in 0..<count {
            let shrunk = gradient[i] + 2 * Float(shrinkage) * weight[i]
            let next = sum[i] + gradient[i] * gradient[i]
            let (before, after) = (powf(sum[i], exponent), powf(next, exponent))
            linear[i] += shrunk - (after - before) / rate * weight[i]
            let clipped = min(max(linear[i], -bound), bound)
            weight[i] = (clipped - linear[i]) / (after / rate + pull)
            sum[i] = next
        }
    }

    override public var settings: [(key: String, value: Setting)] {
        [
            ("learning_rate", .number(learningRate)), ("learning_rate_power", .number(power)),
            ("initial_accumulator_value", .number(initialAccumulator)), ("l1_regularization_strength", .number(l1)),
            ("l2_regularization_strength", .number(l2)), ("l2_shrinkage_regularization_strength", .number(shrinkage)),
            ("beta", .number(beta)),
        ]
    }

    static let declaration = OptimizerRegistry.row(
        "Ftrl", summary: "Follows the regularised leader.", learningRate: 0.001,
        parameters: [
            Parameter("learning_rate_power", -0.5, help: "Power of the sums of squares; at most zero."),
            Parameter("initial_accumulator_value", 0.1, help: "What the sums start with."),
            Parameter("l1_regularization_strength", 0.0, help: "Strength of the pull of absolute values."),
            Parameter("l2_regularization_strength", 0.0, help: "Strength of the pull of squares."),
            Parameter("l2_shrinkage_regularization_strength", 0.0, help: "Strength of a pull on the gradient alone."),
            Parameter("beta", 0.0, help: "Added to the root of the sums."),
        ]
    ) { arguments, rate in
        let power = try arguments.number("learning_rate_power")
        guard power <= 0 else {
            throw NetworkError.rejected(
                "`learning_rate_power` needs to be negative or zero. Received: learning_rate_power="
                    + arguments["learning_rate_power"].text)
        }
        return Ftrl(
            learningRate: rate, power: power, initialAccumulator: try arguments.number("initial_accumulator_value"),
            l1: try arguments.number("l1_regularization_strength"),
            l2: try arguments.number("l2_regularization_strength"),
            shrinkage: try arguments.number("l2_shrinkage_regularization_strength"), beta: try arguments.number("beta"))
    }
}
