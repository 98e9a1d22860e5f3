import PythonLanguage

/// The modules of scikit-learn that cells can import: splitting, measures, preprocessing, linear models.
enum ScikitLearnModules {
    private static let modules: [(name: String, documentation: String, source: String)] = [
        ("sklearn.base", "What estimators share.", EstimatorBaseSource.text),
        (
            "sklearn.exceptions", "The exceptions and warnings of scikit-learn.",
            "from sklearn.base import NotFittedError, UndefinedMetricWarning"
        ),
        ("sklearn.utils", "Helpers of scikit-learn.", EstimatorUtilitiesSource.text),
        ("sklearn.utils.class_weight", "Weights of classes.", "from sklearn.utils import compute_class_weight"),
        ("sklearn.model_selection", "Rows to learn from and rows to test with.", ModelSelectionSource.text),
        ("sklearn.metrics", "How good predictions are.", MetricsSource.text + "\n\n\n" + ReportSource.text),
        ("sklearn.preprocessing", "Scaling numbers and encoding labels.", PreprocessingSource.text),
        ("sklearn.linear_model", "Linear models.", LinearModelSource.text),
        ("sklearn.pipeline", "Steps one after the other.", PipelineSource.text),
        ("sklearn.datasets", "Points that are drawn.", GeneratedDatasetsSource.text),
    ]

    /// The parts of scikit-learn that are not there; importing them says what is.
    private static let absent = [
        "calibration", "cluster", "compose", "covariance", "decomposition", "discriminant_analysis", "dummy",
        "ensemble",
        "feature_extraction", "feature_extraction.text", "feature_selection", "gaussian_process", "impute",
        "inspection", "isotonic",
        "kernel_ridge", "manifold", "mixture", "multiclass", "multioutput", "naive_bayes", "neighbors",
        "neural_network", "random_projection",
        "svm", "tree",
    ]

    static func register(_ registry: ModuleRegistry) {
        registry.register("sklearn", documentation: "Splitting, measuring and preparing data, after scikit-learn.") {
            module in
            module.constant("__version__", .string("1.9.1"))
            for (name, _, _) in modules where name.split(separator: ".").count == 2 {
                module.submodule(String(name.dropFirst(8)), name)
            }
        }
        for (name, documentation, source) in modules {
            registry.register(name, documentation: documentation) { try $0.run(source: source) }
        }
        let present = modules.map { String($0.name.dropFirst(8)) }.filter { !$0.contains("." as Character) }.joined(
            separator: ", ")
        for part in absent {
            registry.register("sklearn.\(part)") { _ in
                throw PythonError(Types.importError, "sklearn.\(part) is not there; of sklearn there are \(present)")
            }
        }
    }
}
