/// Reductions of contiguous arrays.
package enum Reductions {
    /// The sum in numpy's own order of additions (pairwise in blocks of 128 with eight running sums), so that the
    /// digits agree with numpy's. One thread.
    ///
    /// Source: numpy, `numpy/_core/src/umath/loops_utils.h.src`, `pairwise_sum`.
    package static func sum(_ input: UnsafePointer<Float>, count: Int) -> Float {
        Reference.pairwiseSum(input, count: count)
    }

    /// The sum in numpy's order of additions.
    package static func sum(_ input: UnsafePointer<Double>, count: Int) -> Double {
        Reference.pairwiseSum(input, count: count)
    }

    /// Smallest element; NaN if there is any. Nil for an empty array.
    package static func minimum(_ input: UnsafePointer<Float>, count: Int) -> Float? {
        Reference.minimum(input, count: count)
    }

    /// Smallest element; NaN if there is any. Nil for an empty array.
    package static func minimum(_ input: UnsafePointer<Double>, count: Int) -> Double? {
        Reference.minimum(input, count: count)
    }

    /// Largest element; NaN if there is any. Nil for an empty array.
    package static func maximum(_ input: UnsafePointer<Float>, count: Int) -> Float? {
        Reference.maximum(input, count: count)
    }

    /// Largest element; NaN if there is any. Nil for an empty array.
    package static func maximum(_ input: UnsafePointer<Double>, count: Int) -> Double? {
        Reference.maximum(input, count: count)
    }
}
