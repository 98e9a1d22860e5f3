/// The four arithmetic operations of ``Elementwise``.
package enum ArithmeticOperation: Int, Sendable, CaseIterable {
    case add = 0
    case subtract = 1
    case multiply = 2
    case divide = 3
}

/// Arithmetic on contiguous arrays. Outputs may be inputs. Every result is IEEE's, whatever the kernel.
package enum Elementwise {
    /// `output[i] = a[i] op b[i]`.
    package static func apply(
        _ operation: ArithmeticOperation, _ a: UnsafePointer<Float>, _ b: UnsafePointer<Float>,
        output: UnsafeMutablePointer<Float>, count: Int, pool: ThreadPool = .shared
    ) {
        let ranges = pool.kernels.ranges
        pool.runRanges(count) { range in
            let start = range.lowerBound
            ranges.arithmeticF32(operation.rawValue, a + start, b + start, output + start, range.count)
        }
    }

    /// `output[i] = a[i] op b[i]`.
    package static func apply(
        _ operation: ArithmeticOperation, _ a: UnsafePointer<Double>, _ b: UnsafePointer<Double>,
        output: UnsafeMutablePointer<Double>, count: Int, pool: ThreadPool = .shared
    ) {
        let ranges = pool.kernels.ranges
        pool.runRanges(count) { range in
            let start = range.lowerBound
            ranges.arithmeticF64(operation.rawValue, a + start, b + start, output + start, range.count)
        }
    }

    /// `output[i] = a[i] op b`.
    package static func apply(
        _ operation: ArithmeticOperation, _ a: UnsafePointer<Float>, scalar b: Float,
        output: UnsafeMutablePointer<Float>, count: Int, pool: ThreadPool = .shared
    ) {
        let ranges = pool.kernels.ranges
        pool.runRanges(count) { range in
            ranges.scalarF32(operation.rawValue, a + range.lowerBound, b, output + range.lowerBound, range.count)
        }
    }

    /// `output[i] = a[i] op b`.
    package static func apply(
        _ operation: ArithmeticOperation, _ a: UnsafePointer<Double>, scalar b: Double,
        output: UnsafeMutablePointer<Double>, count: Int, pool: ThreadPool = .shared
    ) {
        let ranges = pool.kernels.ranges
        pool.runRanges(count) { range in
            ranges.scalarF64(operation.rawValue, a + range.lowerBound, b, output + range.lowerBound, range.count)
        }
    }

    /// `output[i] += scale · a[i]`.
    package static func accumulate(
        _ a: UnsafePointer<Float>, scale: Float = 1, into output: UnsafeMutablePointer<Float>, count: Int,
        pool: ThreadPool = .shared
    ) {
        let ranges = pool.kernels.ranges
        pool.runRanges(count) { range in
            ranges.accumulate(a + range.lowerBound, scale, output + range.lowerBound, range.count)
        }
    }
}
