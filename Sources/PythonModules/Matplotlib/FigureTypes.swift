import Arrays
import Glibc
import Images
import Plotting
import PythonLanguage

enum FigureTypes {
    static let figure: NativeType = NativeType(
        "Figure", module: "matplotlib.figure", documentation: "The top level container of all plots."
    ) { type in
        type.isSubclassable = false
        type.keepsIdentity = true
        type.slots.repr = { .string(InlineBackend.text(of: try $0.object(as: Figure.self))) }
        type.method("_repr_mimebundle_(include=None, exclude=None)") { call in
            let picture = try InlineBackend.picture(of: try call.this(Figure.self))
            guard let png = picture.png else {
                return .tuple([.dict([("text/plain", .string(picture.text))]), .dict([])])
            }
            return .tuple([
                .dict([("image/png", .bytes(png)), ("text/plain", .string(picture.text))]),
                .dict([("image/png", .dict([("width", .int(picture.width)), ("height", .int(picture.height))]))]),
            ])
        }
        type.method(
            "add_subplot(*args, projection=None, **kwargs)",
            documentation: "Adds axes: add_subplot(nrows, ncols, index)."
        ) { call in
            let figure = try call.this(Figure.self)
            if let name = try call.optionalString(1), name != "rectilinear" {
                throw PythonError.notImplementedError(
                    "projection '\(name)' is not supported; axes are two-dimensional here")
            }
            let cell = try subplotCell(call.rest(0))
            let axes = AxesHandle.of(figure.addSubplot(cell))
            try share(axes.axes, call.keywords(2))
            return axes.value
        }
        type.method("add_axes(rect, **kwargs)", documentation: "Adds axes at [left, bottom, width, height].") { call in
            let numbers = try PlotArguments.numbers(call[0])
            guard numbers.count == 4, numbers.allSatisfy(\.isFinite) else {
                throw PythonError.valueError("all entries in rect must be finite not \(try call[0].str())")
            }
            return AxesHandle.of(
                try call.this(Figure.self).addAxes(
                    Rect(x: numbers[0], y: numbers[1], width: numbers[2], height: numbers[3]))
            ).value
        }
        type.method(
            "subplots(nrows=1, ncols=1, *, sharex=False, sharey=False, squeeze=True, width_ratios=None, height_ratios=None, **kwargs)",
            documentation: "Adds a grid of subplots."
        ) { call in
            let figure = try call.this(Figure.self)
            let grid = try GridLayout(
                rows: try call.int(0), columns: try call.int(1),
                widthRatios: call.isGiven(5) ? try PlotArguments.numbers(call[5]) : [],
                heightRatios: call.isGiven(6) ? try PlotArguments.numbers(call[6]) : [])
            let axes = try figure.addSubplots(grid, sharesX: try sharing(call[2]), sharesY: try sharing(call[3]))
            return try gridValue(axes, rows: grid.rows, columns: grid.columns, squeeze: try call.bool(4))
        }
        type.method("suptitle(t, **kwargs)", documentation: "Adds a title above all plots.") { call in
            try superTitle(try call.this(Figure.self), call[0], call.keywords(1))
        }
        type.method("text(x, y, s, fontdict=None, **kwargs)") { call in
            var keywords = PlotKeywords(call.keywords(4), owner: "Text")
            let properties = try keywords.textProperties(fontDictionary: call[3])
            try keywords.finish()
            let artist = try call.this(Figure.self).addText(
                try call[2].str(), at: Point(x: try call.double(0), y: try call.double(1)), properties: properties)
            return .wrap(TextHandle(artist), ArtistTypes.text)
        }
        type.method("tight_layout(*, pad=1.08, h_pad=None, w_pad=None, rect=None)") { call in
            try call.this(Figure.self).tightLayout(padding: try call.double(0))
            return .none
        }
        type.method("subplots_adjust(left=None, bottom=None, right=None, top=None, wspace=None, hspace=None)") { call in
            try adjust(try call.this(Figure.self), call)
            return .none
        }
        type.method("colorbar(mappable, cax=None, ax=None, **kwargs)", documentation: "Adds a scale of colours.") {
            call in
            try colorBar(try call.this(Figure.self), mappable: call[0], bar: call[1], owners: call[2], call.keywords(3))
        }
        type.method("savefig(fname, **kwargs)", documentation: "Saves the figure as a PNG file.") { call in
            try save(try call.this(Figure.self), call[0], call.keywords(1))
            return .none
        }
        type.method("gca()") { call in
            let figure = try call.this(Figure.self)
            return AxesHandle.of(try figure.currentAxes ?? figure.addSubplot()).value
        }
        type.method("sca(a)") { call in
            try call.this(Figure.self).currentAxes = try call.object(0, as: AxesHandle.self).axes
            return call[0].retained()
        }
        type.method("clf(keep_observers=False)", aliases: ["clear"]) { call in
            try call.this(Figure.self).clear()
            return .none
        }
        type.method("show(warn=True)") { call in
            try InlineBackend.show(try call.this(Figure.self))
            return .none
        }
        type.method("set_size_inches(w, h=None, forward=True)") { call in
            let figure = try call.this(Figure.self)
            let (width, height) = call.isGiven(1) ? (try call.double(0), try call.double(1)) : try size(call[0])
            guard width.isFinite, height.isFinite, width > 0, height > 0 else {
                throw PythonError.valueError("figure size must be positive finite not (\(width), \(height))")
            }
            (figure.width, figure.height) = (width, height)
            return .none
        }
        for (name, isWidth) in [("set_figwidth", true), ("set_figheight", false)] {
            type.method(name + "(val, forward=True)") { call in
                let figure = try call.this(Figure.self)
                let value = try call.double(0)
                guard value.isFinite, value > 0 else {
                    throw PythonError.valueError("figure size must be positive finite not \(value)")
                }
                if isWidth { figure.width = value } else { figure.height = value }
                return .none
            }
        }
        type.method("get_size_inches()") { call in
            let figure = try call.this(Figure.self)
            return try NumPyValues.array([figure.width, figure.height])
        }
        type.method("set_dpi(val)") { call in
            let dpi = try call.double(0)
            guard dpi.isFinite, dpi > 0 else { throw PythonError.valueError("dpi must be positive") }
            try call.this(Figure.self).dpi = dpi
            return .none
        }
        type.method("set_facecolor(color)") { call in
            try call.this(Figure.self).faceColor = try PlotArguments.color(call[0])
            return .none
        }
        type.method("get_axes()") { axesList(try $0.this(Figure.self)) }
        type.method("delaxes(ax)") { call in
            try call.this(Figure.self).remove(try call.object(0, as: AxesHandle.self).axes)
            return .none
        }
        type.method("legend(*args, **kwargs)") { call in
            let figure = try call.this(Figure.self)
            return .wrap(try AxesCommand.legend(figure.currentAxes ?? figure.addSubplot(), call), ArtistTypes.legend)
        }
        type.method("autofmt_xdate(bottom=0.2, rotation=30, ha='right', which='major')") { call in
            for axes in try call.this(Figure.self).axes {
                axes.xAxis.tickLabelRotation = try call.double(1)
                axes.xAxis.tickLabelAlignment = HorizontalAlignment(rawValue: try call.string(2))
            }
            return .none
        }
        type.property("axes", get: { axesList(try $0.object(as: Figure.self)) })
        type.property("dpi", get: { .float(try $0.object(as: Figure.self).dpi) })
        type.property("number", get: { .int(Pyplot.state.number(of: try $0.object(as: Figure.self)) ?? 0) })
        type.property("canvas", get: { .wrap(try $0.object(as: Figure.self), canvas) })
    }

    static let canvas: NativeType = NativeType("FigureCanvasAgg", module: "matplotlib.backends.backend_agg") { type in
        type.isSubclassable = false
        type.method("draw()") { _ in .none }
        type.method("draw_idle()") { _ in .none }
        type.method("flush_events()") { _ in .none }
    }

    static let colorBarType: NativeType = NativeType(
        "Colorbar", module: "matplotlib.colorbar", documentation: "The scale of a plot's colours."
    ) { type in
        type.isSubclassable = false
        type.method("set_label(label, *, loc=None, **kwargs)") { call in
            let bar = try call.this(ColorBar.self)
            var keywords = PlotKeywords(call.keywords(2), owner: "Text")
            let properties = try keywords.textProperties()
            bar.label = try call[0].str()
            bar.axis.labelFont = properties.applied(to: bar.axis.labelFont)
            if let rotation = properties.rotation { bar.axis.labelTextProperties.rotation = rotation }
            return .none
        }
        type.method("set_ticks(ticks, *, labels=None, minor=False, **kwargs)") { call in
            let bar = try call.this(ColorBar.self)
            bar.axis.tickPositions = try PlotArguments.numbers(call[0])
            if call.isGiven(1) { bar.axis.tickLabels = try call[1].map { try $0.str() } }
            return .none
        }
        type.method("set_ticklabels(ticklabels, *, minor=False, **kwargs)") { call in
            try call.this(ColorBar.self).axis.tickLabels = try call[0].map { try $0.str() }
            return .none
        }
        type.method("remove()") { call in
            let bar = try call.this(ColorBar.self)
            bar.axes.figure?.remove(bar.axes)
            return .none
        }
        type.property("ax", get: { AxesHandle.of(try $0.object(as: ColorBar.self).axes).value })
    }

    // MARK: What pyplot and the method share

    static func axesList(_ figure: Figure) -> Value { .list(figure.axes.map { AxesHandle.of($0).value }) }

    /// The axes of `subplots`: numpy's array of them, or the only one by itself. Owned.
    static func gridValue(_ axes: [Axes], rows: Int, columns: Int, squeeze: Bool) throws -> Value {
        let values = axes.map { AxesHandle.of($0).value }
        if squeeze, values.count == 1 { return values[0] }
        defer { for value in values { value.release() } }
        let isFlat = squeeze && (rows == 1 || columns == 1)
        let shape = isFlat ? [values.count] : [rows, columns]
        return ObjectArrayType.wrap(try ObjectArray(values, shape: shape, type: .objects))
    }

    static func size(_ value: Value) throws -> (Double, Double) {
        let (width, height) = try PlotArguments.pair(value)
        guard let width, let height else { throw PythonError.typeError("figsize needs two numbers") }
        return (width, height)
    }

    static func sharing(_ value: Value) throws -> AxisSharing {
        guard value.isString else { return try value.truth() ? .all : .none }
        guard let sharing = AxisSharing(rawValue: try value.asString()) else {
            throw PythonError.valueError(
                "'\(try value.asString())' is not a valid value for sharex; supported values are 'all', 'row', 'col', 'none', False, True"
            )
        }
        return sharing
    }

    static func share(_ axes: Axes, _ given: [(name: String, value: Value)]) throws {
        for (name, value) in given {
            switch name {
            case "sharex":
                if let other = value.objectIfPresent(AxesHandle.self) { axes.share(x: true, with: other.axes) }
            case "sharey":
                if let other = value.objectIfPresent(AxesHandle.self) { axes.share(y: true, with: other.axes) }
            case "title": axes.title = try value.str()
            case "xlabel": axes.xAxis.label = try value.str()
            case "ylabel": axes.yAxis.label = try value.str()
            case "aspect":
                axes.aspect = value.isString ? (try value.asString() == "auto" ? nil : 1) : try value.asDouble()
            case "facecolor": axes.faceColor = try PlotArguments.color(value)
            case "xticks": axes.xAxis.tickPositions = try PlotArguments.numbers(value)
            case "yticks": axes.yAxis.tickPositions = try PlotArguments.numbers(value)
            case "frameon", "frame_on", "label", "projection", "polar": break
            default: throw PythonError.attributeError("Axes.set() got an unexpected keyword argument '\(name)'")
            }
        }
    }

    /// The cell that `(nrows, ncols, index)`, `(231)` or a cell of a grid names.
    static func subplotCell(_ arguments: UnsafeBufferPointer<Value>) throws -> GridCell {
        var numbers = [1, 1, 1]
        var last: Int?
        switch arguments.count {
        case 0: break
        case 1:
            if let cell = arguments[0].objectIfPresent(GridCellHandle.self) { return cell.cell }
            let number = try arguments[0].asInt()
            guard (100...999).contains(number) else {
                throw PythonError.valueError("Single argument to subplot must be a three-digit integer, not \(number)")
            }
            numbers = [number / 100, number / 10 % 10, number % 10]
        case 3:
            numbers = [try arguments[0].asInt(), try arguments[1].asInt()]
            let index = arguments[2]
            if index.tag == .tuple || index.tag == .list, index.tupleItems.count == 2 {
                numbers.append(try index.tupleItems[0].asInt())
                last = try index.tupleItems[1].asInt()
            } else {
                guard index.tag == .int || index.tag == .native else {
                    throw PythonError.valueError(
                        "num must be an integer with 1 <= num <= \(numbers[0] * numbers[1]), not \(try index.repr())")
                }
                numbers.append(try index.asInt())
            }
        default:
            throw PythonError.typeError("subplot() takes 1 or 3 positional arguments but \(arguments.count) were given")
        }
        let (rows, columns, index) = (numbers[0], numbers[1], numbers[2])
        let grid = try GridLayout(rows: rows, columns: columns)
        guard (1...rows * columns).contains(index), (1...rows * columns).contains(last ?? index) else {
            throw PlottingError.invalidSubplot(index: last ?? index, rows: rows, columns: columns)
        }
        let (firstRow, firstColumn) = (index - 1).quotientAndRemainder(dividingBy: columns)
        let (lastRow, lastColumn) = ((last ?? index) - 1).quotientAndRemainder(dividingBy: columns)
        return try GridCell(
            grid, rows: min(firstRow, lastRow)...max(firstRow, lastRow),
            columns: min(firstColumn, lastColumn)...max(firstColumn, lastColumn))
    }

    static func superTitle(_ figure: Figure, _ text: Value, _ given: [(name: String, value: Value)]) throws -> Value {
        var keywords = PlotKeywords(given, owner: "Text")
        let (x, y) = (try keywords.double("x"), try keywords.double("y"))
        let properties = try keywords.textProperties()
        try keywords.finish()
        let title = figure.setTitle(
            try text.str(), properties: properties, at: Point(x: x ?? 0.5, y: y ?? 0.98))
        return .wrap(TextHandle(title), ArtistTypes.text)
    }

    static func adjust(_ figure: Figure, _ call: NativeCall) throws {
        var spacing = figure.spacing
        spacing.left = try call.optionalDouble(0) ?? spacing.left
        spacing.bottom = try call.optionalDouble(1) ?? spacing.bottom
        spacing.right = try call.optionalDouble(2) ?? spacing.right
        spacing.top = try call.optionalDouble(3) ?? spacing.top
        spacing.horizontal = try call.optionalDouble(4) ?? spacing.horizontal
        spacing.vertical = try call.optionalDouble(5) ?? spacing.vertical
        try figure.adjust(spacing)
    }

    static func colorBar(
        _ figure: Figure, mappable: Value, bar: Value, owners: Value, _ given: [(name: String, value: Value)]
    ) throws -> Value {
        guard let artist = mappable.objectIfPresent(Artist.self) else {
            throw PythonError.attributeError("'\(mappable.type.name)' object has no attribute 'get_array'")
        }
        var keywords = PlotKeywords(given, owner: "Colorbar")
        var axes: [Axes]?
        if let handle = owners.objectIfPresent(AxesHandle.self) {
            axes = [handle.axes]
        } else if let grid = owners.objectIfPresent(ObjectArray.self) {
            axes = try grid.values.map { try $0.object(as: AxesHandle.self).axes }
        } else if !owners.isNone {
            axes = try owners.map { try $0.object(as: AxesHandle.self).axes }
        }
        let place = try keywords.text("location")
        let isHorizontal = try keywords.text("orientation") == "horizontal" || place == "bottom" || place == "top"
        let result = figure.addColorBar(
            for: artist, in: axes, isHorizontal: isHorizontal, fraction: try keywords.double("fraction") ?? 0.15,
            padding: try keywords.double("pad"), shrink: try keywords.double("shrink") ?? 1,
            aspect: try keywords.double("aspect") ?? 20, bar: bar.objectIfPresent(AxesHandle.self)?.axes)
        guard let result else {
            throw PythonError.valueError("Unable to determine Axes to steal space for Colorbar.")
        }
        if let label = try keywords.text("label") { result.label = label }
        if let ticks = keywords.take("ticks") { result.axis.tickPositions = try PlotArguments.numbers(ticks) }
        keywords.ignore("format", "extend", "spacing", "drawedges", "anchor", "panchor", "use_gridspec")
        if let left = keywords.firstName {
            figure.remove(result.axes)
            throw PythonError.typeError("Colorbar.__init__() got an unexpected keyword argument '\(left)'")
        }
        return .wrap(result, colorBarType)
    }

    static func save(_ figure: Figure, _ target: Value, _ given: [(name: String, value: Value)]) throws {
        var keywords = PlotKeywords(given, owner: "Figure")
        var dpi = figure.dpi
        if let value = keywords.take("dpi"), !value.isString { dpi = try value.asDouble() }
        let tight = try keywords.text("bbox_inches") == "tight"
        let padding = try keywords.double("pad_inches") ?? 0.1
        let transparent = try keywords.bool("transparent") ?? false
        var format = try keywords.text("format")
        let buffer = Owned(try target.getAttributeIfPresent("write"))
        var path = ""
        if !buffer.value.isCallable {
            let text = Owned(try target.strValue())
            path = try text.value.asString()
            let name = path.split(separator: "/").last.map(String.init) ?? path
            if format == nil, let dot = name.lastIndex(of: "."), dot != name.startIndex {
                format = String(name[name.index(after: dot)...])
            }
            if format == nil { path += ".png" }
        }
        let chosen = (format ?? "png").lowercased()
        let data: [UInt8]
        if let vector = VectorFormat(rawValue: chosen) {
            data = try figure.page(vector, tight: tight, padding: padding, transparent: transparent)
        } else {
            guard chosen == "png" else {
                throw PythonError.valueError("Format '\(chosen)' is not supported (supported formats: pdf, png, svg)")
            }
            let image = try figure.render(dpi: dpi, tight: tight, padding: padding, transparent: transparent)
            // matplotlib's files have four channels, which imread shows.
            data = try image.png(dotsPerInch: dpi, keepsOpacity: true)
        }
        if buffer.value.isCallable {
            let bytes = Owned(.bytes(data))
            try buffer.value.call([bytes.value]).release()
            return
        }
        guard let file = fopen(path, "wb") else { throw PythonError.osError(errno: errno, path: path) }
        let written = fwrite(data, 1, data.count, file)
        let closed = fclose(file)
        guard written == data.count, closed == 0 else { throw PythonError.osError(errno: errno, path: path) }
    }
}
