import ComputeKernels

/// Up to 32 rows of the weights of a dense layer with few units, turned so that the rows lie side by side.
struct TransposedPanel {
    /// Most units whose weights, one panel, can be turned on the stack.
    static let mostUnits = 32

    private let weights: UnsafePointer<Float>
    private let units: Int
    private let columns: Int
    private let ranges: ck_elementwise

    /// - Parameters:
    ///   - weights: the first of the rows in their panel.
    ///   - columns: rows to turn into columns, at most 32.
    init(_ weights: UnsafePointer<Float>, units: Int, columns: Int, ranges: ck_elementwise) {
        self.ranges = ranges
        self.weights = weights
        self.units = units
        self.columns = columns
    }

    /// Calls `body` with the turned weights, `[units][32]`.
    @inline(__always)
    func withPanel(_ body: (UnsafePointer<Float>) -> Void) {
        let width = DensePanels.width
        withUnsafeTemporaryAllocation(byteCount: TransposedPanel.mostUnits * width * 4, alignment: 64) { bytes in
            guard let panel = bytes.bindMemory(to: Float.self).baseAddress else { return }
            if columns < width { panel.update(repeating: 0, count: units * width) }
            ranges.transposeRows(weights, width, columns, units, panel, width)
            body(panel)
        }
    }
}
