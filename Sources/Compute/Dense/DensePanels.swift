/// Dense weights in panels `[units / 32][inputs][32]`, the layout the dense kernels read in one stream.
///
/// The last panel is padded to 32 columns. Padding is zero after ``pack(_:inputs:units:into:)`` and stays zero
/// through every optimizer, because its gradient is zero.
package enum DensePanels {
    /// Columns of one panel.
    package static let width = 32

    /// Floats that weights of `inputs` × `units` take in panels.
    package static func count(inputs: Int, units: Int) -> Int {
        (units + width - 1) / width * width * inputs
    }

    /// Copies row-major weights `[inputs][units]` into panels and zeroes the padding.
    package static func pack(
        _ weights: UnsafePointer<Float>, inputs: Int, units: Int, into panels: UnsafeMutablePointer<Float>
    ) {
        var first = 0
        var panel = panels
        while first < units {
            let columns = min(width, units - first)
            for row in 0..<inputs {
                let target = panel + row * width
                target.update(from: weights + row * units + first, count: columns)
                for column in columns..<width { target[column] = 0 }
            }
            panel += inputs * width
            first += width
        }
    }

    /// Copies panels back to row-major weights `[inputs][units]`.
    package static func unpack(
        _ panels: UnsafePointer<Float>, inputs: Int, units: Int, into weights: UnsafeMutablePointer<Float>
    ) {
        var first = 0
        var panel = panels
        while first < units {
            let columns = min(width, units - first)
            for row in 0..<inputs {
                (weights + row * units + first).update(from: panel + row * width, count: columns)
            }
            panel += inputs * width
            first += width
        }
    }
}
