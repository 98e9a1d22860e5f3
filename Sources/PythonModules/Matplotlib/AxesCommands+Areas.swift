import Plotting
import PythonLanguage

extension AxesCommand {
    static let areas: [AxesCommand] = [
        AxesCommand(
            "scatter",
            "(x, y, s=None, c=None, *, marker='o', cmap=None, norm=None, vmin=None, vmax=None, alpha=None, linewidths=None, edgecolors=None, label=None, data=None, **kwargs)",
            "A scatter plot of y versus x with varying marker size and/or color."
        ) { axes, call in
            try scatter(axes.axes, call)
        },
        AxesCommand(
            "bar", "(x, height, width=0.8, bottom=None, *, align='center', data=None, **kwargs)", "Makes a bar plot."
        ) { axes, call in
            try bars(axes.axes, call, isHorizontal: false)
        },
        AxesCommand(
            "barh", "(y, width, height=0.8, left=None, *, align='center', data=None, **kwargs)",
            "Makes a horizontal bar plot."
        ) { axes, call in
            try bars(axes.axes, call, isHorizontal: true)
        },
        AxesCommand(
            "hist",
            "(x, bins=None, *, range=None, density=False, weights=None, cumulative=False, histtype='bar', orientation='vertical', rwidth=None, log=False, color=None, label=None, stacked=False, data=None, **kwargs)",
            "Computes and plots a histogram; returns counts, bin edges and bars."
        ) { axes, call in
            try histogram(axes.axes, call)
        },
        AxesCommand(
            "fill_between", "(x, y1, y2=0, where=None, interpolate=False, step=None, *, data=None, **kwargs)",
            "Fills the area between two horizontal curves."
        ) { axes, call in
            let x = try PlotArguments.coordinates(call[0], on: axes.axes.xAxis)
            func curve(_ value: Value, _ name: String) throws -> [Double] {
                let values = try PlotArguments.numbers(value)
                if values.count == 1, x.count != 1 { return [Double](repeating: values[0], count: x.count) }
                guard values.count == x.count else {
                    throw PythonError.valueError(
                        "'x' has size \(x.count), but '\(name)' has an unequal size of \(values.count)")
                }
                return values
            }
            let (low, high) = (try curve(call[1], "y1"), try curve(call[2], "y2"))
            let condition = call.isGiven(3) ? try PlotArguments.numbers(call[3]).map { $0 != 0 } : nil
            var keywords = PlotKeywords(call.keywords(7), owner: "FillBetweenPolyCollection")
            let face = try keywords.color("facecolor", "fc", "color") ?? axes.axes.takeFillColor()
            let patch = try axes.axes.fill(x: x, between: low, and: high, where: condition, face: face)
            return try finish(patch, keywords, ArtistTypes.fillCollection)
        },
        AxesCommand("fill", "(*args, data=None, **kwargs)", "Plots filled polygons: fill(x, y, [color], ...).") {
            axes, call in
            var rest = Array(call.rest(0))
            var result: [Value] = []
            while rest.count >= 2 {
                let x = try PlotArguments.numbers(rest[0])
                let y = try PlotArguments.numbers(rest[1])
                guard x.count == y.count else { throw PlottingError.shapeMismatch(x: x.count, y: y.count) }
                rest.removeFirst(2)
                var face: Color?
                if let format = rest.first, format.isString {
                    face = try PlotArguments.color(format)
                    rest.removeFirst()
                }
                let patch = axes.axes.fill(
                    polygon: zip(x, y).map { Point(x: $0, y: $1) }, face: face ?? axes.axes.takeFillColor())
                result.append(try finish(patch, PlotKeywords(call.keywords(2), owner: "Polygon"), ArtistTypes.polygon))
            }
            return .list(result)
        },
        AxesCommand(
            "axhspan", "(ymin, ymax, xmin=0, xmax=1, **kwargs)", "Adds a horizontal band across the axes."
        ) { axes, call in
            let patch = axes.axes.span(
                from: try call.double(0), to: try call.double(1), isHorizontal: true, face: Color.cycle[0])
            return try finish(patch, PlotKeywords(call.keywords(4), owner: "Rectangle"), ArtistTypes.rectangle)
        },
        AxesCommand(
            "axvspan", "(xmin, xmax, ymin=0, ymax=1, **kwargs)", "Adds a vertical band across the axes."
        ) { axes, call in
            let patch = axes.axes.span(
                from: try call.double(0), to: try call.double(1), isHorizontal: false, face: Color.cycle[0])
            return try finish(patch, PlotKeywords(call.keywords(4), owner: "Rectangle"), ArtistTypes.rectangle)
        },
        AxesCommand(
            "bar_label", "(container, labels=None, *, fmt='%g', label_type='edge', padding=0, **kwargs)",
            "Labels a bar plot."
        ) { axes, call in
            try barLabels(axes.axes, call)
        },
        AxesCommand(
            "pie",
            "(x, explode=None, labels=None, colors=None, autopct=None, pctdistance=0.6, shadow=False, labeldistance=1.1, startangle=0, radius=1, counterclock=True, wedgeprops=None, textprops=None, **kwargs)",
            "Plots a pie chart."
        ) { axes, call in
            try pie(axes.axes, call)
        },
    ]

    private static func finish(_ patch: Patch, _ given: PlotKeywords, _ type: NativeType) throws -> Value {
        var keywords = given
        do {
            try keywords.apply(to: patch)
            try keywords.finish()
        } catch {
            patch.remove()
            throw error
        }
        return .wrap(patch, type)
    }

    private static func scatter(_ axes: Axes, _ call: NativeCall) throws -> Value {
        let x = try PlotArguments.coordinates(call[0], on: axes.xAxis)
        let y = try PlotArguments.coordinates(call[1], on: axes.yAxis)
        guard x.count == y.count else { throw PythonError.valueError("x and y must be the same size") }
        var keywords = PlotKeywords(call.keywords(14), owner: "PathCollection")
        let sizes = call.isGiven(2) ? try PlotArguments.numbers(call[2]) : [36]
        guard sizes.count == 1 || sizes.count == x.count else {
            throw PythonError.valueError("s must be a scalar, or float array-like with the same size as x and y")
        }
        let marker = try PlotArguments.marker(call[4]) ?? .circle
        let single = try keywords.take("color").map { try PlotArguments.colors($0) }
        let collection: PathCollection
        if call.isGiven(3), try isValues(call[3], count: x.count) {
            collection = try axes.scatter(
                x: x, y: y, values: try PlotArguments.numbers(call[3]),
                colorMap: try PlotArguments.colorMap(call[5], Pyplot.state.defaults),
                minimum: try call.optionalDouble(7), maximum: try call.optionalDouble(8), sizes: sizes, marker: marker)
        } else {
            let colors = try single ?? (call.isGiven(3) ? try PlotArguments.colors(call[3]) : [])
            if colors.count > 1, colors.count != x.count {
                throw PythonError.valueError(
                    "'c' argument has \(colors.count) elements, which is inconsistent with 'x' and 'y' with size \(x.count)."
                )
            }
            collection = try axes.scatter(x: x, y: y, sizes: sizes, colors: colors, marker: marker)
        }
        do {
            if let width = try keywords.double("linewidth", "lw") { collection.lineWidth = width }
            if call.isGiven(10) { collection.lineWidth = try PlotArguments.numbers(call[10]).first ?? 1 }
            if let edge = keywords.take("edgecolor", "ec") { collection.edgeColors = try PlotArguments.colors(edge) }
            if call.isGiven(11), try call[11].str() != "face" {
                collection.edgeColors = try PlotArguments.colors(call[11])
            }
            if let face = keywords.take("facecolor", "facecolors", "fc") {
                collection.faceColors = try PlotArguments.colors(face)
            }
            collection.alpha = try call.optionalDouble(9)
            if call.isGiven(12) { collection.label = try call[12].str() }
            keywords.ignore("plotnonfinite")
            try keywords.apply(to: collection)
            try keywords.finish()
        } catch {
            collection.remove()
            throw error
        }
        return .wrap(collection, ArtistTypes.pathCollection)
    }

    /// Whether `c` holds a value for each point rather than colours.
    private static func isValues(_ value: Value, count: Int) throws -> Bool {
        if value.isString { return false }
        if let first = value.tupleItems.first, first.isString || !first.tupleItems.isEmpty { return false }
        guard let numbers = try? PlotArguments.numbers(value) else { return false }
        if numbers.count == count { return true }
        if [3, 4].contains(numbers.count), numbers.allSatisfy({ (0...1).contains($0) }) { return false }
        if count > 0, numbers.count % count == 0, [3, 4].contains(numbers.count / count) { return false }
        throw PythonError.valueError(
            "'c' argument has \(numbers.count) elements, which is inconsistent with 'x' and 'y' with size \(count).")
    }

    private static func bars(_ axes: Axes, _ call: NativeCall, isHorizontal: Bool) throws -> Value {
        let positions = try PlotArguments.coordinates(call[0], on: isHorizontal ? axes.yAxis : axes.xAxis)
        let lengths = try PlotArguments.numbers(call[1])
        guard positions.count == lengths.count || positions.count == 1 || lengths.count == 1 else {
            throw PythonError.valueError(
                "shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between "
                    + "'\(isHorizontal ? "y" : "x")' with shape (\(positions.count),) and "
                    + "'\(isHorizontal ? "width" : "height")' with shape (\(lengths.count),).")
        }
        var keywords = PlotKeywords(call.keywords(6), owner: "Rectangle")
        var colors: [Color] = []
        if let value = keywords.take("color", "facecolor", "fc") { colors = try PlotArguments.colors(value) }
        let edge = try keywords.take("edgecolor", "ec").map { try PlotArguments.colors($0) } ?? []
        let labels = keywords.take("label")
        let label = labels.map { $0.isString ? (try? $0.asString()) : nil } ?? nil
        let errors = try keywords.take("yerr", "xerr").map { try PlotArguments.numbers($0) }
        let cap = try keywords.double("capsize") ?? 0
        let errorColor = try keywords.color("ecolor") ?? .black
        let isLog = try keywords.bool("log") ?? false
        let tickLabels = keywords.take("tick_label")
        keywords.ignore("error_kw")
        let patches = try axes.bars(
            at: positions, lengths: lengths, thickness: try PlotArguments.numbers(call[2]),
            bases: call.isGiven(3) ? try PlotArguments.numbers(call[3]) : [0], isHorizontal: isHorizontal,
            alignCenter: try call.string(4) == "center", colors: colors, label: label)
        for (index, patch) in patches.enumerated() {
            if !edge.isEmpty { patch.edgeColor = edge[index % edge.count] }
            var own = keywords
            do {
                try own.apply(to: patch)
                try own.finish()
            } catch {
                for patch in patches { patch.remove() }
                throw error
            }
            if let labels, !labels.isString, index < labels.tupleItems.count {
                patch.label = try labels.tupleItems[index].str()
            }
        }
        if isLog { (isHorizontal ? axes.xAxis : axes.yAxis).setScale(.log) }
        if let tickLabels {
            let axis = isHorizontal ? axes.yAxis : axes.xAxis
            axis.tickPositions = positions
            axis.tickLabels = try tickLabels.map { try $0.str() }
        }
        if let errors, !errors.isEmpty {
            let ends = patches.map {
                isHorizontal
                    ? Point(x: $0.x + $0.width, y: $0.y + $0.height / 2)
                    : Point(x: $0.x + $0.width / 2, y: $0.y + $0.height)
            }
            axes.lines(
                ends.enumerated().map { index, end in
                    let reach = errors[index % errors.count]
                    return isHorizontal
                        ? [Point(x: end.x - reach, y: end.y), Point(x: end.x + reach, y: end.y)]
                        : [Point(x: end.x, y: end.y - reach), Point(x: end.x, y: end.y + reach)]
                }, colors: [errorColor])
            if cap > 0 {
                for sign in [-1.0, 1] {
                    let caps = try axes.plot(
                        x: ends.enumerated().map { isHorizontal ? $1.x + sign * errors[$0 % errors.count] : $1.x },
                        y: ends.enumerated().map { isHorizontal ? $1.y : $1.y + sign * errors[$0 % errors.count] },
                        color: errorColor, lineStyle: LineStyle.none)
                    caps.marker = isHorizontal ? .verticalLine : .horizontalLine
                    caps.markerSize = 2 * cap
                }
            }
        }
        return .wrap(ArtistContainer(name: "BarContainer", artists: patches), ArtistTypes.container)
    }

    private static func histogram(_ axes: Axes, _ call: NativeCall) throws -> Value {
        let bins: HistogramBins =
            if !call.isGiven(1) {
                .count(Pyplot.state.defaults.histogramBins)
            } else if call[1].isString {
                .count(try automaticBins(try call.string(1), try PlotArguments.numbers(call[0])))
            } else if call[1].tag == .int || call[1].tag == .bool {
                .count(try call.int(1))
            } else {
                .edges(try PlotArguments.numbers(call[1]))
            }
        let range = call.isGiven(2) ? try PlotArguments.pair(call[2]) : (nil, nil)
        let limits: (Double, Double)? = range.0.flatMap { low in range.1.map { (low, $0) } }
        let isHorizontal = try call.string(7) == "horizontal"
        // Several data sets come as a list of sequences and stand side by side in common bins.
        var sets: [[Double]]
        if call[0].tag == .list || call[0].tag == .tuple, let first = call[0].tupleItems.first,
            (try? first.length()) != nil, !first.isString
        {
            sets = try call[0].map { try PlotArguments.numbers($0) }
        } else {
            sets = [try PlotArguments.numbers(call[0])]
        }
        let given = call.isGiven(10) ? try PlotArguments.colors(call[10]) : []
        let labels: [String] =
            !call.isGiven(11) ? [] : call[11].isString ? [try call.string(11)] : try call[11].map { try $0.str() }
        let edges = HistogramBins.edges(try HistogramBins.commonEdges(bins, sets, range: limits))
        var keywords = PlotKeywords(call.keywords(14), owner: "Rectangle")
        let edgeColor = try keywords.color("edgecolor", "ec")
        let style = try call.string(6)
        var counts: [[Double]] = []
        var containers: [Value] = []
        var last: [Double] = []
        for (index, values) in sets.enumerated() {
            let result = try axes.histogram(
                values, bins: edges, density: try call.bool(3),
                weights: call.isGiven(4) ? try PlotArguments.numbers(call[4]) : nil, cumulative: try call.bool(5),
                isHorizontal: isHorizontal, color: given.isEmpty ? nil : given[index % given.count],
                relativeWidth: try call.optionalDouble(8) ?? (sets.count > 1 && style == "bar" ? 0.8 : 1),
                label: index < labels.count ? labels[index] : nil)
            for bar in result.bars {
                if sets.count > 1, style == "bar" {
                    // The sets share each bin from left to right.
                    if isHorizontal {
                        bar.height /= Double(sets.count)
                        bar.y += Double(index) * bar.height
                    } else {
                        bar.width /= Double(sets.count)
                        bar.x += Double(index) * bar.width
                    }
                }
                if let edgeColor { bar.edgeColor = edgeColor }
                if style == "step" {
                    bar.edgeColor = bar.faceColor
                    bar.faceColor = .clear
                }
                var own = keywords
                do {
                    try own.apply(to: bar)
                    try own.finish()
                } catch {
                    result.bars.forEach { $0.remove() }
                    throw error
                }
            }
            counts.append(result.counts)
            last = result.edges
            containers.append(
                .wrap(ArtistContainer(name: "BarContainer", artists: result.bars), ArtistTypes.container))
        }
        if try call.bool(9) { (isHorizontal ? axes.xAxis : axes.yAxis).setScale(.log) }
        if sets.count == 1 {
            return .tuple([try NumPyValues.array(counts[0]), try NumPyValues.array(last), containers[0]])
        }
        return .tuple([
            try NumPyValues.array(Array(counts.joined()), shape: [sets.count, last.count - 1]),
            try NumPyValues.array(last),
            .list(containers),
        ])
    }

    private static func automaticBins(_ name: String, _ values: [Double]) throws -> Int {
        guard name == "auto" || name == "sturges" || name == "sqrt" || name == "rice" else {
            throw PythonError.valueError("'\(name)' is not a valid estimator for `bins`")
        }
        let count = Double(max(1, values.count))
        switch name {
        case "sqrt": return max(1, Int(count.squareRoot().rounded(.up)))
        case "rice": return max(1, Int((2 * NumPyValues.cubeRoot(count)).rounded(.up)))
        case "sturges": return Int(NumPyValues.log2(count).rounded(.up)) + 1
        default: break
        }
        // 'auto' is the finer of Sturges' rule and that of Freedman and Diaconis.
        let sorted = values.filter(\.isFinite).sorted()
        guard let low = sorted.first, let high = sorted.last, high > low else { return 1 }
        func quantile(_ q: Double) -> Double {
            let position = q * Double(sorted.count - 1)
            let index = Int(position)
            let next = min(index + 1, sorted.count - 1)
            return sorted[index] + (sorted[next] - sorted[index]) * (position - Double(index))
        }
        let sturges = (high - low) / (NumPyValues.log2(count) + 1)
        let width = 2 * (quantile(0.75) - quantile(0.25)) / NumPyValues.cubeRoot(count)
        let chosen = width > 0 ? min(width, sturges) : sturges
        return max(1, min(100_000, Int(((high - low) / chosen).rounded(.up))))
    }

    private static func barLabels(_ axes: Axes, _ call: NativeCall) throws -> Value {
        let container = try call.object(0, as: ArtistContainer.self)
        let labels = call.isGiven(1) ? try call[1].map { try $0.str() } : nil
        let isCentered = try call.string(3) == "center"
        var keywords = PlotKeywords(call.keywords(5), owner: "Text")
        let properties = try keywords.textProperties()
        try keywords.finish()
        var result: [Value] = []
        for (index, artist) in container.artists.enumerated() {
            guard let bar = artist as? RectanglePatch else { continue }
            let isHorizontal = !bar.isUpright
            let value = isHorizontal ? bar.width : bar.height
            let format = call[2].isString ? try call.string(2) : "%g"
            let text = try labels.map { index < $0.count ? $0[index] : "" } ?? NumPyValues.format(format, value)
            let end =
                isHorizontal
                ? Point(x: bar.x + bar.width, y: bar.y + bar.height / 2)
                : Point(x: bar.x + bar.width / 2, y: bar.y + bar.height)
            let place = isCentered ? Point(x: bar.x + bar.width / 2, y: bar.y + bar.height / 2) : end
            let artist = axes.text(text, at: place)
            artist.horizontal = isCentered || !isHorizontal ? .center : .left
            artist.vertical = isCentered || isHorizontal ? .center : value < 0 ? .top : .bottom
            artist.apply(properties)
            result.append(.wrap(TextHandle(artist), ArtistTypes.text))
        }
        return .list(result)
    }
}
