/// Keeps a weight within bounds after each update. Source: keras/src/constraints/constraints.py, Keras 3.
public struct Constraint: Sendable, Equatable {
    /// What is kept.
    public enum Rule: Sendable, Equatable {
        case nonNegative
        /// Lengths along an axis of at most a number.
        case maximumNorm(Double, axis: Int)
        case unitNorm(axis: Int)
        /// Lengths between two numbers, approached at a rate.
        case norm(Double, Double, rate: Double, axis: Int)
        /// A weight's new numbers for its numbers and shape, as the caller's language gives them.
        case foreign(ForeignRule<([Float], [Int]) throws -> [Float]>)
    }

    /// Keras' name of the class.
    public let name: String
    /// What is kept.
    public let rule: Rule

    /// A constraint.
    public init(name: String, rule: Rule) {
        self.name = name
        self.rule = rule
    }

    /// Applies the rule to a weight in place.
    package func apply(to variable: Variable) {
        if case .foreign(let rule) = rule {
            do {
                let numbers = try rule.function(variable.numbers, variable.shape)
                guard numbers.count == variable.count else {
                    throw NetworkError.rejected(
                        "The constraint \(name) gave \(numbers.count) numbers for a weight of shape "
                            + "\(pythonTuple(variable.shape)).")
                }
                variable.assign(numbers)
            } catch {
                ForeignObjects.fail(error)
            }
            return
        }
        guard variable.layout != .rowMajor else { return apply(variable.storage, variable.shape) }
        var rows = variable.numbers
        rows.withUnsafeMutableBufferPointer { if let base = $0.baseAddress { apply(base, variable.shape) } }
        variable.assign(rows)
    }

    private func apply(_ w: UnsafeMutablePointer<Float>, _ shape: [Int]) {
        let count = shape.reduce(1, *)
        switch rule {
        case .foreign: break
        case .nonNegative:
            for i in 0..<count where w[i] < 0 { w[i] = 0 }
        case .maximumNorm(let limit, let axis):
            scaleLines(w, shape, axis) { norm in
                Float(min(max(Double(norm), 0), limit)) / (1e-7 + norm)
            }
        case .unitNorm(let axis):
            scaleLines(w, shape, axis) { norm in 1 / (1e-7 + norm) }
        case .norm(let low, let high, let rate, let axis):
            scaleLines(w, shape, axis) { norm in
                let wanted = rate * min(max(Double(norm), low), high) + (1 - rate) * Double(norm)
                return Float(wanted) / (1e-7 + norm)
            }
        }
    }

    private func scaleLines(
        _ w: UnsafeMutablePointer<Float>, _ shape: [Int], _ axis: Int, _ factor: (Float) -> Float
    ) {
        let axis = axis < 0 ? shape.count + axis : axis
        guard shape.indices.contains(axis) else { return }
        let length = shape[axis]
        let inner = shape[(axis + 1)...].reduce(1, *)
        let outer = shape[..<axis].reduce(1, *)
        for o in 0..<outer {
            for i in 0..<inner {
                let start = o * length * inner + i
                var square: Float = 0
                for k in 0..<length { square += w[start + k * inner] * w[start + k * inner] }
                let scale = factor(square.squareRoot())
                for k in 0..<length { w[start + k * inner] *= scale }
            }
        }
    }

    private static let axisParameter = Parameter("axis", 0, help: "The axis whose lengths are measured.")

    /// Every constraint, by Keras' names.
    public static let registry: [Declaration<Constraint>] = [
        Declaration(
            "NonNeg", aliases: ["non_neg"], identifiers: ["non_neg", "nonneg"], summary: "No weight below zero.",
            parameters: []
        ) { _ in Constraint(name: "NonNeg", rule: .nonNegative) },
        Declaration(
            "MaxNorm", aliases: ["max_norm"], identifiers: ["max_norm", "maxnorm"],
            summary: "Lengths of at most `max_value`.",
            parameters: [Parameter("max_value", 2, help: "The greatest length."), axisParameter]
        ) {
            Constraint(name: "MaxNorm", rule: .maximumNorm(try $0.number("max_value"), axis: try $0.integer("axis")))
        },
        Declaration(
            "UnitNorm", aliases: ["unit_norm"], identifiers: ["unit_norm", "unitnorm"], summary: "Lengths of one.",
            parameters: [axisParameter]
        ) { Constraint(name: "UnitNorm", rule: .unitNorm(axis: try $0.integer("axis"))) },
        Declaration(
            "MinMaxNorm", aliases: ["min_max_norm"], identifiers: ["min_max_norm", "minmaxnorm"],
            summary: "Lengths between two numbers.",
            parameters: [
                Parameter("min_value", 0.0, help: "The least length."),
                Parameter("max_value", 1.0, help: "The greatest length."),
                Parameter("rate", 1.0, help: "How far each update goes towards the bounds."), axisParameter,
            ]
        ) {
            Constraint(
                name: "MinMaxNorm",
                rule: .norm(
                    try $0.number("min_value"), try $0.number("max_value"), rate: try $0.number("rate"),
                    axis: try $0.integer("axis")))
        },
    ]

    /// The constraint that a setting names; nil for None.
    ///
    /// - Throws: ``NetworkError/unknownIdentifier(_:_:)``.
    public static func from(_ setting: Setting) throws -> Constraint? {
        switch setting {
        case .none: return nil
        case .object(let value as Constraint): return value
        case .object(let value as any ForeignCallable): return try value.constraint()
        case .dictionary where setting["class_name"] != nil: return try from(ConfigurationReading.value(setting))
        case .string(let name):
            if let row = registry.first(where: { $0.name == name || $0.identifiers.contains(name) }) {
                return try row.make()
            }
        default: break
        }
        throw NetworkError.unknownIdentifier(.constraint, setting.text)
    }
}
