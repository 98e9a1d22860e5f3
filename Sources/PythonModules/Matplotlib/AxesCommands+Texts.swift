import Plotting
import PythonLanguage

extension AxesCommand {
    static let texts: [AxesCommand] = [
        AxesCommand(
            "set_title", pyplot: "title", "(label, fontdict=None, loc=None, pad=None, *, y=None, **kwargs)",
            "Sets a title for the axes."
        ) { handle, call in
            let axes = handle.axes
            var keywords = PlotKeywords(call.keywords(5), owner: "Text")
            let properties = try keywords.textProperties(fontDictionary: call[1])
            try keywords.finish()
            let location = try call.optionalString(2) ?? "center"
            let text = try call[0].str()
            switch location {
            case "left": axes.sideTitles.left = text
            case "right": axes.sideTitles.right = text
            case "center": axes.title = text
            default:
                throw PythonError.valueError(
                    "'\(location)' is not a valid value for loc; supported values are 'left', 'center', 'right'")
            }
            axes.titleFont = properties.applied(to: axes.titleFont)
            if let color = properties.color { axes.titleColor = color }
            if let alignment = properties.horizontal { axes.titleTextAlignment = alignment }
            if let rotation = properties.rotation { axes.titleRotation = rotation }
            if let padding = try call.optionalDouble(3) { axes.titlePadding = padding }
            if let y = try call.optionalDouble(4) { axes.titleHeight = y }
            return .wrap(TextHandle(titleOf: axes, location: location), ArtistTypes.text)
        },
        AxesCommand(
            "set_xlabel", pyplot: "xlabel", "(xlabel, fontdict=None, labelpad=None, *, loc=None, **kwargs)",
            "Sets the label for the x-axis."
        ) { handle, call in
            try setLabel(handle.axes.xAxis, call)
        },
        AxesCommand(
            "set_ylabel", pyplot: "ylabel", "(ylabel, fontdict=None, labelpad=None, *, loc=None, **kwargs)",
            "Sets the label for the y-axis."
        ) { handle, call in
            try setLabel(handle.axes.yAxis, call)
        },
        AxesCommand("text", "(x, y, s, fontdict=None, **kwargs)", "Adds text to the axes at a point in data.") { handle, call in
            var given = call.keywords(4)
            var system = CoordinateSystem.data
            if let index = given.firstIndex(where: { $0.name == "transform" }) {
                if given[index].value.objectIfPresent(TransformHandle.self)?.isAxes == true { system = .axes }
                given.remove(at: index)
            }
            var keywords = PlotKeywords(given, owner: "Text")
            let properties = try keywords.textProperties(fontDictionary: call[3])
            try keywords.finish()
            let artist = handle.axes.text(
                try call[2].str(), at: Point(x: try call.double(0), y: try call.double(1)), system: system,
                properties: properties)
            return .wrap(TextHandle(artist, x: try call[0].repr(), y: try call[1].repr()), ArtistTypes.text)
        },
        AxesCommand(
            "annotate",
            "(text, xy, xytext=None, xycoords='data', textcoords=None, arrowprops=None, annotation_clip=None, **kwargs)",
            "Annotates the point xy with text, with an arrow if arrowprops is given."
        ) { handle, call in
            try annotate(handle.axes, call)
        },
        AxesCommand("legend", "(*args, **kwargs)", "Places a legend on the axes: legend([handles], [labels], ...).") { handle, call in
            .wrap(try legend(handle.axes, call), ArtistTypes.legend)
        },
        .methodOnly("get_title", "(loc='center')", "The axes' title.") { handle, call in
            switch try call.string(0) {
            case "left": .string(handle.axes.sideTitles.left)
            case "right": .string(handle.axes.sideTitles.right)
            default: .string(handle.axes.title)
            }
        },
        .methodOnly("get_xlabel", "()", "The x-axis' label.") { handle, _ in .string(handle.axes.xAxis.label) },
        .methodOnly("get_ylabel", "()", "The y-axis' label.") { handle, _ in .string(handle.axes.yAxis.label) },
        .methodOnly("get_legend", "()", "The legend, or None.") { handle, _ in
            handle.axes.legend.map { .wrap($0, ArtistTypes.legend) } ?? .none
        },
        .methodOnly("get_legend_handles_labels", "(legend_handler_map=None)", "Handles and labels for a legend.") { handle, _ in
            let named = handle.axes.namedArtists
            return .tuple([
                .list(named.map(ArtistTypes.wrap)), .list(strings: named.map { $0.label ?? "" }),
            ])
        },
    ]

    private static func setLabel(_ axis: Axis, _ call: NativeCall) throws -> Value {
        var keywords = PlotKeywords(call.keywords(4), owner: "Text")
        let properties = try keywords.textProperties(fontDictionary: call[1])
        try keywords.finish()
        axis.label = try call[0].str()
        axis.labelFont = properties.applied(to: axis.labelFont)
        if let color = properties.color { axis.labelColor = color }
        axis.labelTextProperties.rotation = properties.rotation ?? axis.labelTextProperties.rotation
        axis.labelTextProperties.horizontal = properties.horizontal ?? axis.labelTextProperties.horizontal
        axis.labelTextProperties.vertical = properties.vertical ?? axis.labelTextProperties.vertical
        if let padding = try call.optionalDouble(2) { axis.labelPadding = padding }
        return .wrap(TextHandle(labelOf: axis), ArtistTypes.text)
    }

    private static func annotate(_ axes: Axes, _ call: NativeCall) throws -> Value {
        let (x, y) = try PlotArguments.pair(call[1])
        let target = Point(x: x ?? .nan, y: y ?? .nan)
        var place = target
        var offset: Point?
        let coordinates = try call.optionalString(4) ?? call.string(3)
        if call.isGiven(2) {
            let (x, y) = try PlotArguments.pair(call[2])
            if coordinates == "offset points" || coordinates == "offset pixels" {
                offset = Point(x: x ?? 0, y: y ?? 0)
            } else {
                place = Point(x: x ?? .nan, y: y ?? .nan)
            }
        }
        var keywords = PlotKeywords(call.keywords(7), owner: "Text")
        let properties = try keywords.textProperties()
        try keywords.finish()
        let isFraction = (call.isGiven(2) ? coordinates : try call.string(3)) == "axes fraction"
        let artist = axes.text(
            try call[0].str(), at: place, system: isFraction ? .axes : .data, properties: properties)
        artist.offset = offset ?? Point(x: 0, y: 0)
        if call[5].tag == .dict { artist.arrow = try arrow(call[5], to: target) }
        return .wrap(
            TextHandle(artist, x: try call[call.isGiven(2) ? 2 : 1].getItem(.int(0)).repr(), y: try call[call.isGiven(2) ? 2 : 1].getItem(.int(1)).repr()),
            ArtistTypes.annotation)
    }

    private static func arrow(_ value: Value, to target: Point) throws -> TextArtist.Arrow {
        var given: [(name: String, value: Value)] = []
        try value.forEachEntry { given.append((try $0.str(), $1)) }
        var keywords = PlotKeywords(given, owner: "FancyArrowPatch")
        var arrow = TextArtist.Arrow(target: target)
        let style = try keywords.text("arrowstyle")
        arrow.isBroad = style == nil
        arrow.hasHead = style.map { $0 != "-" } ?? true
        if arrow.isBroad { arrow.color = Color.cycle[0] }
        if let color = try keywords.color("color", "facecolor", "fc", "edgecolor", "ec") { arrow.color = color }
        if let width = try keywords.double("linewidth", "lw") { arrow.lineWidth = width }
        if let width = try keywords.double("width") { arrow.width = width }
        if let width = try keywords.double("headwidth") { arrow.headWidth = width }
        if let length = try keywords.double("headlength") { arrow.headLength = length }
        if let shrink = try keywords.double("shrink") { arrow.shrink = shrink }
        return arrow
    }

    static func legend(_ axes: Axes, _ call: NativeCall) throws -> Legend {
        var keywords = PlotKeywords(call.keywords(1), owner: "Legend")
        let arguments = call.rest(0)
        var handles: [Artist]?
        var labels: [String]?
        func artists(_ value: Value) throws -> [Artist] {
            try value.map { item in
                if let container = item.objectIfPresent(ArtistContainer.self) { return container.artists.first }
                return item.objectIfPresent(Artist.self) ?? item.tupleItems.first?.objectIfPresent(Artist.self)
            }.compactMap { $0 }
        }
        if arguments.count >= 2 {
            handles = try artists(arguments[0])
            labels = try arguments[1].map { try $0.str() }
        } else if let only = arguments.first {
            labels = try only.map { try $0.str() }
        }
        if let value = keywords.take("handles") { handles = try artists(value) }
        if let value = keywords.take("labels") { labels = try value.map { try $0.str() } }
        var location = Legend.Location.best
        var corner: Point?
        if let value = keywords.take("loc") {
            if value.tag == .int {
                location = try Legend.Location(code: try value.asInt())
            } else if value.isString {
                location = try Legend.Location(named: try value.asString())
            } else {
                let (x, y) = try PlotArguments.pair(value)
                corner = Point(x: x ?? 0, y: y ?? 0)
                location = .lowerLeft
            }
        }
        if handles == nil, labels == nil, axes.namedArtists.isEmpty {
            Interpreter.current.standardError(
                "UserWarning: No artists with labels found to put in legend.  Note that artists whose label start with "
                    + "an underscore are ignored when legend() is called with no argument.\n")
        }
        let legend = axes.addLegend(artists: handles, labels: labels, location: location)
        legend.anchor = corner
        legend.hasOwnCorner = corner != nil
        legend.font.size = Pyplot.state.defaults.fontSize * Pyplot.state.defaults.legendSize
        if let value = keywords.take("fontsize") { legend.font.size = try PlotArguments.fontSize(value) ?? legend.font.size }
        if let value = keywords.take("prop"), value.tag == .dict {
            try value.forEachEntry { key, value in
                if try key.str() == "size" { legend.font.size = try PlotArguments.fontSize(value) ?? legend.font.size }
                if try key.str() == "weight" { legend.font.isBold = try value.str() == "bold" }
            }
        }
        if let title = try keywords.text("title") { legend.title = title }
        if let count = keywords.take("ncol", "ncols") { legend.columnCount = try count.asInt() }
        if let frame = try keywords.bool("frameon") { legend.hasFrame = frame }
        if let shadow = try keywords.bool("shadow") { legend.hasShadow = shadow }
        if let alpha = try keywords.double("framealpha") { legend.frameAlpha = max(0, min(1, alpha)) }
        if let color = try keywords.color("facecolor") { legend.faceColor = color }
        if let color = try keywords.color("edgecolor") { legend.edgeColor = color }
        if let value = keywords.take("bbox_to_anchor") {
            let numbers = try PlotArguments.numbers(value)
            if numbers.count >= 2 { legend.anchor = Point(x: numbers[0], y: numbers[1]) }
            if numbers.count == 4 { legend.anchorSize = Point(x: numbers[2], y: numbers[3]) }
        }
        keywords.ignore(
            "fancybox", "markerscale", "numpoints", "scatterpoints", "borderpad", "labelspacing", "handlelength",
            "handletextpad", "borderaxespad", "columnspacing", "title_fontsize", "mode", "labelcolor", "handleheight",
            "bbox_transform", "alignment", "markerfirst", "title_fontproperties", "reverse", "draggable")
        do {
            try keywords.finish()
        } catch {
            axes.legend = nil
            throw PythonError.typeError("Legend.__init__() got an unexpected keyword argument \(error)")
        }
        return legend
    }
}
