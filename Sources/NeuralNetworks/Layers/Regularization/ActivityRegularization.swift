/// Adds a penalty on what passes through to the loss.
///
/// Source: keras/src/layers/regularization/activity_regularization.py, Keras 3.
public final class ActivityRegularization: Layer {
    override public class var className: String { "ActivityRegularization" }

    /// - Parameters:
    ///   - l1: factor of the sum of absolute values.
    ///   - l2: factor of the sum of squares.
    public init(l1: Double = 0, l2: Double = 0, name: String? = nil) {
        super.init(name: name)
        activityRegularizer = Regularizer(l1: l1, l2: l2)
    }

    override public var settings: [(key: String, value: Setting)] {
        [("l1", .number(activityRegularizer?.l1 ?? 0)), ("l2", .number(activityRegularizer?.l2 ?? 0))]
    }

    static let declaration = LayerRegistry.row(
        "ActivityRegularization", summary: "Adds a penalty on what passes through to the loss.",
        parameters: [
            Parameter("l1", 0.0, help: "Factor of the sum of absolute values."),
            Parameter("l2", 0.0, help: "Factor of the sum of squares."),
        ]
    ) {
        ActivityRegularization(
            l1: try $0.number("l1"), l2: try $0.number("l2"), name: try $0.optionalString("name"))
    }
}
