extension Axes {
    /// Draws points as markers.
    ///
    /// - Parameters:
    ///   - sizes: marker areas in square points.
    ///   - colors: one, or one a point; the next of the cycle when empty.
    /// - Throws: ``PlottingError/shapeMismatch(x:y:)``.
    @discardableResult
    public func scatter(
        x: [Double], y: [Double], sizes: [Double] = [36], colors: [Color] = [], marker: Marker = .circle,
        label: String? = nil
    ) throws -> PathCollection {
        guard x.count == y.count else { throw PlottingError.invalidValue("x and y must be the same size") }
        let collection = PathCollection(
            points: zip(x, y).map { Point(x: $0, y: $1) }, sizes: sizes,
            faceColors: colors.isEmpty ? [takeFillColor()] : colors, marker: marker)
        collection.label = label
        // Marks without an inside would vanish at a scatter's thin edge.
        collection.lineWidth = marker.isFilled ? 1 : 1.5
        add(collection)
        return collection
    }

    /// Draws points as markers coloured by value.
    ///
    /// - Throws: ``PlottingError/shapeMismatch(x:y:)``.
    @discardableResult
    public func scatter(
        x: [Double], y: [Double], values: [Double], colorMap: ColorMap = .viridis, minimum: Double? = nil,
        maximum: Double? = nil, sizes: [Double] = [36], marker: Marker = .circle, label: String? = nil
    ) throws -> PathCollection {
        guard values.count == x.count else {
            throw PlottingError.invalidValue(
                "'c' argument has \(values.count) elements, which is inconsistent with 'x' and 'y' with size \(x.count)."
            )
        }
        let normalization = Normalization(fitting: values, minimum: minimum, maximum: maximum)
        let collection = try scatter(
            x: x, y: y, sizes: sizes, colors: values.isEmpty ? [.black] : values.map { colorMap(normalization($0)) },
            marker: marker, label: label)
        collection.mapping = ColorMapping(colorMap: colorMap, normalization: normalization)
        currentMapping = collection
        return collection
    }

    /// Draws bars, upright or lying.
    ///
    /// - Parameters:
    ///   - positions: the bars' places along the axis; `alignCenter` puts their middle there, else their start.
    ///   - lengths: how far each reaches from its base.
    /// - Throws: ``PlottingError/invalidValue(_:)`` when the counts differ.
    @discardableResult
    public func bars(
        at positions: [Double], lengths: [Double], thickness: [Double] = [0.8], bases: [Double] = [0],
        isHorizontal: Bool = false, alignCenter: Bool = true, colors: [Color] = [], edge: Color = .clear,
        label: String? = nil
    ) throws -> [RectanglePatch] {
        guard positions.count == lengths.count || lengths.count == 1 || positions.count == 1 else {
            throw PlottingError.invalidValue(
                "shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between arg 0 with shape "
                    + "(\(positions.count),) and arg 1 with shape (\(lengths.count),).")
        }
        let fills = colors.isEmpty ? [takeFillColor()] : colors
        let count = min(positions.count, lengths.count) == 0 ? 0 : max(positions.count, lengths.count)
        var patches: [RectanglePatch] = []
        for index in 0..<count {
            func pick(_ values: [Double], _ fallback: Double) -> Double {
                values.isEmpty ? fallback : values[index % values.count]
            }
            let (length, width, base) = (pick(lengths, 0), pick(thickness, 0.8), pick(bases, 0))
            let start = alignCenter ? pick(positions, 0) - width / 2 : pick(positions, 0)
            let face = fills[index % fills.count]
            let patch =
                isHorizontal
                ? RectanglePatch(x: base, y: start, width: length, height: width, face: face, edge: edge)
                : RectanglePatch(x: start, y: base, width: width, height: length, face: face, edge: edge)
            if isHorizontal { patch.stickyX = [base] } else { patch.stickyY = [base] }
            if index == 0 { patch.label = label }
            add(patch)
            patches.append(patch)
        }
        return patches
    }

    /// Counts values by bins and draws the counts as touching bars.
    ///
    /// - Returns: the counts, the bins' edges and the bars.
    /// - Throws: ``PlottingError/invalidValue(_:)`` for edges that fall.
    @discardableResult
    public func histogram(
        _ values: [Double], bins: HistogramBins = .count(10), range: (Double, Double)? = nil, density: Bool = false,
        weights: [Double]? = nil, cumulative: Bool = false, isHorizontal: Bool = false, color: Color? = nil,
        edge: Color = .clear, relativeWidth: Double = 1, label: String? = nil
    ) throws -> (counts: [Double], edges: [Double], bars: [RectanglePatch]) {
        let edges = try bins.edges(for: values, range: range)
        var counts = HistogramBins.counts(values, edges: edges, weights: weights)
        if density {
            let total = counts.reduce(0, +)
            counts = counts.indices.map { total == 0 ? .nan : counts[$0] / total / (edges[$0 + 1] - edges[$0]) }
        }
        if cumulative {
            var sum = 0.0
            counts = counts.indices.map { index in
                sum += density ? counts[index] * (edges[index + 1] - edges[index]) : counts[index]
                return sum
            }
        }
        let widths = zip(edges, edges.dropFirst()).map { ($1 - $0) * relativeWidth }
        let centers = zip(edges, edges.dropFirst()).map { ($0 + $1) / 2 }
        let bars = try bars(
            at: centers, lengths: counts, thickness: widths, isHorizontal: isHorizontal,
            colors: [color ?? takeColor()], edge: edge, label: label)
        return (counts, edges, bars)
    }
}

/// How a histogram's bins are chosen.
public enum HistogramBins: Sendable {
    /// Equally wide bins over the data's range.
    case count(Int)
    /// The bins' edges, rising.
    case edges([Double])

    /// Edges that suit several data sets together.
    package static func commonEdges(_ bins: HistogramBins, _ sets: [[Double]], range: (Double, Double)?) throws
        -> [Double]
    {
        try bins.edges(for: Array(sets.joined()), range: range)
    }

    func edges(for values: [Double], range: (Double, Double)?) throws -> [Double] {
        switch self {
        case .edges(let edges):
            guard edges.count > 1, zip(edges, edges.dropFirst()).allSatisfy({ $0 <= $1 }) else {
                throw PlottingError.invalidValue("`bins` must increase monotonically, when an array")
            }
            return edges
        case .count(let count):
            guard count > 0, count <= 10_000_000 else {
                throw PlottingError.invalidValue("`bins` must be positive, when an integer")
            }
            var low = range?.0 ?? .infinity
            var high = range?.1 ?? -.infinity
            if range == nil {
                for value in values where !value.isNaN {
                    low = min(low, value)
                    high = max(high, value)
                }
                if low > high { (low, high) = (0, 1) }
            }
            guard low.isFinite, high.isFinite else {
                throw PlottingError.invalidValue("autodetected range of [\(low), \(high)] is not finite")
            }
            guard low <= high else {
                throw PlottingError.invalidValue("max must be larger than min in range parameter.")
            }
            if low == high { (low, high) = (low - 0.5, high + 0.5) }
            let step = (high - low) / Double(count)
            return (0...count).map { $0 == count ? high : low + Double($0) * step }
        }
    }

    static func counts(_ values: [Double], edges: [Double], weights: [Double]?) -> [Double] {
        var counts = [Double](repeating: 0, count: max(0, edges.count - 1))
        guard let first = edges.first, let last = edges.last else { return counts }
        for (index, value) in values.enumerated() where value >= first && value <= last {
            var (low, high) = (0, edges.count - 1)
            while high - low > 1 {
                let middle = (low + high) / 2
                if edges[middle] <= value { low = middle } else { high = middle }
            }
            counts[low] += weights.map { index < $0.count ? $0[index] : 0 } ?? 1
        }
        return counts
    }
}
