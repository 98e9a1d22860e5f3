extension Axes {
    /// Whether these axes hold a colour bar.
    public var isColorBar: Bool { colorBar != nil }

    /// The places of an axis' ticks, one beyond each end included where the axis chooses them.
    public func tickPlaces(of axis: Axis) -> [Double] { chosen(axis).positions }

    /// The places and texts of an axis' ticks.
    public func tickTexts(of axis: Axis) -> [(place: Double, text: String)] {
        let ticks = chosen(axis)
        return ticks.positions.enumerated().map { ($1, $0 < ticks.labels.count ? ticks.labels[$0] : "") }
    }

    /// Widens the limits so that ticks set by hand are within.
    public func includeTicks(_ axis: Axis) {
        updateLimits()
        guard let places = axis.tickPositions?.filter(\.isFinite), let least = places.min(), let most = places.max()
        else { return }
        let range = axis.range
        if range.low <= range.high {
            (range.low, range.high) = (min(range.low, least), max(range.high, most))
        } else {
            (range.low, range.high) = (max(range.low, most), min(range.high, least))
        }
    }

    private func chosen(_ axis: Axis) -> (positions: [Double], labels: [String], minor: [Double], offset: String) {
        updateLimits()
        let size = (width: (figure?.width ?? 6.4) * 72, height: (figure?.height ?? 4.8) * 72)
        let frame = AxesLayout.frame(of: self, figureSize: size)
        return AxisLayout.chosenTicks(axis, lengthInPoints: axis.isHorizontal ? frame.width : frame.height)
    }
}

extension Figure {
    /// Adds a full grid of subplots, which may share limits.
    public func addSubplots(_ grid: GridLayout, sharesX: AxisSharing = .none, sharesY: AxisSharing = .none) throws
        -> [Axes]
    {
        var result: [Axes] = []
        for row in 0..<grid.rows {
            for column in 0..<grid.columns {
                let axes = addSubplot(try GridCell(grid, rows: row...row, columns: column...column))
                func leader(_ sharing: AxisSharing) -> Axes? {
                    switch sharing {
                    case .none: nil
                    case .all: result.first
                    case .row: column > 0 ? result[row * grid.columns] : nil
                    case .column: row > 0 ? result[column] : nil
                    }
                }
                if let other = leader(sharesX) { axes.share(x: true, with: other) }
                if let other = leader(sharesY) { axes.share(y: true, with: other) }
                if sharesX == .all || sharesX == .column, row < grid.rows - 1 { axes.xAxis.showsLabels.near = false }
                if sharesY == .all || sharesY == .row, column > 0 { axes.yAxis.showsLabels.near = false }
                result.append(axes)
            }
        }
        return result
    }
}
