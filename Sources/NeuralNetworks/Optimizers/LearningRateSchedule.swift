#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A learning rate that depends on the number of updates done.
///
/// Source: keras/src/optimizers/schedules/learning_rate_schedule.py, Keras 3.
public struct LearningRateSchedule: Sendable {
    /// How the rate changes.
    public enum Rule: Sendable {
        case exponential(initial: Double, decaySteps: Double, rate: Double, staircase: Bool)
        case piecewise(boundaries: [Double], values: [Double])
        case polynomial(initial: Double, decaySteps: Double, end: Double, power: Double, cycle: Bool)
        case inverseTime(initial: Double, decaySteps: Double, rate: Double, staircase: Bool)
        case cosine(initial: Double, decaySteps: Double, alpha: Double)
        /// The rate for a number of updates, as the caller's language gives it.
        case foreign(ForeignRule<(Int) throws -> Double>)
    }

    /// Keras' name of the class.
    public let name: String
    /// How the rate changes.
    public let rule: Rule

    /// A schedule.
    public init(name: String, rule: Rule) {
        self.name = name
        self.rule = rule
    }

    /// The rate after `step` updates.
    public func rate(at step: Int) -> Double {
        if case .foreign(let rule) = rule {
            do { return try rule.function(step) } catch {
                ForeignObjects.fail(error)
                return 0
            }
        }
        let step = Double(step)
        switch rule {
        case .foreign: return 0
        case .exponential(let initial, let decaySteps, let rate, let staircase):
            let share = step / decaySteps
            return initial * pow(rate, staircase ? share.rounded(.down) : share)
        case .piecewise(let boundaries, let values):
            for (boundary, value) in zip(boundaries, values) where step <= boundary { return value }
            return values.last ?? 0
        case .polynomial(let initial, let decaySteps, let end, let power, let cycle):
            var (step, span) = (step, decaySteps)
            if cycle {
                span *= step == 0 ? 1 : (step / decaySteps).rounded(.up)
            } else {
                step = min(step, decaySteps)
            }
            return (initial - end) * pow(1 - step / span, power) + end
        case .inverseTime(let initial, let decaySteps, let rate, let staircase):
            let share = step / decaySteps
            return initial / (1 + rate * (staircase ? share.rounded(.down) : share))
        case .cosine(let initial, let decaySteps, let alpha):
            let done = min(step, decaySteps) / decaySteps
            return initial * ((1 - alpha) * 0.5 * (1 + cos(Double.pi * done)) + alpha)
        }
    }

    private static let initial = Parameter("initial_learning_rate", help: "The rate at the start.")
    private static let steps = Parameter("decay_steps", help: "Updates in which the decay takes effect once.")
    private static let stairs = Parameter("staircase", false, help: "Changes the rate in steps.")

    /// Every schedule, by Keras' names.
    public static let registry: [Declaration<LearningRateSchedule>] = [
        Declaration(
            "ExponentialDecay", summary: "initial · rate^(step / decay_steps).",
            parameters: [initial, steps, Parameter("decay_rate", help: "The factor."), stairs, namePart]
        ) {
            LearningRateSchedule(
                name: "ExponentialDecay",
                rule: .exponential(
                    initial: try $0.number("initial_learning_rate"), decaySteps: try $0.number("decay_steps"),
                    rate: try $0.number("decay_rate"), staircase: try $0.flag("staircase")))
        },
        Declaration(
            "PiecewiseConstantDecay", summary: "One rate up to each boundary.",
            parameters: [
                Parameter("boundaries", help: "Numbers of updates, ascending."),
                Parameter("values", help: "Rates, one more than boundaries."), namePart,
            ]
        ) {
            let boundaries = ($0["boundaries"].asItems ?? []).compactMap(\.asNumber)
            let values = ($0["values"].asItems ?? []).compactMap(\.asNumber)
            guard values.count == boundaries.count + 1 else {
                throw NetworkError.rejected(
                    "The length of boundaries should be 1 less than the length of values. Received: boundaries="
                        + "\($0["boundaries"].text) of length \(boundaries.count), and values=\($0["values"].text) of "
                        + "length \(values.count).")
            }
            return LearningRateSchedule(
                name: "PiecewiseConstantDecay", rule: .piecewise(boundaries: boundaries, values: values))
        },
        Declaration(
            "PolynomialDecay", summary: "From the initial rate to the end rate along a power.",
            parameters: [
                initial, steps, Parameter("end_learning_rate", 0.0001, help: "The rate at the end."),
                Parameter("power", 1.0, help: "The power."), Parameter("cycle", false, help: "Starts over."), namePart,
            ]
        ) {
            LearningRateSchedule(
                name: "PolynomialDecay",
                rule: .polynomial(
                    initial: try $0.number("initial_learning_rate"), decaySteps: try $0.number("decay_steps"),
                    end: try $0.number("end_learning_rate"), power: try $0.number("power"),
                    cycle: try $0.flag("cycle")))
        },
        Declaration(
            "InverseTimeDecay", summary: "initial / (1 + rate · step / decay_steps).",
            parameters: [initial, steps, Parameter("decay_rate", help: "The rate of decay."), stairs, namePart]
        ) {
            LearningRateSchedule(
                name: "InverseTimeDecay",
                rule: .inverseTime(
                    initial: try $0.number("initial_learning_rate"), decaySteps: try $0.number("decay_steps"),
                    rate: try $0.number("decay_rate"), staircase: try $0.flag("staircase")))
        },
        Declaration(
            "CosineDecay", summary: "Half a cosine from the initial rate to a share of it.",
            parameters: [initial, steps, Parameter("alpha", 0.0, help: "The share that remains."), namePart]
        ) {
            LearningRateSchedule(
                name: "CosineDecay",
                rule: .cosine(
                    initial: try $0.number("initial_learning_rate"), decaySteps: try $0.number("decay_steps"),
                    alpha: try $0.number("alpha")))
        },
    ]

    private static let namePart = Parameter("name", nil, help: "Accepted.")
}
