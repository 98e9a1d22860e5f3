extension Axes {
    /// Whether an artist's label belongs into a legend.
    private static func isNamed(_ artist: Artist) -> Bool {
        guard let label = artist.label else { return false }
        return !label.isEmpty && !label.hasPrefix("_")
    }

    /// The artists a legend names when none are given.
    public var namedArtists: [Artist] {
        let own = artists.filter { Axes.isNamed($0) && $0.legendKey != nil }
        // Lines come before patches before collections, as matplotlib collects them.
        return own.filter { $0 is Line2D } + own.filter { $0 is Patch } + own.filter { !($0 is Line2D || $0 is Patch) }
    }

    /// Adds a legend for the named artists, for given names in order, or for given artists and names.
    @discardableResult
    public func addLegend(artists given: [Artist]? = nil, labels: [String]? = nil, location: Legend.Location = .best)
        -> Legend
    {
        var members = given ?? namedArtists
        if given == nil, labels != nil {
            let bars = artists.filter { $0 is RectanglePatch }
            members = artists.filter { !($0 is RectanglePatch) && $0.legendKey != nil }
            if members.isEmpty { members = bars }
        }
        let entries = members.enumerated().compactMap { index, artist -> (key: LegendKey, text: String)? in
            guard let key = artist.legendKey else { return nil }
            if let labels { return index < labels.count ? (key, labels[index]) : nil }
            return artist.label.map { (key, $0) }
        }
        let result = Legend(entries: entries)
        result.faceColor = faceColor
        result.location = location
        legend = result
        return result
    }

    /// Makes axes on the same frame with a second y axis at the right.
    public func twinX() -> Axes? {
        guard let figure else { return nil }
        let twin = figure.addAxes(position)
        twin.cell = cell
        twin.twinOf = self
        xAxis.range.add(twin)
        twin.xAxis.range = xAxis.range
        twin.xAxis.isVisible = false
        twin.yAxis.showsTicks = (false, true)
        twin.yAxis.showsLabels = (false, true)
        twin.yAxis.labelIsFar = true
        return twin
    }

    /// Makes axes on the same frame with a second x axis at the top.
    public func twinY() -> Axes? {
        guard let figure else { return nil }
        let twin = figure.addAxes(position)
        twin.cell = cell
        twin.twinOf = self
        yAxis.range.add(twin)
        twin.yAxis.range = yAxis.range
        twin.yAxis.isVisible = false
        twin.xAxis.showsTicks = (false, true)
        twin.xAxis.showsLabels = (false, true)
        twin.xAxis.labelIsFar = true
        return twin
    }

    /// Lets this plot's axis have the limits of another's.
    public func share(x: Bool = false, y: Bool = false, with other: Axes) {
        if x {
            other.xAxis.range.add(self)
            xAxis.range = other.xAxis.range
        }
        if y {
            other.yAxis.range.add(self)
            yAxis.range = other.yAxis.range
        }
    }
}
