/// Losses on predictions that are no logits. Rows average over their columns, as Keras does; the result sums the
/// rows. Gradients are by the predictions, times `gradientScale` (usually 1 / rows).
package enum Losses {
    /// Keras' `epsilon`, by which probabilities are kept away from 0 and 1.
    package static let epsilon: Float = 1e-7

    /// `mean((prediction − target)²)` of each row. `correct` is 0.
    package static func meanSquaredError(
        predictions: UnsafePointer<Float>, targets: UnsafePointer<Float>, rows: Int, columns: Int,
        gradient: UnsafeMutablePointer<Float>?, gradientScale: Float
    ) -> LossResult {
        Reference.meanSquaredError(
            predictions: predictions, targets: targets, rows: rows, columns: columns, gradient: gradient,
            gradientScale: gradientScale)
    }

    /// `mean(−t·log(p) − (1−t)·log(1−p))` of each row, `p` clipped to `[epsilon, 1 − epsilon]`. `correct` counts
    /// the elements (not rows) where `p > 0.5` agrees with the target.
    package static func binaryCrossEntropy(
        predictions: UnsafePointer<Float>, targets: UnsafePointer<Float>, rows: Int, columns: Int,
        gradient: UnsafeMutablePointer<Float>?, gradientScale: Float
    ) -> LossResult {
        Reference.binaryCrossEntropy(
            predictions: predictions, targets: targets, rows: rows, columns: columns, gradient: gradient,
            gradientScale: gradientScale)
    }

    /// Binary cross-entropy behind a sigmoid, from its logits: `max(z,0) − z·t + log(1 + exp(−|z|))`, row means.
    /// The gradient is by the logits: `(sigmoid(z) − t) / columns · gradientScale`. `correct` counts elements.
    package static func sigmoidCrossEntropy(
        logits: UnsafePointer<Float>, targets: UnsafePointer<Float>, rows: Int, columns: Int,
        gradient: UnsafeMutablePointer<Float>?, gradientScale: Float
    ) -> LossResult {
        Reference.sigmoidCrossEntropy(
            logits: logits, targets: targets, rows: rows, columns: columns, gradient: gradient,
            gradientScale: gradientScale)
    }

    /// Cross-entropy from probabilities: each row is divided by its sum and clipped to `[epsilon, 1 − epsilon]`,
    /// then `−Σ t·log(p)`. `correct` counts rows whose arg max agrees with the target's.
    package static func categoricalCrossEntropy(
        predictions: UnsafePointer<Float>, targets: UnsafePointer<Float>, rows: Int, columns: Int,
        gradient: UnsafeMutablePointer<Float>?, gradientScale: Float
    ) -> LossResult {
        Reference.categoricalCrossEntropy(
            predictions: predictions, targets: targets, rows: rows, columns: columns, gradient: gradient,
            gradientScale: gradientScale)
    }
}
