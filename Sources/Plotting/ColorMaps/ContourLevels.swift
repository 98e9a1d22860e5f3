/// Where filled contours step, and in which colours.
public enum ContourLevels {
    /// Round levels over the data's range.
    ///
    /// - Parameter count: about how many.
    /// Source: matplotlib 3.11 `contour.py`, `_autolev`.
    public static func automatic(_ range: Normalization, count: Int) -> [Double] {
        let ticks = LinearTicks(
            maximumIntervals: max(1, min(count, 1000)) + 1, steps: [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10]
        ).positions(from: range.minimum, to: range.maximum)
        let first = ticks.lastIndex { $0 < range.minimum } ?? 0
        let last = ticks.firstIndex { $0 > range.maximum } ?? ticks.count - 1
        return first <= last ? Array(ticks[first...last]) : ticks
    }

    /// The map's colour at the middle of each step.
    public static func colors(_ levels: [Double], map: ColorMap) -> [Color] {
        guard let low = levels.first, let high = levels.last, high > low else { return [map(0)] }
        return zip(levels, levels.dropFirst()).map { map((($0 + $1) / 2 - low) / (high - low)) }
    }
}

extension Axes {
    /// Fills the areas between levels of a quantity on a regular grid.
    ///
    /// - Parameters:
    ///   - values: row by row from the bottom.
    ///   - extent: half a step beyond the first and last grid points.
    /// - Throws: ``PlottingError/invalidImageShape(_:)``.
    @discardableResult
    public func contourImage(
        values: [Double], rows: Int, columns: Int, levels: [Double], colors: [Color],
        extent: (left: Double, right: Double, bottom: Double, top: Double)
    ) throws -> AxesImage {
        let image = try imshow(
            values: values, rows: rows, columns: columns, colorMap: ColorMap(colors: colors), minimum: levels.first,
            maximum: levels.last, aspect: aspect, isUpper: false, extent: extent)
        image.levels = levels
        image.interpolation = .filter(.bilinear)
        let (dx, dy) = (
            (extent.right - extent.left) / Double(2 * columns), (extent.top - extent.bottom) / Double(2 * rows)
        )
        image.shownPart = Rect(
            x0: extent.left + dx, y0: extent.bottom + dy, x1: extent.right - dx, y1: extent.top - dy)
        dataChanged()
        return image
    }
}
