/// Reductions of contiguous arrays.
package enum Reductions {
    /// The sum in numpy's own order of additions (pairwise in blocks of 128 with eight running sums), so that the
    /// digits agree with numpy's. One thread.
    ///
    /// Source: numpy, `numpy/_core/src/umath/loops_utils.h.src`, `pairwise_sum`.
    package static func sum(_ input: UnsafePointer<Float>, count: Int) -> Float {
        let block = ThreadPool.shared.kernels.ranges.blockSumF32
        return pairwise(input, count: count) { block($0, $1) }
    }

    /// The sum in numpy's order of additions.
    package static func sum(_ input: UnsafePointer<Double>, count: Int) -> Double {
        let block = ThreadPool.shared.kernels.ranges.blockSumF64
        return pairwise(input, count: count) { block($0, $1) }
    }

    /// Smallest element; NaN if there is any. Nil for an empty array.
    package static func minimum(_ input: UnsafePointer<Float>, count: Int) -> Float? {
        count > 0 ? ThreadPool.shared.kernels.ranges.minimumF32(input, count) : nil
    }

    /// Smallest element; NaN if there is any. Nil for an empty array.
    package static func minimum(_ input: UnsafePointer<Double>, count: Int) -> Double? {
        count > 0 ? ThreadPool.shared.kernels.ranges.minimumF64(input, count) : nil
    }

    /// Largest element; NaN if there is any. Nil for an empty array.
    package static func maximum(_ input: UnsafePointer<Float>, count: Int) -> Float? {
        count > 0 ? ThreadPool.shared.kernels.ranges.maximumF32(input, count) : nil
    }

    /// Largest element; NaN if there is any. Nil for an empty array.
    package static func maximum(_ input: UnsafePointer<Double>, count: Int) -> Double? {
        count > 0 ? ThreadPool.shared.kernels.ranges.maximumF64(input, count) : nil
    }

    /// Splits as numpy does, down to blocks of at most 128 elements.
    @inline(__always)
    private static func pairwise<Element: BinaryFloatingPoint>(
        _ input: UnsafePointer<Element>, count: Int,
        block: (UnsafePointer<Element>, Int) -> Element
    ) -> Element {
        count < 8 ? Reference.pairwiseSum(input, count: count) : blocks(input, count: count, block: block)
    }

    @_specialize(where Element == Float)
    @_specialize(where Element == Double)
    private static func blocks<Element: BinaryFloatingPoint>(
        _ input: UnsafePointer<Element>, count: Int,
        block: (UnsafePointer<Element>, Int) -> Element
    ) -> Element {
        if count <= 128 { return block(input, count) }
        let half = count / 2 / 8 * 8
        let first = blocks(input, count: half, block: block)
        return first + blocks(input + half, count: count - half, block: block)
    }
}
