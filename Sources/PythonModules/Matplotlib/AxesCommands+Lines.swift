import Plotting
import PythonLanguage

extension AxesCommand {
    static let lines: [AxesCommand] = [
        AxesCommand(
            "plot", "(*args, scalex=True, scaley=True, data=None, **kwargs)",
            "Plots y versus x as lines and/or markers: plot([x], y, [fmt], ...)."
        ) { axes, call in
            .list(try draw(axes.axes, call.rest(0), call.keywords(4)).map { .wrap($0, ArtistTypes.line) })
        },
        AxesCommand("semilogy", "(*args, **kwargs)", "Plots with a logarithmic y axis.") { axes, call in
            axes.axes.yAxis.setScale(.log)
            return .list(try draw(axes.axes, call.rest(0), call.keywords(1)).map { .wrap($0, ArtistTypes.line) })
        },
        AxesCommand("semilogx", "(*args, **kwargs)", "Plots with a logarithmic x axis.") { axes, call in
            axes.axes.xAxis.setScale(.log)
            return .list(try draw(axes.axes, call.rest(0), call.keywords(1)).map { .wrap($0, ArtistTypes.line) })
        },
        AxesCommand("loglog", "(*args, **kwargs)", "Plots with both axes logarithmic.") { axes, call in
            axes.axes.xAxis.setScale(.log)
            axes.axes.yAxis.setScale(.log)
            return .list(try draw(axes.axes, call.rest(0), call.keywords(1)).map { .wrap($0, ArtistTypes.line) })
        },
        AxesCommand("step", "(x, y, *args, where='pre', data=None, **kwargs)", "Plots steps.") { axes, call in
            let lines = try draw(axes.axes, [call[0], call[1]] + Array(call.rest(2)), call.keywords(5))
            guard let position = StepPosition(rawValue: try call.string(3)) else {
                throw PythonError.valueError(
                    "'\(try call.string(3))' is not a valid value for where; supported values are 'pre', 'post', 'mid'")
            }
            for line in lines { line.stepPosition = position }
            return .list(lines.map { .wrap($0, ArtistTypes.line) })
        },
        AxesCommand(
            "errorbar", "(x, y, yerr=None, xerr=None, fmt='', *, ecolor=None, elinewidth=None, capsize=None, **kwargs)",
            "Plots y versus x with error bars."
        ) { axes, call in
            try errorBars(axes.axes, call)
        },
        AxesCommand(
            "axhline", "(y=0, xmin=0, xmax=1, **kwargs)", "Adds a horizontal line across the axes."
        ) { axes, call in
            let line = axes.axes.horizontalLine(y: try call.double(0), from: try call.double(1), to: try call.double(2))
            return try finish(line, call.keywords(3))
        },
        AxesCommand(
            "axvline", "(x=0, ymin=0, ymax=1, **kwargs)", "Adds a vertical line across the axes."
        ) { axes, call in
            let line = axes.axes.verticalLine(x: try call.double(0), from: try call.double(1), to: try call.double(2))
            return try finish(line, call.keywords(3))
        },
        AxesCommand(
            "hlines", "(y, xmin, xmax, colors=None, linestyles='solid', *, label='', data=None, **kwargs)",
            "Plots horizontal lines at each y from xmin to xmax."
        ) { axes, call in
            try straightLines(axes.axes, call, isHorizontal: true)
        },
        AxesCommand(
            "vlines", "(x, ymin, ymax, colors=None, linestyles='solid', *, label='', data=None, **kwargs)",
            "Plots vertical lines at each x from ymin to ymax."
        ) { axes, call in
            try straightLines(axes.axes, call, isHorizontal: false)
        },
    ]

    private static func finish(_ line: Line2D, _ given: [(name: String, value: Value)]) throws -> Value {
        var keywords = PlotKeywords(given, owner: "Line2D")
        do {
            try keywords.apply(to: line)
            try keywords.finish()
        } catch {
            line.remove()
            throw error
        }
        return .wrap(line, ArtistTypes.line)
    }

    /// Splits `[x], y, [format], …` and draws each group.
    static func draw(
        _ axes: Axes, _ arguments: some Collection<Value>, _ given: [(name: String, value: Value)]
    ) throws -> [Line2D] {
        var rest = Array(arguments)
        var groups: [(x: Value?, y: Value, format: String)] = []
        while let first = rest.first {
            var count = 1
            if rest.count > 1, !isFormat(rest[1], after: first) { count = 2 }
            var format = ""
            if rest.count > count, isFormat(rest[count], after: rest[count - 1]) { format = try rest[count].asString() }
            groups.append(count == 2 ? (first, rest[1], format) : (nil, first, format))
            rest.removeFirst(count + (format.isEmpty && !(rest.count > count && rest[count].isString) ? 0 : 1))
        }
        var result: [Line2D] = []
        do {
            for group in groups { result += try draw(axes, group, given) }
        } catch {
            for line in result { line.remove() }
            throw error
        }
        return result
    }

    private static func isFormat(_ value: Value, after previous: Value) -> Bool { value.isString && !previous.isString }

    private static func draw(
        _ axes: Axes, _ group: (x: Value?, y: Value, format: String), _ given: [(name: String, value: Value)]
    ) throws -> [Line2D] {
        let columns = try PlotArguments.series(group.y, on: axes.yAxis)
        let places = try group.x.map { try PlotArguments.series($0, on: axes.xAxis) }
        if let places, places.count > 1, columns.count > 1, places.count != columns.count {
            throw PythonError.valueError("x has \(places.count) columns but y has \(columns.count)")
        }
        let labels = try labels(given, count: columns.count)
        var result: [Line2D] = []
        for index in 0..<max(columns.count, places?.count ?? 1) {
            let y = columns[columns.count == 1 ? 0 : index]
            let x = places.map { $0[$0.count == 1 ? 0 : index] }
            var keywords = PlotKeywords(given, owner: "Line2D")
            let color = try keywords.color("color", "c")
            let line = try axes.plot(x: x, y: y, format: group.format, color: color)
            do {
                line.lineWidth = Pyplot.state.defaults.lineWidth
                line.markerSize = Pyplot.state.defaults.markerSize
                if group.format.isEmpty {
                    line.marker = Pyplot.state.defaults.marker
                    line.lineStyle = Pyplot.state.defaults.lineStyle
                }
                try keywords.apply(to: line)
                if let labels { line.label = labels[index] }
                try keywords.finish()
            } catch {
                line.remove()
                throw error
            }
            result.append(line)
        }
        return result
    }

    /// A label for each of several columns when the argument is a list of them.
    private static func labels(_ given: [(name: String, value: Value)], count: Int) throws -> [String]? {
        guard count > 1, let value = given.first(where: { $0.name == "label" })?.value, !value.isString,
            value.tupleItems.count == count
        else { return nil }
        return try value.map { try $0.str() }
    }

    private static func straightLines(_ axes: Axes, _ call: NativeCall, isHorizontal: Bool) throws -> Value {
        let places = try PlotArguments.numbers(call[0])
        let (from, to) = (try PlotArguments.numbers(call[1]), try PlotArguments.numbers(call[2]))
        guard !from.isEmpty, !to.isEmpty else { throw PythonError.valueError("the lines' ends are empty") }
        let segments = places.enumerated().map { index, place in
            let (a, b) = (from[index % from.count], to[index % to.count])
            return isHorizontal
                ? [Point(x: a, y: place), Point(x: b, y: place)] : [Point(x: place, y: a), Point(x: place, y: b)]
        }
        var keywords = PlotKeywords(call.keywords(7), owner: "LineCollection")
        var colors = call.isGiven(3) ? try PlotArguments.colors(call[3]) : [axes.colorCycle[0]]
        if let value = keywords.take("color") { colors = try PlotArguments.colors(value) }
        let lines = axes.lines(segments, colors: colors, lineStyle: try PlotArguments.lineStyle(call[4]))
        do {
            if let width = try keywords.double("linewidth", "linewidths", "lw") { lines.lineWidth = width }
            if let style = keywords.take("linestyle", "ls") { lines.lineStyle = try PlotArguments.lineStyle(style) }
            lines.label = try call.optionalString(5)
            try keywords.apply(to: lines)
            try keywords.finish()
        } catch {
            lines.remove()
            throw error
        }
        return .wrap(lines, ArtistTypes.lineCollection)
    }

    private static func errorBars(_ axes: Axes, _ call: NativeCall) throws -> Value {
        let x = try PlotArguments.coordinates(call[0], on: axes.xAxis)
        let y = try PlotArguments.coordinates(call[1], on: axes.yAxis)
        guard x.count == y.count else { throw PythonError.valueError("x and y must be the same size") }
        var keywords = PlotKeywords(call.keywords(8), owner: "Line2D")
        let line = try axes.plot(x: x, y: y, format: try call.string(4), color: try keywords.color("color", "c"))
        try keywords.apply(to: line)
        try keywords.finish()
        let color = call.isGiven(5) ? try PlotArguments.color(call[5]) : line.color
        let cap = try call.optionalDouble(7) ?? 0
        for (argument, isVertical) in [(call[2], true), (call[3], false)] where !argument.isNone {
            let errors = try PlotArguments.series(argument, on: axes.yAxis)
            let flat = errors.flatMap { $0 }
            let isTwoSided = errors.count == x.count && errors.first?.count == 2
            guard !flat.isEmpty else { continue }
            func reach(_ index: Int, _ upper: Bool) -> Double {
                isTwoSided ? errors[index][upper ? 1 : 0] : flat[index % flat.count]
            }
            let bars = axes.lines(
                x.indices.map { index in
                    isVertical
                        ? [
                            Point(x: x[index], y: y[index] - reach(index, false)),
                            Point(x: x[index], y: y[index] + reach(index, true)),
                        ]
                        : [
                            Point(x: x[index] - reach(index, false), y: y[index]),
                            Point(x: x[index] + reach(index, true), y: y[index]),
                        ]
                }, colors: [color], lineWidth: try call.optionalDouble(6) ?? line.lineWidth)
            guard cap > 0 else { continue }
            for segmentEnd in [0, 1] {
                let ends = bars.segments.map { $0[segmentEnd] }
                let caps = try axes.plot(x: ends.map(\.x), y: ends.map(\.y), color: color, lineStyle: LineStyle.none)
                caps.marker = isVertical ? .horizontalLine : .verticalLine
                caps.markerSize = 2 * cap
                caps.label = "_nolegend_"
            }
        }
        return .wrap(ArtistContainer(name: "ErrorbarContainer", artists: [line]), ArtistTypes.container)
    }
}
