import Glibc

extension Axes {
    /// Draws a pie chart and hides the frame.
    ///
    /// - Parameters:
    ///   - shares: divided by their sum.
    ///   - explode: how far each slice is moved out, in radii.
    ///   - startAngle: degrees against the clock from the right.
    ///   - percentText: the text in a slice for its percentage.
    /// - Returns: the slices with their labels and percentages.
    /// - Throws: ``PlottingError/invalidValue(_:)`` for negative shares.
    @discardableResult
    public func pie(
        shares: [Double], explode: [Double] = [], labels: [String] = [], colors: [Color] = [], radius: Double = 1,
        startAngle: Double = 0, counterclockwise: Bool = true, labelDistance: Double = 1.1,
        percentDistance: Double = 0.6, percentText: ((Double) throws -> String)? = nil
    ) throws -> (slices: [PolygonPatch], labels: [TextArtist], percentages: [TextArtist]) {
        guard shares.allSatisfy({ $0 >= 0 && $0.isFinite }) else {
            throw PlottingError.invalidValue("Wedge sizes 'x' must be non negative values")
        }
        let sum = shares.reduce(0, +)
        guard sum > 0 else { throw PlottingError.invalidValue("All wedge sizes are zero") }
        var slices: [PolygonPatch] = []
        var names: [TextArtist] = []
        var percentages: [TextArtist] = []
        var angle = startAngle / 360
        for (index, share) in shares.enumerated() {
            let end = angle + (counterclockwise ? 1 : -1) * share / sum
            let middle = 2 * Double.pi * (angle + end) / 2
            let shift = index < explode.count ? explode[index] : 0
            let center = Point(x: shift * cos(middle), y: shift * sin(middle))
            let steps = max(2, Int((end - angle).magnitude * 240))
            let arc = (0...steps).map { step in
                let theta = 2 * Double.pi * (angle + (end - angle) * Double(step) / Double(steps))
                return Point(x: center.x + radius * cos(theta), y: center.y + radius * sin(theta))
            }
            let face = colors.isEmpty ? takeFillColor() : colors[index % colors.count]
            let slice = fill(polygon: share == sum ? arc : arc + [center], face: face)
            slice.edgeColor = face
            slices.append(slice)
            func write(_ text: String, distance: Double) -> TextArtist {
                self.text(
                    text,
                    at: Point(
                        x: center.x + distance * radius * cos(middle), y: center.y + distance * radius * sin(middle)))
            }
            if index < labels.count {
                slice.label = labels[index]
                let name = write(labels[index], distance: labelDistance)
                name.horizontal = name.position.x > 0 ? .left : .right
                name.vertical = .center
                names.append(name)
            }
            if let percentText {
                let percentage = write(try percentText(100 * share / sum), distance: percentDistance)
                percentage.horizontal = .center
                percentage.vertical = .center
                percentages.append(percentage)
            }
            angle = end
        }
        aspect = 1
        showsFrame = false
        try setLimits(of: xAxis, low: -1.25, high: 1.25)
        try setLimits(of: yAxis, low: -1.25, high: 1.25)
        return (slices, names, percentages)
    }
}
