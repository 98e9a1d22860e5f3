/// Every loss that a cell can make, by Keras' names. A new loss is one function and one row here.
public enum LossRegistry {
    /// Every loss.
    public static let all: [Declaration<Loss>] = [
        row(
            "CategoricalCrossentropy", ["categorical_crossentropy"], "Cross-entropy against one number for each class.",
            [logits, smoothing, axis]
        ) {
            .categoricalCrossentropy(
                fromLogits: try $0.flag("from_logits"), labelSmoothing: try smoothing($0),
                name: try $0.string("name"))
        },
        row(
            "SparseCategoricalCrossentropy", ["sparse_categorical_crossentropy"],
            "Cross-entropy against class indices.",
            [logits, ignoredClass, axis]
        ) {
            try $0.refuse("ignore_class")
            return .sparseCategoricalCrossentropy(
                fromLogits: try $0.flag("from_logits"), name: try $0.string("name"))
        },
        row(
            "BinaryCrossentropy", ["binary_crossentropy", "bce", "BCE"], "Cross-entropy of yes-or-no answers.",
            [logits, smoothing, axis]
        ) {
            .binaryCrossentropy(
                fromLogits: try $0.flag("from_logits"), labelSmoothing: try smoothing($0),
                name: try $0.string("name"))
        },
        row("MeanSquaredError", ["mean_squared_error", "mse", "MSE"], "The mean square of the differences.") {
            .meanSquaredError(name: try $0.string("name"))
        },
        row("MeanAbsoluteError", ["mean_absolute_error", "mae", "MAE"], "The mean size of the differences.") {
            .meanAbsoluteError(name: try $0.string("name"))
        },
        row(
            "MeanAbsolutePercentageError", ["mean_absolute_percentage_error", "mape", "MAPE"],
            "The mean size of the differences in percent of the target."
        ) {
            .meanAbsolutePercentageError(name: try $0.string("name"))
        },
        row(
            "MeanSquaredLogarithmicError", ["mean_squared_logarithmic_error", "msle", "MSLE"],
            "The mean square of the differences of logarithms."
        ) {
            .meanSquaredLogarithmicError(name: try $0.string("name"))
        },
        row(
            "Huber", ["huber", "huber_loss"], "Squares small differences and takes the size of large ones.",
            [Parameter("delta", 1.0, help: "Where small ends.")], name: "huber_loss"
        ) {
            .huber(delta: try $0.number("delta"), name: try $0.string("name"))
        },
        row("LogCosh", ["log_cosh", "logcosh"], "The logarithm of the hyperbolic cosine of the differences.") {
            .logCosh(name: try $0.string("name"))
        },
        row(
            "CosineSimilarity", ["cosine_similarity"], "Minus the cosine of the angle between target and output.",
            [axis]
        ) { .cosineSimilarity(name: try $0.string("name")) },
        row(
            "KLDivergence", ["kl_divergence", "kld", "KLD", "kullback_leibler_divergence"],
            "The relative entropy of the target with respect to the output."
        ) {
            .klDivergence(name: try $0.string("name"))
        },
        row("Poisson", ["poisson"], "The mean of output - target · log(output).") {
            .poisson(name: try $0.string("name"))
        },
        row("Hinge", ["hinge"], "The mean of max(1 - target · output, 0).") { .hinge(name: try $0.string("name")) },
        row("SquaredHinge", ["squared_hinge"], "The mean square of max(1 - target · output, 0).") {
            .hinge(isSquared: true, name: try $0.string("name"))
        },
    ]

    /// The loss that a setting names.
    ///
    /// - Throws: ``NetworkError/unknownIdentifier(_:_:)``.
    public static func from(_ setting: Setting) throws -> Loss {
        switch setting {
        case .object(let value as Loss): return value
        case .object(let value as any ForeignCallable): return try value.loss()
        case .dictionary where setting["class_name"] != nil: return try Loss.make(from: setting)
        case .string(let name):
            if let row = all.first(where: { $0.name == name || $0.identifiers.contains(name) }) {
                return try row.make()
            }
        default: break
        }
        throw NetworkError.unknownIdentifier(.loss, setting.text)
    }

    static let logits = Parameter("from_logits", false, help: "True when the output is no probability yet.")
    static let smoothing = Parameter("label_smoothing", 0.0, help: "Moves the target towards uniform.")
    static let ignoredClass = Parameter("ignore_class", nil, help: "Accepted as None only.")
    static let axis = Parameter("axis", -1, help: "The axis of the classes; only the last.")

    /// Refuses an axis of the classes that is not the last.
    static func checkAxis(_ arguments: Arguments) throws {
        if let axis = arguments["axis"].asInteger, axis != -1 {
            throw NetworkError.rejected("Only axis=-1 is currently supported. Received: axis=\(axis)")
        }
    }

    static func smoothing(_ arguments: Arguments) throws -> Double {
        let value = try arguments.number("label_smoothing")
        guard (0...1).contains(value) else { throw arguments.invalid("label_smoothing", "a number in [0, 1]") }
        return value
    }

    private static func row(
        _ className: String, _ identifiers: [String], _ summary: String, _ parameters: [Parameter] = [],
        name: String? = nil, make: @escaping @Sendable (Arguments) throws -> Loss
    ) -> Declaration<Loss> {
        let last = [
            Parameter("reduction", "sum_over_batch_size", help: "sum_over_batch_size, sum or none."),
            Parameter("name", .string(name ?? identifiers[0]), help: "The loss's name."),
            Parameter("dtype", nil, help: "Accepted; the engine computes in float32."),
        ]
        return Declaration(
            className, identifiers: identifiers, summary: summary, parameters: parameters + last
        ) { arguments in
            try checkAxis(arguments)
            var loss = try make(arguments)
            let spelled = arguments["reduction"].isNone ? "none" : try arguments.string("reduction")
            switch spelled {
            case "sum_over_batch_size", "auto", "mean": loss.reduction = .mean
            case "sum": loss.reduction = .sum
            case "none": loss.reduction = .none
            default:
                throw NetworkError.rejected(
                    "Invalid value for argument `reduction`. Expected one of ('sum_over_batch_size', 'sum', None). "
                        + "Received: reduction=\(spelled)")
            }
            return loss
        }
    }
}
