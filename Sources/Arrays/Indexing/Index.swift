/// One entry of an index expression such as `a[1, 2:5, None, ..., mask]`.
public enum Index: Sendable {
    /// One position; negative counts from the end; the axis disappears.
    case integer(Int)
    /// Every step-th position from start up to stop; nil means as far as possible.
    case slice(start: Int?, stop: Int?, step: Int?)
    /// A new axis of length one.
    case newAxis
    /// As many whole axes as are needed.
    case ellipsis
    /// An array of booleans (a mask over as many axes as it has) or of integers (positions on one axis).
    case array(NDArray)

    /// A whole axis.
    public static var all: Index { .slice(start: nil, stop: nil, step: nil) }

    /// A range of positions.
    public static func range(_ range: Range<Int>) -> Index {
        .slice(start: range.lowerBound, stop: range.upperBound, step: nil)
    }
}

/// The positions a slice picks from an axis.
package struct SliceBounds {
    package let start: Int
    package let count: Int
    package let step: Int

    /// Clips a slice to an axis as Python does.
    ///
    /// - Throws: `ArrayError.zeroStep`.
    package init(start: Int?, stop: Int?, step: Int?, length: Int) throws(ArrayError) {
        let step = step ?? 1
        if step == 0 { throw .zeroStep }
        let low = step > 0 ? 0 : -1
        let high = step > 0 ? length : length - 1
        func clip(_ bound: Int?, _ missing: Int) -> Int {
            guard let bound else { return missing }
            let wrapped = bound < 0 ? bound &+ length : bound
            return min(max(wrapped, low), high)
        }
        let first = clip(start, step > 0 ? low : high)
        let last = clip(stop, step > 0 ? high : low)
        self.step = step
        self.start = first
        if step > 0 {
            count = last > first ? (last - first - 1) / step + 1 : 0
        } else {
            count = first > last ? Int((UInt(first - last) - 1) / step.magnitude) + 1 : 0
        }
    }
}
