/// The four arithmetic operations of ``Elementwise``.
package enum ArithmeticOperation: Sendable, CaseIterable {
    case add, subtract, multiply, divide
}

/// Arithmetic on contiguous arrays. Outputs may be inputs. Every result is IEEE's, whatever the kernel.
package enum Elementwise {
    /// `output[i] = a[i] op b[i]`.
    package static func apply(
        _ operation: ArithmeticOperation, _ a: UnsafePointer<Float>, _ b: UnsafePointer<Float>,
        output: UnsafeMutablePointer<Float>, count: Int, pool: ThreadPool = .shared
    ) {
        pool.runRanges(count) { Reference.apply(operation, a, b, output: output, range: $0) }
    }

    /// `output[i] = a[i] op b[i]`.
    package static func apply(
        _ operation: ArithmeticOperation, _ a: UnsafePointer<Double>, _ b: UnsafePointer<Double>,
        output: UnsafeMutablePointer<Double>, count: Int, pool: ThreadPool = .shared
    ) {
        pool.runRanges(count) { Reference.apply(operation, a, b, output: output, range: $0) }
    }

    /// `output[i] = a[i] op b`.
    package static func apply(
        _ operation: ArithmeticOperation, _ a: UnsafePointer<Float>, scalar b: Float,
        output: UnsafeMutablePointer<Float>, count: Int, pool: ThreadPool = .shared
    ) {
        pool.runRanges(count) { Reference.apply(operation, a, scalar: b, output: output, range: $0) }
    }

    /// `output[i] = a[i] op b`.
    package static func apply(
        _ operation: ArithmeticOperation, _ a: UnsafePointer<Double>, scalar b: Double,
        output: UnsafeMutablePointer<Double>, count: Int, pool: ThreadPool = .shared
    ) {
        pool.runRanges(count) { Reference.apply(operation, a, scalar: b, output: output, range: $0) }
    }

    /// `output[i] += scale · a[i]`.
    package static func accumulate(
        _ a: UnsafePointer<Float>, scale: Float = 1, into output: UnsafeMutablePointer<Float>, count: Int,
        pool: ThreadPool = .shared
    ) {
        pool.runRanges(count) { range in
            for index in range { output[index] += scale * a[index] }
        }
    }
}
