import Plotting
import PythonLanguage

extension AxesCommand {
    static let ticks: [AxesCommand] = [
        .methodOnly("set_xticks", "(ticks, labels=None, *, minor=False, **kwargs)", "Sets the x-axis' tick places and labels.") {
            try setTicks($0.axes, $0.axes.xAxis, $1, texts: 3)
        },
        .methodOnly("set_yticks", "(ticks, labels=None, *, minor=False, **kwargs)", "Sets the y-axis' tick places and labels.") {
            try setTicks($0.axes, $0.axes.yAxis, $1, texts: 3)
        },
        .methodOnly("set_xticklabels", "(labels, *, minor=False, fontdict=None, **kwargs)", "Sets the x-axis' tick labels.") {
            try setTickLabels($0.axes, $0.axes.xAxis, $1)
        },
        .methodOnly("set_yticklabels", "(labels, *, minor=False, fontdict=None, **kwargs)", "Sets the y-axis' tick labels.") {
            try setTickLabels($0.axes, $0.axes.yAxis, $1)
        },
        .methodOnly("get_xticks", "(*, minor=False)", "The x-axis' tick places.") { handle, _ in
            try NumPyValues.array(handle.axes.tickPlaces(of: handle.axes.xAxis))
        },
        .methodOnly("get_yticks", "(*, minor=False)", "The y-axis' tick places.") { handle, _ in
            try NumPyValues.array(handle.axes.tickPlaces(of: handle.axes.yAxis))
        },
        .methodOnly("get_xticklabels", "(minor=False, which=None)", "The x-axis' tick labels.") { handle, _ in
            tickTexts(handle.axes, handle.axes.xAxis)
        },
        .methodOnly("get_yticklabels", "(minor=False, which=None)", "The y-axis' tick labels.") { handle, _ in
            tickTexts(handle.axes, handle.axes.yAxis)
        },
        AxesCommand(nil, pyplot: "xticks", "(ticks=None, labels=None, *, minor=False, **kwargs)", "Gets or sets the tick places and labels of the x-axis.") {
            try ticksFunction($0.axes, $0.axes.xAxis, $1)
        },
        AxesCommand(nil, pyplot: "yticks", "(ticks=None, labels=None, *, minor=False, **kwargs)", "Gets or sets the tick places and labels of the y-axis.") {
            try ticksFunction($0.axes, $0.axes.yAxis, $1)
        },
        AxesCommand("grid", "(visible=None, which='major', axis='both', **kwargs)", "Configures the grid lines.") { handle, call in
            try grid(handle.axes, call)
            return .none
        },
        AxesCommand("tick_params", "(axis='both', **kwargs)", "Changes the appearance of ticks, tick labels, and grid lines.") { handle, call in
            try tickParameters(handle.axes, call)
            return .none
        },
        AxesCommand("minorticks_on", "()", "Displays minor ticks.") { handle, _ in
            handle.axes.xAxis.showsMinorTicks = true
            handle.axes.yAxis.showsMinorTicks = true
            return .none
        },
        AxesCommand("minorticks_off", "()", "Removes minor ticks.") { handle, _ in
            handle.axes.xAxis.showsMinorTicks = false
            handle.axes.yAxis.showsMinorTicks = false
            return .none
        },
        AxesCommand("ticklabel_format", "(*, axis='both', style=None, scilimits=None, useOffset=None, useLocale=None, useMathText=None)", "Configures how tick labels are written.") { handle, call in
            for axis in try chosen(handle.axes, try call.string(0)) {
                if let style = try call.optionalString(1) { axis.usesScientificNotation = style != "plain" }
                if let offset = try call.optionalBool(3) { axis.usesOffset = offset }
            }
            return .none
        },
    ]

    private static func chosen(_ axes: Axes, _ name: String) throws -> [Axis] {
        switch name {
        case "both": [axes.xAxis, axes.yAxis]
        case "x": [axes.xAxis]
        case "y": [axes.yAxis]
        default:
            throw PythonError.valueError("'\(name)' is not a valid value for axis; supported values are 'x', 'y', 'both'")
        }
    }

    private static func apply(_ properties: TextProperties, to axis: Axis) {
        axis.tickFont = properties.applied(to: axis.tickFont)
        if let rotation = properties.rotation { axis.tickLabelRotation = rotation }
        if let color = properties.color { axis.tickLabelColor = color }
        if let alignment = properties.horizontal { axis.tickLabelAlignment = alignment }
    }

    private static func setTicks(_ axes: Axes, _ axis: Axis, _ call: NativeCall, texts index: Int) throws -> Value {
        let places = try PlotArguments.coordinates(call[0], on: axis)
        var keywords = PlotKeywords(call.keywords(index), owner: "Text")
        let properties = try keywords.textProperties()
        try keywords.finish()
        if call.isGiven(1) {
            let labels = try call[1].map { try $0.str() }
            guard labels.count == places.count else {
                throw PythonError.valueError(
                    "The number of FixedLocator locations (\(places.count)), usually from a call to set_ticks, does not "
                        + "match the number of labels (\(labels.count)).")
            }
            axis.tickLabels = labels
        } else {
            axis.tickLabels = nil
        }
        if try call.bool(2) { return .list([]) }
        axis.tickPositions = places
        axes.includeTicks(axis)
        apply(properties, to: axis)
        return .list(places.map { _ in .wrap(TickHandle(), axis.isHorizontal ? ArtistTypes.xTick : ArtistTypes.yTick) })
    }

    private static func setTickLabels(_ axes: Axes, _ axis: Axis, _ call: NativeCall) throws -> Value {
        var keywords = PlotKeywords(call.keywords(3), owner: "Text")
        let properties = try keywords.textProperties(fontDictionary: call[2])
        try keywords.finish()
        let labels = try call[0].map { item in
            if let text = item.objectIfPresent(TextHandle.self) { return text.text }
            return try item.str()
        }
        if let places = axis.tickPositions, labels.count != places.count, !labels.isEmpty {
            throw PythonError.valueError(
                "The number of FixedLocator locations (\(places.count)), usually from a call to set_ticks, does not match "
                    + "the number of labels (\(labels.count)).")
        }
        if axis.tickPositions == nil, !labels.isEmpty { axis.tickPositions = axes.tickPlaces(of: axis) }
        axis.tickLabels = labels
        apply(properties, to: axis)
        return tickTexts(axes, axis)
    }

    private static func tickTexts(_ axes: Axes, _ axis: Axis) -> Value {
        .list(
            axes.tickTexts(of: axis).map { entry in
                .wrap(
                    TextHandle(tickLabel: entry.text, at: entry.place, of: axis), ArtistTypes.text)
            })
    }

    private static func ticksFunction(_ axes: Axes, _ axis: Axis, _ call: NativeCall) throws -> Value {
        if call.isGiven(0) {
            let ticks = Owned(try setTicks(axes, axis, call, texts: 3))
            return .tuple([ticks.take(), tickTexts(axes, axis)])
        }
        var keywords = PlotKeywords(call.keywords(3), owner: "Text")
        let properties = try keywords.textProperties()
        try keywords.finish()
        guard !call.isGiven(1) else {
            throw PythonError.typeError("\(axis.isHorizontal ? "x" : "y")ticks(): Parameter 'labels' can't be set without setting 'ticks'")
        }
        apply(properties, to: axis)
        return .tuple([try NumPyValues.array(axes.tickPlaces(of: axis)), tickTexts(axes, axis)])
    }

    private static func grid(_ axes: Axes, _ call: NativeCall) throws {
        var keywords = PlotKeywords(call.keywords(3), owner: "Line2D")
        var style = Pyplot.state.defaults.grid
        let hasStyle = !call.keywords(3).isEmpty
        if let color = try keywords.color("color", "c") { style.color = color }
        if let value = keywords.take("linestyle", "ls") { style.lineStyle = try PlotArguments.lineStyle(value) }
        if let width = try keywords.double("linewidth", "lw") { style.width = width }
        if let alpha = try keywords.double("alpha") { style.alpha = alpha }
        let visible: Bool? = try call.isGiven(0) ? call.bool(0) : try keywords.bool("b")
        keywords.ignore("zorder", "dashes")
        if let left = keywords.firstName {
            throw PythonError.valueError("keyword grid_\(left) is not recognized")
        }
        let which = try call.string(1)
        guard ["major", "minor", "both"].contains(which) else {
            throw PythonError.valueError("'\(which)' is not a valid value for which; supported values are 'major', 'minor', 'both'")
        }
        for axis in try chosen(axes, try call.string(2)) {
            // Without arguments the grid is switched over, with a style it is switched on.
            if which != "minor" { axis.grid = visible ?? (hasStyle || axis.grid == nil) ? style : nil }
            if which != "major" { axis.minorGrid = visible ?? true ? style : nil }
        }
    }

    private static func tickParameters(_ axes: Axes, _ call: NativeCall) throws {
        let name = try call.string(0)
        for axis in try chosen(axes, name) {
            var keywords = PlotKeywords(call.keywords(1), owner: "tick_params")
            let horizontal = axis.isHorizontal
            if let value = keywords.take("labelsize") { axis.tickFont.size = try PlotArguments.fontSize(value) ?? axis.tickFont.size }
            if let color = try keywords.color("colors") { (axis.tickColor, axis.tickLabelColor) = (color, color) }
            if let color = try keywords.color("labelcolor") { axis.tickLabelColor = color }
            if let color = try keywords.color("color") { axis.tickColor = color }
            if let value = try keywords.double("labelrotation", "rotation") { axis.tickLabelRotation = value }
            if let value = try keywords.double("length", "size") { axis.tickLength = value }
            if let value = try keywords.double("width") { axis.tickWidth = value }
            if let value = try keywords.double("pad") { axis.tickPadding = value }
            if let value = try keywords.text("direction") { axis.tickDirection = Axis.TickDirection(rawValue: value) ?? .out }
            let (near, far) = horizontal ? ("bottom", "top") : ("left", "right")
            if let value = try keywords.bool(near) { axis.showsTicks.near = value }
            if let value = try keywords.bool(far) { axis.showsTicks.far = value }
            if let value = try keywords.bool("label" + near) { axis.showsLabels.near = value }
            if let value = try keywords.bool("label" + far) { axis.showsLabels.far = value }
            keywords.ignore(
                "which", "reset", "bottom", "top", "left", "right", "labelbottom", "labeltop", "labelleft", "labelright",
                "zorder", "grid_color", "grid_alpha", "grid_linewidth", "grid_linestyle", "labelfontfamily")
            if let left = keywords.firstName { throw PythonError.valueError("keyword \(left) is not recognized") }
        }
    }
}
