/// The sizes of one dense (fully connected) layer applied to a batch.
package struct DenseShape: Hashable, Sendable {
    /// Rows of the input: the batch.
    package var rows: Int
    /// Columns of the input.
    package var inputs: Int
    /// Columns of the output.
    package var units: Int

    package init(rows: Int, inputs: Int, units: Int) {
        self.rows = rows
        self.inputs = inputs
        self.units = units
    }
}

/// An activation a kernel applies as it writes its result, at no cost.
package enum FusedActivation: Int32, Sendable, CaseIterable {
    case none = 0
    case relu = 1
}
