import Plotting
import PythonLanguage

extension AxesCommand {
    static let limits: [AxesCommand] = [
        AxesCommand(
            "set_xlim", pyplot: "xlim", "(left=None, right=None, *, emit=True, auto=False, xmin=None, xmax=None)",
            "Gets or sets the x limits of the axes."
        ) {
            try setLimits($0.axes, $0.axes.xAxis, $1)
        },
        AxesCommand(
            "set_ylim", pyplot: "ylim", "(bottom=None, top=None, *, emit=True, auto=False, ymin=None, ymax=None)",
            "Gets or sets the y limits of the axes."
        ) {
            try setLimits($0.axes, $0.axes.yAxis, $1)
        },
        .methodOnly("get_xlim", "()", "The x limits.") { handle, _ in try pair(handle.axes.xLimits) },
        .methodOnly("get_ylim", "()", "The y limits.") { handle, _ in try pair(handle.axes.yLimits) },
        AxesCommand("set_xscale", pyplot: "xscale", "(value, **kwargs)", "Sets the x-axis' scale: 'linear' or 'log'.") {
            handle, call in
            handle.axes.xAxis.setScale(try AxisScale(named: try call.string(0)))
            return .none
        },
        AxesCommand("set_yscale", pyplot: "yscale", "(value, **kwargs)", "Sets the y-axis' scale: 'linear' or 'log'.") {
            handle, call in
            handle.axes.yAxis.setScale(try AxisScale(named: try call.string(0)))
            return .none
        },
        AxesCommand(
            "axis", "(arg=None, /, *, emit=True, **kwargs)",
            "Gets or sets axis properties: 'off', 'on', 'equal', 'tight', or limits."
        ) { handle, call in
            try axis(handle.axes, call)
        },
        AxesCommand(
            "margins", "(*margins, x=None, y=None, tight=True)", "Sets or retrieves the margins for autoscaling."
        ) { handle, call in
            let given = try call.rest(0).map { try $0.asDouble() }
            let x = try call.optionalDouble(1) ?? given.first
            let y = try call.optionalDouble(2) ?? given.last
            for (value, axis) in [(x, handle.axes.xAxis), (y, handle.axes.yAxis)] {
                guard let value else { continue }
                guard value > -0.5, value.isFinite else {
                    throw PythonError.valueError("margin must be greater than -0.5")
                }
                axis.margin = value
            }
            return x == nil && y == nil
                ? .tuple([.float(handle.axes.xAxis.margin), .float(handle.axes.yAxis.margin)]) : .none
        },
        AxesCommand("autoscale", "(enable=True, axis='both', tight=None)", "Autoscales the axis view to the data.") {
            handle, call in
            let name = try call.string(1)
            handle.axes.autoscale(x: name != "y", y: name != "x")
            return .none
        },
        .methodOnly("invert_xaxis", "()", "Turns the x-axis round.") { handle, _ in
            try invert(handle.axes, handle.axes.xAxis)
        },
        .methodOnly("invert_yaxis", "()", "Turns the y-axis round.") { handle, _ in
            try invert(handle.axes, handle.axes.yAxis)
        },
        .methodOnly(
            "set_aspect", "(aspect, adjustable=None, anchor=None, share=False)",
            "Sets the aspect ratio of the axes scaling."
        ) { handle, call in
            let aspect: Double? =
                call[0].isString ? (try call.string(0) == "auto" ? nil : 1) : try call.double(0)
            handle.axes.aspect = aspect
            if let adjustable = try call.optionalString(1) { handle.axes.adjustsLimits = adjustable == "datalim" }
            return .none
        },
        .methodOnly("set_axis_off", "()", "Hides the frame, ticks and labels.") { handle, _ in
            handle.axes.showsFrame = false
            return .none
        },
        .methodOnly("set_axis_on", "()", "Shows the frame, ticks and labels.") { handle, _ in
            handle.axes.showsFrame = true
            return .none
        },
        .methodOnly("set_facecolor", "(color)", "Sets the colour behind the plot.") { handle, call in
            handle.axes.faceColor = try PlotArguments.color(call[0])
            return .none
        },
        AxesCommand("cla", "()", "Clears the axes.") { handle, _ in
            handle.axes.clear()
            return .none
        },
        .methodOnly("clear", "()", "Clears the axes.") { handle, _ in
            handle.axes.clear()
            return .none
        },
        AxesCommand("twinx", "()", "Creates twin axes sharing the x-axis.") { handle, _ in
            handle.axes.twinX().map { AxesHandle.of($0).value } ?? .none
        },
        AxesCommand("twiny", "()", "Creates twin axes sharing the y-axis.") { handle, _ in
            handle.axes.twinY().map { AxesHandle.of($0).value } ?? .none
        },
        .methodOnly("set", "(**kwargs)", "Sets several properties at once: set(title='…', xlabel='…').") {
            handle, call in
            var result: [Value] = []
            let receiver = Owned(handle.value)
            for (name, value) in call.keywords(0) {
                let method = Owned(try receiver.value.getAttributeIfPresent("set_" + name))
                guard method.value.isCallable else {
                    for value in result { value.release() }
                    throw PythonError.attributeError("Axes.set() got an unexpected keyword argument '\(name)'")
                }
                // Limits may come as one pair, as in matplotlib.
                result.append(try method.value.call([value]))
            }
            return .list(result)
        },
        .methodOnly("remove", "()", "Takes the axes out of their figure.") { handle, _ in
            handle.figure?.remove(handle.axes)
            return .none
        },
        .methodOnly("set_visible", "(b)", "Shows or hides the axes.") { handle, call in
            handle.axes.isVisible = try call.bool(0)
            return .none
        },
        .methodOnly(
            "set_axisbelow", "(b)",
            "Draws grid and ticks below everything (True), below lines ('line') or above (False)."
        ) { handle, call in
            handle.axes.gridLevel = try RcParams.gridLevel(call[0])
            return .none
        },
        .methodOnly("get_position", "(original=False)", "Where the plot stands, as shares of the figure.") {
            handle, _ in
            .wrap(BoxHandle(handle.axes.position), BoxHandle.type)
        },
        .methodOnly("set_position", "(pos, which='both')", "Sets where the plot stands, as shares of the figure.") {
            handle, call in
            if let box = call[0].objectIfPresent(BoxHandle.self) {
                handle.axes.position = box.rect
            } else {
                let numbers = try PlotArguments.numbers(call[0])
                guard numbers.count == 4 else {
                    throw PythonError.valueError("a position is [left, bottom, width, height]")
                }
                handle.axes.position = Rect(x: numbers[0], y: numbers[1], width: numbers[2], height: numbers[3])
            }
            return .none
        },
        .methodOnly("get_figure", "(root=False)", "The figure.") { handle, _ in
            handle.figure.map { .wrap($0, FigureTypes.figure) } ?? .none
        },
        .methodOnly("label_outer", "()", "Shows labels and ticks only at the grid's edge.") { handle, _ in
            guard let cell = handle.axes.cell else { return .none }
            if cell.rows.upperBound < cell.grid.rows - 1 {
                handle.axes.xAxis.showsLabels.near = false
                handle.axes.xAxis.label = ""
            }
            if cell.columns.lowerBound > 0 {
                handle.axes.yAxis.showsLabels.near = false
                handle.axes.yAxis.label = ""
            }
            return .none
        },
    ]

    private static func pair(_ limits: (low: Double, high: Double)) throws -> Value {
        let low = Owned(try NumPyValues.float64(limits.low))
        let high = try NumPyValues.float64(limits.high)
        return .tuple([low.take(), high])
    }

    private static func setLimits(_ axes: Axes, _ axis: Axis, _ call: NativeCall) throws -> Value {
        var low: Double?
        var high: Double?
        if call.isGiven(0), call[0].tag != .int, call[0].tag != .float, !call[1].isUnbound, call[1].isNone,
            call[0].tag == .tuple || call[0].tag == .list
        {
            (low, high) = try PlotArguments.pair(call[0])
        } else {
            low = try call.optionalDouble(0)
            high = try call.optionalDouble(1)
        }
        low = try call.optionalDouble(4) ?? low
        high = try call.optionalDouble(5) ?? high
        if low == nil, high == nil { return try pair(axis.isHorizontal ? axes.xLimits : axes.yLimits) }
        try axes.setLimits(of: axis, low: low, high: high)
        let limits = axis.isHorizontal ? axes.xLimits : axes.yLimits
        return .tuple([.float(limits.low), .float(limits.high)])
    }

    private static func invert(_ axes: Axes, _ axis: Axis) throws -> Value {
        let limits = axis.isHorizontal ? axes.xLimits : axes.yLimits
        axis.invert(limits)
        return .none
    }

    private static func axis(_ axes: Axes, _ call: NativeCall) throws -> Value {
        if call[0].isString {
            let text = try call.string(0)
            switch text {
            case "off": axes.showsFrame = false
            case "on": axes.showsFrame = true
            case "equal":
                axes.aspect = 1
                axes.adjustsLimits = true
            case "scaled", "image":
                axes.aspect = 1
                axes.adjustsLimits = false
            case "square":
                axes.aspect = 1
                let (x, y) = (axes.xLimits, axes.yLimits)
                let span = max(x.high - x.low, y.high - y.low)
                try axes.setLimits(of: axes.xAxis, low: x.low, high: x.low + span)
                try axes.setLimits(of: axes.yAxis, low: y.low, high: y.low + span)
            case "tight":
                axes.xAxis.margin = 0
                axes.yAxis.margin = 0
                axes.autoscale()
            case "auto":
                axes.aspect = nil
                axes.autoscale()
            default:
                throw PythonError.valueError("Unrecognized string '\(text)' to axis; try 'on' or 'off'")
            }
        } else if call[0].tag == .bool {
            axes.showsFrame = try call.bool(0)
        } else if call.isGiven(0) {
            let limits = try PlotArguments.numbers(call[0])
            guard limits.count == 4 else {
                throw PythonError.typeError(
                    "The first argument to axis() must be an iterable of the form [xmin, xmax, ymin, ymax]")
            }
            try axes.setLimits(of: axes.xAxis, low: limits[0], high: limits[1])
            try axes.setLimits(of: axes.yAxis, low: limits[2], high: limits[3])
        }
        for (name, value) in call.keywords(2) {
            let number = try value.asDouble()
            switch name {
            case "xmin": try axes.setLimits(of: axes.xAxis, low: number, high: nil)
            case "xmax": try axes.setLimits(of: axes.xAxis, low: nil, high: number)
            case "ymin": try axes.setLimits(of: axes.yAxis, low: number, high: nil)
            case "ymax": try axes.setLimits(of: axes.yAxis, low: nil, high: number)
            default: throw PythonError.typeError("axis() got an unexpected keyword argument '\(name)'")
            }
        }
        let (x, y) = (axes.xLimits, axes.yLimits)
        return .tuple(try [x.low, x.high, y.low, y.high].map(NumPyValues.float64))
    }
}
