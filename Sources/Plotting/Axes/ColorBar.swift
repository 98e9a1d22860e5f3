/// The scale of colours beside a plot; stands in axes of its own.
public final class ColorBar {
    public let axes: Axes
    let mapping: () -> ColorMapping?
    let isHorizontal: Bool

    /// The text along the bar.
    public var label: String {
        get { axis.label }
        set { axis.label = newValue }
    }

    /// The axis with the bar's ticks.
    public var axis: Axis { isHorizontal ? axes.xAxis : axes.yAxis }

    init(axes: Axes, isHorizontal: Bool, mapping: @escaping () -> ColorMapping?) {
        self.axes = axes
        self.isHorizontal = isHorizontal
        self.mapping = mapping
        axes.name = "<colorbar>"
        let other = isHorizontal ? axes.yAxis : axes.xAxis
        other.isVisible = false
        if !isHorizontal {
            axes.yAxis.showsTicks = (false, true)
            axes.yAxis.showsLabels = (false, true)
            axes.yAxis.labelIsFar = true
            axes.yAxis.labelTextProperties.vertical = .top
        }
        updateLimits()
    }

    /// Takes the limits of what is shown.
    func updateLimits() {
        guard let mapping = mapping() else { return }
        let (low, high) = Interval.nonsingular(
            mapping.normalization.minimum, mapping.normalization.maximum, expander: 0.1)
        axis.range.set(low, high)
    }

    func draw(in frame: Rect, on canvas: Canvas) throws {
        guard let mapping = mapping() else { return }
        let colors = mapping.colorMap.colors
        let opacity = mapping.alpha ?? 1
        let count = Double(colors.count)
        try canvas.clipped(to: frame) {
            for (index, color) in colors.enumerated() {
                let (from, to) = (Double(index) / count, Double(index + 1) / count)
                // Each strip reaches under the next, so that no seam shows; transparent ones may not overlap.
                let overlap = opacity < 1 || index + 1 == colors.count ? 0 : 1 / count
                let rect =
                    isHorizontal
                    ? Rect(
                        x0: frame.x0 + from * frame.width, y0: frame.y0,
                        x1: frame.x0 + (to + overlap) * frame.width, y1: frame.y1)
                    : Rect(
                        x0: frame.x0, y0: frame.y0 + from * frame.height, x1: frame.x1,
                        y1: frame.y0 + (to + overlap) * frame.height)
                try canvas.fill(Path(rect: rect), color.with(alpha: opacity), snap: false)
            }
        }
    }
}
