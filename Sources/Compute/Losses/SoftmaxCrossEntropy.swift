/// Softmax and cross-entropy in one pass: loss, gradient by the logits, and accuracy.
///
/// With `gradient` nil only loss and accuracy are computed (evaluation). `gradientScale` is usually 1 / rows.
/// A row counts as right when the arg max of its probabilities is its label (the arg max of its target), the first
/// of equals. The probabilities may be written over the logits, and the gradient over either.
package enum SoftmaxCrossEntropy {
    /// Against targets that are distributions (one-hot rows, or any that sum to 1): `−Σ target · log(p)`.
    ///
    /// - Parameters:
    ///   - logits: `[rows][classes]`.
    ///   - targets: `[rows][classes]`.
    ///   - probabilities: `[rows][classes]`, overwritten; nil when not wanted.
    ///   - gradient: `[rows][classes]`, `(p · Σ target − target) · gradientScale`; nil when not wanted.
    package static func distribution(
        logits: UnsafePointer<Float>, targets: UnsafePointer<Float>, rows: Int, classes: Int,
        probabilities: UnsafeMutablePointer<Float>?, gradient: UnsafeMutablePointer<Float>?, gradientScale: Float
    ) -> LossResult {
        Reference.softmaxCrossEntropy(
            logits: logits, targets: targets, rows: rows, classes: classes, probabilities: probabilities,
            gradient: gradient, gradientScale: gradientScale)
    }

    /// Against class labels: `−log(p[label])`.
    ///
    /// - Parameter labels: `[rows]`, each in `0 ..< classes`.
    /// - Throws: ``LossError/labelOutOfRange(label:row:classes:)``, before anything is written.
    package static func sparse(
        logits: UnsafePointer<Float>, labels: UnsafePointer<Int>, rows: Int, classes: Int,
        probabilities: UnsafeMutablePointer<Float>?, gradient: UnsafeMutablePointer<Float>?, gradientScale: Float
    ) throws(LossError) -> LossResult {
        for row in 0..<rows where labels[row] < 0 || labels[row] >= classes {
            throw .labelOutOfRange(label: labels[row], row: row, classes: classes)
        }
        return Reference.sparseSoftmaxCrossEntropy(
            logits: logits, labels: labels, rows: rows, classes: classes, probabilities: probabilities,
            gradient: gradient, gradientScale: gradientScale)
    }
}
