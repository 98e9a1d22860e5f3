/// What one pass over a batch found: sums over its rows, not yet divided.
package struct LossResult: Hashable, Sendable {
    /// Sum of the rows' losses.
    package var loss: Double
    /// Rows whose prediction counts as right.
    package var correct: Int

    package init(loss: Double, correct: Int) {
        self.loss = loss
        self.correct = correct
    }
}

/// Why the kernels could not compute a loss.
package enum LossError: Error, Hashable {
    /// A class label that is not in `0 ..< classes`.
    case labelOutOfRange(label: Int, row: Int, classes: Int)
}
