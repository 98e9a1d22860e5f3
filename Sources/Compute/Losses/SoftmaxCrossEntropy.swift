import ComputeKernels

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
        let ranges = ThreadPool.shared.kernels.ranges
        var result = LossResult(loss: 0, correct: 0)
        for row in 0..<rows {
            let (source, target) = (logits + row * classes, targets + row * classes)
            let largest = ranges.largest(source, classes)
            let sum = ranges.exponentialSum(source, largest, classes)
            let logSum = Reference.naturalLogarithm(sum)
            var weight: Float = 0
            var loss: Float = 0
            for column in 0..<classes where target[column] != 0 {
                weight += target[column]
                loss += target[column] * (logSum - (source[column] - largest))
            }
            result.loss += Double(loss)
            if Reference.argMax(source, count: classes) == Reference.argMax(target, count: classes) {
                result.correct += 1
            }
            guard
                let written = writeProbabilities(
                    source, row: row, classes: classes, largest: largest, scale: 1 / sum, ranges: ranges,
                    probabilities: probabilities, gradient: gradient), let gradient
            else { continue }
            let slope = gradient + row * classes
            for column in 0..<classes {
                slope[column] = (written[column] * weight - target[column]) * gradientScale
            }
        }
        return result
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
        let ranges = ThreadPool.shared.kernels.ranges
        var result = LossResult(loss: 0, correct: 0)
        for row in 0..<rows {
            let source = logits + row * classes
            let largest = ranges.largest(source, classes)
            let sum = ranges.exponentialSum(source, largest, classes)
            let logSum = Reference.naturalLogarithm(sum)
            result.loss += Double(logSum - (source[labels[row]] - largest))
            if Reference.argMax(source, count: classes) == labels[row] { result.correct += 1 }
            guard
                let written = writeProbabilities(
                    source, row: row, classes: classes, largest: largest, scale: 1 / sum, ranges: ranges,
                    probabilities: probabilities, gradient: gradient), let gradient
            else { continue }
            let slope = gradient + row * classes
            for column in 0..<classes { slope[column] = written[column] * gradientScale }
            slope[labels[row]] -= gradientScale
        }
        return result
    }

    /// Writes a row's probabilities where they are wanted, or where the gradient will replace them, and says where.
    private static func writeProbabilities(
        _ row: UnsafePointer<Float>, row index: Int, classes: Int, largest: Float, scale: Float,
        ranges: ck_elementwise, probabilities: UnsafeMutablePointer<Float>?, gradient: UnsafeMutablePointer<Float>?
    ) -> UnsafeMutablePointer<Float>? {
        guard let target = (probabilities ?? gradient).map({ $0 + index * classes }) else { return nil }
        ranges.exponentialScaled(row, largest, scale, target, classes)
        return target
    }
}
