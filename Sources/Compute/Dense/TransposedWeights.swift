import ComputeKernels

/// Up to 32 rows of the weights of a dense layer, turned so that the rows lie side by side.
///
/// The input's gradient is then a product of rows with a panel, as the output is. Turning costs as much as a fifth of the
/// product on 32 rows of a batch and is worth its time where there are more, or where the layer has few units.
struct TransposedWeights {
    /// Units whose weights are turned at once: 32 KB, which the first-level cache keeps.
    static let units = 256

    private let shape: DenseShape
    private let weights: UnsafePointer<Float>
    private let inputs: Range<Int>
    private let kernels: KernelTable

    /// Whether it is faster than ``InputGradientBlock``.
    static func pays(_ shape: DenseShape) -> Bool { shape.units <= DensePanels.width || shape.rows >= 64 }

    /// - Parameter inputs: the rows of the weights, at most 32.
    init(_ shape: DenseShape, weights: UnsafePointer<Float>, inputs: Range<Int>, kernels: KernelTable) {
        self.shape = shape
        self.weights = weights
        self.inputs = inputs
        self.kernels = kernels
    }

    /// Computes the columns of the input's gradient that belong to the rows of the weights, as far as some panels give them.
    func compute(
        _ rows: Range<Int>, panels: Range<Int>, outputGradient: UnsafePointer<Float>,
        inputGradient: UnsafeMutablePointer<Float>
    ) {
        let width = DensePanels.width
        let most = min(panels.count * width, TransposedWeights.units)
        withUnsafeTemporaryAllocation(byteCount: most * width * 4, alignment: 64) { bytes in
            guard let turned = bytes.bindMemory(to: Float.self).baseAddress else { return }
            if inputs.count < width { turned.update(repeating: 0, count: most * width) }
            for first in stride(from: panels.lowerBound, to: panels.upperBound, by: TransposedWeights.units / width) {
                let some = first..<min(first + TransposedWeights.units / width, panels.upperBound)
                for panel in some {
                    kernels.ranges.transposeRows(
                        weights + (panel * shape.inputs + inputs.lowerBound) * width, width, inputs.count,
                        min(width, shape.units - panel * width), turned + (panel - first) * width * width, width)
                }
                let product = PanelProduct<Float>(
                    run: min(some.upperBound * width, shape.units) - first * width, b: UnsafePointer(turned),
                    bStep: width, columns: inputs.count, cStep: shape.inputs, accumulate: first > panels.lowerBound)
                product.compute(rows, kernels: kernels, into: inputGradient + inputs.lowerBound) {
                    outputGradient + $0 * shape.units + first * width
                }
            }
        }
    }
}
