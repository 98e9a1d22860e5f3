/// Every metric that a cell can make, by Keras' names. A new metric is one class and one row here.
public enum MetricRegistry {
    /// Every metric.
    public static let all: [Declaration<Metric>] = [
        row("Accuracy", "How often the output equals the target.", name: "accuracy") {
            Accuracy(name: try $0.string("name"))
        },
        row("CategoricalAccuracy", "How often the largest output stands where the largest target does.") {
            CategoricalAccuracy(name: try $0.string("name"))
        },
        row("SparseCategoricalAccuracy", "How often the largest output stands at the target's class index.") {
            SparseCategoricalAccuracy(name: try $0.string("name"))
        },
        row(
            "BinaryAccuracy", "How often the output lies on the target's side of a threshold.",
            after: [Parameter("threshold", 0.5, help: "Outputs above it count as one.")]
        ) {
            BinaryAccuracy(name: try $0.string("name"), threshold: try $0.number("threshold"))
        },
        row(
            "TopKCategoricalAccuracy", "How often the target's class is among the k largest outputs.",
            [Parameter("k", 5, help: "How many count.")]
        ) {
            TopKCategoricalAccuracy(k: try $0.positiveInteger("k"), name: try $0.string("name"))
        },
        row(
            "SparseTopKCategoricalAccuracy", "As TopKCategoricalAccuracy, against class indices.",
            [Parameter("k", 5, help: "How many count.")]
        ) {
            TopKCategoricalAccuracy(k: try $0.positiveInteger("k"), isSparse: true, name: try $0.string("name"))
        },
        mean("MeanSquaredError", ["mse", "MSE"], "The mean square of the differences.") { _ in .meanSquaredError() },
        mean("MeanAbsoluteError", ["mae", "MAE"], "The mean size of the differences.") { _ in .meanAbsoluteError() },
        mean("MeanAbsolutePercentageError", ["mape", "MAPE"], "The mean size of the differences in percent.") {
            _ in .meanAbsolutePercentageError()
        },
        mean("MeanSquaredLogarithmicError", ["msle", "MSLE"], "The mean square of the differences of logarithms.") {
            _ in .meanSquaredLogarithmicError()
        },
        mean(
            "CategoricalCrossentropy", [], "Cross-entropy against one number for each class.",
            after: [LossRegistry.logits, LossRegistry.smoothing, LossRegistry.axis]
        ) {
            .categoricalCrossentropy(
                fromLogits: try $0.flag("from_logits"), labelSmoothing: try LossRegistry.smoothing($0))
        },
        mean(
            "SparseCategoricalCrossentropy", [], "Cross-entropy against class indices.",
            after: [LossRegistry.logits, LossRegistry.ignoredClass, LossRegistry.axis]
        ) {
            try $0.refuse("ignore_class")
            return .sparseCategoricalCrossentropy(fromLogits: try $0.flag("from_logits"))
        },
        mean(
            "BinaryCrossentropy", ["bce", "BCE"], "Cross-entropy of yes-or-no answers.",
            after: [LossRegistry.logits, LossRegistry.smoothing]
        ) {
            .binaryCrossentropy(
                fromLogits: try $0.flag("from_logits"), labelSmoothing: try LossRegistry.smoothing($0))
        },
        mean("KLDivergence", [], "The relative entropy of the target.") { _ in .klDivergence() },
        mean("Poisson", [], "The mean of output - target · log(output).") { _ in .poisson() },
        confusion(.precision, "The share of yes answers that are right."),
        confusion(.recall, "The share of yes targets that are found."),
        confusion(.truePositives, "Yes answers that are right."),
        confusion(.trueNegatives, "No answers that are right."),
        confusion(.falsePositives, "Yes answers that are wrong."),
        confusion(.falseNegatives, "No answers that are wrong."),
    ]

    /// The metric that a setting names, for an output and a target of these shapes.
    ///
    /// `accuracy` and `acc` become the accuracy that fits the shapes, as Keras chooses it.
    /// - Throws: ``NetworkError/unknownIdentifier(_:_:)``.
    public static func from(_ setting: Setting, target: [Int], output: [Int]) throws -> Metric {
        switch setting {
        case .object(let value as Metric): return value
        case .object(let loss as Loss):
            return MeanMetric(name: loss.name) { try loss.emitSamples($0, target: $1, output: $2) }
        case .string(let name):
            if ["accuracy", "acc"].contains(name.lowercased()) {
                return accuracy(name: name, target: target, output: output)
            }
            if let row = all.first(where: { $0.name == name || $0.identifiers.contains(name) }) {
                let metric = try row.make()
                metric.name = name
                return metric
            }
        default: break
        }
        throw NetworkError.unknownIdentifier(.metric, setting.text)
    }

    /// Source: `is_binary_or_sparse_categorical` in keras/src/trainers/compile_utils.py, Keras 3.
    private static func accuracy(name: String, target: [Int], output: [Int]) -> Metric {
        if output.last == 1 { return BinaryAccuracy(name: name) }
        if target.count < output.count || (target.last == 1 && (output.last ?? 1) > 1) {
            return SparseCategoricalAccuracy(name: name)
        }
        return CategoricalAccuracy(name: name)
    }

    private static func row(
        _ className: String, _ summary: String, _ before: [Parameter] = [], after: [Parameter] = [],
        name: String? = nil, identifiers: [String] = [], make: @escaping @Sendable (Arguments) throws -> Metric
    ) -> Declaration<Metric> {
        let snake = LayerNames.snakeCase(className)
        return declared(
            className, identifiers: [snake] + identifiers, summary: summary,
            parameters: before + [
                Parameter("name", .string(name ?? snake), help: "Its name in logs."),
                Parameter("dtype", nil, help: "Accepted; the engine computes in float32."),
            ] + after, make: make)
    }

    /// A declaration whose metrics remember what they were made with.
    private static func declared(
        _ className: String, identifiers: [String], summary: String, parameters: [Parameter],
        make: @escaping @Sendable (Arguments) throws -> Metric
    ) -> Declaration<Metric> {
        Declaration(className, identifiers: identifiers, summary: summary, parameters: parameters) { arguments in
            let metric = try make(arguments)
            metric.declaredName = className
            metric.declaredSettings = parameters.map { ($0.name, arguments[$0.name]) }
            return metric
        }
    }

    private static func mean(
        _ className: String, _ identifiers: [String], _ summary: String, after: [Parameter] = [],
        _ loss: @escaping @Sendable (Arguments) throws -> Loss
    ) -> Declaration<Metric> {
        row(className, summary, after: after, identifiers: identifiers) { arguments in
            try LossRegistry.checkAxis(arguments)
            let loss = try loss(arguments)
            return MeanMetric(name: try arguments.string("name")) {
                try loss.emitSamples($0, target: $1, output: $2)
            }
        }
    }

    private static func confusion(_ kind: ConfusionMetric.Kind, _ summary: String) -> Declaration<Metric> {
        let ofOneClass = [
            Parameter("top_k", nil, help: "Accepted as None only."),
            Parameter("class_id", nil, help: "The class that alone counts; all by default."),
        ]
        let isShare = kind == .precision || kind == .recall
        return declared(
            kind.rawValue, identifiers: [LayerNames.snakeCase(kind.rawValue)], summary: summary,
            parameters: [Parameter("thresholds", nil, help: "Outputs above it count as yes; 0.5 by default.")]
                + (isShare ? ofOneClass : []) + [
                    Parameter("name", nil, help: "Its name in logs; numbered by default."),
                    Parameter("dtype", nil, help: "Accepted; the engine computes in float32."),
                ]
        ) {
            if isShare { try $0.refuse("top_k") }
            return ConfusionMetric(
                kind, threshold: try $0.optionalNumber("thresholds") ?? 0.5,
                classIndex: isShare ? try $0.optionalInteger("class_id") : nil, name: try $0.optionalString("name"))
        }
    }
}
